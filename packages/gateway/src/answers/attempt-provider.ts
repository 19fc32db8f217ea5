import type { OfferListing } from '@ostrom/ledger'
import { Inference, type Log, monotonicMs } from '@ostrom/protocol'
import type { Answer, CostExpectation, Question } from '../inference/inference-service.ts'
import { lossOfAttempts, type ProviderAttempts } from '../inference/provider-attempts.ts'
import { answerSizeOf, type PreparedQuestion } from '../questions/prepare-question.ts'
import type { RequestClient } from '../requests/request-client.ts'
import { requestFilterOf } from '../requests/request-filter.ts'
import { quoteLockedRequest } from '../requests/request-payment.ts'
import type { ProviderCandidates } from '../routing/candidates.ts'
import type { PinQuery } from '../routing/conversation-pins.ts'
import type { MarketCache } from '../routing/market-cache.ts'
import { expectCost, expectedOutput, type PricedOffer } from '../routing/priced-offer.ts'
import { ProviderRefusedError } from '../sessions/errors.ts'
import type { QuotedPayment } from '../sessions/payment-source.ts'
import type { SessionSource } from '../sessions/pool/session-source.ts'
import type { PrefixPrompt, PrefixSavings } from '../sessions/prefix-savings.ts'
import { fundOffer, isWholeUnder } from './answer-funds.ts'
import type { AnswerSoFar } from './answer-so-far.ts'
import { createFinishCheck } from './follow-answer.ts'
import { auditModeOf, startPaidAnswer } from './paid-answer.ts'
import type { PaidAnswerContext, TryRace } from './provider-try.ts'
import { continues, isResumable } from './resume-answer.ts'
import { isWhole } from './whole-answer.ts'

// Makes one try at an answer: pays a provider, by a session or by a request, and asks it.

/** Common context of all tries. */
export type AttemptContext = PaidAnswerContext & {
  readonly pool: SessionSource
  readonly savings: PrefixSavings
  readonly requests: RequestClient
  readonly marketCache: Pick<MarketCache, 'listingsNow'>
  readonly log: Log
}

/** Returns the prompt of a question if it can claim a cached prefix; undefined otherwise. */
export function prefixPromptOf(
  { settlement, callerId: caller }: Question,
  { promptIds }: PreparedQuestion,
): PrefixPrompt | undefined {
  if (settlement !== 'session' || !promptIds || Inference.isEmbeddingPrompt(promptIds)) return
  return promptIds.kind === 'ids' ? { ids: promptIds.ids, caller } : undefined
}

/**
 * Returns the number of prompt tokens that can be claimed at the price of cached input under an
 * offer.
 */
export const cachedTokensOf = (
  { savings }: Pick<AttemptContext, 'savings'>,
  prompt: PrefixPrompt | undefined,
  listing: OfferListing,
): number => (prompt ? savings.claimableTokens(listing, prompt) : 0)

/**
 * Returns the key of a question's conversation: its id, the caller and the model version. By this
 * key a provider is pinned to the conversation.
 */
export const turnOf = (
  { conversation, callerId }: Question,
  { version: modelVersion }: PreparedQuestion,
): PinQuery => ({ conversation, callerId, modelVersion })

/** One try to get an answer from one provider. */
export type AttemptOptions = {
  readonly question: Question
  readonly prepared: PreparedQuestion
  readonly pricedOffer: PricedOffer
  readonly candidates: ProviderCandidates
  readonly signal: AbortSignal
  readonly attempts: ProviderAttempts
  /** The answer so far, with the parts of earlier providers. */
  readonly soFar: AnswerSoFar
  /** Present if another try may run in parallel. */
  readonly race?: TryRace | undefined
}

/**
 * Asks one provider. Asks it once more if it refuses because the session is closed, because another
 * session can be opened; and if it cannot open the question, because it has announced another seal
 * key. Does not ask again if the provider was paid meanwhile, because it would be paid twice.
 */
export async function attemptTwice(options: AttemptContext, step: AttemptOptions): Promise<Answer> {
  const before = lossOfAttempts(step.attempts)
  try {
    return await attemptProvider(options, step)
  } catch (error) {
    const isPaid = lossOfAttempts(step.attempts) > before
    if (isPaid || step.signal.aborted || step.question.settlement !== 'session') throw error
    const again = await stepAfterRefusal(options, step, error)
    if (!again || step.signal.aborted) throw error
    return await attemptProvider(options, again)
  }
}

/** Returns the step that may succeed after a refusal; `undefined` if the refusal stands. */
async function stepAfterRefusal(
  { marketCache }: AttemptContext,
  step: AttemptOptions,
  error: unknown,
): Promise<AttemptOptions | undefined> {
  if (!(error instanceof ProviderRefusedError)) return undefined
  if (error.code === 'session-closed') return step
  if (error.code !== 'question-unseal-failed') return undefined
  const { pricedOffer, prepared } = step
  const { offerHash, endpoint } = pricedOffer.listing
  const now = await marketCache.listingsNow(prepared.version).catch(() => [])
  const listing = now.find((one) => one.offerHash === offerHash)
  // With the same key, the provider would refuse again.
  if (!listing?.endpoint || listing.endpoint.sealKey === endpoint?.sealKey) return undefined
  return { ...step, pricedOffer: { ...pricedOffer, listing } }
}

async function attemptProvider(options: AttemptContext, step: AttemptOptions): Promise<Answer> {
  const { prepared, signal, attempts, soFar, race } = step
  const lost = lossOfAttempts(attempts)
  const prompt = prefixPromptOf(step.question, prepared)
  const pricedOffer = await fundOffer(step.pricedOffer, {
    size: answerSizeOf(step.question, prepared),
    funds: step.question.funds,
    lost: lost + (race?.beside() ?? 0n),
    isWhole: isWholeUnder(step.question, step.pricedOffer.listing),
    cachedTokens: (one) => cachedTokensOf(options, prompt, one),
    signal,
  })
  const payment =
    step.question.settlement === 'session'
      ? { ...(await fromSession(options, pricedOffer, step)), lost }
      : await fromRequest(options, { ...step, pricedOffer })
  const { costMax } = payment
  const expected = expectationOf(options, step, payment)
  const question: Question = {
    ...step.question,
    onLostPayment(lost) {
      // A try that was stopped in favour of another one has recorded its loss already.
      if (attempts.losses.some(({ payment }) => payment === lost)) return
      attempts.losses.push({ payment: lost, costMax })
      step.question.onLostPayment?.(lost)
    },
  }
  const { model } = prepared
  const checkFinish = createFinishCheck({ question, soFar, model, clock: options.clock })
  const isReplaceable = () => {
    if (hasOther(step, payment)) return true
    if (payment.source.session.counting === 'ids') checkFinish()
    return false
  }
  const paid = { question, prepared, payment, expected, signal, soFar, isReplaceable, race }
  const answer = await startPaidAnswer(options, paid)
  attempts.begun = { listing: pricedOffer.listing, costMax }
  return answer
}

/**
 * True if the answer does not need this provider any more: another provider may continue it, or it
 * is whole.
 */
function hasOther(
  { question, prepared, pricedOffer: { listing }, candidates, attempts, soFar }: AttemptOptions,
  { source }: Pick<QuotedPayment, 'source'>,
): boolean {
  if (isWhole(prepared, soFar)) return true
  if (!isResumable({ question, source, soFar })) return false
  const accepts = continues(listing, new Set([...attempts.broken, listing.offer.provider]))
  return candidates.rank().some((other) => accepts(other.listing))
}

/**
 * Returns the expected cost of an answer, under the offer of the session or request that pays for
 * it.
 */
function expectationOf(
  { savings, pins, clock }: Pick<AttemptContext, 'savings' | 'pins' | 'clock'>,
  { question, prepared, pricedOffer: { listing } }: AttemptOptions,
  { source: { offer }, maxTokens }: QuotedPayment,
): CostExpectation {
  const prompt = prefixPromptOf(question, prepared)
  const size = { ...answerSizeOf(question, prepared), maxTokens }
  const pin = pins.of(turnOf(question, prepared), monotonicMs(clock))
  return expectCost({ offer }, size, {
    cachedInputTokens: cachedTokensOf({ savings }, prompt, listing),
    outputTokens: expectedOutput(size, pin),
  })
}

async function fromSession(
  { pool, observations }: Pick<AttemptContext, 'pool' | 'observations'>,
  { listing, maxTokens, costMax }: PricedOffer,
  { question, prepared }: Pick<AttemptOptions, 'question' | 'prepared'>,
): Promise<Omit<QuotedPayment, 'lost'>> {
  const { offer } = listing
  const { model } = prepared
  const prompt = prefixPromptOf(question, prepared)
  // The question counts as running from here on, so that simultaneous questions are spread over the
  // providers.
  const over = observations.start(offer.provider)
  try {
    const { id, session } = await pool.acquire({ listing, model, costMax, prompt })
    return { source: { id, session, offer, onEnd: async () => over() }, maxTokens, costMax }
  } catch (error) {
    over()
    throw error
  }
}

/**
 * Opens a request whose highest prices and amount are those of the best offer. The answer is
 * bounded by the prices of the provider that locks the request.
 */
async function fromRequest(
  { requests, log, audit }: Pick<AttemptContext, 'requests' | 'log' | 'audit'>,
  { pricedOffer: bound, candidates, prepared, question, signal, attempts }: AttemptOptions,
): Promise<QuotedPayment> {
  const { costMax } = bound
  const { asset, prices: pricesMax } = bound.listing.offer
  const { eligible, isConstrained } = candidates
  const isEligible = ({ offerHash }: OfferListing) =>
    eligible.some(({ listing }) => listing.offerHash === offerHash)
  const channel = await requests.open({
    modelVersion: prepared.version,
    asset,
    pricesMax,
    costMax,
    filter: requestFilterOf(question, { bid: bound, eligible, isConstrained }),
    ...(isConstrained && { accepts: isEligible }),
    onLocked(provider) {
      attempts.lockedBy = provider
    },
    isAudited: auditModeOf(question, { audit }) === 'every',
    model: prepared.model,
    signal,
  })
  const size = answerSizeOf(question, prepared)
  return await quoteLockedRequest(channel, { size, costMax, eligible, log })
}
