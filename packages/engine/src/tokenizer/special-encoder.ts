import type { ControlTokenGuard } from './control-token-guard.ts'
import type { SlicePosition } from './plain-encoder.ts'
import type { Vocabulary } from './vocabulary.ts'

// Encodes texts in which control tokens are recognized. A text can consist of pieces, such as a
// prompt and its answer; no token then spans two pieces, as when a model continues a prompt.

type Part = { readonly piece: number; readonly text: string; readonly isControl: boolean }

/** Encodes a text in pieces. Control tokens are recognized unless the guard has marked them. */
export type SpecialEncoder = (pieces: readonly string[], tokensMax: number) => number[][]

/** Creates the encoder of a vocabulary. It returns the ids of each piece, in order. */
export function createSpecialEncoder(
  vocabulary: Vocabulary,
  guard: ControlTokenGuard,
): SpecialEncoder {
  const partsOf = (pieces: readonly string[]): readonly Part[] =>
    pieces.flatMap((text, piece) =>
      guard
        .split(text)
        .map((part, index): Part => ({ piece, text: part, isControl: index % 2 === 1 }))
        .filter((part) => part.text !== ''),
    )
  const positionOf = (before: Part | undefined): SlicePosition => {
    if (!before) return 'first'
    return before.isControl ? 'later' : 'inner'
  }
  const controlText = (part: Part | undefined) => (part?.isControl ? part.text : undefined)
  return (pieces, tokensMax) => {
    const ids: number[][] = pieces.map(() => [])
    const parts = partsOf(pieces)
    let count = 0
    for (const [at, { piece, text, isControl }] of parts.entries()) {
      if (count > tokensMax) break
      const into = ids[piece]!
      if (isControl) {
        into.push(vocabulary.specials.get(text)!)
        count += 1
        continue
      }
      const [before, after] = [parts[at - 1], parts[at + 1]]
      const between = vocabulary.trimBetween(text, controlText(before), controlText(after))
      const left = tokensMax - count
      const found = vocabulary.encode(guard.strip(between), positionOf(before), left)
      for (const id of found) into.push(id)
      count += found.length
    }
    return ids
  }
}
