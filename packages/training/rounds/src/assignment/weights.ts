import type { AccountId } from '@ostrom/protocol'
import { VALIDATOR_WEIGHT_MAX, VALIDATORS_CAPPED_FROM } from '../limits.ts'

/**
 * Returns validators' weights as a job counts them. With four or more validators, the highest
 * weights are lowered until each is less than a third of the resulting sum. So no account can
 * decide alone, or prevent a decision of all other validators.
 *
 * Pure. See docs/spec/training-jobs.md, section 2. Each chain computes the same.
 *
 * @param weights 1 to 1,000, in any order; the result has the same order.
 */
export function capWeights(weights: readonly number[]): readonly number[] {
  if (weights.length < VALIDATORS_CAPPED_FROM) return weights
  const under = (cap: number) => weights.reduce((sum, weight) => sum + Math.min(weight, cap), 0)
  let cap = VALIDATOR_WEIGHT_MAX
  while (3 * cap >= under(cap)) cap -= 1
  return weights.map((weight) => Math.min(weight, cap))
}

/**
 * A validator that had a seat when the first round started, and its stake for the seat.
 */
export type SeatedValidator = { readonly account: AccountId; readonly stake: bigint }

/**
 * Returns the weights of a job's validators as its rounds counted them, from their stakes, because
 * a chain does not return the weight of a validator that has left.
 *
 * Pure. See docs/spec/training-jobs.md, section 2.
 *
 * @param options.validatorStake Stake of one unit of weight, in base units of the job's asset.
 */
export function stakedWeights(options: {
  readonly seats: readonly SeatedValidator[]
  readonly validatorStake: bigint
}): ReadonlyMap<AccountId, number> {
  const { seats, validatorStake } = options
  const weights = capWeights(seats.map(({ stake }) => Number(stake / validatorStake)))
  return new Map(seats.map(({ account }, seat) => [account, weights[seat] ?? 0]))
}
