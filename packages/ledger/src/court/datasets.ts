import type { AccountId, Hash } from '@ostrom/protocol'
import type { Transaction, TransactionWithId } from '../transaction.ts'

// Datasets that training may use. docs/spec/datasets.md; on chain `IDatasets`.

/** Seconds in which a proposed dataset can be challenged, but not accepted yet. */
export const DATASET_DISPUTE_SECONDS = 7n * 86_400n

/** A dataset with its last proposal. */
export type DatasetRecord = {
  /** SHA-256 of the dataset's manifest. */
  readonly dataset: Hash
  /**
   * `disputed`: before a jury. `undecided`: no jury ruled, and the dataset may be proposed again.
   */
  readonly status: 'proposed' | 'accepted' | 'disputed' | 'rejected' | 'undecided'
  /** True if training may use it: accepted, or accepted before the running challenge. */
  readonly isUsable: boolean
  readonly proposer: AccountId
  /** The proposer's bond, in native base units. */
  readonly bond: bigint
  /** Hash of proposer, bond, CID and license, for a challenge of this dataset. */
  readonly termsHash: Hash
  /** Unix second from which any account may accept an unchallenged proposal. */
  readonly acceptableAtSeconds: bigint
  /** The latest case about the dataset. */
  readonly caseId?: bigint
}

/** Registry of datasets. Unchallenged datasets are accepted; juries judge challenged ones. */
export type DatasetLedger = {
  dataset(dataset: Hash): Promise<DatasetRecord | undefined>
  /**
   * Proposes a dataset, with the bond of a case. Only the creator that the manifest names can.
   *
   * @throws {LedgerError} `dataset-invalid`, `dataset-state-invalid`, `account-mismatch`,
   *   `insufficient-funds`.
   */
  proposeDataset(options: {
    /** Canonical bytes of the manifest, whose SHA-256 is the dataset. */
    readonly manifest: Uint8Array
    /** CID of the data. The manifest's CID follows from its hash. */
    readonly cid: string
    /** SPDX identifier that the manifest names. */
    readonly license: string
  }): Promise<Transaction>
  /**
   * Accepts an unchallenged proposal once `DATASET_DISPUTE_SECONDS` have passed, and returns the
   * proposer's bond. Any account may call it.
   */
  acceptDataset(dataset: Hash): Promise<Transaction>
  /**
   * Challenges a dataset before a jury, with the court's deposit. Returns the id of the case.
   *
   * @param options.termsHash `DatasetRecord.termsHash` as the sender read it: the dataset may be
   *   accepted, or proposed with another CID, before the challenge.
   * @throws {LedgerError} `dataset-state-invalid`, `terms-changed`, `juror-pool-too-small`,
   *   `insufficient-funds`.
   */
  disputeDataset(options: {
    readonly dataset: Hash
    readonly termsHash: Hash
    readonly evidence: Hash
  }): Promise<TransactionWithId>
  /** Executes the ruling of an ended case. Any account may call it. */
  concludeDataset(dataset: Hash): Promise<Transaction>
}

/** Events of datasets. */
export type DatasetEvent =
  | {
      readonly kind: 'dataset-proposed'
      /** SHA-256 of the dataset's manifest. */
      readonly dataset: Hash
      readonly proposer: AccountId
      readonly bond: bigint
      /** CID of the dataset's data. */
      readonly cid: string
      /** SPDX identifier of the dataset's license. */
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
