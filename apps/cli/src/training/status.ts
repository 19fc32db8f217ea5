import {
  type Ledger,
  LedgerError,
  readAllEvents,
  type TrainingJob,
  type TrainingMember,
} from '@ostrom/ledger'
import type { AccountId, Hash } from '@ostrom/protocol'
import { requireLedgerMember } from '../composition/require-audits.ts'

/** What a round came to. */
export type RoundStatus = {
  readonly round: number
  readonly seed: Hash
  /** Updates that were revealed. */
  readonly updates: number
  readonly ballots: number
  readonly accepted?: boolean
  readonly state?: Hash
  readonly paid: bigint
}

/** A job, its seats and its rounds. */
export type JobStatus = {
  readonly job: TrainingJob
  readonly seats: readonly TrainingMember[]
  readonly rounds: readonly RoundStatus[]
}

/** Reads a job from the chain. @throws {LedgerError} `training-job-unknown`. */
export async function readJobStatus(ledger: Ledger, jobId: Hash): Promise<JobStatus> {
  const training = requireLedgerMember(ledger, 'training')
  const job = await training.job(jobId)
  if (!job) throw new LedgerError('training-job-unknown', { job: jobId })
  const accounts = new Set<AccountId>()
  const rounds = new Map<number, RoundStatus>()
  for (const event of await readAllEvents(ledger)) {
    if (!('jobId' in event) || event.jobId !== jobId) continue
    if (event.kind === 'job-joined') accounts.add(event.account)
    if (event.kind === 'round-started') {
      const { round, seed } = event
      rounds.set(round, { round, seed, updates: 0, ballots: 0, paid: 0n })
    }
    const found = 'round' in event ? rounds.get(event.round) : undefined
    if (!found) continue
    if (event.kind === 'update-revealed') {
      rounds.set(found.round, { ...found, updates: found.updates + 1 })
    } else if (event.kind === 'scores-revealed') {
      rounds.set(found.round, { ...found, ballots: found.ballots + 1 })
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
