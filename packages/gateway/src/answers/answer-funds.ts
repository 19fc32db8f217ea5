import type { OfferListing } from '@ostrom/ledger'
import { Inference, Receipt } from '@ostrom/protocol'
import { OverBudgetError } from '../errors.ts'
import type { Question } from '../inference/inference-service.ts'
import type { QuestionFunds } from '../inference/question-payment.ts'
import { FUNDS_AHEAD_TOKENS, FUNDS_STEP_TOKENS } from '../routing/limits.ts'
import {
  type AnswerSize,
  affordableTokens,
  costOf,
  type PricedOffer,
  pricedOfferOf,
} from '../routing/priced-offer.ts'
import type { CallControl, OutputLimits } from '../sessions/calls/call-observer.ts'

/** Keeps one answer within its funds: bounds its output, and reserves more as it grows. */
export type AnswerFunds = {
  /**
   * Returns the bounds of the output if the question claims `cachedTokens` of its prompt's tokens
   * as cached.
   */
  limits(cachedTokens: number): OutputLimits
  /**
   * Called once the request is sent, with the control by which this object raises the output limit
   * of the running call.
   */
  connect(control: CallControl): void
  /** Called with the number of output tokens so far. */
  onOutput(outputTokens: number): void
  /** Called once the answer has ended or failed: from then on no more funds are reserved. */
  end(): void
  /**
   * Called once the answer's cost is final, with this cost. Gives back the unused funds, unless
   * other tries of the question have a cost, or may have one.
   */
  close(cost: bigint): void
  /**
   * True if the answer was allowed fewer tokens than its question asks for, or was stopped, because
   * of its funds.
   */
  isCostBound(): boolean
  /** True if the answer was stopped because its funds were used up. */
  isCut(): boolean
  /** Returns the most that this try may be paid so far, in base units; 0 before it is sent. */
  reserved(): bigint
}

/** Creates the funds keeper of one try at an answer. */
export function createAnswerFunds(options: createAnswerFunds.Options): AnswerFunds {
  const { listing, size, funds, limit, signal } = options
  const taken = () => takenBy(options)
  let cached = 0
  let bounds: OutputLimits = { maxTokens: size.maxTokens, allowedTokens: size.maxTokens }
  let output = 0
  let control: CallControl | undefined
  let isGrowing = false
  let isCut = false
  let isBounded = false
  const over = new AbortController()
  const ended = AbortSignal.any([signal, over.signal])

  const costAt = (tokens: number) => taken() + costOf(listing, size, tokens, cached)
  const tokensWithin = (amount: bigint, most: number) => {
    const left = amount > taken() ? amount - taken() : 0n
    return affordableTokens(listing, { ...size, maxTokens: most }, { allowed: left, cached })
  }

  const grow = async (isSpent: boolean): Promise<boolean> => {
    const { maxTokens, allowedTokens } = bounds
    const need = {
      least: costAt(allowedTokens + 1),
      soon: costAt(Math.min(maxTokens, allowedTokens + FUNDS_STEP_TOKENS)),
      most: costAt(maxTokens),
    }
    // If a higher reserve cannot be written to disk, the answer gets no more tokens than before.
    const held = funds
      ? await funds.grow({ ...need, ...(isSpent && { signal: ended }) }).catch(() => funds.held())
      : taken() + options.allowed
    const next = tokensWithin(limit !== undefined && limit < held ? limit : held, maxTokens)
    if (next <= allowedTokens || ended.aborted) return false
    bounds = { maxTokens, allowedTokens: next }
    control?.allow(next)
    return true
  }

  const isDue = () => {
    const { maxTokens, allowedTokens } = bounds
    return allowedTokens < maxTokens && output >= allowedTokens - FUNDS_AHEAD_TOKENS
  }
  const growIfDue = async (): Promise<void> => {
    if (!control || isGrowing || isCut || !isDue()) return
    isGrowing = true
    try {
      for (;;) {
        if (!isDue() || ended.aborted) return
        const isSpent = output >= bounds.allowedTokens
        if (await grow(isSpent)) continue
        if (isSpent) {
          if (ended.aborted) return
          isCut = true
          return control.end()
        }
        if (output < bounds.allowedTokens) return
      }
    } finally {
      isGrowing = false
    }
  }

  return {
    limits(cachedTokens) {
      cached = cachedTokens
      bounds = firstLimits(options, { costAt, tokensWithin })
      isBounded = true
      return bounds
    },
    connect(call) {
      control = call
      void growIfDue()
    },
    onOutput(tokens) {
      output = tokens
      if (isDue()) void growIfDue()
    },
    end: () => over.abort(),
    close(cost) {
      over.abort()
      if (taken() === 0n) funds?.close(cost)
    },
    isCostBound: () => isCut || bounds.maxTokens < size.maxTokens,
    isCut: () => isCut,
    reserved: () => (isBounded ? costOf(listing, size, bounds.allowedTokens, cached) : 0n),
  }
}

/** Returns the greatest cost of the other tries, in base units: earlier ones and a parallel one. */
const takenBy = ({ lost, beside }: Pick<createAnswerFunds.Options, 'lost' | 'beside'>): bigint =>
  lost + (beside?.() ?? 0n)

/** Conversion between costs and tokens under one offer, including the cost of other tries. */
type AnswerCosts = {
  readonly costAt: (tokens: number) => bigint
  readonly tokensWithin: (amount: bigint, most: number) => number
}

/**
 * Returns the first bounds of an answer, and gives back the funds that it does not need soon.
 *
 * @throws {OverBudgetError} The reserve does not pay for the prompt and one token.
 */
function firstLimits(
  options: createAnswerFunds.Options,
  { costAt, tokensWithin }: AnswerCosts,
): OutputLimits {
  const { listing, size, isWhole, funds, beside } = options
  const own = takenBy(options) + options.allowed
  const allowed = options.limit !== undefined && options.limit < own ? options.limit : own
  const most = tokensWithin(allowed, size.maxTokens)
  const first = isWhole ? most : Math.min(most, FUNDS_STEP_TOKENS)
  funds?.reduce({ soon: costAt(first), most: costAt(most) })
  const held = funds?.held() ?? allowed
  const limit = held < allowed ? held : allowed
  const needed = costAt(Math.min(1, size.maxTokens))
  if (needed > limit) {
    throw new OverBudgetError({ needed, allowed: limit, asset: listing.offer.asset })
  }
  // The protocol requires at least one token, although embeddings and images have no output tokens.
  // With a parallel try, both outputs may have to be paid although only one is read, so each try
  // begins with few tokens.
  const allowedTokens = Math.max(1, tokensWithin(limit, beside && !isWhole ? first : most))
  return { maxTokens: isWhole ? allowedTokens : Math.max(1, most), allowedTokens }
}

export declare namespace createAnswerFunds {
  type Options = {
    readonly listing: Pick<OfferListing, 'offer'>
    /** Numbers of prompt tokens, images and output tokens that bound the cost of the answer. */
    readonly size: AnswerSize
    /** Most that this try may cost, in base units. */
    readonly allowed: bigint
    /** True if the output is bounded once, before the answer begins. */
    readonly isWhole: boolean
    readonly funds: QuestionFunds | undefined
    /** Most that earlier tries cost, in base units; `funds` includes this amount. */
    readonly lost: bigint
    /** Returns the most that a parallel try costs, in base units; 0 when absent. */
    readonly beside?: (() => bigint) | undefined
    /** Most that all tries of the question may cost, in base units; no limit when absent. */
    readonly limit?: bigint | undefined
    readonly signal: AbortSignal
  }
}

/**
 * Reserves the funds of a second, parallel try for its prompt and its first tokens, without a wait,
 * and in addition to the cost of the other tries. The running answer keeps its funds.
 *
 * @returns False if that amount is not free.
 */
export async function fundBeside(
  { listing, maxTokens }: PricedOffer,
  { size, funds, taken, cachedTokens }: fundBeside.Options,
): Promise<boolean> {
  if (!funds) return true
  const first = Math.min(FUNDS_STEP_TOKENS, maxTokens)
  const need = taken + costOf(listing, size, first, cachedTokens(listing))
  const held = await funds.grow({ least: need, soon: need, most: need })
  return held >= need
}

export declare namespace fundBeside {
  type Options = Pick<fundOffer.Options, 'size' | 'funds' | 'cachedTokens'> & {
    /** Most that all other tries of the question cost, in base units. */
    readonly taken: bigint
  }
}

/**
 * Reserves the cost of the prompt and the first tokens of an answer under an offer, or the maximum
 * cost if the answer's output is bounded once.
 *
 * @returns The offer. If the output is bounded once and the funds pay for fewer tokens, the
 *   returned offer is bounded to these tokens.
 * @throws {OverBudgetError} The limits leave less than the prompt and one token cost.
 */
export async function fundOffer(
  priced: PricedOffer,
  { size, funds, lost, isWhole, cachedTokens, signal }: fundOffer.Options,
): Promise<PricedOffer> {
  if (!funds) return priced
  const { listing, fullCost, maxTokens } = priced
  const costAt = (tokens: number) => lost + costOf(listing, size, tokens, cachedTokens(listing))
  const most = lost + priced.costMax
  const least = costAt(Math.min(1, maxTokens))
  const first = costAt(Math.min(FUNDS_STEP_TOKENS, maxTokens))
  const soon = isWhole || first > most ? most : first
  let held = await funds.grow({ least, soon, most })
  if (held < least) held = await funds.grow({ least, soon, most, signal })
  const { asset } = listing.offer
  if (held < least) throw new OverBudgetError({ needed: least, allowed: held, asset })
  if (!isWhole || held >= most) return priced
  const bounds = { costMax: held - lost, spendableMax: () => undefined, cachedTokens }
  const cut = pricedOfferOf({ listing, fullCost }, size, bounds)
  if ('reason' in cut) throw new OverBudgetError({ needed: cut.needed, allowed: held, asset })
  return cut
}

export declare namespace fundOffer {
  type Options = Pick<
    createAnswerFunds.Options,
    'size' | 'funds' | 'lost' | 'isWhole' | 'signal'
  > & {
    /** Returns the number of prompt tokens that cost the price of cached input under an offer. */
    readonly cachedTokens: (listing: OfferListing) => number
  }
}

/** True if a question's output is bounded once, and its funds are reserved as one amount. */
export const isWholeUnder = (
  { settlement, prompt }: Pick<Question, 'settlement' | 'prompt'>,
  { offer }: Pick<OfferListing, 'offer'>,
): boolean =>
  settlement === 'request' ||
  Inference.isEmbeddingPrompt(prompt) ||
  prompt.kind === 'image' ||
  // A session that does not count token ids counts the whole text again at the end of the answer,
  // so no exact count of its output is known earlier.
  Receipt.tokenCountings[offer.verification.counting] !== 'ids'
