import {
  type Ledger,
  LedgerError,
  type LedgerEvent,
  readAllEvents,
  type TrainingJob,
  type TrainingMember,
} from '@ostrom/ledger'
import { requireLedgerMember } from '@ostrom/ledger/optional/require-audits'
import type { AccountId, Hash } from '@ostrom/protocol'
import { Assignment, RoundPay } from '@ostrom/training'
import type { LiveProgress } from './live-progress.ts'

/** Outcome of a round. */
export type RoundStatus = {
  readonly round: number
  readonly seed: Hash
  /** Updates that were revealed. */
  readonly updates: number
  readonly ballots: number
  /** Weighted median of the ballots for each trainer, in the order of seats, 0 to 10,000. */
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
  /**
   * Largest sum that rulings could take from all stakes of the job, in base units of its asset;
   * absent if the job's validators judge, because they can take whole stakes.
   */
  readonly penaltyMax?: bigint
  /** Progress that the member of this data folder reports about itself. */
  readonly progress?: LiveProgress
}

/**
 * Returns whether a job is finished or cancelled. No further round begins then; members can leave,
 * and the sponsor of a finished job can promote its result.
 */
export const isOver = ({ status }: TrainingJob): boolean =>
  status === 'finished' || status === 'cancelled'

/**
 * Returns the validators of a job that have a seat after an event.
 *
 * @param event An event before the first round of the job.
 */
function afterSeatEvent(
  seats: readonly Assignment.SeatedValidator[],
  event: LedgerEvent,
): readonly Assignment.SeatedValidator[] {
  if (event.kind === 'job-joined' && event.role === 'validator') {
    return [...seats, { account: event.account, stake: event.stake }]
  }
  const isGone = event.kind === 'job-outbid' || event.kind === 'job-left'
  return isGone ? seats.filter(({ account }) => account !== event.account) : seats
}

/** Reads a job from the chain. @throws {LedgerError} `training-job-unknown`. */
export async function readJobStatus(ledger: Ledger, jobId: Hash): Promise<JobStatus> {
  const training = requireLedgerMember(ledger, 'training')
  const job = await training.job(jobId)
  if (!job) throw new LedgerError('training-job-unknown', { job: jobId })
  const accounts = new Set<AccountId>()
  const rounds = new Map<number, RoundStatus>()
  const ballots = new Map<number, RoundPay.WeightedBallot[]>()
  const { validatorStake } = job.terms
  let validators: readonly Assignment.SeatedValidator[] = []
  let weights = Assignment.stakedWeights({ seats: validators, validatorStake })
  for (const event of await readAllEvents(ledger)) {
    if (!('jobId' in event) || event.jobId !== jobId) continue
    if (event.kind === 'job-joined') accounts.add(event.account)
    // Outbid and undrawn validators have left by the first round; the weights are fixed from then
    // on.
    if (rounds.size === 0) validators = afterSeatEvent(validators, event)
    if (event.kind === 'round-started') {
      const { round, seed } = event
      if (rounds.size === 0)
        weights = Assignment.stakedWeights({ seats: validators, validatorStake })
      rounds.set(round, { round, seed, updates: 0, ballots: 0, scores: [], paid: 0n })
    }
    const found = 'round' in event ? rounds.get(event.round) : undefined
    if (!found) continue
    if (event.kind === 'update-revealed') {
      rounds.set(found.round, { ...found, updates: found.updates + 1 })
    } else if (event.kind === 'scores-revealed') {
      const { account, scores } = event
      const own = { weight: weights.get(account) ?? 0, scores }
      const given = [...(ballots.get(found.round) ?? []), own]
      ballots.set(found.round, given)
      const medians = RoundPay.medianScores(given)
      rounds.set(found.round, { ...found, ballots: given.length, scores: medians })
    } else if (event.kind === 'scores-reopened') {
      // Ballots from before scoring was reopened do not count.
      ballots.delete(found.round)
      rounds.set(found.round, { ...found, ballots: 0, scores: [] })
    } else if (event.kind === 'round-settled') {
      const { accepted, state, paid } = event
      rounds.set(found.round, { ...found, accepted, state, paid })
    }
  }
  const members = await Promise.all(
    [...accounts].map((account) => training.jobMember({ jobId, account })),
  )
  const penaltyMax = await training.penaltyMax(jobId)
  return {
    job,
    ...(penaltyMax !== undefined && { penaltyMax }),
    seats: members.filter((one) => one !== undefined),
    rounds: [...rounds.values()].sort((a, b) => a.round - b.round),
  }
}
