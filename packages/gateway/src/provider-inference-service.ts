import type { TokenizerHost } from '@ostrom/engine/tokenizer'
import { isLedgerError, type Ledger, type MarketReader, type OfferListing } from '@ostrom/ledger'
import type { ModelCatalog } from '@ostrom/models/catalog'
import type { LicensePolicy } from '@ostrom/models/license'
import type { LineageReader } from '@ostrom/models/lineage'
import {
  type AccountId,
  Address,
  type AssetId,
  type Audit,
  BaseError,
  type Clock,
  type Log,
  monotonicMs,
  type RandomBytes,
} from '@ostrom/protocol'
import { withAnswerForm } from './answers/answer-form.ts'
import { createAnswerSoFar } from './answers/answer-so-far.ts'
import {
  type AttemptOptions,
  cachedTokensOf,
  prefixPromptOf,
  turnOf,
} from './answers/attempt-provider.ts'
import { attemptHedged } from './answers/hedged-attempt.ts'
import type { HedgedOutcome } from './answers/hedged-start.ts'
import { awaitFinalExpense } from './answers/paid-answer.ts'
import { continues, preparedRest, resumableAnswer } from './answers/resume-answer.ts'
import type { AnswerContentCache } from './contents/answer-content-cache.ts'
import {
  ContinuationOverBudgetError,
  NoProviderError,
  OverBudgetError,
  PromptCreditUnavailableError,
} from './errors.ts'
import type { Answer, InferenceService, OfferConstraints, Question } from './inference-service.ts'
import { findModelCard, listModelCards, listUnreadable } from './models/model-cards.ts'
import {
  createProviderAttempts,
  createReachability,
  lossNotice,
  lossOfAttempts,
  type ProviderAttempts,
} from './provider-attempts.ts'
import { candidatesOf, quoteQuestion } from './question-quote.ts'
import {
  answerSizeOf,
  countPromptTokens,
  prepareQuestion,
  requireUsable,
} from './questions/prepare-question.ts'
import { blameUnheard, isOwnShortage, recordAttempt } from './record-attempt.ts'
import { isCreditRefusal, reasonOf } from './refusal-reason.ts'
import type { RequestClient } from './requests/request-client.ts'
import { assetOf } from './routing/candidates.ts'
import type { ConversationPins } from './routing/conversation-pins.ts'
import type { HedgeAllowance } from './routing/hedge-decision.ts'
import { lastTryOf } from './routing/last-try.ts'
import { PROVIDERS_PER_QUESTION_MAX, RESUMES_MAX } from './routing/limits.ts'
import type { MarketCache } from './routing/market-cache.ts'
import type { Observations } from './routing/observations.ts'
import type { PricedOffer } from './routing/priced-offer.ts'
import {
  faultOf,
  implicatesProvider,
  isUnreachable,
  mayBeLocal,
} from './routing/provider-faults.ts'
import { retryAfterOf, waitOf } from './routing/provider-waits.ts'
import { spendingLimitOf } from './routing/spending-limit.ts'
import { GatewayStoppedError, ProviderRefusedError, SessionNeededError } from './sessions/errors.ts'
import type { SessionSource } from './sessions/pool/session-source.ts'
import type { PrefixSavings } from './sessions/prefix-savings.ts'

export type InferenceServiceOptions = {
  readonly ledger: Ledger
  readonly market: MarketReader
  readonly catalog: ModelCatalog
  /** Child processes, in which the gateway parses the schemas of functions. */
  readonly tokenizers: TokenizerHost
  readonly marketCache: MarketCache
  readonly pool: SessionSource
  readonly savings: PrefixSavings
  readonly requests: RequestClient
  readonly observations: Observations
  readonly pins: ConversationPins
  readonly hedges: HedgeAllowance
  readonly contents: AnswerContentCache
  readonly clock: Clock
  readonly random: RandomBytes
  readonly log: Log
  readonly lineage: LineageReader
  readonly licenses?: LicensePolicy | undefined
  /**
   * Asset of payment if neither a question nor its key names an asset; the native coin when absent.
   */
  readonly asset?: AssetId | undefined
  /** Audit mode of questions that set no audit mode. */
  readonly audit: Audit.AuditMode
  /** Required verifiability if neither a question nor its key sets one. */
  readonly verification?: OfferConstraints['verification'] | undefined
  /**
   * Most tokens of a prompt that the gateway may pay before the answer begins, if the question sets
   * no number; `SessionAccount.PREPAID_TOKENS` when absent.
   */
  readonly prepaidTokens?: number | undefined
  /** See `GatewayOptions`. */
  readonly isUnpaid?: (() => Promise<boolean>) | undefined
}

/**
 * Creates the inference service of a gateway. For the HTTP API, this service finds providers, pays
 * them and reads their answers.
 */
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
  const attempts = createProviderAttempts()
  const step = { question, prepared, signal, attempts, soFar: createAnswerSoFar() }
  if (question.preferences.hedge) options.hedges.recordQuestion(question.callerId)
  const { answer: first, soFar } = await firstAnswer(options, request, step).finally(() => {
    blameUnheard(options, attempts.reachability)
  })
  const begun = { ...step, soFar }
  const resume = (failed: Answer, error: unknown) => answerRest(options, begun, { failed, error })
  const { losses, hedged } = attempts
  const { clock } = options
  return resumableAnswer(first, { soFar, prepared, losses, hedged, resume, clock, signal })
}

/** Asks providers until one begins to answer. */
async function firstAnswer(
  options: InferenceServiceOptions,
  request: Question,
  step: AttemptAllOptions,
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
  const { failure } = attempts
  // No provider accepted the question. If a retry cannot change the last refusal, this refusal is
  // the cause to report.
  if (failure instanceof ProviderRefusedError && failure.retry === 'never') throw failure
  if (failure instanceof SessionNeededError) throw failure
  if (isLedgerError(failure, 'insufficient-funds')) throw failure
  const allowed = { allowed: spendingLimitOf(request), asset: assetOf(options, request) }
  const losses = lossNotice(attempts, allowed)
  const shortages = shortageNotice(question, attempts)
  const reasons = [...attempts.failures, ...losses, ...shortages, ...attempts.excluded]
  if (failure !== undefined && attempts.lacksCredit) {
    const { inputTokens: promptTokens } = answerSizeOf(question, prepared)
    throw new PromptCreditUnavailableError({ promptTokens, reasons, cause: failure })
  }
  const retryAfterSeconds = retryAfterOf(attempts)
  throw new NoProviderError({ model: question.model, reasons, cause: failure, retryAfterSeconds })
}

/**
 * Asks another provider for the rest of an answer whose provider failed before its end. Returns
 * `undefined` if there is no rest, if another provider would fail in the same way, or if no other
 * provider begins to answer.
 *
 * @throws {ContinuationOverBudgetError} The limits of the question pay for no continuation.
 */
async function answerRest(
  options: InferenceServiceOptions,
  step: AttemptAllOptions,
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
  // If the providers that the gateway asked now sent no message either, the gateway's own network
  // may be the cause of all these failures, including that of the first provider.
  const isLocal = reachability.unheard.length > 0 && !reachability.wasHeard
  if (!isLocal) {
    blame?.()
    blameUnheard(options, reachability)
  }
  const { shortage } = others
  if (!next && shortage && BaseError.is(error)) {
    const limit = reachedLimitOf(question)
    throw new ContinuationOverBudgetError({ limit, failure: error.code, shortage })
  }
  if (!next) return undefined
  attempts.begun = others.begun
  question.onLostPayment?.(failed)
  return next.answer
}

/** Returns a sentence about the limit that excludes an offer after failed tries; else none. */
const shortageNotice = (
  question: Question,
  { failures, shortage }: ProviderAttempts,
): readonly string[] =>
  failures.length === 0 || !shortage
    ? []
    : [[`Reached limit: ${reachedLimitOf(question)}.`, ...shortage.details.slice(0, 2)].join(' ')]

/** Returns the limit of cost that leaves too little for a question. */
const reachedLimitOf = ({ funds, costMaxOf }: Question): string =>
  funds?.shortOf() ?? costMaxOf ?? 'request'

/** An answer that a provider has begun, with the part that has been received. */
type BegunAnswer = NonNullable<HedgedOutcome['begun']>

type AttemptAllOptions = Pick<
  AttemptOptions,
  'question' | 'prepared' | 'signal' | 'attempts' | 'soFar'
> & {
  /** Returns whether the gateway may use an offer. When absent, it may use any offer. */
  readonly accepts?: (listing: OfferListing) => boolean
}

const endpointKeyOf = ({ offerHash, endpoint }: OfferListing): string =>
  [offerHash, endpoint?.sealKey, ...(endpoint?.addresses ?? [])].join(' ')

/**
 * Tries one provider after the other, best first. Returns `undefined` if no provider begins to
 * answer.
 */
async function attemptAll(
  options: InferenceServiceOptions,
  { question, prepared, signal, attempts, soFar, accepts = () => true }: AttemptAllOptions,
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

/** Records a failed try, after which the gateway asks another provider. */
function recordFailed(
  options: InferenceServiceOptions,
  { question, prepared, attempts }: AttemptOptions,
  { provider, error }: { readonly provider: AccountId; readonly error: BaseError },
): void {
  const { reachability } = attempts
  const asked = { provider, asker: question.callerId }
  if (mayBeLocal(error)) reachability.unheard.push({ asked, error })
  else {
    reachability.wasHeard = true
    recordAttempt(options, asked, error)
  }
  if (implicatesProvider(error)) options.pins.release(turnOf(question, prepared), provider)
  attempts.failures.push(`${Address.format(provider)}: ${error.code}${reasonOf(error)}.`)
  attempts.waits.push(waitOf(options, asked, error))
  attempts.failure = error
  attempts.lacksCredit &&= isCreditRefusal(error)
}

/**
 * True for an error that this gateway knows to be the same at every provider. An error that is this
 * provider's fault, such as `malformed`, is not final, even if the error says that no retry helps.
 */
const isFinal = (error: BaseError): boolean =>
  error instanceof GatewayStoppedError ||
  (error.retry === 'never' &&
    !(error instanceof ProviderRefusedError || isOwnShortage(error) || faultOf(error)))
