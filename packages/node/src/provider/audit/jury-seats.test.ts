// Goal: a provider knows the jurors that vote in a case about it, and treats no other account as a
// juror.
// Method: records of cases in memory, and cases as a chain returns them.

import type { AuditLedger, CourtCase } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { createCaseRecords } from './case-records.ts'
import { createJurySeats } from './jury-seats.ts'
import { AUDITOR_CACHE_MS } from './limits.ts'

const [juror, other]: AccountId[] = ['a1', 'b2'].map((byte): AccountId => `0x${byte.repeat(20)}`)

async function setUp(trial: Partial<CourtCase>) {
  const state = createStateMemory()
  await state.commit([createCaseRecords(state).caseChange(7n)])
  const current = { hasJury: true, status: 'voting', draw: 2, ...trial }
  let nowMs = 0
  const seats = createJurySeats({
    state,
    clock: { nowMs: () => nowMs },
    audits: {
      courtCase: async (id: bigint) => (id === 7n ? current : undefined),
      seatsOf: async ({ draw, account }: { draw: number; account: AccountId }) =>
        draw === 2 && account === juror ? 1n : 0n,
    } as unknown as AuditLedger,
  })
  const pass = () => {
    nowMs += AUDITOR_CACHE_MS
  }
  return { seats, current, pass }
}

test('a juror of a case that is voted on has a seat until the vote is over', async () => {
  const { seats, current, pass } = await setUp({})
  expect([await seats.hasSeat(juror!), await seats.hasSeat(other!)]).toEqual([true, false])
  Object.assign(current, { status: 'ruled' })
  pass()
  expect(await seats.hasSeat(juror!)).toBe(false)
})

test.each([
  ['waits for its jury', { status: 'waiting' }],
  ['has no jury', { hasJury: false }],
  ['has another draw', { draw: 3 }],
] as const)('no account has a seat in a case that %s', async (_, trial) => {
  const { seats } = await setUp(trial)
  expect(await seats.hasSeat(juror!)).toBe(false)
})
