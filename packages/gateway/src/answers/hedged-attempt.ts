import { monotonicMs } from '@ostrom/protocol'
import { lossOfAttempts } from '../inference/provider-attempts.ts'
import { answerSizeOf } from '../questions/prepare-question.ts'
import { type HedgeAllowance, hedgeWaitMs } from '../routing/hedge-decision.ts'
import { FUNDS_STEP_TOKENS } from '../routing/limits.ts'
import { costOf, type PricedOffer } from '../routing/priced-offer.ts'
import { spendingLimitOf } from '../routing/spending-limit.ts'
import { fundBeside, isWholeUnder } from './answer-funds.ts'
import {
  type AttemptContext,
  type AttemptOptions,
  attemptTwice,
  cachedTokensOf,
  prefixPromptOf,
} from './attempt-provider.ts'
import { type HedgedOutcome, hedgedStart, type RacingTry } from './hedged-start.ts'

export type HedgeContext = AttemptContext & { readonly hedges: HedgeAllowance }

/** Asks one provider, and a second one if the question allows it and the first one is late. */
export async function attemptHedged(
  options: HedgeContext,
  step: AttemptOptions,
  { others, onTry }: attemptHedged.Options,
): Promise<HedgedOutcome> {
  const attempt = async (one: AttemptOptions) => {
    onTry(one.pricedOffer)
    return await attemptTwice(options, one)
  }
  const { observations, clock, hedges } = options
  const { question, pricedOffer } = step
  const { provider } = pricedOffer.listing.offer
  const { callerId } = question
  const newTokens = newTokensOf(options, step, pricedOffer)
  const waitMs = mayHedge(step)
    ? hedgeWaitMs(observations.of(provider, callerId).waits, { newTokens })
    : undefined
  if (waitMs === undefined) {
    try {
      return { begun: { answer: await attempt(step), soFar: step.soFar }, failures: [] }
    } catch (error) {
      const failed = step.attempts.lockedBy ?? provider
      return { begun: undefined, failures: [{ provider: failed, error }] }
    }
  }
  const isWell = ({ listing }: PricedOffer): boolean => {
    const seen = observations.of(listing.offer.provider, callerId)
    const untilMs = Math.max(seen.backoffUntilMs, seen.distrustUntilMs, seen.refusedUntilMs)
    return untilMs <= monotonicMs(clock)
  }
  const second = async (first: RacingTry): Promise<PricedOffer | undefined> => {
    const found = others().find(
      (other) =>
        other.listing.offer.provider !== provider &&
        !isWholeUnder(question, other.listing) &&
        isWell(other),
    )
    if (!found || !hasRoomFor(options, step, { found, first }) || !hedges.take(callerId)) return
    return (await isFunded(options, step, { found, first })) ? found : undefined
  }
  return await hedgedStart(step, {
    clock,
    waitMs,
    attempt,
    second,
    onLate: (waitedMs) => observations.recordFirstToken(provider, { waitedMs, newTokens }),
  })
}

export declare namespace attemptHedged {
  type Options = {
    /** Returns the offers that have not been tried, best first. */
    readonly others: () => readonly PricedOffer[]
    /** Called with each offer that is tried. */
    readonly onTry: (offer: PricedOffer) => void
  }
}

/**
 * True if a second provider may be asked the question: the question permits it, no part of the
 * answer has come, and the output is not bounded once.
 */
const mayHedge = ({ question, pricedOffer, soFar }: AttemptOptions): boolean =>
  question.preferences.hedge === true &&
  soFar.resumes === 0 &&
  !isWholeUnder(question, pricedOffer.listing)

function newTokensOf(
  options: HedgeContext,
  { question, prepared }: AttemptOptions,
  { listing }: PricedOffer,
): number {
  const prompt = prefixPromptOf(question, prepared)
  return prepared.inputTokens - cachedTokensOf(options, prompt, listing)
}

type SecondTry = { readonly found: PricedOffer; readonly first: RacingTry }

/**
 * True if the limits of a question pay for either whole answer: that of the first provider together
 * with the second one's first tokens, and that of the second provider together with the first try's
 * cost so far.
 */
function hasRoomFor(
  options: HedgeContext,
  step: AttemptOptions,
  { found, first }: SecondTry,
): boolean {
  const { question, prepared, pricedOffer, attempts } = step
  const limit = spendingLimitOf(question)
  if (limit === undefined) return true
  const lost = lossOfAttempts(attempts)
  const cached = cachedTokensOf(options, prefixPromptOf(question, prepared), found.listing)
  const tokens = Math.min(FUNDS_STEP_TOKENS, found.maxTokens)
  const begun = costOf(found.listing, answerSizeOf(question, prepared), tokens, cached)
  const most = [pricedOffer.costMax + begun, first.most() + found.costMax]
  return most.every((sum) => lost + sum <= limit)
}

async function isFunded(
  options: HedgeContext,
  { question, prepared, attempts }: AttemptOptions,
  { found, first }: SecondTry,
): Promise<boolean> {
  const prompt = prefixPromptOf(question, prepared)
  return await fundBeside(found, {
    size: answerSizeOf(question, prepared),
    funds: question.funds,
    taken: lossOfAttempts(attempts) + first.most(),
    cachedTokens: (listing) => cachedTokensOf(options, prompt, listing),
  }).catch(() => false)
}
