import { Hex } from '@ostrom/protocol'
import type { TrainingEvent } from '../../training/events.ts'
import { seatsIn } from '../../training/seat-bits.ts'
import type { TrainingChallengeOutcome } from '../../training/training.ts'
import { accountOf } from '../chain/encode.ts'
import type { ContractEvent } from '../chain/log.ts'
import { jobStatuses, memberRoles } from './reader.ts'

/** Outcomes in the order of the contract's enumeration, after `None`. */
const outcomes: readonly TrainingChallengeOutcome[] = ['undecided', 'rejected', 'upheld']

/** Decodes a log of training jobs, their challenges and results. */
export const decodeTrainingEvent = (event: ContractEvent): TrainingEvent | undefined =>
  decodeJobEvent(event) ?? decodeRoundEvent(event) ?? decodeResultEvent(event)

function decodeJobEvent(event: ContractEvent): TrainingEvent | undefined {
  switch (event.eventName) {
    case 'JobJoined': {
      const { jobId, stake } = event.args
      const role = memberRoles[event.args.role - 1] ?? 'trainer'
      return { kind: 'job-joined', jobId, account: accountOf(event.args.account), role, stake }
    }
    case 'JobEnded': {
      const { jobId, refunded } = event.args
      const isCancelled = jobStatuses[event.args.status - 1] === 'cancelled'
      const status = isCancelled ? 'cancelled' : 'finished'
      return { kind: 'job-ended', jobId, status, refunded }
    }
    case 'JobFeePaid': {
      const { jobId, fee, value } = event.args
      const role = memberRoles[event.args.role - 1] ?? 'trainer'
      const account = accountOf(event.args.account)
      return { kind: 'job-fee-paid', jobId, account, role, fee, value }
    }
    default:
      return undefined
  }
}

function decodeRoundEvent(event: ContractEvent): TrainingEvent | undefined {
  switch (event.eventName) {
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
    default:
      return undefined
  }
}

function decodeResultEvent(event: ContractEvent): TrainingEvent | undefined {
  switch (event.eventName) {
    case 'ChallengeResolved': {
      const { jobId, round, slashed, returned, isHeld } = event.args
      const key = { jobId, account: accountOf(event.args.account), round }
      const outcome = outcomes[event.args.outcome - 1] ?? 'undecided'
      return { kind: 'challenge-resolved', ...key, outcome, slashed, returned, isHeld }
    }
    default:
      return undefined
  }
}

/** Returns the scores that a log contains as two bytes each, little-endian. */
function scoresOf(scores: Hex.Hex): readonly number[] {
  const bytes = Hex.toBytes(scores)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: bytes.length / 2 }, (_, i) => view.getUint16(2 * i, true))
}
