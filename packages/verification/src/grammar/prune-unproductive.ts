import { SchemaUnsupportedError } from './errors.ts'
import { GRAMMAR_NODES_MAX } from './limits.ts'
import type { GrammarNode } from './machine.ts'

// A schema may require an impossible value: a list that contains itself, or a number above 5 and
// below 3. Such parts are removed from the grammar, so that every permitted text can be completed.

/**
 * Runs a recursive walk over a schema, and converts a stack overflow, which thousands of nested
 * values of `const` or `enum` can cause, to the error of an unsupported constraint.
 */
export function withinStack<T>(walk: () => T): T {
  try {
    return walk()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new SchemaUnsupportedError({ at: '', reason: 'its parts are nested too deeply' })
  }
}

function reachableNodes(root: GrammarNode): readonly GrammarNode[] {
  const found = new Set<GrammarNode>()
  const left = [root]
  for (let part = left.pop(); part; part = left.pop()) {
    if (found.has(part)) continue
    found.add(part)
    if (found.size > GRAMMAR_NODES_MAX) {
      throw new SchemaUnsupportedError({ at: '', reason: 'it has too many parts' })
    }
    if (part.kind === 'all' || part.kind === 'any') left.push(...part.parts)
    else if (part.kind === 'repeat') left.push(part.part)
    else if (part.kind === 'ref') left.push(part.target())
  }
  return [...found]
}

/** Returns the direct inner parts of a part. */
const childrenOf = (part: GrammarNode): readonly GrammarNode[] => {
  if (part.kind === 'all' || part.kind === 'any') return part.parts
  if (part.kind === 'repeat') return [part.part]
  return part.kind === 'ref' ? [part.target()] : []
}

/** Returns the number of inner parts that must be able to end so that the part can end. */
const requiredChildren = (part: GrammarNode): number => {
  if (part.kind === 'all') return new Set(part.parts).size
  if (part.kind === 'repeat') return part.min === 0 ? 0 : 1
  return part.kind === 'any' || part.kind === 'ref' ? 1 : 0
}

/** Returns the parts that some finite text completes. Visits each edge once. */
function productiveNodes(parts: readonly GrammarNode[]): ReadonlySet<GrammarNode> {
  const around = new Map<GrammarNode, GrammarNode[]>()
  for (const part of parts) {
    for (const inner of new Set(childrenOf(part))) {
      const parents = around.get(inner)
      if (parents) parents.push(part)
      else around.set(inner, [part])
    }
  }
  const needed = new Map(parts.map((part) => [part, requiredChildren(part)]))
  const live = new Set(parts.filter((part) => needed.get(part) === 0))
  // The loop also visits the entries that it adds.
  for (const part of live) {
    for (const outer of around.get(part) ?? []) {
      const left = (needed.get(outer) ?? 0) - 1
      needed.set(outer, left)
      if (left === 0) live.add(outer)
    }
  }
  return live
}

/** Copies live parts, each once, without recursion, because thousands of parts may be nested. */
function createPruning(live: ReadonlySet<GrammarNode>): (root: GrammarNode) => GrammarNode {
  const made = new Map<GrammarNode, GrammarNode>()
  /** Returns the inner parts that must be copied before a part. */
  const innerOf = (part: GrammarNode): readonly GrammarNode[] => {
    if (part.kind === 'all') return part.parts
    if (part.kind !== 'any' && part.kind !== 'repeat') return []
    return childrenOf(part).filter((inner) => live.has(inner))
  }
  const copyOf = (part: GrammarNode): GrammarNode => {
    const inner = innerOf(part).map((one) => made.get(one)!)
    switch (part.kind) {
      case 'all':
      case 'any':
        return { kind: part.kind, parts: inner }
      case 'repeat':
        return inner[0] ? { ...part, part: inner[0] } : { kind: 'all', parts: [] }
      case 'ref':
        return { kind: 'ref', target: () => copy(part.target()) }
      default:
        return part
    }
  }
  const copy = (root: GrammarNode): GrammarNode => {
    const left = [root]
    for (let part = left.at(-1); part; part = left.at(-1)) {
      const missing = innerOf(part).filter((inner) => !made.has(inner))
      left.push(...missing)
      if (missing.length > 0) continue
      left.pop()
      if (!made.has(part)) made.set(part, copyOf(part))
    }
    return made.get(root)!
  }
  return copy
}

/**
 * Returns the same grammar without parts that can never end; undefined if the whole grammar can
 * never end.
 */
export function pruneUnproductive(root: GrammarNode): GrammarNode | undefined {
  const live = productiveNodes(reachableNodes(root))
  return live.has(root) ? createPruning(live)(root) : undefined
}
