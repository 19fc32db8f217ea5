import type { AccountId, Hash } from '@ostrom/protocol'
import {
  SCORE_MAX,
  VALIDATOR_WEIGHT_MAX,
  VALIDATORS_CAPPED_FROM,
  VOID_ROUNDS_MAX,
} from '../../limits.ts'
import type { TrainingJob, TrainingMember } from '../../training/training.ts'

/** What a validator said of a round. */
export type TrainingBallot = { readonly state: Hash; readonly scores: readonly number[] }

export type TrainingSeat = Omit<TrainingMember, 'jobId'> & {
  readonly left: boolean
  /** Of this round. */
  readonly commitment?: Hash
  readonly isRevealed: boolean
  readonly ballot?: TrainingBallot
}

/** What a chain keeps of a job: everything that its rules need. */
export type JobRecord = Omit<TrainingJob, 'trainers' | 'validators'> & {
  readonly members: readonly TrainingSeat[]
  /** Rounds in a row that ended without a state. */
  readonly voids: number
}

/** What a round comes to. */
export type RoundOutcome = {
  /** Absent where too few agreed. */
  readonly state?: Hash
  readonly paid: bigint
  readonly members: readonly TrainingSeat[]
}

const BPS = 10_000n

export const seatsOf = (
  { members }: JobRecord,
  role: TrainingSeat['role'],
): readonly TrainingSeat[] => members.filter((seat) => seat.role === role)

/** What the sponsor still has set aside for a job. */
export function liabilityOfJob({ status, terms, members, spent }: JobRecord): bigint {
  const left = members.reduce((sum, { left, earned }) => sum + (left ? earned : 0n), 0n)
  const isOver = status === 'finished' || status === 'cancelled'
  return (isOver ? spent : terms.budget) - left
}

/**
 * Lowers the highest weights until each validator has less than a third of what all have then: so
 * no account decides by itself, and none can keep all others from deciding.
 *
 * Pure. See docs/spec/training-jobs.md, section 2.
 */
export function withCappedWeights(members: readonly TrainingSeat[]): readonly TrainingSeat[] {
  const weights = members.flatMap(({ role, weight }) => (role === 'validator' ? [weight] : []))
  if (weights.length < VALIDATORS_CAPPED_FROM) return members
  const under = (cap: number) => weights.reduce((sum, weight) => sum + Math.min(weight, cap), 0)
  let cap = VALIDATOR_WEIGHT_MAX
  while (3 * cap >= under(cap)) cap -= 1
  return members.map((seat) =>
    seat.role === 'validator' ? { ...seat, weight: Math.min(seat.weight, cap) } : seat,
  )
}

/** When each phase of the present round ends; the windows are those of the terms. */
export function phaseEnds({ roundStartedAtSeconds, terms }: Pick<JobRecord, PhaseFields>) {
  const commitBy = roundStartedAtSeconds + terms.commitSeconds
  const revealBy = commitBy + terms.revealSeconds
  return { commitBy, revealBy, scoreBy: revealBy + terms.scoreSeconds }
}

type PhaseFields = 'roundStartedAtSeconds' | 'terms'

/**
 * The state that validators of two thirds of all weight agree on; there is one at most.
 *
 * Pure. See docs/spec/training-jobs.md, section 5.
 */
function agreedState(validators: readonly TrainingSeat[]): Hash | undefined {
  const total = weightOf(validators)
  const states = new Set(validators.flatMap(({ ballot }) => (ballot ? [ballot.state] : [])))
  return [...states].find((state) => 3 * weightOf(agreeing(validators, state)) >= 2 * total)
}

const weightOf = (seats: readonly TrainingSeat[]): number =>
  seats.reduce((sum, s) => sum + s.weight, 0)

const agreeing = (validators: readonly TrainingSeat[], state: Hash): readonly TrainingSeat[] =>
  validators.filter(({ ballot }) => ballot?.state === state)

/** The smallest score such that half of the weight of all that scored is at it or below. */
function medianOf(validators: readonly TrainingSeat[], seat: number): number {
  const given = validators.flatMap(({ ballot, weight }) =>
    ballot ? [{ score: ballot.scores[seat] ?? 0, weight }] : [],
  )
  const total = given.reduce((sum, { weight }) => sum + weight, 0)
  const ordered = given.toSorted((a, b) => a.score - b.score)
  let below = 0
  for (const { score, weight } of ordered) {
    below += weight
    if (2 * below >= total) return score
  }
  return 0
}

/**
 * What a round is worth to each of its members.
 *
 * Pure. Parts are rounded down; what is left over stays the sponsor's.
 */
export function outcomeOf(job: JobRecord): RoundOutcome {
  const validators = seatsOf(job, 'validator')
  const isScored = job.members.some(({ isRevealed }) => isRevealed)
  // Where nobody revealed, there was nothing to score, whatever validators say.
  const state = isScored ? agreedState(validators) : undefined
  const shares = state === undefined ? new Map() : sharesOf(job, state)
  const members = job.members.map((seat): TrainingSeat => {
    const { commitment, ballot, ...rest } = seat
    const failed = seat.role === 'trainer' ? commitment && !seat.isRevealed : isScored && !ballot
    return {
      ...rest,
      earned: seat.earned + (shares.get(seat.account) ?? 0n),
      missed: seat.missed + (failed ? 1 : 0),
      isRevealed: false,
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
  const scores = trainers.map(({ isRevealed, seat }) =>
    isRevealed ? medianOf(validators, seat) : 0,
  )
  const sum = scores.reduce((all, score) => all + score, 0)
  const whole = BigInt(Math.max(sum, SCORE_MAX))
  for (const [i, { account }] of trainers.entries()) {
    shares.set(account, ((pot - toValidators) * BigInt(scores[i] ?? 0)) / whole)
  }
  return shares
}

/** The job after a round's end: in its next round, or finished. */
export function afterRound(job: JobRecord, outcome: RoundOutcome, nowSeconds: bigint): JobRecord {
  const { state, paid, members } = outcome
  const voids = state === undefined ? job.voids + 1 : 0
  const isLast = job.round === job.terms.rounds || voids === VOID_ROUNDS_MAX
  const ended = { status: 'finished', endedAtSeconds: nowSeconds } as const
  const next = { round: job.round + 1, roundStartedAtSeconds: nowSeconds }
  return {
    ...job,
    members,
    voids,
    state: state ?? job.state,
    spent: job.spent + paid,
    accepted: job.accepted + (state === undefined ? 0 : 1),
    ...(isLast ? ended : next),
  }
}
