import {
  type Ledger,
  LedgerError,
  readAllEvents,
  type TrainingJob,
  type TrainingMember,
} from '@ostrom/ledger'
import { medianScore } from '@ostrom/node/training'
import type { AccountId, Hash } from '@ostrom/protocol'
import { requireLedgerMember } from '../composition/require-audits.ts'
import type { LiveProgress } from './live-progress.ts'

/** What a round came to. */
export type RoundStatus = {
  readonly round: number
  readonly seed: Hash
  /** Updates that were revealed. */
  readonly updates: number
  readonly ballots: number
  /** Median of the ballots for each trainer, in the order of seats, 0 to 10,000. */
  readonly scores: readonly number[]
  readonly accepted?: boolean
  readonly state?: Hash
  readonly paid: bigint
}

/** A job, its seats and its rounds. */
export type JobStatus = {
  readonly job: TrainingJob
  readonly seats: readonly TrainingMember[]
  readonly rounds: readonly RoundStatus[]
  /** What the member of this data folder tells of itself. */
  readonly progress?: LiveProgress
}

/** Whether nothing of a job changes any more but that members leave. */
export const isOver = ({ status }: TrainingJob): boolean =>
  status === 'finished' || status === 'cancelled'

/** Median of the ballots, for each trainer. */
function medianScores(ballots: readonly (readonly number[])[]): readonly number[] {
  const seats = ballots.reduce((most, scores) => Math.max(most, scores.length), 0)
  const given = ballots.map((scores) => ({ scores }))
  return Array.from({ length: seats }, (_, seat) => medianScore(given, seat) ?? 0)
}

/** Reads a job from the chain. @throws {LedgerError} `training-job-unknown`. */
export async function readJobStatus(ledger: Ledger, jobId: Hash): Promise<JobStatus> {
  const training = requireLedgerMember(ledger, 'training')
  const job = await training.job(jobId)
  if (!job) throw new LedgerError('training-job-unknown', { job: jobId })
  const accounts = new Set<AccountId>()
  const rounds = new Map<number, RoundStatus>()
  const ballots = new Map<number, (readonly number[])[]>()
  for (const event of await readAllEvents(ledger)) {
    if (!('jobId' in event) || event.jobId !== jobId) continue
    if (event.kind === 'job-joined') accounts.add(event.account)
    if (event.kind === 'round-started') {
      const { round, seed } = event
      rounds.set(round, { round, seed, updates: 0, ballots: 0, scores: [], paid: 0n })
    }
    const found = 'round' in event ? rounds.get(event.round) : undefined
    if (!found) continue
    if (event.kind === 'update-revealed') {
      rounds.set(found.round, { ...found, updates: found.updates + 1 })
    } else if (event.kind === 'scores-revealed') {
      const given = [...(ballots.get(found.round) ?? []), event.scores]
      ballots.set(found.round, given)
      rounds.set(found.round, { ...found, ballots: given.length, scores: medianScores(given) })
    } else if (event.kind === 'round-settled') {
      const { accepted, state, paid } = event
      rounds.set(found.round, { ...found, accepted, state, paid })
    }
  }
  const members = await Promise.all(
    [...accounts].map((account) => training.jobMember({ jobId, account })),
  )
  return {
    job,
    seats: members.filter((one) => one !== undefined),
    rounds: [...rounds.values()].sort((a, b) => a.round - b.round),
  }
}
