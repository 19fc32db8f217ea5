// Goal: the work on one answer is bounded, and the selected inputs are unknown before the draw.
// Method: questions of many inputs, and seeds of several draws.

import { describe, expect, test } from 'vitest'
import { EXAMINED_INPUT_TOKENS } from '../limits.ts'
import { echoTokenizer } from '../testing/echo-model.fixture.ts'
import { hashOf } from '../testing/findings.fixture.ts'
import { inputHash, inputSeed, selectInputs } from './input-selection.ts'

const about = { tokenizer: echoTokenizer, contextLength: 1 << 15 }
const LENGTH = EXAMINED_INPUT_TOKENS / 8
const inputs = Array.from({ length: 64 }, (_, at) => new Array<number>(LENGTH).fill(at))
const prompt = { kind: 'embed-ids', inputs, dimensions: 16 } as const
const seedOf = (number: number) => inputSeed({ beacon: hashOf(number), receiptId: hashOf(1) })
const select = (number: number) => selectInputs(prompt, { ...about, seed: seedOf(number) })

describe('the selected inputs', () => {
  test('have as many tokens as an examination may cost', () => {
    const { positions, ids, prompt: selected } = select(1)
    expect(positions).toHaveLength(8)
    expect(ids.flat()).toHaveLength(EXAMINED_INPUT_TOKENS)
    expect(positions).toEqual(positions.toSorted((a, b) => a - b))
    expect(selected).toEqual({ ...prompt, inputs: positions.map((at) => inputs[at]) })
  })

  test('the selected inputs are the same for one draw, and differ for another', () => {
    expect(select(1)).toEqual(select(1))
    expect(select(1).positions).not.toEqual(select(2).positions)
    const other = inputSeed({ beacon: hashOf(1), receiptId: hashOf(2) })
    const { positions } = selectInputs(prompt, { ...about, seed: other })
    expect(positions).not.toEqual(select(1).positions)
  })

  test('leave out no input in all draws', () => {
    const drawn = new Set(Array.from({ length: 100 }, (_, at) => select(at).positions).flat())
    expect(drawn.size).toBe(inputs.length)
  })

  test('the selected inputs of a small question are all of its inputs', () => {
    const small = { ...prompt, inputs: inputs.slice(0, 8) }
    const { positions } = selectInputs(small, { ...about, seed: seedOf(1) })
    expect(positions).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })

  test('may be one that is longer than all that is examined, alone', () => {
    const long = new Array<number>(EXAMINED_INPUT_TOKENS + 1).fill(65)
    const pair = { ...prompt, inputs: [long, [1]] }
    const seen = Array.from({ length: 20 }, (_, at) =>
      selectInputs(pair, { ...about, seed: seedOf(at) }).positions.join(),
    )
    expect(new Set(seen)).toEqual(new Set(['0', '1']))
  })

  test('do not depend on the own context', () => {
    const texts = { kind: 'embed-texts', inputs: ['a'.repeat(9_000), 'b', 'c'] } as const
    const positions = [16, 1 << 15].map((contextLength) => {
      return selectInputs(texts, { ...about, contextLength, seed: seedOf(3) }).positions
    })
    expect(positions[0]).toEqual(positions[1])
  })
})

test('an input is the same as ids and as text, and another in another version', () => {
  const text = { kind: 'embed-texts', inputs: ['a text'] } as const
  const { ids } = selectInputs(text, { ...about, seed: seedOf(1) })
  const hash = inputHash(ids[0]!, hashOf(5))
  expect(inputHash(echoTokenizer.encode('a text'), hashOf(5))).toBe(hash)
  expect(inputHash(ids[0]!, hashOf(6))).not.toBe(hash)
  expect(inputHash(echoTokenizer.encode('another'), hashOf(5))).not.toBe(hash)
})
