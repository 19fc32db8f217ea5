import type { Adapter, Ledger } from '@ostrom/ledger'
import { joinLoras, type ModelFiles } from '@ostrom/models'
import { type Hash, Hex } from '@ostrom/protocol'
import type { Place } from '../composition/places.ts'
import { adapterParts, describeMerge, type MergedAdapter } from './adapter-merge.ts'
import { adaptersOf, type RegisteredAdapter, registerAdapter } from './adapter-register.ts'

export type JoinOptions = Place & {
  readonly ledger: Ledger
  readonly base: Hash
  readonly adapters: readonly (MergedAdapter & { readonly terms: Adapter })[]
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
export async function joinAdapters(options: JoinOptions): Promise<RegisteredAdapter> {
  const { ledger, base, adapters, alias, license } = options
  const files = filesIn(await joinLoras(await adapterParts(options, adapters)))
  const data = adapters.map(({ terms }) => Hex.toBytes(terms.datasetHash))
  const stated = {
    alias,
    version: '1',
    license,
    keywords: [],
    royaltyBps: 0,
    description: describeMerge({ kind: 'linear' }, adapters),
    trainingSteps: adapters.reduce((sum, { terms }) => sum + terms.trainingSteps, 0n),
    datasetHash: Hex.sha256Hex(Hex.concat(...data)),
  }
  const joined = await registerAdapter({ ...options, files, stated })
  // A version of two parents cannot be an adapter, so the note names no version.
  for (const { version: adapter } of adapters)
    await adaptersOf(ledger).recordMerge({ base, adapter })
  return joined
}
