// Goal: no governed value changes before each provider that objects could have withdrawn its stake.
// Method: each kind of change, by each actor, at each edge of its delay, of its bounds and of the
// delays of other changes; also a local chain, where changes need no delay, and chains that only
// claim to be local.

import type { Address } from '@solana/kit'
import { beforeEach, describe, expect, test } from 'vitest'
import { bytesOf, governedNumbers, proposedChangesOf, runtimePrograms } from '../interface/index.ts'
import { errorNameFrom } from './chain.ts'
import {
  apply,
  cancel,
  changeInstruction,
  DAY,
  DELAY,
  type GovernedChange,
  propose,
  proposeAndApply,
} from './governance-instructions.ts'
import {
  GENESIS,
  localGenesis,
  NATIVE,
  type ProgramFixture,
  startFixture,
  startTrade,
} from './market.ts'

const UNBONDING = 3

let market: ProgramFixture
beforeEach(async () => {
  market = await startTrade()
})

const config = () => market.read('config', market.at.config())
const native = () => market.read('asset', market.at.asset(NATIVE))

type ProposalKind = {
  readonly what: string
  readonly change: () => GovernedChange
  /** Reads the part of the accounts that the change affects. */
  readonly seen: () => Promise<unknown>
  readonly next: () => unknown
}

const sink = (): Address => market.actors.stranger.address
const kinds: readonly ProposalKind[] = [
  {
    what: 'a parameter',
    change: () => ({ parameter: 0, value: 900n }),
    seen: async () => (await config()).feeBps,
    next: () => 900n,
  },
  {
    what: 'the fee sink',
    change: () => ({ feeSink: sink() }),
    seen: async () => (await config()).feeSink,
    next: () => bytesOf(sink()),
  },
  {
    what: 'a ratio',
    change: () => ({ listed: 1, numerator: 7, denominator: 2 }),
    seen: async () => {
      const { ratioNumerator, ratioDenominator } = await native()
      return [ratioNumerator, ratioDenominator]
    },
    next: () => [7, 2],
  },
]

describe.each(kinds)('$what', ({ change, seen, next }) => {
  test('the owner proposes and cancels a change, and any account applies it in time', async () => {
    const { stranger, guardian, provider, owner } = market.actors
    const before = await seen()
    expect(await errorNameFrom(apply(market, change()))).toBe('NoChangeProposed')
    for (const who of [stranger, guardian, provider]) {
      expect(await errorNameFrom(propose(market, change(), who))).toBe('NotAllowed')
    }
    expect(await errorNameFrom(propose(market, change()))).toBeUndefined()
    expect(await errorNameFrom(cancel(market, change(), stranger))).toBe('NotAllowed')
    market.chain.advance(DELAY - 1n)
    expect(await errorNameFrom(apply(market, change()))).toBe('ChangeTooEarly')
    // The owner cannot apply the change too early either.
    const early = await changeInstruction(market, change(), 'apply')
    expect(await errorNameFrom(market.send([early], owner))).toBe('ChangeTooEarly')
    expect(await seen()).toEqual(before)
    market.chain.advance(1n)
    expect(await seen()).toEqual(before)
    expect(await errorNameFrom(apply(market, change()))).toBeUndefined()
    expect(await seen()).toEqual(next())
    expect(await errorNameFrom(apply(market, change()))).toBe('NoChangeProposed')
  })

  test('a cancelled change never takes effect', async () => {
    const before = await seen()
    expect(await errorNameFrom(cancel(market, change()))).toBe('NoChangeProposed')
    await propose(market, change())
    market.chain.advance(DELAY)
    expect(await errorNameFrom(cancel(market, change()))).toBeUndefined()
    expect(await errorNameFrom(apply(market, change()))).toBe('NoChangeProposed')
    expect(await seen()).toEqual(before)
  })

  test('a repeated proposal restarts the delay of its change', async () => {
    await propose(market, change())
    market.chain.advance(DELAY - 1n)
    await propose(market, change())
    market.chain.advance(1n)
    expect(await errorNameFrom(apply(market, change()))).toBe('ChangeTooEarly')
    market.chain.advance(DELAY - 1n)
    expect(await errorNameFrom(apply(market, change()))).toBeUndefined()
  })

  test('waits as long as stakes take to leave, also where they take longer meanwhile', async () => {
    const longer = { parameter: UNBONDING, value: 30n * DAY }
    await propose(market, longer)
    market.chain.advance(DAY)
    await propose(market, change())
    market.chain.advance(DELAY - DAY)
    expect(await errorNameFrom(apply(market, longer))).toBeUndefined()
    market.chain.advance(DAY)
    // The delay that applied when the change was proposed is over. But stake that starts to unbond
    // now needs 30 days, and a change waits until such stake could leave.
    expect(await errorNameFrom(apply(market, change()))).toBe('ChangeTooEarly')
    market.chain.advance(23n * DAY - 1n)
    expect(await errorNameFrom(apply(market, change()))).toBe('ChangeTooEarly')
    market.chain.advance(1n)
    expect(await errorNameFrom(apply(market, change()))).toBeUndefined()
  })

  test('waits no shorter where stakes leave sooner meanwhile', async () => {
    const shorter = { parameter: UNBONDING, value: DAY }
    await propose(market, shorter)
    market.chain.advance(DELAY - 1n)
    await propose(market, change())
    market.chain.advance(1n)
    expect(await errorNameFrom(apply(market, shorter))).toBeUndefined()
    market.chain.advance(2n * DAY)
    expect(await errorNameFrom(apply(market, change()))).toBe('ChangeTooEarly')
    market.chain.advance(DELAY - 1n - 2n * DAY)
    expect(await errorNameFrom(apply(market, change()))).toBeUndefined()
  })
})

describe('proposals', () => {
  test('proposals of different values wait side by side, each with its event', async () => {
    const values = [900n, 7_500n, 60n, 8n * DAY, 5n, 7n]
    for (const [parameter, value] of values.entries()) {
      const { events } = await propose(market, { parameter, value })
      expect(events.map(({ kind }) => kind)).toEqual([50])
    }
    const { parameters, feeSink } = proposedChangesOf(await config())
    const proposedAt = market.chain.nowSeconds
    expect(parameters).toEqual(
      values.map((value) => ({ value, proposedAt, due: proposedAt + DELAY })),
    )
    expect(feeSink).toBeUndefined()
    await propose(market, { feeSink: sink() })
    expect(proposedChangesOf(await config()).feeSink).toMatchObject({ value: bytesOf(sink()) })
    market.chain.advance(DELAY + DAY)
    for (const [parameter, value] of values.entries()) {
      const { events } = await apply(market, { parameter, value })
      expect(events.map(({ kind }) => kind)).toEqual([28])
    }
    const { feeBps, closeWindow, releaseWindow, unbondingDelay, minStake, lockBond } =
      await config()
    expect([feeBps, closeWindow, releaseWindow, unbondingDelay, minStake, lockBond]).toEqual(values)
  })

  test('have the bounds that the interface states, to the unit', async () => {
    expect(governedNumbers).toHaveLength(6)
    for (const [parameter, { name, min, max }] of governedNumbers.entries()) {
      for (const value of [min, max]) {
        await propose(market, { parameter, value })
        expect(proposedChangesOf(await config()).parameters[parameter]?.value, name).toBe(value)
      }
      for (const value of [max + 1n, ...(min > 0n ? [min - 1n] : [])]) {
        const outcome = propose(market, { parameter, value })
        expect(await errorNameFrom(outcome), name).toBe('ParameterOutOfBounds')
      }
    }
  })

  test('beyond the bounds are refused, at the proposal and at the application', async () => {
    const wrong: readonly GovernedChange[] = [
      ...[1_001n, 1n << 63n].map((value) => ({ parameter: 0, value })),
      ...[7_199n, DAY + 1n].map((value) => ({ parameter: 1, value })),
      ...[59n, 1_801n].map((value) => ({ parameter: 2, value })),
      ...[3_599n, 60n * DAY + 1n].map((value) => ({ parameter: UNBONDING, value })),
      { parameter: 4, value: 10_000_000_000_001n },
      { parameter: 5, value: 100_000_001n },
      { parameter: 6, value: 0n },
      { parameter: 255, value: 0n },
      { listed: 1, numerator: 0, denominator: 1 },
      { listed: 1, numerator: 1, denominator: 0 },
      { listed: 2, numerator: 1, denominator: 1 },
      // The native asset cannot be delisted.
      { listed: 0, numerator: 10, denominator: 1 },
    ]
    for (const change of wrong) {
      expect(await errorNameFrom(propose(market, change))).toBe('ParameterOutOfBounds')
    }
    expect(await errorNameFrom(propose(market, { feeSink: runtimePrograms.system }))).toBe(
      'ParameterOutOfBounds',
    )
    const change = { parameter: 0, value: 900n }
    await propose(market, change)
    market.chain.advance(DELAY)
    // Writes a proposed value beyond the bounds, as if a later program had narrower bounds. Six
    // current values come before the proposed value.
    const address = await market.at.config()
    const found = market.chain.svm.getAccount(address)
    if (!found.exists) throw new Error('there is no config')
    const data = Uint8Array.from(found.data)
    new DataView(data.buffer).setBigUint64(8 + 5 * 32 + 6 * 8, 1_001n, true)
    market.chain.svm.setAccount({ ...found, data })
    expect(proposedChangesOf(await config()).parameters[0]?.value).toBe(1_001n)
    expect(await errorNameFrom(apply(market, change))).toBe('ParameterOutOfBounds')
  })

  // Finding: SOL-M5
  test('a provider that unstakes a day after a proposal leaves before it applies', async () => {
    const { provider } = market.actors
    const ownerAccounts = { owner: provider.address, providerRecord: await market.providerRecord() }
    const change = { parameter: 0, value: 0n }
    await propose(market, change)
    market.chain.advance(DAY)
    const { stake } = await market.providerOf()
    const accounts = { ...ownerAccounts, config: await market.at.config() }
    const out = market.build('unstake', { data: { amount: stake }, accounts })
    await market.done([out], provider)
    market.chain.advance(7n * DAY - 1n)
    expect(await errorNameFrom(apply(market, change))).toBe('ChangeTooEarly')
    market.chain.advance(1n)
    const taken = { ...ownerAccounts, balance: await market.balance(provider) }
    const take = market.build('withdrawStake', { data: {}, accounts: taken })
    await market.done([take], provider)
    expect(await errorNameFrom(apply(market, change))).toBeUndefined()
  })
})

describe('a local chain', () => {
  const change = { parameter: 0, value: 900n }
  const both = async (at: ProgramFixture) => {
    const { owner } = at.actors
    const steps = [
      await changeInstruction(at, change, 'propose'),
      await changeInstruction(at, change, 'apply'),
    ]
    return errorNameFrom(at.send(steps, owner))
  }

  test('a local chain is recognized by its name, and its changes need no delay', async () => {
    const local = await startFixture(localGenesis('desk'), 'desk')
    expect(await both(local)).toBeUndefined()
    const { feeBps, local: flag } = await local.read('config', local.at.config())
    expect([feeBps, flag]).toEqual([900n, 1])
    // A local chain has the same bounds as every cluster.
    const beyond = { parameter: 0, value: 1_001n }
    expect(await errorNameFrom(propose(local, beyond))).toBe('ParameterOutOfBounds')
  })

  test.each([
    ['a cluster that is said to be one', GENESIS, 'desk'],
    ['another name than the genesis hash is of', localGenesis('desk'), 'chair'],
    ['no name', localGenesis('desk'), ''],
    ['a cluster', GENESIS, ''],
  ])('changes keep their delay on a chain that is not local: %s', async (_, genesis, name) => {
    const cluster = await startFixture(genesis, name)
    expect(await both(cluster)).toBe('ChangeTooEarly')
    expect((await cluster.read('config', cluster.at.config())).local).toBe(0)
  })
})

test('owner and guardian are changed at once, and the fee sink not with them', async () => {
  const { owner, stranger, feeSink } = market.actors
  const accounts = { owner: owner.address, config: await market.at.config() }
  const data = { nextOwner: bytesOf(stranger.address), guardian: bytesOf(stranger.address) }
  await market.done([market.build('setRoles', { data, accounts })], owner)
  expect(await config()).toMatchObject({
    owner: bytesOf(owner.address),
    guardian: bytesOf(stranger.address),
    feeSink: bytesOf(feeSink.address),
  })
  await proposeAndApply(market, { feeSink: stranger.address })
  expect((await config()).feeSink).toEqual(bytesOf(stranger.address))
})
