import type { Ledger, ModelVersion } from '@ostrom/ledger'
import { type AccountId, createBoundedMap, type Hash } from '@ostrom/protocol'
import { LINEAGE_MAX, LINEAGES_MAX } from './limits.ts'

/** A version from which another version was made, directly or indirectly. */
export type Ancestor = {
  readonly version: Hash
  readonly name: string
  readonly creator: AccountId
  /** SPDX id. */
  readonly license: string
  readonly parents: readonly Hash[]
}

/** Finds the nearest `LINEAGE_MAX` ancestors of a version, nearest first. */
export type LineageReader = (version: Hash) => Promise<readonly Ancestor[]>

/**
 * Creates a reader of lineages. It caches the lineage of each requested version, because a
 * registered version never changes except for its status.
 */
export function createLineageReader(ledger: Pick<Ledger, 'modelVersion'>): LineageReader {
  const cache = createBoundedMap<Hash, Promise<readonly Ancestor[]>>(LINEAGES_MAX)
  return (version) => {
    const before = cache.get(version)
    if (before) return before
    const finding = trace(ledger, version)
    finding.catch(() => cache.delete(version))
    cache.set(version, finding)
    return finding
  }
}

async function trace(
  ledger: Pick<Ledger, 'modelVersion'>,
  version: Hash,
): Promise<readonly Ancestor[]> {
  const found: Ancestor[] = []
  const seen = new Set<Hash>([version])
  let next = (await ledger.modelVersion(version))?.parents ?? []
  while (next.length > 0 && found.length < LINEAGE_MAX) {
    const fresh = [...new Set(next)].filter((id) => !seen.has(id))
    for (const id of fresh) seen.add(id)
    const records = await Promise.all(fresh.map((id) => ledger.modelVersion(id)))
    const parents = records.flatMap((record) => (record ? [ancestorOf(record)] : []))
    found.push(...parents)
    next = parents.flatMap((parent) => parent.parents)
  }
  return found.slice(0, LINEAGE_MAX)
}

const ancestorOf = (record: ModelVersion): Ancestor => ({
  version: record.version,
  name: record.model,
  creator: record.creator,
  license: record.license,
  parents: record.parents,
})
