import { BaseError } from '@ostrom/protocol'
import { ProviderRefusedError } from '../sessions/errors.ts'

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
