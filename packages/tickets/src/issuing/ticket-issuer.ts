import type { KeyObject } from 'node:crypto'
import type { AccountId, Hash, Hex, TicketCount } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { challengeDigestOf } from '../challenge.ts'
import { IssuerClosedError, TicketInvalidError } from '../errors.ts'
import type { IssuerKey } from '../issuer-key.ts'
import { ACCEPTANCES_WAITING_MAX, TICKETS_AT_ONCE_MAX } from '../limits.ts'
import { assertSigned } from '../signing.ts'
import { decodeTicket, ticketId } from '../token.ts'
import { type Purchase, signPurchase } from './blind-signer.ts'
import { type AcceptedProof, createTicketRegister } from './ticket-register.ts'

/** A count with the signature of the key that the issuer's terms name. */
export type SignedTicketCount = {
  readonly count: TicketCount.TicketCount
  readonly signature: Hex.Hex
}

/** An issuer's work under one key of an epoch. See docs/spec/tickets.md, sections 3 and 4. */
export type TicketIssuer = {
  /**
   * Signs the blinded messages of a purchase that is final on the chain.
   *
   * @param places Of the purchase, each as `placeOf` writes it.
   * @throws {PurchaseMismatchError | BlindedMessageError}
   * @throws {IssuerClosedError} It was signed too often within a minute.
   */
  readonly sign: (purchaseId: Hash, places: readonly Uint8Array[]) => Promise<readonly Uint8Array[]>
  /**
   * Accepts tickets that a proxy was given, all or none. Its result is on disk before it returns.
   *
   * @param tickets At most `TICKETS_AT_ONCE_MAX`, each as `encodeTicket` writes it.
   * @throws {TicketInvalidError} One is not a ticket of this key.
   * @throws {TicketSpentError} One was accepted for another proxy, or is there twice.
   * @throws {IssuerClosedError} The sale has ended, too many proxies wait, or more are shown
   * than were sold.
   */
  readonly accept: (proxy: AccountId, tickets: readonly Uint8Array[]) => Promise<SignedTicketCount>
  /**
   * Ids of a proxy's accepted tickets after the first `known`, in order and at most
   * `ACCEPTED_LISTED_MAX`: anybody may have shown tickets in its name.
   */
  readonly list: (
    proxy: AccountId,
    range: { readonly known: number; readonly count: number },
  ) => Promise<readonly Hash[]>
  /**
   * The proof that refutes the opening of an accepted ticket; undefined of any other one.
   *
   * @param postedOf Tickets of the count that a proxy has posted last: the contract knows no later
   * one.
   */
  readonly prove: (
    ticket: Hash,
    postedOf: (proxy: AccountId) => Promise<number>,
  ) => Promise<AcceptedProof | undefined>
}

export type TicketIssuerOptions = {
  /** Id of the key at the contract. */
  readonly keyId: Hash
  readonly key: IssuerKey
  readonly secret: KeyObject
  /** Last second of the sale by the chain, after which nothing is accepted. */
  readonly endSeconds: bigint
  readonly nowSeconds: () => Promise<bigint>
  /** Tickets of the key that were sold so far, by the chain. */
  readonly sold: () => Promise<number>
  /** Reads a final purchase from the chain. */
  readonly purchaseOf: (purchaseId: Hash) => Promise<Purchase | undefined>
  readonly signCount: (count: TicketCount.TicketCount) => Promise<Hex.Hex>
  /** False where a purchase was signed too often within a minute; always true when absent. */
  readonly maySign?: (purchaseId: Hash) => boolean
  readonly state: StateStore
}

/** Creates the issuer of one key. */
export function createTicketIssuer(options: TicketIssuerOptions): TicketIssuer {
  const { keyId, key, endSeconds, nowSeconds, sold, purchaseOf, signCount, state } = options
  const { maySign = () => true } = options
  const register = createTicketRegister({ keyId, state })
  const challenge = challengeDigestOf(keyId)
  let waiting = 0

  const read = (tickets: readonly Uint8Array[]): readonly Hash[] => {
    if (tickets.length === 0 || tickets.length > TICKETS_AT_ONCE_MAX)
      throw new TicketInvalidError({
        reason: `${tickets.length} are shown at once, from 1 to ${TICKETS_AT_ONCE_MAX} can be`,
      })
    return tickets.map((bytes) => {
      const ticket = decodeTicket(bytes)
      assertSigned(key, challenge, ticket)
      return ticketId(ticket.message)
    })
  }

  return {
    async sign(purchaseId, places) {
      const purchase = await purchaseOf(purchaseId)
      return signPurchase({ ...options, maySign: () => maySign(purchaseId) }, purchase, places)
    },
    async accept(proxy, tickets) {
      if (waiting >= ACCEPTANCES_WAITING_MAX)
        throw new IssuerClosedError({ reason: `${waiting} proxies wait`, retry: 'later' })
      waiting++
      try {
        if ((await nowSeconds()) > endSeconds)
          throw new IssuerClosedError({ reason: 'the sale of this key has ended', retry: 'never' })
        const count = await register.accept(proxy, read(tickets), await sold())
        return { count, signature: await signCount(count) }
      } finally {
        waiting--
      }
    },
    list: register.list,
    prove: register.prove,
  }
}
