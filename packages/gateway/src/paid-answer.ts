import {
  type Audit,
  BaseError,
  type Clock,
  type Hash,
  Hex,
  Price,
  type RandomBytes,
  Receipt,
  withDeadline,
} from '@ostrom/protocol'
import { type AnswerAccount, createAnswerAccount } from './answer-account.ts'
import { type AnswerFunds, createAnswerFunds, isWholeUnder } from './answer-funds.ts'
import { type AnswerReader, createAnswerReader } from './answer-reader.ts'
import { createAnswerText } from './answer-text.ts'
import type { AnswerContentCache } from './contents/answer-content-cache.ts'
import type {
  Answer,
  AnswerEvent,
  CostExpectation,
  Question,
  SignedReceipt,
} from './inference-service.ts'
import { type PaymentSource, type QuotedPayment, servedTierOf } from './payment-source.ts'
import { answerSizeOf, type PreparedQuestion } from './prepare-question.ts'
import type { PromptReasoning } from './reasoning.ts'
import { spendingLimitOf } from './routing/candidates.ts'
import type { ConversationPins, PinQuery } from './routing/conversation-pins.ts'
import type { Observations } from './routing/observations.ts'
import {
  classifyLateRefusal,
  failureCauseOf,
  failureOf,
  faultOf,
  implicatesProvider,
} from './routing/provider-faults.ts'
import type { InferenceCallOptions } from './sessions/client-session-options.ts'
import type { TokenizedModel } from './sessions/connect.ts'
import { ProviderMisbehavedError, ProviderRefusedError } from './sessions/errors.ts'
import type { InferenceCallEvent } from './sessions/inference-call.ts'
import { ANSWER_CHARACTERS_MAX, FAILED_ATTEMPT_WAIT_MS } from './sessions/limits.ts'

/** What all answers have in common. */
export type PaidAnswerContext = {
  readonly observations: Observations
  readonly pins: ConversationPins
  /** Where question and answer are kept for who asks. */
  readonly contents: AnswerContentCache
  readonly clock: Clock
  readonly random: RandomBytes
  /** For questions that do not say themselves. */
  readonly audit: Audit.AuditMode
  /** Tokens of a prompt that may be paid ahead, likewise; as many as usual when absent. */
  readonly prepaidTokens?: number | undefined
}

export type PaidQuestion = {
  readonly question: Question
  readonly prepared: PreparedQuestion
  readonly payment: QuotedPayment
  readonly expected: CostExpectation
  readonly signal: AbortSignal
}

type PaidAnswerOptions = Omit<PaidAnswerContext, 'audit' | 'prepaidTokens' | 'random'> &
  Pick<PaidQuestion, 'question' | 'signal'> & {
    readonly source: PaymentSource
    readonly turn: PinQuery
    readonly model: TokenizedModel
    readonly reasoning: PromptReasoning | undefined
  }

/**
 * Asks the question and waits for its first event, so that early failures can go elsewhere. What
 * such a failure has cost is told to `question.lost` before it is thrown.
 */
export async function startPaidAnswer(
  context: PaidAnswerContext,
  paid: PaidQuestion,
): Promise<Answer> {
  const { clock, observations, pins, contents } = context
  const { question, prepared, payment, expected, signal } = paid
  const { version, model, inputTokens, reasoning } = prepared
  const { source, costMax } = payment
  const { conversation, callerId } = question
  const turn = { conversation, callerId, modelVersion: version }
  const shared = { observations, pins, contents, clock, signal }
  const options = { ...shared, question, turn, source, model, reasoning }
  const { session, offer } = source
  const { provider } = offer
  const prepaidTokens = question.preferences.prepaidTokens ?? context.prepaidTokens
  const startedMs = clock.nowMs()
  // Until the chain has confirmed a session, its provider may wait for that.
  const isOpen = session.status === 'open'
  const account = createAnswerAccount(offer)
  const funds = fundsOf(paid)
  const toProviderError = (error: unknown) =>
    classifyLateRefusal(error, {
      provider,
      hasStarted: account.hasStarted(),
      waitedMs: clock.nowMs() - startedMs,
    })
  const onPrefill = (tokens: number) => question.onPromptProgress?.({ tokens, total: inputTokens })
  onPrefill(0)
  const callEvents = session.call({
    request: inferRequest(paid, Hex.from(context.random(32))),
    promptTokens: inputTokens,
    scope: question.callerId,
    costMax,
    audit: auditModeOf(question, context),
    ...(prepaidTokens !== undefined && { prepaidTokens }),
    outputLimits: funds.limits,
    onSent: funds.connect,
    onUsage(due) {
      account.onUsage(due)
      funds.onOutput(due.output)
    },
    onPrefill,
    onCharge: account.onCharge,
    onAbandoned: (end) => account.close(receiptOf(options, end)),
    onStopTimeout: (error) => recordProviderFault(options, error),
    beforePaid: question.beforePaid,
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
    const { expense, whenFinal } = account
    question.onLostPayment?.({
      model: question.model,
      provider,
      asset: offer.asset,
      expense,
      whenFinal,
    })
    throw reported
  }
  // How soon nothing comes says nothing of how soon an answer does.
  const isEmpty = first.done || first.value.kind === 'end'
  const waitedMs = clock.nowMs() - startedMs
  if (!isEmpty) observations.recordFirstToken(provider, waitedMs)
  const unpin = isEmpty ? () => {} : pins.begin(turn, provider, clock.nowMs())
  const newTokens = inputTokens - expected.cachedInputTokens
  if (!isEmpty && isOpen) pins.recordWait(turn, provider, { waitedMs, newTokens })
  return {
    model: question.model,
    modelVersion: version,
    provider,
    session: source.id,
    asset: offer.asset,
    serviceTier: servedTierOf(offer),
    fingerprint: `ostrom-${version.slice(2, 14)}-${model.manifest.architecture}`,
    inputTokens,
    ...(prepared.ignored && { ignored: prepared.ignored }),
    mayReason: source.session.counting !== 'ids' || reasoning !== undefined,
    expected,
    get isCostBound() {
      return funds.isCostBound()
    },
    events: events(options, {
      callEvents,
      first,
      startedMs,
      account,
      funds,
      toProviderError,
      unpin,
    }),
    expense: account.expense,
    whenFinal: account.whenFinal,
  }
}

/** Gives back what a failed or stopped answer did not need, as soon as its cost is known. */
function closeWhenFinal(funds: AnswerFunds, { expense, whenFinal }: AnswerAccount): void {
  const close = () => funds.close(expense().cost)
  const pending = whenFinal()
  if (pending) void pending.then(close)
  else close()
}

/** Returns who may see an answer: as its question says, or the gateway. */
export function auditModeOf(
  { preferences: { audit, isDrawn } }: Pick<Question, 'preferences'>,
  context: Pick<PaidAnswerContext, 'audit'>,
): Audit.AuditMode {
  const mode = audit ?? context.audit
  return isDrawn && mode === 'sampled' ? 'every' : mode
}

/**
 * Waits until it is known what a failed try was paid: a provider that was silent is told to stop,
 * and may still say what it has done. Where nothing bounds the question, it need not be known.
 */
async function awaitFinalExpense(
  { question, clock, signal }: PaidAnswerOptions,
  { whenFinal }: AnswerAccount,
): Promise<void> {
  const pending = whenFinal()
  if (!pending || spendingLimitOf(question) === undefined || signal.aborted) return
  await withDeadline(() => pending, { clock, ms: FAILED_ATTEMPT_WAIT_MS, signal })
}

function inferRequest(
  { question, prepared, payment }: PaidQuestion,
  clientNonce: Hash,
): InferenceCallOptions['request'] {
  const { counting } = payment.source.session
  const counted = counting === 'ids' ? prepared.promptIds : undefined
  const { sampler, stop, logprobs, userSeed } = question
  return {
    modelVersion: prepared.version,
    prompt: counted ?? question.prompt,
    sampler,
    // The protocol has no question of no tokens: embeddings and images use none of this one.
    maxTokens: Math.max(1, payment.maxTokens),
    stop,
    logprobs,
    clientNonce,
    segment: 0,
    ...(userSeed !== undefined && { userSeed }),
  }
}

/** Returns the keeper of a try's money: what the escrow has for it, or the limits of its key. */
function fundsOf({ question, prepared, payment, signal }: PaidQuestion): AnswerFunds {
  const { source, costMax: allowed, lost } = payment
  const listing = { offer: source.offer }
  const size = answerSizeOf(question, prepared)
  const isWhole = isWholeUnder(question, listing)
  return createAnswerFunds({ listing, size, allowed, isWhole, funds: question.funds, lost, signal })
}

type CallEnd = Extract<InferenceCallEvent, { kind: 'end' }>

/** The receipt that an answer ended with. */
function signedReceiptOf(
  { offer: { provider }, session }: PaymentSource,
  end: CallEnd,
): SignedReceipt {
  const { core, signature, logitFingerprint, operator } = end
  const id = Receipt.idOf(core, session.domain)
  const signed = { id, core, signature, provider, ...(operator && { operator }) }
  return { ...signed, ...(logitFingerprint && { logitFingerprint }) }
}

/** The same, with what was asked and answered kept for who asked. */
function receiptOf({ source, question, contents }: PaidAnswerOptions, end: CallEnd): SignedReceipt {
  const receipt = signedReceiptOf(source, end)
  const { callerId } = question
  if (callerId !== undefined) contents.put(receipt.id, { callerId, ...end.contents })
  return receipt
}

type RunningCall = {
  readonly callEvents: AsyncGenerator<InferenceCallEvent>
  readonly first: IteratorResult<InferenceCallEvent>
  readonly startedMs: number
  readonly account: AnswerAccount
  readonly funds: AnswerFunds
  /** What an error that ended it shows of its provider. */
  readonly toProviderError: (error: unknown) => unknown
  /** Called at its end, so that the conversation may have another answer at once. */
  readonly unpin: (nowMs: number) => void
}

async function* events(
  options: PaidAnswerOptions,
  { callEvents, first, startedMs, account, funds, toProviderError, unpin }: RunningCall,
): AsyncGenerator<AnswerEvent> {
  const { source, model, observations, pins, turn, clock, question } = options
  const { provider } = source.offer
  const { counting } = source.session
  const { tokenizer } = model
  const reader = createAnswerReader(question, { tokenizer, counting, reasoning: options.reasoning })
  const writer = createAnswerText(model.tokenizer)
  let isEmpty = true
  try {
    for (let next = first; !next.done; next = await callEvents.next()) {
      const event = next.value
      if (event.kind !== 'end') isEmpty = false
      if (event.kind === 'tokens') {
        const logprobs = event.logprobs && writer.named(event.logprobs)
        const piece = reader.push({ ids: event.ids, text: event.text, logprobs })
        if (!writer.take(piece.characters) || (event.logprobs && !logprobs)) {
          throw misbehaved(source, `its answer has over ${ANSWER_CHARACTERS_MAX} characters`)
        }
        yield* piece.events
        continue
      }
      if (event.kind === 'embeddings' || event.kind === 'image') {
        yield event
        continue
      }
      // An empty answer may be honest, or keep questions from the others, for pay or for nothing:
      // who gives it is asked after them, and has made up for nothing. That of a stopped question
      // says nothing of its provider.
      const { callerId } = question
      if (!isEmpty) {
        observations.recordAnswer(provider, { callerId, startedMs })
        pins.recordOutput(turn, Number(event.core.outputTokens))
      } else if (!options.signal.aborted) {
        const nowMs = clock.nowMs()
        observations.recordRefusal(provider, { callerId, nowMs, backoff: 'usual' })
        pins.release(turn, provider)
      }
      yield* reader.end()
      const { core, cost } = event
      const reasoningTokens = await countReasoning(options, reader, Number(core.outputTokens))
      const receipt = receiptOf(options, event)
      account.close(receipt)
      funds.close(cost)
      const finish = Receipt.finishReasons[core.finish] ?? 'stop'
      yield {
        kind: 'end',
        // Its limit ended it: for the provider, that is a stop by its client.
        finish: finish === 'aborted' && funds.isCut() ? 'length' : finish,
        ...(event.stop !== undefined && { stop: event.stop }),
        usage: {
          inputTokens: Number(core.inputTokens),
          cachedInputTokens: Number(core.cachedInputTokens),
          outputTokens: Number(core.outputTokens),
          reasoningTokens,
        },
        cost,
        fee: Price.shareDown(cost, source.offer.feeBps),
        receipt,
      }
    }
  } catch (error) {
    const fault = isUnknownToken(error)
      ? misbehaved(source, 'it sends an id of no token')
      : toProviderError(error)
    if (!options.signal.aborted) {
      recordProviderFault(options, fault)
      if (implicatesProvider(fault)) pins.release(turn, provider)
    }
    throw fault
  } finally {
    unpin(clock.nowMs())
    funds.end()
    await callEvents.return(undefined)
    closeWhenFinal(funds, account)
    await source.onEnd().catch(() => {})
  }
}

/** Notes that a prompt was paid ahead, and that nothing came. */
function recordPrepaidLoss(
  { source, observations, clock, question }: PaidAnswerOptions,
  error: unknown,
): void {
  const { provider } = source.offer
  const noted = { callerId: question.callerId, nowMs: clock.nowMs() }
  // It may be right about the question; but it was paid for saying so.
  const isRefused = error instanceof ProviderRefusedError && error.retry === 'never'
  if (isRefused) observations.recordRefusal(provider, { ...noted, backoff: 'longest' })
  else observations.recordPrepaidLoss(provider, { ...noted, cause: failureCauseOf(error) })
}

/** Notes an end that is the provider's doing: another one is asked next. */
function recordProviderFault(
  { source, observations, clock, question }: PaidAnswerOptions,
  error: unknown,
): void {
  if (!faultOf(error)) return
  const noted = { callerId: question.callerId, nowMs: clock.nowMs(), error }
  observations.recordFailure(source.offer.provider, { ...failureOf(error), ...noted })
}

const isUnknownToken = (error: unknown): boolean =>
  BaseError.is(error) && error.code === 'token-unknown'

/** Ends the channel of a provider that broke the protocol. */
function misbehaved({ session, offer: { provider } }: PaymentSource, reason: string) {
  const error = new ProviderMisbehavedError({ provider, reason })
  session.abandon(error)
  return error
}

/** Tokens of the reasoning: of its ids, or of its text where the session counts texts. */
async function countReasoning(
  { source, model }: PaidAnswerOptions,
  { reasoningTokens, reasoningText }: AnswerReader,
  outputTokens: number,
): Promise<number> {
  const isText = source.session.counting !== 'ids' && reasoningText !== ''
  const counted = isText ? await model.tokenizer?.encode(reasoningText) : undefined
  return Math.min(counted?.length ?? reasoningTokens, outputTokens)
}
