import type { Automaton, GrammarNode } from './machine.ts'
import { any, automatonNode } from './terminals.ts'

// Builds the automaton of a choice between fixed texts, such as the values of an `enum`. Texts with
// the same beginning are followed together: the texts are sorted, and a state is a range of them.

/** An automaton that also counts the texts accepted from each state. */
export type CountedAutomaton = Automaton & {
  /** Returns the number of texts accepted from a state, possibly capped at a limit. */
  completions(state: string): number
}

const utf8 = new TextEncoder()

/** Returns a text with one character for each byte of its UTF-8. */
export const byteText = (text: string): string =>
  Array.from(utf8.encode(text), (byte) => String.fromCharCode(byte)).join('')

type TextRange = { readonly from: number; readonly to: number; readonly depth: number }

const print = ({ from, to, depth }: TextRange) => `${from} ${to} ${depth}`
const read = (state: string): TextRange => {
  const [from = 0, to = 0, depth = 0] = state.split(' ').map(Number)
  return { from, to, depth }
}

/** Returns the automaton of some texts; duplicates count once. */
export function createTextsAutomaton(texts: readonly string[]): CountedAutomaton {
  // Sorted by UTF-16 units, each of which is a byte here.
  const sorted = [...new Set(texts.map(byteText))].sort()
  /** Returns the index of the first text in a range whose byte at `depth` is at least `byte`. */
  const bound = ({ from, to, depth }: TextRange, byte: number): number => {
    let [low, high] = [from, to]
    while (low < high) {
      const middle = (low + high) >> 1
      const text = sorted[middle]!
      if (text.length > depth && text.charCodeAt(depth) >= byte) high = middle
      else low = middle + 1
    }
    return low
  }
  return {
    start: print({ from: 0, to: sorted.length, depth: 0 }),
    step(state, byte) {
      const range = read(state)
      const from = bound(range, byte)
      const to = bound(range, byte + 1)
      return from < to ? print({ from, to, depth: range.depth + 1 }) : undefined
    },
    isFinal(state) {
      const { from, depth } = read(state)
      return sorted[from]?.length === depth
    },
    isOver(state) {
      const { from, to, depth } = read(state)
      return to - from === 1 && sorted[from]!.length === depth
    },
    completions(state) {
      const { from, to } = read(state)
      return to - from
    },
  }
}

/** Returns the node of a choice between texts. */
export const textsNode = (texts: readonly string[]): GrammarNode =>
  texts.length === 0 ? any() : automatonNode(createTextsAutomaton(texts))
