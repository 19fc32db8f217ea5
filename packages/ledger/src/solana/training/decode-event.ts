import { challengeOutcomes, jobRoles, jobStatuses } from '@ostrom/contracts-solana'
import type { TrainingEvent } from '../../training/events.ts'
import { seatsIn } from '../../training/seat-bits.ts'
import type { EventFieldReader } from '../program/event-fields.ts'

/** Numbers of the kinds of events in the program's `event.rs`. */
const kinds = {
  JobOpened: 40,
  JobJoined: 41,
  RoundStarted: 42,
  UpdateCommitted: 43,
  UpdateRevealed: 44,
  RoundSettled: 46,
  JobEnded: 47,
  JobLeft: 48,
  JobPromoted: 49,
  ScoresCommitted: 55,
  ScoresRevealed: 56,
  JobOutbid: 57,
  MemberChallenged: 58,
  ChallengeVoted: 59,
  ChallengeResolved: 60,
  ComparisonAttested: 61,
  ScoresReopened: 62,
} as const

/** Returns the unsigned numbers of 16 bits (little-endian) that bytes contain. */
function shortsIn(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: bytes.length / 2 }, (_, i) => view.getUint16(2 * i, true))
}

/** Decodes an event of a training job; `undefined` for any other event. */
export function decodeTrainingEvent(kind: number, at: EventFieldReader): TrainingEvent | undefined {
  return decodeJobEvent(kind, at) ?? decodeRoundEvent(kind, at) ?? decodeChallengeEvent(kind, at)
}

function decodeJobEvent(kind: number, at: EventFieldReader): TrainingEvent | undefined {
  const jobId = at.key(0)
  switch (kind) {
    case kinds.JobOpened:
      return {
        kind: 'job-opened',
        jobId,
        sponsor: at.key(1),
        base: at.key(2),
        asset: at.key(3),
        spec: at.key(4),
        budget: at.big(5),
      }
    case kinds.JobJoined: {
      const role = jobRoles[Number(at.big(2)) as keyof typeof jobRoles]
      return { kind: 'job-joined', jobId, account: at.key(1), role, stake: at.big(3) }
    }
    case kinds.JobEnded: {
      const status = jobStatuses[Number(at.big(1)) as 3 | 4]
      return { kind: 'job-ended', jobId, status, refunded: at.big(2) }
    }
    case kinds.JobLeft:
      return {
        kind: 'job-left',
        jobId,
        account: at.key(1),
        earned: at.big(2),
        fine: at.big(3),
      }
    case kinds.JobOutbid:
      return { kind: 'job-outbid', jobId, account: at.key(1), stake: at.big(2) }
    case kinds.ComparisonAttested:
      return {
        kind: 'comparison-attested',
        jobId,
        account: at.key(1),
        comparison: at.key(2),
        isImproved: at.big(3) === 1n,
      }
    case kinds.JobPromoted:
      return { kind: 'job-promoted', jobId, version: at.key(1) }
    default:
      return undefined
  }
}

function decodeRoundEvent(kind: number, at: EventFieldReader): TrainingEvent | undefined {
  const jobId = at.key(0)
  const updateKey = () => ({ jobId, account: at.key(1), round: Number(at.big(2)) })
  switch (kind) {
    case kinds.RoundStarted:
      return {
        kind: 'round-started',
        jobId,
        round: Number(at.big(1)),
        state: at.key(2),
        seed: at.key(3),
      }
    case kinds.UpdateCommitted:
      return { kind: 'update-committed', ...updateKey(), commitment: at.key(3) }
    case kinds.UpdateRevealed:
      return {
        kind: 'update-revealed',
        ...updateKey(),
        update: at.key(3),
        trace: at.key(4),
        salt: at.key(5),
        cid: at.text(6),
      }
    case kinds.ScoresCommitted:
      return { kind: 'scores-committed', ...updateKey(), commitment: at.key(3) }
    case kinds.ScoresRevealed:
      return {
        kind: 'scores-revealed',
        ...updateKey(),
        state: at.key(3),
        scores: shortsIn(at.bytes(4)),
        salt: at.key(5),
      }
    case kinds.ScoresReopened: {
      const accepted = seatsIn(Number(at.big(2)))
      return { kind: 'scores-reopened', jobId, round: Number(at.big(1)), accepted }
    }
    case kinds.RoundSettled:
      return {
        kind: 'round-settled',
        jobId,
        round: Number(at.big(1)),
        accepted: at.big(2) === 1n,
        state: at.key(3),
        paid: at.big(4),
      }
    default:
      return undefined
  }
}

function decodeChallengeEvent(kind: number, at: EventFieldReader): TrainingEvent | undefined {
  const challengeKey = () => ({
    jobId: at.key(0),
    account: at.key(1),
    round: Number(at.big(2)),
  })
  switch (kind) {
    case kinds.MemberChallenged:
      return {
        kind: 'member-challenged',
        ...challengeKey(),
        challenger: at.key(3),
        evidence: at.key(4),
      }
    case kinds.ChallengeVoted: {
      const isUpheld = at.big(4) === 1n
      return { kind: 'challenge-voted', ...challengeKey(), validator: at.key(3), isUpheld }
    }
    case kinds.ChallengeResolved: {
      const outcome = challengeOutcomes[Number(at.big(3)) as keyof typeof challengeOutcomes]
      // On this chain, an upheld challenge takes the whole stake at once.
      const amounts = { slashed: at.big(4), returned: at.big(5), isHeld: false }
      return { kind: 'challenge-resolved', ...challengeKey(), outcome, ...amounts }
    }
    default:
      return undefined
  }
}
