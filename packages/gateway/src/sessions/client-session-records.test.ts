// Goal: a gateway that was killed knows each session that holds its funds, with the maximum that it
// may have signed there. Simultaneous changes do not overwrite each other.
// Method: records over a state in memory; a restart is a second set of records on the same state.

import { sampleAuthorization, sampleOffer } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { type ClientSessionRecord, createClientSessionRecords } from './client-session-records.ts'

const hash = (byte: string) => `0x${byte.repeat(32)}` as const
const record: ClientSessionRecord = {
  authorization: sampleAuthorization(),
  signature: `0x${'11'.repeat(65)}`,
  offer: sampleOffer(),
  signerSecret: hash('07'),
  sealKey: hash('08'),
  addresses: ['/ip4/127.0.0.1/tcp/4001'],
  ceiling: 10n,
  cap: 90n,
  status: 'open',
}

function setUp() {
  const state = createStateMemory()
  return {
    records: createClientSessionRecords(state),
    again: () => createClientSessionRecords(state),
  }
}

test('a session that is being closed is not finished, one that is closed is', async () => {
  const { records, again } = setUp()
  for (const [id, status] of [
    ['01', 'open'],
    ['02', 'closing'],
    ['03', 'closed'],
  ] as const) {
    await records.save(hash(id), { ...record, status })
  }
  const ids = async (options?: { unfinished: boolean }) =>
    (await again().list(options)).map(({ id }) => id)
  expect(await ids({ unfinished: true })).toEqual([hash('01'), hash('02')])
  expect(await ids()).toEqual([hash('01'), hash('02'), hash('03')])
  await records.update(hash('01'), { status: 'closed' })
  expect(await ids({ unfinished: true })).toEqual([hash('02')])
  expect(await again().get(hash('01'))).toEqual({ ...record, status: 'closed' })
})

test('two changes of one moment are both kept', async () => {
  const { records, again } = setUp()
  await records.save(hash('01'), record)
  await Promise.all([
    records.update(hash('01'), { ceiling: 40n }),
    records.update(hash('01'), { cap: 200n }),
  ])
  expect(await again().get(hash('01'))).toEqual({ ...record, ceiling: 40n, cap: 200n })
})

test('a change after a restart keeps what was there before', async () => {
  const { records, again } = setUp()
  await records.save(hash('01'), { ...record, ceiling: 40n })
  await again().update(hash('01'), { status: 'closing' })
  expect(await again().get(hash('01'))).toEqual({ ...record, ceiling: 40n, status: 'closing' })
})

test('a change of a session that was never saved saves none', async () => {
  const { records, again } = setUp()
  await records.update(hash('01'), { ceiling: 40n })
  expect(await again().list()).toEqual([])
  expect(await again().get(hash('01'))).toBeUndefined()
})

test('a change after its close is one of the closed session', async () => {
  const { records, again } = setUp()
  await records.save(hash('01'), { ...record, status: 'closed' })
  await records.update(hash('01'), { ceiling: 50n })
  expect(await again().get(hash('01'))).toEqual({ ...record, status: 'closed', ceiling: 50n })
  expect(await again().list({ unfinished: true })).toEqual([])
})
