// Goal: from every state that calls of the parties can reach, each account recovers all of its
// money without the others. This takes at most the time that its first rescue plan states. Every
// status of the contracts and of the Solana program occurs in one of these states.
// Method: for each family (one kind of agreement with the calls of its parties) a breadth-first
// search over the states of the chain in memory.
// After the rescue of one account, all other accounts are rescued. This must give the first account
// nothing more, and leave all contracts empty. The test reads the statuses from the contracts'
// sources.
// Requirements: R001-6, R002-12, R003-12

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assert } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import {
  rescueAfterLies,
  rescueAfterStranger,
  rescueWithKills,
} from '../conformance/rescue/attacks.ts'
import { rescueFamilies } from '../conformance/rescue/families.ts'
import { type Replay, representatives } from '../conformance/rescue/replay.ts'
import { rescueAlone } from '../conformance/rescue/rescue-alone.ts'
import { type FoundState, follow, searchRescues, type Visit } from '../conformance/rescue/search.ts'
import {
  evmExempt,
  evmStatuses,
  missingStatuses,
  solanaExempt,
  solanaStatuses,
  stateEnumerations,
} from '../conformance/rescue/statuses.ts'
import { type ConformanceWorld, UNIT, worldFromChain } from '../conformance/world.ts'
import { proposalStatuses } from '../governance/proposals.ts'
import { accountOf } from '../keys/secp256k1.ts'
import type { Ledger } from '../ledger.ts'
import type { RescueCall } from '../rescue/index.ts'
import type { TrainingVariant } from '../training/training.ts'
import { createMemoryChain } from './chain.ts'
import { systemAccounts } from './money/system-accounts.ts'

/**
 * Creates worlds in which the tenth ledger has the veto for a year, and the eleventh takes no part.
 */
const worldOf = (trainingVariant: TrainingVariant) => async (): Promise<ConformanceWorld> => {
  const holder = accountOf(new Uint8Array(32).fill(10))
  const veto = { holder, expiresAtSeconds: 1_831_536_000n }
  const chain = createMemoryChain({ trainingVariant, governanceRules: { veto } })
  const world = worldFromChain(chain)
  const eleventh = chain.connect(new Uint8Array(32).fill(11))
  chain.fund(eleventh.account, 100n * UNIT)
  return { ...world, ledgers: [...world.ledgers, eleventh] }
}

/**
 * Checks that the rescues of all others give the first account nothing more, and leave every pot
 * empty.
 */
async function checkNothingLeft(world: ConformanceWorld, rescued: Ledger): Promise<void> {
  const { account, nativeAsset: asset } = rescued
  const others = world.ledgers.filter((one) => one !== rescued)
  for (const other of others) await rescueAlone(world, other, { isFree: true })
  assert((await rescued.balance(account, asset)) === 0n, 'nobody had anything of it any more')
  for (const [name, pot] of Object.entries(systemAccounts)) {
    const left = await rescued.balance(pot, asset)
    assert(left === 0n, `no pot holds anything: ${name} has ${left}`)
  }
  await world.checkInvariants()
}

const found: FoundState[] = []
const replays: (Replay & { readonly createWorld: () => Promise<ConformanceWorld> })[] = []
const kindsMade = new Set<string>()
const days = (seconds: bigint) => (Number(seconds) / 86_400).toFixed(1)

describe.each(['beacon', 'reveals'] as const)('with seeds of %s', (variant) => {
  const families = rescueFamilies.filter(
    ({ name }) => variant === 'beacon' || name === 'training jobs',
  )
  // Finding: RSC-1, RSC-2
  test.each(families)('rescues recover $name at any time', async (family) => {
    const createWorld = worldOf(variant)
    const search = await searchRescues(family, {
      createWorld,
      check: checkNothingLeft,
      isFree: true,
    })
    const { states, rescues, longest } = search
    found.push(...states)
    replays.push(...states.map((state) => ({ family, state, createWorld })))
    for (const kind of search.kinds) kindsMade.add(kind)
    console.info(
      `${family.name}: ${states.length} states, ${rescues} rescues, the longest ` +
        `${days(longest.seconds)} days of ${days(longest.statedSeconds)} stated`,
    )
    expect(states.length).toBeGreaterThan(1)
  })
})

/** All kinds of calls; a missing kind does not compile. */
const callKinds = {
  withdraw: true,
  'start-unbonding': true,
  'withdraw-stake': true,
  'leave-domain': true,
  'withdraw-bonds': true,
  'request-close': true,
  'close-session': true,
  'expire-session': true,
  'collect-pay': true,
  'resolve-held-pay': true,
  'cancel-request': true,
  'release-request': true,
  'settle-or-refund': true,
  'hold-for-audit': true,
  'release-audit-hold': true,
  'return-audit-hold': true,
  'cancel-deal': true,
  'complete-deal': true,
  'report-default': true,
  'begin-job': true,
  'start-round': true,
  'settle-round': true,
  'leave-job': true,
  'resolve-challenge': true,
  'finalize-case': true,
  'collect-juror-fee': true,
  'accept-dataset': true,
  'conclude-dataset': true,
  'conclude-challenge': true,
  'collect-honeypot': true,
  'cancel-proposal': true,
  'release-deposit': true,
  'claim-reward': true,
  'erase-session': true,
  'erase-request': true,
  'close-answer': true,
  'retire-offer': true,
} as const satisfies Record<RescueCall['kind'], true>

test('every call of a rescue is made in the search', () => {
  expect(Object.keys(callKinds).filter((kind) => !kindsMade.has(kind))).toEqual([])
})

describe('from a state of each family with most of its statuses', () => {
  /**
   * Runs an action for each party of each of these states, each time in a fresh world in that
   * state. Returns the number of runs.
   */
  async function eachParty(act: (visit: Visit, index: number) => Promise<void>): Promise<number> {
    let count = 0
    for (const replay of representatives(replays)) {
      const { createWorld } = replays.find(
        ({ state }) => state === replay.state,
      ) as (typeof replays)[0]
      const enter = () => follow(replay.family, replay.state.path, createWorld)
      const { length } = (await enter()).story.parties
      for (let index = 0; index < length; index++, count++) await act(await enter(), index)
    }
    return count
  }

  test("a stranger that makes all calls of an account's rescue gains nothing", async () => {
    const parties = await eachParty(async (visit, index) => {
      const stranger = visit.world.ledgers[10] as Ledger
      const party = visit.story.parties[index] as Ledger
      await rescueAfterStranger(visit, { party, stranger })
    })
    expect(parties).toBeGreaterThan(20)
  })

  test('a rescue that is killed behind each of its calls brings the same home', async () => {
    const unbroken: bigint[] = []
    await eachParty(async ({ scenario, story }, index) => {
      const party = story.parties[index] as Ledger
      await rescueAlone(scenario, party, { isFree: true })
      unbroken.push(await party.walletBalance(party.account, party.nativeAsset))
    })
    let kills = 0
    const broken: bigint[] = []
    await eachParty(async (visit, index) => {
      const run = await rescueWithKills(visit, visit.story.parties[index] as Ledger)
      broken.push(run.wallet)
      kills += run.kills
    })
    expect(broken).toEqual(unbroken)
    expect(kills).toBeGreaterThan(50)
  })

  // Finding: RSC-4
  test.each(['clock-ahead', 'clock-behind', 'rich', 'another'] as const)(
    'a lying RPC endpoint (%s) costs only the gas of a few calls',
    async (lie) => {
      await eachParty(async (visit, index) => {
        const { parties } = visit.story
        const party = parties[index] as Ledger
        const other = parties[(index + 1) % parties.length] as Ledger
        const calls = await rescueAfterLies(visit, { party, other, lie })
        expect(calls).toBeLessThan(100)
      })
    },
  )
})

/** Returns all enumerations of states in the sources under a folder. */
function enumerationsUnder(folder: string, extension: string) {
  const root = join(import.meta.dirname, '../../../../', folder)
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  const sources = files
    .filter((file) => file.endsWith(extension) && /(^|\/)src\//.test(`${folder}/${file}`))
    .map((file) => readFileSync(join(root, file), 'utf8'))
  return stateEnumerations(sources.join('\n'))
}

test('a call of a path that the chain refuses is told, with its place and reason', async () => {
  const family = rescueFamilies.find(({ name }) => name === 'requests')
  assert(family, 'requests are a family')
  const path = ['open', 'claim']
  await expect(follow(family, path, worldOf('beacon'))).rejects.toThrow(
    /\(requests open claim\): claim \(call 2\): request-not-locked: /,
  )
  const early = follow(family, ['lock'], worldOf('beacon'))
  await expect(early).rejects.toThrow(/lock \(call 1\): it does not apply to this state/)
})

describe('statuses', () => {
  test.each([
    ['contracts/evm', '.sol', evmStatuses, evmExempt],
    ['contracts/solana/program', '.rs', solanaStatuses, solanaExempt],
  ] as const)('each status of %s occurs in a found state', (folder, extension, table, exempt) => {
    const enumerations = enumerationsUnder(folder, extension)
    expect(enumerations.size).toBeGreaterThan(5)
    const statuses = new Set(found.flatMap((state) => state.statuses))
    console.info(`${found.length} states with ${statuses.size} statuses`)
    expect(missingStatuses(enumerations, { table, exempt, found: statuses })).toEqual([])
  })

  test('every status of a proposal, defined in a library, occurs in a found state', () => {
    const statuses = new Set(found.flatMap((state) => state.statuses))
    expect(proposalStatuses.filter((one) => !statuses.has(`proposal.${one}`))).toEqual([])
  })

  test('statuses that occur in no state are reported by name', () => {
    const enumerations = stateEnumerations('enum DealState { None, Active, Frozen }')
    const table = { DealState: { Active: 'deal.active' } }
    expect(missingStatuses(enumerations, { table, exempt: {}, found: new Set() })).toEqual([
      'DealState.Active: no state of the search has deal.active',
      'DealState.Frozen: the table of statuses has no row for it',
    ])
  })
})
