import type { AccountId } from '@ostrom/protocol'
import {
  COOL_DOWN_MS,
  COOL_DOWN_MS_MAX,
  LATENCY_UNKNOWN_MS,
  LATENCY_WEIGHT,
  OBSERVED_MAX,
} from './limits.ts'

/** What this gateway has itself seen of a provider. */
export type Observation = {
  /** Mean time to the first token, in milliseconds. */
  readonly firstTokenMs: number
  readonly failuresInRow: number
  /** Not asked before this moment. */
  readonly coolUntilMs: number
}

/** Measurements of providers, kept in memory: a new gateway begins with an open mind. */
export type Observations = {
  of(provider: AccountId): Observation
  answered(provider: AccountId, firstTokenMs: number): void
  failed(provider: AccountId, nowMs: number): void
}

const unknown: Observation = {
  firstTokenMs: LATENCY_UNKNOWN_MS,
  failuresInRow: 0,
  coolUntilMs: 0,
}

export function createObservations(): Observations {
  const seen = new Map<AccountId, Observation>()
  const put = (provider: AccountId, observation: Observation) => {
    seen.delete(provider)
    seen.set(provider, observation)
    if (seen.size > OBSERVED_MAX) seen.delete(seen.keys().next().value!)
  }
  const of = (provider: AccountId) => seen.get(provider) ?? unknown
  return {
    of,
    answered(provider, firstTokenMs) {
      const before = seen.get(provider)
      const weight = before ? LATENCY_WEIGHT : 1
      const mean = (before?.firstTokenMs ?? 0) * (1 - weight) + firstTokenMs * weight
      put(provider, { firstTokenMs: mean, failuresInRow: 0, coolUntilMs: 0 })
    },
    failed(provider, nowMs) {
      const before = of(provider)
      const failuresInRow = before.failuresInRow + 1
      const coolMs = Math.min(COOL_DOWN_MS * 2 ** (failuresInRow - 1), COOL_DOWN_MS_MAX)
      put(provider, { ...before, failuresInRow, coolUntilMs: nowMs + coolMs })
    },
  }
}
