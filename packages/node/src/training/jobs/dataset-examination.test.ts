// Goal: no member takes a seat in a job before the member has examined all data of the job. This
// holds for any proposer of a dataset, with or without a dataset challenge. The job's document can
// tolerate only faults of quality.
// Method: jobs on chains in memory whose rows have one fault each.
// Requirements: R002-2, R003-12

import { Job } from '@ostrom/training'
import { expect, test } from 'vitest'
import { createTrainingWorld, EVALUATION_TEXT, type TestNodeOptions } from '../training.fixture.ts'
import { trainingLines } from '../training-data.fixture.ts'

const nodes: readonly TestNodeOptions[] = [{ kind: 'trainer' }, { kind: 'validator' }]

const songs = trainingLines(160, 1).split('\n')
const rowsOf = (count: number, text: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => JSON.stringify({ text: text(n) }))

/** Returns the rows of `songs`; the given rows replace as many of them. */
const withRows = (rows: readonly string[]) => [...songs.slice(rows.length), ...rows].join('\n')

const repeated = withRows(songs.slice(100, 116))

type Dataset = NonNullable<Parameters<typeof createTrainingWorld>[0]['dataset']>

test.each<[string, Dataset, string]>([
  ['rows that repeat', { lines: repeated }, 'duplicates'],
  [
    'a text of an evaluation set',
    { lines: withRows(rowsOf(1, () => EVALUATION_TEXT)), toleratedFaults: ['duplicates'] },
    'contamination',
  ],
  ['addresses of people', { lines: withRows(rowsOf(8, (n) => `la ann${n}@mail.com`)) }, 'contacts'],
  ['a license that is not open', { license: 'LicenseRef-mine' }, 'license-not-open'],
])('a job with %s has no members', async (_, dataset, reason) => {
  const world = await createTrainingWorld({ nodes, dataset })
  const job = await world.training().job(world.jobId)
  expect(job).toMatchObject({ trainers: 0, validators: 0 })
  for (const { ledger, logged } of world.nodes) {
    const examined = logged.find(({ event }) => event === 'dataset-examined')?.what
    expect(examined).toMatchObject({ use: 'training', records: 160 })
    expect(examined?.refusals).toContain(reason)
    // The data of a job never change, so a member that refused them does not try again.
    const failed = logged.filter(({ event }) => event === 'training-action-failed')
    const what = { action: 'join', code: 'training-dataset-refused' }
    expect(failed).toMatchObject([{ what }])
    expect(logged.filter(({ event }) => event === 'dataset-examined')).toHaveLength(2)
    // None of the member's money was deposited.
    expect(await ledger.balance(ledger.account, ledger.nativeAsset)).toBe(0n)
  }
  await world.close()
})

test('a job whose rows train nothing has no members', async () => {
  const prompt = 'la '.repeat(200)
  const cut = (n: number) => JSON.stringify({ prompt: `${n}: ${prompt}`, completion: 'la' })
  const lines = Array.from({ length: 160 }, (_, n) => cut(n)).join('\n')
  const dataset: Dataset = { lines, toleratedFaults: [...Job.tolerableFaults] }
  const world = await createTrainingWorld({ nodes, dataset })
  expect(await world.training().job(world.jobId)).toMatchObject({ trainers: 0, validators: 0 })
  for (const { ledger, logged } of world.nodes) {
    const failed = logged.filter(({ event }) => event === 'training-action-failed')
    expect(failed).toMatchObject([{ what: { action: 'join', code: 'rows-untrainable' } }])
    expect(await ledger.balance(ledger.account, ledger.nativeAsset)).toBe(0n)
  }
  await world.close()
})

test('an honest dataset is examined by each member before it joins', async () => {
  const world = await createTrainingWorld({ nodes })
  expect(await world.training().job(world.jobId)).toMatchObject({ trainers: 1, validators: 1 })
  for (const { logged } of world.nodes) {
    const events = logged.map(({ event }) => event)
    const examined = logged.filter(({ event }) => event === 'dataset-examined')
    expect(examined.map(({ what }) => [what.use, what.refusals])).toEqual([
      ['training', []],
      ['comparison', []],
    ])
    expect(events.lastIndexOf('dataset-examined')).toBeLessThan(
      events.indexOf('training-job-joined'),
    )
  }
  await world.close()
})

test('faults of worth are excused by the document, and told', async () => {
  const dataset: Dataset = { lines: repeated, toleratedFaults: ['duplicates'] }
  const world = await createTrainingWorld({ nodes, dataset })
  expect(await world.training().job(world.jobId)).toMatchObject({ trainers: 1, validators: 1 })
  const examined = world.nodes[0]?.logged.find(({ event }) => event === 'dataset-examined')
  expect(examined?.what).toMatchObject({ tolerated: ['duplicates'], refusals: [] })
  await world.close()
})
