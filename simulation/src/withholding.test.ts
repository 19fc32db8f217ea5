// Goal: a jury that is not shown what it must judge says so, and that costs the provider a fixed
// price; one that is only out of reach for a while loses nothing.
// Method: providers, clients and validators on in-memory ports in virtual time; a provider is
// accused by hand, and what it lets jurors see is opened and shut.

import type { AuditLedger, JuryCase } from '@ostrom/ledger'
import { createValidatorRecords } from '@ostrom/node/validator'
import { assert } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { question, read } from './questions.ts'
import { createWorld, type ProviderHost, type World } from './world.ts'

const never = new AbortController().signal
const SECOND_MS = 1_000
const parameters = {
  auditWindowSeconds: 86_400n,
  voteWindowSeconds: 240n,
  appealWindowSeconds: 300n,
}
const echo = {
  tokensPerSecond: 1_000,
  prefillTokensPerSecond: 4_000,
  answerTokens: 24,
  seeded: true,
}

/** Whether the provider answers validators now. */
type Door = { open: boolean }

/** An honest provider whose drawn answers were audited, and which is accused then. */
async function accused(door: Door) {
  const world = await createWorld({ deliver: () => [10], parameters })
  const gate = { isValidator: async () => door.open, isDrawn: async () => true }
  const provider = await world.startProvider('honest', { echo, audits: gate })
  const names = ['ann', 'ben', 'cid', 'dot', 'eve']
  const [ann] = await Promise.all(names.map((name) => world.startValidator(name, { echo })))
  for (const name of ['c1', 'c2', 'c3']) {
    const client = await world.startGateway(name, { settings: { audit: 'sampled' } })
    for (let turn = 0; turn < 2; turn++) {
      const asked = question(`Question ${turn} of ${name}`, { maxTokens: 24 })
      await world.time.until(client.gateway.answerer.answer(asked, never).then(read))
    }
    await world.time.until(client.gateway.closeSessions())
  }
  await world.time.pass(10 * 60 * SECOND_MS)
  const { account } = provider.ledger
  const { version: modelVersion } = world
  const records = createValidatorRecords(ann!.state)
  const items = await records.findings({ provider: account, modelVersion })
  expect(items.map(({ outcome }) => outcome)).toEqual(items.map(() => 'examined'))
  expect(items).toHaveLength(6)
  const audits = world.ledgerOf('ann').audits!
  const act = audits.accuse({
    provider: account,
    items: items.map(({ receipt, path }) => ({ receipt, path })),
  })
  const { id } = await world.time.until(act)
  return { world, provider, audits, id }
}

/** Lets time pass until a case is as wanted. */
async function until(
  world: World,
  { audits, id, wanted }: { audits: AuditLedger; id: bigint; wanted: (seen: JuryCase) => boolean },
): Promise<JuryCase> {
  const accusation = await audits.accusation(id)
  assert(accusation, 'somebody was accused')
  for (let waited = 0; waited < 3_600; waited++) {
    const seen = await audits.juryCase(accusation.caseId)
    if (seen && wanted(seen)) return seen
    await world.time.pass(SECOND_MS)
  }
  throw new Error('the case does not come that far')
}

const wholeOf = async ({ ledger }: ProviderHost): Promise<bigint> => {
  const { amount, unbonding } = await ledger.stake(ledger.account)
  return amount + unbonding
}

describe('a jury', () => {
  test('that is shown nothing fines the provider, which is not excluded at once', async () => {
    const door = { open: true }
    const { world, provider, audits, id } = await accused(door)
    const before = await wholeOf(provider)
    door.open = false
    const first = await until(world, { audits, id, wanted: (one) => one.status === 'decided' })
    expect(first).toMatchObject({ outcome: 'withheld', committed: 21, revealed: 21 })
    // It appeals by itself, and shows the larger jury no more.
    const last = await until(world, {
      ...{ audits, id, wanted: (one) => one.appealed && one.status === 'decided' },
    })
    expect(last).toMatchObject({ outcome: 'withheld', committed: 63, revealed: 63 })
    expect(await audits.accusation(id)).toMatchObject({ appellant: provider.ledger.account })
    await world.time.pass(60 * SECOND_MS)
    expect((await audits.accusation(id))?.status).toBe('withheld')
    const { withheldPenalty } = await provider.ledger.parameters()
    expect(before - (await wholeOf(provider))).toBe(withheldPenalty)
    expect(await audits.isExcluded(provider.ledger.account)).toBe(false)
    world.chain.audit()
  })

  test('that was wrong is corrected by a larger one, asked by the provider', async () => {
    const door = { open: true }
    const { world, provider, audits, id } = await accused(door)
    const before = await wholeOf(provider)
    door.open = false
    const first = await until(world, { audits, id, wanted: (one) => one.status === 'decided' })
    expect(first).toMatchObject({ outcome: 'withheld' })
    door.open = true
    const last = await until(world, {
      ...{ audits, id, wanted: (one) => one.appealed && one.status === 'decided' },
    })
    expect(last).toMatchObject({ outcome: 'innocent', committed: 63, revealed: 63 })
    await world.time.pass(60 * SECOND_MS)
    expect((await audits.accusation(id))?.status).toBe('acquitted')
    expect(await wholeOf(provider)).toBe(before)
    expect(world.chain.vaultOf(provider.ledger.account).reserved).toBe(before)
    world.chain.audit()
  })

  test('asks again a provider that is away for a while, and acquits it', async () => {
    const door = { open: true }
    const { world, provider, audits, id } = await accused(door)
    const before = await wholeOf(provider)
    door.open = false
    const voting = await until(world, { audits, id, wanted: (one) => one.status === 'voting' })
    // Back when more than half of the time to commit is over.
    const seconds = voting.commitUntilSeconds - 100n - (await provider.ledger.nowSeconds())
    await world.time.pass(Number(seconds) * SECOND_MS)
    expect((await audits.juryCase(voting.id))?.committed).toBe(0)
    door.open = true
    const decided = await until(world, { audits, id, wanted: (one) => one.status === 'decided' })
    expect(decided).toMatchObject({ outcome: 'innocent', committed: 21, revealed: 21 })
    await world.time.pass(60 * SECOND_MS)
    expect((await audits.accusation(id))?.status).toBe('acquitted')
    expect(await wholeOf(provider)).toBe(before)
    world.chain.audit()
  })
})
