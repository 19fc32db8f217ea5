import * as Schema from '../encoding/schema.ts'
import { assert } from '../errors/errors.ts'

/** Units of priced work, in the order in which signed objects list their prices. */
export const priceUnits = ['input', 'cachedInput', 'output', 'image', 'second', 'request'] as const
export type PriceUnit = (typeof priceUnits)[number]

/** Prices in base units of one asset: per million for tokens, per unit for the others. */
export type PriceMap = { readonly [unit in PriceUnit]: bigint }

/** For each priced unit, the number that was used; a cost is computed from these numbers. */
export type UnitCounts = { readonly [unit in PriceUnit]: bigint }

/** Number of tokens to which a token price refers. */
export const TOKENS_PER_PRICE = 1_000_000n

/** Basis points of a whole. */
export const BPS = 10_000n

export const zeroPrices: PriceMap = {
  input: 0n,
  cachedInput: 0n,
  output: 0n,
  image: 0n,
  second: 0n,
  request: 0n,
}

export const zeroCounts: UnitCounts = zeroPrices

const amount = Schema.unsigned(128)
export const priceMapSchema: Schema.Schema<PriceMap> = Schema.object({
  input: amount,
  cachedInput: amount,
  output: amount,
  image: amount,
  second: amount,
  request: amount,
})

/** Adds two counts, unit by unit. */
export const add = (a: UnitCounts, b: UnitCounts): UnitCounts => ({
  input: a.input + b.input,
  cachedInput: a.cachedInput + b.cachedInput,
  output: a.output + b.output,
  image: a.image + b.image,
  second: a.second + b.second,
  request: a.request + b.request,
})

/** Subtracts `b` from `a`, unit by unit. */
export const subtract = (a: UnitCounts, b: UnitCounts): UnitCounts => ({
  input: a.input - b.input,
  cachedInput: a.cachedInput - b.cachedInput,
  output: a.output - b.output,
  image: a.image - b.image,
  second: a.second - b.second,
  request: a.request - b.request,
})

/**
 * Returns the cost of `counts` under `prices`, in base units, rounded up once over the sum.
 *
 * Apply it to cumulative counts of a session, never to single answers: rounding each answer would
 * let a provider gain up to one base unit per answer.
 *
 * @see docs/spec/money.md, section 2.
 */
export function costUp(prices: PriceMap, counts: UnitCounts): bigint {
  const tokens =
    counts.input * prices.input +
    counts.cachedInput * prices.cachedInput +
    counts.output * prices.output
  const pieces =
    counts.image * prices.image + counts.second * prices.second + counts.request * prices.request
  return (tokens + TOKENS_PER_PRICE - 1n) / TOKENS_PER_PRICE + pieces
}

/**
 * Returns the unit counts with which a prompt of `tokens` tokens costs most, for a prompt whose
 * cached part is unknown: either all input or all cached input. An offer may have a higher price
 * for cached input.
 */
export const worstCasePrompt = (prices: PriceMap, tokens: number): UnitCounts =>
  prices.cachedInput > prices.input
    ? { ...zeroCounts, cachedInput: BigInt(tokens) }
    : { ...zeroCounts, input: BigInt(tokens) }

/** Returns true if no price is above the same unit's price in `maximum`. */
export function isWithin(prices: PriceMap, maximum: PriceMap): boolean {
  return priceUnits.every((unit) => prices[unit] <= maximum[unit])
}

/**
 * Returns `bps` basis points of an amount. The result is rounded down, so that fees and royalties
 * never exceed their share.
 */
export function shareDown(total: bigint, bps: number): bigint {
  assert(bps >= 0 && bps <= 10_000, 'a share is from 0 to 10,000 basis points')
  return (total * BigInt(bps)) / BPS
}

/** Division of a gross payment. The parts add up to the gross amount exactly. */
export type PaymentSplit = {
  readonly fee: bigint
  readonly royalties: readonly bigint[]
  /** Rest for the provider. */
  readonly net: bigint
}

/**
 * Returns each party's part of a cumulative total: the fee, the royalties, and the rest for the
 * provider.
 */
function sharesDown(total: bigint, bps: readonly number[]): readonly bigint[] {
  let rest = total
  let restBps = 10_000
  const parts = bps.map((share) => {
    assert(share >= 0 && share <= restBps, 'fee and royalties together stay below the whole')
    const part = share === 0 ? 0n : (rest * BigInt(share)) / BigInt(restBps)
    rest -= part
    restBps -= share
    return part
  })
  return [...parts, rest]
}

/**
 * Divides the increase from `previous` to `total` of a session's cumulative payment.
 *
 * Each party's part is computed for both cumulative totals, and the party gets the difference. Many
 * settlements therefore divide the payment exactly like a single one. The fee is deducted first,
 * rounded down, then each royalty from the remainder, rounded down; the provider gets the rest. In
 * this way no part decreases as the total grows. If each share of the whole were rounded
 * independently, the provider's rest could decrease by a base unit.
 *
 * @see docs/spec/money.md, section 3; `Shares` on chain.
 */
export function split({ previous, total, feeBps, royaltyBps }: split.Options): PaymentSplit {
  assert(total >= previous, 'a session total never falls')
  const bps = [feeBps, ...royaltyBps]
  const before = sharesDown(previous, bps)
  const grown = sharesDown(total, bps).map((part, i) => part - before[i]!)
  return { fee: grown[0]!, royalties: grown.slice(1, -1), net: grown.at(-1)! }
}

export declare namespace split {
  type Options = {
    readonly previous: bigint
    readonly total: bigint
    readonly feeBps: number
    readonly royaltyBps: readonly number[]
  }
}
