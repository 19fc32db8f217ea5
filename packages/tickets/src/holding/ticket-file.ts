import { type AccountId, BaseError, Cbor, type Hash, Hex, Keccak, Schema } from '@ostrom/protocol'
import type { StateChange, StateStore } from '@ostrom/state'
import { isHiddenIn, openBlinded } from '../blinding.ts'
import type { HolderChain } from '../chain.ts'
import { challengeDigestOf } from '../challenge.ts'
import { TicketFileInvalidError } from '../errors.ts'
import { type IssuerKey, importIssuerKey } from '../issuer-key.ts'
import { blindedHashOf } from '../issuing/blind-signer.ts'
import { assertSigned } from '../signing.ts'
import { decodeTicket, ticketId } from '../token.ts'
import { TICKET_FILE_TICKETS_MAX } from './limits.ts'
import { blindedTicketOf, messageOf, placeBytes, ticketIdOf } from './purchase-places.ts'
import {
  createHolderRecords,
  type HeldKey,
  type HeldPurchase,
  type HeldTicket,
  type HolderRecords,
  keyChange,
  keySchema,
  purchaseChange,
  purchaseSchema,
  ticketChange,
  ticketRemoval,
  ticketSchema,
} from './records.ts'

// Tickets in a file, outside of the folder that holds them: docs/spec/tickets.md, section 5. A
// ticket is moved: no folder spends a ticket in a file before the file is imported. An import first
// checks the whole file against the chain, since another person may have written it. A place of a
// purchase is one of its blinded messages, which hides one ticket.

/** A ticket in a file, with the id of its key. */
type FileTicket = HeldTicket & { readonly keyId: Hash }

/**
 * Contents of a file: tickets, with the keys and purchases that are needed to spend them or to ask
 * for their value back.
 */
type TicketFile = {
  readonly format: 'ostrom-tickets-1'
  readonly keys: readonly HeldKey[]
  readonly purchases: readonly HeldPurchase[]
  readonly tickets: readonly FileTicket[]
}

const fileSchema: Schema.Schema<TicketFile> = Schema.object({
  format: Schema.oneOf('ostrom-tickets-1'),
  keys: Schema.list(keySchema, TICKET_FILE_TICKETS_MAX),
  purchases: Schema.list(purchaseSchema, TICKET_FILE_TICKETS_MAX),
  tickets: Schema.list((value, path) => {
    const { keyId, ...ticket } = value as FileTicket
    return { keyId: Schema.hash(keyId, path), ...ticketSchema(ticket, path) }
  }, TICKET_FILE_TICKETS_MAX),
})

/**
 * Returns a ticket without its bytes, which stands for a ticket in another folder or a file, so
 * that this folder never asks for its value back on the chain.
 */
const elsewhere = (ticket: HeldTicket): HeldTicket => ({ ...ticket, ticket: new Uint8Array() })

/** A planned file, which may not be on disk yet. */
export type PlannedTicketFile = {
  /** Bytes of the file. Any reader of them can spend the tickets. */
  readonly bytes: Uint8Array
  readonly count: number
  /** Removes the tickets from the folder. The caller calls it once the bytes are on disk. */
  readonly commit: () => Promise<void>
}

/**
 * Plans a file of unspent tickets, of all keys: `TICKET_FILE_TICKETS_MAX` at most.
 *
 * @param options.count Most tickets of each key; all when absent.
 */
export async function planTicketFile(
  state: StateStore,
  { count }: { readonly count?: number | undefined } = {},
): Promise<PlannedTicketFile> {
  const records = createHolderRecords(state)
  const keys = await records.keys()
  const tickets: FileTicket[] = []
  for (const { keyId } of keys) {
    const unspent = await records.tickets('unspent', keyId)
    const room = TICKET_FILE_TICKETS_MAX - tickets.length
    const some = unspent.slice(0, Math.min(count ?? room, room))
    tickets.push(...some.map((ticket) => ({ ...ticket, keyId })))
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

/**
 * Returns whether all tickets of a file have left a folder, that is, whether its export was
 * completed.
 *
 * @throws {TicketFileInvalidError}
 */
export async function isTicketFileCommitted(
  state: StateStore,
  bytes: Uint8Array,
): Promise<boolean> {
  const records = createHolderRecords(state)
  const { keys, tickets } = decodeFile(bytes)
  const unspent = new Set<Hash>()
  for (const { keyId } of keys)
    for (const { id } of await records.tickets('unspent', keyId)) unspent.add(id)
  return !tickets.some(({ id }) => unspent.has(id))
}

/** Chain against which the keys and purchases of a file are checked. */
type TicketFileChain = Pick<HolderChain, 'ticketKey'> & {
  ticketPurchase(purchaseId: Hash): Promise<
    | {
        readonly keyId: Hash
        readonly beneficiary: AccountId
        readonly blindedHash: Hash
      }
    | undefined
  >
}

/**
 * Imports the tickets of a file into a folder, except tickets that this folder has, spent or
 * opened. For a purchase that is new to this folder, the tickets that are not in the file count as
 * given, since they are in another folder. Imports nothing if any part of the file contradicts the
 * chain, or lacks a valid signature of the issuer.
 *
 * @returns Number of imported tickets.
 * @throws {TicketFileInvalidError}
 */
export async function importTicketFile(
  state: StateStore,
  bytes: Uint8Array,
  chain: TicketFileChain,
): Promise<number> {
  const records = createHolderRecords(state)
  const file = decodeFile(bytes)
  const known = new Map((await records.purchases()).map((one) => [one.purchaseId, one]))
  const changes: StateChange[] = []
  let left = file.tickets.length
  let count = 0
  for (const key of file.keys) {
    const { keyId } = key
    await checkKey(chain, key)
    const rsa = await importIssuerKey(key.modulus)
    const purchases = new Map<Hash, HeldPurchase>()
    for (const purchase of file.purchases.filter((one) => one.keyId === keyId)) {
      await checkPurchase(chain, purchase)
      purchases.set(purchase.purchaseId, purchase)
    }
    const tickets = new Map<Hash, HeldTicket>()
    for (const { keyId: _, ...ticket } of file.tickets.filter((one) => one.keyId === keyId)) {
      checkTicket(rsa, purchases.get(ticket.purchaseId), ticket)
      tickets.set(ticket.id, ticket)
      left--
    }
    changes.push(keyChange(key))
    const taken = await takenIn(records, keyId, tickets)
    count += taken.count
    changes.push(...taken.changes)
    for (const purchase of purchases.values())
      if (!known.has(purchase.purchaseId)) changes.push(...purchaseIn(rsa, purchase, tickets))
  }
  if (left > 0) throw new TicketFileInvalidError({ reason: 'it lacks keys of its tickets' })
  await state.commit(changes)
  return count
}

/**
 * Returns the changes that import tickets of a key, except tickets that the folder has, spent or
 * opened.
 */
async function takenIn(
  records: HolderRecords,
  keyId: Hash,
  tickets: ReadonlyMap<Hash, HeldTicket>,
): Promise<{ readonly changes: readonly StateChange[]; readonly count: number }> {
  const pools = ['unspent', 'opened', 'given'] as const
  const [unspent = [], opened = [], given = []] = await Promise.all(
    pools.map((pool) => records.tickets(pool, keyId)),
  )
  const spent = given.filter(({ ticket }) => ticket.length > 0)
  const had = new Set([...unspent, ...opened, ...spent].map(({ id }) => id))
  const fresh = [...tickets.values()].filter(({ id }) => !had.has(id))
  const changes = fresh.flatMap((ticket) => [
    ticketRemoval('given', keyId, ticket.id),
    ticketChange('unspent', keyId, ticket),
  ])
  return { changes, count: fresh.length }
}

/**
 * Returns the changes that import a purchase. Its tickets that are not in the file count as given,
 * because they are in another folder or file.
 */
function purchaseIn(
  rsa: IssuerKey,
  purchase: HeldPurchase,
  tickets: ReadonlyMap<Hash, HeldTicket>,
): readonly StateChange[] {
  const { purchaseId, keyId, places } = purchase
  const others = places
    .map((_, place) => ({ id: ticketIdOf(rsa, purchase, place), place }))
    .filter(({ id }) => !tickets.has(id))
  return [
    purchaseChange({ ...purchase, status: 'signed' }),
    ...others.map((one) =>
      ticketChange('given', keyId, { ...one, purchaseId, ticket: new Uint8Array() }),
    ),
  ]
}

/**
 * Checks a key against the chain: with an unchecked key, a later purchase could be blinded for a
 * stranger's modulus.
 */
async function checkKey(chain: TicketFileChain, key: HeldKey): Promise<void> {
  const { keyId, issuer, asset, value, fee, endsAt, modulus, signer } = key
  const onChain = await chain.ticketKey(keyId)
  if (!onChain) throw refused(`the chain has no key ${keyId}`)
  const { terms } = onChain
  const isSame =
    onChain.issuer === issuer &&
    terms.asset === asset &&
    terms.value === value &&
    terms.fee === fee &&
    terms.signer === signer &&
    Number(terms.endSeconds) === endsAt &&
    Hex.from(Keccak.keccak256(modulus)) === onChain.modulusHash
  if (!isSame) throw refused(`the key ${keyId} is not as the chain has it`)
}

/**
 * Checks a purchase against the chain. Its id is public, so a stranger could write a file with this
 * id and other places.
 */
async function checkPurchase(chain: TicketFileChain, purchase: HeldPurchase): Promise<void> {
  const { purchaseId, keyId, beneficiary, places } = purchase
  const onChain = await chain.ticketPurchase(purchaseId)
  const isSame =
    onChain?.keyId === keyId &&
    onChain.beneficiary === beneficiary &&
    onChain.blindedHash === blindedHashOf(places.map(placeBytes))
  if (!isSame) throw refused(`the purchase ${purchaseId} is not as the chain has it`)
}

/**
 * Checks a ticket: a ticket that does not belong to its place, or has no valid signature, would be
 * refused when it is given or opened.
 */
function checkTicket(
  rsa: IssuerKey,
  purchase: HeldPurchase | undefined,
  { id, place: index, ticket }: HeldTicket,
): void {
  const place = purchase?.places[index]
  if (!purchase || !place) throw refused(`it lacks the purchase of the ticket ${id}`)
  try {
    const message = messageOf(rsa, { ...purchase, ...place })
    const decoded = decodeTicket(ticket)
    assertSigned(rsa, challengeDigestOf(purchase.keyId), decoded)
    const opening = openBlinded(rsa, blindedTicketOf(place, message))
    const isSame = [id, ticketId(decoded.message)].every((one) => one === ticketId(message))
    if (isSame && isHiddenIn(rsa, message, opening)) return
  } catch (error) {
    if (!BaseError.is(error)) throw error
  }
  throw refused(`the ticket ${id} is not that of its place, or not signed`)
}

const refused = (reason: string) => new TicketFileInvalidError({ reason })
