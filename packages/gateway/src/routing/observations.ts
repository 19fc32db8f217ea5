import type { AccountId } from '@ostrom/protocol'
import { COOL_DOWN_MS, COOL_DOWN_MS_MAX, LATENCY_WEIGHT, OBSERVED_MAX } from './limits.ts'

/** What this gateway has itself seen of a provider. */
export type Observation = {
  /** Mean time to the first token, in milliseconds; `undefined` before it was ever measured. */
  readonly firstTokenMs: number | undefined
  readonly failuresInRow: number
  /** Answers of this provider that are under way here. */
  readonly running: number
  /** Not asked before this moment. */
  readonly coolUntilMs: number
}

/** Measurements of providers, kept in memory: a new gateway begins with an open mind. */
export type Observations = {
  of(provider: AccountId): Observation
  /** An answer begins. Call what it returns once it is over, one way or the other. */
  begin(provider: AccountId): () => void
  answered(provider: AccountId, firstTokenMs: number): void
  failed(provider: AccountId, nowMs: number): void
}

const unknown: Observation = {
  firstTokenMs: undefined,
  failuresInRow: 0,
  running: 0,
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
  const run = (provider: AccountId, change: 1 | -1) => {
    const before = of(provider)
    put(provider, { ...before, running: Math.max(0, before.running + change) })
  }
  return {
    of,
    begin(provider) {
      run(provider, 1)
      let over = false
      return () => {
        if (!over) run(provider, -1)
        over = true
      }
    },
    answered(provider, firstTokenMs) {
      const before = of(provider)
      const known = before.firstTokenMs ?? firstTokenMs
      const mean = known * (1 - LATENCY_WEIGHT) + firstTokenMs * LATENCY_WEIGHT
      put(provider, { ...before, firstTokenMs: mean, failuresInRow: 0, coolUntilMs: 0 })
    },
    failed(provider, nowMs) {
      const before = of(provider)
      const failuresInRow = before.failuresInRow + 1
      const coolMs = Math.min(COOL_DOWN_MS * 2 ** (failuresInRow - 1), COOL_DOWN_MS_MAX)
      put(provider, { ...before, failuresInRow, coolUntilMs: nowMs + coolMs })
    },
  }
}
