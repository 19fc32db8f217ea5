import type { AccountId, Hash } from '@ostrom/protocol'
import type { Transaction } from './transaction.ts'

// Datasets before a jury. docs/spec/datasets.md.

/** A dataset as it was proposed last. */
export type DatasetRecord = {
  /** SHA-256 of its manifest. */
  readonly dataset: Hash
  /**
   * `proposed`: before its first jury. `challenged`: accepted, and before a jury again.
   * `undecided`: no jury came to a verdict, and it may be proposed again.
   */
  readonly status: 'proposed' | 'accepted' | 'challenged' | 'rejected' | 'undecided'
  readonly proposer: AccountId
  /** What is held of its proposer's money, in native base units. */
  readonly bond: bigint
  /** From this second on that bond is free, unless a challenge runs; zero before acceptance. */
  readonly bondFreeAtSeconds: bigint
  /** While a challenge runs. */
  readonly challenger?: AccountId
  /** The newest case about it. */
  readonly caseId: bigint
}

/** Has juries judge datasets. */
export type DatasetLedger = {
  dataset(dataset: Hash): Promise<DatasetRecord | undefined>
  /** Asks a jury to accept a dataset, with the bond of an accusation. */
  proposeDataset(options: {
    readonly dataset: Hash
    /** Of its data; that of the manifest follows from its hash. */
    readonly cid: string
    /** SPDX identifier that the manifest names. */
    readonly license: string
  }): Promise<Transaction>
  /** Asks a jury to reject one that was accepted, with the same bond. */
  challengeDataset(dataset: Hash): Promise<Transaction>
  /** By anybody: does what the jury decided. */
  concludeDataset(dataset: Hash): Promise<Transaction>
  /** By anybody: frees the bond of an accepted dataset that waited for a challenge. */
  releaseDatasetBond(dataset: Hash): Promise<Transaction>
}
