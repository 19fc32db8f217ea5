// Goal: findings that a validator committed in an epoch can be opened later, but not after their
// time.
// Method: records over a state in memory, read back by a second set of records.

import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { hashOf } from '../testing/findings.fixture.ts'
import { createFindingsRecords } from './records.ts'

const finding = (number: number) =>
  ({ receiptId: hashOf(number), verdict: 'clean', scoreHash: hashOf(99) }) as const

function setUp() {
  const state = createStateMemory()
  return { records: createFindingsRecords(state), again: () => createFindingsRecords(state) }
}

test('no commitment is no findings, an empty commitment is an empty list', async () => {
  const { records, again } = setUp()
  await records.commit(8n, [])
  expect([await again().committed(7n), await again().committed(8n)]).toEqual([undefined, []])
})

test('findings before an epoch are deleted, those of it and after it stay', async () => {
  const { records, again } = setUp()
  for (const epoch of [2n, 9n, 10n, 11n]) await records.commit(epoch, [finding(Number(epoch))])
  await records.deleteBefore(10n)
  const left = await Promise.all([2n, 9n, 10n, 11n].map((epoch) => again().committed(epoch)))
  expect(left).toEqual([undefined, undefined, [finding(10)], [finding(11)]])
  await records.deleteBefore(10n)
  expect(await again().committed(10n)).toEqual([finding(10)])
})

test('a honeypot is known until it is deleted, and no other with it', async () => {
  const { records, again } = setUp()
  const honeypot = (id: bigint) => ({ id, epoch: 3n, receiptId: hashOf(Number(id)) })
  await records.saveHoneypot(honeypot(10n))
  await records.saveHoneypot(honeypot(9n))
  expect(await again().honeypots()).toEqual([honeypot(9n), honeypot(10n)])
  await records.deleteHoneypot(9n)
  await records.deleteHoneypot(77n)
  expect(await again().honeypots()).toEqual([honeypot(10n)])
})
