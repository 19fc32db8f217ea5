// Goal: a killed validator continues where its records end, and attests to no block twice. It
// deletes records of epochs in final blocks and records of a replaced history of the chain.
// Method: records over a state in memory; a restart is a second set of records on the same state.

import { Hex } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { hashOf } from '../testing/findings.fixture.ts'
import { createEpochRecords, type EpochUpdate } from './records.ts'

const settled = { receiptsRoot: hashOf(1), count: 2n, total: 9n }
const parameter = (value: bigint) => ({ kind: 'parameter', name: 'feeBps', value }) as const
const progress = {
  cursor: { block: 3n, hash: hashOf(3) },
  lastEventSeconds: 250n,
  finalEpoch: undefined,
}
const update: EpochUpdate = {
  settled: new Map([[hashOf(7), settled]]),
  items: [
    { epoch: 1n, name: 'parameter/feeBps', item: parameter(1n) },
    {
      epoch: 2n,
      name: `answers/${hashOf(7)}`,
      item: { kind: 'answers', subject: hashOf(7), ...settled },
    },
    { epoch: 10n, name: 'parameter/feeBps', item: parameter(2n) },
  ],
  attestations: [
    { epoch: 2n, hash: hashOf(21) },
    { epoch: 10n, hash: hashOf(22) },
    { epoch: 10n, hash: hashOf(23) },
  ],
  progress,
}
const all = { after: undefined, until: 99n }

async function setUp() {
  const state = createStateMemory()
  await createEpochRecords(state).ingest(update)
  const keys = async () => (await state.list('validator/')).map(({ key }) => key)
  return { records: createEpochRecords(state), keys }
}

test('a later item of one name replaces the earlier within a span, and not beyond it', async () => {
  const { records } = await setUp()
  const answers = update.items[1]!.item
  expect(await records.itemsIn({ after: undefined, until: 9n })).toEqual([parameter(1n), answers])
  expect(await records.itemsIn(all)).toEqual([parameter(2n), answers])
  expect(await records.itemsIn({ after: 2n, until: 10n })).toEqual([parameter(2n)])
})

test('attestations of others are read by epoch, oldest first, within the span', async () => {
  const { records } = await setUp()
  expect([...(await records.heard(all))]).toEqual([
    [2n, [hashOf(21)]],
    [10n, [hashOf(22), hashOf(23)]],
  ])
  expect([...(await records.heard({ after: 2n, until: 9n })).keys()]).toEqual([])
})

test('reading goes on where it ended, also before any block was final', async () => {
  const { records } = await setUp()
  expect(await records.reading()).toEqual(progress)
  await records.ingest({ ...update, progress: { ...progress, finalEpoch: 2n } })
  expect(await records.reading()).toEqual({ ...progress, finalEpoch: 2n })
})

test('records of final blocks are deleted, with the settlements of their sessions', async () => {
  const { records } = await setUp()
  await records.prune(1n)
  expect(await records.settled(hashOf(7))).toEqual(settled)
  await records.prune(2n)
  expect(await records.settled(hashOf(7))).toBeUndefined()
  expect(await records.itemsIn(all)).toEqual([parameter(2n)])
  expect([...(await records.heard(all)).keys()]).toEqual([10n])
})

test('another history forgets all that was read, but not what this account attested', async () => {
  const { records, keys } = await setUp()
  const block = { epoch: 2n, previous: Hex.zeroHash, root: hashOf(5), items: 1n, answers: 0n }
  await records.markSent(block, true)
  await records.forget()
  expect(await records.reading()).toBeUndefined()
  expect(await records.itemsIn(all)).toEqual([])
  expect(await keys()).toHaveLength(1)
  expect(await records.sent(block)).toBe(true)
})

test('one attestation is made for each epoch and block before it, whatever its root', async () => {
  const { records } = await setUp()
  const block = { epoch: 2n, previous: Hex.zeroHash, root: hashOf(5), items: 1n, answers: 0n }
  expect(await records.sent(block)).toBeUndefined()
  await records.markSent(block, false)
  expect(await records.sent({ ...block, root: hashOf(6) })).toBe(false)
  expect(await records.sent({ ...block, previous: hashOf(6) })).toBeUndefined()
  expect(await records.sent({ ...block, epoch: 3n })).toBeUndefined()
})

test('the cost of a day stays over a restart', async () => {
  const { records } = await setUp()
  expect(await records.cost()).toBeUndefined()
  await records.keepCost({ startSeconds: 5n, spent: 7n })
  expect(await records.cost()).toEqual({ startSeconds: 5n, spent: 7n })
})
