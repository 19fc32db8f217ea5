// Goal: what a child sends is refused in no time, however little of it stands for how much.
// Method: values as they come out of a frame.

import { deserialize, serialize } from 'node:v8'
import { expect, test } from 'vitest'
import { SCORE_TOP_MAX } from '../limits.ts'
import { parseFromChild } from './from-child.ts'

const scored = (ids: readonly number[] | Uint32Array) => {
  const positions = [{ ids, logits: new Float32Array() }]
  const message = { kind: 'scored', answer: 0, positions, challenges: [], isLast: true }
  return deserialize(serialize(message))
}

test('a list of few bytes that says it is long is not looked through', () => {
  const hollow: number[] = []
  hollow.length = 2 ** 32 - 1
  expect(serialize(hollow).length).toBeLessThan(32)
  expect(() => parseFromChild(scored(hollow))).toThrow(/list of token ids/)
})

test('as many ids as a score may have are taken, and no more', () => {
  const ids = Array.from({ length: SCORE_TOP_MAX }, (_, at) => at)
  expect(parseFromChild(scored(ids))).toMatchObject({ positions: [{ ids }] })
  expect(() => parseFromChild(scored([...ids, 0]))).toThrow(/list of token ids/)
  expect(() => parseFromChild(scored(Uint32Array.from([...ids, 0])))).toThrow(/list of token ids/)
})
