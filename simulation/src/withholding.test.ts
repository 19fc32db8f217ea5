// Goal: a jury that does not get the evidence reports it as withheld, which costs the provider a
// small part of its stake. A provider that is only temporarily unreachable loses nothing. Method:
// providers, clients and validators on in-memory ports in virtual time; the test accuses a
// provider, and enables and disables its disclosure to jurors.

import { type AuditLedger, type CourtCase, penaltyOf } from '@ostrom/ledger'
import { createValidatorRecords } from '@ostrom/node/validator'
import { describe, expect, test } from 'vitest'
import { echo } from './courts.fixture.ts'
import { createSimulatedNetwork, type SimulatedNetwork, UNIT } from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'
import { isExcluded, stakeOf } from './runs/accounts.ts'

const never = new AbortController().signal
const SECOND_MS = 1_000
const parameters = {
  auditWindowSeconds: 86_400n,
  voteWindowSeconds: 240n,
  appealWindowSeconds: 300n,
}

/** Whether the provider currently answers validators. */
type Disclosure = { open: boolean }

/** Tokens that jurors may score in audits in an hour: none, so that they do not audit. */
const UNAUDITED = 0

/**
 * Creates an honest provider whose only auditor accuses it. The jurors have not seen the work of
 * the provider yet.
 */
async function accused(door: Disclosure) {
  const world = await createSimulatedNetwork({ deliver: () => [10], parameters })
  const gate = {
    auditor: async () => (door.open ? {} : undefined),
    isSampled: async () => true,
    hasSeat: async () => true,
  }
  const provider = await world.startProvider('honest', { echo, audits: gate })
  const ann = await world.startValidator('ann', { echo })
  const settings = { stake: 16n * UNIT, budgetTokensPerHour: UNAUDITED }
  for (const name of ['ben', 'cid', 'dot', 'eve']) {
    await world.startValidator(name, { echo, settings })
  }
  for (const name of ['c1', 'c2', 'c3']) {
    const client = await world.startGateway(name, { settings: { audit: 'sampled' } })
    for (let turn = 0; turn < 2; turn++) {
      const question = plainQuestionOf(`Question ${turn} of ${name}`, { maxTokens: 24 })
      await world.time.until(client.gateway.inference.answer(question, never).then(collectAnswer))
    }
    await world.time.until(client.gateway.closeSessions())
  }
  await world.time.pass(10 * 60 * SECOND_MS)
  const { account } = provider.ledger
  const { version: modelVersion } = world
  const records = createValidatorRecords(ann.state)
  const items = await records.findings({ provider: account, modelVersion })
  expect(items.map(({ outcome }) => outcome)).toEqual(items.map(() => 'examined'))
  expect(items).toHaveLength(6)
  const audits = world.ledgerOf('ann').audits!
  const act = audits.accuse(items.map(({ receipt, path }) => ({ receipt, path })))
  const { id } = await world.time.until(act)
  return { world, provider, audits, id }
}

type AwaitedCase = {
  readonly audits: AuditLedger
  readonly id: bigint
  readonly wanted: (seen: CourtCase) => boolean
}

/** Lets time pass until a case meets a condition. */
async function until(
  world: SimulatedNetwork,
  { audits, id, wanted }: AwaitedCase,
): Promise<CourtCase> {
  for (let waited = 0; waited < 3_600; waited++) {
    const seen = await audits.courtCase(id)
    if (seen && wanted(seen)) return seen
    await world.time.pass(SECOND_MS)
  }
  throw new Error('the case does not come that far')
}

const ruledIn =
  (stage: CourtCase['stage']) =>
  (seen: CourtCase): boolean =>
    seen.stage === stage && seen.status === 'ruled'

const isFinal = ({ status }: CourtCase): boolean => status === 'final'

describe('a jury', () => {
  test('without a transcript fines the provider, and does not exclude it at once', async () => {
    const door = { open: true }
    const { world, provider, audits, id } = await accused(door)
    const before = await stakeOf(provider.ledger)
    door.open = false
    // The provider appeals by itself, and also discloses nothing to the larger juries.
    for (const stage of ['first', 'second', 'plenary'] as const) {
      const seen = await until(world, { audits, id, wanted: ruledIn(stage) })
      expect(seen.ruling).toBe('minor')
    }
    expect((await until(world, { audits, id, wanted: isFinal })).ruling).toBe('minor')
    const penalty = penaltyOf('minor', before, await provider.ledger.parameters())
    expect(before - (await stakeOf(provider.ledger))).toBe(penalty)
    expect(await isExcluded(provider.ledger, provider.ledger.account)).toBe(false)
    world.chain.checkInvariants()
  })

  test('a jury that erred is corrected by a larger one on appeal of the provider', async () => {
    const door = { open: true }
    const { world, provider, audits, id } = await accused(door)
    const before = await stakeOf(provider.ledger)
    door.open = false
    const first = await until(world, { audits, id, wanted: ruledIn('first') })
    expect(first.ruling).toBe('minor')
    door.open = true
    const second = await until(world, { audits, id, wanted: ruledIn('second') })
    expect(second.ruling).toBe('no')
    expect((await until(world, { audits, id, wanted: isFinal })).ruling).toBe('no')
    expect(await stakeOf(provider.ledger)).toBe(before)
    const { account } = provider.ledger
    expect((await provider.ledger.stake(account, 'sessions')).locked).toBe(0n)
    world.chain.checkInvariants()
  })

  test('repeats requests to an offline provider, and acquits it', async () => {
    const door = { open: true }
    const { world, provider, audits, id } = await accused(door)
    const before = await stakeOf(provider.ledger)
    door.open = false
    const voting = await until(world, { audits, id, wanted: (one) => one.status === 'voting' })
    const drawKey = { caseId: id, draw: voting.draw }
    const { seededAtSeconds } = (await audits.juryDraw(drawKey))!
    // The provider is reachable again after more than half of the time for commitments.
    const commitUntil = seededAtSeconds + voting.voteWindowSeconds
    const seconds = commitUntil - 100n - (await provider.ledger.nowSeconds())
    await world.time.pass(Number(seconds) * SECOND_MS)
    expect((await audits.juryDraw(drawKey))?.committed).toBe(0n)
    door.open = true
    const ruled = await until(world, { audits, id, wanted: ruledIn('first') })
    expect(ruled.ruling).toBe('no')
    expect((await until(world, { audits, id, wanted: isFinal })).ruling).toBe('no')
    expect(await stakeOf(provider.ledger)).toBe(before)
    world.chain.checkInvariants()
  })
})
