import type { EpochBlock, Hash } from '@ostrom/protocol'
import type { Transaction } from './transaction.ts'

// The chain of epochs' blocks, as validators anchor it. docs/spec/verification.md, section 7.

/** A block that can change no more. */
export type AnchoredBlock = EpochBlock.EpochBlock & { readonly hash: Hash }

/** What stands behind a block, in native base units of stake as it is now. */
export type BlockSupport = {
  readonly attested: bigint
  readonly joined: bigint
  readonly validators: number
}

/** Where an item stands in a final block. */
export type ItemPlace = {
  /** The last epoch of the block. */
  readonly epoch: bigint
  readonly leaf: Hash
  readonly index: bigint
  /** Path to the block's root; see `Merkle.prove`. */
  readonly path: readonly Hash[]
}

/** Blocks of what epochs settled: attested to by validators, made final by anybody. */
export type EpochLedger = {
  /** The latest final block; undefined before the first. */
  latestBlock(): Promise<AnchoredBlock | undefined>
  /** The final block that spans an epoch; undefined while there is none. */
  blockOf(epoch: bigint): Promise<AnchoredBlock | undefined>
  blockSupport(block: EpochBlock.EpochBlock): Promise<BlockSupport>
  /** By a validator, once for each epoch and block before it. The epoch must be over. */
  attestBlock(block: EpochBlock.EpochBlock): Promise<Transaction>
  /** By anybody, once two thirds of the joined stake have attested. */
  finalizeBlock(block: EpochBlock.EpochBlock): Promise<Transaction>
  /** By a validator: it examined the answers of these requests and found nothing wrong. */
  endorseAnswers(requestIds: readonly Hash[]): Promise<Transaction>
  /** Whether more than half of the joined stake, of at least the smallest pool, says so now. */
  isEndorsed(requestId: Hash): Promise<boolean>
  /** The chain's own word on whether an item is in a final block. */
  includesItem(place: ItemPlace): Promise<boolean>
}
