// The form of all limits, and the limits that several packages check.

/**
 * The party that comes near a limit in honest use of the default network, with the path of the test
 * that keeps honest use below the limit. Only attackers and faults reach a limit of
 * `no honest user`.
 */
type MetBy = readonly ['no honest user'] | readonly ['client' | 'person' | 'provider', test: string]

/** The type of a limit: `number`, `bigint`, or an object of constants. */
type LimitValue<value> = value extends number ? number : value extends bigint ? bigint : value

/**
 * Returns `value`: the row of one limit. The docstring of the constant gives the reason. The rules
 * of `tools/tidy` and the page of all limits read the unit and the party from the source.
 *
 * @example
 * export const FRAME_BYTES_MAX = limit(65_536, 'bytes', 'no honest user')
 */
/* @__NO_SIDE_EFFECTS__ */
export function limit<const value extends number | bigint | object>(
  value: value,
  ..._stated: readonly [unit: string, ...MetBy]
): LimitValue<value> {
  return value as LimitValue<value>
}

const models = 'packages/models/model-metadata/src/honest.test.ts'

/** Largest chat template. Long templates with tools have about 20 kB. */
export const TEMPLATE_BYTES_MAX = limit(256 * 1024, 'bytes', 'provider', models)
/** Tokens of context that a model may claim. */
export const CONTEXT_MAX = limit(1 << 26, 'tokens', 'provider', models)

/** Trainers of one job, as on chain. Their scores fit one transaction. */
export const TRAINERS_MAX = limit(32, 'trainers', 'no honest user')

/**
 * Validators of a job, as on chain. With this number or more, each validator's weight is lowered to
 * less than a third of the sum. A job accepts fewer validators only if its sponsor names them.
 */
export const VALIDATORS_CAPPED_FROM = limit(4, 'validators', 'no honest user')

/** Units of stake with which one validator backs its scores, as on chain. */
export const VALIDATOR_WEIGHT_MAX = limit(1_000, 'units', 'no honest user')

/**
 * Score of an update whose gain reaches the job's full gain. If the scores of a round sum to less,
 * the rest of the reward is not paid.
 */
export const SCORE_MAX = limit(10_000, 'score', 'no honest user')
