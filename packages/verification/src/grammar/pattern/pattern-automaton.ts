import { type DeterministicAutomaton, determinize, statesThatReach } from './deterministic.ts'
import { type CountedWork, createNondeterministic } from './nondeterministic.ts'
import type { PatternNode } from './syntax.ts'

/** Range of characters that lead to a state, including both ends. */
export type PatternEdge = { readonly first: number; readonly last: number; readonly to: number }

/** Follows texts character by character. A final state is reachable from each state. */
export type PatternAutomaton = {
  /** Undefined if no text is accepted. */
  readonly start: number | undefined
  readonly isFinal: readonly boolean[]
  /** The edges of each state, in order of their characters. */
  readonly edges: readonly (readonly PatternEdge[])[]
  /** For each state, the length in characters of the shortest text accepted from it. */
  readonly shortest: readonly number[]
  /**
   * For each state, the length in characters of the longest text accepted from it; infinity without
   * a bound.
   */
  readonly longest: readonly number[]
}

export type PatternWork = CountedWork & {
  /** Maximum number of states of one automaton. */
  readonly statesMax: number
}

/** Returns the automaton of the texts that match all patterns. */
export function createPatternAutomaton(
  patterns: readonly PatternNode[],
  { spend, refuse, statesMax }: PatternWork,
): PatternAutomaton {
  let count = 0
  const addState = () => {
    count++
    if (count > statesMax) refuse(`a pattern of over ${statesMax} states; anchor or shorten it`)
  }
  const nondeterministic = createNondeterministic(patterns, { spend, refuse, statesMax })
  const deterministic = determinize(nondeterministic, { spend, refuse, statesMax, addState })
  return trim(deterministic, nondeterministic.ranges)
}

type Ranges = ReturnType<typeof createNondeterministic>['ranges']

/** Removes the edges to states from which no text is accepted. */
function trim({ start, next, isFinal }: DeterministicAutomaton, ranges: Ranges): PatternAutomaton {
  const isLive = statesThatReach(next, isFinal)
  const edges = next.map((row, state) => {
    const found: PatternEdge[] = []
    if (!isLive[state]) return found
    for (const { first, last, classId } of ranges) {
      const to = row[classId]!
      if (to < 0 || !isLive[to]) continue
      const previous = found.at(-1)
      if (previous?.to === to && previous.last + 1 === first) {
        found[found.length - 1] = { first: previous.first, last, to }
      } else found.push({ first, last, to })
    }
    return found
  })
  const isReached = start >= 0 && isLive[start]
  const shortest = shortestTexts(edges, isFinal)
  return {
    start: isReached ? start : undefined,
    isFinal,
    edges,
    shortest,
    longest: longestTexts(edges),
  }
}

/** Returns for each state the distinct states that have an edge to it. */
function statesBefore(edges: PatternAutomaton['edges']): readonly (readonly number[])[] {
  const before: number[][] = edges.map(() => [])
  for (const [state, row] of edges.entries()) {
    for (const to of new Set(row.map((edge) => edge.to))) before[to]!.push(state)
  }
  return before
}

function shortestTexts(
  edges: PatternAutomaton['edges'],
  isFinal: readonly boolean[],
): readonly number[] {
  const before = statesBefore(edges)
  const lengths = isFinal.map((final) => (final ? 0 : Number.POSITIVE_INFINITY))
  const pending = lengths.flatMap((length, state) => (length === 0 ? [state] : []))
  // Breadth-first search: the loop also visits the states that it appends.
  for (const state of pending) {
    for (const from of before[state]!) {
      if (lengths[from] !== Number.POSITIVE_INFINITY) continue
      lengths[from] = lengths[state]! + 1
      pending.push(from)
    }
  }
  return lengths
}

function longestTexts(edges: PatternAutomaton['edges']): readonly number[] {
  const before = statesBefore(edges)
  const left = edges.map((row) => new Set(row.map((edge) => edge.to)).size)
  // The count of unvisited successors never reaches zero for a state from which a cycle can be
  // reached.
  const lengths = left.map((count) => (count === 0 ? 0 : Number.POSITIVE_INFINITY))
  const longest = edges.map(() => 0)
  const pending = left.flatMap((count, state) => (count === 0 ? [state] : []))
  for (const state of pending) {
    lengths[state] = longest[state]!
    for (const from of before[state]!) {
      longest[from] = Math.max(longest[from]!, longest[state]! + 1)
      left[from] = left[from]! - 1
      if (left[from] === 0) pending.push(from)
    }
  }
  return lengths
}
