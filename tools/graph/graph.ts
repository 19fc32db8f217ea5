// The graph of the repository's files: the files that a run of a program may read. Imports are
// followed by name, so a program that takes one name of a barrel does not depend on the barrel's
// other modules.
//
//   const graph = readGraph(diskSource(root), fileCache())
//   graph.closureOf(['apps/cli/src/main.ts'])      files that a run of the program may read
//   graph.dependentsOf(['packages/a/src/b.ts'])    scripts that may read the file when they run
//   graph.dependentsOf([{ file, names: ['a'] }])   scripts that take the name `a` of the file
//   graph.dependentsOf([{ text: file }])           scripts that read the file as text
//   graph.dependentsOf([{ external: 'hono' }])     scripts that load a package of others
//
// The graph follows static imports and re-exports by name; `import * as x` and `import()` by the
// members that are visibly used, otherwise with all exports; modules that are only loaded, if they
// have effects (`effects.ts`); strings that name a file or a folder (`leads.ts`), because a module
// starts programs and reads data in that way; `inject('key')` of a test to the global setup that
// provides the key; a test's snapshots; imports of Solidity; the folder of a Python file; and the
// files beside a shell script that it names.
//
// The graph does not see a path that is computed from other parts than literals; a program that is
// started by its name in a listing of its folder, because scripts of a folder count as text; a
// folder that contains the module itself, and so a program that reads the whole repository; an
// initialiser of a module that is loaded but of which no name is taken, if it throws or changes
// another module; and types.

import { createEdges, type GraphNode } from './edges.ts'
import type { GraphSource } from './source.ts'
import { readSummaries } from './summaries.ts'
import { memoryCache, type SummaryCache } from './summary-cache.ts'
import { createTargets } from './targets.ts'

/** A changed file, some of its exports, a script's comments, or a changed package of others. */
export type ChangedNode =
  | string
  | { readonly file: string; readonly names: readonly string[] }
  | { readonly text: string }
  | { readonly external: string }

export type ModuleGraph = {
  /** Returns all files that a run of these programs may read, with the programs themselves. */
  readonly closureOf: (programs: Iterable<string>) => ReadonlySet<string>
  /** Returns the files that reach a changed file when they are run, with the changed files. */
  readonly dependentsOf: (changed: Iterable<ChangedNode>) => ReadonlySet<string>
}

export function readGraph(source: GraphSource, cache: SummaryCache = memoryCache()): ModuleGraph {
  const { paths } = source
  const summaries = readSummaries(source, cache)
  const targets = createTargets(source)
  const edgesOf = createEdges(summaries, targets, source)
  let reversed: ReadonlyMap<GraphNode, readonly GraphNode[]> | undefined
  return {
    closureOf: (programs) => filesOf([...reach(programs, edgesOf)], paths),
    dependentsOf(changed) {
      reversed ??= reverse(paths, edgesOf)
      const back = (node: GraphNode) => reversed?.get(node) ?? []
      const nodes = [...changed].flatMap(nodesOf)
      // A script whose text alone changed does not depend on itself.
      const found = [...reach(nodes, back)].filter((node) => !node.endsWith('='))
      return filesOf(found, paths)
    },
  }
}

function nodesOf(changed: ChangedNode): readonly GraphNode[] {
  if (typeof changed === 'string') return [changed, `${changed}=`]
  if ('text' in changed) return [`${changed.text}=`]
  if ('external' in changed) return [`npm:${changed.external}`]
  return changed.names.map((name) => `${changed.file}#${name}`)
}

/** Returns the nodes to which edges lead from `nodes`, with `nodes`. */
function reach(
  nodes: Iterable<GraphNode>,
  edgesOf: (node: GraphNode) => Iterable<GraphNode>,
): ReadonlySet<GraphNode> {
  const found = new Set(nodes)
  // A set is iterated in the order of insertion, also over elements that the loop adds.
  for (const node of found) for (const next of edgesOf(node)) found.add(next)
  return found
}

const filesOf = (nodes: readonly GraphNode[], paths: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(nodes.map((node) => node.replace(/=$/, '')).filter((file) => paths.has(file)))

/** Returns the edges of all nodes, from the end of each to its start. */
function reverse(
  paths: ReadonlySet<string>,
  edgesOf: (node: GraphNode) => readonly GraphNode[],
): ReadonlyMap<GraphNode, readonly GraphNode[]> {
  const starts = new Map<GraphNode, GraphNode[]>()
  const found = new Set<GraphNode>(paths)
  for (const node of found)
    for (const next of edgesOf(node)) {
      found.add(next)
      const known = starts.get(next)
      if (known === undefined) starts.set(next, [node])
      else known.push(node)
    }
  return starts
}
