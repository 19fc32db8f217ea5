// Goal: a model serves as many answers as memory has room for, within bounds. Method: by example.

import { expect, test } from 'vitest'
import { CONTEXT_MEMORY_DIVISOR, LLAMA_SEQUENCES_MAX } from './limits.ts'
import { sequenceCountFor } from './sequence-count.ts'

const GIB = 1024 ** 3

test.each([
  ['as many as fit a part of the memory that the weights leave', 1 * GIB, 5],
  ['at least one', 100 * GIB, 1],
  ['no more than the limit', 1, LLAMA_SEQUENCES_MAX],
])('the number of sequences is %s', (_, sequenceBytes, count) => {
  const weightBytes = 3 * GIB
  const memoryBytesMax = weightBytes + 5.5 * GIB * CONTEXT_MEMORY_DIVISOR
  expect(sequenceCountFor({ weightBytes, sequenceBytes, memoryBytesMax })).toBe(count)
})

test('weights larger than the memory leave room for one, which the load then refuses', () => {
  expect(sequenceCountFor({ weightBytes: 2, sequenceBytes: 1, memoryBytesMax: 1 })).toBe(1)
})
