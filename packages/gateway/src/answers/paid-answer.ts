import {
  type Audit,
  type Clock,
  type Hash,
  Hex,
  monotonicMs,
  type RandomBytes,
  withDeadline,
} from '@ostrom/protocol'
import type { AnswerContentCache } from '../contents/answer-content-cache.ts'
import type { Answer, CostExpectation, Payment, Question } from '../inference/inference-service.ts'
import { answerSizeOf, type PreparedQuestion } from '../questions/prepare-question.ts'
import type { ConversationPins } from '../routing/conversation-pins.ts'
import type { Observations } from '../routing/observations.ts'
import { classifyLateRefusal, failureCauseOf } from '../routing/provider-faults.ts'
import { spendingLimitOf } from '../routing/spending-limit.ts'
import type { InferenceCallEvent } from '../sessions/calls/inference-call.ts'
import type { InferenceCallOptions } from '../sessions/client-session-options.ts'
import { ProviderRefusedError } from '../sessions/errors.ts'
import { FAILED_ATTEMPT_WAIT_MS } from '../sessions/limits.ts'
import { type QuotedPayment, servedTierOf } from '../sessions/payment-source.ts'
import { type AnswerAccount, createAnswerAccount } from './answer-account.ts'
import {
  type PaidAnswerOptions,
  paidEvents,
  receiptOf,
  recordProviderFault,
} from './answer-events.ts'
import { type AnswerFunds, createAnswerFunds, isWholeUnder } from './answer-funds.ts'
import { type AnswerSoFar, createProviderPart, recordReceipt } from './answer-so-far.ts'

/** Context that all answers share. */
export type PaidAnswerContext = {
  readonly observations: Observations
  readonly pins: ConversationPins
  /** Cache of questions and answers, each for its caller. */
  readonly contents: AnswerContentCache
  readonly clock: Clock
  readonly random: RandomBytes
  /** Audit mode of questions that set none. */
  readonly audit: Audit.AuditMode
  /**
   * Most prompt tokens that the gateway pays ahead of the answer if a question sets no number;
   * `SessionAccount.PREPAID_TOKENS` when absent.
   */
  readonly prepaidTokens?: number | undefined
}

/** State that two parallel tries share. */
export type TryRace = {
  /** Returns the most that the other try costs, in base units. */
  beside(): bigint
  /** Called before the try's request is sent. */
  onSend(sent: SentTry): void
}

/** A try whose request is sent, and whose provider may be paid from then on. */
export type SentTry = {
  readonly payment: Payment
  /** Returns the most that the try may be paid so far, in base units. */
  readonly reserved: () => bigint
  /** True if the chain has confirmed the session. Until then the provider may wait. */
  readonly isOpen: boolean
}

export type PaidQuestion = {
  readonly question: Question
  readonly prepared: PreparedQuestion
  readonly payment: QuotedPayment
  readonly expected: CostExpectation
  readonly signal: AbortSignal
  /** The part of the answer that earlier providers have delivered. */
  readonly soFar: AnswerSoFar
  /**
   * Returns whether another provider may continue the answer from its present state; no provider
   * may when absent.
   */
  readonly isReplaceable?: () => boolean
  /** Present if another try may run in parallel. */
  readonly race?: TryRace | undefined
}

/**
 * Asks the question and waits for its first event, so that another provider can be asked after an
 * early failure. The payment of a failed try is reported to `question.onLostPayment` before the
 * error is thrown.
 */
export async function startPaidAnswer(
  context: PaidAnswerContext,
  paid: PaidQuestion,
): Promise<Answer> {
  const { clock, observations, pins, contents } = context
  const { question, prepared, payment, expected, signal, soFar, race } = paid
  const { version, model, inputTokens, reasoning } = prepared
  const { source, costMax } = payment
  const { conversation, callerId } = question
  const turn = { conversation, callerId, modelVersion: version }
  const shared = { observations, pins, contents, clock, signal }
  const part = createProviderPart()
  soFar.part = part
  const options = { ...shared, question, turn, source, model, reasoning, soFar, part }
  const { session, offer } = source
  const { provider } = offer
  const prepaidTokens = question.preferences.prepaidTokens ?? context.prepaidTokens
  const startedMs = monotonicMs(clock)
  // Until the chain has confirmed a session, its provider may wait for the confirmation.
  const isOpen = session.status === 'open'
  const account = createAnswerAccount(offer)
  const funds = fundsOf(paid)
  const { expense, whenFinal } = account
  const { asset } = offer
  const paidTry: Payment = { model: question.model, provider, asset, expense, whenFinal }
  const outputLimits = (cachedTokens: number) => {
    // A try that has already lost a race sends no request.
    if (race) signal.throwIfAborted()
    const limits = funds.limits(cachedTokens)
    race?.onSend({ payment: paidTry, reserved: funds.reserved, isOpen })
    return limits
  }
  const toProviderError = (error: unknown) =>
    classifyLateRefusal(error, {
      provider,
      hasStarted: account.hasStarted(),
      waitedMs: monotonicMs(clock) - startedMs,
    })
  const onPrefill = (tokens: number) => {
    const isShown = soFar.resumes === 0 && soFar.part === part
    if (isShown) question.onPromptProgress?.({ tokens, total: inputTokens })
  }
  onPrefill(0)
  const callEvents = session.call({
    request: inferRequest(paid, Hex.from(context.random(32))),
    promptTokens: inputTokens,
    scope: question.callerId,
    costMax,
    audit: auditModeOf(question, context),
    ...(prepaidTokens !== undefined && { prepaidTokens }),
    outputLimits,
    onSent: funds.connect,
    onUsage(due) {
      account.onUsage(due)
      funds.onOutput(due.output)
    },
    onPrefill,
    onReceipt: () => recordReceipt(part),
    onSigned: account.close,
    onCharge: account.onCharge,
    onAbandoned: (end) => account.close(receiptOf(options, end)),
    onStopTimeout: (error) => recordProviderFault(options, error),
    beforePaid: question.beforePaid,
    noteSigned: question.funds?.createNote(),
    isReplaceable: paid.isReplaceable,
    signal,
  })
  let first: IteratorResult<InferenceCallEvent>
  try {
    first = await callEvents.next()
  } catch (error) {
    const reported = toProviderError(error)
    if (account.expense().cost > 0n && !signal.aborted) recordPrepaidLoss(options, reported)
    funds.end()
    await source.onEnd().catch(() => {})
    await awaitFinalExpense(options, account)
    question.onLostPayment?.(paidTry)
    throw reported
  }
  // The time of an empty answer is no measurement of the time to a first token.
  const isEmpty = first.done || first.value.kind === 'end'
  const newTokens = inputTokens - expected.cachedInputTokens
  const wait = { waitedMs: monotonicMs(clock) - startedMs, newTokens }
  if (!isEmpty) observations.recordFirstToken(provider, wait)
  // The conversation continues with the provider that won the race.
  const isPinned = !isEmpty && !signal.aborted
  const unpin = isPinned ? pins.begin(turn, provider, monotonicMs(clock)) : () => {}
  if (isPinned && isOpen) pins.recordWait(turn, provider, wait)
  return {
    model: question.model,
    modelVersion: version,
    provider,
    session: source.id,
    asset,
    serviceTier: servedTierOf(offer),
    fingerprint: `ostrom-${version.slice(2, 14)}-${model.manifest.architecture}`,
    inputTokens,
    ...(prepared.ignored && { ignored: prepared.ignored }),
    mayReason: source.session.counting !== 'ids' || reasoning !== undefined,
    expected,
    get isCostBound() {
      return funds.isCostBound()
    },
    events: paidEvents(options, {
      callEvents,
      first,
      startedMs,
      account,
      funds,
      toProviderError,
      unpin,
    }),
    expense,
    whenFinal,
  }
}

/**
 * Returns the audit mode of an answer: that of the question, or the gateway's default. If the
 * gateway has drawn the answer for audits, the mode `every` replaces `sampled`.
 */
export function auditModeOf(
  { preferences: { audit, isDrawn } }: Pick<Question, 'preferences'>,
  context: Pick<PaidAnswerContext, 'audit'>,
): Audit.AuditMode {
  const mode = audit ?? context.audit
  return isDrawn && mode === 'sampled' ? 'every' : mode
}

/**
 * Waits until the payment of a failed try is known: a silent provider is told to stop, and may
 * still report its work. If no spending limit bounds the question, there is no wait.
 */
export async function awaitFinalExpense(
  { question, clock, signal }: Pick<PaidAnswerOptions, 'question' | 'clock' | 'signal'>,
  { whenFinal }: Pick<AnswerAccount, 'whenFinal'>,
): Promise<void> {
  const pending = whenFinal()
  if (!pending || spendingLimitOf(question) === undefined || signal.aborted) return
  await withDeadline(() => pending, { clock, ms: FAILED_ATTEMPT_WAIT_MS, signal })
}

function inferRequest(
  { question, prepared, payment, soFar }: PaidQuestion,
  clientNonce: Hash,
): InferenceCallOptions['request'] {
  const { counting } = payment.source.session
  const counted = counting === 'ids' ? prepared.promptIds : undefined
  const { sampler, stop, logprobs, userSeed } = question
  return {
    modelVersion: prepared.version,
    prompt: counted ?? question.prompt,
    sampler,
    // The protocol requires `maxTokens` of at least one, although answers with embeddings or images
    // have no output tokens.
    maxTokens: Math.max(1, payment.maxTokens),
    stop,
    logprobs,
    clientNonce,
    segment: soFar.resumes,
    ...(userSeed !== undefined && { userSeed }),
  }
}

/**
 * Returns the funds keeper of a try, which bounds it by the amount in escrow or by the limits of
 * the API key.
 */
function fundsOf({ question, prepared, payment, signal, race }: PaidQuestion): AnswerFunds {
  const { source, costMax: allowed, lost } = payment
  const listing = { offer: source.offer }
  const size = answerSizeOf(question, prepared)
  const isWhole = isWholeUnder(question, listing)
  const { funds } = question
  const beside = race?.beside
  const money = { allowed, isWhole, funds, lost, beside, limit: spendingLimitOf(question) }
  return createAnswerFunds({ listing, size, signal, ...money })
}

/** Records that a prompt was paid ahead and no answer came. */
function recordPrepaidLoss(
  { source, observations, clock, question }: PaidAnswerOptions,
  error: unknown,
): void {
  const { provider } = source.offer
  const noted = { callerId: question.callerId, nowMs: monotonicMs(clock) }
  // A provider that was paid for the prompt may still refuse with good reason, so a final refusal
  // is recorded as a refusal, and any other failure as a loss.
  const isRefused = error instanceof ProviderRefusedError && error.retry === 'never'
  if (isRefused) observations.recordRefusal(provider, { ...noted, backoff: 'longest' })
  else observations.recordPrepaidLoss(provider, { ...noted, cause: failureCauseOf(error) })
}
