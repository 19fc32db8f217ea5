// Goal: a member checks the data of a job once, within bounds, and tries again only after something
// changed on which the check depends.
// Method: a check with a trainer and a ledger that count their questions, and datasets whose rows
// count how often they are read.

import { Dataset, Hex } from '@ostrom/protocol'
import { type CheckRowsOptions, RowsUntrainableError } from '@ostrom/trainer'
import { expect, test } from 'vitest'
import { TRAINING_CHARACTERS_FITTED_MAX, TRAINING_ROWS_FITTED_MAX } from '../limits.ts'
import { trainingLines } from '../training-data.fixture.ts'
import { createSeatCheck, type SeatCheckOptions, spreadRows } from './seat-check.ts'

const hashOf = (name: string) => Hex.sha256Hex(new TextEncoder().encode(name))
const [trained, compared] = [hashOf('trained'), hashOf('compared')]
const COMPARED = 10
const license = Dataset.openLicenses[0]!

/** Rows that count how often all of them are read. */
class CountedRows extends Array<string> {
  reads = 0

  override [Symbol.iterator]() {
    this.reads += 1
    return super[Symbol.iterator]()
  }
}

function createWorld(count = 160) {
  const rows = CountedRows.from(trainingLines(count, 1).split('\n')) as CountedRows
  const checked: CheckRowsOptions[] = []
  const logged: string[] = []
  const world = {
    rows,
    checked,
    logged,
    fault: undefined as Error | undefined,
    decision: 'none' as 'none' | 'refused' | 'admitted',
  }
  const options = {
    data: {
      spec: { evaluation: { publicDataset: compared, publicRows: COMPARED } },
      datasets: [
        { dataset: trained, use: 'training', license, rows },
        { dataset: compared, use: 'comparison', license, rows: trainingLines(48, 2).split('\n') },
      ],
    },
    ledger: { governance: { datasetDecision: async () => world.decision } },
    trainer: {
      async checkRows(asked: CheckRowsOptions) {
        checked.push(asked)
        if (world.fault) throw world.fault
        return { cut: 0, untrained: 0, empty: 0, hadFirst: 0, hadLast: 0, split: 0, leftOut: 0 }
      },
    },
    evaluationTexts: [],
    jobId: hashOf('job'),
    log: (event: string) => void logged.push(event),
    signal: new AbortController().signal,
  } as unknown as SeatCheckOptions
  return { world, seat: createSeatCheck(options) }
}

test('the data are read once, though a member tries to join many times', async () => {
  const { world, seat } = createWorld()
  for (let attempt = 0; attempt < 3; attempt += 1) await seat.assertFit()
  expect(world.checked.map(({ measured }) => measured)).toEqual([0, COMPARED])
  expect(world.rows.reads).toBe(1)
  expect(world.logged).toEqual([
    'dataset-examined',
    'dataset-examined',
    'dataset-fitted',
    'dataset-fitted',
  ])
  expect(await seat.isStillRefused()).toBe(false)
})

test('a refusal of rows stays, and a fault of the machine is tried again', async () => {
  const { world, seat } = createWorld()
  world.fault = new Error('the process ended')
  await expect(seat.assertFit()).rejects.toThrow('the process ended')
  expect(await seat.isStillRefused()).toBe(false)
  world.fault = new RowsUntrainableError({ rows: 'all 160', sequence: 8 })
  await expect(seat.assertFit()).rejects.toThrow(RowsUntrainableError)
  expect(world.checked).toHaveLength(2)
  world.fault = undefined
  await expect(seat.assertFit()).rejects.toThrow(RowsUntrainableError)
  expect(await seat.isStillRefused()).toBe(true)
  expect(world.checked).toHaveLength(2)
})

test('a refusal by a vote ends when the decision changes', async () => {
  const { world, seat } = createWorld()
  world.decision = 'refused'
  await expect(seat.assertFit()).rejects.toMatchObject({ code: 'training-dataset-refused' })
  expect(await seat.isStillRefused()).toBe(true)
  world.decision = 'admitted'
  expect(await seat.isStillRefused()).toBe(false)
  await seat.assertFit()
  expect(world.rows.reads).toBe(1)
  expect(world.logged.filter((event) => event === 'dataset-examined')).toHaveLength(4)
})

test('rows at equal distances of a large dataset are checked', async () => {
  const count = TRAINING_ROWS_FITTED_MAX + 1
  const { world, seat } = createWorld(count)
  await seat.assertFit()
  const [{ rows }] = world.checked as [CheckRowsOptions]
  expect(rows.length).toBeLessThanOrEqual(TRAINING_ROWS_FITTED_MAX)
  const places = rows.map((row) => world.rows.indexOf(row))
  expect(places.slice(0, 3)).toEqual([0, 2, 4])
  expect(places.at(-1)).toBe(count - 1)
})

test('as many long rows as fit into the bound of characters are checked', () => {
  const row = 'x'.repeat(1_000_000)
  const rows = spreadRows(Array.from({ length: 100 }, () => row))
  expect(rows).toHaveLength(Math.floor(TRAINING_CHARACTERS_FITTED_MAX / row.length))
  const whole = 'x'.repeat(TRAINING_CHARACTERS_FITTED_MAX + 1)
  expect(spreadRows([whole, row])).toEqual([whole])
})
