import type { PatternAutomaton } from './pattern-automaton.ts'
import type { TextBounds } from './text-automaton.ts'

/** Returns the number of texts accepted from a state after some characters, capped at `most`. */
export type TextCounts = (state: number, length: number) => number

/**
 * Returns a function that counts the texts of a pattern within bounds. Also counts the work to
 * build its tables.
 */
export function createTextCounts(
  { edges, isFinal }: PatternAutomaton,
  { min, max }: TextBounds,
  { most, spend }: { readonly most: number; readonly spend: (steps: number) => void },
): TextCounts {
  const work = edges.reduce((sum, row) => sum + 1 + row.length, 0)
  const before = (after: readonly number[], isCounted: boolean) => {
    spend(work)
    return edges.map((row, state) => {
      let sum = isCounted && isFinal[state] ? 1 : 0
      for (const { first, last, to } of row) sum += (last - first + 1) * after[to]!
      return Math.min(most, sum)
    })
  }
  // `rows[n]` has the counts if at most n more characters may come. Once two consecutive rows are
  // equal, all later rows are equal too.
  const rows: (readonly number[])[] = [isFinal.map((final) => (final ? 1 : 0))]
  for (let left = 1; left <= max; left++) {
    const row = before(rows[left - 1]!, true)
    if (row.every((sum, state) => sum === rows[left - 1]![state])) break
    rows.push(row)
  }
  const rowOf = (left: number) => rows[Math.min(left, rows.length - 1)]!
  // Counts below the minimum length, by the number of characters so far.
  const below: (readonly number[])[] = []
  let after = rowOf(Math.max(0, max - min))
  for (let length = min - 1; length >= 0; length--) {
    after = before(after, false)
    below[length] = after
  }
  return (state, length) =>
    length < min ? below[length]![state]! : length > max ? 0 : rowOf(max - length)[state]!
}
