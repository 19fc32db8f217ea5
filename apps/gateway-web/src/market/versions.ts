import type { ListedModel } from '@ostrom/ledger'
import type { Hash } from '@ostrom/protocol'
import type { WebContext } from '../context/web-context.ts'
import type { EndpointOutput } from '../schema/endpoints.ts'
import { VERSIONS_SHOWN_MAX } from '../services/limits.ts'

type ModelPage = EndpointOutput<'GET /api/model'>
type VersionGraph = ModelPage['versions']
type Relative = ModelPage['parents'][number]

const namedOf = ({ version, model: name, status }: ListedModel): Relative => ({
  version,
  name,
  status,
})

type VersionNode = { readonly version: Hash; readonly depth: number }

/**
 * Walks from a version to its ancestors (`way` -1) or descendants (`way` 1), nearest first. Adds
 * each version once to `seen`, with its depth, until `seen` has `VERSIONS_SHOWN_MAX` versions.
 */
function walk(
  from: Hash,
  options: {
    readonly way: -1 | 1
    readonly next: (version: Hash) => readonly Hash[]
    readonly seen: Map<Hash, number>
  },
): void {
  const { way, next, seen } = options
  const waiting: VersionNode[] = [{ version: from, depth: 0 }]
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    for (const version of next(step.version)) {
      if (seen.has(version) || seen.size >= VERSIONS_SHOWN_MAX) continue
      seen.set(version, step.depth + way)
      waiting.push({ version, depth: step.depth + way })
    }
  }
}

/**
 * Returns the graph of a version: its ancestors and descendants, and other versions of its name, up
 * to `VERSIONS_SHOWN_MAX` versions. Depths of ancestors are negative.
 */
export function versionsOf(context: WebContext, model: ListedModel): VersionGraph {
  const { queries, browse } = context.parts.indexer
  const parentsOf = (version: Hash) => queries.model(version)?.parents ?? []
  const childrenOf = (version: Hash) => browse.children(version).map((child) => child.version)
  const seen = new Map<Hash, number>([[model.version, 0]])
  walk(model.version, { way: -1, next: parentsOf, seen })
  walk(model.version, { way: 1, next: childrenOf, seen })
  for (const { version } of browse.versions(model.model)) {
    if (!seen.has(version) && seen.size < VERSIONS_SHOWN_MAX) seen.set(version, 0)
  }
  const nodes = [...seen].map(([version, depth]) => {
    const found = queries.model(version)
    const adapters = queries.events({ subject: version, kinds: ['adapter-registered'], limit: 1 })
    const versionRow = found ? namedOf(found) : { version }
    const release = context.manifests.cached(version)?.version
    return { ...versionRow, ...(release && { release }), depth, isAdapter: adapters.length > 0 }
  })
  const edges = nodes.flatMap(({ version: child }) =>
    parentsOf(child as Hash)
      .filter((parent) => seen.has(parent))
      .map((parent) => ({ parent, child })),
  )
  return { nodes, edges }
}

/** Returns the direct parents and children of a version. */
export function relativesOf(
  context: WebContext,
  model: ListedModel,
): Pick<ModelPage, 'parents' | 'children'> {
  const { queries, browse } = context.parts.indexer
  const parents = model.parents.map((version): Relative => {
    const found = queries.model(version)
    return found ? namedOf(found) : { version }
  })
  return { parents, children: browse.children(model.version).map(namedOf) }
}
