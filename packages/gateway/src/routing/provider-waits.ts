import { type BaseError, type Clock, monotonicMs } from '@ostrom/protocol'
import type {
  AskedProvider,
  ProviderAttempts,
  ProviderWait,
} from '../inference/provider-attempts.ts'
import { ProviderRefusedError } from '../sessions/errors.ts'
import type { Observations } from './observations.ts'

/**
 * Returns the seconds after which the first of the tried providers may answer. `undefined` if no
 * provider stated a time, or if some eligible offers were not tried.
 */
export function retryAfterOf({
  waits,
  hasUntried,
}: Pick<ProviderAttempts, 'waits' | 'hasUntried'>): number | undefined {
  if (hasUntried || !waits.some(({ isDeclared }) => isDeclared)) return undefined
  return Math.min(...waits.map(({ seconds }) => seconds))
}

/** Returns when a provider may answer: after the time that it stated, or after its backoff. */
export function waitOf(
  { observations, clock }: { readonly observations: Observations; readonly clock: Clock },
  { provider, asker }: AskedProvider,
  error: BaseError,
): ProviderWait {
  const declared = error instanceof ProviderRefusedError ? error.retryAfterSeconds : undefined
  if (declared !== undefined) return { seconds: declared, isDeclared: true }
  const { backoffUntilMs } = observations.of(provider, asker)
  const seconds = Math.max(1, Math.ceil((backoffUntilMs - monotonicMs(clock)) / 1_000))
  return { seconds, isDeclared: false }
}
