import { BaseError, type Hash, Hex, Keccak, type RandomBytes } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { blindTicket, finalizeTicket, openBlinded } from '../blinding.ts'
import type { HolderChain } from '../chain.ts'
import { challengeDigestOf } from '../challenge.ts'
import { TicketKeyMismatchError } from '../errors.ts'
import type { IssuerClient } from '../exchange/issuer-client.ts'
import { type IssuerKey, importIssuerKey } from '../issuer-key.ts'
import { blindedHashOf } from '../issuing/blind-signer.ts'
import { PURCHASE_TICKETS_MAX } from '../issuing/limits.ts'
import type { TicketKey, TicketSource } from '../ports.ts'
import { nonceOf, placeOf } from '../secret.ts'
import { encodeTicket, type TicketMessage, ticketId } from '../token.ts'
import {
  blindedTicketOf,
  createHolderRecords,
  type HeldKey,
  type HeldPlace,
  type HeldPurchase,
  keyChange,
  purchaseChange,
  purchaseRemoval,
  type TicketPool,
  ticketChange,
  ticketRemoval,
} from './records.ts'

/** What a holder has of one key. Each ticket that was paid for is in exactly one of the numbers. */
export type HeldTickets = {
  readonly key: TicketKey
  /** May be spent. */
  readonly unspent: number
  /** Left this holder. */
  readonly given: number
  /** On the chain, and not signed by the issuer yet. */
  readonly unsigned: number
  /** Asked back on the chain. */
  readonly opened: number
}

/** Buys tickets, keeps them, gives each once, and asks the rest back. */
export type TicketHolder = {
  /** Looks a key up at its issuer and on the chain, and keeps it. */
  readonly learnKey: (issuer: HeldKey['issuer'], keyId: Hash) => Promise<TicketKey>
  /**
   * Pays for tickets of a learned key, and fetches their signatures if the issuer gives them now.
   * All that opens them is on disk before the chain is asked.
   *
   * @param options.count At most `PURCHASE_TICKETS_MAX`.
   * @returns The purchase, and how many of its tickets may be spent now.
   */
  readonly buy: (options: {
    readonly keyId: Hash
    readonly count: number
  }) => Promise<{ readonly purchaseId: Hash; readonly ready: number }>
  /** Fetches signatures of all purchases that the chain has and the issuer has not signed yet. */
  readonly fetch: () => Promise<{ readonly ready: number; readonly waiting: number }>
  readonly source: (keyId: Hash) => Promise<TicketSource | undefined>
  readonly balances: () => Promise<readonly HeldTickets[]>
  /**
   * Opens each place of a key whose ticket was not given, within the time of openings. What was
   * opened before is passed over, so that it may be called again.
   */
  readonly returnUnspent: (keyId: Hash) => Promise<{ readonly opened: number }>
  /** Collects what was opened and not refuted, after the settlement. */
  readonly collect: (keyId: Hash) => Promise<{ readonly collected: number }>
}

export type TicketHolderOptions = {
  readonly chain: HolderChain
  readonly client: Pick<IssuerClient, 'keys' | 'sign'>
  /** Its values are encrypted: who reads them spends the tickets. */
  readonly state: StateStore
  readonly random: RandomBytes
}

const isCode = (error: unknown, code: string): boolean => BaseError.is(error) && error.code === code

/** Creates the holder of an account. One at a time may use a state. */
export function createTicketHolder(options: TicketHolderOptions): TicketHolder {
  const { chain, client, state, random } = options
  const records = createHolderRecords(state)
  const imported = new Map<Hash, Promise<IssuerKey>>()
  // Takes and openings go one after the other, so that no ticket is given and opened.
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = queue.then(act)
    queue = done.catch(() => {})
    return done
  }

  const rsaKeyOf = (key: HeldKey): Promise<IssuerKey> => {
    const known = imported.get(key.keyId) ?? importIssuerKey(key.modulus)
    imported.set(key.keyId, known)
    return known
  }
  const requireKey = async (keyId: Hash): Promise<HeldKey> => {
    const key = await records.key(keyId)
    if (!key) throw new TicketKeyMismatchError({ keyId, reason: 'it is not known here' })
    return key
  }

  const messageOf =
    (rsa: IssuerKey, purchase: Pick<HeldPurchase, 'beneficiary' | 'keyId'>) =>
    ({ secret }: Pick<HeldPlace, 'secret'>): TicketMessage => ({
      nonce: nonceOf(purchase.beneficiary, secret),
      challengeDigest: challengeDigestOf(purchase.keyId),
      tokenKeyId: rsa.tokenKeyId,
    })

  async function planPurchase(keyId: Hash, count: number): Promise<HeldPurchase> {
    const rsa = await rsaKeyOf(await requireKey(keyId))
    const beneficiary = chain.account
    const message = messageOf(rsa, { beneficiary, keyId })
    const places = await Promise.all(
      Array.from({ length: count }, async (): Promise<HeldPlace> => {
        const secret = Hex.from(random(32))
        const { blinded, inverse } = await blindTicket(rsa, message({ secret }))
        return { secret, blinded, inverse }
      }),
    )
    const blindedHash = blindedHashOf(places.map(bytesOfPlace))
    const purchaseId = chain.purchaseIdOf({ keyId, blindedHash })
    return { purchaseId, keyId, beneficiary, status: 'planned', places }
  }

  /** Fetches the tickets of a purchase; false while its issuer does not sign. */
  async function fetchOne(purchase: HeldPurchase): Promise<boolean> {
    const { keyId, purchaseId, places } = purchase
    const key = await requireKey(keyId)
    const rsa = await rsaKeyOf(key)
    let signatures: readonly Uint8Array[]
    try {
      signatures = await client.sign(key.issuer, { keyId, purchaseId }, places.map(bytesOfPlace))
    } catch (error) {
      if (BaseError.is(error) && error.retry === 'later') return false
      throw error
    }
    const message = messageOf(rsa, purchase)
    const tickets = await Promise.all(
      places.map(async (place, at) => {
        const blinded = blindedTicketOf(place, message(place))
        const signature = signatures[at] ?? new Uint8Array()
        const ticket = await finalizeTicket(rsa, blinded, signature)
        return {
          id: ticketId(blinded.message),
          purchaseId,
          place: at,
          ticket: encodeTicket(ticket),
        }
      }),
    )
    // Once: fetched again, tickets that were given would be among the unspent ones.
    await inTurn(async () => {
      const [now] = (await records.purchases(keyId)).filter((one) => one.purchaseId === purchaseId)
      if (now?.status !== 'planned') return
      await state.commit([
        purchaseChange({ ...purchase, status: 'signed' }),
        ...tickets.map((ticket) => ticketChange('unspent', keyId, ticket)),
      ])
    })
    return true
  }

  async function take(keyId: Hash): Promise<Uint8Array | undefined> {
    const key = await requireKey(keyId)
    if ((await chain.nowSeconds()) > BigInt(key.endsAt)) return undefined
    const unspent = await records.tickets('unspent', keyId)
    // By chance, so that tickets of one purchase do not follow each other.
    const ticket = unspent[Number(BigInt(Hex.from(random(6)))) % unspent.length]
    if (!ticket) return undefined
    await state.commit([
      ticketRemoval('unspent', keyId, ticket.id),
      ticketChange('given', keyId, ticket),
    ])
    return ticket.ticket
  }

  /** Opens one place, and notes it. */
  async function openOne(purchase: HeldPurchase, index: number): Promise<boolean> {
    const { keyId, purchaseId, places } = purchase
    const key = await requireKey(keyId)
    const rsa = await rsaKeyOf(key)
    const place = places[index]!
    const blinded = blindedTicketOf(place, messageOf(rsa, purchase)(place))
    const opening = { index, secret: place.secret, ...openBlinded(rsa, blinded) }
    const hashes = places.map((one) => Hex.from(Keccak.keccak256(bytesOfPlace(one))))
    const id = ticketId(blinded.message)
    // On disk first: what is open may be seen, and is never given any more.
    const ticket = { id, purchaseId, place: index, ticket: new Uint8Array() }
    await state.commit([ticketRemoval('unspent', keyId, id), ticketChange('opened', keyId, ticket)])
    const { modulus } = key
    try {
      await chain.openTicket({ keyId, purchaseId, hashes, modulus, opening })
      return true
    } catch (error) {
      if (isCode(error, 'ticket-opened-before')) return false
      throw error
    }
  }

  const countOf = async (pool: TicketPool, keyId: Hash) =>
    (await records.tickets(pool, keyId)).length

  return {
    async learnKey(issuer, keyId) {
      const known = await records.key(keyId)
      if (known) return plainKey(known)
      const refuse = (reason: string) => new TicketKeyMismatchError({ keyId, reason })
      const [listed, onChain] = await Promise.all([client.keys(issuer), chain.ticketKey(keyId)])
      const modulus = listed.find((one) => one.keyId === keyId)?.modulus
      if (!modulus) throw refuse('its issuer does not name it')
      if (!onChain) throw refuse('the chain has no such key')
      if (onChain.issuer !== issuer) throw refuse(`it is of the issuer ${onChain.issuer}`)
      if (onChain.isBroken) throw refuse('its issuer has broken its word')
      if (Hex.from(Keccak.keccak256(modulus)) !== onChain.modulusHash)
        throw refuse('the chain has another modulus')
      const { asset, value, fee, signer, endSeconds } = onChain.terms
      const key = { keyId, issuer, asset, value, fee, endsAt: Number(endSeconds), modulus, signer }
      await state.commit([keyChange(key)])
      return plainKey(key)
    },
    async buy({ keyId, count }) {
      const size = Math.min(Math.max(count, 1), PURCHASE_TICKETS_MAX)
      const purchase = await planPurchase(keyId, size)
      const { purchaseId, beneficiary, places } = purchase
      await state.commit([purchaseChange(purchase)])
      const blindedHash = blindedHashOf(places.map(bytesOfPlace))
      try {
        await chain.buyTickets({ keyId, count: places.length, blindedHash, beneficiary })
      } catch (error) {
        // A refusal is final; of anything else nobody knows whether the chain has it.
        const isRefused = BaseError.is(error) && error.retry === 'never'
        if (isRefused && !(await chain.ticketPurchase(purchaseId)))
          await state.commit([purchaseRemoval(purchaseId)])
        throw error
      }
      const isReady = await fetchOne(purchase).catch(() => false)
      return { purchaseId, ready: isReady ? places.length : 0 }
    },
    async fetch() {
      const counts = { ready: 0, waiting: 0 }
      for (const purchase of await records.purchases()) {
        if (purchase.status === 'signed') continue
        if (!(await chain.ticketPurchase(purchase.purchaseId))) continue
        const isReady = await fetchOne(purchase)
        counts[isReady ? 'ready' : 'waiting'] += purchase.places.length
      }
      return counts
    },
    async source(keyId) {
      const key = await records.key(keyId)
      return key && { key: plainKey(key), take: () => inTurn(() => take(keyId)) }
    },
    async balances() {
      const held: HeldTickets[] = []
      for (const key of await records.keys()) {
        const { keyId } = key
        const opened = await records.tickets('opened', keyId)
        let unsigned = 0
        for (const { status, purchaseId, places } of await records.purchases(keyId)) {
          if (status === 'signed' || !(await chain.ticketPurchase(purchaseId))) continue
          unsigned += places.length - opened.filter((one) => one.purchaseId === purchaseId).length
        }
        held.push({
          key: plainKey(key),
          unspent: await countOf('unspent', keyId),
          given: await countOf('given', keyId),
          unsigned,
          opened: opened.length,
        })
      }
      return held
    },
    returnUnspent: (keyId) =>
      inTurn(async () => {
        const { terms } = (await chain.ticketKey(keyId)) ?? {}
        const { postSeconds, refundSeconds } = await chain.ticketTimes()
        const posts = (terms?.endSeconds ?? 0n) + postSeconds
        const now = await chain.nowSeconds()
        // An opening that waits for its time in public could be counted by the issuer.
        if (!terms || now <= posts || now > posts + refundSeconds) return { opened: 0 }
        const given = await records.tickets('given', keyId)
        let opened = 0
        for (const purchase of await records.purchases(keyId)) {
          const { purchaseId, places } = purchase
          const onChain = await chain.ticketPurchase(purchaseId)
          if (!onChain) continue
          const gone = given.filter((one) => one.purchaseId === purchaseId)
          const left = places.flatMap((_, at) =>
            onChain.openedPlaces.includes(at) || gone.some(({ place }) => place === at) ? [] : [at],
          )
          for (const at of left) if (await openOne(purchase, at)) opened++
        }
        return { opened }
      }),
    async collect(keyId) {
      if (!(await chain.ticketKey(keyId))?.isSettled) return { collected: 0 }
      const ids: Hash[] = []
      for (const { id } of await records.tickets('opened', keyId))
        if (await chain.openedTicket(id)) ids.push(id)
      if (ids.length > 0) await chain.collectOpenedTickets({ keyId, tickets: ids })
      return { collected: ids.length }
    },
  }
}

const bytesOfPlace = ({ blinded, secret }: HeldPlace): Uint8Array => placeOf(blinded, secret)

const plainKey = ({ modulus: _, signer: __, ...key }: HeldKey): TicketKey => key
