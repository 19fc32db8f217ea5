import { type AccountId, BaseError } from '@ostrom/protocol'
import {
  CONNECTION_STEP,
  ProviderMisbehavedError,
  ProviderRefusedError,
  ProviderSilentError,
} from '../sessions/errors.ts'
import { PROMPT_CREDIT_WAIT_MS } from '../sessions/limits.ts'
import type { FailureCause } from './failure-backoff.ts'
import type { ProviderRefusal } from './refusal-backoff.ts'

/**
 * What a provider did when an answer came to a bad end: `failed` may happen to an honest one,
 * `misbehaved` may not.
 */
export type ProviderFault = 'failed' | 'misbehaved'

const breaches: ReadonlySet<string> = new Set([
  'provider-protocol-violation',
  'answer-corrupt',
  'malformed',
  'message-too-large',
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

/** Whose fault the end of an answer is: `undefined` where it may be our own, or the question's. */
export function faultOf(error: unknown): ProviderFault | undefined {
  // The code of a refusal is the provider's own word. How far it works ahead is its to say.
  if (error instanceof ProviderRefusedError) {
    return error.code === 'prompt-credit-exceeded' ? undefined : 'failed'
  }
  if (!BaseError.is(error)) return undefined
  if (breaches.has(error.code)) return 'misbehaved'
  return failures.has(error.code) ? 'failed' : undefined
}

/** Codes of refusals that are about the question, though others may take it. */
const questionCodes: ReadonlySet<string> = new Set([
  'prompt-credit-exceeded',
  'upstream-request-invalid',
])

/**
 * For how long others are asked before who refused a question so; `undefined` where that is no
 * refusal but a failure.
 */
export function refusalBackoffOf(error: unknown): ProviderRefusal['backoff'] | undefined {
  if (!(error instanceof ProviderRefusedError)) return undefined
  if (error.isLate) return 'longest'
  if (error.code === 'prompt-credit-exceeded') return 'brief'
  return error.retry === 'never' || questionCodes.has(error.code) ? 'usual' : undefined
}

/** True if the attempt opened no channel, so that the provider received nothing of the question. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof ProviderSilentError) return error.step === CONNECTION_STEP
  return BaseError.is(error) && error.code === 'peer-unreachable'
}

/**
 * Who can have brought it about that an answer which was paid ahead came to nothing. Of an engine's
 * failure or silence that may be the question; of what ends a channel it is the provider alone.
 */
export function failureCauseOf(error: unknown): FailureCause {
  if (error instanceof ProviderSilentError) return isUnreachable(error) ? 'provider' : 'question'
  return error instanceof ProviderRefusedError && error.code !== 'session-closed'
    ? 'question'
    : 'provider'
}

/**
 * How a try that ended early counts against its provider. What may be our own fault, or the
 * question's, counts for its asker alone.
 */
export function failureOf(error: unknown): {
  readonly fault: ProviderFault
  readonly cause: FailureCause
} {
  const fault = faultOf(error)
  return fault ? { fault, cause: failureCauseOf(error) } : { fault: 'failed', cause: 'question' }
}

/**
 * What the end of an answer shows of its provider. That a prompt is not lent is said before any
 * work: who says it of a prompt that it has begun, and was perhaps paid for, broke the protocol.
 * Whatever is refused late, before any work, kept the question from the others: perhaps the turn of
 * an honest provider took so long. Any other error is returned.
 */
export function classifyLateRefusal(
  error: unknown,
  { provider, hasStarted, waitedMs }: classifyLateRefusal.Options,
): unknown {
  if (!(error instanceof ProviderRefusedError)) return error
  if (hasStarted) {
    if (error.code !== 'prompt-credit-exceeded') return error
    const reason = 'it refused to lend a prompt that it had begun'
    return new ProviderMisbehavedError({ provider, reason })
  }
  const isLate = waitedMs > PROMPT_CREDIT_WAIT_MS && error.code !== 'session-closed'
  return isLate ? error.late() : error
}

export declare namespace classifyLateRefusal {
  type Options = {
    readonly provider: AccountId
    /** Whether it told of any part of the prompt as done, or sent anything. */
    readonly hasStarted: boolean
    /** Milliseconds since it was asked. */
    readonly waitedMs: number
  }
}
