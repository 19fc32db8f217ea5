import type { AccountId, Hash } from '@ostrom/protocol'
import type { TicketKeyState, TicketPost, TicketPurchase } from '../../tickets/tickets.ts'
import type { UndoableStore, UndoableTable } from './store.ts'

/** A key of an issuer, with the fields that the port does not return. */
export type TicketKeyRecord = TicketKeyState & {
  readonly modulus: Uint8Array
  readonly reporter?: AccountId
}

/** State of the contract `Tickets`. */
export type TicketState = {
  readonly keys: UndoableTable<TicketKeyRecord>
  /** Keyed by `<issuer>:<hash of a modulus>`. */
  readonly moduli: UndoableTable<true>
  readonly purchases: UndoableTable<TicketPurchase>
  /** Keyed by `<key>:<proxy>`. */
  readonly posts: UndoableTable<TicketPost>
  /** Purchase of each opened ticket, until it is paid or refuted. */
  readonly opened: UndoableTable<Hash | undefined>
  /** All tickets ever opened, with any outcome. */
  readonly everOpened: UndoableTable<true>
  /** Mined payments, by hash. */
  readonly paid: UndoableTable<true>
  /** Number of signed payments, including those of reverted blocks. */
  readonly signed: { count: number }
}

/** Creates the empty state of tickets. */
export const createTicketState = (store: UndoableStore): TicketState => ({
  keys: store.table(),
  moduli: store.table(),
  purchases: store.table(),
  posts: store.table(),
  opened: store.table(),
  everOpened: store.table(),
  paid: store.table(),
  signed: { count: 0 },
})
