import * as CharacterSet from './character-set.ts'
import type { PatternNode } from './syntax.ts'

// Converts the syntax tree of a pattern into a nondeterministic automaton over classes of
// characters.

/** A state of an automaton that may be in several states at once. */
export type NondeterministicState =
  | { readonly kind: 'set'; readonly classes: readonly number[]; readonly to: number }
  | { readonly kind: 'fork'; to: readonly number[] }
  | { readonly kind: 'start' | 'end'; readonly to: number }
  | { readonly kind: 'look'; readonly look: number; readonly to: number }
  | { readonly kind: 'accept' }

/** A lookahead: the first state of its part, and whether the lookahead is negative. */
export type Lookahead = { readonly start: number; readonly isNegative: boolean }

export type NondeterministicAutomaton = {
  readonly states: readonly NondeterministicState[]
  readonly start: number
  /** State from which every text is accepted. */
  readonly anyRest: number
  /** All lookaheads; each comes before the lookahead that contains it. */
  readonly lookaheads: readonly Lookahead[]
  /**
   * Ranges of characters that no part of the patterns distinguishes, in order of their code points.
   */
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
  /** Adds steps to the grammar's work; throws if their sum exceeds `PATTERN_STEPS_MAX`. */
  readonly spend: (steps: number) => void
  /** Maximum number of states after repetitions are expanded. */
  readonly statesMax: number
  /** Throws for a pattern that is not supported. */
  readonly refuse: (reason: string) => never
}

/** Returns the number of states of a part; any number above `most` if it has more than `most`. */
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

/** Returns whether every match must begin at the start of a text. */
function isAnchored(node: PatternNode): boolean {
  if (node.kind === 'start') return true
  if (node.kind === 'all') return node.parts[0] !== undefined && isAnchored(node.parts[0])
  return node.kind === 'any' && node.parts.every(isAnchored)
}

/** Splits all code points at the first and last characters of the sets. */
function rangesBetween(sets: Iterable<CharacterSet.CharacterSet>): readonly CharacterRange[] {
  const starts = new Set<number>()
  for (const set of [...sets, CharacterSet.all]) {
    for (const [first, last] of set) starts.add(first).add(last + 1)
  }
  const sorted = [...starts].toSorted((a, b) => a - b)
  // All characters between two such boundaries belong to the same sets. The first and last boundary
  // are the ends of `all`.
  return sorted.slice(0, -1).flatMap((first, index) => {
    const last = sorted[index + 1]! - 1
    const isSurrogate = first >= 0xd800 && last <= 0xdfff
    return isSurrogate ? [] : [{ first, last, classId: index }]
  })
}

/** An automaton under construction. */
type AutomatonBuilder = {
  readonly states: NondeterministicState[]
  readonly lookaheads: Lookahead[]
  readonly classesOf: (set: CharacterSet.CharacterSet) => readonly number[]
}

/** Returns a function from a set to its classes; equal sets are looked up once. */
function createClasses(ranges: readonly CharacterRange[], spend: CountedWork['spend']) {
  const classesBySet = new Map<string, readonly number[]>()
  const equalSets = new Map<CharacterSet.CharacterSet, readonly number[]>()
  const find = (set: CharacterSet.CharacterSet): readonly number[] => {
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
  return (set: CharacterSet.CharacterSet): readonly number[] => {
    // The text of a set, which identifies equal sets, is long. All copies of a repeated part share
    // one set, so its identity is a cheaper key.
    const classes = equalSets.get(set) ?? find(set)
    equalSets.set(set, classes)
    return classes
  }
}

const add = ({ states }: AutomatonBuilder, state: NondeterministicState): number =>
  states.push(state) - 1

/** Adds a state that reads any characters, then continues in `next`. */
function anyThen(builder: AutomatonBuilder, next: number): number {
  const fork = { kind: 'fork' as const, to: [next] as readonly number[] }
  const start = add(builder, fork)
  const classes = builder.classesOf(CharacterSet.all)
  fork.to = [add(builder, { kind: 'set', classes, to: start }), next]
  return start
}

type CompileTarget = {
  readonly next: number
  /** State from which every text is accepted. */
  readonly anyRest: number
}

/** Adds states that read a part, then continue in `next`. */
function compile(builder: AutomatonBuilder, node: PatternNode, target: CompileTarget): number {
  const { next, anyRest } = target
  switch (node.kind) {
    case 'set':
      return add(builder, { kind: 'set', classes: builder.classesOf(node.set), to: next })
    case 'start':
    case 'end':
      return add(builder, { kind: node.kind, to: next })
    case 'all':
      return node.parts.reduceRight(
        (after, part) => compile(builder, part, { next: after, anyRest }),
        next,
      )
    case 'any':
      return add(builder, {
        kind: 'fork',
        to: node.parts.map((part) => compile(builder, part, target)),
      })
    case 'look': {
      const start = compile(builder, node.part, { next: anyRest, anyRest })
      return lookThen(builder, { start, isNegative: node.isNegative }, next)
    }
    default:
      return repeat(builder, node, target)
  }
}

function lookThen(builder: AutomatonBuilder, lookahead: Lookahead, next: number): number {
  const look = builder.lookaheads.push(lookahead) - 1
  return add(builder, { kind: 'look', look, to: next })
}

function repeat(
  builder: AutomatonBuilder,
  { part, min, max }: PatternNode & { kind: 'repeat' },
  { next, anyRest }: CompileTarget,
): number {
  const before = (after: number) => compile(builder, part, { next: after, anyRest })
  let after = next
  if (max === Number.POSITIVE_INFINITY) {
    const fork = { kind: 'fork' as const, to: [next] as readonly number[] }
    after = add(builder, fork)
    fork.to = [before(after), next]
  } else {
    for (let count = min; count < max; count++) {
      after = add(builder, { kind: 'fork', to: [before(after), next] })
    }
  }
  for (let count = 0; count < min; count++) after = before(after)
  return after
}

/**
 * Returns the automaton of the texts that match all patterns. A match may begin and end anywhere in
 * a text, unless anchors prevent that.
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
  const builder: AutomatonBuilder = {
    states: [],
    lookaheads: [],
    classesOf: createClasses(ranges, spend),
  }
  const anyRest = anyThen(builder, add(builder, { kind: 'accept' }))
  const beginning = (pattern: PatternNode) => {
    const first = compile(builder, pattern, { next: anyRest, anyRest })
    return isAnchored(pattern) ? first : anyThen(builder, first)
  }
  const [main, ...others] = patterns
  let start = main ? beginning(main) : anyRest
  for (const other of others) {
    start = lookThen(builder, { start: beginning(other), isNegative: false }, start)
  }
  const { states, lookaheads } = builder
  return { states, start, anyRest, lookaheads, ranges, classCount: ranges.length + 1 }
}
