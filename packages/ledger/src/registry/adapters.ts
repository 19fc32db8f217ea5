import type { AccountId, Hash } from '@ostrom/protocol'
import type { Transaction } from '../transaction.ts'

// LoRA adapters of model versions (Hu et al., arXiv 2106.09685), as the chain registers them.

/** Most adapters that an account registers on one day (UTC); contracts have the same. */
export const ADAPTERS_PER_DAY = 10

/** What makes a version an adapter. */
export type AdapterRegistration = {
  /** Registered before, with its base as its only parent and safetensors as its first artifact. */
  readonly version: Hash
  readonly rank: number
  /** The product of its matrices is scaled by alpha / rank. */
  readonly alpha: number
  /** Names of the layers that it changes, for example `q_proj`; without commas. */
  readonly targetModules: readonly string[]
  readonly trainingSteps: bigint
  /** SHA-256 of the manifest of the data that it was trained on. */
  readonly datasetHash: Hash
}

export type ModelAdapter = AdapterRegistration & {
  readonly creator: AccountId
  readonly base: Hash
  /** Of its weights. */
  readonly cid: string
}

/** How a version came of a base and an adapter. */
export type AdapterMerge = {
  readonly base: Hash
  readonly adapter: Hash
  /** What came of it, with both among its parents; absent where nothing was published. */
  readonly merged?: { readonly version: Hash; readonly method: string }
}

/** What happened to LoRA adapters. */
export type AdapterEvent =
  | ({ readonly kind: 'adapter-registered' } & ModelAdapter)
  | ({ readonly kind: 'adapter-merged'; readonly account: AccountId } & AdapterMerge)

/** Adapters and merges, as a chain knows them. */
export type AdapterLedger = {
  /** An adapter; undefined for a version that is none, whatever its manifest says. */
  adapter(version: Hash): Promise<ModelAdapter | undefined>
  /** How many adapters an account may still register today. */
  remainingAdapters(creator: AccountId): Promise<number>
  /**
   * By the version's creator.
   *
   * @throws {LedgerError} `model-unknown`, `account-mismatch`, `adapter-exists`, `adapter-invalid`,
   * `adapter-base-unsupported`, `adapter-limit`.
   */
  registerAdapter(terms: AdapterRegistration): Promise<Transaction>
  /**
   * Of a published version by its creator; by anybody where nothing is published.
   *
   * @throws {LedgerError} `adapter-unknown`, `adapter-invalid`.
   */
  recordMerge(merge: AdapterMerge): Promise<Transaction>
}

/**
 * The parts of `base+adapter`, each a name; undefined for a name of one part. Such a name stands
 * for the adapter's version, where that is an adapter of the version that the base's stands for.
 */
export function parseAdapterName(name: string): AdapterName | undefined {
  const [base = '', adapter, ...more] = name.split('+')
  if (adapter === undefined) return undefined
  return more.length > 0 ? { base: '', adapter: '' } : { base, adapter }
}

/** Names of a base and of an adapter; empty ones stand for nothing. */
export type AdapterName = { readonly base: string; readonly adapter: string }
