import type { Ledger, ModelAdapter } from '@ostrom/ledger'
import { concatenateLoras, type ModelFiles } from '@ostrom/model-metadata'
import { type RegisteredAdapter, registerAdapter } from '@ostrom/models/adapter-register'
import type { StorageContext } from '@ostrom/models/storage-context'
import { type Hash, Hex } from '@ostrom/protocol'
import {
  describeMerge,
  loadMergeInputs,
  type MergeAdapterInput,
  recordMerges,
} from './adapter-merge.ts'

export type CombineAdaptersOptions = StorageContext & {
  readonly ledger: Ledger
  readonly base: Hash
  readonly adapters: readonly (MergeAdapterInput & { readonly terms: ModelAdapter })[]
  readonly alias: string
  readonly license: string
}

/** Files in memory, as a model's. */
function filesIn(contents: ReadonlyMap<string, Uint8Array>): ModelFiles {
  return {
    list: async () => [...contents].map(([path, { length }]) => ({ path, bytes: length })),
    read: async (path, { offset, length }) =>
      (contents.get(path) ?? new Uint8Array()).slice(offset, offset + length),
  }
}

/**
 * Registers one adapter that changes its base as the sum of several does, and notes on the chain
 * that they were merged. Its steps are theirs together; its data is named by the SHA-256 of the
 * hashes of theirs, in their order.
 *
 * @throws {ModelFilesInvalidError} One is broken, or the ranks are too many together.
 * @throws {LedgerError} As `registerAdapter`.
 */
export async function combineAdapters(options: CombineAdaptersOptions): Promise<RegisteredAdapter> {
  const { ledger, base, adapters, alias, license } = options
  const files = filesIn(await concatenateLoras(await loadMergeInputs(options, adapters)))
  const data = adapters.map(({ terms }) => Hex.toBytes(terms.datasetHash))
  const claims = {
    alias,
    version: '1',
    license,
    keywords: [],
    royaltyBps: 0,
    description: describeMerge({ kind: 'linear' }, adapters),
    trainingSteps: adapters.reduce((sum, { terms }) => sum + terms.trainingSteps, 0n),
    datasetHash: Hex.sha256Hex(Hex.concat(...data)),
  }
  const joined = await registerAdapter({ ...options, files, claims })
  // A version of two parents cannot be an adapter, so the note names no version.
  const recorded = await recordMerges(
    ledger,
    adapters.map(({ version: adapter }) => ({ base, adapter })),
  )
  return recorded > 0 && joined.change === 'none' ? { ...joined, change: 'registered' } : joined
}
