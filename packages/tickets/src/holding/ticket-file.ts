import { Cbor, type Hash, Schema } from '@ostrom/protocol'
import type { StateChange, StateStore } from '@ostrom/state'
import { TicketFileInvalidError } from '../errors.ts'
import { importIssuerKey } from '../issuer-key.ts'
import { TICKET_FILE_TICKETS_MAX } from './limits.ts'
import {
  createHolderRecords,
  type HeldKey,
  type HeldPurchase,
  type HeldTicket,
  keyChange,
  keySchema,
  purchaseChange,
  purchaseSchema,
  ticketChange,
  ticketRemoval,
  ticketSchema,
} from './records.ts'
import { ticketIdOf } from './ticket-holder.ts'

// Tickets in a file, outside of the folder that holds them: docs/spec/tickets.md, section 5.
// A ticket moves: what is in a file is given by no folder, until it is taken in again.

/** Tickets with all that spends or opens them. */
type TicketFile = {
  readonly format: 'ostrom-tickets-1'
  readonly keys: readonly HeldKey[]
  readonly purchases: readonly HeldPurchase[]
  readonly tickets: readonly (HeldTicket & { readonly keyId: Hash })[]
}

const fileSchema: Schema.Schema<TicketFile> = Schema.object({
  format: Schema.oneOf('ostrom-tickets-1'),
  keys: Schema.list(keySchema, TICKET_FILE_TICKETS_MAX),
  purchases: Schema.list(purchaseSchema, TICKET_FILE_TICKETS_MAX),
  tickets: Schema.list((value, path) => {
    const { keyId, ...ticket } = value as TicketFile['tickets'][number]
    return { keyId: Schema.hash(keyId, path), ...ticketSchema(ticket, path) }
  }, TICKET_FILE_TICKETS_MAX),
})

/** A ticket that is elsewhere: its place is never opened here. */
const elsewhere = (ticket: HeldTicket): HeldTicket => ({ ...ticket, ticket: new Uint8Array() })

/** A file that was written and may not be complete yet. */
export type PlannedTicketFile = {
  /** Bytes of the file. Anyone who reads them can spend the tickets. */
  readonly bytes: Uint8Array
  readonly count: number
  /** Takes the tickets out of the folder. Call it once the bytes are on disk. */
  readonly commit: () => Promise<void>
}

/**
 * Plans a file of unspent tickets, of all keys.
 *
 * @param options.count Most tickets of each key; all when absent.
 */
export async function planTicketFile(
  state: StateStore,
  { count }: { readonly count?: number | undefined } = {},
): Promise<PlannedTicketFile> {
  const records = createHolderRecords(state)
  const keys = await records.keys()
  const tickets: (HeldTicket & { readonly keyId: Hash })[] = []
  for (const { keyId } of keys) {
    const unspent = await records.tickets('unspent', keyId)
    tickets.push(...unspent.slice(0, count).map((ticket) => ({ ...ticket, keyId })))
  }
  const used = new Set(tickets.map(({ purchaseId }) => purchaseId))
  const purchases = (await records.purchases()).filter(({ purchaseId }) => used.has(purchaseId))
  const named = keys.filter(({ keyId }) => tickets.some((one) => one.keyId === keyId))
  const file: TicketFile = { format: 'ostrom-tickets-1', keys: named, purchases, tickets }
  const changes = tickets.flatMap(({ keyId, ...ticket }): readonly StateChange[] => [
    ticketRemoval('unspent', keyId, ticket.id),
    ticketChange('given', keyId, elsewhere(ticket)),
  ])
  return { bytes: Cbor.encode(file), count: tickets.length, commit: () => state.commit(changes) }
}

/** @throws {TicketFileInvalidError} */
function decodeFile(bytes: Uint8Array): TicketFile {
  try {
    return Cbor.decode(bytes, fileSchema, 'file of tickets')
  } catch (error) {
    throw new TicketFileInvalidError({ reason: error instanceof Error ? error.message : '' })
  }
}

/** Returns whether all tickets of a file have left a folder: whether its export was completed. */
export async function isTicketFileCommitted(
  state: StateStore,
  bytes: Uint8Array,
): Promise<boolean> {
  const records = createHolderRecords(state)
  for (const { keyId, id } of decodeFile(bytes).tickets)
    if ((await records.tickets('unspent', keyId)).some((one) => one.id === id)) return false
  return true
}

/**
 * Takes tickets of a file into a folder: those that this folder neither has nor had. The other
 * places of their purchases count as given, since they are in another folder.
 *
 * @returns Number of tickets that were taken in.
 * @throws {TicketFileInvalidError}
 */
export async function importTicketFile(state: StateStore, bytes: Uint8Array): Promise<number> {
  const { keys, purchases, tickets } = decodeFile(bytes)
  const records = createHolderRecords(state)
  const changes: StateChange[] = []
  let count = 0
  for (const key of keys) {
    const { keyId } = key
    if (!(await records.key(keyId))) changes.push(keyChange(key))
    const rsa = await importIssuerKey(key.modulus)
    const [unspent, given, opened] = await Promise.all([
      records.tickets('unspent', keyId),
      records.tickets('given', keyId),
      records.tickets('opened', keyId),
    ])
    const known = await records.purchases(keyId)
    const mine = tickets.filter((one) => one.keyId === keyId)
    for (const { keyId: _, ...ticket } of mine) {
      const before = given.find(({ id }) => id === ticket.id)
      const isSpent = before !== undefined && before.ticket.length > 0
      const isHere = [...unspent, ...opened].some(({ id }) => id === ticket.id)
      if (isSpent || isHere) continue
      changes.push(ticketRemoval('given', keyId, ticket.id))
      changes.push(ticketChange('unspent', keyId, ticket))
      count++
    }
    for (const purchase of purchases.filter((one) => one.keyId === keyId)) {
      const { purchaseId, places } = purchase
      if (known.some((one) => one.purchaseId === purchaseId)) continue
      changes.push(purchaseChange({ ...purchase, status: 'signed' }))
      for (const [place] of places.entries()) {
        const id = ticketIdOf(rsa, purchase, place)
        if (mine.some((one) => one.id === id)) continue
        const other = { id, purchaseId, place, ticket: new Uint8Array() }
        changes.push(ticketChange('given', keyId, other))
      }
    }
  }
  await state.commit(changes)
  return count
}
