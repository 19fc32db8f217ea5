// Goal: the records follow a data challenge of this validator or of another, join the supplied
// parts, and delete everything about a resolved transcript.
// Method: records over a state in memory, with challenges and parts by hand.

import type { StateChange } from '@ostrom/state'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { accountOf, findingOf, hashOf, subjectOf } from './test-findings.ts'
import type { AuditFinding } from './validator-records.ts'
import {
  createWithheldTranscriptRecords,
  type WithheldTranscript,
} from './withheld-transcript-records.ts'

const subject = subjectOf(1)
const finding = findingOf(subject)
const withheld: WithheldTranscript = {
  receiptId: finding.receiptId,
  subject,
  finding,
  requests: 0,
  requestAfterSeconds: 1_060n,
}
const challenge = (challengeId: bigint, isOurs = true) => ({
  challengeId,
  sessionId: subject.id,
  isOurs,
})
const part = (number: number, isLast = false) => ({ challengeId: 7n, part: number, isLast })
const bytes = (...values: number[]) => new Uint8Array(values)

async function setUp() {
  const state = createStateMemory()
  const recorded: AuditFinding[] = []
  const record = async (findings: readonly AuditFinding[], beside: readonly StateChange[]) => {
    recorded.push(...findings)
    await state.commit([...beside])
  }
  const records = createWithheldTranscriptRecords({ state, record })
  await state.commit([records.changeFor(withheld)])
  const keys = async () => (await state.list('validator/')).map(({ key }) => key)
  return { records, recorded, keys }
}

test('keeps no part of another validator’s demand, because it is sealed to that one', async () => {
  const { records } = await setUp()
  await records.recordChallenge(withheld.receiptId, challenge(7n, false))
  await records.recordPart(part(0, true), bytes(1))
  expect(await records.suppliedBytes(7n)).toBeUndefined()
})

test('gives no bytes before the last part, nor while one before it is missing', async () => {
  const { records } = await setUp()
  await records.recordChallenge(withheld.receiptId, challenge(7n))
  await records.recordPart(part(0), bytes(1, 2))
  expect(await records.suppliedBytes(7n)).toBeUndefined()
  await records.recordPart(part(2, true), bytes(5))
  expect(await records.suppliedBytes(7n)).toBeUndefined()
  await records.recordPart(part(1), bytes(3, 4))
  expect(await records.suppliedBytes(7n)).toEqual(bytes(1, 2, 3, 4, 5))
})

test('joins parts by their number, not by the order of their digits', async () => {
  const { records } = await setUp()
  await records.recordChallenge(withheld.receiptId, challenge(7n))
  for (let at = 0; at < 12; at++) await records.recordPart(part(at, at === 11), bytes(at))
  expect(await records.suppliedBytes(7n)).toEqual(bytes(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11))
})

test('follows its own challenge where another validator challenges the same', async () => {
  const { records } = await setUp()
  await records.recordChallenge(withheld.receiptId, challenge(6n, false))
  await records.recordChallenge(withheld.receiptId, challenge(7n))
  await records.recordChallenge(withheld.receiptId, challenge(8n, false))
  const [record] = await records.all()
  expect(record?.challenge).toEqual(challenge(7n))
})

test('counts challenges up to the bounds of a day, and from zero on the next', async () => {
  const { records } = await setUp()
  const count = (day: bigint, most: number, ofProvider: number, provider = finding.provider) =>
    records.countChallenge({ day, provider, most, ofProvider })
  expect(await count(3n, 0, 9)).toBe(false)
  expect(await count(3n, 3, 2)).toBe(true)
  expect(await count(3n, 3, 2)).toBe(true)
  expect(await count(3n, 3, 2)).toBe(false)
  expect(await count(3n, 3, 2, accountOf(5))).toBe(true)
  expect(await count(3n, 3, 2, accountOf(6))).toBe(false)
  expect(await count(4n, 1, 1)).toBe(true)
})

test('saves the result of the draw without the challenge that it was read with', async () => {
  const { records } = await setUp()
  await records.recordChallenge(withheld.receiptId, challenge(7n))
  const [record] = await records.all()
  await records.save({ ...record!, isSelected: true, requests: 2 })
  expect(await records.all()).toEqual([
    { ...withheld, isSelected: true, requests: 2, challenge: challenge(7n) },
  ])
})

test.each(['resolve', 'drop'] as const)('leaves nothing on disk after %s', async (how) => {
  const { records, recorded, keys } = await setUp()
  await records.recordChallenge(withheld.receiptId, challenge(7n))
  await records.recordPart(part(0), bytes(1))
  await records.recordPart(part(1, true), bytes(2))
  const other = { ...withheld, receiptId: hashOf(77) }
  await records.save(other)
  const found = { ...finding, outcome: 'answered' as const }
  await (how === 'drop' ? records.drop(withheld) : records.resolve(withheld, found))
  expect(recorded).toEqual(how === 'drop' ? [] : [found])
  expect(await records.all()).toEqual([other])
  expect((await keys()).filter((key) => !key.endsWith(other.receiptId))).toEqual([])
})
