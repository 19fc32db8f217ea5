import type { AccountId, Hash } from '@ostrom/protocol'
import type { Transaction } from '../transaction.ts'

// LoRA adapters of model versions (Hu et al., arXiv 2106.09685) in the chain's registry.

/** Maximum adapters that an account registers in one day (UTC), as in the contracts. */
export const ADAPTERS_PER_DAY = 10

/** Registration of a version as an adapter. */
export type AdapterRegistration = {
  /**
   * A version that is already registered, with its base as its only parent and safetensors as its
   * first artifact.
   */
  readonly version: Hash
  readonly rank: number
  /** Scale of the adapter: the product of its matrices is multiplied by alpha / rank. */
  readonly alpha: number
  /** Names of the layers that the adapter changes, for example `q_proj`; without commas. */
  readonly targetModules: readonly string[]
  readonly trainingSteps: bigint
  /** SHA-256 of the manifest of the adapter's training data. */
  readonly datasetHash: Hash
}

export type ModelAdapter = AdapterRegistration & {
  readonly creator: AccountId
  readonly base: Hash
  /** CID of the adapter's weights. */
  readonly cid: string
}

/** A merge of an adapter into its base. */
export type AdapterMerge = {
  readonly base: Hash
  readonly adapter: Hash
  /**
   * The merged version, whose parents are the base and the adapter; absent if it was not published.
   */
  readonly merged?: { readonly version: Hash; readonly method: string }
}

/** Events of LoRA adapters. */
export type AdapterEvent =
  | ({ readonly kind: 'adapter-registered' } & ModelAdapter)
  | ({ readonly kind: 'adapter-merged'; readonly account: AccountId } & AdapterMerge)

/** The chain's registry of adapters and merges. */
export type AdapterLedger = {
  /** Returns an adapter; undefined for a version that is not registered as one. */
  adapter(version: Hash): Promise<ModelAdapter | undefined>
  /** Returns the number of adapters that an account may still register today. */
  remainingAdapters(creator: AccountId): Promise<number>
  /**
   * Registers a version as an adapter. Only the version's creator may call it.
   *
   * @throws {LedgerError} `model-unknown`, `account-mismatch`, `adapter-exists`, `adapter-invalid`,
   * `adapter-base-unsupported`, `adapter-limit`.
   */
  registerAdapter(terms: AdapterRegistration): Promise<Transaction>
  /**
   * Records a merge. Only the creator of the merged version may call it. If the merge names no
   * merged version, any account may.
   *
   * @throws {LedgerError} `adapter-unknown`, `adapter-invalid`.
   */
  recordMerge(merge: AdapterMerge): Promise<Transaction>
}

/**
 * Splits `base+adapter` into two names; returns undefined for a name of one part. `base+adapter`
 * means the version that `adapter` names, if its base is the version that `base` names.
 */
export function parseAdapterName(name: string): AdapterName | undefined {
  const [base = '', adapter, ...more] = name.split('+')
  if (adapter === undefined) return undefined
  return more.length > 0 ? { base: '', adapter: '' } : { base, adapter }
}

/** Names of a base and of an adapter. Empty names match no version. */
export type AdapterName = { readonly base: string; readonly adapter: string }
