import { type AccountId, BaseError } from '@ostrom/protocol'
import {
  ProviderMisbehavedError,
  ProviderRefusedError,
  ProviderSilentError,
} from '../sessions/errors.ts'
import { PROMPT_CREDIT_WAIT_MS } from '../sessions/limits.ts'

/**
 * What a provider did when an answer came to a bad end: `failed` may happen to an honest one,
 * `misbehaved` may not.
 */
export type Fault = 'failed' | 'misbehaved'

const breaches: ReadonlySet<string> = new Set([
  'provider-misbehaved',
  'answer-corrupt',
  'malformed',
  'message-too-large',
  'channel-overloaded',
])

const failures: ReadonlySet<string> = new Set([
  'provider-silent',
  'session-ended',
  'answer-truncated',
  'channel-truncated',
  'channel-closed',
  'channel-limit',
  'peer-unreachable',
  'protocol-unsupported',
])

/** Whose fault the end of an answer is: `undefined` where it may be our own. */
export function faultOf(error: unknown): Fault | undefined {
  // The code of a refusal is the provider's own word. How far it works ahead is its to say.
  if (error instanceof ProviderRefusedError) {
    return error.code === 'prompt-credit' ? undefined : 'failed'
  }
  if (!BaseError.is(error)) return undefined
  if (breaches.has(error.code)) return 'misbehaved'
  return failures.has(error.code) ? 'failed' : undefined
}

/**
 * What the end of an answer shows of its provider. That a prompt is not lent is said before any
 * work, and soon: who says it of a prompt that it has begun, and was perhaps paid for, broke the
 * protocol, and who says it late kept the question from the others. Any other error is returned.
 */
export function beyondRefusal(
  error: unknown,
  { provider, hasBegun, waitedMs }: beyondRefusal.Options,
): unknown {
  if (!(error instanceof ProviderRefusedError) || error.code !== 'prompt-credit') return error
  if (hasBegun) {
    const reason = 'it refused to lend a prompt that it had begun'
    return new ProviderMisbehavedError({ provider, reason })
  }
  if (waitedMs <= PROMPT_CREDIT_WAIT_MS) return error
  return new ProviderSilentError({ provider, waitMs: waitedMs, step: 'whether it lends a prompt' })
}

export declare namespace beyondRefusal {
  type Options = {
    readonly provider: AccountId
    /** Whether it told of any part of the prompt as done, or sent anything. */
    readonly hasBegun: boolean
    /** Milliseconds since it was asked. */
    readonly waitedMs: number
  }
}
