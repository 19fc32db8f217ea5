import type { TokenizedModel } from '@ostrom/models/catalog'
import { type Audit, type Clock, monotonicMs, type RandomBytes, Receipt } from '@ostrom/protocol'
import type { AnswerContentCache } from '../contents/answer-content-cache.ts'
import type {
  CostExpectation,
  Payment,
  Question,
  SignedReceipt,
} from '../inference/inference-service.ts'
import { answerSizeOf, type PreparedQuestion } from '../questions/prepare-question.ts'
import type { PromptReasoning } from '../questions/reasoning.ts'
import type { ConversationPins, PinQuery } from '../routing/conversation-pins.ts'
import type { Observations } from '../routing/observations.ts'
import {
  classifyLateRefusal,
  failureOf,
  faultOf,
  isByOtherCall,
} from '../routing/provider-faults.ts'
import { spendingLimitOf } from '../routing/spending-limit.ts'
import type { InferenceCallEvent } from '../sessions/calls/call-event.ts'
import type { CallObserver } from '../sessions/calls/call-observer.ts'
import type { PaymentSource, QuotedPayment } from '../sessions/payment-source.ts'
import { type AnswerAccount, createAnswerAccount } from './answer-account.ts'
import { type AnswerFunds, createAnswerFunds, isWholeUnder } from './answer-funds.ts'
import {
  type AnswerSoFar,
  createProviderPart,
  type ProviderPart,
  recordReceipt,
} from './answer-so-far.ts'

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

/** The question of a try, and the parts of the gateway that observe its provider. */
type TryContext = Pick<PaidAnswerContext, 'observations' | 'pins' | 'contents' | 'clock'> & {
  readonly question: Question
  readonly signal: AbortSignal
  readonly source: PaymentSource
  readonly turn: PinQuery
  readonly model: TokenizedModel
  readonly reasoning: PromptReasoning | undefined
}

/**
 * One try at an answer by one provider: its funds, its account, and the part that has come. As the
 * observer of its call, it keeps the answer within the funds, counts it, and records its receipt.
 */
export type ProviderTry = TryContext & {
  /** The answer so far; empty if no other provider began one. */
  readonly soFar: AnswerSoFar
  /** The part of the answer that this provider delivers. */
  readonly part: ProviderPart
  /** Counted tokens and cost so far of this provider's part. */
  readonly account: AnswerAccount
  /** Keeps the part within the limits of the question. */
  readonly funds: AnswerFunds
  /** The payment to the provider, for the caller's charges. */
  readonly payment: Payment
  /** Time at which the try began, in milliseconds of the monotonic clock. */
  readonly startedMs: number
  /**
   * True if the chain had confirmed the session when the try began. Before this confirmation the
   * provider may wait for it.
   */
  readonly isOpen: boolean
  /** The observer of the try's call. */
  readonly observer: CallObserver & Required<Pick<CallObserver, 'onPrefill'>>
  /**
   * Returns the provider error to report for the error that ended the call: a late refusal is
   * marked as late, or replaced by a protocol violation (`classifyLateRefusal`).
   */
  toProviderError(error: unknown): unknown
}

/** Begins a try at an answer, whose part becomes the last part of `soFar`. Sends no message. */
export function createProviderTry(
  { observations, pins, contents, clock }: PaidAnswerContext,
  paid: PaidQuestion,
): ProviderTry {
  const { question, prepared, signal, soFar } = paid
  const { source } = paid.payment
  const { session, offer } = source
  const { provider, asset } = offer
  const { version: modelVersion, model, reasoning } = prepared
  const { conversation, callerId } = question
  const turn = { conversation, callerId, modelVersion }
  const part = createProviderPart()
  soFar.part = part
  const startedMs = monotonicMs(clock)
  const account = createAnswerAccount(offer)
  const { expense, whenFinal } = account
  const context: TryContext = {
    observations,
    pins,
    contents,
    clock,
    question,
    signal,
    source,
    turn,
    model,
    reasoning,
  }
  const state = {
    soFar,
    part,
    account,
    funds: fundsOf(paid),
    payment: { model: question.model, provider, asset, expense, whenFinal },
    startedMs,
    isOpen: session.status === 'open',
  }
  return {
    ...context,
    ...state,
    observer: createObserver({ ...context, ...state }, paid),
    toProviderError: (error) =>
      classifyLateRefusal(error, {
        provider,
        hasStarted: account.hasStarted(),
        waitedMs: monotonicMs(clock) - startedMs,
      }),
  }
}

/** Creates the observer of a try's call. */
function createObserver(
  attempt: Omit<ProviderTry, 'observer' | 'toProviderError'>,
  { prepared, race, isReplaceable }: PaidQuestion,
): ProviderTry['observer'] {
  const { question, signal, soFar, part, account, funds, payment, isOpen } = attempt
  return {
    outputLimits(cachedTokens) {
      // A try that has already lost a race sends no request.
      if (race) signal.throwIfAborted()
      const limits = funds.limits(cachedTokens)
      race?.onSend({ payment, reserved: funds.reserved, isOpen })
      return limits
    },
    onSent: funds.connect,
    onUsage(due) {
      account.onUsage(due)
      funds.onOutput(due.output)
    },
    onPrefill(tokens) {
      const isShown = soFar.resumes === 0 && soFar.part === part
      if (isShown) question.onPromptProgress?.({ tokens, total: prepared.inputTokens })
    },
    onReceipt: () => recordReceipt(part),
    onSigned: account.close,
    onCharge: account.onCharge,
    onAbandoned: (end) => account.close(receiptOf(attempt, end)),
    onStopTimeout: (error) => recordProviderFault(attempt, error),
    beforePaid: question.beforePaid,
    noteSigned: question.funds?.createNote(),
    isReplaceable,
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

type CallEnd = Extract<InferenceCallEvent, { kind: 'end' }>

/**
 * Returns the signed receipt of an answer. Also puts question and answer into the cache of contents
 * if the question has a caller.
 */
export function receiptOf(
  { source, question, contents }: Pick<ProviderTry, 'source' | 'question' | 'contents'>,
  end: CallEnd,
): SignedReceipt {
  const receipt = signedReceiptOf(source, end)
  const { callerId } = question
  if (callerId !== undefined) contents.put(receipt.id, { callerId, ...end.contents })
  return receipt
}

/** Returns the receipt in the last event of a call, with its id and its provider. */
function signedReceiptOf(
  { offer: { provider }, session }: PaymentSource,
  end: CallEnd,
): SignedReceipt {
  const { core, signature, logitFingerprint, operator } = end
  const id = Receipt.idOf(core, session.domain)
  const signed = { id, core, signature, provider, ...(operator && { operator }) }
  return { ...signed, ...(logitFingerprint && { logitFingerprint }) }
}

/** Records a failed answer against its provider, if the error is a fault of the provider. */
export function recordProviderFault(
  {
    source,
    observations,
    clock,
    question,
  }: Pick<ProviderTry, 'source' | 'observations' | 'clock' | 'question'>,
  error: unknown,
): void {
  if (!faultOf(error) || isByOtherCall(error)) return
  const noted = { callerId: question.callerId, nowMs: monotonicMs(clock), error }
  observations.recordFailure(source.offer.provider, { ...failureOf(error), ...noted })
}
