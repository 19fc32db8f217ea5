import type { Retry } from '@ostrom/protocol'

/** About randomness, juries, accusations and demands. */
export const courtErrorCodes = {
  'appeal-window-closed': [
    'never',
    'Ruling cannot be appealed any more.',
    'Appeal a ruling of the first or second jury, before the second that is named above.',
  ],
  'appeal-window-open': [
    'later',
    'Case can still be appealed, or is its module’s to end.',
    'End it from the second that is named above.',
  ],
  'beacon-not-final': [
    'later',
    'Beacon has no value for this epoch yet.',
    'Bring the round to its end, then try again.',
  ],
  'receipt-in-case': [
    'later',
    'A case that runs judges this receipt.',
    'Accuse by others, or wait until the case that is named above has ended.',
  ],
  'juror-pool-too-small': [
    'later',
    'Too little stake is enlisted for this domain, without that of the parties.',
    'Wait until jurors enlist for it; its offers are audited, and cannot be punished by juries.',
  ],
  'juror-not-absent': [
    'never',
    'Account had no seat, or revealed its vote, or was fined already.',
    'Fine accounts with seats in a draw that was tallied, and no vote.',
  ],
  'no-endorsement-due': [
    'never',
    'Nothing of this waits for its pay to mature.',
    'Endorse what has ended and is not paid yet.',
  ],
  'not-selected': ['later', 'Others are drawn for this.', 'Try again in the next epoch.'],
  'juror-fee-not-owed': [
    'never',
    'Nothing is owed to this account.',
    'Collect once, for votes that were not against the final ruling.',
  ],
  'pay-not-attached': ['never', 'Case does not name this pay.', 'Look at what the case names.'],
  'case-state-invalid': [
    'later',
    'Case is not at the stage that this needs.',
    'Read the case, and act by its status.',
  ],
  'commitment-mismatch': [
    'never',
    'Commitment is empty, or not to what is shown.',
    'Show exactly what the hash was made of, by the account that committed it.',
  ],
  'already-committed': [
    'never',
    'Account has committed here already.',
    'Keep to the first commitment.',
  ],
  'challenge-not-open': [
    'never',
    'Demand is not open.',
    'Look its number up; a transcript is supplied before its time is over.',
  ],
  'challenge-pending': [
    'later',
    'Demand can still be answered.',
    'Conclude from the second that is named above.',
  ],
  'evidence-insufficient': [
    'never',
    'Receipts are not enough for an accusation.',
    'Give 4 to 24 receipts of one provider, of enough clients that are no party.',
  ],
  'juror-not-seated': [
    'never',
    'Account has no seat on this jury.',
    'Vote on cases whose jury names the account.',
  ],
  'fraud-not-proven': [
    'never',
    'These signed objects do not contradict each other.',
    'Show receipts under one seed, a transcript unlike its receipt, or a receipt unlike its offer.',
  ],
  'fraud-already-proven': ['never', 'Offence was proven before.', 'Each offence is punished once.'],
  'receipt-not-anchored': [
    'never',
    'Receipt is not under the anchored root.',
    'Give the path to the root of the last voucher that was settled.',
  ],
  'receipt-not-sampled': [
    'never',
    'Receipt was not drawn for audit.',
    'Use receipts that the beacon has drawn.',
  ],
  'receipt-too-old': [
    'never',
    'Receipt was anchored too long ago.',
    'Use receipts younger than the unbonding delay.',
  ],
  'receipt-already-used': [
    'never',
    'Receipt was used before.',
    'Use each receipt once for accusations of yours, and once for a demand.',
  ],
  'beacon-round-state-invalid': [
    'later',
    'Round of the epoch is not at the stage that this needs.',
    'Read the round, and act by its stage.',
  ],
  'seal-key-missing': [
    'never',
    'Key for sealing is missing.',
    'Give the X25519 key that transcripts are to be sealed to.',
  ],
  'stake-locked': [
    'later',
    'Open work or a case needs this stake.',
    'Wait until the sessions and requests, the accusation or the demand are over.',
  ],
  'transcript-too-short': [
    'never',
    'Transcript is shorter than its answer.',
    'Supply all of it: an output token is a byte at the least.',
  ],
  'transcript-too-long': ['never', 'Sealed transcript is too long.', 'Supply it in parts.'],
  'part-out-of-order': ['never', 'Part is out of order.', 'Supply parts one by one, from 0 on.'],
  'validator-without-weight': [
    'never',
    'Account had no weight then, or an audit window before.',
    'Enlist weight, and endorse what ends an audit window later.',
  ],
  'vote-out-of-window': [
    'later',
    'Votes are not committed, shown or counted now.',
    'Read the case: it names the seconds.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
