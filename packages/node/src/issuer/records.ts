import type { TicketTerms } from '@ostrom/ledger'
import { Cbor, type Hash, type Hex, Schema } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'

// Stored data of an issuer in addition to its register of accepted tickets: its keys with their
// secrets, its sales, and unprocessed openings. The data is on disk before the transaction or
// answer that needs it.

/**
 * A key of an issuer. `planned`: possibly already on the chain. `over`: settled, and its secrets
 * are erased.
 */
export type IssuedKey = {
  readonly keyId: Hash
  readonly status: 'planned' | 'open' | 'over'
  readonly terms: TicketTerms
  readonly modulus: Uint8Array
  /** Private RSA key, PKCS #8 in DER; empty once the key is settled (`over`). */
  readonly secret: Uint8Array
  /**
   * Secret key that signs counts, the numbers of tickets accepted from each proxy; zero bytes once
   * the key is settled (`over`).
   */
  readonly countSecret: Uint8Array
}

/** A purchase from a final event. */
export type FinalPurchase = {
  readonly purchaseId: Hash
  readonly keyId: Hash
  readonly count: number
  readonly blindedHash: Hash
}

/** An opened ticket that is not yet looked up in the register. */
export type OpenedTicket = { readonly keyId: Hash; readonly ticket: Hash }

const termsSchema: Schema.Schema<TicketTerms> = Schema.object({
  asset: Schema.hex(20),
  value: Schema.unsigned(96),
  fee: Schema.unsigned(96),
  signer: Schema.hex(20),
  soldMax: Schema.integer(1, 0xffff_ffff),
  startSeconds: Schema.unsigned(40),
  endSeconds: Schema.unsigned(40),
})

const SECRET_BYTES_MAX = 4_096

const keySchema: Schema.Schema<IssuedKey> = Schema.object({
  keyId: Schema.hash,
  status: Schema.oneOf('planned', 'open', 'over'),
  terms: termsSchema,
  modulus: Schema.bytes(256),
  secret: Schema.bytes(SECRET_BYTES_MAX),
  countSecret: Schema.bytes(32),
})

const purchaseSchema: Schema.Schema<FinalPurchase> = Schema.object({
  purchaseId: Schema.hash,
  keyId: Schema.hash,
  count: Schema.integer(1, 0xffff_ffff),
  blindedHash: Schema.hash,
})

const openedSchema: Schema.Schema<OpenedTicket> = Schema.object({
  keyId: Schema.hash,
  ticket: Schema.hash,
})

const KEYS = 'issuer/keys/'
const PURCHASES = 'issuer/purchases/'
const OPENED = 'issuer/opened/'

const put = (key: Hex.Hex | string, value: unknown): StateChange => ({
  kind: 'put',
  key,
  value: Cbor.encode(value),
})

/** Returns the change that stores a purchase. */
export const purchaseChange = (purchase: FinalPurchase): StateChange =>
  put(PURCHASES + purchase.purchaseId, purchase)
/** Returns the change that stores an opened ticket. */
export const openedChange = (opened: OpenedTicket): StateChange =>
  put(OPENED + opened.ticket, opened)
/** Returns the change that removes an opened ticket. */
export const openedRemoval = ({ ticket }: OpenedTicket): StateChange => ({
  kind: 'delete',
  key: OPENED + ticket,
})

export type IssuerRecords = {
  readonly keys: () => Promise<readonly IssuedKey[]>
  readonly saveKey: (key: IssuedKey) => Promise<void>
  readonly removeKey: (keyId: Hash) => Promise<void>
  readonly purchase: (purchaseId: Hash) => Promise<FinalPurchase | undefined>
  readonly purchases: () => Promise<readonly FinalPurchase[]>
  readonly opened: () => Promise<readonly OpenedTicket[]>
}

/** Creates an issuer's records over a state. */
export function createIssuerRecords(state: StateStore): IssuerRecords {
  const readAll = async <T>(prefix: string, schema: Schema.Schema<T>, what: string) => {
    const entries = await Array.fromAsync(listAll(state, prefix))
    return entries.map(({ value }) => Cbor.decode(value, schema, what))
  }
  return {
    keys: () => readAll(KEYS, keySchema, 'key of tickets'),
    saveKey: (key) => state.commit([put(KEYS + key.keyId, key)]),
    removeKey: (keyId) => state.commit([{ kind: 'delete', key: KEYS + keyId }]),
    async purchase(purchaseId) {
      const bytes = await state.get(PURCHASES + purchaseId)
      return bytes && Cbor.decode(bytes, purchaseSchema, 'purchase of tickets')
    },
    purchases: () => readAll(PURCHASES, purchaseSchema, 'purchase of tickets'),
    opened: () => readAll(OPENED, openedSchema, 'opened ticket'),
  }
}
