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

/** A count that the signing key of the issuer's terms has signed. */
export type SignedTicketCount = {
  readonly count: TicketCount.TicketCount
  readonly signature: Hex.Hex
}

/** An issuer's work for one key of an epoch. See docs/spec/tickets.md, sections 3 and 4. */
export type TicketIssuer = {
  /**
   * Signs the blinded messages of a purchase that is final on the chain.
   *
   * @param places Places of the purchase, each as `placeOf` writes it.
   * @throws {PurchaseMismatchError | BlindedMessageError}
   * @throws {IssuerClosedError} The purchase was signed too often within a minute.
   */
  readonly sign: (purchaseId: Hash, places: readonly Uint8Array[]) => Promise<readonly Uint8Array[]>
  /**
   * Accepts the tickets that a proxy shows, all or none. The result is on disk before the function
   * returns.
   *
   * @param tickets At most `TICKETS_AT_ONCE_MAX`, each as `encodeTicket` writes it.
   * @throws {TicketInvalidError} A ticket does not belong to this key.
   * @throws {TicketSpentError} A ticket was accepted for another proxy, or occurs twice.
   * @throws {IssuerClosedError} The sale has ended, too many proxies wait, or more tickets are
   *   shown than were sold.
   */
  readonly accept: (proxy: AccountId, tickets: readonly Uint8Array[]) => Promise<SignedTicketCount>
  /**
   * Returns the ids of the first `count` accepted tickets of a proxy without the first `known`, in
   * order and at most `ACCEPTED_LISTED_MAX`. The proxy may lack these ids, because any peer can
   * show tickets in its name.
   */
  readonly list: (
    proxy: AccountId,
    range: { readonly known: number; readonly count: number },
  ) => Promise<readonly Hash[]>
  /**
   * Returns the proof that refutes the opening of an accepted ticket; undefined for any other
   * ticket.
   *
   * @param postedOf Returns the number of tickets in the count that a proxy has posted last: the
   *   contract knows no later count.
   */
  readonly prove: (
    ticket: Hash,
    postedOf: (proxy: AccountId) => Promise<number>,
  ) => Promise<AcceptedProof | undefined>
}

export type TicketIssuerOptions = {
  /** Id of the key in the contract. */
  readonly keyId: Hash
  readonly key: IssuerKey
  readonly secret: KeyObject
  /** Last second of the sale by the chain's clock; later tickets are refused. */
  readonly endSeconds: bigint
  readonly nowSeconds: () => Promise<bigint>
  /** Returns the number of tickets of the key that the chain has recorded as sold. */
  readonly sold: () => Promise<number>
  /** Reads a final purchase from the chain. */
  readonly purchaseOf: (purchaseId: Hash) => Promise<Purchase | undefined>
  readonly signCount: (count: TicketCount.TicketCount) => Promise<Hex.Hex>
  /** Returns false if a purchase was signed too often within a minute; always true when absent. */
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
