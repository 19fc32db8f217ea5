// Goal: after a case, a juror collects its fees, fines only silent jurors, and returns held pay to
// clients only for its own case that found fraud. Each action happens once, with a bounded number
// of actions per step.
// Method: dockets in memory, and a test court that records or refuses each act.

import {
  type AuditLedger,
  type CourtCase,
  GENERAL_DOMAIN,
  LedgerError,
  type LedgerErrorCode,
} from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { beforeEach, describe, expect, test } from 'vitest'
import { CASE_PAYS_PER_STEP_MAX, FINES_PER_STEP_MAX } from '../limits.ts'
import { accountOf, hashOf, MODEL_VERSION, PROVIDER } from '../testing/findings.fixture.ts'
import type { JurorBallots } from './ballots.ts'
import { cleanUpCase } from './case-cleanup.ts'
import { createDockets, type Docket, type Dockets } from './dockets.ts'

const [self, opener] = [accountOf(1), accountOf(2)]
const docket: Docket = {
  caseId: 7n,
  domain: GENERAL_DOMAIN,
  opener,
  openedAtSeconds: 1n,
  subject: { kind: 'fraud', provider: PROVIDER, modelVersion: MODEL_VERSION },
}
const trial = { id: 7n, opener, ruling: 'major', draw: 0, status: 'final' } as CourtCase

let dockets: Dockets
let acts: string[]
/** Error codes of the chain by act. */
let refusals: Record<string, LedgerErrorCode>
let drawsLeft: number[]
let tallied: boolean
/** Seats that revealed `no`. */
let no: bigint

beforeEach(async () => {
  dockets = createDockets(createStateMemory())
  await dockets.save(docket)
  ;[acts, refusals, drawsLeft, tallied, no] = [[], {}, [], true, 9n]
})

const act = (name: string) => async (what: { account?: AccountId; subject?: string }) => {
  const code = refusals[name]
  if (code) throw new LedgerError(code)
  acts.push(`${name} ${what.account ?? what.subject}`)
}

const audits = {
  collectJurorFee: act('fee'),
  resolveHeldPay: act('pay'),
  fineJuror: act('fine'),
  juryDraw: async () => ({ tallied, no, minor: 0n, major: 0n }),
  seatsOf: async ({ account }: { account: AccountId }) => (account === accountOf(99) ? 0n : 1n),
} as unknown as AuditLedger

/** Runs one cleanup step on the stored records; returns true if nothing is left. */
async function step(own = new Set([self]), ended = trial): Promise<boolean> {
  const ballots = {
    draws: async () => [...drawsLeft],
    delete: async ({ draw }: { draw: number }) => {
      drawsLeft = drawsLeft.filter((one) => one !== draw)
    },
  } as unknown as JurorBallots
  const [first] = await dockets.all()
  const options = { audits, account: self, own, dockets, ballots, log: () => {} }
  return await cleanUpCase(options, first!, ended)
}

describe('pay that a case holds', () => {
  test('stays where another opened the case, or where it found no fraud', async () => {
    await dockets.notePay(7n, hashOf(5))
    expect(await step()).toBe(true)
    expect(await step(new Set([opener]), { ...trial, ruling: 'minor' })).toBe(true)
    expect(acts).toEqual([])
  })

  test('returns to clients a part a step, each once, also where another was faster', async () => {
    const subjects = Array.from({ length: CASE_PAYS_PER_STEP_MAX + 1 }, (_, at) => hashOf(at + 1))
    for (const subject of subjects) await dockets.notePay(7n, subject)
    refusals['pay'] = 'pay-not-attached'
    expect(await step(new Set([opener]))).toBe(false)
    refusals = {}
    expect(await step(new Set([opener]))).toBe(true)
    expect(acts).toEqual([`pay ${subjects.at(-1)}`])
  })

  // Finding: ADV-3
  test('held pay waits for cases that may give their part of the weight back', async () => {
    await dockets.notePay(7n, hashOf(5))
    refusals['pay'] = 'pay-awaits-cases'
    expect(await step(new Set([opener]))).toBe(false)
    refusals = {}
    expect(await step(new Set([opener]))).toBe(true)
    expect(acts).toEqual([`pay ${hashOf(5)}`])
  })

  test('the return of held pay is tried again after the chain was unreachable', async () => {
    await dockets.notePay(7n, hashOf(5))
    refusals['pay'] = 'chain-unreachable'
    await expect(step(new Set([opener]))).rejects.toMatchObject({ code: 'chain-unreachable' })
    refusals = {}
    expect(await step(new Set([opener]))).toBe(true)
    expect(acts).toEqual([`pay ${hashOf(5)}`])
  })
})

describe('a fine', () => {
  test('spares this juror, who revealed a vote, and who had no seat', async () => {
    const [voter, outsider, silent] = [accountOf(50), accountOf(99), accountOf(60)]
    for (const juror of [self, voter, outsider, silent]) {
      await dockets.noteJuror(GENERAL_DOMAIN, juror)
    }
    await dockets.noteRevealed(7n, 0, voter)
    expect(await step()).toBe(true)
    expect(acts).toEqual([`fine ${silent}`])
  })

  test('a juror fines no juror in a draw whose votes were not counted', async () => {
    tallied = false
    await dockets.noteJuror(GENERAL_DOMAIN, accountOf(60))
    expect(await step()).toBe(true)
    expect(acts).toEqual([])
  })

  test('a juror fines no juror in a draw in which no vote was revealed', async () => {
    no = 0n
    await dockets.noteJuror(GENERAL_DOMAIN, accountOf(60))
    expect(await step()).toBe(true)
    expect(acts).toEqual([])
  })

  test('reaches all silent jurors, a part a step, and none twice', async () => {
    const silent = Array.from({ length: FINES_PER_STEP_MAX + 2 }, (_, at) => accountOf(at + 10))
    for (const juror of silent) await dockets.noteJuror(GENERAL_DOMAIN, juror)
    expect(await step()).toBe(false)
    expect(acts).toHaveLength(FINES_PER_STEP_MAX)
    expect(await step()).toBe(true)
    expect(await step()).toBe(true)
    expect(acts).toEqual(silent.map((account) => `fine ${account}`))
  })
})

describe('a fee', () => {
  test('a fee is collected once for each draw in which the juror voted', async () => {
    drawsLeft = [0, 1]
    await step()
    await step()
    expect(acts).toEqual([`fee ${self}`, `fee ${self}`])
  })

  test('a fee that is not owed ends the ballot, and another failure does not', async () => {
    drawsLeft = [0]
    refusals['fee'] = 'chain-unreachable'
    await expect(step()).rejects.toMatchObject({ code: 'chain-unreachable' })
    expect(drawsLeft).toEqual([0])
    refusals['fee'] = 'juror-fee-not-owed'
    await step()
    expect([drawsLeft, acts]).toEqual([[], []])
  })
})
