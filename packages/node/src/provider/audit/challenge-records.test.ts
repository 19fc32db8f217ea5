// Goal: an unanswered data challenge and the parts of its encrypted transcript survive a restart,
// are read in their order, and leave nothing on disk after the challenge has ended.
// Method: records over a state in memory, read again by new records over the same state.

import type { AccountId, Hash } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { beforeEach, expect, test } from 'vitest'
import { type ChallengeRecord, createChallengeRecords, ordered } from './challenge-records.ts'

const validator: AccountId = `0x${'a1'.repeat(20)}`
const sessionId: Hash = `0x${'5e'.repeat(32)}`
const challengeOf = (challengeId: bigint): ChallengeRecord => {
  return { kind: 'transcript', challengeId, sessionId, index: 3n, validator }
}
/** Returns the bytes of one part, which contain its number. */
const part = (number: number) => new Uint8Array([number, 1, 2])

let state: ReturnType<typeof createStateMemory>
beforeEach(() => {
  state = createStateMemory()
})
/** Records as after a restart. */
const restart = () => createChallengeRecords(state)
const keys = async () => (await state.list('')).map(({ key }) => key)

test('challenges are read oldest first, by number and not by digits', async () => {
  const records = restart()
  const receipt = { ...challengeOf(9n), kind: 'receipt' as const }
  const youngest = challengeOf(2n ** 64n - 1n)
  for (const one of [youngest, challengeOf(10n), receipt]) await records.save(one)
  expect(await restart().all()).toEqual([receipt, challengeOf(10n), youngest])
})

test('a change is written only when it is committed, over an earlier record', async () => {
  const records = restart()
  await records.save(challengeOf(7n))
  const change = records.changeFor({ ...challengeOf(7n), index: 4n })
  expect(await records.all()).toEqual([challengeOf(7n)])
  await state.commit([change])
  expect(await restart().all()).toEqual([{ ...challengeOf(7n), index: 4n }])
})

test('a damaged record is refused instead of skipped', async () => {
  const records = restart()
  const { key } = records.changeFor(challengeOf(7n))
  await state.commit([{ kind: 'put', key, value: new Uint8Array([0xa0]) }])
  await expect(records.all()).rejects.toMatchObject({ code: 'malformed' })
})

test('parts are read in their order, of their own challenge', async () => {
  const records = restart()
  const parts = Array.from({ length: 12 }, (_, number) => part(number))
  await records.saveParts(challengeOf(1n), parts)
  await records.saveParts(challengeOf(11n), [part(77)])
  expect(await restart().parts(challengeOf(1n))).toEqual(parts)
  expect(await restart().parts(challengeOf(11n))).toEqual([part(77)])
  expect(await restart().parts(challengeOf(2n))).toEqual([])
})

test('the parts of one sealing are written in one commit', async () => {
  const commits: number[] = []
  const counted = {
    ...state,
    commit: async (changes: Parameters<typeof state.commit>[0]) => {
      commits.push(changes.length)
    },
  }
  await createChallengeRecords(counted).saveParts(challengeOf(1n), [part(0), part(1), part(2)])
  expect(commits).toEqual([3])
})

test('an ended challenge leaves neither record nor parts, and others stay', async () => {
  const records = restart()
  for (const id of [1n, 11n]) {
    await records.save(challengeOf(id))
    await records.saveParts(challengeOf(id), [part(0), part(1)])
  }
  await records.drop(challengeOf(1n))
  expect(await restart().all()).toEqual([challengeOf(11n)])
  expect(await restart().parts(challengeOf(11n))).toHaveLength(2)
  await restart().drop(challengeOf(11n))
  expect(await keys()).toEqual([])
})

test('a number is padded to the digits of the largest, or to fewer', () => {
  expect(ordered(2n ** 64n - 1n)).toHaveLength(20)
  expect([ordered(7n), ordered(7, 4)]).toEqual([`${'0'.repeat(19)}7`, '0007'])
})
