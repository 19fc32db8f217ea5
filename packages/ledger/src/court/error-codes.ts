import type { Retry } from '@ostrom/protocol'

/** Refusals about randomness, juries, accusations and data challenges. */
export const courtErrorCodes = {
  'weight-paused': [
    'later',
    'The account lowered its weight in this domain less than three days ago.',
    'Raise it at or after the time named above; weight in other domains can be raised now.',
  ],
  'appeal-window-closed': [
    'never',
    'The ruling can no longer be appealed.',
    'Appeal a ruling of the first or second jury before the time named above.',
  ],
  'appeal-window-open': [
    'later',
    'The case can still be appealed, or only its module can end it.',
    'End the case at or after the time named above.',
  ],
  'beacon-not-final': [
    'later',
    'The beacon has no value for this epoch yet.',
    'Finalize the round, then try again.',
  ],
  'receipt-in-case': [
    'later',
    'A running case already judges this receipt.',
    'Use other receipts, or wait for the end of the case named above.',
  ],
  'juror-pool-too-small': [
    'later',
    'Too little stake of non-parties is enlisted for this domain.',
    'Wait until jurors enlist; until then audits work, but juries cannot punish.',
  ],
  'juror-not-absent': [
    'never',
    'The account had no seat, revealed its vote, or was fined; or too few others revealed.',
    'Fine accounts that revealed no vote in a tallied draw of which at least half revealed.',
  ],
  'no-endorsement-due': [
    'never',
    'The agreement has no maturing or held pay.',
    'Endorse agreements that have ended and are not yet paid.',
  ],
  'not-selected': [
    'later',
    'The beacon did not select this account.',
    'Try again in the next epoch.',
  ],
  'juror-fee-not-owed': [
    'never',
    'The court owes no fee to this account.',
    'Collect once, for votes that agree with the final ruling.',
  ],
  'pay-awaits-cases': [
    'later',
    'Cases that still run hold the weight that this pay needs.',
    'Try again once they have ended; one that is rejected gives its part back.',
  ],
  'pay-not-attached': [
    'never',
    'The case does not name this pay.',
    'Read which pay the case names.',
  ],
  'case-changed': [
    'never',
    'The case, or its ruling, is not the one that this appeal means.',
    'Read the case again, and decide by what it says now.',
  ],
  'case-state-invalid': [
    'later',
    'The state of the case does not allow this step.',
    'Read the status of the case.',
  ],
  'commitment-mismatch': [
    'never',
    'The revealed value does not match the commitment.',
    'Reveal the committed value, with the account that committed to it.',
  ],
  'already-committed': ['never', 'The account has already committed.', 'Use the first commitment.'],
  'challenge-not-open': [
    'never',
    'The data challenge is not open.',
    'Check its number, and supply transcripts within the window.',
  ],
  'challenge-pending': [
    'later',
    'The provider can still answer the data challenge.',
    'Conclude it at or after the time named above.',
  ],
  'evidence-insufficient': [
    'never',
    'The receipts do not suffice for an accusation.',
    'Name 4 to 24 receipts of one provider, from enough clients that are not parties.',
  ],
  'juror-not-seated': [
    'never',
    'The account has no seat on this jury.',
    'Vote in cases whose jury includes the account.',
  ],
  'fraud-not-proven': [
    'never',
    'These signed objects do not contradict each other.',
    'Submit two receipts of one seed, or a receipt that its transcript or offer contradicts.',
  ],
  'fraud-already-proven': [
    'never',
    'This fraud was already proven, by the same key or a stronger one.',
    'Each fraud is punished once, and once more if the account itself signed it too.',
  ],
  'receipt-not-anchored': [
    'never',
    'The path does not lead from the receipt to the anchored root.',
    'Use the path to the root of the last settled voucher.',
  ],
  'receipt-not-sampled': [
    'never',
    'The beacon did not sample this receipt.',
    'Use receipts that the beacon sampled.',
  ],
  'receipt-too-old': [
    'never',
    'The receipt was anchored too long ago.',
    'Use receipts that were anchored within the audit window of their offer.',
  ],
  'receipt-already-used': [
    'never',
    'The receipt was used before.',
    'Use another receipt: a conviction and a challenge of yours use one only once.',
  ],
  'beacon-round-state-invalid': [
    'later',
    'The state of the beacon round does not allow this step.',
    'Read the status of the round.',
  ],
  'stake-locked': [
    'later',
    'An open agreement or a case needs this stake.',
    'Wait for the end of the agreements, the accusation or the data challenge.',
  ],
  'transcript-too-short': [
    'never',
    'The transcript is shorter than its answer.',
    'Supply the whole transcript; each output token has at least one byte.',
  ],
  'transcript-too-long': ['never', 'The sealed transcript is too long.', 'Supply it in parts.'],
  'part-out-of-order': [
    'never',
    'The part of the transcript is out of order.',
    'Supply the parts in order, from 0.',
  ],
  'validator-without-weight': [
    'never',
    'The account had no weight at the time that counts.',
    'Enlist weight; it counts after three days.',
  ],
  'vote-out-of-window': [
    'later',
    'The case is not in this part of the vote.',
    'Read the times of the case.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>
