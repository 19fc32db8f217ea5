import type { AccountId, Hash } from '@ostrom/protocol'
import { RoundPay } from '@ostrom/training'
import { SCORE_MAX, VOID_ROUNDS_MAX } from '../../limits.ts'
import type { AttestedComparison } from '../../training/training.ts'
import type { JobRecord, TrainingSeat } from '../chain/training-state.ts'
import { isOver, seatsOf, weightOf } from './job-record.ts'

/** Outcome of a round. */
export type RoundOutcome = {
  /**
   * The next state; absent if no member revealed anything, or if no two thirds of the validators'
   * weight agree on a state.
   */
  readonly state?: Hash
  readonly paid: bigint
  readonly members: readonly TrainingSeat[]
}

const BPS = 10_000n

/** Returns the sum that is still reserved for a job. */
export function liabilityOfJob(job: JobRecord): bigint {
  const left = job.members.reduce((sum, { left, earned }) => sum + (left ? earned : 0n), 0n)
  return (isOver(job) ? job.spent : job.terms.budget) - left
}

/**
 * Returns the state that validators with two thirds of all weight agree on; at most one exists.
 *
 * Pure. See docs/spec/training-jobs.md, section 5.
 */
function agreedState(validators: readonly TrainingSeat[]): Hash | undefined {
  const total = weightOf(validators)
  const states = new Set(validators.flatMap(({ ballot }) => (ballot ? [ballot.state] : [])))
  return [...states].find((state) => 3 * weightOf(agreeing(validators, state)) >= 2 * total)
}

const agreeing = (validators: readonly TrainingSeat[], state: Hash): readonly TrainingSeat[] =>
  validators.filter(({ ballot }) => ballot?.state === state)

/** Returns the medians of the revealed scores, in the order of trainers' seats. */
const mediansOf = (validators: readonly TrainingSeat[]): readonly number[] =>
  RoundPay.medianScores(
    validators.flatMap(({ ballot, weight }) => (ballot ? [{ weight, scores: ballot.scores }] : [])),
  )

/**
 * Returns the seats of the trainers whose updates validators score again: those with a median above
 * zero. Returns none if the round was scored twice, or too few validators revealed.
 *
 * Pure. See docs/spec/training-jobs.md, section 5.
 */
export function contestedSeats(job: JobRecord): readonly number[] {
  const validators = seatsOf(job, 'validator')
  const given = weightOf(validators.filter(({ ballot }) => ballot !== undefined))
  if (job.isReopened || 3 * given < 2 * weightOf(validators)) return []
  const medians = mediansOf(validators)
  return seatsOf(job, 'trainer').flatMap(({ isRevealed, seat }) =>
    isRevealed && (medians[seat] ?? 0) > 0 ? [seat] : [],
  )
}

/**
 * Returns the job with its round reopened for scores: the validators' commitments and ballots are
 * dropped.
 */
export const afterReopening = (job: JobRecord, nowSeconds: bigint): JobRecord => ({
  ...job,
  isReopened: true,
  // The round starts as if the trainers had just revealed.
  roundStartedAtSeconds: nowSeconds - job.terms.commitSeconds - job.terms.revealSeconds,
  members: job.members.map((seat) => {
    if (seat.role === 'trainer') return seat
    const { commitment: _, ballot: __, ...rest } = seat
    return rest
  }),
})

/**
 * Returns the outcome of a round: its state, and the pay of each member.
 *
 * Pure. Parts are rounded down; the remainder stays with the sponsor.
 */
export function outcomeOf(job: JobRecord): RoundOutcome {
  const validators = seatsOf(job, 'validator')
  const isScored = job.members.some(({ isRevealed }) => isRevealed)
  // If no member revealed anything, there is nothing to score, so no state of any ballot counts.
  const state = isScored ? agreedState(validators) : undefined
  const shares = state === undefined ? new Map() : sharesOf(job, state)
  const members = job.members.map((seat): TrainingSeat => {
    const { commitment, ballot, lastRound: _, ...rest } = seat
    const isTrainer = seat.role === 'trainer'
    const failed = isTrainer ? commitment && !seat.isRevealed : isScored && !ballot
    const earned = shares.get(seat.account) ?? 0n
    const acted = isTrainer ? seat.isRevealed : ballot !== undefined
    const isAgreed = state !== undefined && ballot?.state === state
    return {
      ...rest,
      earned: seat.earned + earned,
      missed: seat.missed + (failed && !seat.isExpelled ? 1 : 0),
      isRevealed: false,
      ...(acted && { lastRound: { earned, isAgreed, isChallenged: false } }),
    }
  })
  const paid = [...shares.values()].reduce((sum, share) => sum + share, 0n)
  return { paid, members, ...(state !== undefined && { state }) }
}

function sharesOf(job: JobRecord, state: Hash): Map<AccountId, bigint> {
  const { budget, rounds, validatorBps } = job.terms
  const validators = seatsOf(job, 'validator')
  const pot = budget / BigInt(rounds)
  const toValidators = (pot * BigInt(validatorBps)) / BPS
  const shares = new Map<AccountId, bigint>()
  const agreed = agreeing(validators, state)
  const weight = BigInt(weightOf(agreed))
  for (const seat of agreed) {
    shares.set(seat.account, (toValidators * BigInt(seat.weight)) / weight)
  }
  const trainers = seatsOf(job, 'trainer')
  const medians = mediansOf(validators)
  const scores = trainers.map(({ isRevealed, seat }) => (isRevealed ? (medians[seat] ?? 0) : 0))
  const sum = scores.reduce((all, score) => all + score, 0)
  const whole = BigInt(Math.max(sum, SCORE_MAX))
  for (const [i, { account }] of trainers.entries()) {
    shares.set(account, ((pot - toValidators) * BigInt(scores[i] ?? 0)) / whole)
  }
  return shares
}

/**
 * Returns the attestation of the job's result by validators with two thirds of all weight; at most
 * one exists.
 *
 * Pure. See docs/spec/training-jobs.md, section 8.
 */
export function attestedComparison(job: JobRecord): AttestedComparison | undefined {
  const validators = seatsOf(job, 'validator')
  const total = weightOf(validators)
  const given = validators.flatMap(({ attested }) => (attested ? [attested] : []))
  const weightFor = ({ comparison, isImproved }: AttestedComparison) =>
    weightOf(
      validators.filter(
        ({ attested }) => attested?.comparison === comparison && attested.isImproved === isImproved,
      ),
    )
  return given.find((one) => 3 * weightFor(one) >= 2 * total)
}

/**
 * Returns the job after a round's end: before its next round, or still in this round if it was the
 * last.
 */
export function afterRound(job: JobRecord, outcome: RoundOutcome): JobRecord {
  const { state, paid, members } = outcome
  const voids = state === undefined ? job.voids + 1 : 0
  const isLast = job.round === job.terms.rounds || voids === VOID_ROUNDS_MAX
  return {
    ...job,
    members,
    voids,
    isReopened: false,
    salts: [],
    settledRound: job.round,
    round: isLast ? job.round : job.round + 1,
    state: state ?? job.state,
    spent: job.spent + paid,
    accepted: job.accepted + (state === undefined ? 0 : 1),
  }
}
