// Goal: a probe reports a dataset as useful if its rows have a common pattern; otherwise it makes
// no statement. The same rows give the same report.
// Method: the trainer in memory, which really learns pairs of bytes. apps/e2e/src/probe.suite.ts
// tests probes with PyTorch.
// Requirements: R002-17

import { createHash } from 'node:crypto'
import { Hex } from '@ostrom/protocol'
import { createTrainerMemory } from '@ostrom/trainer/memory'
import { expect, test } from 'vitest'
import { probeDataset, sampleRows } from './dataset-probe.ts'
import { controlRows } from './probe-control.ts'

const { signal } = new AbortController()
const options = () => ({
  trainer: createTrainerMemory(),
  model: '',
  adapter: { rank: 4, alpha: 8, targetModules: ['pairs'] },
  learningRateNano: 60_000_000,
  signal,
})

const fileOf = (rows: readonly object[]) =>
  (async function* () {
    yield Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  })()

const rowsOf = (completion: (at: number) => string) =>
  sampleRows(
    fileOf(
      Array.from({ length: 60 }, (_, at) => {
        return { prompt: `Row ${at}: `, completion: completion(at) }
      }),
    ),
    50,
  )

/** Returns letters in an order without a pattern, derived from the number `at`. */
const scattered = (at: number) =>
  Array.from(createHash('sha256').update(`${at}`).digest(), (byte) =>
    String.fromCharCode(97 + (byte % 26)),
  ).join('')

test('rows that have something in common are useful', async () => {
  const rows = await rowsOf((at) => 'la '.repeat(4 + (at % 3)))
  const report = await probeDataset(options(), rows)
  expect(report).toMatchObject({ trained: 40, heldOut: 10, steps: 20, verdict: 'useful' })
  expect(report.high).toBeLessThan(0)
  expect(await probeDataset(options(), rows)).toEqual(report)
})

test('random letters are not useful, though their training lowers the loss', async () => {
  const report = await probeDataset(options(), await rowsOf(scattered))
  expect(report.high).toBeLessThan(0)
  expect(report.verdict).toBe('not-shown')
})

test('letters out of order are not useful, and the same in their order are', async () => {
  const words = (at: number) => `${['they', 'we', 'some'][at % 3]} sing of the sea and the rain`
  const rows = await rowsOf(words)
  expect(await probeDataset(options(), rows)).toMatchObject({ verdict: 'useful' })
  const control = controlRows(rows, Hex.sha256Hex(new Uint8Array([9])))
  expect(await probeDataset(options(), control)).toMatchObject({ verdict: 'not-shown' })
})

test('a sample does not depend on the order of rows, and needs ten of them', async () => {
  const rows = Array.from({ length: 30 }, (_, at) => ({ text: `row ${at}` }))
  const some = await sampleRows(fileOf(rows), 9)
  expect(await sampleRows(fileOf(rows.toReversed()), 9)).toEqual(some)
  await expect(probeDataset(options(), some)).rejects.toThrow('at least ten rows')
})
