import type { AccountId } from '@ostrom/protocol'
import { zeroAddress } from 'viem'
import {
  type JurorVerdict,
  type JuryStage,
  jurorVerdicts,
  juryStages,
  type Ruling,
  rulings,
} from '../../court/court.ts'
import type { LedgerEventData } from '../../events.ts'
import { accountOf } from '../chain/encode.ts'
import type { ContractEvent } from '../chain/log.ts'

/** Returns the ruling for a value of the contracts' enumeration. */
export const rulingOf = (index: number): Ruling => rulings[index] ?? 'undecided'

/** Returns the verdict of a juror for a value of the contracts' enumeration of rulings. */
const verdictOf = (index: number): JurorVerdict => jurorVerdicts[index - 1] ?? 'no'

/** Returns the value of a verdict in the contracts' enumeration. */
export const numberOf = (verdict: JurorVerdict): number => rulings.indexOf(verdict)

/** Returns the stage of a jury for a value of the contracts' enumeration. */
export const stageOf = (index: number): JuryStage => juryStages[index] ?? 'plenary'

/** Returns the field `respondent`, or no field for the zero address: the case has no respondent. */
export const respondentOf = (address: string): { readonly respondent?: AccountId } => {
  const respondent = accountOf(address)
  return respondent === zeroAddress ? {} : { respondent }
}

/** Decodes a log of the beacon, the juries or the court. */
export const decodeCourtEvent = (event: ContractEvent): LedgerEventData | undefined =>
  decodeCaseEvent(event) ?? decodeJuryEvent(event) ?? decodeVoteEvent(event)

function decodeCaseEvent(event: ContractEvent): LedgerEventData | undefined {
  switch (event.eventName) {
    case 'ValueFixed': {
      const { epoch, value } = event.args
      return { kind: 'beacon-final', epoch, value }
    }
    case 'CaseOpened': {
      const { id: caseId, domain, subject, respondent } = event.args
      const parties = { opener: accountOf(event.args.opener), ...respondentOf(respondent) }
      return { kind: 'case-opened', caseId, ...parties, domain, subject }
    }
    case 'CaseEnded': {
      const { id: caseId, slashed, reward, burnt, respondent } = event.args
      const words = { ...respondentOf(respondent), ruling: rulingOf(event.args.ruling) }
      return { kind: 'case-ended', caseId, ...words, slashed, reward, burnt }
    }
    case 'PayAttached':
      return { kind: 'pay-attached', caseId: event.args.id, subject: event.args.agreement }
    case 'AccountExcluded':
      return { kind: 'account-excluded', account: accountOf(event.args.account) }
    default:
      return undefined
  }
}

function decodeJuryEvent(event: ContractEvent): LedgerEventData | undefined {
  switch (event.eventName) {
    case 'WeightEnlisted': {
      const { account, domain, weight } = event.args
      return { kind: 'weight-enlisted', account: accountOf(account), domain, weight }
    }
    case 'JurySeated': {
      const { id: caseId, draw, seed, commitUntilSeconds } = event.args
      return { kind: 'jury-seated', caseId, draw, seed, commitUntilSeconds }
    }
    case 'JuryFailed':
      return { kind: 'jury-failed', caseId: event.args.id, draw: event.args.draw }
    case 'JuryRuled': {
      const { id: caseId, stage, ruling, appealUntilSeconds } = event.args
      const words = { stage: stageOf(stage), ruling: rulingOf(ruling) }
      return { kind: 'case-ruled', caseId, ...words, appealUntilSeconds }
    }
    case 'RulingAppealed': {
      const { id: caseId, stage, appellant } = event.args
      const words = { stage: stageOf(stage), appellant: accountOf(appellant) }
      return { kind: 'case-appealed', caseId, ...words }
    }
    default:
      return undefined
  }
}

function decodeVoteEvent(event: ContractEvent): LedgerEventData | undefined {
  switch (event.eventName) {
    case 'VoteCommitted': {
      const { id: caseId, draw, juror, seats } = event.args
      return { kind: 'vote-committed', caseId, draw, account: accountOf(juror), seats }
    }
    case 'VoteRevealed': {
      const { id: caseId, draw, juror, ruling, evidenceHash: evidence } = event.args
      const words = { account: accountOf(juror), verdict: verdictOf(ruling), evidence }
      return { kind: 'vote-revealed', caseId, draw, ...words }
    }
    case 'FeeCollected':
    case 'JurorFined': {
      const kind = event.eventName === 'FeeCollected' ? 'fee-collected' : 'juror-fined'
      const { id: caseId, draw, juror, amount } = event.args
      return { kind, caseId, draw, account: accountOf(juror), amount }
    }
    default:
      return undefined
  }
}

/**
 * Returns the second of an account's last failure that barred it from new work, or 0; the chain
 * stores 1 for a failure that did not.
 */
export const failureAt = ({ failedAtSeconds }: { readonly failedAtSeconds: number }): bigint =>
  failedAtSeconds > 1 ? BigInt(failedAtSeconds) : 0n
