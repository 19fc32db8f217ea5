import type { TokenizerHost } from '@ostrom/engine/tokenizer'
import { isLedgerError, type Ledger, type MarketReader, type OfferListing } from '@ostrom/ledger'
import {
  Address,
  type AssetId,
  type Audit,
  BaseError,
  type Clock,
  Inference,
  type Log,
  type RandomBytes,
} from '@ostrom/protocol'
import { withAnswerForm } from './answer-form.ts'
import { fundOffer, isWholeUnder } from './answer-funds.ts'
import type { AnswerContentCache } from './contents/answer-content-cache.ts'
import { NoProviderError, PromptCreditUnavailableError } from './errors.ts'
import type {
  Answer,
  CostExpectation,
  InferenceService,
  OfferConstraints,
  Question,
} from './inference-service.ts'
import type { ModelCatalog } from './models/catalog.ts'
import { findModelCard, listModelCards, listUnreadable } from './models/model-cards.ts'
import { auditModeOf, startPaidAnswer } from './paid-answer.ts'
import type { QuotedPayment } from './payment-source.ts'
import {
  answerSizeOf,
  countPromptTokens,
  type PreparedQuestion,
  prepareQuestion,
  requireUsable,
} from './prepare-question.ts'
import type { LicensePolicy } from './provenance/license.ts'
import type { LineageReader } from './provenance/lineage.ts'
import { lossNotice, lossOfAttempts, type ProviderAttempts } from './provider-attempts.ts'
import { candidatesOf, quoteQuestion } from './question-quote.ts'
import type { RequestClient } from './requests/request-client.ts'
import { requestFilterOf } from './requests/request-filter.ts'
import { quoteLockedRequest } from './requests/request-payment.ts'
import { assetOf, type ProviderCandidates, spendingLimitOf } from './routing/candidates.ts'
import type { ConversationPins, PinQuery } from './routing/conversation-pins.ts'
import { PROVIDERS_PER_QUESTION_MAX } from './routing/limits.ts'
import type { MarketCache } from './routing/market-cache.ts'
import type { Observations } from './routing/observations.ts'
import { expectCost, expectedOutput, type PricedOffer } from './routing/priced-offer.ts'
import {
  failureOf,
  faultOf,
  implicatesProvider,
  isUnreachable,
  refusalBackoffOf,
} from './routing/provider-faults.ts'
import { type AskedProvider, retryAfterOf, waitOf } from './routing/provider-waits.ts'
import { GatewayStoppedError, ProviderRefusedError, SessionNeededError } from './sessions/errors.ts'
import type { PrefixPrompt, PrefixSavings } from './sessions/prefix-savings.ts'
import type { SessionPool } from './sessions/session-pool.ts'

export type InferenceServiceOptions = {
  readonly ledger: Ledger
  readonly market: MarketReader
  readonly catalog: ModelCatalog
  /** What reads the schemas of functions. */
  readonly tokenizers: TokenizerHost
  readonly marketCache: MarketCache
  readonly pool: SessionPool
  readonly savings: PrefixSavings
  readonly requests: RequestClient
  readonly observations: Observations
  readonly pins: ConversationPins
  readonly contents: AnswerContentCache
  readonly clock: Clock
  readonly random: RandomBytes
  readonly log: Log
  readonly lineage: LineageReader
  readonly licenses?: LicensePolicy | undefined
  /** What is paid in where neither a question nor its key says; the native coin when absent. */
  readonly asset?: AssetId | undefined
  /** For questions that do not say themselves. */
  readonly audit: Audit.AuditMode
  /** For questions and keys that do not say themselves. */
  readonly verification?: OfferConstraints['verification'] | undefined
  /** Tokens of a prompt that may be paid ahead, likewise; as many as usual when absent. */
  readonly prepaidTokens?: number | undefined
}

/** Finds providers, pays them and reads their answers: the network behind the HTTP surface. */
export function createInferenceService(options: InferenceServiceOptions): InferenceService {
  return {
    models: () => listModelCards(options),
    model: (name) => findModelCard(options, name),
    unreadable: () => listUnreadable(options),
    quote: (question) => quoteQuestion(options, question),
    answer: (question, signal) => answer(options, question, signal),
    countTokens: (question) => countPromptTokens(options, question),
    resolve: (name) => options.marketCache.resolve(name),
    contents: (receipt, asker) => options.contents.get(receipt, asker),
  }
}

async function answer(
  options: InferenceServiceOptions,
  request: Question,
  signal: AbortSignal,
): Promise<Answer> {
  const prepared = await prepareQuestion(options, request)
  const question = await withAnswerForm(request, prepared, options.tokenizers)
  const attempts: ProviderAttempts = {
    endpoints: new Set(),
    failures: [],
    waits: [],
    hasUntried: false,
    losses: [],
    excluded: [],
    lockedBy: undefined,
    failure: undefined,
    lacksCredit: true,
  }
  const step = { question, prepared, signal, attempts }
  const firstAnswer = await attemptAll(options, step, options.marketCache.listings)
  if (firstAnswer) return firstAnswer
  // A provider that has moved is found where the chain says that it is now.
  // A second request would reserve the money of the question twice.
  const moved = question.settlement === 'session' && isUnreachable(attempts.failure)
  const now = moved && (await attemptAll(options, step, options.marketCache.listingsNow))
  if (now) return now
  // Nobody takes it where the model was stopped a moment ago. What cannot be read hides no reason.
  const status = await options.marketCache.modelStatusNow(prepared.version).catch(() => undefined)
  requireUsable(prepared.version, status)
  const { failure } = attempts
  // No provider accepted the question. A refusal that no retry can change is the cause to report.
  if (failure instanceof ProviderRefusedError && failure.retry === 'never') throw failure
  if (failure instanceof SessionNeededError) throw failure
  if (isLedgerError(failure, 'insufficient-funds')) throw failure
  const allowed = { allowed: spendingLimitOf(request), asset: assetOf(options, request) }
  const reasons = [...attempts.failures, ...lossNotice(attempts, allowed), ...attempts.excluded]
  if (failure !== undefined && attempts.lacksCredit) {
    const { inputTokens: promptTokens } = answerSizeOf(question, prepared)
    throw new PromptCreditUnavailableError({ promptTokens, reasons, cause: failure })
  }
  const retryAfterSeconds = retryAfterOf(attempts)
  throw new NoProviderError({ model: question.model, reasons, cause: failure, retryAfterSeconds })
}

type AttemptAllOptions = {
  readonly question: Question
  readonly prepared: PreparedQuestion
  readonly signal: AbortSignal
  readonly attempts: ProviderAttempts
}

const endpointKeyOf = ({ offerHash, endpoint }: OfferListing): string =>
  [offerHash, endpoint?.sealKey, ...(endpoint?.addresses ?? [])].join(' ')

/** Tries one provider after the other, best first; `undefined` when none is left. */
async function attemptAll(
  options: InferenceServiceOptions,
  { question, prepared, signal, attempts }: AttemptAllOptions,
  read: MarketCache['listings'],
): Promise<Answer | undefined> {
  const { version } = prepared
  const size = answerSizeOf(question, prepared)
  const lostSoFar = () => lossOfAttempts(attempts)
  const prompt = prefixPromptOf(question, prepared)
  const prefixSaving = prompt && ((one: OfferListing) => options.savings.savingOf(one, prompt))
  const cachedTokens = (one: OfferListing) => cachedTokensOf(options, prompt, one)
  const pin = () => options.pins.of(turnOf(question, prepared), options.clock.nowMs())
  const query = { version, size, read, lostSoFar, prefixSaving, cachedTokens, pin }
  const found = await candidatesOf(options, question, query).catch((error) => {
    // Why those that were asked did not answer says more.
    if (attempts.failures.length === 0) throw error
    return undefined
  })
  if (!found) return undefined
  const { rank, reasons } = found
  attempts.excluded = reasons
  const { endpoints } = attempts
  for (let i = 0; i < PROVIDERS_PER_QUESTION_MAX; i++) {
    signal.throwIfAborted()
    // Ranked at the last moment: questions that came together have begun elsewhere by now.
    const pricedOffer = rank().find(({ listing }) => !endpoints.has(endpointKeyOf(listing)))
    if (!pricedOffer) return undefined
    const { listing } = pricedOffer
    endpoints.add(endpointKeyOf(listing))
    try {
      return await attemptTwice(options, {
        question,
        prepared,
        pricedOffer,
        candidates: found,
        signal,
        attempts,
      })
    } catch (error) {
      if (!BaseError.is(error) || signal.aborted || isFinal(error)) throw error
      const provider = attempts.lockedBy ?? listing.offer.provider
      recordAttempt(options, { provider, asker: question.callerId }, error)
      if (implicatesProvider(error)) options.pins.release(turnOf(question, prepared), provider)
      attempts.failures.push(`${Address.format(provider)}: ${error.code}${reasonOf(error)}.`)
      attempts.waits.push(waitOf(options, { provider, asker: question.callerId }, error))
      attempts.failure = error
      attempts.lacksCredit &&= isCreditRefusal(error)
      // Another request might be locked by another provider.
      if (question.settlement === 'request') break
    }
  }
  attempts.hasUntried = rank().some(({ listing }) => !endpoints.has(endpointKeyOf(listing)))
  return undefined
}

/** Returns the prompt of a question that can claim a prefix; undefined for any other. */
function prefixPromptOf(
  { settlement, callerId: caller }: Question,
  { promptIds }: PreparedQuestion,
): PrefixPrompt | undefined {
  if (settlement !== 'session' || !promptIds || Inference.isEmbeddingPrompt(promptIds)) return
  return promptIds.kind === 'ids' ? { ids: promptIds.ids, caller } : undefined
}

/** Returns the tokens of a prompt that it can claim under an offer. */
const cachedTokensOf = (
  { savings }: Pick<InferenceServiceOptions, 'savings'>,
  prompt: PrefixPrompt | undefined,
  listing: OfferListing,
): number => (prompt ? savings.claimableTokens(listing, prompt) : 0)

const turnOf = (
  { conversation, callerId }: Question,
  { version: modelVersion }: PreparedQuestion,
): PinQuery => ({ conversation, callerId, modelVersion })

/** Remembers how a provider ended a try, for the questions to come. */
function recordAttempt(
  { observations, clock }: InferenceServiceOptions,
  { provider, asker: callerId }: AskedProvider,
  error: BaseError,
): void {
  const nowMs = clock.nowMs()
  if (isOwnShortage(error)) return
  const backoff = refusalBackoffOf(error)
  // What a provider will never do, another may: one that is quick to say so must not keep
  // questions from the rest. It may be right, so it is not left alone for it.
  if (backoff) observations.recordRefusal(provider, { callerId, nowMs, backoff })
  else observations.recordFailure(provider, { ...failureOf(error), callerId, nowMs, error })
}

/** True for what is missing on our side, and may suffice for another provider. */
const isOwnShortage = (error: BaseError): boolean =>
  error instanceof SessionNeededError || isLedgerError(error, 'insufficient-funds')

/**
 * True for what no other provider changes, as far as we know it ourselves. A fault of this provider
 * is none, whatever its code says of a retry: `malformed` is final only for our own messages.
 */
const isFinal = (error: BaseError): boolean =>
  error instanceof GatewayStoppedError ||
  (error.retry === 'never' &&
    !(error instanceof ProviderRefusedError || isOwnShortage(error) || faultOf(error)))

/** True where a provider lends less than the prompt takes. */
const isCreditRefusal = (error: BaseError): boolean =>
  error instanceof ProviderRefusedError && error.code === 'prompt-credit-exceeded'

/** Most characters of a provider's own reason that a caller is told. */
const REASON_CHARACTERS = 160

/** The cause that an error gives beside its code, on one line; a provider's words are not ours. */
function reasonOf(error: BaseError): string {
  const { details } = error
  const given = isCreditRefusal(error)
    ? details.filter((detail) => detail.startsWith('Credit ')).join(' ')
    : details.find((detail) => detail.startsWith('Reason: '))?.slice('Reason: '.length)
  const line = given?.replace(/[^\x20-\x7e]+/g, ' ').replace(/\.$/, '')
  return line ? ` (${line.slice(0, REASON_CHARACTERS)})` : ''
}

type AttemptOptions = {
  readonly question: Question
  readonly prepared: PreparedQuestion
  readonly pricedOffer: PricedOffer
  readonly candidates: ProviderCandidates
  readonly signal: AbortSignal
  readonly attempts: ProviderAttempts
}

/**
 * Asks anew where a provider ended the session while it was not used: it may open another. Not one
 * that was paid meanwhile: it would be paid as much again.
 */
async function attemptTwice(
  options: InferenceServiceOptions,
  step: AttemptOptions,
): Promise<Answer> {
  const before = lossOfAttempts(step.attempts)
  try {
    return await attemptProvider(options, step)
  } catch (error) {
    const isOver = error instanceof ProviderRefusedError && error.code === 'session-closed'
    const isPaid = lossOfAttempts(step.attempts) > before
    if (!isOver || isPaid || step.signal.aborted || step.question.settlement !== 'session') {
      throw error
    }
    return await attemptProvider(options, step)
  }
}

async function attemptProvider(
  options: InferenceServiceOptions,
  step: AttemptOptions,
): Promise<Answer> {
  const { prepared, signal, attempts } = step
  const lost = lossOfAttempts(attempts)
  const prompt = prefixPromptOf(step.question, prepared)
  const pricedOffer = await fundOffer(step.pricedOffer, {
    size: answerSizeOf(step.question, prepared),
    funds: step.question.funds,
    lost,
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
      attempts.losses.push({ payment: lost, costMax })
      step.question.onLostPayment?.(lost)
    },
  }
  return await startPaidAnswer(options, { question, prepared, payment, expected, signal })
}

/** Returns what an answer will probably cost, by the offer that pays for it. */
function expectationOf(
  { savings, pins, clock }: Pick<InferenceServiceOptions, 'savings' | 'pins' | 'clock'>,
  { question, prepared, pricedOffer: { listing } }: AttemptOptions,
  { source: { offer }, maxTokens }: QuotedPayment,
): CostExpectation {
  const prompt = prefixPromptOf(question, prepared)
  const size = { ...answerSizeOf(question, prepared), maxTokens }
  const pin = pins.of(turnOf(question, prepared), clock.nowMs())
  return expectCost({ offer }, size, {
    cachedInputTokens: cachedTokensOf({ savings }, prompt, listing),
    outputTokens: expectedOutput(size, pin),
  })
}

async function fromSession(
  { pool, observations }: Pick<InferenceServiceOptions, 'pool' | 'observations'>,
  { listing, maxTokens, costMax }: PricedOffer,
  { question, prepared }: Pick<AttemptOptions, 'question' | 'prepared'>,
): Promise<Omit<QuotedPayment, 'lost'>> {
  const { offer } = listing
  const { model } = prepared
  const prompt = prefixPromptOf(question, prepared)
  // Counted from here on, so that questions that come together are spread over the providers.
  const over = observations.start(offer.provider)
  try {
    const { id, session } = await pool.acquire({ listing, model, costMax, prompt })
    return { source: { id, session, offer, onEnd: async () => over() }, maxTokens, costMax }
  } catch (error) {
    over()
    throw error
  }
}

/** The best offer bounds the request; the quote of the offer that locks it bounds the answer. */
async function fromRequest(
  { requests, log, audit }: Pick<InferenceServiceOptions, 'requests' | 'log' | 'audit'>,
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
