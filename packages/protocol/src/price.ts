import { assert } from './errors.ts'
import * as Schema from './schema.ts'

/** Units that work is counted in. A whole order, used wherever they are listed. */
export const priceUnits = ['input', 'cachedInput', 'output', 'image', 'second', 'request'] as const
export type PriceUnit = (typeof priceUnits)[number]

/** Prices in base units of one asset: per million for tokens, per piece for the other units. */
export type PriceMap = { readonly [unit in PriceUnit]: bigint }

/** How much work was done, unit by unit. */
export type UnitCounts = { readonly [unit in PriceUnit]: bigint }

/** Token units are priced per this many. */
export const TOKENS_PER_PRICE = 1_000_000n

/** Shares are in basis points: ten thousandths. */
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

/** Adds two counts unit by unit. */
export const add = (a: UnitCounts, b: UnitCounts): UnitCounts => ({
  input: a.input + b.input,
  cachedInput: a.cachedInput + b.cachedInput,
  output: a.output + b.output,
  image: a.image + b.image,
  second: a.second + b.second,
  request: a.request + b.request,
})

/** Subtracts `b` from `a` unit by unit. */
export const subtract = (a: UnitCounts, b: UnitCounts): UnitCounts => ({
  input: a.input - b.input,
  cachedInput: a.cachedInput - b.cachedInput,
  output: a.output - b.output,
  image: a.image - b.image,
  second: a.second - b.second,
  request: a.request - b.request,
})

/**
 * What `counts` cost under `prices`, in base units, rounded up once over the whole.
 *
 * Apply it to cumulative counts of a session, never to one answer at a time: rounding each answer
 * would let a provider gain up to one base unit per answer.
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
 * The counts of a prompt of `tokens` of which nobody knows yet how many are cached: all of the
 * dearer kind. A provider may charge more for cached ones, if it says so in its offer.
 */
export const worstCasePrompt = (prices: PriceMap, tokens: number): UnitCounts =>
  prices.cachedInput > prices.input
    ? { ...zeroCounts, cachedInput: BigInt(tokens) }
    : { ...zeroCounts, input: BigInt(tokens) }

/** True when no unit of `prices` is above the same unit of `maximum`. */
export function isWithin(prices: PriceMap, maximum: PriceMap): boolean {
  return priceUnits.every((unit) => prices[unit] <= maximum[unit])
}

/** A share of an amount, in basis points, rounded down: fees and royalties never exceed it. */
export function shareDown(total: bigint, bps: number): bigint {
  assert(bps >= 0 && bps <= 10_000, 'a share is from 0 to 10,000 basis points')
  return (total * BigInt(bps)) / BPS
}

/** How a gross payment is divided. The parts add up to the gross amount exactly. */
export type PaymentSplit = {
  readonly fee: bigint
  readonly royalties: readonly bigint[]
  /** What is left for the provider. */
  readonly net: bigint
}

/** What each party has earned of a cumulative total: the fee, each royalty, and the rest. */
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
 * Each party's share is computed on the cumulative totals and subtracted, so that settling in many
 * steps divides exactly as settling once. The fee is taken first, rounded down; each royalty of
 * what is left then, rounded down; the provider has the rest. Taken so, no party's share ever falls
 * as the total grows, which shares of the whole, each rounded by itself, would by a base unit.
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
