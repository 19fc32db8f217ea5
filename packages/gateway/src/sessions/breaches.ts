import { type AuditLedger, gasLostOf, isLedgerError, type Ledger } from '@ostrom/ledger'
import {
  type AccountId,
  BaseError,
  Cbor,
  type Clock,
  type Hash,
  type Hex,
  type Log,
  Offer,
  Receipt,
  Shape,
} from '@ostrom/protocol'
import { listAll, type State } from '@ostrom/state'
import { createTries } from './breach-tries.ts'
import { BREACHES_KEPT_MAX, BREACHES_OF_PROVIDER_MAX, BREACHES_PROVEN_PER_LOOK } from './limits.ts'

/** A receipt that its provider signed, and that breaks the offer of its session or request. */
export type Breach = {
  readonly offer: Offer.Offer
  readonly receipt: Receipt.ReceiptCore
  readonly signature: Hex.Hex
}

type Kept = Breach & { readonly id: Hash }

/** What providers signed against their own offers, until the chain has it. */
export type Breaches = {
  /** Keeps one, whose signature was checked. */
  save(id: Hash, breach: Breach): Promise<void>
  list(): Promise<readonly Kept[]>
  /**
   * Proves some of them before the court, as long as that pays for its gas. What the court will
   * never take is forgotten, and so is what is left against a provider that it excluded.
   */
  prove(): Promise<void>
}

const shape: Shape.Shape<Breach> = Shape.object({
  offer: Offer.offerShape,
  receipt: Receipt.receiptShape,
  signature: Shape.hex(undefined, 4096),
})

const PREFIX = 'gateway/breach/'

/** A reward is at most so many bonds of a case: docs/spec/court.md, section 6. */
const REWARD_BONDS_MAX = 4n

export type BreachesOptions = {
  readonly state: State
  readonly log: Log
  readonly clock: Clock
  readonly ledger: Pick<Ledger, 'audits' | 'parameters' | 'providerRecord' | 'stake'>
}

export function createBreaches(options: BreachesOptions): Breaches {
  const { state, log, clock, ledger } = options
  const tries = createTries()
  const list = async () => {
    const found: Kept[] = []
    for await (const { key, value } of listAll(state, PREFIX)) {
      found.push({ id: key.slice(PREFIX.length) as Hash, ...Cbor.decode(value, shape, 'breach') })
    }
    return found
  }
  const forget = (id: Hash) => state.commit([{ kind: 'delete', key: PREFIX + id }])

  /** True where it may be sent later, or by others. */
  async function isKept(audits: AuditLedger, { id, ...breach }: Kept): Promise<boolean> {
    const { provider } = breach.offer
    const reward = await rewardOf(ledger, provider)
    // Of whom nothing is left to take there is nothing more to show, either, once it is excluded.
    if (reward === 0n) return !(await ledger.providerRecord(provider)).isExcluded
    if (reward < tries.gasCost(provider, clock.nowMs())) return true
    try {
      const { hash: transaction, gasCost } = await audits.proveOfferBroken(breach)
      tries.paid({ gasCost, nowMs: clock.nowMs() })
      log('offer-broken-proven', { provider, receipt: id, transaction, gasCost })
      return false
    } catch (error) {
      const code = BaseError.is(error) ? error.code : 'internal-error'
      const gasLost = gasLostOf(error)
      log('offer-broken-unproven', { provider, receipt: id, code, gasLost })
      const isFinal = BaseError.is(error) && error.retry === 'never'
      if (gasLost > 0n) tries.setBack(provider, { gasLost, nowMs: clock.nowMs() })
      // What somebody could make fail by being quicker may still be true, unless it is proven.
      if (gasLost > 0n) return !isLedgerError(error, 'proven-already')
      return !isFinal || isLedgerError(error, 'insufficient-funds')
    } finally {
      tries.tried(id)
    }
  }

  return {
    list,
    async save(id, breach) {
      log('offer-broken', { provider: breach.offer.provider, receipt: id })
      const kept = await list()
      // A provider that breaks more of them is convicted by those, and leaves room for others'.
      const own = kept.filter(({ offer }) => offer.provider === breach.offer.provider)
      if (kept.length >= BREACHES_KEPT_MAX || own.length >= BREACHES_OF_PROVIDER_MAX) return
      await state.commit([{ kind: 'put', key: PREFIX + id, value: Cbor.encode(breach) }])
    },
    async prove() {
      const { audits } = ledger
      if (!audits) return
      const kept = await list()
      const due = tries.due(kept, clock.nowMs()).slice(0, BREACHES_PROVEN_PER_LOOK)
      for (const breach of due) {
        // One before it may have cost gas, and told that the others would.
        if (tries.due([breach], clock.nowMs()).length === 0) continue
        if (!(await isKept(audits, breach))) await forget(breach.id)
      }
    },
  }
}

/** What a proof earns at most, in native base units: a share of what it takes of the stake. */
async function rewardOf(
  ledger: Pick<Ledger, 'parameters' | 'stake'>,
  provider: AccountId,
): Promise<bigint> {
  const { caseBond, proofPenaltyBps, rewardBps } = await ledger.parameters()
  const stakes = [
    await ledger.stake(provider, 'sessions'),
    await ledger.stake(provider, 'requests'),
  ]
  const whole = stakes.reduce((sum, { amount, unbonding }) => sum + amount + unbonding, 0n)
  const share = (((whole * proofPenaltyBps) / 10_000n) * rewardBps) / 10_000n
  const most = REWARD_BONDS_MAX * caseBond
  return share < most ? share : most
}
