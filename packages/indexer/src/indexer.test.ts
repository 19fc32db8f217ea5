// Goal: the index gives the same answers as the market in memory, after any fault of the chain or
// the process.
// Method: the market's conformance suite; then reorganizations, restarts and kills, each compared
// with an index that was built in one run from the same chain.

import { join } from 'node:path'
import { type Ledger, requireMember } from '@ostrom/ledger'
import {
  appealCase,
  auditsOf,
  challengeDataset,
  createCourtFixture,
  createMemoryScenario,
  createScenario,
  finalizeCase,
  hashOf,
  itemsOf,
  manifestBy,
  marketConformance,
  seatJury,
  serveSessions,
  UNIT,
  voteAll,
  worldFromChain,
} from '@ostrom/ledger/conformance'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { type Clock, type Hash, Hex, Receipt, Session } from '@ostrom/protocol'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { describe, expect, test } from 'vitest'
import { createIndexer, type Indexer } from './index.ts'

const clock: Clock = { nowMs: () => 0, sleep: async () => {} }

marketConformance('indexed', {
  setup: async () => worldFromChain(createMemoryChain()),
  create: (ledger) => createIndexer({ ledger, path: ':memory:', clock }),
})

const folder = temporaryFolder('index', 'test')

/** Returns the results of all queries of the index. */
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
    cases: queries.cases(),
    approvals: queries.approvals(ledger.account),
    storageDeals: market.storageDeals.list(),
  }
}

/** Returns the rows of an index that is built in one run from the same chain. */
async function fresh(ledger: Ledger) {
  const indexer = createIndexer({ ledger, path: ':memory:', clock })
  await indexer.sync()
  const all = await allOf(indexer, ledger)
  await indexer.close()
  return all
}

async function busyMarket() {
  const parameters = { settleIntervalSeconds: 0n, auditWindowSeconds: 600n }
  const chain = createMemoryChain({ parameters })
  const scenario = await createScenario(worldFromChain(chain))
  const { provider, client, openSession, voucher, openRequest, lockRequest, collectPay } = scenario
  const [first, second] = [await openSession(), await openSession()]
  await provider.settle(await voucher(first, 10_000n, 2n))
  await provider.settle(await voucher(first, 30_000n, 5n))
  await provider.closeSession({ sessionId: second, last: await voucher(second, 700n) })
  const [request, other] = [await openRequest(), await openRequest()]
  await lockRequest(request)
  await provider.claimRequest(await voucher(request, 900n))
  await client.cancelRequest(other)
  await collectPay(second)
  await client.rate({ subject: second, provider: provider.account, score: 5 })
  return { chain, first, second, request, ...scenario }
}

/** Returns the claimed amount of a request and the due second of its pay, read from the chain. */
async function claimOf(ledger: Ledger, id: Hash) {
  const { paid: claimed = 0n, pay } = (await ledger.request(id)) ?? {}
  return { claimed, dueAtSeconds: pay?.dueAtSeconds }
}

describe('queries', () => {
  test('list sessions, requests and payments of a party, newest first, page by page', async () => {
    const { client, provider, first, second, request } = await busyMarket()
    const indexer = createIndexer({ ledger: client, path: ':memory:', clock })
    await indexer.sync()
    const { queries } = indexer
    const sessions = queries.sessions({ client: client.account })
    expect(sessions.map(({ id }) => id)).toEqual([second, first])
    expect(sessions[1]).toMatchObject({ status: 'open', settled: 30_000n, fee: 0n, count: 5 })
    expect(sessions[1]).not.toHaveProperty('pay')
    expect(sessions[0]).toMatchObject({ settled: 700n, fee: 70n, pay: { status: 'paid' } })
    expect(queries.sessions({ status: 'open' })).toEqual(sessions.slice(1))
    const [newest] = queries.sessions({ limit: 1 })
    expect(queries.sessions({ before: newest?.sequence ?? 0 })).toEqual(sessions.slice(1))
    const payments = queries.settlements({ provider: provider.account })
    expect(payments.map(({ amount }) => amount)).toEqual([900n, 700n, 20_000n, 10_000n])
    expect(payments[0]).toMatchObject({ subjectKind: 'request', subject: request, answers: 1 })
    const requests = queries.requests()
    expect(requests.map(({ status }) => status)).toEqual(['cancelled', 'claimed'])
    const { claimed, dueAtSeconds } = await claimOf(client, request)
    expect(requests[1]?.pay).toEqual({ status: 'maturing', dueAtSeconds: Number(dueAtSeconds) })
    expect(claimed).toBe(900n)
    const owed = { provider: provider.account, pay: 'maturing' } as const
    expect([queries.sessions(owed), queries.requests(owed).length]).toEqual([[], 1])
    expect(queries.events({ subject: second }).map(({ kind }) => kind)).toEqual([
      'feedback-rated',
      'pay-collected',
      'session-closed',
      'session-settled',
      'session-opened',
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
    // Only the session with the price 700 was paid: the fee is 10 % and the royalty 5 % of the
    // price.
    expect(row).toMatchObject({ fee: 70n, net: 595n })
    expect(indexer.queries.usage({ toSeconds: 1 })).toEqual([])
    await indexer.close()
  })
})

describe('reputation', () => {
  test('the reputation combines the records of the chain and of events', async () => {
    const { client, provider, second } = await busyMarket()
    await client.flag({ subject: second, provider: provider.account, reason: 'other' })
    const path = join(folder, 'market.db')
    const before = createIndexer({ ledger: client, path, clock })
    await before.sync()
    await before.close()
    await client.rate({ subject: second, provider: provider.account, score: 2 })
    const after = createIndexer({ ledger: client, path, clock })
    await after.sync()
    const { reputation } = after.browse.provider(provider.account)!
    const record = await client.providerRecord(provider.account)
    expect(record.volume).toBe(7n)
    expect(reputation).toEqual({
      ...record,
      locks: 1n,
      timeouts: 0n,
      challengedAtSeconds: 0n,
      validatedVolume: 0n,
      flaggedVolume: 7n,
      ratedVolume: 7n,
      ratingSum: 14n,
    })
    await after.close()
  })
})

describe('the court', () => {
  test('cases of the court are listed in their current state', async () => {
    const scenario = await createMemoryScenario()
    const { client, provider, stranger, version } = scenario
    const court = await createCourtFixture(scenario)
    const served = await serveSessions(scenario, court)
    const { id: caseId } = await auditsOf(court.accuser).accuse(itemsOf(served))
    const manifest = manifestBy(stranger.account, 5)
    const dataset = Hex.sha256Hex(manifest)
    await stranger.deposit({ asset: stranger.nativeAsset, amount: 10n * UNIT })
    await requireMember(stranger, 'datasets').proposeDataset({
      manifest,
      cid: 'bafyone',
      license: 'MIT',
    })
    const challenge = { dataset, evidence: hashOf(6) }
    const { id: other } = await challengeDataset(court.accuser, challenge)

    const indexer = createIndexer({ ledger: client, path: ':memory:', clock })
    const seen = async () => {
      await indexer.sync()
      return indexer.queries.cases()
    }
    const parties = { opener: court.accuser.account, respondent: provider.account }
    const first = { ...parties, id: caseId, kind: 'accusation', domain: version }
    const open = { status: 'waiting', ruling: 'undecided', stage: 'first', slashed: 0n }
    const listed = await seen()
    const second = { id: other, kind: 'dataset', respondent: stranger.account }
    expect(listed).toMatchObject([
      { ...second, ...open },
      { ...first, ...open },
    ])
    expect(indexer.queries.cases({ before: other }).map(({ id }) => id)).toEqual([caseId])

    await seatJury(scenario, caseId)
    const voting = { respondent: provider.account, status: 'voting' } as const
    await seen()
    expect(indexer.queries.cases(voting)).toMatchObject([first])
    // No juror of the first jury votes, so the tally gives no ruling. The next drawn jury gives
    // one.
    await scenario.advance((await client.parameters()).voteWindowSeconds)
    await auditsOf(stranger).tallyVotes(caseId)
    await voteAll(scenario, { caseId, verdict: 'major' })
    expect((await seen())[1]).toMatchObject({ status: 'ruled', ruling: 'major' })
    await appealCase(stranger, caseId)
    expect((await seen())[1]).toMatchObject({ status: 'waiting', stage: 'second' })
    await voteAll(scenario, { caseId, verdict: 'major' })
    await finalizeCase(scenario, caseId)
    const ended = (await seen())[1]!
    expect(ended).toMatchObject({ status: 'final', ruling: 'major', stage: 'second' })
    expect(ended.slashed).toBeGreaterThan(0n)
    expect(ended).not.toHaveProperty('appealUntilSeconds')
    expect(indexer.browse.courtCase(caseId)).toEqual(ended)
    expect(indexer.browse.courtCase(99n)).toBeUndefined()
    const story = indexer.browse.caseEvents(caseId).map(({ kind }) => kind)
    expect(story[0]).toBe('case-ended')
    expect(story.at(-1)).toBe('case-opened')
    expect(story).toContain('jury-failed')
    expect(indexer.browse.caseEvents(other).map(({ kind }) => kind)).not.toContain('case-ended')
    const { auditsFailed } = indexer.browse.provider(provider.account)!.reputation
    expect(auditsFailed).toBe(1n)

    const [receipt] = served[0]!.items.map(({ receipt }) => Receipt.idOf(receipt, client.domain))
    const kinds = indexer.browse.mentions(receipt!).map(({ kind }) => kind)
    expect(kinds).toEqual([
      'case-ended',
      'case-ruled',
      'case-appealed',
      'case-ruled',
      'provider-accused',
    ])
    await indexer.close()
  })
})

test('each approval of an account is listed once, even after it becomes zero', async () => {
  const { client, provider } = await busyMarket()
  const spender = client.approvals!.spenders.get('requests')!
  const asset = client.nativeAsset
  await client.approvals!.approve({ spender, asset, amount: 5n })
  await client.approvals!.approve({ spender, asset, amount: 0n })
  const indexer = createIndexer({ ledger: client, path: ':memory:', clock })
  await indexer.sync()
  const sessions = client.approvals!.spenders.get('sessions')!
  const all = [spender, sessions].sort().map((spender) => ({ spender, asset }))
  expect(indexer.queries.approvals(client.account)).toEqual(all)
  expect(indexer.queries.approvals(provider.account)).toEqual([])
  await indexer.close()
})

describe('reorganisations', () => {
  test('leave the index as if it had read the new chain alone', async () => {
    const { chain, client, openSession, provider, voucher } = await busyMarket()
    const indexer = createIndexer({ ledger: client, path: ':memory:', clock })
    await indexer.sync()
    for (const depth of [1, 4, 9]) {
      let index = 0
      chain.reorg({ depth, keep: () => index++ % 2 === 0 })
      const sessionId = await openSession()
      await provider.settle(await voucher(sessionId, 123n))
      await provider.closeSession({ sessionId: await openSession() })
      await indexer.sync()
      expect(await allOf(indexer, client)).toEqual(await fresh(client))
      chain.checkInvariants()
    }
    await indexer.close()
  })

  test('a reorganisation of all blocks that were read starts the index over', async () => {
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
    const { chain, client, openSession } = await busyMarket()
    const path = join(folder, 'market.db')
    const before = createIndexer({ ledger: client, path, clock })
    await before.sync()
    const cursor = before.cursor()
    await before.close()
    await openSession()
    const questions: unknown[] = []
    const watched: Ledger = {
      ...client,
      events: (from, signal) => {
        questions.push(from)
        return client.events(from, signal)
      },
    }
    const after = createIndexer({ ledger: watched, path, clock })
    expect(after.cursor()).toEqual(cursor)
    await after.sync()
    expect(questions[0]).toEqual(cursor)
    expect(after.cursor()).toEqual(chain.head)
    expect(await allOf(after, client)).toEqual(await fresh(client))
    await after.close()
  })

  test('after a fault in the middle of a page have the whole page or nothing of it', async () => {
    const { client } = await busyMarket()
    const path = join(folder, 'market.db')
    const indexer = createIndexer({ ledger: client, path, clock })
    // The last event of the page cannot be stored, because it repeats a sequence number.
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
    const other = createMemoryChain({ chainId: 5n }).connect(new Uint8Array(32).fill(1))
    const after = createIndexer({ ledger: other, path, clock })
    expect(after.cursor()).toBeUndefined()
    expect(after.queries.events()).toEqual([])
    await after.close()
  })

  test('refuse a file that is no index', () => {
    const open = () =>
      createIndexer({
        ledger: createMemoryChain().connect(new Uint8Array(32).fill(1)),
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

// Finding: OFF-R10
test('a caller that aborts a sync ends it for no other caller', async () => {
  const { client } = await createMemoryScenario()
  const gate = Promise.withResolvers<void>()
  const events: Ledger['events'] = async (from, signal) => {
    await gate.promise
    return await client.events(from, signal)
  }
  const indexer = createIndexer({ ledger: { ...client, events }, path: ':memory:', clock })
  const leaving = new AbortController()
  const [left, stayed] = [indexer.sync(leaving.signal), indexer.sync()]
  leaving.abort()
  gate.resolve()
  await expect(left).rejects.toThrow('aborted')
  await stayed
  expect(await indexer.models()).toHaveLength(1)
  await indexer.close()
})

test('takes in ten thousand events', async () => {
  const chain = createMemoryChain()
  const ledger = chain.connect(new Uint8Array(32).fill(1))
  chain.fund(ledger.account, 100n * UNIT)
  for (let index = 0; index < 10_000; index++) {
    await ledger.deposit({ asset: ledger.nativeAsset, amount: BigInt(index + 1) })
  }
  const indexer = createIndexer({ ledger, path: join(folder, 'many.db'), clock })
  await indexer.sync()
  expect(indexer.cursor()).toEqual(chain.head)
  const last = indexer.queries.events({ kinds: ['balance-deposited'], limit: 1 })
  expect(last).toMatchObject([{ amount: 10_000n }])
  await indexer.close()
})

test('events that a ledger could not read are counted and stop nothing', async () => {
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
