// Goal: findings of canary questions survive a restart, and each counts once, for one provider and
// one model version.
// Method: records over a state in memory, read back by a second set.

import { createStateMemory } from '@ostrom/state/memory'
import { Detector } from '@ostrom/verification'
import { expect, test } from 'vitest'
import { accountOf, hashOf, MODEL_VERSION, PROVIDER } from '../testing/findings.fixture.ts'
import { type CanaryFinding, createCanaryRecords } from './canary-records.ts'

const finding: CanaryFinding = {
  receiptId: hashOf(1),
  sessionId: hashOf(2),
  index: 3n,
  provider: PROVIDER,
  modelVersion: MODEL_VERSION,
  mode: 'sampled',
  atSeconds: 900n,
  evidence: 40,
}
const schedule = { nextMs: 5_000, day: 2, spent: 7n }

function setUp() {
  const state = createStateMemory()
  return { records: createCanaryRecords(state), again: () => createCanaryRecords(state) }
}

test('a finding is kept with what it cost, all at once', async () => {
  const { records, again } = setUp()
  expect(await records.schedule()).toBeUndefined()
  await records.add(finding, schedule)
  expect(await again().all()).toEqual([finding])
  expect(await again().schedule()).toEqual(schedule)
})

test('a finding that could not be scored counts as an abstention', async () => {
  const { records, again } = setUp()
  const { evidence: _, ...unscored } = finding
  await records.add(unscored, schedule)
  expect(await again().all()).toEqual([unscored])
  const suspicion = Detector.observe(Detector.initialState, undefined)
  expect(await again().suspicions()).toEqual([{ provider: PROVIDER, suspicion }])
})

test('doubt comes together apart for each provider and model version', async () => {
  const { records, again } = setUp()
  await records.add(finding, schedule)
  await records.add({ ...finding, receiptId: hashOf(8) }, schedule)
  await records.add({ ...finding, receiptId: hashOf(9), modelVersion: hashOf(6) }, schedule)
  await records.add({ ...finding, receiptId: hashOf(10), provider: accountOf(4) }, schedule)
  const one = Detector.observe(Detector.initialState, 40)
  const doubts = await again().suspicions()
  const own = doubts.filter(({ provider }) => provider === PROVIDER)
  expect(own.map(({ suspicion }) => suspicion)).toHaveLength(2)
  expect(own.map(({ suspicion }) => suspicion)).toContainEqual(one)
  expect(own.map(({ suspicion }) => suspicion)).toContainEqual(Detector.observe(one, 40))
  expect(doubts).toContainEqual({ provider: accountOf(4), suspicion: one })
})

test('the pace alone is saved without a finding', async () => {
  const { records, again } = setUp()
  await records.saveSchedule(schedule)
  expect([await again().schedule(), await again().all()]).toEqual([schedule, []])
})
