// Goal: a model serves as many answers as memory permits. The estimate before a load includes
// everything that the load needs: weights, all contexts, the engine's process and the node's.
// Method: examples. `apps/e2e/src/memory.test.ts` compares the estimates with running processes.

import { expect, test } from 'vitest'
import {
  CONTEXT_MEMORY_DIVISOR,
  ENGINE_PROCESS_BYTES,
  GGUF_SEQUENCES_MAX,
  NODE_PROCESS_BYTES,
  OVERHEAD_BYTES,
  PARALLEL_SEQUENCES_DEFAULT,
} from './limits.ts'
import { estimateMemory, kvBytesPerToken, planContexts } from './memory.ts'

const GIB = 1024 ** 3
const MIB = 1024 ** 2

test.each([
  ['as many as fit a part of the memory that the weights leave', 1 * GIB, 5],
  ['at least one', 100 * GIB, 1],
  ['no more than the limit', 1, GGUF_SEQUENCES_MAX],
])('the number of contexts is %s', (_, sequenceBytes, count) => {
  const weightBytes = 3 * GIB
  const memoryBytes = weightBytes + 5.5 * GIB * CONTEXT_MEMORY_DIVISOR
  const plan = planContexts({ weightBytes, sequenceBytes, memoryBytes })
  expect(plan).toEqual({ sequences: count, cacheBytes: count * sequenceBytes })
})

test('weights larger than the memory leave room for one, which the load then refuses', () => {
  const plan = planContexts({ weightBytes: 2, sequenceBytes: 1, memoryBytes: 1 })
  expect(plan.sequences).toBe(1)
})

test('a configured number of contexts is taken as it is', () => {
  const plan = planContexts({ weightBytes: 0, sequenceBytes: 7, memoryBytes: 1, sequences: 32 })
  expect(plan).toEqual({ sequences: 32, cacheBytes: 224 })
})

/** SmolLM2 135M, as described in the catalogue. */
const smollm2 = {
  bytes: 98_362_432,
  contextLength: 8192,
  cache: { layers: 30, headsKv: 3, headSize: 64 },
  keepsContext: true,
  isGguf: true,
  isOnGpu: false,
} as const

test('an estimate counts all contexts that the engine allocates, and both processes', () => {
  const memoryBytes = 25.3e9
  const need = estimateMemory({ ...smollm2, memoryBytes })
  expect(need.sequences).toBe(8)
  expect(need.cache).toBe(8 * 8192 * kvBytesPerToken(smollm2.cache))
  expect(need.overhead).toBeGreaterThan(ENGINE_PROCESS_BYTES)
  expect(need.node).toBe(NODE_PROCESS_BYTES)
  const { weights, cache, overhead, node } = need
  expect(need.total).toBe(weights + cache + overhead + node)
  // Measured with this model on a machine of 25.3 GB: 2,018 MiB (docs/reports/memory.md).
  expect(Math.abs(need.total - 2_018 * MIB)).toBeLessThan(0.2 * 2_018 * MIB)
})

test('a GPU holds weights and contexts, and not the node', () => {
  const need = estimateMemory({ ...smollm2, memoryBytes: 8e9, isOnGpu: true })
  expect(need.node).toBe(0)
  expect(need.overhead).toBeGreaterThan(OVERHEAD_BYTES)
})

test('other formats have a fixed number of contexts, and embeddings none', () => {
  const other = { ...smollm2, memoryBytes: 25e9, isGguf: false }
  expect(estimateMemory(other).sequences).toBe(PARALLEL_SEQUENCES_DEFAULT)
  const embedding = estimateMemory({ ...other, keepsContext: false })
  expect([embedding.sequences, embedding.cache]).toEqual([0, 0])
})
