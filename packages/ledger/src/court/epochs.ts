import type { AccountId, EpochBlock, Hash } from '@ostrom/protocol'
import type { Transaction } from '../transaction.ts'

// Epoch blocks, to which validators attest. docs/spec/verification.md, section 7.

/** A final block with its hash. */
export type FinalEpochBlock = EpochBlock.EpochBlock & { readonly hash: Hash }

/**
 * Weight of the validators that attested to a block, and of all validators, both in the last second
 * of the block's epoch.
 */
export type AttestedWeight = { readonly attested: bigint; readonly total: bigint }

/** Inclusion proof of an item in a final block. */
export type BlockInclusionProof = {
  /** The last epoch of the block. */
  readonly epoch: bigint
  readonly leaf: Hash
  readonly index: bigint
  /** Merkle path to the block's root; see `Merkle.prove`. */
  readonly path: readonly Hash[]
}

/** Epoch blocks. Validators attest to them, and any account may finalize them. */
export type EpochLedger = {
  /** Returns the latest final block, or undefined before the first. */
  latestBlock(): Promise<FinalEpochBlock | undefined>
  /** Returns the final block that spans an epoch, or undefined. */
  blockOf(epoch: bigint): Promise<FinalEpochBlock | undefined>
  attestedWeight(block: EpochBlock.EpochBlock): Promise<AttestedWeight>
  /** Attests to a block, once per validator, epoch and previous block, after the epoch's end. */
  attestBlock(options: {
    readonly block: EpochBlock.EpochBlock
    readonly account: AccountId
  }): Promise<Transaction>
  /** Finalizes a block after attestations by validators with more than half of the weight. */
  finalizeBlock(block: EpochBlock.EpochBlock): Promise<Transaction>
  /** Endorses subjects whose answers a validator examined without a fault. */
  endorseAnswers(options: {
    readonly subjects: readonly Hash[]
    readonly account: AccountId
  }): Promise<Transaction>
  /** Returns true if validators with more than half of the weight endorsed a session or request. */
  isEndorsed(subject: Hash): Promise<boolean>
  /** Verifies on chain that an item is in a final block. */
  includesItem(proof: BlockInclusionProof): Promise<boolean>
}

/**
 * Reads of epoch blocks on every chain that anchors them, independent of the other members of its
 * ledger.
 */
export type AnchorReader = Pick<EpochLedger, 'latestBlock' | 'blockOf' | 'includesItem'>

/** Events of epoch blocks and endorsements. */
export type EpochEvent =
  | {
      readonly kind: 'block-attested'
      readonly epoch: bigint
      readonly validator: AccountId
      readonly hash: Hash
    }
  | {
      /** A validator endorsed the answers of this session or request. */
      readonly kind: 'answer-endorsed'
      readonly subject: Hash
      readonly validator: AccountId
    }
  | {
      /** Validators with more than half of the weight have endorsed this session or request. */
      readonly kind: 'answers-validated'
      readonly subject: Hash
    }
  | {
      /** A block became final. */
      readonly kind: 'block-final'
      readonly epochBlock: EpochBlock.EpochBlock
      readonly hash: Hash
    }
