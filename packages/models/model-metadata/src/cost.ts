// Estimated costs of a model. Amounts of dollars are whole picodollars, because storage is cheap: a
// gigabyte for a month costs about $0.00001. Each result is rounded up once.

/** Picodollars in a dollar. */
export const DOLLAR = 1_000_000_000_000n

const GIGABYTE = 1_000_000_000n
const THOUSAND = 1_000n
const MILLION = 1_000_000n

const divideUp = (value: bigint, by: bigint) => (value + by - 1n) / by

/** Returns the cost of a month's storage, in picodollars, from the price of 10^9 bytes. */
export const storageMonthUp = (options: {
  readonly bytes: bigint
  /** Picodollars per gigabyte and month. */
  readonly priceGigabyte: bigint
  /** Number of copies. */
  readonly copies: bigint
}): bigint => divideUp(options.bytes * options.priceGigabyte * options.copies, GIGABYTE)

/**
 * Returns the cost of a thousand tokens from the price of a million, in base units of the same
 * asset.
 */
export const thousandTokensUp = (priceMillion: bigint): bigint =>
  divideUp(priceMillion * THOUSAND, MILLION)

/** Operations per weight and token to train an adapter: 2 forward, 2 backward. */
const ADAPTER_OPERATIONS = 4n

/** Cost of training an adapter. */
export type TrainingEstimate = {
  readonly seconds: bigint
  /** Cost in picodollars. */
  readonly cost: bigint
}

/**
 * Estimates the training of an adapter. The weights of the base do not change, so their gradients
 * are never computed, which leaves two thirds of the arithmetic of full training.
 */
export function adapterTraining(options: {
  readonly parameters: bigint
  /** Tokens of all examples, times the passes over them. */
  readonly tokens: bigint
  /** Operations per second that the GPU reaches in practice, not those of its data sheet. */
  readonly operationsSecond: bigint
  /** Picodollars per hour. */
  readonly priceHour: bigint
}): TrainingEstimate {
  const { parameters, tokens, operationsSecond, priceHour } = options
  const seconds = divideUp(ADAPTER_OPERATIONS * parameters * tokens, operationsSecond)
  return { seconds, cost: divideUp(seconds * priceHour, 3600n) }
}

/** Formats picodollars as dollars, with every digit. */
export function dollars(amount: bigint): string {
  const text = amount.toString().padStart(13, '0')
  const fraction = text.slice(-12).replace(/0+$/, '').padEnd(2, '0')
  return `$${text.slice(0, -12)}.${fraction}`
}
