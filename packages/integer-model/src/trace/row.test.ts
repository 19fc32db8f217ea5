// Goal: the number computed from a row's opened inputs equals the decoder's number, for every kind
// of step.
// Method: all rows of computations of random models.

import { describe, expect, test } from 'vitest'
import { encodeRow, rowsOf } from '../transformer/integer-transformer.ts'
import { rowCount } from '../transformer/matrices.ts'
import { smallShape, transformerOf } from '../transformer/random-transformer.ts'
import { lengthOf, STEP_KINDS, stepAt } from '../transformer/steps.ts'
import { type ComputationInput, compute } from './computation.ts'
import { inputsOf, rowOf, weightRowOf } from './row.ts'
import { decodeVector, encodeVector, numberAt } from './vectors.ts'

const seed = `0x${'5e'.repeat(32)}` as const
const inputs: ComputationInput[] = [
  { prompt: [3, 39, 0, 7], tokens: 4, sharpness: 90_000, seed },
  { prompt: [12], tokens: 5, sharpness: 0, seed },
]

describe('rowOf', () => {
  test.each([1, 2, 3])('gives every number of a computation, model %i', (model) => {
    const transformer = transformerOf(smallShape, model)
    const rows = [...rowsOf(transformer)]
    expect(rows).toHaveLength(rowCount(smallShape))
    const kinds = new Set<string>()
    for (const input of inputs) {
      const { positions, vectors, answer } = compute(transformer, input)
      const context = { ...input, shape: smallShape, promptTokens: input.prompt.length }
      expect(answer).toHaveLength(input.tokens)
      vectors.forEach((vector, index) => {
        const step = stepAt(smallShape, positions, index)
        kinds.add(step.kind)
        const values = decodeVector(step.kind, vector)
        expect(values).toHaveLength(lengthOf(smallShape, step, input.tokens))
        const computed = values.map((_, row) => {
          const opened = inputsOf(context, step, row).map((one) => {
            if (one === 'prompt') return encodeVector('input', input.prompt)
            expect(one).toBeLessThan(index)
            return vectors[one] ?? new Uint8Array()
          })
          const token = step.kind === 'embed' ? (numberAt('input', opened[0]!, 0) ?? 0) : 0
          const weightRow = weightRowOf(smallShape, step, { row, token })
          const weights = weightRow === undefined ? new Uint8Array() : rows[weightRow]!
          return rowOf(context, step, row, { inputs: opened, weights }) + 0
        })
        expect({ ...step, values: computed }).toEqual({ ...step, values })
      })
    }
    expect([...kinds].sort()).toEqual([...STEP_KINDS].sort())
  })

  test('numbers of random models are neither all clamped nor all zero', () => {
    const { vectors, positions } = compute(transformerOf(smallShape, 1), inputs[0]!)
    for (const kind of STEP_KINDS) {
      const values = vectors.flatMap((vector, index) =>
        stepAt(smallShape, positions, index).kind === kind ? decodeVector(kind, vector) : [],
      )
      expect(new Set(values).size, kind).toBeGreaterThan(kind === 'answer' ? 2 : 3)
    }
  })

  test('encodes a row as the file does', () => {
    const { embedding } = transformerOf(smallShape, 1)
    expect(encodeRow(embedding, 2).subarray(0, 3)).toEqual(Uint8Array.of(0x9c, 0x40, 6))
  })
})
