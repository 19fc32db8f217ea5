import type { ChunkDrawKey, StorageDealTerms } from '@ostrom/ledger'
import { Cbor, Schema } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'

// Stored records of contents that a storage provider plans to store, stores, or has to prove. A
// record is on disk before any transaction that depends on it is sent.

/**
 * A deal of interest. `seen`: an offer that the policy accepts. `ready`: the content is stored,
 * matches the root, and is pinned; the provider has accepted the deal or will accept it.
 */
export type StorageDealRecord = {
  readonly id: bigint
  readonly cid: string
  readonly terms: StorageDealTerms
  readonly stage: 'seen' | 'ready'
  /** True if the content was not pinned before this deal, so that the provider unpins it later. */
  readonly isPinned: boolean
}

const CID_LENGTH_MAX = 128

const termsSchema: Schema.Schema<StorageDealTerms> = Schema.object({
  root: Schema.hash,
  chunkCount: Schema.integer(1, 2 ** 32 - 1),
  epochs: Schema.unsigned(64),
  period: Schema.integer(1, 2 ** 32 - 1),
  windowSeconds: Schema.unsigned(64),
  fee: Schema.unsigned(96),
  stake: Schema.unsigned(96),
})

const dealSchema: Schema.Schema<StorageDealRecord> = Schema.object({
  id: Schema.unsigned(256),
  cid: Schema.text(CID_LENGTH_MAX),
  terms: termsSchema,
  stage: Schema.oneOf('seen', 'ready'),
  isPinned: Schema.boolean,
})

/** Schema of stored draws, for storage providers and watchers. */
export const drawRefSchema: Schema.Schema<ChunkDrawKey> = Schema.object({
  id: Schema.unsigned(256),
  epoch: Schema.unsigned(64),
})

const DEALS = 'storage-provider/deal/'
const DRAWS = 'storage-provider/draw/'
const DIGITS = 20

/** Returns a number as part of a key, so that keys sort like numbers. */
export const ordered = (number: bigint): string => number.toString().padStart(DIGITS, '0')
const dealKey = (id: bigint): string => DEALS + ordered(id)
const drawKey = ({ id, epoch }: ChunkDrawKey): string => `${DRAWS}${ordered(id)}/${ordered(epoch)}`

/** Durable records of a storage provider. */
export type StorageProviderRecords = {
  deal(id: bigint): Promise<StorageDealRecord | undefined>
  deals(): Promise<readonly StorageDealRecord[]>
  draws(): Promise<readonly ChunkDrawKey[]>
  changeFor(deal: StorageDealRecord): StateChange
  drawChange(key: ChunkDrawKey): StateChange
  save(deal: StorageDealRecord): Promise<void>
  delete(id: bigint): Promise<void>
  deleteDraw(key: ChunkDrawKey): Promise<void>
}

/** Creates a storage provider's records over a state. */
export function createStorageProviderRecords(state: StateStore): StorageProviderRecords {
  const changeFor = (deal: StorageDealRecord): StateChange => ({
    kind: 'put',
    key: dealKey(deal.id),
    value: Cbor.encode(deal),
  })
  return {
    changeFor,
    drawChange: (key) => ({ kind: 'put', key: drawKey(key), value: Cbor.encode(key) }),
    async deal(id) {
      const bytes = await state.get(dealKey(id))
      return bytes && Cbor.decode(bytes, dealSchema, 'storage deal')
    },
    async deals() {
      const entries = await Array.fromAsync(listAll(state, DEALS))
      return entries.map(({ value }) => Cbor.decode(value, dealSchema, 'storage deal'))
    },
    async draws() {
      const entries = await Array.fromAsync(listAll(state, DRAWS))
      return entries.map(({ value }) => Cbor.decode(value, drawRefSchema, 'draw'))
    },
    save: (deal) => state.commit([changeFor(deal)]),
    delete: (id) => state.commit([{ kind: 'delete', key: dealKey(id) }]),
    deleteDraw: (key) => state.commit([{ kind: 'delete', key: drawKey(key) }]),
  }
}
