import { type AccountId, createBoundedMap, type Hash, type Offer } from '@ostrom/protocol'
import { BREACHES_STORED_MAX, PROOF_PAUSE_MAX_MS, PROOF_PAUSE_MS } from '../limits.ts'

// Schedules the proofs of offer breaches on the chain. A reverted proof costs gas without effect,
// so the pause before the next proof against its provider doubles each time. The breaches that were
// tried most recently come last, so that failing proofs do not delay others. The gas of a failed
// proof raises the expected cost only of proofs against the same provider, because a provider's
// contract account may burn all gas when it verifies a signature.

type BreachCandidate = { readonly id: Hash; readonly offer: Offer.Offer }

/** Attempts at proofs, in memory only: a restart costs at most one more attempt for each breach. */
export type BreachProofSchedule = {
  /**
   * Returns the breaches whose providers are not in a pause, those with the oldest attempt first.
   */
  due<T extends BreachCandidate>(all: readonly T[], nowMs: number): readonly T[]
  recordAttempt(id: Hash): void
  /** Records a proof that was mined and reverted. */
  recordFailure(
    provider: AccountId,
    what: { readonly gasLost: bigint; readonly nowMs: number },
  ): void
  /** Records an accepted proof with its cost in native base units. */
  recordSuccess(what: { readonly gasCost: bigint; readonly nowMs: number }): void
  /**
   * Returns the expected gas cost of a proof against a provider, in native base units: the larger
   * of the cheapest accepted proof and the provider's most expensive failed one within
   * `PROOF_PAUSE_MAX_MS`; 0 without either.
   */
  gasCost(provider: AccountId, nowMs: number): bigint
}

type ObservedGas = { readonly gasCost: bigint; readonly untilMs: number }

/** Observed costs expire, so that a time of high gas prices does not stop proofs permanently. */
const observedGas = (gasCost: bigint, nowMs: number): ObservedGas => ({
  gasCost,
  untilMs: nowMs + PROOF_PAUSE_MAX_MS,
})

const costOf = (gas: ObservedGas | undefined, nowMs: number): bigint | undefined =>
  gas && nowMs < gas.untilMs ? gas.gasCost : undefined

/** Creates an empty schedule of proofs of breaches. */
export function createBreachProofSchedule(): BreachProofSchedule {
  let tries = 0
  let cheapest: ObservedGas | undefined
  const lost = createBoundedMap<AccountId, ObservedGas>(BREACHES_STORED_MAX)
  const triedAt = createBoundedMap<Hash, number>(BREACHES_STORED_MAX)
  const pauses = createBoundedMap<
    AccountId,
    { readonly untilMs: number; readonly setBacks: number }
  >(BREACHES_STORED_MAX)
  const lastTriedAtMs = ({ id }: BreachCandidate) => triedAt.get(id) ?? 0
  return {
    due: (all, nowMs) =>
      all
        .filter(({ offer }) => (pauses.get(offer.provider)?.untilMs ?? 0) <= nowMs)
        .toSorted((a, b) => lastTriedAtMs(a) - lastTriedAtMs(b)),
    recordAttempt: (id) => triedAt.set(id, ++tries),
    recordFailure(provider, { gasLost, nowMs }) {
      const setBacks = (pauses.get(provider)?.setBacks ?? 0) + 1
      const pauseMs = Math.min(PROOF_PAUSE_MS * 2 ** (setBacks - 1), PROOF_PAUSE_MAX_MS)
      pauses.set(provider, { untilMs: nowMs + pauseMs, setBacks })
      // The lost gas becomes the expected cost of proofs against this provider, because a
      // successful proof would have cost at least as much.
      const before = costOf(lost.get(provider), nowMs)
      if (before === undefined || gasLost > before) lost.set(provider, observedGas(gasLost, nowMs))
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
