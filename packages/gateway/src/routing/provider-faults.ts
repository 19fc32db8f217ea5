import { type AccountId, BaseError } from '@ostrom/protocol'
import {
  CONNECTION_STEP,
  ProviderMisbehavedError,
  ProviderRefusedError,
  ProviderSilentError,
  SessionEndedError,
} from '../sessions/errors.ts'
import { PROMPT_CREDIT_WAIT_MS } from '../sessions/limits.ts'
import type { FailureCause } from './failure-backoff.ts'
import type { ProviderRefusal } from './refusal-backoff.ts'

/**
 * Class of a failed answer. An answer of an honest provider may be `failed`, but never
 * `misbehaved`.
 */
export type ProviderFault = 'failed' | 'misbehaved'

const breaches: ReadonlySet<string> = new Set([
  'provider-protocol-violation',
  'answer-corrupt',
  'malformed',
  'channel-overloaded',
])

const failures: ReadonlySet<string> = new Set([
  'provider-timeout',
  'session-ended',
  'answer-truncated',
  'channel-truncated',
  'channel-closed',
  'channel-limit',
  'peer-unreachable',
  'protocol-unsupported',
])

/**
 * Returns the provider's fault in a failed answer; `undefined` if the cause may be the question or
 * this gateway.
 */
export function faultOf(error: unknown): ProviderFault | undefined {
  // The provider chooses the code of a refusal itself, so its code never makes a refusal a breach.
  // A provider has the right to give little prompt credit, so this refusal is no fault.
  if (error instanceof ProviderRefusedError) {
    return error.code === 'prompt-credit-exceeded' ? undefined : 'failed'
  }
  if (!BaseError.is(error)) return undefined
  if (breaches.has(error.code)) return 'misbehaved'
  return failures.has(error.code) ? 'failed' : undefined
}

/** Codes of refusals that concern the question. Another provider may accept the question. */
const questionCodes: ReadonlySet<string> = new Set([
  'prompt-credit-exceeded',
  'upstream-request-invalid',
])

/** Codes of refusals of a prefix claim. */
const claimCodes: ReadonlySet<string> = new Set(['prefix-claim-refused', 'prefix-forgotten'])

/**
 * Returns the length of the backoff after a refusal; `undefined` for errors that count as failures,
 * such as a refusal that permits a retry.
 */
export function refusalBackoffOf(error: unknown): ProviderRefusal['backoff'] | undefined {
  if (!(error instanceof ProviderRefusedError)) return undefined
  // With a shorter backoff, a provider could refuse every question with a prefix claim, and still
  // get the questions without one.
  if (error.isLate || claimCodes.has(error.code)) return 'longest'
  if (error.code === 'prompt-credit-exceeded') return 'brief'
  return error.retry === 'never' || questionCodes.has(error.code) ? 'usual' : undefined
}

/**
 * True for an error that shows a fault of the provider, so that the conversation should go to
 * another provider. False for errors that the question, its caller, or this gateway may have
 * caused.
 */
export function implicatesProvider(error: unknown): boolean {
  if (isByOtherCall(error)) return false
  if (!(error instanceof ProviderRefusedError)) return faultOf(error) !== undefined
  // A refusal that no retry changes may be a right refusal of the question.
  return error.retry !== 'never' && !questionCodes.has(error.code)
}

/** True if the attempt opened no channel, so that the provider received nothing of the question. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof ProviderSilentError) return error.step === CONNECTION_STEP
  return BaseError.is(error) && error.code === 'peer-unreachable'
}

const lossCodes: ReadonlySet<string> = new Set([
  'provider-timeout',
  'session-ended',
  'channel-closed',
  'channel-truncated',
  'peer-unreachable',
])

/**
 * True for an error that this gateway's own network may have caused: no further message arrived.
 */
export const mayBeLocal = (error: unknown): boolean =>
  BaseError.is(error) && !(error instanceof ProviderRefusedError) && lossCodes.has(error.code)

/** True if another call of the same channel caused the end of this call's channel. */
export const isByOtherCall = (error: unknown): boolean =>
  error instanceof SessionEndedError && error.isByOtherCall

/** Violations that a question with unusual bytes may cause at an honest provider. */
const questionViolations: ReadonlySet<string> = new Set(['answer-corrupt', 'malformed'])

/**
 * Returns the possible cause of a failed answer. The question may cause a refusal, the silence of a
 * connected provider, or a disagreement about the question itself. Only the provider can cause a
 * failed connection, an ended channel or a proven violation.
 */
export function failureCauseOf(error: unknown): FailureCause {
  if (error instanceof ProviderMisbehavedError)
    return error.evidence === 'observed' ? 'question' : 'provider'
  if (BaseError.is(error) && questionViolations.has(error.code)) return 'question'
  if (error instanceof ProviderSilentError) return isUnreachable(error) ? 'provider' : 'question'
  return error instanceof ProviderRefusedError && error.code !== 'session-closed'
    ? 'question'
    : 'provider'
}

/** Refusals of questions that a provider counts as unpaid answers. */
const debtCodes: ReadonlySet<string> = new Set(['malformed', 'answer-size-unsupported'])

/**
 * True for an error after which the provider may count an unpaid answer against the wallet of this
 * gateway, which all callers share.
 */
export function leavesDebt(error: unknown): boolean {
  if (error instanceof ProviderMisbehavedError) return !error.isPaid
  return BaseError.is(error) && (debtCodes.has(error.code) || breaches.has(error.code))
}

/**
 * Returns how a failed attempt counts against its provider. If this gateway or the question may be
 * the cause, the attempt counts only for the question's caller.
 */
export function failureOf(error: unknown): {
  readonly fault: ProviderFault
  readonly cause: FailureCause
  readonly isUnpaid: boolean
} {
  const fault = faultOf(error)
  const isUnpaid = leavesDebt(error)
  return fault
    ? { fault, cause: failureCauseOf(error), isUnpaid }
    : { fault: 'failed', cause: 'question', isUnpaid }
}

/** Refusals that a provider makes before it starts work on a prompt, by their code. */
const earlyRefusals: ReadonlyMap<string, string> = new Map([
  ['prompt-credit-exceeded', 'credit'],
  ['prefix-claim-refused', 'the price of cached input'],
  ['prefix-forgotten', 'the price of cached input'],
])

/**
 * Classifies a refusal by its time.
 *
 * A provider has to refuse prompt credit or a prefix claim before it starts work on the prompt. For
 * such a refusal after the start of work, perhaps on a paid prompt, this function returns a
 * protocol violation. A refusal after more than `PROMPT_CREDIT_WAIT_MS`, and before the start, has
 * delayed attempts at other providers; it is marked as late, because an honest provider with a long
 * queue may send it. Returns any other error unchanged.
 */
export function classifyLateRefusal(
  error: unknown,
  { provider, hasStarted, waitedMs }: classifyLateRefusal.Options,
): unknown {
  if (!(error instanceof ProviderRefusedError)) return error
  if (hasStarted) {
    const subject = earlyRefusals.get(error.code)
    if (subject === undefined) return error
    const reason = `it refused ${subject} for a prompt that it had begun`
    return new ProviderMisbehavedError({ provider, reason })
  }
  const isLate = waitedMs > PROMPT_CREDIT_WAIT_MS && error.code !== 'session-closed'
  return isLate ? error.late() : error
}

export declare namespace classifyLateRefusal {
  type Options = {
    readonly provider: AccountId
    /** True if the provider reported progress on the prompt, or sent a part of the answer. */
    readonly hasStarted: boolean
    /** Milliseconds since the question was sent. */
    readonly waitedMs: number
  }
}
