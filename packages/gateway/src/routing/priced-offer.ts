import type { OfferListing } from '@ostrom/ledger'
import { Price, Quote } from '@ostrom/protocol'
import type { CostExpectation } from '../inference/inference-service.ts'
import type { ConversationPin } from './conversation-pins.ts'

/** Sizes of a question that bound the cost of its answer. */
export type AnswerSize = {
  /** Upper bound of the prompt's tokens. */
  readonly inputTokens: number
  /** Images in the prompt, or to generate. */
  readonly images: number
  /** Maximum output tokens. A limit on the cost of the answer may lower this number. */
  readonly maxTokens: number
}

/** Spending bounds of one question, in base units. */
export type SpendingBounds = {
  /** The caller's spending limit; `undefined` without one. */
  readonly costMax: bigint | undefined
  /** Returns the number of prompt tokens at the price of cached input; none when absent. */
  readonly cachedTokens?: ((listing: OfferListing) => number) | undefined
  /**
   * Returns the most that the wallet can pay under an offer; `undefined` for an external wallet.
   */
  readonly spendableMax: (listing: OfferListing) => bigint | undefined
}

/** One offer for a question with the cost of the answer. */
export type PricedOffer = {
  readonly listing: OfferListing
  /** Cost of an answer with all requested tokens, in base units; the basis for ranking offers. */
  readonly fullCost: bigint
  /** Affordable output tokens, at most the requested ones. */
  readonly maxTokens: number
  /** Maximum cost of the answer with `maxTokens`, in base units, fee included. */
  readonly costMax: bigint
}

/** Reason why an offer is unaffordable, with its minimum cost in base units. */
export type UnaffordableOffer = {
  readonly reason: 'over-budget' | 'unaffordable'
  readonly needed: bigint
}

/**
 * Returns the base units that a question may cost under an offer, if `cachedTokens` tokens of its
 * prompt are claimed at the price of cached input. Pure.
 */
export function costOf(
  { offer }: Pick<OfferListing, 'offer'>,
  { inputTokens, images }: AnswerSize,
  maxTokens: number,
  cachedTokens = 0,
): bigint {
  if (cachedTokens === 0) return Quote.from({ offer, inputTokens, maxTokens, images }).costMax
  return Price.costUp(offer.prices, {
    ...Price.zeroCounts,
    input: BigInt(inputTokens - cachedTokens),
    cachedInput: BigInt(cachedTokens),
    output: BigInt(maxTokens),
    image: BigInt(images),
    request: 1n,
  })
}

/**
 * Returns the expected output tokens: the mean of the conversation's earlier answers or, if there
 * is none, all requested tokens. Pure.
 */
export const expectedOutput = (
  { maxTokens }: Pick<AnswerSize, 'maxTokens'>,
  pin: Pick<ConversationPin, 'outputTokens'> | undefined,
): number => Math.min(Math.ceil(pin?.outputTokens ?? maxTokens), maxTokens)

/** Returns the expected cost of an answer under an offer. Rounds up. Pure. */
export function expectCost(
  { offer }: Pick<OfferListing, 'offer'>,
  { inputTokens, images }: AnswerSize,
  { cachedInputTokens, outputTokens }: Omit<CostExpectation, 'cost'>,
): CostExpectation {
  const cost = Price.costUp(offer.prices, {
    ...Price.zeroCounts,
    input: BigInt(inputTokens - cachedInputTokens),
    cachedInput: BigInt(cachedInputTokens),
    output: BigInt(outputTokens),
    image: BigInt(images),
    request: 1n,
  })
  return { cost, cachedInputTokens, outputTokens }
}

/** Bounds the output and cost of an answer by the spending limit and available funds. Pure. */
export function pricedOfferOf(
  { listing, fullCost }: Pick<PricedOffer, 'listing' | 'fullCost'>,
  answerSize: AnswerSize,
  spendingBounds: SpendingBounds,
): PricedOffer | UnaffordableOffer {
  const { costMax: allowed } = spendingBounds
  let [maxTokens, costMax] = [answerSize.maxTokens, fullCost]
  if (allowed !== undefined && fullCost > allowed) {
    const cached = spendingBounds.cachedTokens?.(listing) ?? 0
    const needed = costOf(listing, answerSize, Math.min(1, answerSize.maxTokens), cached)
    if (needed > allowed) return { reason: 'over-budget', needed }
    maxTokens = affordableTokens(listing, answerSize, { allowed, cached })
    costMax = costOf(listing, answerSize, maxTokens, cached)
  }
  const means = spendingBounds.spendableMax(listing)
  if (means !== undefined && costMax > means) return { reason: 'unaffordable', needed: costMax }
  return { listing, fullCost, maxTokens, costMax }
}

/**
 * Returns the maximum output tokens within the allowed cost, at most those of the answer size; 0 if
 * the allowed cost pays for none. An answer that is cut ends with the finish reason `length`. Pure.
 */
export function affordableTokens(
  listing: Pick<OfferListing, 'offer'>,
  answerSize: AnswerSize,
  { allowed, cached }: { readonly allowed: bigint; readonly cached: number },
): number {
  const isWithin = (tokens: number) => costOf(listing, answerSize, tokens, cached) <= allowed
  if (isWithin(answerSize.maxTokens)) return answerSize.maxTokens
  let [least, most] = [0, answerSize.maxTokens]
  // Invariant: `most` tokens are not affordable; more tokens never cost less.
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2)
    if (isWithin(middle)) least = middle
    else most = middle
  }
  return least
}
