// Goal: each account of a shared gateway has at most one gateway at a time, and no account fills
// the pool to the disadvantage of others.
// Method: accounts on a chain in memory, requested in parallel: with a full pool, during the
// unloading of an account, and while the pool stops.

import type { Ledger, MarketReader, WalletLedger } from '@ostrom/ledger'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { createHub } from '@ostrom/network/memory'
import type { AccountId } from '@ostrom/protocol'
import { createClockManual, race, sampleAuthorization } from '@ostrom/protocol/testing'
import type { StateStore } from '@ostrom/state'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageMemory } from '@ostrom/storage/memory'
import { describe, expect, test } from 'vitest'
import type { AnswerRun } from '../http/index.ts'
import { createIdempotencyCache } from '../idempotency/index.ts'
import { listing } from '../routing/listing.fixture.ts'
import type { ClientSessionRecord } from '../sessions/client-session-records.ts'
import { createRandomCounting } from '../testing/index.ts'
import { evictionOrder } from './eviction-order.ts'
import type { HostedAccount } from './hosted-account.ts'
import { createHostedAccounts } from './hosted-accounts.ts'
import {
  ACCOUNT_IDLE_MS,
  ACCOUNT_KEYS_MAX,
  ACCOUNT_KEYS_TOTAL_MAX,
  ACCOUNTS_SWEEP_MS,
  EVICTION_READS_MAX,
} from './limits.ts'

const accountOf = (number: number) => `0x${number.toString(16).padStart(40, '0')}` as AccountId

/**
 * Counts the gateways that were opened for each account: each opening makes one commit that writes
 * the account's index key.
 */
function counting(state: StateStore) {
  const opened = new Map<string, number>()
  const store: StateStore = {
    ...state,
    async commit(changes, options) {
      for (const { key } of changes) opened.set(key, (opened.get(key) ?? 0) + 1)
      // Lets other work run before the commit, as a commit to a disk does.
      await new Promise((resolve) => setImmediate(resolve))
      await state.commit(changes, options)
    },
  }
  return { store, openings: (of: AccountId) => opened.get(`hosted/account-index/${of}`) ?? 0 }
}

const MONEY = 10n ** 18n

type SetupOptions = { readonly closing?: Promise<unknown>; readonly accountsMax?: number }

/** A pool of three accounts. `closing` delays the end of gateways until it resolves. */
function setup({ closing = Promise.resolve(), accountsMax = 3 }: SetupOptions = {}) {
  const clock = createClockManual()
  const chain = createMemoryChain()
  const own = chain.connect(new Uint8Array(32).fill(7))
  const funded = new Set<AccountId>()
  const balancesRead: AccountId[] = []
  const ledger: Ledger = {
    ...own,
    wallets: {} as WalletLedger,
    balance: async (account) => {
      balancesRead.push(account)
      return funded.has(account) ? MONEY : 0n
    },
  }
  /** Ids of the requests whose answers were kept for a retry. */
  const kept: string[] = []
  const idempotency = createIdempotencyCache<AnswerRun>({ clock })
  const { store: state, openings } = counting(createStateMemory())
  const market = { sync: async () => {} } as MarketReader
  const pool = createHostedAccounts({
    ledger,
    market,
    network: createHub().createNetwork({ name: 'gateway' }),
    storage: createStorageMemory(),
    sources: [],
    state,
    clock: {
      ...clock,
      sleep: (ms, signal) =>
        clock
          .sleep(ms, signal)
          .then(() => closing)
          .then(),
    },
    random: createRandomCounting(),
    log: () => {},
    accountsMax,
    idempotency: {
      ...idempotency,
      put(identity, run) {
        kept.push(identity.id)
        return idempotency.put(identity, run)
      },
    },
  })
  /** Uses an account, a millisecond after the last use of any account. */
  const use = async (number: number, address?: string) => {
    await clock.advance(1)
    return await pool.account(accountOf(number), address === undefined ? {} : { address })
  }
  /** Whether the pool still has this gateway of an account, and did not have to open it again. */
  const isLoaded = async (number: number, loaded: HostedAccount) =>
    (await pool.account(accountOf(number))) === loaded
  return { pool, clock, funded, balancesRead, kept, openings, use, isLoaded, account: accountOf }
}

/** An open session that holds all of an account's money. */
const sessionOf = (client: AccountId): ClientSessionRecord => {
  const { offer, offerHash } = listing({ n: 1 })
  const { provider, asset } = offer
  const numbers = { cap: 9n, openBySeconds: 1n, expiresAtSeconds: 2n }
  return {
    authorization: sampleAuthorization({ client, provider, asset, offerHash, ...numbers }),
    signature: `0x${'11'.repeat(65)}`,
    offer,
    signerSecret: `0x${'07'.repeat(32)}`,
    sealKey: `0x${'08'.repeat(32)}`,
    addresses: [],
    ceiling: 1n,
    cap: 9n,
    status: 'open',
  }
}

const fill = async ({ use }: ReturnType<typeof setup>, addresses: readonly string[]) => {
  const loaded: HostedAccount[] = []
  for (const [at, address] of addresses.entries()) loaded.push(await use(at + 1, address))
  return loaded
}

describe('parallel requests of one account', () => {
  // Finding: OFF3-3
  test('parallel requests of one account share one gateway, even in a full pool', async () => {
    const made = setup()
    await fill(made, ['a', 'b', 'c'])
    const { results, errors } = await race(() => made.pool.account(accountOf(9)))
    expect([results.size, errors]).toEqual([1, []])
    expect(made.openings(accountOf(9))).toBe(1)
    await made.pool.stop({ closeSessions: false })
  })

  test('parallel requests of several accounts unload one account each', async () => {
    const made = setup()
    await fill(made, ['a', 'b', 'c'])
    const { results, errors } = await race((at) => made.pool.account(accountOf(10 + (at % 3))))
    expect([results.size, errors]).toEqual([3, []])
    for (const number of [10, 11, 12]) expect(made.openings(accountOf(number))).toBe(1)
    await made.pool.stop({ closeSessions: false })
  })

  test('meet one key for its pages', async () => {
    const made = setup()
    const account = await made.use(1)
    const { results } = await race(() => account.webKey())
    expect(results.size).toBe(1)
    expect(await account.http.keys.list()).toHaveLength(1)
    await made.pool.stop({ closeSessions: false })
  })

  test('make no more keys than an account may have', async () => {
    const made = setup()
    const { http } = await made.use(1)
    const terms = { name: 'program', settlement: 'session' as const }
    const { results, errors } = await race(() => http.keys.create(terms), ACCOUNT_KEYS_MAX + 8)
    expect([results.size, errors.length]).toEqual([ACCOUNT_KEYS_MAX, 8])
    expect(errors[0]).toMatchObject({ code: 'account-limit' })
    await made.pool.stop({ closeSessions: false })
  })

  test('make no more keys in all than an account may have, and are told which limit', async () => {
    const made = setup()
    const { http } = await made.use(1)
    const terms = { name: 'program', settlement: 'session' as const }
    for (let count = 0; count < ACCOUNT_KEYS_TOTAL_MAX; count++) {
      const { key } = await http.keys.create(terms)
      await http.keys.revoke(key.id)
    }
    await expect(http.keys.create(terms)).rejects.toThrow(
      `At most ${ACCOUNT_KEYS_TOTAL_MAX} keys, revoked and expired ones included, for one account.`,
    )
    await made.pool.stop({ closeSessions: false })
  })

  test('wait for the gateway that is being unloaded', async () => {
    const closing = Promise.withResolvers<void>()
    const made = setup({ closing: closing.promise })
    const [first] = await fill(made, ['a', 'b', 'c'])
    const other = made.pool.account(accountOf(4))
    await made.clock.advance(1)
    const again = race(() => made.pool.account(accountOf(1)))
    await made.clock.advance(1)
    expect(made.openings(accountOf(1))).toBe(1)
    closing.resolve()
    await other
    const { results, errors } = await again
    expect([results.size, results.has(first!), errors]).toEqual([1, false, []])
    expect(made.openings(accountOf(1))).toBe(2)
    await made.pool.stop({ closeSessions: false })
  })
})

describe('a pool that stops', () => {
  test('opens nothing more, and ends what is being opened', async () => {
    const made = setup()
    const opening = race(() => made.pool.account(accountOf(1)), 3)
    await made.pool.stop({ closeSessions: false })
    const before = await opening
    expect([...before.results, ...before.errors]).not.toEqual([])
    const after = await race(() => made.pool.account(accountOf(2)), 3)
    expect(after.results.size).toBe(0)
    expect(after.errors).toMatchObject(
      Array.from({ length: 3 }, () => ({ code: 'gateway-stopped' })),
    )
    expect(made.openings(accountOf(2))).toBe(0)
    expect(made.clock.sleeping).toBe(0)
  })
})

describe('a pool that strangers fill', () => {
  test('unloads accounts of the address that has the most', async () => {
    const made = setup()
    const [honest, ...crowd] = await fill(made, ['home', 'crowd', 'crowd'])
    const [third] = [await made.use(4, 'crowd')]
    const fifth = await made.use(5, 'elsewhere')
    expect(await made.isLoaded(1, honest!)).toBe(true)
    expect(await made.isLoaded(5, fifth)).toBe(true)
    expect(await made.isLoaded(4, third!)).toBe(true)
    expect(crowd).toHaveLength(2)
    await made.pool.stop({ closeSessions: false })
  })

  test('unloads accounts of the network of IPv6 that has the most', async () => {
    const made = setup()
    const streets = ['2001:db8:7:1::/64', '2001:db8:7:2::/64', '2001:db8:7:3::/64']
    const [honest] = await fill(made, ['2001:db8:9:1::/64', streets[0]!, streets[1]!])
    await made.use(4, streets[2])
    await made.use(5, '192.0.2.1')
    expect(await made.isLoaded(1, honest!)).toBe(true)
    await made.pool.stop({ closeSessions: false })
  })

  test('unloads an account without money before one with money', async () => {
    const made = setup()
    made.funded.add(accountOf(1)).add(accountOf(2))
    const [one, two] = await fill(made, ['a', 'b', 'c'])
    await made.use(4, 'd')
    await made.use(5, 'e')
    expect(await made.isLoaded(1, one!)).toBe(true)
    expect(await made.isLoaded(2, two!)).toBe(true)
    await made.pool.stop({ closeSessions: false })
  })

  test('orders by money, by the share of an address, and by the last use', () => {
    const entry = (address: string, usedAtMs: number, more: { fundedAtUse?: number } = {}) => ({
      address,
      usedAtMs,
      uses: 2,
      ...more,
    })
    const entries = [
      [accountOf(1), entry('one', 1)],
      [accountOf(2), entry('crowd', 3)],
      [accountOf(3), entry('crowd', 2)],
      [accountOf(4), entry('crowd', 1, { fundedAtUse: 2 })],
      // This account was used after its balance was read, so the read balance no longer counts.
      [accountOf(5), entry('crowd', 4, { fundedAtUse: 1 })],
    ] as const
    expect(evictionOrder(entries)).toEqual([3, 2, 5, 1, 4].map(accountOf))
  })
})

describe('a pool of accounts with open sessions', () => {
  const SIZE = 2 * EVICTION_READS_MAX
  const fillWithSessions = async (made: ReturnType<typeof setup>, count: number) => {
    const loaded = await fill(
      made,
      Array.from({ length: SIZE }, () => 'a'),
    )
    for (const { account, gateway } of loaded.slice(0, count)) {
      await gateway.sessions.save(`0x${'0a'.repeat(32)}`, sessionOf(account))
    }
  }

  test('unloads one without, and reads no balance of the others', async () => {
    const made = setup({ accountsMax: SIZE })
    await fillWithSessions(made, SIZE - 1)
    await made.use(100, 'b')
    expect(made.balancesRead).toEqual([accountOf(SIZE)])
    await made.pool.stop({ closeSessions: false })
  })

  test('refuses another account, and reads no balance for it', async () => {
    const made = setup({ accountsMax: SIZE })
    await fillWithSessions(made, SIZE)
    await expect(made.use(100, 'b')).rejects.toMatchObject({ code: 'account-limit' })
    expect(made.balancesRead).toEqual([])
    await made.pool.stop({ closeSessions: false })
  })
})

test('accounts share the memory for retries, and none finds an answer of another', async () => {
  const made = setup()
  const loaded = await fill(made, ['a', 'b'])
  for (const { http } of loaded) {
    const { secret } = await http.keys.create({ name: 'program', settlement: 'session' })
    const headers = { authorization: `Bearer ${secret}`, 'idempotency-key': 'same' }
    const body = '{"model":"none","messages":[{"role":"user","content":"hi"}]}'
    const init = {
      method: 'POST',
      body,
      headers: { ...headers, 'content-type': 'application/json' },
    }
    // The question fails, because this market has no models. Until this failure, its answer is kept
    // for a retry.
    await http.handle(new Request('http://gateway.test/v1/chat/completions', init))
  }
  const [first, second] = made.kept
  expect(made.kept).toHaveLength(2)
  expect(first!.startsWith(accountOf(1))).toBe(true)
  expect(second!.startsWith(accountOf(2))).toBe(true)
  await made.pool.stop({ closeSessions: false })
})

test('an idle account is unloaded, and never while it is used', async () => {
  const made = setup()
  await made.pool.start()
  const loaded = await made.use(1)
  await made.clock.advance(ACCOUNT_IDLE_MS)
  expect(await made.isLoaded(1, loaded)).toBe(true)
  await made.clock.advance(ACCOUNT_IDLE_MS + 2 * ACCOUNTS_SWEEP_MS)
  expect(await made.isLoaded(1, loaded)).toBe(false)
  await made.pool.stop({ closeSessions: false })
})

test('an idle account whose sessions cannot be read keeps no other one loaded', async () => {
  const made = setup()
  await made.pool.start()
  const [broken, other] = await fill(made, ['a', 'b'])
  Object.assign(broken!.gateway.sessions, { list: () => Promise.reject(new Error('disk')) })
  await made.clock.advance(ACCOUNT_IDLE_MS + 2 * ACCOUNTS_SWEEP_MS)
  expect(await made.isLoaded(2, other!)).toBe(false)
  // If the pool is full, the account whose sessions cannot be read stays loaded, but a new account
  // is still accepted.
  await made.use(3, 'c')
  await made.use(4, 'd')
  expect(await made.isLoaded(1, broken!)).toBe(true)
  await made.pool.stop({ closeSessions: false })
})
