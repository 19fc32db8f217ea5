import * as CharacterSet from './character-set.ts'
import type { PatternNode } from './syntax.ts'

// From the syntax tree of a pattern to a nondeterministic automaton over classes of characters.

/** One step of an automaton that may take several at once. */
export type NondeterministicState =
  | { readonly kind: 'set'; readonly classes: readonly number[]; readonly to: number }
  | { readonly kind: 'fork'; to: readonly number[] }
  | { readonly kind: 'start' | 'end'; readonly to: number }
  | { readonly kind: 'look'; readonly look: number; readonly to: number }
  | { readonly kind: 'accept' }

/** A lookahead: where its part begins, and whether it must be there. */
export type Lookahead = { readonly start: number; readonly isNegative: boolean }

export type NondeterministicAutomaton = {
  readonly states: readonly NondeterministicState[]
  readonly start: number
  /** Any characters, without an end: every text is accepted from here. */
  readonly anyRest: number
  /** Inner ones come before those around them. */
  readonly lookaheads: readonly Lookahead[]
  /** Characters that no part tells apart, as ranges in order of their code points. */
  readonly ranges: readonly CharacterRange[]
  readonly classCount: number
}

/** Code points of one class. */
export type CharacterRange = {
  readonly first: number
  readonly last: number
  readonly classId: number
}

export type CountedWork = {
  /** Counts work; throws where there is too much of it. */
  readonly spend: (steps: number) => void
  /** States after repetitions are written out. */
  readonly statesMax: number
  /** Throws for a pattern that is not supported. */
  readonly refuse: (reason: string) => never
}

/** States of a part, or more than `most`. */
function sizeOf(node: PatternNode, most: number): number {
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.parts.reduce((sum, part) => Math.min(most + 1, sum + sizeOf(part, most)), 1)
    case 'repeat': {
      const copies = node.max === Number.POSITIVE_INFINITY ? node.min + 1 : node.max
      return Math.min(most + 1, 1 + copies * (1 + sizeOf(node.part, most)))
    }
    case 'look':
      return Math.min(most + 1, 1 + sizeOf(node.part, most))
    default:
      return 1
  }
}

function setsOf(node: PatternNode, found: Set<CharacterSet.CharacterSet>): void {
  if (node.kind === 'set') found.add(node.set)
  else if (node.kind === 'all' || node.kind === 'any') {
    for (const part of node.parts) setsOf(part, found)
  } else if (node.kind === 'repeat' || node.kind === 'look') setsOf(node.part, found)
}

/** Whether no match can begin behind the start of a text. */
function isAnchored(node: PatternNode): boolean {
  if (node.kind === 'start') return true
  if (node.kind === 'all') return node.parts[0] !== undefined && isAnchored(node.parts[0])
  return node.kind === 'any' && node.parts.every(isAnchored)
}

/** Parts a text between the places where a set begins or ends. */
function rangesBetween(sets: Iterable<CharacterSet.CharacterSet>): readonly CharacterRange[] {
  const starts = new Set<number>()
  for (const set of [...sets, CharacterSet.all]) {
    for (const [first, last] of set) starts.add(first).add(last + 1)
  }
  const sorted = [...starts].toSorted((a, b) => a - b)
  // Between two starts all characters are in the same sets. The first and the last one end `all`.
  return sorted.slice(0, -1).flatMap((first, index) => {
    const last = sorted[index + 1]! - 1
    const isSurrogate = first >= 0xd800 && last <= 0xdfff
    return isSurrogate ? [] : [{ first, last, classId: index }]
  })
}

/**
 * Returns the automaton of texts that have all of some patterns: each may begin and end anywhere in
 * a text, unless its anchors say otherwise.
 */
export function createNondeterministic(
  patterns: readonly PatternNode[],
  { spend, statesMax, refuse }: CountedWork,
): NondeterministicAutomaton {
  const size = patterns.reduce(
    (sum, pattern) => Math.min(statesMax + 1, sum + sizeOf(pattern, statesMax)),
    0,
  )
  if (size > statesMax) {
    refuse(`its pattern has over ${statesMax} parts once its counts are written out; lower them`)
  }
  const sets = new Set<CharacterSet.CharacterSet>()
  for (const pattern of patterns) setsOf(pattern, sets)
  const ranges = rangesBetween(sets)
  const classesBySet = new Map<string, readonly number[]>()
  const classesOf = (set: CharacterSet.CharacterSet): readonly number[] => {
    const key = set.join()
    const cached = classesBySet.get(key)
    if (cached) return cached
    spend(ranges.length)
    const classes: number[] = []
    let at = 0
    for (const { first, last, classId } of ranges) {
      while (at < set.length && set[at]![1] < first) at++
      if (at < set.length && set[at]![0] <= first && last <= set[at]![1]) classes.push(classId)
    }
    classesBySet.set(key, classes)
    return classes
  }
  const states: NondeterministicState[] = []
  const lookaheads: Lookahead[] = []
  const add = (state: NondeterministicState) => states.push(state) - 1

  /** Any characters, then `next`. */
  function anyThen(next: number): number {
    const fork = { kind: 'fork' as const, to: [next] as readonly number[] }
    const start = add(fork)
    fork.to = [add({ kind: 'set', classes: classesOf(CharacterSet.all), to: start }), next]
    return start
  }

  /** A part, then `next`. */
  function compile(node: PatternNode, next: number): number {
    switch (node.kind) {
      case 'set':
        return add({ kind: 'set', classes: classesOf(node.set), to: next })
      case 'start':
      case 'end':
        return add({ kind: node.kind, to: next })
      case 'all':
        return node.parts.reduceRight((after, part) => compile(part, after), next)
      case 'any':
        return add({ kind: 'fork', to: node.parts.map((part) => compile(part, next)) })
      case 'look': {
        const { part, isNegative } = node
        const look = lookaheads.push({ start: compile(part, anyRest), isNegative }) - 1
        return add({ kind: 'look', look, to: next })
      }
      default:
        return repeat(node, next)
    }
  }

  function repeat({ part, min, max }: PatternNode & { kind: 'repeat' }, next: number): number {
    let after = next
    if (max === Number.POSITIVE_INFINITY) {
      const fork = { kind: 'fork' as const, to: [next] as readonly number[] }
      after = add(fork)
      fork.to = [compile(part, after), next]
    } else {
      for (let count = min; count < max; count++) {
        after = add({ kind: 'fork', to: [compile(part, after), next] })
      }
    }
    for (let count = 0; count < min; count++) after = compile(part, after)
    return after
  }

  const anyRest = anyThen(add({ kind: 'accept' }))
  const beginning = (pattern: PatternNode, next: number) => {
    const first = compile(pattern, next)
    return isAnchored(pattern) ? first : anyThen(first)
  }
  const [main, ...others] = patterns
  let start = main ? beginning(main, anyRest) : anyRest
  for (const other of others) {
    const look = lookaheads.push({ start: beginning(other, anyRest), isNegative: false }) - 1
    start = add({ kind: 'look', look, to: start })
  }
  return { states, start, anyRest, lookaheads, ranges, classCount: ranges.length + 1 }
}
