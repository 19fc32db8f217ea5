import type { AccountId, Hash, Hex } from '@ostrom/protocol'
import type { TicketTerms } from './tickets.ts'

/** Events of tickets and their issuers. */
export type TicketEvent =
  | {
      readonly kind: 'ticket-key-opened'
      readonly keyId: Hash
      readonly issuer: AccountId
      readonly terms: TicketTerms
      /** 256 bytes. */
      readonly modulus: Hex.Hex
    }
  | {
      readonly kind: 'tickets-bought'
      readonly keyId: Hash
      readonly purchaseId: Hash
      readonly buyer: AccountId
      readonly count: number
      readonly blindedHash: Hash
    }
  | {
      readonly kind: 'tickets-posted'
      readonly keyId: Hash
      readonly proxy: AccountId
      readonly count: number
      readonly paid: number
      readonly root: Hash
    }
  | {
      readonly kind: 'ticket-opened'
      readonly keyId: Hash
      readonly ticket: Hash
      readonly purchaseId: Hash
      /** Index of the ticket in its purchase. */
      readonly place: number
    }
  | {
      readonly kind: 'ticket-opening-refuted'
      readonly keyId: Hash
      readonly ticket: Hash
      readonly proxy: AccountId
    }
  | {
      /** The issuer was proven to have broken the rules of its key. */
      readonly kind: 'ticket-key-broken'
      readonly keyId: Hash
      /** Account that proved the fault; absent if a settlement found it. */
      readonly reporter?: AccountId
    }
  | {
      readonly kind: 'ticket-key-settled'
      readonly keyId: Hash
      readonly posted: number
      readonly refunded: number
      readonly isBroken: boolean
    }
