import type { AccountId, Chunks, Hash } from '@ostrom/protocol'
import type { Transaction, TransactionWithId } from '../transaction.ts'

// Storage deals: a storage provider stores a content for pay, and loses its stake if it does not.
// Optional member of a ledger. docs/spec/storage-deals.md.

/**
 * Epochs: if an epoch drew a chunk, any account can request a proof of this chunk within this
 * number of epochs after it.
 */
export const DRAW_EPOCHS = 8n

/** Terms of a storage deal. Amounts are native base units. */
export type StorageDealTerms = Chunks.ChunkCommitment & {
  /** Length of the term, in epochs of the beacon. */
  readonly epochs: bigint
  /** Each epoch of the term draws a chunk with probability 1 / `period`. */
  readonly period: number
  /** Seconds from the request of a drawn chunk within which the storage provider must prove it. */
  readonly windowSeconds: bigint
  /** Fee that the storage provider gets after the term. The client pays it in advance. */
  readonly fee: bigint
  /** Stake of the storage provider; the client gets it if a drawn chunk is not proven. */
  readonly stake: bigint
}

export const storageDealStatuses = [
  'proposed',
  'cancelled',
  'active',
  'completed',
  'defaulted',
] as const

/**
 * `proposed`: any account may accept it. `cancelled`: its client cancelled it before acceptance.
 * `completed`: the storage provider is paid. `defaulted`: a drawn chunk was not proven in time, and
 * fee and stake went to the client.
 */
export type StorageDealStatus = (typeof storageDealStatuses)[number]

/** A storage deal on chain. The CID is only in the event of the proposal. */
export type StorageDeal = {
  readonly id: bigint
  readonly status: StorageDealStatus
  readonly client: AccountId
  /** Present after acceptance. */
  readonly storageProvider?: AccountId
  readonly firstEpoch?: bigint
  /** Number of draws whose chunk was requested and is not proven yet. */
  readonly openDraws: number
  readonly terms: StorageDealTerms
}

/** The chunk that an epoch drew, and whose proof was requested on chain. */
export type ChunkDraw = {
  readonly status: 'open' | 'proven'
  readonly chunk: number
  /** Unix second before which the chunk has to be proven. */
  readonly untilSeconds: bigint
}

/** A storage deal and an epoch of its term. */
export type ChunkDrawKey = { readonly id: bigint; readonly epoch: bigint }

/** Reads of storage deals, and the calls of their parties and of other accounts. */
export type StorageDealLedger = {
  deal(id: bigint): Promise<StorageDeal | undefined>
  chunkDraw(drawKey: ChunkDrawKey): Promise<ChunkDraw | undefined>
  /**
   * Proposes a deal: offers the fee for the storage of the content that `cid` names.
   *
   * @throws {LedgerError} `deal-terms-invalid`, `insufficient-funds`.
   */
  proposeDeal(options: StorageDealTerms & { readonly cid: string }): Promise<TransactionWithId>
  /** Cancels a deal. Only its client may call it, before any account accepts the deal. */
  cancelDeal(id: bigint): Promise<Transaction>
  /**
   * Accepts a deal and deposits its stake. The term starts with the next epoch.
   *
   * @param options.termsHash `hashDealTerms` of the deal that the sender examined: after a
   *   reorganisation the id may name another deal.
   * @throws {LedgerError} `deal-state-invalid`, `terms-changed`, `account-mismatch`,
   *   `insufficient-funds`.
   */
  acceptDeal(options: { readonly id: bigint; readonly termsHash: Hash }): Promise<Transaction>
  /**
   * Requests a proof of the chunk that an epoch of the term drew, within `DRAW_EPOCHS` epochs after
   * it. Needs the final beacon value of that epoch. Any account may call it.
   *
   * @throws {LedgerError} `deal-state-invalid`, `deal-out-of-window`, `chunk-not-drawn`,
   * `beacon-not-final`.
   */
  drawChunk(drawKey: ChunkDrawKey): Promise<Transaction>
  /**
   * Proves a requested chunk. Any account may call it for the storage provider.
   *
   * @throws {LedgerError} `deal-state-invalid`, `deal-out-of-window`, `chunk-mismatch`.
   */
  proveChunk(options: ChunkDrawKey & { readonly shown: Chunks.ChunkProof }): Promise<Transaction>
  /**
   * Ends a deal because a requested chunk was not proven in time. Fee and stake go to the client.
   * Any account may call it.
   */
  reportDefault(drawKey: ChunkDrawKey): Promise<Transaction>
  /**
   * Pays fee and stake to the storage provider, from `DRAW_EPOCHS` epochs after the term on, if no
   * draw is open. Any account may call it.
   */
  completeDeal(id: bigint): Promise<Transaction>
}
