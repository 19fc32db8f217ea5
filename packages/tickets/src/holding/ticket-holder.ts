import { BaseError, type Hash, Hex, Keccak, type RandomBytes } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { blindTicket, finalizeTicket, openBlinded } from '../blinding.ts'
import type { HolderChain } from '../chain.ts'
import { TicketKeyMismatchError } from '../errors.ts'
import type { IssuerClient } from '../exchange/issuer-client.ts'
import { type IssuerKey, importIssuerKey } from '../issuer-key.ts'
import { blindedHashOf } from '../issuing/blind-signer.ts'
import { PURCHASE_TICKETS_MAX } from '../limits.ts'
import type { TicketKey, TicketSource } from '../ports.ts'
import { encodeTicket, ticketId } from '../token.ts'
import { blindedTicketOf, messageOf, placeBytes } from './purchase-places.ts'
import {
  type BlindedSecret,
  createHolderRecords,
  type HeldKey,
  type HeldPurchase,
  type HeldTicket,
  type HolderRecords,
  keyChange,
  purchaseChange,
  purchaseRemoval,
  ticketChange,
  ticketRemoval,
} from './records.ts'

/** Tickets of one key. Each paid ticket is counted in exactly one of the four numbers. */
export type HeldTickets = {
  readonly key: TicketKey
  /** Tickets that may be spent. */
  readonly unspent: number
  /** Tickets that were spent, or moved to a file or another folder. */
  readonly given: number
  /** Tickets that are paid on the chain, and not signed by the issuer yet. */
  readonly unsigned: number
  /** Tickets that were opened on the chain, to get their value back. */
  readonly opened: number
}

/**
 * Buys tickets, stores them, gives each at most once, and opens the rest on the chain to get their
 * value back.
 */
export type TicketHolder = {
  /** Looks a key up at its issuer and on the chain, and keeps it. */
  readonly learnKey: (issuer: HeldKey['issuer'], keyId: Hash) => Promise<TicketKey>
  /**
   * Pays for tickets of a learned key, and fetches their signatures if the issuer gives them now.
   * All data that are needed to open the tickets are on disk before the payment is sent.
   *
   * @param options.count At most `PURCHASE_TICKETS_MAX`.
   * @returns The purchase, and how many of its tickets may be spent now.
   */
  readonly buy: (options: {
    readonly keyId: Hash
    readonly count: number
  }) => Promise<{ readonly purchaseId: Hash; readonly ready: number }>
  /**
   * Fetches signatures of purchases that are paid and unsigned. Returns numbers of their tickets.
   *
   * @throws {BaseError} An issuer refuses for good, or signs wrongly, and no purchase was signed.
   */
  readonly fetch: () => Promise<{ readonly ready: number; readonly waiting: number }>
  readonly source: (keyId: Hash) => Promise<TicketSource | undefined>
  readonly balances: () => Promise<readonly HeldTickets[]>
  /** Returns all stored keys with their numbers of unspent tickets; asks no other party. */
  readonly spendable: () => Promise<
    readonly { readonly key: TicketKey; readonly unspent: number }[]
  >
  /**
   * Opens on the chain each place of a key whose ticket was not given, if the key's period for
   * openings has begun and not ended. Places that were opened before are skipped, so the function
   * can be called again.
   */
  readonly returnUnspent: (keyId: Hash) => Promise<{ readonly opened: number }>
  /** Collects the value of opened and unrefuted tickets, after the settlement. */
  readonly collect: (keyId: Hash) => Promise<{ readonly collected: number }>
}

export type TicketHolderOptions = {
  readonly chain: HolderChain
  readonly client: Pick<IssuerClient, 'keys' | 'sign'>
  /** Its values must be encrypted, because any reader of them could spend the tickets. */
  readonly state: StateStore
  readonly random: RandomBytes
}

/**
 * Creates the holder of an account. Only one holder at a time may use a state. Several accounts may
 * store their tickets in the same state: the holder of each account gives any ticket in it, but
 * fetches, opens and collects only the tickets of its own account's purchases.
 */
export const createTicketHolder = (options: TicketHolderOptions): TicketHolder =>
  new AccountTicketHolder(options)

class AccountTicketHolder implements TicketHolder {
  readonly #options: TicketHolderOptions
  readonly #records: HolderRecords
  readonly #imported = new Map<Hash, Promise<IssuerKey>>()
  /**
   * Tickets are given and opened one after the other, so that no ticket is both given and opened.
   */
  #queue: Promise<unknown> = Promise.resolve()

  constructor(options: TicketHolderOptions) {
    this.#options = options
    this.#records = createHolderRecords(options.state)
  }

  async learnKey(issuer: HeldKey['issuer'], keyId: Hash): Promise<TicketKey> {
    const { chain, client, state } = this.#options
    const known = await this.#records.key(keyId)
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
  }

  async buy(wish: {
    readonly keyId: Hash
    readonly count: number
  }): Promise<{ readonly purchaseId: Hash; readonly ready: number }> {
    const { chain, state } = this.#options
    const { keyId } = wish
    const size = Math.min(Math.max(wish.count, 1), PURCHASE_TICKETS_MAX)
    const purchase = await this.#plan(keyId, size)
    const { purchaseId, beneficiary, places } = purchase
    await state.commit([purchaseChange(purchase)])
    const blindedHash = blindedHashOf(places.map(placeBytes))
    try {
      await chain.buyTickets({ keyId, count: places.length, blindedHash, beneficiary })
    } catch (error) {
      // A refusal is final; after any other error the chain may have the purchase or not.
      const isRefused = BaseError.is(error) && error.retry === 'never'
      if (isRefused && !(await chain.ticketPurchase(purchaseId)))
        await state.commit([purchaseRemoval(purchaseId)])
      throw error
    }
    const isReady = await this.#fetchOne(purchase).catch(() => false)
    return { purchaseId, ready: isReady ? places.length : 0 }
  }

  async fetch(): Promise<{ readonly ready: number; readonly waiting: number }> {
    const counts = { ready: 0, waiting: 0 }
    let failure: unknown
    for (const purchase of await this.#purchases()) {
      if (purchase.status === 'signed') continue
      if (!(await this.#options.chain.ticketPurchase(purchase.purchaseId))) continue
      try {
        const isReady = await this.#fetchOne(purchase)
        counts[isReady ? 'ready' : 'waiting'] += purchase.places.length
      } catch (error) {
        // If an issuer refuses one purchase for good, the tickets of the others are still fetched.
        failure = error
        counts.waiting += purchase.places.length
      }
    }
    if (counts.ready === 0 && failure) throw failure
    return counts
  }

  async source(keyId: Hash): Promise<TicketSource | undefined> {
    const key = await this.#records.key(keyId)
    return key && { key: plainKey(key), take: () => this.#inTurn(() => this.#take(keyId)) }
  }

  async balances(): Promise<readonly HeldTickets[]> {
    const held: HeldTickets[] = []
    for (const key of await this.#records.keys()) {
      const { keyId } = key
      const opened = await this.#records.tickets('opened', keyId)
      let unsigned = 0
      for (const { status, purchaseId, places } of await this.#purchases(keyId)) {
        if (status === 'signed' || !(await this.#options.chain.ticketPurchase(purchaseId))) continue
        unsigned += places.length - opened.filter((one) => one.purchaseId === purchaseId).length
      }
      const [unspent, given] = await Promise.all([
        this.#records.tickets('unspent', keyId),
        this.#records.tickets('given', keyId),
      ])
      const counts = { unspent: unspent.length, given: given.length, opened: opened.length }
      held.push({ key: plainKey(key), unsigned, ...counts })
    }
    return held
  }

  async spendable(): Promise<readonly { readonly key: TicketKey; readonly unspent: number }[]> {
    const keys = await this.#records.keys()
    return await Promise.all(
      keys.map(async (key) => {
        const unspent = await this.#records.tickets('unspent', key.keyId)
        return { key: plainKey(key), unspent: unspent.length }
      }),
    )
  }

  returnUnspent(keyId: Hash): Promise<{ readonly opened: number }> {
    return this.#inTurn(async () => {
      if (!(await this.#isOpeningTime(keyId))) return { opened: 0 }
      const given = await this.#records.tickets('given', keyId)
      let opened = 0
      for (const purchase of await this.#purchases(keyId)) {
        const { purchaseId, places } = purchase
        const onChain = await this.#options.chain.ticketPurchase(purchaseId)
        if (!onChain) continue
        const gone = given.filter((one) => one.purchaseId === purchaseId)
        const left = places.flatMap((_, at) =>
          onChain.openedPlaces.includes(at) || gone.some(({ place }) => place === at) ? [] : [at],
        )
        for (const at of left) if (await this.#openOne(purchase, at)) opened++
      }
      return { opened }
    })
  }

  async collect(keyId: Hash): Promise<{ readonly collected: number }> {
    const { chain } = this.#options
    if (!(await chain.ticketKey(keyId))?.isSettled) return { collected: 0 }
    const ids: Hash[] = []
    const own = new Set((await this.#purchases(keyId)).map(({ purchaseId }) => purchaseId))
    for (const { id, purchaseId } of await this.#records.tickets('opened', keyId))
      if (own.has(purchaseId) && (await chain.openedTicket(id))) ids.push(id)
    if (ids.length > 0) await chain.collectOpenedTickets({ keyId, tickets: ids })
    return { collected: ids.length }
  }

  /**
   * Returns the purchases of this account, so that no action of one account names purchases of
   * another.
   */
  async #purchases(keyId?: Hash): Promise<readonly HeldPurchase[]> {
    const all = await this.#records.purchases(keyId)
    return all.filter(({ beneficiary }) => beneficiary === this.#options.chain.account)
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(act)
    this.#queue = done.catch(() => {})
    return done
  }

  #rsaKeyOf(key: HeldKey): Promise<IssuerKey> {
    const known = this.#imported.get(key.keyId) ?? importIssuerKey(key.modulus)
    this.#imported.set(key.keyId, known)
    return known
  }

  async #requireKey(keyId: Hash): Promise<HeldKey> {
    const key = await this.#records.key(keyId)
    if (!key) throw new TicketKeyMismatchError({ keyId, reason: 'it is not known here' })
    return key
  }

  /** Blinds tickets whose secrets come from the holder's source of randomness. */
  async #plan(keyId: Hash, count: number): Promise<HeldPurchase> {
    const { chain, random } = this.#options
    const rsa = await this.#rsaKeyOf(await this.#requireKey(keyId))
    const beneficiary = chain.account
    const places = await Promise.all(
      Array.from({ length: count }, async (): Promise<BlindedSecret> => {
        const secret = Hex.from(random(32))
        const message = messageOf(rsa, { beneficiary, keyId, secret })
        const { blinded, inverse } = await blindTicket(rsa, message)
        return { secret, blinded, inverse }
      }),
    )
    const blindedHash = blindedHashOf(places.map(placeBytes))
    const purchaseId = chain.purchaseIdOf({ keyId, blindedHash })
    return { purchaseId, keyId, beneficiary, status: 'planned', places }
  }

  /** Fetches the tickets of a purchase; false while its issuer does not sign. */
  async #fetchOne(purchase: HeldPurchase): Promise<boolean> {
    const { client } = this.#options
    const { keyId, purchaseId, places } = purchase
    const key = await this.#requireKey(keyId)
    const rsa = await this.#rsaKeyOf(key)
    let signatures: readonly Uint8Array[]
    try {
      signatures = await client.sign(key.issuer, { keyId, purchaseId }, places.map(placeBytes))
    } catch (error) {
      if (BaseError.is(error) && error.retry === 'later') return false
      throw error
    }
    const tickets = await Promise.all(
      places.map(async (place, at) => {
        const blinded = blindedTicketOf(place, messageOf(rsa, { ...purchase, ...place }))
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
    await this.#inTurn(() => this.#saveTickets(purchase, tickets))
    return true
  }

  /**
   * Saves the tickets of a purchase only once: if they were saved again, tickets that were given in
   * the meantime would count as unspent.
   */
  async #saveTickets(purchase: HeldPurchase, tickets: readonly HeldTicket[]): Promise<void> {
    const { keyId, purchaseId } = purchase
    const now = (await this.#records.purchases(keyId)).find((one) => one.purchaseId === purchaseId)
    if (now?.status !== 'planned') return
    await this.#options.state.commit([
      purchaseChange({ ...purchase, status: 'signed' }),
      ...tickets.map((ticket) => ticketChange('unspent', keyId, ticket)),
    ])
  }

  async #take(keyId: Hash): Promise<Uint8Array | undefined> {
    const { chain, random, state } = this.#options
    const key = await this.#requireKey(keyId)
    if ((await chain.nowSeconds()) > BigInt(key.endsAt)) return undefined
    const unspent = await this.#records.tickets('unspent', keyId)
    // A random choice, so that a proxy gets the tickets of one purchase in no fixed order.
    const ticket = unspent[Number(BigInt(Hex.from(random(6)))) % unspent.length]
    if (!ticket) return undefined
    await state.commit([
      ticketRemoval('unspent', keyId, ticket.id),
      ticketChange('given', keyId, ticket),
    ])
    return ticket.ticket
  }

  /**
   * Returns true in the key's period for openings. An opening that is sent earlier is public while
   * the issuer can still add its ticket to a count.
   */
  async #isOpeningTime(keyId: Hash): Promise<boolean> {
    const { chain } = this.#options
    const { terms } = (await chain.ticketKey(keyId)) ?? {}
    if (!terms) return false
    const { postSeconds, refundSeconds } = await chain.ticketTimes()
    const posts = terms.endSeconds + postSeconds
    const now = await chain.nowSeconds()
    return now > posts && now <= posts + refundSeconds
  }

  /** Records one place as opened, then opens it on the chain; false if it was opened before. */
  async #openOne(purchase: HeldPurchase, index: number): Promise<boolean> {
    const { chain, state } = this.#options
    const { keyId, purchaseId, places } = purchase
    const key = await this.#requireKey(keyId)
    const rsa = await this.#rsaKeyOf(key)
    const place = places[index]!
    const blinded = blindedTicketOf(place, messageOf(rsa, { ...purchase, ...place }))
    const opening = { index, secret: place.secret, ...openBlinded(rsa, blinded) }
    const hashes = places.map((one) => Hex.from(Keccak.keccak256(placeBytes(one))))
    const id = ticketId(blinded.message)
    // On disk first: an opened ticket may be public, and is never spent any more.
    const ticket = { id, purchaseId, place: index, ticket: new Uint8Array() }
    await state.commit([ticketRemoval('unspent', keyId, id), ticketChange('opened', keyId, ticket)])
    const { modulus } = key
    try {
      await chain.openTicket({ keyId, purchaseId, hashes, modulus, opening })
      return true
    } catch (error) {
      if (BaseError.is(error) && error.code === 'ticket-opened-before') return false
      throw error
    }
  }
}

const plainKey = ({ modulus: _, signer: __, ...key }: HeldKey): TicketKey => key
