// Goal: the records keep track of one data challenge per session without receipts, prevent a second
// one, and are deleted if the receipts are disclosed in time.
// Method: records over a state in memory; a restart is a second set of records on the same state.

import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { receiptOf, subjectOf } from '../testing/findings.fixture.ts'
import { createMissingReceiptsRecords } from './missing-receipts-records.ts'

const subject = subjectOf(1)
const supplied = { receipt: receiptOf({ sessionId: subject.id }), path: [subject.id] }

async function setUp() {
  const state = createStateMemory()
  const records = createMissingReceiptsRecords(state)
  await records.add(subject, 1_180n)
  const keys = async () => (await state.list('validator/')).map(({ key }) => key)
  return { state, records, keys }
}

test('a second report neither delays the challenge nor changes the record', async () => {
  const { state, records } = await setUp()
  await records.recordChallenge(subject.id, 7n)
  await records.add(subject, 9_999n)
  expect(await createMissingReceiptsRecords(state).all()).toEqual([
    { subject, challengeAfterSeconds: 1_180n, challengeId: 7n },
  ])
})

test('the first of two challenges is followed, whatever answers the second', async () => {
  const { records } = await setUp()
  await records.recordChallenge(subject.id, 7n)
  await records.recordChallenge(subject.id, 8n)
  await records.recordReceipt(8n, supplied)
  const [before] = await records.all()
  expect(before).toMatchObject({ challengeId: 7n })
  expect(before?.supplied).toBeUndefined()
  await records.recordReceipt(7n, supplied)
  expect((await records.all())[0]?.supplied).toEqual(supplied)
})

test('receipts disclosed off chain keep the record while a challenge is open', async () => {
  const { records } = await setUp()
  await records.recordChallenge(subject.id, 7n)
  expect(await records.removal(subject)).toEqual([])
})

test('receipts disclosed before any challenge delete the record', async () => {
  const { state, records, keys } = await setUp()
  expect(await records.removal(subjectOf(2))).toEqual([])
  await state.commit([...(await records.removal(subject))])
  expect(await keys()).toEqual([])
})

test('its end deletes the challenge and its answer, and no other session', async () => {
  const { state, records } = await setUp()
  const other = subjectOf(2)
  await records.add(other, 1_180n)
  await records.recordChallenge(subject.id, 7n)
  await records.recordReceipt(7n, supplied)
  const [missing] = (await records.all()).filter((one) => one.subject.id === subject.id)
  await state.commit([...records.closure(missing!)])
  expect(await records.all()).toEqual([{ subject: other, challengeAfterSeconds: 1_180n }])
  expect(await state.get(`validator/receipt-supply/${7n}`)).toBeUndefined()
})

test('a deferred challenge waits for its new second', async () => {
  const { records } = await setUp()
  const [missing] = await records.all()
  await records.defer(missing!, 1_600n)
  expect(await records.all()).toEqual([{ subject, challengeAfterSeconds: 1_600n }])
})
