import { Hex } from '@ostrom/protocol'
import type { TrainingEvent } from '../../training/events.ts'
import { seatsIn } from '../../training/seat-bits.ts'
import type { TrainingChallengeOutcome } from '../../training/training.ts'
import { accountOf } from '../chain/encode.ts'
import type { ContractEvent } from '../chain/log.ts'
import { jobStatuses, memberRoles } from './reader.ts'

/** In the order of the contract's enumeration, after `None`. */
const outcomes: readonly TrainingChallengeOutcome[] = ['undecided', 'rejected', 'upheld']

/** Decodes a log of training jobs, their challenges and results. */
export const decodeTrainingEvent = (event: ContractEvent): TrainingEvent | undefined =>
  decodeJobEvent(event) ?? decodeRoundEvent(event) ?? decodeResultEvent(event)

function decodeJobEvent(event: ContractEvent): TrainingEvent | undefined {
  switch (event.eventName) {
    case 'JobOpened': {
      const { jobId, base, spec, budget } = event.args
      const [sponsor, asset] = [accountOf(event.args.sponsor), accountOf(event.args.asset)]
      return { kind: 'job-opened', jobId, sponsor, base, asset, spec, budget }
    }
    case 'JobJoined': {
      const { jobId, stake } = event.args
      const role = memberRoles[event.args.role - 1] ?? 'trainer'
      return { kind: 'job-joined', jobId, account: accountOf(event.args.account), role, stake }
    }
    case 'JobOutbid': {
      const { jobId, stake } = event.args
      return { kind: 'job-outbid', jobId, account: accountOf(event.args.account), stake }
    }
    case 'JobEnded': {
      const { jobId, refunded } = event.args
      const isCancelled = jobStatuses[event.args.status - 1] === 'cancelled'
      const status = isCancelled ? 'cancelled' : 'finished'
      return { kind: 'job-ended', jobId, status, refunded }
    }
    case 'JobLeft': {
      const { jobId, earned, fine } = event.args
      return { kind: 'job-left', jobId, account: accountOf(event.args.account), earned, fine }
    }
    case 'JobFeePaid': {
      const { jobId, fee, value } = event.args
      const role = memberRoles[event.args.role - 1] ?? 'trainer'
      const account = accountOf(event.args.account)
      return { kind: 'job-fee-paid', jobId, account, role, fee, value }
    }
    case 'JobDatasetsNamed': {
      const { jobId, datasets } = event.args
      return { kind: 'job-datasets-named', jobId, datasets }
    }
    case 'JobPromoted':
      return { kind: 'job-promoted', jobId: event.args.jobId, version: event.args.version }
    default:
      return undefined
  }
}

function decodeRoundEvent(event: ContractEvent): TrainingEvent | undefined {
  switch (event.eventName) {
    case 'RoundStarted': {
      const { jobId, round, state, seed } = event.args
      return { kind: 'round-started', jobId, round, state, seed }
    }
    case 'UpdateCommitted':
    case 'ScoresCommitted': {
      const kind = event.eventName === 'UpdateCommitted' ? 'update-committed' : 'scores-committed'
      const { jobId, round, commitment } = event.args
      return { kind, jobId, account: accountOf(event.args.account), round, commitment }
    }
    case 'UpdateRevealed': {
      const { jobId, round, update, trace, salt, cid } = event.args
      const key = { jobId, account: accountOf(event.args.account), round }
      return { kind: 'update-revealed', ...key, update, trace, salt, cid }
    }
    case 'UpdateAnchored': {
      const { jobId, round, file } = event.args
      const bytes = file.length / 2 - 1
      return {
        kind: 'update-anchored',
        jobId,
        account: accountOf(event.args.account),
        round,
        bytes,
      }
    }
    case 'ScoresRevealed': {
      const { jobId, round, state, salt } = event.args
      const key = { jobId, account: accountOf(event.args.account), round }
      const scores = scoresOf(event.args.scores)
      return { kind: 'scores-revealed', ...key, state, scores, salt }
    }
    case 'ScoresReopened': {
      const { jobId, round } = event.args
      return { kind: 'scores-reopened', jobId, round, accepted: seatsIn(event.args.accepted) }
    }
    case 'RoundSettled': {
      const { jobId, round, accepted, state, paid } = event.args
      return { kind: 'round-settled', jobId, round, accepted, state, paid }
    }
    default:
      return undefined
  }
}

function decodeResultEvent(event: ContractEvent): TrainingEvent | undefined {
  switch (event.eventName) {
    case 'MemberChallenged': {
      const { jobId, round, evidence, caseId } = event.args
      const account = accountOf(event.args.account)
      const challenger = accountOf(event.args.challenger)
      return { kind: 'member-challenged', jobId, account, round, challenger, evidence, caseId }
    }
    case 'ChallengeResolved': {
      const { jobId, round, slashed, returned, isHeld } = event.args
      const key = { jobId, account: accountOf(event.args.account), round }
      const outcome = outcomes[event.args.outcome - 1] ?? 'undecided'
      return { kind: 'challenge-resolved', ...key, outcome, slashed, returned, isHeld }
    }
    case 'ComparisonAttested': {
      const { jobId, comparison, isImproved } = event.args
      const account = accountOf(event.args.account)
      return { kind: 'comparison-attested', jobId, account, comparison, isImproved }
    }
    default:
      return undefined
  }
}

/** Scores of two bytes each, little-endian. */
function scoresOf(scores: Hex.Hex): readonly number[] {
  const bytes = Hex.toBytes(scores)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: bytes.length / 2 }, (_, i) => view.getUint16(2 * i, true))
}
