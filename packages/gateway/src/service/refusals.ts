import { isLedgerError } from '@ostrom/ledger'
import type { BaseError } from '@ostrom/protocol'
import type { AttemptOptions } from '../answers/attempt-provider.ts'
import {
  ContinuationOverBudgetError,
  NoProviderError,
  type OverBudgetError,
  PromptCreditUnavailableError,
} from '../errors.ts'
import type { Question } from '../inference/inference-service.ts'
import { lossNotice, type ProviderAttempts } from '../inference/provider-attempts.ts'
import { answerSizeOf } from '../questions/prepare-question.ts'
import { assetOf, type CandidatesContext } from '../routing/candidates.ts'
import { faultOf } from '../routing/provider-faults.ts'
import { retryAfterOf } from '../routing/provider-waits.ts'
import { spendingLimitOf } from '../routing/spending-limit.ts'
import {
  GatewayStoppedError,
  ProviderRefusedError,
  SessionNeededError,
} from '../sessions/errors.ts'

// Decides which refusals end a question, and which error its caller gets.

/**
 * True for an error that this gateway knows to be the same at every provider. An error that is this
 * provider's fault, such as `malformed`, is not final, even if the error says that no retry helps.
 */
export const isFinal = (error: BaseError): boolean =>
  error instanceof GatewayStoppedError ||
  (error.retry === 'never' &&
    !(error instanceof ProviderRefusedError || isOwnShortage(error) || faultOf(error)))

/**
 * True if the wallet lacks the money or the signed session for this provider. For another provider
 * the wallet may have both.
 */
export const isOwnShortage = (error: BaseError): boolean =>
  error instanceof SessionNeededError || isLedgerError(error, 'insufficient-funds')

/** True if a provider gives less credit than the prompt costs. */
export const isCreditRefusal = (error: BaseError): boolean =>
  error instanceof ProviderRefusedError && error.code === 'prompt-credit-exceeded'

/**
 * Returns the error to report for a question that no provider accepted: the last failure if a retry
 * cannot change it or the wallet caused it; otherwise one with the reasons of all tries.
 *
 * @param options.request The question of the caller, whose limits and asset the error states.
 */
export function refusalOf(
  options: Pick<CandidatesContext, 'ledger' | 'asset'>,
  { request, question, prepared, attempts }: RefusedQuestion,
): BaseError {
  const { failure } = attempts
  if (failure instanceof ProviderRefusedError && failure.retry === 'never') return failure
  if (failure instanceof SessionNeededError) return failure
  if (isLedgerError(failure, 'insufficient-funds')) return failure
  const allowed = { allowed: spendingLimitOf(request), asset: assetOf(options, request) }
  const losses = lossNotice(attempts, allowed)
  const shortages = shortageNotice(question, attempts)
  const reasons = [...attempts.failures, ...losses, ...shortages, ...attempts.excluded]
  if (failure !== undefined && attempts.lacksCredit) {
    const { inputTokens: promptTokens } = answerSizeOf(question, prepared)
    return new PromptCreditUnavailableError({ promptTokens, reasons, cause: failure })
  }
  const retryAfterSeconds = retryAfterOf(attempts)
  return new NoProviderError({ model: question.model, reasons, cause: failure, retryAfterSeconds })
}

type RefusedQuestion = Pick<AttemptOptions, 'question' | 'prepared' | 'attempts'> & {
  readonly request: Question
}

/** Returns the error for a broken answer whose continuation no limit of the question pays. */
export const continuationOverBudget = (
  question: Question,
  { failure, shortage }: { readonly failure: BaseError; readonly shortage: OverBudgetError },
): ContinuationOverBudgetError =>
  new ContinuationOverBudgetError({
    limit: reachedLimitOf(question),
    failure: failure.code,
    shortage,
  })

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

/** Most characters of a provider's own reason that the gateway passes to a caller. */
const REASON_CHARACTERS = 160

/**
 * Returns the reason in an error's details. Cuts the reason, and reduces it to one line of
 * printable ASCII, because the provider wrote its text.
 */
export function reasonOf(error: BaseError): string {
  const { details } = error
  const given = isCreditRefusal(error)
    ? details.filter((detail) => detail.startsWith('Credit ')).join(' ')
    : details.find((detail) => detail.startsWith('Reason: '))?.slice('Reason: '.length)
  const line = given?.replace(/[^\x20-\x7e]+/g, ' ').replace(/\.$/, '')
  return line ? ` (${line.slice(0, REASON_CHARACTERS)})` : ''
}
