import { type AccountId, createBoundedMap } from '@ostrom/protocol'
import type { FailureEvent } from './failure-backoff.ts'
import { DISTRUST_MS, OBSERVATIONS_MAX, UNPAID_PER_KEY_MAX } from './limits.ts'

/** Distrust in providers after violations of the protocol, by caller, in memory. */
export type Distrust = {
  /**
   * Returns the time when a caller's distrust in a provider ends, in milliseconds; 0 without it.
   */
  untilMs(provider: AccountId, asker?: string): number
  /**
   * Returns the time until which a caller's questions must not reach a provider, in milliseconds; 0
   * without it.
   */
  excludedUntilMs(provider: AccountId, asker?: string): number
  /** Records a violation of the protocol. */
  recordViolation(provider: AccountId, violation: FailureEvent): void
  /** Records an unpaid answer that the provider may count against this gateway's wallet. */
  recordUnpaid(provider: AccountId, answer: Pick<FailureEvent, 'callerId' | 'nowMs'>): void
}

type LastViolation = { readonly callerId: string; readonly atMs: number; readonly untilMs: number }

/**
 * Creates the distrust. A violation that the question may have caused counts for its caller alone,
 * so that no caller can exclude an honest provider for others. It counts for all callers once the
 * answers to two callers show violations within `DISTRUST_MS`, or at once if its evidence is
 * independent of the question.
 *
 * A provider counts unpaid answers against the wallet, which all callers share. So after
 * `UNPAID_PER_KEY_MAX` unpaid ones within `DISTRUST_MS` that the questions may have caused, this
 * caller's questions do not reach the provider for `DISTRUST_MS`.
 */
export function createDistrust(): Distrust {
  const own = createBoundedMap<string, number>(OBSERVATIONS_MAX)
  const unpaid = createBoundedMap<string, readonly number[]>(OBSERVATIONS_MAX)
  const shared = createBoundedMap<AccountId, LastViolation>(OBSERVATIONS_MAX)
  const keyOf = (provider: AccountId, asker = '') => `${provider} ${asker}`
  return {
    untilMs: (provider, asker) =>
      Math.max(own.get(keyOf(provider, asker)) ?? 0, shared.get(provider)?.untilMs ?? 0),
    excludedUntilMs(provider, asker) {
      const times = unpaid.get(keyOf(provider, asker)) ?? []
      return times.length < UNPAID_PER_KEY_MAX ? 0 : times.at(-1)! + DISTRUST_MS
    },
    recordViolation(provider, { callerId = '', nowMs, cause }) {
      const untilMs = nowMs + DISTRUST_MS
      own.set(keyOf(provider, callerId), untilMs)
      const last = shared.get(provider)
      const isOfTwo =
        last !== undefined && last.callerId !== callerId && nowMs < last.atMs + DISTRUST_MS
      const counts = cause === 'provider' || isOfTwo
      shared.set(provider, {
        callerId,
        atMs: nowMs,
        untilMs: counts ? untilMs : (last?.untilMs ?? 0),
      })
    },
    recordUnpaid(provider, { callerId, nowMs }) {
      const key = keyOf(provider, callerId)
      const recent = (unpaid.get(key) ?? []).filter((atMs) => nowMs < atMs + DISTRUST_MS)
      unpaid.set(key, [...recent, nowMs].slice(-UNPAID_PER_KEY_MAX))
    },
  }
}
