// Goal: on a chain without data challenges, records of withheld transcripts and of missing receipts
// expire. They thus neither fill the disk nor cause requests to a provider for ever.
// Method: records over a state in memory and the time of a chain that the test sets.

import { createStateMemory } from '@ostrom/state/memory'
import { beforeEach, expect, test } from 'vitest'
import { WITHHELD_PER_STEP_MAX, WITHHELD_RETENTION_SECONDS } from '../limits.ts'
import { emptyUpdate, findingOf, subjectOf } from '../testing/findings.fixture.ts'
import { createMissingReceiptsRecords } from './missing-receipts-records.ts'
import { createValidatorRecords, type Subject } from './validator-records.ts'
import { createWithheldExpiry } from './withheld-expiry.ts'
import { createWithheldTranscriptRecords } from './withheld-transcript-records.ts'

const { anchoredSeconds, windowSeconds } = subjectOf(1)
/** First second at which a record of a subject is expired. */
const END = anchoredSeconds + windowSeconds + WITHHELD_RETENTION_SECONDS

let state: ReturnType<typeof createStateMemory>
let now: bigint
beforeEach(() => {
  state = createStateMemory()
  now = END
})

/** Creates the records and their expiry, as after a restart. */
function start() {
  const records = createValidatorRecords(state)
  const { record } = records
  const withheldTranscripts = createWithheldTranscriptRecords({ state, record })
  const missingReceipts = createMissingReceiptsRecords(state)
  const ledger = { nowSeconds: async () => now }
  const parts = { records, withheldTranscripts, missingReceipts }
  return { ...parts, expiry: createWithheldExpiry({ ...parts, ledger }) }
}

/** Records the withheld transcript of a subject, as the auditor does. */
async function withhold(subject: Subject): Promise<void> {
  const { records, withheldTranscripts } = start()
  await records.ingest({ ...emptyUpdate, subjects: [subject] })
  const finding = findingOf(subject)
  const { receiptId } = finding
  const words = { receiptId, subject, finding, requests: 1, requestAfterSeconds: 0n }
  await records.finish(subject, [finding], [withheldTranscripts.changeFor(words)])
}
/** Records that a provider disclosed no receipts of a subject. */
async function hide(subject: Subject, afterSeconds = 0n): Promise<void> {
  const { records, missingReceipts } = start()
  await records.ingest({ ...emptyUpdate, subjects: [subject] })
  await missingReceipts.add(subject, afterSeconds)
}
const withheld = async () => (await start().withheldTranscripts.all()).length
const missing = async () => (await start().missingReceipts.all()).length

test('a withheld transcript is kept until its time is over, its finding for longer', async () => {
  const subject = subjectOf(1)
  await withhold(subject)
  now = END - 1n
  await start().expiry.step()
  expect(await withheld()).toBe(1)
  now = END
  await start().expiry.step()
  expect(await withheld()).toBe(0)
  expect(await state.list('validator/withheld/')).toEqual([])
  const [finding] = await start().records.findingsOf(subject)
  expect(finding?.outcome).toBe('withheld')
})

test('missing receipts end the audit of their subject when their time is over', async () => {
  const subject = subjectOf(1)
  await hide(subject)
  now = END - 1n
  await start().expiry.step()
  expect([await missing(), await start().records.due(END)]).toEqual([1, [subject]])
  now = END
  await start().expiry.step()
  expect([await missing(), await start().records.due(END)]).toEqual([0, []])
  expect(await state.list('validator/missing-receipts/')).toEqual([])
})

test('missing receipts that were found late have their own time', async () => {
  await hide(subjectOf(1), END + 10n)
  now = END + 9n
  await start().expiry.step()
  expect(await missing()).toBe(1)
  now = END + 10n
  await start().expiry.step()
  expect(await missing()).toBe(0)
})

test('records of later subjects stay', async () => {
  const later = { anchoredSeconds: anchoredSeconds + 1n }
  await withhold(subjectOf(1))
  await withhold(subjectOf(2, later))
  await hide(subjectOf(3))
  await hide(subjectOf(4, later))
  await start().expiry.step()
  const { withheldTranscripts, missingReceipts } = start()
  expect((await withheldTranscripts.all()).map(({ subject }) => subject)).toEqual([
    subjectOf(2, later),
  ])
  expect((await missingReceipts.all()).map(({ subject }) => subject)).toEqual([subjectOf(4, later)])
})

test('a step deletes a bounded number of each kind, and the next goes on', async () => {
  for (let number = 1; number <= WITHHELD_PER_STEP_MAX + 1; number++) {
    await withhold(subjectOf(number))
    await hide(subjectOf(1_000 + number))
  }
  await start().expiry.step()
  expect([await withheld(), await missing()]).toEqual([1, 1])
  await start().expiry.step()
  expect([await withheld(), await missing()]).toEqual([0, 0])
})
