// Goal: records of data challenges and of pending audits are deleted when no audit and no case
// needs them, and not before.
// Method: records over a state in memory, and the time of a chain that the test sets.

import { createStateMemory } from '@ostrom/state/memory'
import { beforeEach, describe, expect, test } from 'vitest'
import { DUE_PER_PROVIDER_MAX, RECORD_EXPIRY_SECONDS, RECORD_RETENTION_SECONDS } from '../limits.ts'
import {
  emptyUpdate,
  findingOf,
  hashOf,
  receiptOf,
  subjectOf,
} from '../testing/findings.fixture.ts'
import { createMissingReceiptsRecords } from './missing-receipts-records.ts'
import { createRecordExpiry } from './record-expiry.ts'
import { createValidatorRecords, type Subject } from './validator-records.ts'
import { createWithheldTranscriptRecords } from './withheld-transcript-records.ts'

const subject = subjectOf(1)
/** First second at which a record of the subject is expired. */
const END = subject.anchoredSeconds + subject.windowSeconds + RECORD_RETENTION_SECONDS
const { receiptId } = findingOf(subject)
const CHALLENGE = 7n

let state: ReturnType<typeof createStateMemory>
let now: bigint
let logged: string[]
let parts: ReturnType<typeof createParts>
beforeEach(async () => {
  state = createStateMemory()
  now = subject.anchoredSeconds
  logged = []
  parts = createParts()
  await ingest(subject)
})

function createParts() {
  const records = createValidatorRecords(state)
  const withheldTranscripts = createWithheldTranscriptRecords({ state, record: records.record })
  const missingReceipts = createMissingReceiptsRecords(state)
  const all = { records, withheldTranscripts, missingReceipts }
  const ledger = { nowSeconds: async () => now }
  const log = (name: string) => void logged.push(name)
  return { ...all, expiry: createRecordExpiry({ ...all, ledger, log }) }
}

const ingest = (...subjects: readonly Subject[]) =>
  parts.records.ingest({ ...emptyUpdate, subjects })

/** Records an own data challenge of the subject's answer, with one part of its transcript. */
async function recordChallenge(): Promise<void> {
  const { withheldTranscripts } = parts
  const challenge = { challengeId: CHALLENGE, sessionId: subject.id, isOurs: true }
  await withheldTranscripts.recordChallenge(receiptId, challenge)
  const part = { challengeId: CHALLENGE, part: 0, isLast: true }
  await withheldTranscripts.recordPart(part, new Uint8Array([1]))
}

const withheldChange = () =>
  parts.withheldTranscripts.changeFor({
    receiptId,
    subject,
    finding: findingOf(subject),
    requests: 1,
    requestAfterSeconds: 0n,
  })

/** Records a data challenge for a receipt of the subject, and the receipt that answered it. */
async function recordReceiptChallenge(): Promise<void> {
  const { missingReceipts } = parts
  await missingReceipts.recordChallenge(subject.id, CHALLENGE)
  const supplied = { receipt: receiptOf({ sessionId: subject.id }), path: [] }
  await missingReceipts.recordReceipt(CHALLENGE, supplied)
}

/** Runs the next expiry pass at this time. */
async function pass(atSeconds = now + RECORD_EXPIRY_SECONDS): Promise<void> {
  now = atSeconds
  await parts.expiry.step()
}

/** Returns the kinds of stored records of data challenges. */
async function kinds(): Promise<readonly string[]> {
  const names = ['challenge', 'supply', 'receipt-', 'missing-', 'withheld']
  const keys = (await state.list('validator/')).map(({ key }) => key.split('/')[1]!)
  return [...new Set(keys.filter((kind) => names.some((name) => kind.startsWith(name))))].sort()
}

const challengeKinds = [
  ...(['challenge', 'challenge-own'] as const),
  ...(['receipt-challenge', 'receipt-supply', 'supply', 'supply-end'] as const),
]

describe('a data challenge', () => {
  test('a data challenge is kept while the audit of its subject is pending', async () => {
    await recordChallenge()
    await recordReceiptChallenge()
    await pass()
    expect(await kinds()).toEqual(challengeKinds)
  })

  test('a data challenge is deleted if the audit ends without a withheld transcript', async () => {
    await recordChallenge()
    await recordReceiptChallenge()
    await parts.records.finish(subject, [])
    await pass()
    expect(await kinds()).toEqual([])
  })

  test('withheld transcripts and missing receipts keep challenges after the audit', async () => {
    await recordChallenge()
    await recordReceiptChallenge()
    await parts.missingReceipts.add(subject, 0n)
    await parts.records.finish(subject, [findingOf(subject)], [withheldChange()])
    await pass()
    const [withheld] = await parts.withheldTranscripts.all()
    expect(withheld?.challenge?.challengeId).toBe(CHALLENGE)
    expect(await parts.withheldTranscripts.suppliedBytes(CHALLENGE)).toEqual(new Uint8Array([1]))
    expect((await parts.missingReceipts.all())[0]?.supplied).toBeDefined()
  })

  test('a data challenge about an unknown subject is deleted', async () => {
    const challenge = { challengeId: CHALLENGE, sessionId: hashOf(99), isOurs: false }
    await parts.withheldTranscripts.recordChallenge(hashOf(98), challenge)
    await parts.missingReceipts.recordChallenge(hashOf(99), CHALLENGE)
    await pass()
    expect(await kinds()).toEqual([])
  })

  test('a withheld transcript whose challenge the chain does not know expires', async () => {
    await recordChallenge()
    await parts.records.finish(subject, [findingOf(subject)], [withheldChange()])
    await pass(END - 1n)
    expect(await parts.withheldTranscripts.all()).toHaveLength(1)
    await pass(END + RECORD_EXPIRY_SECONDS)
    expect(await kinds()).toEqual([])
  })
})

describe('a pending audit', () => {
  test('ends without a finding where no beacon value ever draws its receipts', async () => {
    await pass(END - 1n)
    expect(await parts.records.isPending(subject.id)).toBe(true)
    await pass(END - 1n + RECORD_EXPIRY_SECONDS)
    expect(await parts.records.isPending(subject.id)).toBe(false)
    expect(await parts.records.findingsOf(subject)).toEqual([])
    expect(logged).toEqual(['audit-abandoned'])
  })

  test('takes its missing receipts along', async () => {
    await parts.missingReceipts.add(subject, 0n)
    await recordReceiptChallenge()
    await pass(END)
    expect(await kinds()).toEqual([])
  })

  test('a pending audit of a later anchor or a longer window goes on', async () => {
    const later = subjectOf(2, { anchoredSeconds: subject.anchoredSeconds + 1n })
    const longer = subjectOf(3, { windowSeconds: subject.windowSeconds + 1n })
    await ingest(later, longer)
    await pass(END)
    expect(await parts.records.due(END)).toEqual([longer, later])
  })

  test('one pass ends a bounded number of pending audits', async () => {
    const more = Array.from({ length: DUE_PER_PROVIDER_MAX }, (_, at) => subjectOf(100 + at))
    await ingest(...more)
    await pass(END)
    expect(await parts.records.due(END)).toHaveLength(1)
    await pass()
    expect(await parts.records.due(END)).toEqual([])
  })
})

test('passes are an hour apart', async () => {
  await pass(END - RECORD_EXPIRY_SECONDS + 1n)
  await pass(END)
  expect(await parts.records.isPending(subject.id)).toBe(true)
  await pass(END + 1n)
  expect(await parts.records.isPending(subject.id)).toBe(false)
})
