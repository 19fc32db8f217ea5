import { type Audit, type Hash, Hex, monotonicMs, withDeadline } from '@ostrom/protocol'
import type { Answer, Question } from '../inference/inference-service.ts'
import { failureCauseOf } from '../routing/provider-faults.ts'
import { spendingLimitOf } from '../routing/spending-limit.ts'
import type { InferenceCallEvent } from '../sessions/calls/call-event.ts'
import type { InferenceCallOptions } from '../sessions/client-session-options.ts'
import { ProviderRefusedError } from '../sessions/errors.ts'
import { FAILED_ATTEMPT_WAIT_MS } from '../sessions/limits.ts'
import { servedTierOf } from '../sessions/payment-source.ts'
import type { AnswerAccount } from './answer-account.ts'
import { paidEvents } from './answer-events.ts'
import {
  createProviderTry,
  type PaidAnswerContext,
  type PaidQuestion,
  type ProviderTry,
} from './provider-try.ts'

/**
 * Asks the question and waits for its first event, so that another provider can be asked after an
 * early failure. The payment of a failed try is reported to `question.onLostPayment` before the
 * error is thrown.
 */
export async function startPaidAnswer(
  context: PaidAnswerContext,
  paid: PaidQuestion,
): Promise<Answer> {
  const { observations, pins, clock } = context
  const { question, prepared, payment, expected, signal } = paid
  const { version, model, inputTokens, reasoning } = prepared
  const { source, costMax } = payment
  const { provider, asset } = source.offer
  const prepaidTokens = question.preferences.prepaidTokens ?? context.prepaidTokens
  const attempt = createProviderTry(context, paid)
  const { account, funds, startedMs } = attempt
  attempt.observer.onPrefill(0)
  const callEvents = source.session.call({
    request: inferRequest(paid, Hex.from(context.random(32))),
    promptTokens: inputTokens,
    scope: question.callerId,
    costMax,
    audit: auditModeOf(question, context),
    ...(prepaidTokens !== undefined && { prepaidTokens }),
    observer: attempt.observer,
    signal,
  })
  let first: IteratorResult<InferenceCallEvent>
  try {
    first = await callEvents.next()
  } catch (error) {
    const reported = attempt.toProviderError(error)
    if (account.expense().cost > 0n && !signal.aborted) recordPrepaidLoss(attempt, reported)
    funds.end()
    await source.onEnd().catch(() => {})
    await awaitFinalExpense(attempt, account)
    question.onLostPayment?.(attempt.payment)
    throw reported
  }
  // The time of an empty answer is no measurement of the time to a first token.
  const isEmpty = first.done || first.value.kind === 'end'
  const newTokens = inputTokens - expected.cachedInputTokens
  const wait = { waitedMs: monotonicMs(clock) - startedMs, newTokens }
  if (!isEmpty) observations.recordFirstToken(provider, wait)
  // The conversation continues with the provider that won the race.
  const { turn } = attempt
  const isPinned = !isEmpty && !signal.aborted
  const unpin = isPinned ? pins.begin(turn, provider, monotonicMs(clock)) : () => {}
  if (isPinned && attempt.isOpen) pins.recordWait(turn, provider, wait)
  return {
    model: question.model,
    modelVersion: version,
    provider,
    session: source.id,
    asset,
    serviceTier: servedTierOf(source.offer),
    fingerprint: `ostrom-${version.slice(2, 14)}-${model.manifest.architecture}`,
    inputTokens,
    ...(prepared.ignored && { ignored: prepared.ignored }),
    mayReason: source.session.counting !== 'ids' || reasoning !== undefined,
    expected,
    get isCostBound() {
      return funds.isCostBound()
    },
    events: paidEvents(attempt, { callEvents, first, unpin }),
    expense: account.expense,
    whenFinal: account.whenFinal,
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
  { question, clock, signal }: Pick<ProviderTry, 'question' | 'clock' | 'signal'>,
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

/** Records that a prompt was paid ahead and no answer came. */
function recordPrepaidLoss(
  { source, observations, clock, question }: ProviderTry,
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
