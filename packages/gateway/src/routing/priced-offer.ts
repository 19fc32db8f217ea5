import type { OfferListing } from '@ostrom/ledger'
import { Quote } from '@ostrom/protocol'

/** What of a question decides what its answer can cost. */
export type AnswerSize = {
  /** Never fewer than the prompt has. */
  readonly inputTokens: number
  /** Pictures read or drawn. */
  readonly images: number
  /** Most tokens of output. */
  readonly maxTokens: number
  /** Fewest that the caller still takes, where more of them cost too much. */
  readonly minTokens: number
}

/** What may be spent on one question, in base units. */
export type SpendingBounds = {
  /** Most that the caller allows; `undefined` where it names no bound. */
  readonly costMax: bigint | undefined
  /** Most that the wallet can pay under an offer; `undefined` where that is not ours to know. */
  readonly spendableMax: (listing: OfferListing) => bigint | undefined
}

/** One offer for a question, and what the answer can cost under it. */
export type PricedOffer = {
  readonly listing: OfferListing
  /** Cost of an answer of all tokens that were asked for, by which bids are compared. */
  readonly fullCost: bigint
  /** Tokens of output that may be spent on; fewer than asked for where all would cost too much. */
  readonly maxTokens: number
  /** Most that the answer costs, fee included. */
  readonly costMax: bigint
}

/** Why an offer cannot be paid, and the least that it needs, in base units. */
export type UnaffordableOffer = {
  readonly reason: 'over-budget' | 'unaffordable'
  readonly needed: bigint
}

/** Base units that a question may cost under an offer. Pure. */
export function costOf(
  { offer }: Pick<OfferListing, 'offer'>,
  { inputTokens, images }: AnswerSize,
  maxTokens: number,
): bigint {
  return Quote.from({ offer, inputTokens, maxTokens, images }).costMax
}

/** Bounds an answer by the money that there is for it. Pure. */
export function pricedOfferOf(
  listing: OfferListing,
  measure: AnswerSize,
  purse: SpendingBounds,
): PricedOffer | UnaffordableOffer {
  const { costMax: allowed } = purse
  const fullCost = costOf(listing, measure, measure.maxTokens)
  const needed = costOf(listing, measure, measure.minTokens)
  if (allowed !== undefined && needed > allowed) return { reason: 'over-budget', needed }
  const maxTokens = affordableTokens(listing, measure, allowed)
  const costMax = costOf(listing, measure, maxTokens)
  const means = purse.spendableMax(listing)
  if (means !== undefined && costMax > means) return { reason: 'unaffordable', needed: costMax }
  return { listing, fullCost, maxTokens, costMax }
}

/** Most tokens that cost no more than is allowed, of those asked for; at least the fewest. */
function affordableTokens(
  listing: OfferListing,
  measure: AnswerSize,
  allowed: bigint | undefined,
): number {
  let [least, most] = [measure.minTokens, measure.maxTokens]
  if (allowed === undefined || costOf(listing, measure, most) <= allowed) return most
  // The least is payable, the most is not: cost never falls as tokens grow.
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2)
    if (costOf(listing, measure, middle) <= allowed) least = middle
    else most = middle
  }
  return least
}
