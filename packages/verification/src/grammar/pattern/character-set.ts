// Sets of Unicode scalar values. No set contains halves of surrogate pairs, because no text in
// UTF-8 has them.

/** Sorted ranges of code points with gaps between them; both ends of a range belong to the set. */
export type CharacterSet = readonly (readonly [first: number, last: number])[]

const CODE_POINT_MAX = 0x10ffff
const SURROGATE_FIRST = 0xd800
const SURROGATE_LAST = 0xdfff

/** Returns the set of the scalar values in ranges, which may have any order. */
export function from(ranges: CharacterSet): CharacterSet {
  const set: [number, number][] = []
  for (const [first, last] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const previous = set.at(-1)
    if (previous && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last)
    else set.push([first, last])
  }
  return set.flatMap(([first, last]) => {
    const below: readonly [number, number] = [first, Math.min(last, SURROGATE_FIRST - 1)]
    const above: readonly [number, number] = [Math.max(first, SURROGATE_LAST + 1), last]
    return [below, above].filter(([from, to]) => from <= to)
  })
}

/** Returns the scalar values that are not in a set. */
export function complement(set: CharacterSet): CharacterSet {
  const ranges: [number, number][] = []
  let first = 0
  for (const [from, to] of set) {
    if (from > first) ranges.push([first, from - 1])
    first = to + 1
  }
  if (first <= CODE_POINT_MAX) ranges.push([first, CODE_POINT_MAX])
  return from(ranges)
}

/** Returns the union of sets. */
export const union = (...sets: readonly CharacterSet[]): CharacterSet => from(sets.flat())

/** Returns the set of one character. */
export const one = (codePoint: number): CharacterSet => from([[codePoint, codePoint]])

export const all: CharacterSet = complement([])

export const digits: CharacterSet = [[0x30, 0x39]]

/** `\w` of ECMA-262 without the flag `i`. */
export const wordCharacters: CharacterSet = from([
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
])

/** `\s`: WhiteSpace and LineTerminator of ECMA-262. */
export const spaces: CharacterSet = from([
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
])

/** `.`: all characters except LineTerminator. */
export const withinLine: CharacterSet = complement([
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
])
