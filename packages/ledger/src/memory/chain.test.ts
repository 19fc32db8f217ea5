// Goal: the chain in memory is a chain: all or nothing, time that only grows, history that can be
// reorganised, and an audit that notices every fault of the books.
// Method: examples for each; a property over random histories; faults put into the state by hand.

import { InvariantError } from '@ostrom/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createScenario, UNIT, worldOf } from '../conformance/index.ts'
import { refused } from '../conformance/world.ts'
import { audit } from './audit.ts'
import { createChain, NATIVE_ASSET } from './index.ts'
import { createState, keyOf, nothingPaid, type State } from './state.ts'
import { createStore } from './store.ts'

const secretOf = (n: number) => new Uint8Array(32).fill(n)

describe('the store', () => {
  test('goes back to any mark, whatever was set between', () => {
    const writes = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer()), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(writes, writes, (before, after) => {
        const store = createStore()
        const table = store.table<number>()
        for (const [key, value] of before) table.set(key, value)
        const seen = [...table.entries()].sort()
        const mark = store.mark()
        for (const [key, value] of after) table.set(key, value)
        store.rollback(mark)
        expect([...table.entries()].sort()).toEqual(seen)
      }),
    )
  })

  test('cannot go back before what it has forgotten', () => {
    const store = createStore()
    const table = store.table<number>()
    const start = store.mark()
    table.set('a', 1)
    store.forget(store.mark())
    expect(() => store.rollback(start)).toThrow(InvariantError)
    const later = store.mark()
    table.set('a', 2)
    store.rollback(later)
    expect(table.get('a')).toBe(1)
  })
})

describe('history', () => {
  test('a refused write leaves no trace, not even a block', async () => {
    const chain = createChain()
    const ledger = chain.connect(secretOf(1))
    chain.fund(ledger.account, 10n)
    const { head } = chain
    await refused(ledger.deposit({ asset: NATIVE_ASSET, amount: 11n }), 'insufficient-funds')
    expect(chain.head).toEqual(head)
    expect(await ledger.walletBalance(ledger.account, NATIVE_ASSET)).toBe(10n)
  })

  test('time follows the clock, and never goes back with it', async () => {
    let nowMs = 5_000_000
    const chain = createChain({ clock: { nowMs: () => nowMs } })
    const ledger = chain.connect(secretOf(1))
    chain.fund(ledger.account, 10n)
    expect(await ledger.nowSeconds()).toBe(5_000n)
    nowMs = 4_000_000
    expect(await ledger.nowSeconds()).toBe(5_000n)
    nowMs = 6_000_999
    expect(await ledger.nowSeconds()).toBe(6_000n)
  })

  test('a reorganisation mines again what is kept and drops the rest', async () => {
    const chain = createChain()
    const ledger = chain.connect(secretOf(1))
    chain.fund(ledger.account, 100n)
    const deposit = (amount: bigint) => ledger.deposit({ asset: NATIVE_ASSET, amount })
    const [, second] = [await deposit(1n), await deposit(10n), await deposit(5n)]
    const { next } = await ledger.events(undefined)
    const gone = chain.reorg({ depth: 3, keep: (hash) => hash !== second?.hash })
    expect(gone).toEqual([second?.hash])
    expect(await ledger.balance(ledger.account, NATIVE_ASSET)).toBe(6n)
    await refused(ledger.events(next), 'cursor-forked')
    expect(chain.head.block).toBeGreaterThanOrEqual(next.block)
    chain.audit()
  })

  test('what no longer can be done is dropped with what it stood on', async () => {
    const chain = createChain()
    const ledger = chain.connect(secretOf(1))
    chain.fund(ledger.account, 10n)
    const first = await ledger.deposit({ asset: NATIVE_ASSET, amount: 10n })
    const second = await ledger.withdraw({ asset: NATIVE_ASSET, amount: 10n })
    const gone = chain.reorg({ depth: 2, keep: (hash) => hash !== first.hash })
    expect(gone).toEqual([first.hash, second.hash])
    chain.audit()
  })

  test('events wait for their confirmations', async () => {
    const chain = createChain({ confirmations: 2 })
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
    const chain = createChain()
    const { account } = chain.connect(secretOf(1))
    const ledger = chain.connect(account)
    chain.fund(account, 10n)
    await ledger.deposit({ asset: NATIVE_ASSET, amount: 1n })
    await refused(ledger.signer.sign(`0x${'11'.repeat(32)}`), 'signer-missing')
  })

  test('a reorganisation takes back secrets with their bonds', async () => {
    const chain = createChain({ startSeconds: 6_000n, auditRules: { epochSeconds: 60n } })
    const ledger = chain.connect(secretOf(1))
    chain.fund(ledger.account, 10n * UNIT)
    await ledger.stakeUp(UNIT)
    await ledger.deposit({ asset: NATIVE_ASSET, amount: UNIT })
    const { audits } = ledger
    const epoch = 100n
    const { hash } = (await audits?.commitSecret({ epoch, hash: `0x${'01'.repeat(32)}` })) ?? {}
    const reserved = () => chain.vaultOf(ledger.account).reserved
    expect(reserved()).toBeGreaterThan(UNIT)
    expect(chain.reorg({ depth: 1, keep: () => false })).toEqual([hash])
    expect(reserved()).toBe(UNIT)
    expect((await audits?.beacon(epoch))?.commits).toBe(0)
    chain.audit()
  })

  test('after any mix of writes and reorganisations the books are right', async () => {
    const act = fc.record({ kind: fc.nat(6), who: fc.nat(3), amount: fc.bigInt(0n, 2n * UNIT) })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
        const chain = createChain()
        const scenario = await createScenario(worldOf(chain))
        const { ledgers, provider, open, voucher } = scenario
        const sessions = [await open(), await open()]
        for (const { kind, who, amount } of acts) {
          const ledger = ledgers[who] as (typeof ledgers)[number]
          const asset = NATIVE_ASSET
          const session = sessions[who % 2] as (typeof sessions)[number]
          const acting = [
            () => ledger.deposit({ asset, amount }),
            () => ledger.withdraw({ asset, amount }),
            () => ledger.stakeUp(amount),
            () => ledger.startUnbonding(amount),
            async () => provider.settle(await voucher(session, amount, amount % 9n)),
            () => provider.closeSession({ sessionId: session }),
            async () => chain.reorg({ depth: 1 + who, keep: () => amount % 2n === 0n }),
          ][kind]
          await acting?.().catch((error: { code?: string }) => {
            if (error.code === 'invariant-broken') throw error
          })
          chain.audit()
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('the audit', () => {
  const provider = `0x${'02'.repeat(20)}` as const
  const client = `0x${'01'.repeat(20)}` as const

  /** A state with one open session that is right. */
  function right(): State {
    const state = createState(createStore())
    const authorization = {
      ...{ client, signer: client, provider, asset: NATIVE_ASSET, cap: 100n, nonce: 1n },
      ...{ offerHash: NATIVE_ASSET, openBySeconds: 0n, expiresAtSeconds: 9n },
    }
    state.sessions.set('s', {
      ...{ authorization, offer: {} as never, closed: false, cap: 100n, settled: 10n },
      ...{ count: 1n, receiptsRoot: NATIVE_ASSET, deadlineSeconds: 9n, anchoredAtSeconds: 5n },
      paid: { ...nothingPaid, net: 9n, fee: 1n },
      refunded: 0n,
      probation: false,
    })
    const account = { available: 0n, reserved: 0n, frozen: 0n, lots: [] }
    state.accounts.set(keyOf(client, NATIVE_ASSET), { ...account, available: 5n, reserved: 90n })
    state.accounts.set(keyOf(provider, NATIVE_ASSET), { ...account, available: 10n })
    state.exposures.set(keyOf(provider, NATIVE_ASSET), 100n)
    state.holdings.set(NATIVE_ASSET, 105n)
    state.wallets.set(keyOf(client, NATIVE_ASSET), 15n)
    state.funded.set(NATIVE_ASSET, 120n)
    return state
  }

  type Entry = { readonly [field: string]: unknown }
  const faults: Readonly<Record<string, (state: State) => void>> = {
    'more settled than the cap': (state) => edit(state, 'sessions', 's', { cap: 9n }),
    'parts that do not add up': (state) => edit(state, 'sessions', 's', { settled: 11n }),
    'a refund of an open session': (state) => edit(state, 'sessions', 's', { refunded: 1n }),
    'a closed session without its refund': (state) =>
      edit(state, 'sessions', 's', { closed: true }),
    'money set aside for nothing': (state) => edit(state, 'accounts', clientKey, { reserved: 91n }),
    'money from nowhere in an account': (state) =>
      edit(state, 'accounts', clientKey, { available: 6n }),
    'a negative balance': (state) => edit(state, 'accounts', clientKey, { available: -1n }),
    'a Vault that holds less than it owes': (state) => state.holdings.set(NATIVE_ASSET, 104n),
    'a wallet that grew': (state) => state.wallets.set(clientKey, 16n),
    'an exposure that was not given back': (state) =>
      state.exposures.set(keyOf(provider, NATIVE_ASSET), 101n),
    'a secret without its bond': (state) => {
      const round = { mixBlock: 0n, previous: '0x00', mixed: 0n, bond: 1n } as const
      state.rounds.set('1', { ...round, commits: [{ account: client, hash: '0x01' }] })
    },
    'money frozen for nothing': (state) =>
      edit(state, 'accounts', clientKey, { available: 4n, frozen: 1n }),
    'a stake that is held for no case': (state) => state.holds.set(provider, 1),
    'a refund above what was paid': (state) => state.restored.set('s', 11n),
    'a stake that nothing backs': (state) =>
      state.stakes.set(provider, { amount: 1n, unbonding: 0n, unbondsAtSeconds: 0n }),
  }
  const clientKey = keyOf(client, NATIVE_ASSET)

  function edit(state: State, table: 'sessions' | 'accounts', key: string, fields: Entry): void {
    const entries = state[table] as unknown as {
      get(k: string): Entry
      set(k: string, v: Entry): void
    }
    entries.set(key, { ...entries.get(key), ...fields })
  }

  test('passes what is right', () => {
    expect(() => audit(right())).not.toThrow()
  })

  test.each(Object.entries(faults))('notices %s', (_, spoil) => {
    const state = right()
    spoil(state)
    expect(() => audit(state)).toThrow(InvariantError)
  })
})
