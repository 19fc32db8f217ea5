// Goal: the chain in memory behaves like a chain: transactions are atomic, time only increases, and
// history can be reorganized. Its audit detects every fault in the accounts.
// Method: examples for each property; a property test over random histories; faults that the test
// writes into the state.

import { Hex, InvariantError } from '@ostrom/protocol'
import { sampleAuthorization } from '@ostrom/protocol/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { secretsOf } from '../conformance/court/fixture.ts'
import { createScenario, UNIT, worldFromChain } from '../conformance/index.ts'
import { expectRefusal } from '../conformance/world.ts'
import { type StakeMarket, stakeMarkets } from '../money/stakes.ts'
import { createMemoryState, keyOf, type MemoryState, type StakeRecord } from './chain/state.ts'
import { createUndoableStore } from './chain/store.ts'
import type { MemorySessionRecord } from './chain/work-state.ts'
import { createMemoryChain, NATIVE_ASSET } from './index.ts'
import { checkInvariants } from './invariants.ts'
import { RATIO_SCALE } from './money/escrow.ts'
import { systemAccounts } from './money/system-accounts.ts'

const secretOf = (n: number) => new Uint8Array(32).fill(n)

describe('the store', () => {
  test('reverts to any mark', () => {
    const writes = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer()), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(writes, writes, (before, after) => {
        const store = createUndoableStore()
        const table = store.table<number>()
        for (const [key, value] of before) table.set(key, value)
        const seen = [...table.entries()].sort()
        const mark = store.mark()
        for (const [key, value] of after) {
          if (value % 2 === 0) table.set(key, value)
          else table.delete(key)
        }
        store.rollback(mark)
        expect([...table.entries()].sort()).toEqual(seen)
      }),
    )
  })

  test('cannot revert to a pruned mark', () => {
    const store = createUndoableStore()
    const table = store.table<number>()
    const start = store.mark()
    table.set('a', 1)
    store.discardBefore(store.mark())
    expect(() => store.rollback(start)).toThrow(InvariantError)
    const later = store.mark()
    table.set('a', 2)
    store.rollback(later)
    expect(table.get('a')).toBe(1)
  })
})

describe('history', () => {
  test('a refused write changes no state and mines no block', async () => {
    const chain = createMemoryChain()
    const ledger = chain.connect(secretOf(1))
    chain.fund(ledger.account, 10n)
    const { head } = chain
    await expectRefusal(ledger.deposit({ asset: NATIVE_ASSET, amount: 11n }), 'insufficient-funds')
    expect(chain.head).toEqual(head)
    expect(await ledger.walletBalance(ledger.account, NATIVE_ASSET)).toBe(10n)
  })

  test('block time follows the clock and never decreases', async () => {
    let nowMs = 5_000_000
    const chain = createMemoryChain({ clock: { nowMs: () => nowMs } })
    const ledger = chain.connect(secretOf(1))
    chain.fund(ledger.account, 10n)
    expect(await ledger.nowSeconds()).toBe(5_000n)
    nowMs = 4_000_000
    expect(await ledger.nowSeconds()).toBe(5_000n)
    nowMs = 6_000_999
    expect(await ledger.nowSeconds()).toBe(6_000n)
  })

  test('a reorganisation re-executes the kept writes and drops the rest', async () => {
    const chain = createMemoryChain()
    const ledger = chain.connect(secretOf(1))
    chain.fund(ledger.account, 100n)
    const deposit = (amount: bigint) => ledger.deposit({ asset: NATIVE_ASSET, amount })
    const [, second] = [await deposit(1n), await deposit(10n), await deposit(5n)]
    const { next } = await ledger.events(undefined)
    const gone = chain.reorg({ depth: 3, keep: (hash) => hash !== second?.hash })
    expect(gone).toEqual([second?.hash])
    expect(await ledger.balance(ledger.account, NATIVE_ASSET)).toBe(6n)
    await expectRefusal(ledger.events(next), 'cursor-forked')
    expect(chain.head.block).toBeGreaterThanOrEqual(next.block)
    chain.checkInvariants()
  })

  test('a reorganisation drops writes that depend on dropped ones', async () => {
    const chain = createMemoryChain()
    const ledger = chain.connect(secretOf(1))
    chain.fund(ledger.account, 10n)
    const first = await ledger.deposit({ asset: NATIVE_ASSET, amount: 10n })
    const second = await ledger.withdraw({ asset: NATIVE_ASSET, amount: 10n })
    const gone = chain.reorg({ depth: 2, keep: (hash) => hash !== first.hash })
    expect(gone).toEqual([first.hash, second.hash])
    chain.checkInvariants()
  })

  test('events wait for their confirmations', async () => {
    const chain = createMemoryChain({ confirmations: 2 })
    const ledger = chain.connect(secretOf(1))
    chain.fund(ledger.account, 10n)
    await ledger.deposit({ asset: NATIVE_ASSET, amount: 1n })
    const count = async () => (await ledger.events(undefined)).events.length
    expect(await count()).toBe(0)
    chain.mine()
    expect(await count()).toBe(0)
    chain.mine()
    expect(await count()).toBe(1)
  })

  test('a connection for an account can send and cannot sign', async () => {
    const chain = createMemoryChain()
    const { account } = chain.connect(secretOf(1))
    const ledger = chain.connect(account)
    chain.fund(account, 10n)
    await ledger.deposit({ asset: NATIVE_ASSET, amount: 1n })
    await expectRefusal(ledger.signer.sign(`0x${'11'.repeat(32)}`), 'signer-missing')
  })

  test('a reorganisation takes back secrets with their bonds', async () => {
    const chain = createMemoryChain({ startSeconds: 6_000n, auditRules: { epochSeconds: 60n } })
    const ledger = chain.connect(secretOf(1))
    chain.fund(ledger.account, 10n * UNIT)
    await ledger.deposit({ asset: NATIVE_ASSET, amount: UNIT })
    const beacon = secretsOf(ledger)
    const epoch = 100n
    const commitment = { epoch, account: ledger.account, hash: `0x${'01'.repeat(32)}` } as const
    const { hash } = await beacon.commitSecret(commitment)
    const available = () => ledger.balance(ledger.account, NATIVE_ASSET)
    expect(await available()).toBeLessThan(UNIT)
    expect(chain.reorg({ depth: 1, keep: () => false })).toEqual([hash])
    expect(await available()).toBe(UNIT)
    expect((await beacon.round(epoch)).commits).toBe(0)
    chain.checkInvariants()
  })

  test('a snapshot takes back any number of blocks, and the own clock', async () => {
    const chain = createMemoryChain()
    const ledger = chain.connect(secretOf(1))
    chain.fund(ledger.account, 1_000n)
    const [{ head }, seconds] = [chain, await ledger.nowSeconds()]
    const revert = chain.snapshot()
    const revertInner = chain.snapshot()
    // More blocks than a reorganisation takes back.
    for (let count = 0; count < 300; count++)
      await ledger.deposit({ asset: NATIVE_ASSET, amount: 1n })
    chain.advance(60n)
    const { next } = await ledger.events(undefined)
    revertInner()
    await ledger.deposit({ asset: NATIVE_ASSET, amount: 2n })
    revert()
    expect(chain.head).toEqual(head)
    expect(await ledger.nowSeconds()).toBe(seconds)
    expect(await ledger.balance(ledger.account, NATIVE_ASSET)).toBe(0n)
    expect(await ledger.walletBalance(ledger.account, NATIVE_ASSET)).toBe(1_000n)
    await expectRefusal(ledger.events(next), 'cursor-forked')
    expect(revert).toThrow(InvariantError)
    chain.checkInvariants()
  })

  test('a value of the beacon is replaced, and never made', async () => {
    const chain = createMemoryChain({ startSeconds: 6_000n, auditRules: { epochSeconds: 60n } })
    const ledger = chain.connect(secretOf(1))
    chain.fund(ledger.account, 10n * UNIT)
    await ledger.deposit({ asset: NATIVE_ASSET, amount: UNIT })
    const beacon = secretsOf(ledger)
    const [epoch, account] = [100n, ledger.account]
    const secret = Hex.from(new Uint8Array(32).fill(1))
    const value = Hex.from(new Uint8Array(32).fill(2))
    expect(() => chain.setBeaconValue(epoch, value)).toThrow(InvariantError)
    const hash = beacon.secretHash({ epoch, account, secret })
    await beacon.commitSecret({ epoch, account, hash })
    chain.advance(30n)
    await beacon.closeCommits(epoch)
    chain.mine()
    await beacon.revealSecret({ epoch, account, secret })
    expect(await ledger.audits?.beaconValue(epoch)).not.toBe(value)
    chain.setBeaconValue(epoch, value)
    expect(await ledger.audits?.beaconValue(epoch)).toBe(value)
  })

  test('all invariants hold after any mix of writes and reorganisations', async () => {
    const act = fc.record({ kind: fc.nat(6), who: fc.nat(3), amount: fc.bigInt(0n, 2n * UNIT) })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
        const chain = createMemoryChain()
        const scenario = await createScenario(worldFromChain(chain))
        const { ledgers, provider, openSession, voucher } = scenario
        const sessions = [await openSession(), await openSession()]
        for (const { kind, who, amount } of acts) {
          const ledger = ledgers[who] as (typeof ledgers)[number]
          const asset = NATIVE_ASSET
          const market = stakeMarkets[who % 3] as StakeMarket
          const session = sessions[who % 2] as (typeof sessions)[number]
          const acting = [
            () => ledger.deposit({ asset, amount }),
            () => ledger.withdraw({ asset, amount }),
            () => ledger.addStake({ market, amount }),
            () => ledger.startUnbonding({ market, amount }),
            async () => provider.settle(await voucher(session, amount, amount % 9n)),
            () => provider.closeSession({ sessionId: session }),
            async () => chain.reorg({ depth: 1 + who, keep: () => amount % 2n === 0n }),
          ][kind]
          await acting?.().catch((error: { code?: string }) => {
            if (error.code === 'invariant-violated') throw error
          })
          chain.checkInvariants()
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('the audit', () => {
  const provider = `0x${'02'.repeat(20)}` as const
  const client = `0x${'01'.repeat(20)}` as const

  const inUse = `sessions:${provider}`
  const noRecord = { completions: 0n, feeWeight: 0n }

  /** Returns a correct state with one open session. */
  function right(): MemoryState {
    const state = createMemoryState(createUndoableStore(), 0n)
    const authorization = sampleAuthorization({
      client,
      signer: client,
      provider,
      asset: NATIVE_ASSET,
      cap: 100n,
      nonce: 1n,
      openBySeconds: 0n,
      expiresAtSeconds: 9n,
    })
    state.sessions.set('s', {
      authorization,
      closed: false,
      cap: 100n,
      settled: 10n,
      completionsBefore: 0n,
      count: 1n,
      receiptsRoot: NATIVE_ASSET,
      deadlineSeconds: 9n,
      anchoredAtSeconds: 5n,
      // A unit of stake backs ten of value.
      offer: { provider, stakeRatio: 10n * RATIO_SCALE } as never,
      drawnAtSeconds: 0n,
    })
    state.records.set(inUse, { ...noRecord, inUse: 10n })
    state.balances.set(clientKey, 5n)
    state.balances.set(keyOf(systemAccounts.sessions, NATIVE_ASSET), 100n)
    state.stakes.set(`${provider}:sessions`, {
      active: 10n,
      unbonding: 5n,
      unbondsAtSeconds: 9n,
      operator: undefined,
      locks: [{ caseId: 1n, amount: 15n, endsAtSeconds: 9n }],
    })
    state.balances.set(keyOf(systemAccounts.stakes, NATIVE_ASSET), 15n)
    state.holdings.set(NATIVE_ASSET, 120n)
    state.wallets.set(clientKey, 15n)
    state.totalSupply.set(NATIVE_ASSET, 135n)
    return state
  }

  const clientKey = keyOf(client, NATIVE_ASSET)
  const edit = (state: MemoryState, fields: Partial<MemorySessionRecord>): void =>
    state.sessions.set('s', { ...(state.sessions.get('s') as MemorySessionRecord), ...fields })
  const bond = (state: MemoryState, fields: Partial<StakeRecord>): void => {
    const key = `${provider}:sessions`
    state.stakes.set(key, { ...(state.stakes.get(key) as StakeRecord), ...fields })
  }

  const faults: Readonly<Record<string, (state: MemoryState) => void>> = {
    'settled never exceeds': (state) => edit(state, { cap: 9n }),
    'what has ended is owed': (state) => edit(state, { closed: true }),
    'no stake is negative': (state) => bond(state, { unbonding: -1n }),
    'cases hold no more of a stake': (state) => bond(state, { active: 9n }),
    'stake in use is what': (state) => state.records.set(inUse, { ...noRecord, inUse: 11n }),
    'no balance is negative': (state) => state.balances.set(clientKey, -1n),
    'a pot holds exactly': (state) =>
      state.balances.set(keyOf(systemAccounts.sessions, NATIVE_ASSET), 99n),
    'no wallet is overdrawn': (state) => state.wallets.set(clientKey, -1n),
    'the Vault holds exactly': (state) => state.holdings.set(NATIVE_ASSET, 119n),
    'no money appears': (state) => state.wallets.set(clientKey, 16n),
    'a pot holds exactly what is owed': (state) => {
      const round = { mixBlock: 0n, mixed: 0n, bond: 1n } as const
      state.rounds.set('1', { ...round, commits: [{ account: client, hash: '0x01' }] })
    },
  }

  test('accepts a consistent state', () => {
    expect(() => checkInvariants(right())).not.toThrow()
  })

  test.each(Object.entries(faults))('detects a violation of: %s', (law, spoil) => {
    const state = right()
    spoil(state)
    expect(() => checkInvariants(state)).toThrow(law)
  })
})
