import type { AccountId, Hash, Offer } from '@ostrom/protocol'
import { BREACHES_KEPT_MAX, PROOF_PAUSE_MAX_MS, PROOF_PAUSE_MS } from './limits.ts'

// When a broken offer is tried before the court. A transaction that somebody makes fail costs gas
// for nothing, so its provider is left alone for longer each time; and those that were tried last
// come last, so that a few that nobody takes keep none of the others waiting. What failures cost
// says nothing of other providers: a contract that signs may burn as much gas as it is given.

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
  /**
   * What one against this provider costs in base units: as the cheapest that was taken in a day,
   * or as its own that failed where that was more; 0 where neither is known.
   */
  gasCost(provider: AccountId, nowMs: number): bigint
}

type Known = { readonly gasCost: bigint; readonly untilMs: number }

/** A day later nothing is known of it: a time of dear gas does not stop all for ever. */
const known = (gasCost: bigint, nowMs: number): Known => ({
  gasCost,
  untilMs: nowMs + PROOF_PAUSE_MAX_MS,
})

const costOf = (known: Known | undefined, nowMs: number): bigint | undefined =>
  known && nowMs < known.untilMs ? known.gasCost : undefined

export function createTries(): Tries {
  let tries = 0
  let cheapest: Known | undefined
  const lost = new Map<AccountId, Known>()
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
      const before = costOf(lost.get(provider), nowMs)
      if (before === undefined || gasLost > before) remember(lost, provider, known(gasLost, nowMs))
    },
    paid({ gasCost, nowMs }) {
      const before = costOf(cheapest, nowMs)
      if (before === undefined || gasCost <= before) cheapest = known(gasCost, nowMs)
    },
    gasCost(provider, nowMs) {
      const [own = 0n, usual = 0n] = [costOf(lost.get(provider), nowMs), costOf(cheapest, nowMs)]
      return own > usual ? own : usual
    },
  }
}
