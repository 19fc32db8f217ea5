import { type AccountId, Cbor, type Hex, Schema } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import { PURCHASE_TICKETS_MAX } from '../limits.ts'
import type { TicketKey } from '../ports.ts'
import { NUMBER_BYTES, TOKEN_BYTES } from '../token.ts'

// Records of a holder on disk: keys, tickets, and purchases with all data that are needed to open
// their places on the chain.

/** A ticket key with its RSA modulus, which the chain stores only as a hash. */
export type HeldKey = TicketKey & {
  readonly modulus: Uint8Array
  readonly signer: AccountId
}

/** One place of a purchase: a blinded message, which hides one ticket, and the ticket's secret. */
export type BlindedSecret = {
  readonly secret: Hex.Hash
  readonly blinded: Uint8Array
  readonly inverse: Uint8Array
}

/**
 * `planned`: on disk, and possibly on the chain. `signed`: each of its tickets is in one of the
 * pools.
 */
export type HeldPurchase = {
  readonly purchaseId: Hex.Hash
  readonly keyId: Hex.Hash
  readonly beneficiary: AccountId
  readonly status: 'planned' | 'signed'
  readonly places: readonly BlindedSecret[]
}

/** A ticket of a holder, and the purchase and the index of the place from which it came. */
export type HeldTicket = {
  readonly id: Hex.Hash
  readonly purchaseId: Hex.Hash
  readonly place: number
  /** The signed ticket, 354 bytes. */
  readonly ticket: Uint8Array
}

export const keySchema: Schema.Schema<HeldKey> = Schema.object({
  keyId: Schema.hash,
  issuer: Schema.hex(20),
  asset: Schema.hex(20),
  value: Schema.unsigned(96),
  fee: Schema.unsigned(96),
  endsAt: Schema.integer(0, Number.MAX_SAFE_INTEGER),
  modulus: Schema.bytes(NUMBER_BYTES),
  signer: Schema.hex(20),
})

const placeSchema: Schema.Schema<BlindedSecret> = Schema.object({
  secret: Schema.hash,
  blinded: Schema.bytes(NUMBER_BYTES),
  inverse: Schema.bytes(NUMBER_BYTES),
})

export const purchaseSchema: Schema.Schema<HeldPurchase> = Schema.object({
  purchaseId: Schema.hash,
  keyId: Schema.hash,
  beneficiary: Schema.hex(20),
  status: Schema.oneOf('planned', 'signed'),
  places: Schema.list(placeSchema, PURCHASE_TICKETS_MAX),
})

export const ticketSchema: Schema.Schema<HeldTicket> = Schema.object({
  id: Schema.hash,
  purchaseId: Schema.hash,
  place: Schema.integer(0, PURCHASE_TICKETS_MAX - 1),
  ticket: Schema.bytes(TOKEN_BYTES),
})

const KEYS = 'ticket-holder/keys/'
const PURCHASES = 'ticket-holder/purchases/'

/**
 * `unspent`: may be taken. `given`: the ticket left this holder; its bytes are absent if it is in
 * another folder or in a file. `opened`: the holder has asked for its value back on the chain.
 */
export type TicketPool = 'unspent' | 'given' | 'opened'

const poolKey = (pool: TicketPool, keyId: Hex.Hash) => `ticket-holder/${pool}/${keyId}/`

const put = (key: string, value: unknown): StateChange => ({
  kind: 'put',
  key,
  value: Cbor.encode(value),
})

/** Returns the change that stores a key of tickets. */
export const keyChange = (key: HeldKey): StateChange => put(KEYS + key.keyId, key)

/** Returns the change that stores a purchase. */
export const purchaseChange = (purchase: HeldPurchase): StateChange =>
  put(PURCHASES + purchase.purchaseId, purchase)

/** Returns the change that removes a purchase. */
export const purchaseRemoval = (purchaseId: Hex.Hash): StateChange => ({
  kind: 'delete',
  key: PURCHASES + purchaseId,
})

/** Returns the change that puts a ticket into a pool. */
export const ticketChange = (pool: TicketPool, keyId: Hex.Hash, ticket: HeldTicket): StateChange =>
  put(poolKey(pool, keyId) + ticket.id, ticket)

/** Returns the change that removes a ticket from a pool. */
export const ticketRemoval = (pool: TicketPool, keyId: Hex.Hash, id: Hex.Hash): StateChange => ({
  kind: 'delete',
  key: poolKey(pool, keyId) + id,
})

/** Reads a holder's records. */
export type HolderRecords = {
  readonly key: (keyId: Hex.Hash) => Promise<HeldKey | undefined>
  readonly keys: () => Promise<readonly HeldKey[]>
  readonly purchases: (keyId?: Hex.Hash) => Promise<readonly HeldPurchase[]>
  readonly tickets: (pool: TicketPool, keyId: Hex.Hash) => Promise<readonly HeldTicket[]>
}

/** Creates a holder's records over a state. */
export function createHolderRecords(state: StateStore): HolderRecords {
  const readAll = async <T>(prefix: string, schema: Schema.Schema<T>, what: string) => {
    const entries = await Array.fromAsync(listAll(state, prefix))
    return entries.map(({ value }) => Cbor.decode(value, schema, what))
  }
  return {
    async key(keyId) {
      const bytes = await state.get(KEYS + keyId)
      return bytes && Cbor.decode(bytes, keySchema, 'key of tickets')
    },
    keys: () => readAll(KEYS, keySchema, 'key of tickets'),
    async purchases(keyId) {
      const all = await readAll(PURCHASES, purchaseSchema, 'purchase of tickets')
      return keyId ? all.filter((purchase) => purchase.keyId === keyId) : all
    },
    tickets: (pool, keyId) => readAll(poolKey(pool, keyId), ticketSchema, 'ticket'),
  }
}
