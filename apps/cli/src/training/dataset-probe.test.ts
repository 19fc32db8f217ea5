// Goal: a probe finds a dataset useful whose rows have something in common, and shows nothing of
// one whose rows have not; the same rows give the same report.
// Method: the trainer in memory, which learns pairs of bytes truly. PyTorch runs in
// apps/cli/src/e2e/probe.suite.ts.

import { createTrainerMemory } from '@ostrom/trainer/memory'
import { expect, test } from 'vitest'
import { probeDataset, sampleRows } from './dataset-probe.ts'

const { signal } = new AbortController()
const options = () => ({
  trainer: createTrainerMemory(),
  model: '',
  adapter: { rank: 4, alpha: 8, targetModules: ['pairs'] },
  learningRateNano: 20_000_000,
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

/** Letters without an order, from a number. */
const scattered = (at: number) =>
  Array.from({ length: 24 }, (_, i) =>
    String.fromCharCode(33 + ((at * 7919 + i * i * 104_729 + i * 31 * at) % 90)),
  ).join('')

test('rows that have something in common are useful', async () => {
  const rows = await rowsOf((at) => 'la '.repeat(4 + (at % 3)))
  const report = await probeDataset(options(), rows)
  expect(report).toMatchObject({ trained: 40, heldOut: 10, steps: 20, verdict: 'useful' })
  expect(report.high).toBeLessThan(0)
  expect(await probeDataset(options(), rows)).toEqual(report)
})

test('rows that have nothing in common show less', async () => {
  const common = await probeDataset(options(), await rowsOf(() => 'la la la la'))
  const other = await probeDataset(options(), await rowsOf(scattered))
  expect(Math.abs(other.change)).toBeLessThan(Math.abs(common.change) / 2)
})

test('a sample does not depend on the order of rows, and needs ten of them', async () => {
  const rows = Array.from({ length: 30 }, (_, at) => ({ text: `row ${at}` }))
  const some = await sampleRows(fileOf(rows), 9)
  expect(await sampleRows(fileOf(rows.toReversed()), 9)).toEqual(some)
  await expect(probeDataset(options(), some)).rejects.toThrow('at least ten rows')
})
