import type { AccountId, Hash, Offer } from '@ostrom/protocol'
import { BREACHES_KEPT_MAX, PROOF_PAUSE_MAX_MS, PROOF_PAUSE_MS } from './limits.ts'

// When a broken offer is tried before the court. A transaction that somebody makes fail costs gas
// for nothing, so its provider is left alone for longer each time; and those that were tried last
// come last, so that a few that nobody takes keep none of the others waiting.

type Candidate = { readonly id: Hash; readonly offer: Offer.Offer }

/** What is remembered of tries; lost at a restart, which costs one more of each at most. */
export type Tries = {
  /** Those whose provider is not left alone now, the longest untried first. */
  due<T extends Candidate>(all: readonly T[], nowMs: number): readonly T[]
  tried(id: Hash): void
  /** A transaction was mined, and did nothing. */
  setBack(provider: AccountId, what: { readonly gasLost: bigint; readonly nowMs: number }): void
  /** One was taken, at this cost. */
  paid(what: { readonly gasCost: bigint; readonly nowMs: number }): void
  /** What one costs in base units, by those of the last day; 0 where that is not known. */
  gasCost(nowMs: number): bigint
}

export function createTries(): Tries {
  let tries = 0
  let known = { gasCost: 0n, untilMs: 0 }
  /** A day later nothing is known of it: a time of dear gas does not stop all for ever. */
  const costs = (gasCost: bigint, nowMs: number) => {
    known = { gasCost, untilMs: nowMs + PROOF_PAUSE_MAX_MS }
  }
  const gasCost = (nowMs: number) => (nowMs < known.untilMs ? known.gasCost : 0n)
  const triedAt = new Map<Hash, number>()
  const pauses = new Map<AccountId, { readonly untilMs: number; readonly setBacks: number }>()
  const remember = <Key, Value>(map: Map<Key, Value>, key: Key, value: Value) => {
    map.delete(key)
    map.set(key, value)
    const [oldest] = map.keys()
    if (map.size > BREACHES_KEPT_MAX && oldest !== undefined) map.delete(oldest)
  }
  const placeOf = ({ id }: Candidate) => triedAt.get(id) ?? 0
  return {
    due: (all, nowMs) =>
      all
        .filter(({ offer }) => (pauses.get(offer.provider)?.untilMs ?? 0) <= nowMs)
        .toSorted((a, b) => placeOf(a) - placeOf(b)),
    tried: (id) => remember(triedAt, id, ++tries),
    setBack(provider, { gasLost, nowMs }) {
      const setBacks = (pauses.get(provider)?.setBacks ?? 0) + 1
      const pauseMs = Math.min(PROOF_PAUSE_MS * 2 ** (setBacks - 1), PROOF_PAUSE_MAX_MS)
      remember(pauses, provider, { untilMs: nowMs + pauseMs, setBacks })
      // One that did its work would have cost no less.
      if (gasLost > gasCost(nowMs)) costs(gasLost, nowMs)
    },
    paid: (what) => costs(what.gasCost, what.nowMs),
    gasCost,
  }
}
