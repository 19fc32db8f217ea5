// Goal: the records follow a data challenge of this validator or of another, join the supplied
// parts, and delete everything about a resolved transcript.
// Method: records over a state in memory, with constructed challenges and parts.

import type { StateChange } from '@ostrom/state'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { accountOf, findingOf, hashOf, subjectOf } from '../testing/findings.fixture.ts'
import type { AuditFinding } from './audit-finding.ts'
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

test('counts the challenges of a day by provider, and from zero on the next', async () => {
  const { records } = await setUp()
  const count = async (day: bigint, provider = finding.provider) => {
    await records.countChallenge({ day, provider })
    return await records.challengesOf({ day, provider })
  }
  expect(await count(3n)).toEqual({ all: 1, ofProvider: 1 })
  expect(await count(3n)).toEqual({ all: 2, ofProvider: 2 })
  expect(await count(3n, accountOf(5))).toEqual({ all: 3, ofProvider: 1 })
  const next = { day: 4n, provider: finding.provider }
  expect(await records.challengesOf(next)).toEqual({ all: 0, ofProvider: 0 })
  expect(await count(4n)).toEqual({ all: 1, ofProvider: 1 })
})

test('forgets a selection that another second than that of the registration made', async () => {
  const { records } = await setUp()
  await records.save({ ...withheld, isSelected: false, selectedAtSeconds: 9n })
  await records.resetSelection(withheld.receiptId, 9n)
  expect((await records.all())[0]?.isSelected).toBe(false)
  await records.resetSelection(withheld.receiptId, 8n)
  expect(await records.all()).toEqual([withheld])
  await records.resetSelection(hashOf(77), 8n)
  expect(await records.all()).toEqual([withheld])
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
