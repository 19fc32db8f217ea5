import type { AccountId } from '@ostrom/protocol'
import { SCORE_MAX } from '../limits.ts'

/** Payment of a round, as the chain computes it. */
export type RoundPay = {
  readonly trainers: ReadonlyMap<AccountId, bigint>
  readonly validators: ReadonlyMap<AccountId, bigint>
  /** Part of the round's budget that no member gets; it returns to the job's sponsor. */
  readonly rest: bigint
}

/**
 * Returns the weighted median of scores: the smallest score for which at least half of the weight
 * gave that score or less. Accounts with less than half of the weight cannot move the median beyond
 * the scores of the others.
 */
export function medianScore(
  given: readonly { readonly weight: number; readonly score: number }[],
): number {
  const total = given.reduce((sum, { weight }) => sum + weight, 0)
  let below = 0
  for (const { score, weight } of given.toSorted((a, b) => a.score - b.score)) {
    below += weight
    if (2 * below >= total) return score
  }
  return 0
}

/** Scores of a validator, and the weight of these scores. */
export type WeightedBallot = {
  readonly weight: number
  /** Scores of the trainers, in the order of their seats, 0 to 10,000. */
  readonly scores: readonly number[]
}

/**
 * Returns the weighted median of the ballots for each trainer, in the order of seats.
 *
 * Pure. Equal to the chain's rule for trainers that revealed: docs/spec/training-jobs.md, section
 * 5.
 */
export function medianScores(ballots: readonly WeightedBallot[]): readonly number[] {
  const seats = ballots.reduce((most, { scores }) => Math.max(most, scores.length), 0)
  return Array.from({ length: seats }, (_, seat) =>
    medianScore(ballots.map(({ weight, scores }) => ({ weight, score: scores[seat] ?? 0 }))),
  )
}

/**
 * Returns the pay of an accepted round for each member. All parts are rounded down.
 *
 * Pure. Equal to the chain's rule: docs/spec/training-jobs.md, section 5.
 *
 * @param options.agreeing Weights of the validators that reported the agreed state.
 * @param options.scores Final scores of trainers; 0 for a trainer that revealed nothing.
 */
export function payRoundDown(options: {
  readonly budget: bigint
  readonly rounds: number
  readonly validatorBps: number
  readonly agreeing: ReadonlyMap<AccountId, number>
  readonly scores: ReadonlyMap<AccountId, number>
}): RoundPay {
  const { budget, rounds, validatorBps, agreeing, scores } = options
  const part = budget / BigInt(rounds)
  const validatorPart = (part * BigInt(validatorBps)) / 10_000n
  const weight = BigInt([...agreeing.values()].reduce((sum, one) => sum + one, 0))
  const sum = [...scores.values()].reduce((all, one) => all + one, 0)
  const whole = BigInt(Math.max(sum, SCORE_MAX))
  const split = (amount: bigint, shares: ReadonlyMap<AccountId, number>, by: bigint) =>
    new Map(
      [...shares].map(
        ([account, share]) => [account, by && (amount * BigInt(share)) / by] as const,
      ),
    )
  const validators = split(validatorPart, agreeing, weight)
  const trainers = split(part - validatorPart, scores, whole)
  const paid = [...validators.values(), ...trainers.values()].reduce((all, one) => all + one, 0n)
  return { trainers, validators, rest: part - paid }
}
