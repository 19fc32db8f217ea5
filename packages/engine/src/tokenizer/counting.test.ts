// Goal: client and provider count the same tokens of an answer, and the cost of a text does not
// depend on how the text is split. Method: the tiny model's real tokenizer on randomly split text;
// examples at boundaries.

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createOutputCounter } from './counting.ts'
import { createTokenizer } from './tokenizer.ts'

const file = new URL('../../../../models/tiny/ostrom-tiny/tokenizer.json', import.meta.url)
const tokenizer = createTokenizer({ tokenizerJson: readFileSync(file) })
const canonical = (text: string) => tokenizer.encode(text).length

const sentence = 'Water is a clear liquid that all living things need. '
const long = sentence.repeat(60)

/** Returns the count of tokens after each piece, and the total at the end. */
function countsOf(pieces: readonly string[], maxTokens?: number) {
  const counter = createOutputCounter(tokenizer, maxTokens === undefined ? {} : { maxTokens })
  const counts = pieces.map((text) => counter.add({ ids: [], text }))
  return { counts, total: counter.total() }
}

const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 400 })
function cut(text: string, lengths: readonly number[]): string[] {
  const pieces: string[] = []
  for (let at = 0, i = 0; at < text.length; i++) {
    const length = lengths[i % lengths.length]!
    pieces.push(text.slice(at, at + length))
    at += length
  }
  return pieces
}

describe('text without ids', () => {
  test('counts as the whole text does, however it is cut', () => {
    fc.assert(
      fc.property(cuts, fc.integer({ min: 1, max: 900 }), (lengths, size) => {
        const text = long.slice(0, size)
        const { counts, total } = countsOf(cut(text, lengths))
        expect(total).toBe(canonical(text))
        expect(counts).toEqual([...counts].sort((a, b) => a - b))
      }),
    )
  })

  test('the count of streamed text is never far above the count of the whole text', () => {
    const { counts, total } = countsOf([...long])
    expect(total).toBe(canonical(long))
    expect(counts.at(-1)! - total).toBeLessThanOrEqual(Math.ceil(long.length / 256))
  })

  test('counts no more than was allowed, unless it is far longer', () => {
    const size = canonical(sentence)
    expect(countsOf([sentence], size - 1)).toEqual({ counts: [size - 1], total: size - 1 })
    const far = 2 * (size - 1) + 65
    const { counts } = countsOf([long], size - 1)
    expect(counts[0]).toBeGreaterThanOrEqual(far)
  })

  test('without white space is cut somewhere, and still counted', () => {
    const { counts, total } = countsOf(cut('a'.repeat(3_000), [7]))
    expect(counts.at(-1)).toBeGreaterThanOrEqual(total)
    expect(total).toBeGreaterThan(0)
  })

  test('costs nothing where nobody can count it', () => {
    const counter = createOutputCounter(undefined)
    expect([counter.add({ ids: [], text: sentence }), counter.total()]).toEqual([0, 0])
  })
})

describe('ids', () => {
  test('ids are counted as they are, for any text beside them', () => {
    const counter = createOutputCounter(tokenizer, { maxTokens: 2 })
    expect(counter.add({ ids: [5, 6], text: sentence })).toBe(2)
    expect(counter.add({ ids: [7] })).toBe(3)
    expect(counter.total()).toBe(3)
  })
})
