import type { AccountId, Hash, Offer } from '@ostrom/protocol'
import { BREACHES_STORED_MAX, PROOF_PAUSE_MAX_MS, PROOF_PAUSE_MS } from './limits.ts'

// When a broken offer is tried before the court. A transaction that somebody makes fail costs gas
// for nothing, so its provider is left alone for longer each time; and those that were tried last
// come last, so that a few that nobody takes keep none of the others waiting. What failures cost
// says nothing of other providers: a contract that signs may burn as much gas as it is given.

type BreachCandidate = { readonly id: Hash; readonly offer: Offer.Offer }

/** What is remembered of tries; lost at a restart, which costs one more of each at most. */
export type BreachProofSchedule = {
  /** Those whose provider is not left alone now, the longest untried first. */
  due<T extends BreachCandidate>(all: readonly T[], nowMs: number): readonly T[]
  recordAttempt(id: Hash): void
  /** A transaction was mined, and did nothing. */
  recordFailure(
    provider: AccountId,
    what: { readonly gasLost: bigint; readonly nowMs: number },
  ): void
  /** One was taken, at this cost. */
  recordSuccess(what: { readonly gasCost: bigint; readonly nowMs: number }): void
  /**
   * What one against this provider costs in base units: as the cheapest that was taken in a day,
   * or as its own that failed where that was more; 0 where neither is known.
   */
  gasCost(provider: AccountId, nowMs: number): bigint
}

type ObservedGas = { readonly gasCost: bigint; readonly untilMs: number }

/** A day later nothing is known of it: a time of dear gas does not stop all for ever. */
const observedGas = (gasCost: bigint, nowMs: number): ObservedGas => ({
  gasCost,
  untilMs: nowMs + PROOF_PAUSE_MAX_MS,
})

const costOf = (known: ObservedGas | undefined, nowMs: number): bigint | undefined =>
  known && nowMs < known.untilMs ? known.gasCost : undefined

export function createBreachProofSchedule(): BreachProofSchedule {
  let tries = 0
  let cheapest: ObservedGas | undefined
  const lost = new Map<AccountId, ObservedGas>()
  const triedAt = new Map<Hash, number>()
  const pauses = new Map<AccountId, { readonly untilMs: number; readonly setBacks: number }>()
  const remember = <Key, Value>(map: Map<Key, Value>, key: Key, value: Value) => {
    map.delete(key)
    map.set(key, value)
    const [oldest] = map.keys()
    if (map.size > BREACHES_STORED_MAX && oldest !== undefined) map.delete(oldest)
  }
  const placeOf = ({ id }: BreachCandidate) => triedAt.get(id) ?? 0
  return {
    due: (all, nowMs) =>
      all
        .filter(({ offer }) => (pauses.get(offer.provider)?.untilMs ?? 0) <= nowMs)
        .toSorted((a, b) => placeOf(a) - placeOf(b)),
    recordAttempt: (id) => remember(triedAt, id, ++tries),
    recordFailure(provider, { gasLost, nowMs }) {
      const setBacks = (pauses.get(provider)?.setBacks ?? 0) + 1
      const pauseMs = Math.min(PROOF_PAUSE_MS * 2 ** (setBacks - 1), PROOF_PAUSE_MAX_MS)
      remember(pauses, provider, { untilMs: nowMs + pauseMs, setBacks })
      // One that did its work would have cost no less.
      const before = costOf(lost.get(provider), nowMs)
      if (before === undefined || gasLost > before)
        remember(lost, provider, observedGas(gasLost, nowMs))
    },
    recordSuccess({ gasCost, nowMs }) {
      const before = costOf(cheapest, nowMs)
      if (before === undefined || gasCost <= before) cheapest = observedGas(gasCost, nowMs)
    },
    gasCost(provider, nowMs) {
      const [own = 0n, usual = 0n] = [costOf(lost.get(provider), nowMs), costOf(cheapest, nowMs)]
      return own > usual ? own : usual
    },
  }
}
