// Goal: nothing that is valid for a time outlives itself unnoticed. The whole network of honest
// parties runs for three days and through two absences of more than a year: no party is refused,
// fined or left without an answer. Every limit in time of the sources is either passed at least
// twice, or named with a reason.
// Method: a list of all constants whose names end in a unit of time, derived from the sources; the
// real roles in virtual time (`soak-days.ts`). 30 days: `npm run soak -- --days 30`.

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { passedExpiries, unnamedLimits, vanishedLimits } from './expiries.ts'
import { soakDays } from './soak-days.ts'
import { passesOf, readTimeLimits } from './time-limits.ts'

const limits = readTimeLimits(join(import.meta.dirname, '../../..'))

test('each limit in time is passed by the soak, or is named with a reason', () => {
  expect(limits.length).toBeGreaterThan(300)
  const remedy = 'name it in simulation/src/soak/expiries.ts'
  const unnamed = unnamedLimits(limits).map(({ name, file }) => `${name} in ${file}: ${remedy}`)
  expect(unnamed).toEqual([])
  expect(vanishedLimits(limits)).toEqual([])
})

test('a new limit that says how long something is valid fails until it is named', () => {
  const added = { name: 'INVITATION_AGE_MAX_MS', file: 'packages/new/limits.ts', seconds: 60 }
  expect(unnamedLimits([...limits, added])).toEqual([added])
})

test('an expiry counts as passed only if its thing is used again after it', () => {
  const hours = [0, 1, 2, 9, 10, 20].map((hour) => hour * 3_600_000)
  expect(passesOf(hours, 3_600)).toBe(3)
  expect(passesOf(hours, 6 * 3_600)).toBe(2)
  expect(passesOf(hours, 30 * 3_600)).toBe(0)
  expect(passesOf([], 1)).toBe(0)
})

test('three days and two absences refuse, fine and leave out no honest party', async () => {
  const soak = await soakDays({ days: 3 })
  expect(soak.faults).toEqual([])
  // Another provider may hide such a refusal from the caller.
  expect(soak.mended.get('question-unseal-failed')).toBeUndefined()
  expect(soak.answered).toBe(soak.asked)
  expect(new Set(soak.sameAnswers.map(([, text]) => text)).size).toBe(1)
  expect(soak.scored).toBeGreaterThan(0)
  // Each epoch in which something was paid gets a block.
  expect(soak.finalBlocks).toBeGreaterThan(10)
  const missed = passedExpiries(limits, soak.uses).filter(({ passes }) => passes < 2)
  expect(missed).toEqual([])
})
