// Goal: with quantized weights, an answer has the same logits alone and in a batch;
// docs/spec/engines.md relies on this. With 16-bit weights, the logits are nearly the same. Method:
// llama.cpp itself, with random 8-bit weights and with the bundled 16-bit model; each batch has one
// token of each sequence.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeGgufFixture } from '../gguf.fixture.ts'
import { measureBatchDifference } from './batch-difference.ts'

const folder = mkdtempSync(join(tmpdir(), 'ostrom-batch-'))
afterAll(() => rmSync(folder, { recursive: true }))

const sequences = [1, 2, 4, 8, 16, 32]

test('logits of 8-bit weights do not depend on the other sequences of a batch', async () => {
  const path = join(folder, 'q8_0.gguf')
  writeFileSync(path, writeGgufFixture({ seed: 3, weights: 'q8_0' }))
  const found = await measureBatchDifference(path, sequences)
  expect(found.map((one) => one.sequences)).toEqual(sequences)
  for (const { positions, equal, largest } of found) {
    expect(positions).toBeGreaterThan(8)
    expect({ equal, largest }).toEqual({ equal: positions, largest: 0 })
  }
})

test('logits of 16-bit weights hardly depend on them', async () => {
  const tiny = '../../../../../models/tiny/ostrom-tiny/ostrom-tiny-f16.gguf'
  const found = await measureBatchDifference(new URL(tiny, import.meta.url).pathname, sequences)
  expect(found[0]).toMatchObject({ sequences: 1, equal: found[0]?.positions, largest: 0 })
  // A difference of less than 0.05 changes the chosen token only if the likeliest tokens have
  // nearly equal logits.
  for (const { largest } of found) expect(largest).toBeLessThan(0.05)
})
