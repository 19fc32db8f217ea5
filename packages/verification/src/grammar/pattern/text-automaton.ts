import type { Automaton } from '../machine.ts'
import type { PatternAutomaton, PatternEdge } from './pattern-automaton.ts'

// Builds the automaton of the inside of a JSON string whose value matches patterns and bounds of
// length. Each character has exactly one spelling, that of `JSON.stringify`: unescaped unless JSON
// requires an escape.

export type TextBounds = {
  /** Minimum length in characters. */
  readonly min: number
  /** Infinity if there is no bound. */
  readonly max: number
}

/**
 * Returns whether a text that has reached a state of a pattern, after some characters, can be
 * completed.
 */
export type CanFinish = (state: number, length: number) => boolean

/**
 * Returns a function that decides whether a text can be completed within bounds. Counts the work to
 * build its table.
 */
export function createCanFinish(
  { edges, isFinal, shortest, longest }: PatternAutomaton,
  { min, max }: TextBounds,
  spend: (steps: number) => void,
): CanFinish {
  const fitsMost = (state: number, length: number) => shortest[state]! <= max - length
  if (min === 0) return fitsMost
  if (max === Number.POSITIVE_INFINITY) {
    return (state, length) => longest[state]! >= min - length
  }
  // Not every length between the shortest and the longest completion need be possible. So each
  // length below the minimum has its own row, computed from the row of the next length.
  const rows: (readonly boolean[])[] = []
  let after: readonly boolean[] = isFinal.map((_, state) => fitsMost(state, min))
  const work = edges.reduce((sum, row) => sum + 1 + row.length, 0)
  for (let length = min - 1; length >= 0; length--) {
    spend(work)
    const row = edges.map((found) => found.some(({ to }) => after[to]))
    rows[length] = row
    after = row
  }
  return (state, length) => (length < min ? rows[length]![state]! : fitsMost(state, length))
}

const escapes: readonly (readonly [spelling: string, codePoint: number])[] = Array.from(
  { length: 0x80 },
  (_, codePoint) =>
    [JSON.stringify(String.fromCharCode(codePoint)).slice(1, -1), codePoint] as const,
).filter(([spelling]) => spelling.startsWith('\\'))

/** Range of code points whose spelling begins with given bytes. */
type SpellingRange = {
  readonly first: number
  readonly last: number
  /** Whether the bytes are the whole spelling. */
  readonly isWhole: boolean
}

const leadBits = [0, 0, 0x1f, 0x0f, 0x07]
const leastOf = [0, 0, 0x80, 0x800, 0x10000]

/**
 * Returns the characters whose spelling begins with some bytes; an empty list if the bytes are no
 * prefix of valid UTF-8.
 */
export function charactersOf(bytes: readonly number[]): readonly SpellingRange[] {
  const lead = bytes[0]!
  if (lead === 0x5c) {
    const text = String.fromCharCode(...bytes)
    return escapes
      .filter(([spelling]) => spelling.startsWith(text))
      .map(([spelling, codePoint]) => {
        return { first: codePoint, last: codePoint, isWhole: spelling === text }
      })
  }
  if (lead < 0x80) {
    return lead < 0x20 || lead === 0x22 ? [] : [{ first: lead, last: lead, isWhole: true }]
  }
  const size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
  if (lead < 0xc2 || lead > 0xf4) return []
  if (bytes.slice(1).some((byte) => byte < 0x80 || byte > 0xbf)) return []
  const fill = (rest: number) =>
    Array.from({ length: size }, (_, at) => bytes[at] ?? rest).reduce(
      (sum, byte, at) => sum * 64 + (at === 0 ? byte & leadBits[size]! : byte & 0x3f),
      0,
    )
  const first = Math.max(fill(0x80), leastOf[size]!)
  const last = Math.min(fill(0xbf), 0x10ffff)
  return first > last ? [] : [{ first, last, isWhole: bytes.length === size }]
}

/**
 * Returns the first of the edges, in their order, that some characters of a range take and after
 * which the text can be completed.
 */
function edgeIn(
  edges: readonly PatternEdge[],
  { first, last }: SpellingRange,
  permits: (edge: PatternEdge) => boolean,
): PatternEdge | undefined {
  let [low, high] = [0, edges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (edges[middle]!.last < first) low = middle + 1
    else high = middle
  }
  for (let at = low; at < edges.length && edges[at]!.first <= last; at++) {
    if (permits(edges[at]!)) return edges[at]
  }
  return undefined
}

/**
 * State of a text: the state of its pattern, the number of characters so far, and the bytes so far
 * of the next character.
 */
type TextPosition = {
  readonly state: number
  readonly length: number
  readonly bytes: readonly number[]
}

const print = ({ state, length, bytes }: TextPosition) => [state, length, ...bytes].join(' ')
const read = (text: string): TextPosition => {
  const [state = 0, length = 0, ...bytes] = text.split(' ').map(Number)
  return { state, length, bytes }
}

/** Returns the automaton of the bytes inside a JSON string; undefined if no text is accepted. */
export function createTextAutomaton(
  { start, edges, isFinal }: PatternAutomaton,
  { min, max }: TextBounds,
  canFinish: CanFinish,
): Automaton | undefined {
  if (start === undefined || max < min || !canFinish(start, 0)) return undefined
  // Without a maximum length, counting stops at the minimum length.
  const counted = max === Number.POSITIVE_INFINITY ? min : max
  const edgeFor = (state: number, length: number, range: SpellingRange) =>
    edgeIn(edges[state]!, range, ({ to }) => canFinish(to, length))
  return {
    start: print({ state: start, length: 0, bytes: [] }),
    step(text, byte) {
      const { state, length, bytes } = read(text)
      const begun = [...bytes, byte]
      const after = max === Number.POSITIVE_INFINITY ? Math.min(length + 1, counted) : length + 1
      const [range, ...others] = charactersOf(begun).filter(
        (one) => edgeFor(state, after, one) !== undefined,
      )
      if (!range) return undefined
      if (others.length > 0 || !range.isWhole) return print({ state, length, bytes: begun })
      const { to } = edgeFor(state, after, range)!
      return print({ state: to, length: after, bytes: [] })
    },
    isFinal(text) {
      const { state, length, bytes } = read(text)
      return bytes.length === 0 && length >= min && isFinal[state]!
    },
  }
}
