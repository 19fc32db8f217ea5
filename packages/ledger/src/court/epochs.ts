import type { AccountId, EpochBlock, Hash } from '@ostrom/protocol'
import type { Transaction } from '../transaction.ts'

// The chain of epochs' blocks, as validators anchor it. docs/spec/verification.md, section 7.

/** A block that can change no more. */
export type FinalEpochBlock = EpochBlock.EpochBlock & { readonly hash: Hash }

/** What stands behind a block, by weights in the last second of its epoch. */
export type AttestedWeight = { readonly attested: bigint; readonly total: bigint }

/** Where an item stands in a final block. */
export type BlockInclusionProof = {
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
  latestBlock(): Promise<FinalEpochBlock | undefined>
  /** The final block that spans an epoch; undefined while there is none. */
  blockOf(epoch: bigint): Promise<FinalEpochBlock | undefined>
  attestedWeight(block: EpochBlock.EpochBlock): Promise<AttestedWeight>
  /** By a validator, once for each epoch and block before it. The epoch must be over. */
  attestBlock(options: {
    readonly block: EpochBlock.EpochBlock
    readonly account: AccountId
  }): Promise<Transaction>
  /** By anybody, once more than half of the weight has attested. */
  finalizeBlock(block: EpochBlock.EpochBlock): Promise<Transaction>
  /** By a validator: it examined the answers of these and found nothing wrong. */
  endorseAnswers(options: {
    readonly subjects: readonly Hash[]
    readonly account: AccountId
  }): Promise<Transaction>
  /** Whether more than half of the weight said so. */
  isEndorsed(subject: Hash): Promise<boolean>
  /** The chain's own word on whether an item is in a final block. */
  includesItem(place: BlockInclusionProof): Promise<boolean>
}

/** What happened to the chain of epochs' blocks. */
export type EpochEvent =
  | {
      readonly kind: 'block-attested'
      readonly epoch: bigint
      readonly validator: AccountId
      readonly hash: Hash
    }
  | {
      /** A validator examined this answer, and found nothing wrong. */
      readonly kind: 'answer-endorsed'
      readonly subject: Hash
      readonly validator: AccountId
    }
  | {
      /** More than half of the weight says so of all answers of this session or request. */
      readonly kind: 'answers-validated'
      readonly subject: Hash
    }
  | {
      /** The block can change no more. */
      readonly kind: 'block-final'
      readonly epochBlock: EpochBlock.EpochBlock
      readonly hash: Hash
    }
