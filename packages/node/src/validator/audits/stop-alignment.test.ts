// Goal: if an answer ended at a stop text, the validator also judges the token that began this
// text. An answer that was cut elsewhere has no such token.
// Method: a vocabulary of a few texts, and constructed positions.

import { describe, expect, test } from 'vitest'
import { alignStops } from './stop-alignment.ts'

const texts = ['a', 'b', ' ##', '#', '##', '### x', 'ab#', '\uFFFD', 'b\n']
const tokenizer = { decode: (ids: readonly number[]) => ids.map((id) => texts[id]).join('') }
const all = texts.map((_, id) => id)
const positionsOf = (ids: readonly number[]) =>
  Array.from({ length: ids.length + 1 }, () => ({
    ids: all,
    logits: Float32Array.from(all, () => 0),
  }))

const beginnings = (ids: readonly number[], stop: readonly string[]) =>
  alignStops(tokenizer, { ids, positions: positionsOf(ids), stop }).map(
    ({ position, ids: found }) => [
      position,
      found.map((id) => texts[id]).filter((text) => text !== '\uFFFD'),
    ],
  )

describe('what may have begun a stop text', () => {
  test('all tokens that continue the answer into a stop text are found', () => {
    // A token may begin the stop text after "ab", or contain both "ab" and the beginning of the
    // stop text.
    expect(beginnings([0, 1], ['###'])).toEqual([
      [0, ['ab#']],
      [1, []],
      [2, ['#', '##', '### x']],
    ])
    expect(beginnings([0, 1], ['\n'])).toEqual([
      [0, []],
      [1, ['b\n']],
      [2, []],
    ])
  })

  test('only parts of characters are found if no token leads to the stop text', () => {
    expect(beginnings([0], ['zzz'])).toEqual([
      [0, []],
      [1, []],
    ])
    const found = alignStops(tokenizer, { ids: [0], positions: positionsOf([0]), stop: ['zzz'] })
    expect(found.map(({ ids }) => ids.map((id) => texts[id]))).toEqual([['\uFFFD'], ['\uFFFD']])
  })

  test('beginnings of a stop text are searched in the last tokens only', () => {
    const ids = Array.from({ length: 20 }, () => 0)
    expect(beginnings(ids, ['#']).map(([position]) => position)).toEqual([
      12, 13, 14, 15, 16, 17, 18, 19, 20,
    ])
  })
})
