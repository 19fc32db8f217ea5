// Goal: the report states for each batch condition whether a calibration on answers that were
// generated alone is wide enough. Method: hand-written score records.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPrng } from '@ostrom/verification/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { honestSets, scoresPath, UNQUANTIZED } from './answer-sets.ts'
import { batchingFaults, batchingOf } from './batching.ts'
import { batchingFinding, batchingText } from './batching-text.ts'
import { openRecords, type ScoreRecord } from './records.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ostrom-batching-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Writes scores of answers of 32 tokens. A share of the tokens has `margin`, the others zero. */
function write(condition: string, options: { answers: number; share: number; margin: number }) {
  const set = honestSets('any', UNQUANTIZED).find((one) => one.condition.name === condition)!
  const file = openRecords<ScoreRecord>(scoresPath(folder, set))
  const random = createPrng(5)
  for (let number = 0; number < options.answers; number++) {
    const margins = Array.from({ length: 32 }, () =>
      random() < options.share ? options.margin : 0,
    )
    const gaps = margins.map(() => 1)
    const score = { tokens: 32, margins, gaps, end: 0 }
    file.add({ number, score, logprobs: [], ranks: [], entropies: [] } as never)
  }
}

test('batches like answers made alone pass', () => {
  write('alone', { answers: 300, share: 0.03, margin: 0.02 })
  write('batch-32', { answers: 80, share: 0.03, margin: 0.02 })
  const found = batchingOf(folder, ['any'])
  expect(batchingFaults(found)).toEqual([])
  expect(found.providers).toMatchObject([{ file: UNQUANTIZED, flags: { count: 0, of: 4 } }])
  const [alone, batch] = found.conditions
  expect(alone).toMatchObject({ condition: 'alone', answers: 300, largestMargin: 0.02 })
  expect(alone?.judged).toBeUndefined()
  expect(batch?.judged?.evidenceMean).toBeLessThanOrEqual(1)
  expect(batchingText(found)).toContain('is wide enough for these conditions')
  const differences = [2, 4].map((sequences) => {
    return { sequences, positions: 16, equal: 16, largest: 0 }
  })
  const other = differences.map((one) => ({ ...one, equal: 0, largest: 0.0421 }))
  const rows = [differences, other].map((one, at) => {
    return { machine: 'any', file: ['q8_0.gguf', 'f16.gguf'][at]!, differences: one }
  })
  expect(batchingFinding({ ...found, rows })).toBe(
    '**Found:** In batches of up to 4 the logits of 1 of 2 weight files stay equal to the last ' +
      'bit; those of f16.gguf differ by up to 0.042. A calibration on answers generated alone ' +
      'flags 0 of 4 honest providers that answer under other conditions, and is wide enough for ' +
      'them. No machine besides any was measured.',
  )
})

test('batches that differ far more are a fault', () => {
  write('alone', { answers: 300, share: 0.03, margin: 0.02 })
  write('batch-32', { answers: 80, share: 0.3, margin: 1.5 })
  const found = batchingOf(folder, ['any'])
  expect(found.conditions[1]).toMatchObject({
    largestMargin: 1.5,
    judged: { beyond: { count: 80 } },
  })
  expect(found.providers).toMatchObject([{ flags: { count: 4, of: 4 } }])
  expect(batchingFaults(found)).toHaveLength(2)
  expect(batchingFinding(found)).toContain('flags 4 of 4 honest providers')
  expect(batchingFinding(found)).toContain('and is **not** wide enough for them')
  expect(batchingText(found)).toContain('is not wide enough: batch-32 of f16.gguf has evidence')
})

test('nothing is judged by fewer answers than a calibration needs', () => {
  write('alone', { answers: 60, share: 0.03, margin: 0.02 })
  write('batch', { answers: 60, share: 0.3, margin: 1.5 })
  const found = batchingOf(folder, ['any'])
  expect(found.providers).toEqual([])
  expect(found.conditions[1]?.judged).toBeUndefined()
  expect(batchingText(found)).toContain('Too few answers')
})
