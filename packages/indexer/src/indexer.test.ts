// Goal: the index answers as the market in memory does, whatever happens to chain and process.
// Method: the market's conformance suite; then reorganisations, restarts and kills, each compared
// with an index that was built at once from the same chain.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ledger } from '@ostrom/ledger'
import { createScenario, marketConformance, UNIT, worldOf } from '@ostrom/ledger/conformance'
import { createChain } from '@ostrom/ledger/memory'
import { type Clock, Session } from '@ostrom/protocol'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createIndexer, type Indexer } from './index.ts'

const clock: Clock = { nowMs: () => 0, sleep: async () => {} }

marketConformance('indexed', {
  setup: async () => worldOf(createChain()),
  create: (ledger) => createIndexer({ ledger, path: ':memory:', clock }),
})

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ostrom-index-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Everything that the index can say. */
async function allOf({ queries, ...market }: Indexer, ledger: Ledger) {
  const models = await market.models()
  return {
    models,
    offers: await Promise.all(models.map(({ version }) => market.offersFor(version))),
    open: await market.openRequests(),
    refundable: await market.refundableRequests({ client: ledger.account }),
    sessions: queries.sessions(),
    requests: queries.requests(),
    settlements: queries.settlements(),
    usage: queries.usage(),
    providers: queries.providers(),
    events: queries.events(),
    promises: market.promises.list(),
  }
}

/** What an index built at once from the same chain says. */
async function fresh(ledger: Ledger) {
  const indexer = createIndexer({ ledger, path: ':memory:', clock })
  await indexer.sync()
  const all = await allOf(indexer, ledger)
  await indexer.close()
  return all
}

async function busyMarket() {
  const chain = createChain()
  const scenario = await createScenario(worldOf(chain))
  const { provider, client, open, voucher, ask, lock } = scenario
  const [first, second] = [await open(), await open()]
  await provider.settle(await voucher(first, 10_000n, 2n))
  await provider.settle(await voucher(first, 30_000n, 5n))
  await provider.closeSession({ sessionId: second, last: await voucher(second, 700n) })
  const [request, other] = [await ask(), await ask()]
  await lock(request)
  await provider.claimRequest(await voucher(request, 900n))
  await client.cancelRequest(other)
  await client.rate({ subject: second, provider: provider.account, score: 5 })
  return { chain, first, second, request, ...scenario }
}

describe('queries', () => {
  test('list sessions, requests and payments of a party, newest first, page by page', async () => {
    const { client, provider, first, second, request } = await busyMarket()
    const indexer = createIndexer({ ledger: client, path: ':memory:', clock })
    await indexer.sync()
    const { queries } = indexer
    const sessions = queries.sessions({ client: client.account })
    expect(sessions.map(({ id }) => id)).toEqual([second, first])
    expect(sessions[1]).toMatchObject({ status: 'open', settled: 30_000n, fee: 3_000n, count: 5 })
    expect(queries.sessions({ status: 'open' })).toEqual(sessions.slice(1))
    const [newest] = queries.sessions({ limit: 1 })
    expect(queries.sessions({ before: newest?.place ?? 0 })).toEqual(sessions.slice(1))
    const payments = queries.settlements({ provider: provider.account })
    expect(payments.map(({ amount }) => amount)).toEqual([900n, 700n, 20_000n, 10_000n])
    expect(payments[0]).toMatchObject({ flow: 'request', subject: request, answers: 1, fee: 90n })
    const requests = queries.requests()
    expect(requests.map(({ status }) => status)).toEqual(['cancelled', 'claimed'])
    expect(queries.events({ subject: second }).map(({ kind }) => kind)).toEqual([
      ...['rated', 'session-closed', 'session-settled', 'session-opened'],
    ])
    expect(queries.model('tiny')).toMatchObject({ model: 'tiny', status: 'active' })
    expect(queries.model('nothing')).toBeUndefined()
    await indexer.close()
  })

  test('sum what was paid, exactly, also above 2^63', async () => {
    const { client, provider, voucher, authorize } = await busyMarket()
    const authorized = await authorize({ cap: 9n * UNIT })
    await provider.openSession(authorized)
    const sessionId = Session.idOf(authorized.authorization, client.domain)
    const total = 9n * UNIT - 1n
    await provider.settle(await voucher(sessionId, total))
    const indexer = createIndexer({ ledger: client, path: ':memory:', clock })
    await indexer.sync()
    const [row, ...others] = indexer.queries.usage({ client: client.account })
    expect(others).toEqual([])
    expect(row).toMatchObject({ amount: total + 31_600n, answers: 8, payments: 5 })
    expect(indexer.queries.usage({ toSeconds: 1 })).toEqual([])
    await indexer.close()
  })
})

describe('reorganisations', () => {
  test('leave the index as if it had read the new chain alone', async () => {
    const { chain, client, open, provider, voucher } = await busyMarket()
    const indexer = createIndexer({ ledger: client, path: ':memory:', clock })
    await indexer.sync()
    for (const depth of [1, 4, 9]) {
      let index = 0
      chain.reorg({ depth, keep: () => index++ % 2 === 0 })
      const sessionId = await open()
      await provider.settle(await voucher(sessionId, 123n))
      await indexer.sync()
      expect(await allOf(indexer, client)).toEqual(await fresh(client))
      chain.audit()
    }
    await indexer.close()
  })

  test('of everything that was read start the index over', async () => {
    const { chain, client } = await busyMarket()
    const indexer = createIndexer({ ledger: client, path: ':memory:', clock })
    await indexer.sync()
    chain.reorg({ depth: Number(chain.head.block) })
    await indexer.sync()
    expect(await allOf(indexer, client)).toEqual(await fresh(client))
    await indexer.close()
  })
})

describe('restarts', () => {
  test('go on from the stored cursor', async () => {
    const { chain, client, open } = await busyMarket()
    const path = join(folder, 'market.db')
    const before = createIndexer({ ledger: client, path, clock })
    await before.sync()
    const cursor = before.cursor()
    await before.close()
    await open()
    const asked: unknown[] = []
    const watched: Ledger = {
      ...client,
      events: (from, signal) => {
        asked.push(from)
        return client.events(from, signal)
      },
    }
    const after = createIndexer({ ledger: watched, path, clock })
    expect(after.cursor()).toEqual(cursor)
    await after.sync()
    expect(asked[0]).toEqual(cursor)
    expect(after.cursor()).toEqual(chain.head)
    expect(await allOf(after, client)).toEqual(await fresh(client))
    await after.close()
  })

  test('after a fault in the middle of a page have the whole page or nothing of it', async () => {
    const { client } = await busyMarket()
    const path = join(folder, 'market.db')
    const indexer = createIndexer({ ledger: client, path, clock })
    // An event that cannot be stored, after others of its page: the same place twice.
    const torn: Ledger = {
      ...client,
      events: async (from) => {
        const { events, next } = await client.events(from)
        return { events: [...events, ...events.slice(0, 1)], next }
      },
    }
    const broken = createIndexer({ ledger: torn, path, clock })
    await expect(broken.sync()).rejects.toThrow()
    expect(broken.cursor()).toBeUndefined()
    expect(broken.queries.events()).toEqual([])
    await broken.close()
    await indexer.sync()
    expect(await allOf(indexer, client)).toEqual(await fresh(client))
    await indexer.close()
  })

  test('two indexers of one file do each page once', async () => {
    const { client } = await busyMarket()
    const path = join(folder, 'market.db')
    const both = [1, 2].map(() => createIndexer({ ledger: client, path, clock }))
    await Promise.all(both.map((indexer) => indexer.sync()))
    for (const indexer of both) expect(await allOf(indexer, client)).toEqual(await fresh(client))
    for (const indexer of both) await indexer.close()
  })

  test('on another market build the index anew', async () => {
    const path = join(folder, 'market.db')
    const { client } = await busyMarket()
    const before = createIndexer({ ledger: client, path, clock })
    await before.sync()
    await before.close()
    const other = createChain({ chainId: 5n }).connect(new Uint8Array(32).fill(1))
    const after = createIndexer({ ledger: other, path, clock })
    expect(after.cursor()).toBeUndefined()
    expect(after.queries.events()).toEqual([])
    await after.close()
  })

  test('refuse a file that is no index', () => {
    const open = () =>
      createIndexer({
        ledger: createChain().connect(new Uint8Array(32).fill(1)),
        path: folder,
        clock,
      })
    expect(open).toThrowError(expect.objectContaining({ code: 'index-unavailable' }))
  })
})

describe('run', () => {
  test('follows the chain until it is stopped', async () => {
    const { chain, client, stranger } = await busyMarket()
    const stop = new AbortController()
    let wakeUp = () => {}
    const waiting: Clock = {
      nowMs: () => 0,
      sleep: (_, signal) =>
        new Promise((resolve) => {
          signal?.addEventListener('abort', () => resolve(), { once: true })
          wakeUp()
        }),
    }
    const asleep = () =>
      new Promise<void>((resolve) => {
        wakeUp = resolve
      })
    const indexer = createIndexer({ ledger: client, path: ':memory:', clock: waiting })
    const first = asleep()
    const running = indexer.run(stop.signal)
    await first
    expect(indexer.cursor()).toEqual(chain.head)
    const second = asleep()
    await stranger.deposit({ asset: stranger.nativeAsset, amount: 1n })
    await second
    expect(indexer.cursor()).toEqual(chain.head)
    stop.abort()
    await running
    await indexer.close()
  })
})

test('takes in ten thousand events', async () => {
  const chain = createChain()
  const ledger = chain.connect(new Uint8Array(32).fill(1))
  chain.fund(ledger.account, 100n * UNIT)
  for (let index = 0; index < 10_000; index++) {
    await ledger.deposit({ asset: ledger.nativeAsset, amount: BigInt(index + 1) })
  }
  const indexer = createIndexer({ ledger, path: join(folder, 'many.db'), clock })
  await indexer.sync()
  expect(indexer.cursor()).toEqual(chain.head)
  const last = indexer.queries.events({ kinds: ['deposited'], limit: 1 })
  expect(last).toMatchObject([{ amount: 10_000n }])
  await indexer.close()
})

test('what a ledger could not read is counted, and stops nothing', async () => {
  const { client } = await busyMarket()
  const events: Ledger['events'] = async (from, signal) => {
    const page = await client.events(from, signal)
    return { ...page, ...(page.events.length > 0 && { unreadable: 2 }) }
  }
  const ledger = { ...client, events }
  const indexer = createIndexer({ ledger, path: ':memory:', clock })
  await indexer.sync()
  expect(indexer.unreadable()).toBe(2)
  expect(await allOf(indexer, client)).toEqual(await fresh(client))
  await indexer.close()
})
