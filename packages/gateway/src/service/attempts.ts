import type { OfferListing } from '@ostrom/ledger'
import { type AccountId, BaseError, monotonicMs } from '@ostrom/protocol'
import {
  type AttemptOptions,
  cachedTokensOf,
  prefixPromptOf,
  turnOf,
} from '../answers/attempt-provider.ts'
import { attemptHedged } from '../answers/hedged-attempt.ts'
import type { HedgedOutcome } from '../answers/hedged-start.ts'
import { awaitFinalExpense } from '../answers/paid-answer.ts'
import { continues, preparedRest } from '../answers/resume-answer.ts'
import { OverBudgetError } from '../errors.ts'
import type { Answer, Question } from '../inference/inference-service.ts'
import {
  createReachability,
  lossOfAttempts,
  type ProviderAttempts,
} from '../inference/provider-attempts.ts'
import { answerSizeOf, requireUsable } from '../questions/prepare-question.ts'
import { lastTryOf } from '../routing/last-try.ts'
import { PROVIDERS_PER_QUESTION_MAX, RESUMES_MAX } from '../routing/limits.ts'
import type { MarketCache } from '../routing/market-cache.ts'
import type { PricedOffer } from '../routing/priced-offer.ts'
import { isUnreachable } from '../routing/provider-faults.ts'
import { blameBroken, recordFailed } from './blame.ts'
import type { InferenceServiceOptions } from './inference-service-options.ts'
import { candidatesOf } from './question-quote.ts'
import { continuationOverBudget, isFinal, refusalOf } from './refusals.ts'

// Asks providers, one after the other, until one begins to answer; and again for the rest of an
// answer whose provider failed.

/** An answer that a provider has begun, with the part that has been received. */
type BegunAnswer = NonNullable<HedgedOutcome['begun']>

/** A question on its way to a provider, with the outcomes of its tries so far. */
type QuestionStep = Pick<
  AttemptOptions,
  'question' | 'prepared' | 'signal' | 'attempts' | 'soFar'
> & {
  /** Returns whether the gateway may use an offer. When absent, it may use any offer. */
  readonly accepts?: (listing: OfferListing) => boolean
}

/**
 * Asks providers until one begins to answer.
 *
 * @param request The question of the caller, whose limits and asset the error states.
 * @throws {BaseError} No provider began to answer; see `refusalOf`.
 */
export async function firstAnswer(
  options: InferenceServiceOptions,
  request: Question,
  step: QuestionStep,
): Promise<BegunAnswer> {
  const { question, prepared, attempts } = step
  const begun = await attemptAll(options, step, options.marketCache.listings)
  if (begun) return begun
  // The gateway reads the offers again, because a provider that has moved announces its new address
  // on the chain. If a request in escrow pays for the question, the gateway does not ask again,
  // because a second request would reserve the funds twice.
  const moved = question.settlement === 'session' && isUnreachable(attempts.failure)
  const now = moved && (await attemptAll(options, step, options.marketCache.listingsNow))
  if (now) return now
  // If the model was quarantined a moment ago, all providers refuse, and the quarantine is the
  // cause to report. If the model's status cannot be read, the original cause is reported.
  const status = await options.marketCache.modelStatusNow(prepared.version).catch(() => undefined)
  requireUsable(prepared.version, status)
  throw refusalOf(options, { request, question, prepared, attempts })
}

/**
 * Asks another provider for the rest of an answer whose provider failed before its end. Returns
 * `undefined` if there is no rest, if another provider would fail in the same way, or if no other
 * provider begins to answer.
 *
 * @throws {ContinuationOverBudgetError} The limits of the question pay for no continuation.
 */
export async function answerRest(
  options: InferenceServiceOptions,
  step: QuestionStep,
  { failed, error }: { readonly failed: Answer; readonly error: unknown },
): Promise<Answer | undefined> {
  const { question, prepared, attempts, soFar } = step
  const { begun } = attempts
  const rest = preparedRest(prepared, soFar)
  const { blame, failure } = soFar.part
  if (!begun || !rest || error === undefined || failure !== error) {
    blame?.()
    return undefined
  }
  soFar.resumes += 1
  attempts.losses.push({ payment: failed, costMax: begun.costMax })
  // The gateway has told a stalled provider to stop. The provider may then report less work than
  // the maximum for which it could be paid, so the gateway waits for this report.
  const { clock } = options
  await awaitFinalExpense({ question, clock, signal: step.signal }, failed).catch(() => {})
  if (step.signal.aborted) {
    blame?.()
    return undefined
  }
  // The gateway may ask providers again that failed before the answer began, for example because
  // they were busy.
  const { broken } = attempts
  broken.add(begun.listing.offer.provider)
  const reachability = createReachability()
  const fresh = { endpoints: new Set<string>(), failures: [], shortage: undefined, reachability }
  const others: ProviderAttempts = { ...attempts, ...fresh }
  const accepts = continues(begun.listing, broken)
  const again = { ...step, prepared: rest, attempts: others, accepts }
  const asking = attemptAll(options, again, options.marketCache.listings)
  const next = await asking.catch((reason) => {
    if (reason instanceof OverBudgetError) others.shortage = reason
    return undefined
  })
  blameBroken(options, reachability, blame)
  const { shortage } = others
  if (!next && shortage && BaseError.is(error)) {
    throw continuationOverBudget(question, { failure: error, shortage })
  }
  if (!next) return undefined
  attempts.begun = others.begun
  question.onLostPayment?.(failed)
  return next.answer
}

const endpointKeyOf = ({ offerHash, endpoint }: OfferListing): string =>
  [offerHash, endpoint?.sealKey, ...(endpoint?.addresses ?? [])].join(' ')

/**
 * Tries one provider after the other, best first. Returns `undefined` if no provider begins to
 * answer.
 */
async function attemptAll(
  options: InferenceServiceOptions,
  { question, prepared, signal, attempts, soFar, accepts = () => true }: QuestionStep,
  read: MarketCache['listings'],
): Promise<BegunAnswer | undefined> {
  const { version } = prepared
  const size = answerSizeOf(question, prepared)
  const lostSoFar = () => lossOfAttempts(attempts)
  const prompt = prefixPromptOf(question, prepared)
  const prefixSaving = prompt && ((one: OfferListing) => options.savings.savingOf(one, prompt))
  const cachedTokens = (one: OfferListing) => cachedTokensOf(options, prompt, one)
  const pin = () => options.pins.of(turnOf(question, prepared), monotonicMs(options.clock))
  const query = { version, size, read, lostSoFar, prefixSaving, cachedTokens, pin }
  const found = await candidatesOf(options, question, query).catch((error) => {
    // If earlier tries failed, their errors explain more to the caller than this error.
    if (attempts.failures.length === 0) throw error
    return undefined
  })
  if (!found) return undefined
  const { rank, reasons } = found
  attempts.excluded = reasons
  const { endpoints, reachability } = attempts
  // The ranking is made at the last moment, because other questions may meanwhile have begun at
  // these providers.
  const untriedNow = () =>
    rank().filter(({ listing }) => accepts(listing) && !endpoints.has(endpointKeyOf(listing)))
  const observe = (provider: AccountId) => options.observations.of(provider, question.callerId)
  let tries = 0
  const onTry = ({ listing }: PricedOffer) => {
    tries += 1
    endpoints.add(endpointKeyOf(listing))
  }
  while (tries < PROVIDERS_PER_QUESTION_MAX) {
    signal.throwIfAborted()
    const untried = untriedNow()
    // The gateway asks a provider that was silent for this question last, under any of its offers.
    const silent = new Set(reachability.unheard.map(({ asked }) => asked.provider))
    const heard = untried.filter(({ listing }) => !silent.has(listing.offer.provider))
    const isLast = tries + 1 === PROVIDERS_PER_QUESTION_MAX || soFar.resumes === RESUMES_MAX
    const best = heard.length > 0 ? heard : untried
    const pricedOffer = isLast ? lastTryOf(best, observe) : best[0]
    if (!pricedOffer) break
    const attempt = { question, prepared, pricedOffer, candidates: found, signal, attempts, soFar }
    const others = tries + 1 < PROVIDERS_PER_QUESTION_MAX ? untriedNow : () => []
    const { begun, failures } = await attemptHedged(options, attempt, { others, onTry })
    if (begun) reachability.wasHeard = true
    for (const { provider, error } of failures) {
      if (BaseError.is(error) && !signal.aborted && !isFinal(error)) {
        recordFailed(options, attempt, { provider, error })
      } else if (!begun) throw error
    }
    if (begun) return begun
    // Another provider could lock a second request in escrow, and the question would be paid twice.
    if (question.settlement === 'request') break
  }
  const isUntried = (listing: OfferListing) => !endpoints.has(endpointKeyOf(listing))
  attempts.hasUntried = rank().some(({ listing }) => isUntried(listing))
  attempts.shortage = found.shortageOf((listing) => accepts(listing) && isUntried(listing))
  return undefined
}
