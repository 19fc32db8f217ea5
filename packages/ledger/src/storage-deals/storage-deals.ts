import type { AccountId, Chunks } from '@ostrom/protocol'
import type { Transaction, TransactionWithId } from '../transaction.ts'

// Paid promises to keep a content. Ledgers with the capability `availability` have them.
// docs/spec/storage-deals.md.

/** Epochs after a drawing one in which its piece can be asked for. */
export const DRAW_EPOCHS = 8n

/** What is promised, at what price, in native base units. */
export type StorageDealTerms = Chunks.ChunkCommitment & {
  /** Length of the term, in epochs of the beacon. */
  readonly epochs: bigint
  /** An epoch of the term draws a piece with one chance in `period`. */
  readonly period: number
  /** What a draw leaves for its answer. */
  readonly windowSeconds: bigint
  /** Paid to the keeper after the term. */
  readonly fee: bigint
  /** Of the keeper; the client's where a draw is not answered. */
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
 * `proposed`: anybody may accept it. `cancelled`: by its client. `completed`: the storage provider
 * is paid. `defaulted`: a drawn chunk was not proven in time, and the client has fee and stake.
 */
export type StorageDealStatus = (typeof storageDealStatuses)[number]

/** A promise as the chain knows it now; its CID stands in the event of the offer. */
export type StorageDeal = {
  readonly id: bigint
  readonly status: StorageDealStatus
  readonly client: AccountId
  /** From the taking on. */
  readonly storageProvider?: AccountId
  readonly firstEpoch?: bigint
  /** Draws that wait for their piece. */
  readonly openDraws: number
  readonly terms: StorageDealTerms
}

/** What an epoch drew of a promise, once somebody asked for it. */
export type ChunkDraw = {
  readonly status: 'open' | 'proven'
  readonly chunk: number
  /** It is to be shown before this second. */
  readonly untilSeconds: bigint
}

/** A promise and an epoch of its term. */
export type ChunkDrawKey = { readonly id: bigint; readonly epoch: bigint }

/** Promises to keep a content, with stake behind them. */
export type StorageDealLedger = {
  deal(id: bigint): Promise<StorageDeal | undefined>
  chunkDraw(place: ChunkDrawKey): Promise<ChunkDraw | undefined>
  /**
   * Offers the fee to whoever keeps the content that `cid` names.
   *
   * @throws {LedgerError} `deal-terms-invalid`, `insufficient-funds`.
   */
  proposeDeal(options: StorageDealTerms & { readonly cid: string }): Promise<TransactionWithId>
  /** By the client, while nobody has taken it. */
  cancelDeal(id: bigint): Promise<Transaction>
  /**
   * Promises it, with the stake; the term begins with the next epoch.
   *
   * @throws {LedgerError} `deal-state-invalid`, `account-mismatch`, `insufficient-funds`.
   */
  acceptDeal(id: bigint): Promise<Transaction>
  /**
   * Asks for what a final epoch of the term drew; by anybody, within `DRAW_EPOCHS`.
   *
   * @throws {LedgerError} `deal-state-invalid`, `deal-out-of-window`, `chunk-not-drawn`,
   * `beacon-not-final`.
   */
  drawChunk(place: ChunkDrawKey): Promise<Transaction>
  /**
   * Shows a piece that was asked for; by the keeper, or anybody in its place.
   *
   * @throws {LedgerError} `deal-state-invalid`, `deal-out-of-window`, `chunk-mismatch`.
   */
  proveChunk(options: ChunkDrawKey & { readonly shown: Chunks.ChunkProof }): Promise<Transaction>
  /** By anybody: ends a promise of which a draw was not answered in time. */
  reportDefault(place: ChunkDrawKey): Promise<Transaction>
  /** By anybody: pays the keeper, `DRAW_EPOCHS` after the term and with no draw open. */
  completeDeal(id: bigint): Promise<Transaction>
}
