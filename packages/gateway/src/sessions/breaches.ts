import { isLedgerError, type Ledger } from '@ostrom/ledger'
import {
  BaseError,
  Cbor,
  type Hash,
  type Hex,
  type Log,
  Offer,
  Receipt,
  Shape,
} from '@ostrom/protocol'
import { listAll, type State } from '@ostrom/state'
import { BREACHES_KEPT_MAX, BREACHES_PROVEN_PER_LOOK } from './limits.ts'

/** A receipt that its provider signed, and that breaks the offer of its session or request. */
export type Breach = {
  readonly offer: Offer.Offer
  readonly receipt: Receipt.ReceiptCore
  readonly signature: Hex.Hex
}

/** What providers signed against their own offers, until the chain has it. */
export type Breaches = {
  /** Keeps one, whose signature was checked. */
  save(id: Hash, breach: Breach): Promise<void>
  list(): Promise<readonly (Breach & { readonly id: Hash })[]>
  /** Proves some of them before the court. What it will never take is forgotten. */
  prove(): Promise<void>
}

const shape: Shape.Shape<Breach> = Shape.object({
  offer: Offer.offerShape,
  receipt: Receipt.receiptShape,
  signature: Shape.hex(undefined, 4096),
})

const PREFIX = 'gateway/breach/'

export type BreachesOptions = {
  readonly state: State
  readonly log: Log
  readonly ledger: Pick<Ledger, 'audits'>
}

export function createBreaches({ state, log, ledger }: BreachesOptions): Breaches {
  const list = async () => {
    const found: (Breach & { readonly id: Hash })[] = []
    for await (const { key, value } of listAll(state, PREFIX)) {
      found.push({ id: key.slice(PREFIX.length) as Hash, ...Cbor.decode(value, shape, 'breach') })
    }
    return found
  }
  const forget = (id: Hash) => state.commit([{ kind: 'delete', key: PREFIX + id }])
  return {
    list,
    async save(id, breach) {
      log('offer-broken', { provider: breach.offer.provider, receipt: id })
      // A provider that breaks more of them is convicted by those.
      if ((await list()).length >= BREACHES_KEPT_MAX) return
      await state.commit([{ kind: 'put', key: PREFIX + id, value: Cbor.encode(breach) }])
    },
    async prove() {
      const { audits } = ledger
      if (!audits) return
      for (const { id, ...breach } of (await list()).slice(0, BREACHES_PROVEN_PER_LOOK)) {
        const provider = breach.offer.provider
        try {
          const { hash: transaction } = await audits.proveOfferBroken(breach)
          log('offer-broken-proven', { provider, receipt: id, transaction })
        } catch (error) {
          const code = BaseError.is(error) ? error.code : 'internal-error'
          log('offer-broken-unproven', { provider, receipt: id, code })
          const isFinal = BaseError.is(error) && error.retry === 'never'
          if (!isFinal || isLedgerError(error, 'insufficient-funds')) continue
        }
        await forget(id)
      }
    },
  }
}
