import type { AccountId, Hash } from '@ostrom/protocol'
import type { Transaction, TransactionWithId } from '../transaction.ts'

// Datasets that training may use. docs/spec/datasets.md; on chain `IDatasets`.

/** A proposal waits so long for a challenge. */
export const DATASET_DISPUTE_SECONDS = 7n * 86_400n

/** A dataset as it was proposed last. */
export type DatasetRecord = {
  /** SHA-256 of its manifest. */
  readonly dataset: Hash
  /**
   * `disputed`: before a jury. `undecided`: no jury came to a ruling, and it may be proposed
   * again.
   */
  readonly status: 'proposed' | 'accepted' | 'disputed' | 'rejected' | 'undecided'
  /** Training may use it: accepted, and so since before the challenge that runs, if one does. */
  readonly isUsable: boolean
  readonly proposer: AccountId
  /** What is held of its proposer's money, in native base units. */
  readonly bond: bigint
  /** From this second on anybody may accept a proposal that nobody challenged. */
  readonly acceptableAtSeconds: bigint
  /** The newest case about it. */
  readonly caseId?: bigint
}

/** Accepts datasets that nobody challenges, and has juries judge the others. */
export type DatasetLedger = {
  dataset(dataset: Hash): Promise<DatasetRecord | undefined>
  /** With the bond of a case. */
  proposeDataset(options: {
    readonly dataset: Hash
    /** Of its data; that of the manifest follows from its hash. */
    readonly cid: string
    /** SPDX identifier that the manifest names. */
    readonly license: string
  }): Promise<Transaction>
  /** By anybody, `DATASET_DISPUTE_SECONDS` after the proposal: its bond returns. */
  acceptDataset(dataset: Hash): Promise<Transaction>
  /** Asks a jury, with the court's deposit. The number is that of the case. */
  disputeDataset(options: {
    readonly dataset: Hash
    readonly evidence: Hash
  }): Promise<TransactionWithId>
  /** By anybody, once the case has ended: does what the jury ruled. */
  concludeDataset(dataset: Hash): Promise<Transaction>
}

/** What happened to datasets. */
export type DatasetEvent =
  | {
      readonly kind: 'dataset-proposed'
      /** SHA-256 of its manifest. */
      readonly dataset: Hash
      readonly proposer: AccountId
      readonly bond: bigint
      /** Of its data. */
      readonly cid: string
      /** SPDX identifier. */
      readonly license: string
    }
  | {
      readonly kind: 'dataset-disputed'
      readonly dataset: Hash
      readonly challenger: AccountId
      readonly caseId: bigint
      readonly evidence: Hash
    }
  | {
      readonly kind: 'dataset-settled'
      readonly dataset: Hash
      readonly status: 'accepted' | 'rejected' | 'undecided'
    }
