// Goal: the weights of an account are the parts of its stake for the domains that its node can
// judge, and never exceed the stake. Weights of other domains are withdrawn after a restart.
// Method: an account with court stake on a chain in memory, and new enlistment services on the same
// state.

import { GENERAL_DOMAIN, type Ledger, WEIGHT_WINDOW_SECONDS } from '@ostrom/ledger'
import { auditsOf, createMemoryScenario, type Scenario, UNIT } from '@ostrom/ledger/conformance'
import type { Hash } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { beforeEach, expect, test } from 'vitest'
import { createEnlistment } from './enlistment.ts'
import { ENLIST_POLL_MS } from './limits.ts'

const STAKE = 3n * UNIT
let scenario: Scenario
let ledger: Ledger
let state: ReturnType<typeof createStateMemory>
let nowMs: number

beforeEach(async () => {
  scenario = await createMemoryScenario()
  ledger = scenario.ledgers[5] as Ledger
  state = createStateMemory()
  nowMs = 0
  await ledger.deposit({ asset: ledger.nativeAsset, amount: 2n * STAKE })
  await ledger.addStake({ market: 'court', amount: STAKE })
})

function enlistment(domains: readonly Hash[], weights?: ReadonlyMap<Hash, bigint>) {
  const logged: string[] = []
  const { account } = ledger
  const audits = auditsOf(ledger)
  const log = (name: string) => void logged.push(name)
  const clock = { nowMs: () => nowMs }
  const options = { ledger, audits, account, domains, weights, state, clock, log }
  return { ...createEnlistment(options), logged }
}

async function weights(): Promise<readonly bigint[]> {
  await scenario.advance(1n)
  const [atSeconds, account] = [await ledger.nowSeconds(), ledger.account]
  const domains = [scenario.version, GENERAL_DOMAIN]
  const audits = auditsOf(ledger)
  return await Promise.all(domains.map((domain) => audits.weightAt({ account, domain, atSeconds })))
}

test('each domain has the same part of the stake, unless weights are set', async () => {
  await enlistment([scenario.version, GENERAL_DOMAIN]).enlist()
  expect(await weights()).toEqual([STAKE / 2n, STAKE / 2n])
  const set = new Map([[scenario.version, UNIT]])
  await enlistment([scenario.version, GENERAL_DOMAIN], set).enlist()
  expect(await weights()).toEqual([UNIT, 0n])
})

test('equal parts add up to the stake, by which providers disclose', async () => {
  const domains: Hash[] = [scenario.version, GENERAL_DOMAIN]
  const all = [...domains, `0x${'7f'.repeat(32)}` as const, `0x${'7e'.repeat(32)}` as const]
  await ledger.addStake({ market: 'court', amount: 3n })
  await enlistment(all).enlist()
  await scenario.advance(1n)
  const { amount, inUse } = await ledger.stake(ledger.account, 'court')
  expect(inUse).toBe(amount)
})

test('weights that are set never exceed the stake together, the first come first', async () => {
  const set = new Map([
    [scenario.version, 2n * UNIT],
    [GENERAL_DOMAIN, 2n * UNIT],
  ])
  await enlistment([scenario.version, GENERAL_DOMAIN], set).enlist()
  expect(await weights()).toEqual([2n * UNIT, UNIT])
})

test('a change of weights lowers one before it raises the other', async () => {
  const [first, second] = [scenario.version, GENERAL_DOMAIN]
  await enlistment([first, second], new Map([[first, STAKE]])).enlist()
  expect(await weights()).toEqual([STAKE, 0n])
  await enlistment([second, first], new Map([[second, STAKE]])).enlist()
  expect(await weights()).toEqual([0n, STAKE])
})

test('a domain that the node judges no more is left, and forgotten', async () => {
  await enlistment([scenario.version, GENERAL_DOMAIN]).enlist()
  expect(await weights()).toEqual([STAKE / 2n, STAKE / 2n])
  const { enlist, logged } = enlistment([GENERAL_DOMAIN])
  await enlist()
  expect(await weights()).toEqual([0n, STAKE])
  expect(await state.list('validator/enlisted/')).toHaveLength(1)
  logged.length = 0
  await scenario.advance(1n)
  await enlist()
  expect(logged).toEqual([])
})

// Finding: CRT-5
test('lowered weight is raised again as soon as allowed, and delays no other weight', async () => {
  const [first, second] = [scenario.version, GENERAL_DOMAIN]
  await enlistment([first, second], new Map([[first, 2n * UNIT]])).enlist()
  await scenario.advance(WEIGHT_WINDOW_SECONDS)
  await enlistment([first, second], new Map([[first, UNIT]])).enlist()
  expect(await weights()).toEqual([UNIT, 0n])
  const raised = new Map([
    [first, 2n * UNIT],
    [second, UNIT],
  ])
  const { enlist, logged } = enlistment([first, second], raised)
  await enlist()
  expect(await weights()).toEqual([UNIT, UNIT])
  expect(logged).toContain('weight-paused')
  await scenario.advance(WEIGHT_WINDOW_SECONDS)
  await enlist()
  expect(await weights()).toEqual([2n * UNIT, UNIT])
})

test('a domain is left also in the second of its enlistment', async () => {
  await enlistment([scenario.version]).enlist()
  await enlistment([GENERAL_DOMAIN]).enlist()
  expect(await weights()).toEqual([0n, STAKE])
})

test('a domain is on disk before its weight is enlisted, so that a stop leaves none', async () => {
  const { account } = ledger
  const audits = auditsOf(ledger)
  const seen: string[][] = []
  // The transaction succeeds, and then the node stops.
  const enlist: typeof audits.enlist = async (options) => {
    seen.push((await state.list('validator/enlisted/')).map(({ key }) => key))
    await audits.enlist(options)
    throw new Error('stopped')
  }
  const parts = { ledger, account, weights: undefined, state, log: () => {} }
  const { enlist: start } = createEnlistment({
    ...parts,
    audits: { ...audits, enlist },
    domains: [scenario.version],
    clock: { nowMs: () => 0 },
  })
  await expect(start()).rejects.toThrow('stopped')
  expect(seen).toEqual([[`validator/enlisted/${scenario.version}`]])
  await enlistment([GENERAL_DOMAIN]).enlist()
  expect(await weights()).toEqual([0n, STAKE])
})

test('weights that a fine left uncovered are trimmed to the stake', async () => {
  const seen: string[] = []
  const { account } = ledger
  let inUse = STAKE + 1n
  const { enlist } = createEnlistment({
    ledger: {
      nowSeconds: () => ledger.nowSeconds(),
      stake: async () => ({ ...(await ledger.stake(account, 'court')), inUse }),
    },
    audits: {
      enlist: async () => ({}) as never,
      trimExcessWeight: async ({ domain }) => {
        seen.push(domain)
        inUse = STAKE
        return {} as never
      },
      weightAt: async () => 0n,
    },
    account,
    domains: [scenario.version, GENERAL_DOMAIN],
    weights: undefined,
    state,
    clock: { nowMs: () => 0 },
    log: () => {},
  })
  await enlist()
  // The second weight is not trimmed, because the first trim suffices.
  expect(seen).toEqual([scenario.version])
})

test('a step looks again only once its pause is over', async () => {
  const { step } = enlistment([scenario.version])
  await step()
  expect((await weights())[0]).toBe(STAKE)
  await ledger.deposit({ asset: ledger.nativeAsset, amount: UNIT })
  await ledger.addStake({ market: 'court', amount: UNIT })
  nowMs = ENLIST_POLL_MS - 1
  await step()
  expect((await weights())[0]).toBe(STAKE)
  nowMs += 1
  await step()
  expect((await weights())[0]).toBe(STAKE + UNIT)
})
