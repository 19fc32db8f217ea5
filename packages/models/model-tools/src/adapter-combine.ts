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

/** Returns files that are in memory as the files of a model. */
function filesIn(contents: ReadonlyMap<string, Uint8Array>): ModelFiles {
  return {
    list: async () => [...contents].map(([path, { length }]) => ({ path, bytes: length })),
    read: async (path, { offset, length }) =>
      (contents.get(path) ?? new Uint8Array()).slice(offset, offset + length),
  }
}

/**
 * Registers one adapter whose change to the base is the weighted sum of several adapters' changes.
 * Records this merge on the chain. The registered number of training steps is the sum of those of
 * all adapters. The registered dataset hash is the SHA-256 of the adapters' dataset hashes in
 * order.
 *
 * @throws {ModelFilesInvalidError} An adapter is broken, or the sum of the ranks is too large.
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
  // A version with two parents cannot be an adapter, so the record names no version.
  const recorded = await recordMerges(
    ledger,
    adapters.map(({ version: adapter }) => ({ base, adapter })),
  )
  return recorded > 0 && joined.change === 'none' ? { ...joined, change: 'registered' } : joined
}
