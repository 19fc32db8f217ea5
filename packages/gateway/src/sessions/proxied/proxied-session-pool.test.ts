// Goal: questions share sessions through a proxy, each paid by its tickets; a proxy that cheats
// gets no further ticket, also after a restart.
// Method: a pool over a chain in memory and a proxy that the test plays, with a provider behind it.

import type { OfferListing } from '@ostrom/ledger'
import { createMemoryScenario, type Scenario } from '@ostrom/ledger/conformance'
import type { Hash } from '@ostrom/protocol'
import { createClockManual } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { beforeEach, describe, expect, test } from 'vitest'
import { createReceiptStore, type ReceiptStore } from '../../receipts/receipt-store.ts'
import { runTestCall } from '../client-session.fixture.ts'
import { reservationFor } from '../pool/unsigned-session.ts'
import { createPrefixSavings } from '../prefix-savings.ts'
import { type TestProviderChannel, testModelOf, testSealKey } from '../provider.fixture.ts'
import { PROXIED_CAP_FACTOR, PROXIED_IDLE_MS } from './limits.ts'
import { createProxiedSessionPool, type ProxiedSessionPool } from './proxied-session-pool.ts'
import {
  createScriptedProxy,
  type ScriptedProxyChannel,
  TICKET_CREDIT,
  ticketKey,
} from './scripted-proxy.fixture.ts'

const idOf = (byte: string): Hash => `0x${byte.repeat(32)}`
const codeOf = ({ code }: { readonly code?: string }) => code

let scenario: Scenario
let proxy: Awaited<ReturnType<typeof createScriptedProxy>>
let clock: ReturnType<typeof createClockManual>
let receipts: ReceiptStore
let listing: OfferListing
let pool: ProxiedSessionPool
let logged: string[]

beforeEach(async () => {
  scenario = await createMemoryScenario()
  const { client, offer, offerHash } = scenario
  proxy = await createScriptedProxy()
  clock = createClockManual(Number(await client.nowSeconds()) * 1_000)
  receipts = createReceiptStore(createStateMemory())
  const endpoint = { sealKey: testSealKey.publicKey, addresses: [] }
  listing = { offer, offerHash, endpoint } as unknown as OfferListing
  logged = []
  pool = createPool()
})

/** Creates a pool on the same records, as after a restart. */
const createPool = () =>
  createProxiedSessionPool({
    ledger: scenario.client,
    clock,
    random: proxy.random,
    log: (event) => void logged.push(event),
    state: proxy.state,
    receipts,
    savings: createPrefixSavings(clock),
    proxy: proxy.access,
  })

const acquire = (costMax = 1n) =>
  pool.acquire({ listing, model: testModelOf(scenario.offer), costMax })

/** Opens a session with this id at the proxy. */
async function serve(id: Hash, fields: Parameters<ScriptedProxyChannel['sendTerms']>[0] = {}) {
  const far = await proxy.accept()
  const { credit } = await far.sendTerms(fields)
  if (!fields.balance) await far.creditTicket()
  const { cap } = await far.openSession(id)
  const provider = far.provider(scenario, id)
  await provider.ready()
  return { far, provider, cap, credit }
}

/** Answers a question of four prompt tokens with one token. */
async function answer(provider: TestProviderChannel) {
  const question = await provider.question()
  await question.prefill(4)
  await question.tokens(7)
  await question.end()
}

describe('a session', () => {
  test('a session pays by vouchers of the proxy, from the credit of a ticket', async () => {
    const acquiring = acquire()
    const { provider, cap } = await serve(idOf('01'))
    const { id, session } = await acquiring
    expect([id, cap]).toEqual([idOf('01'), PROXIED_CAP_FACTOR * reservationFor(1n, listing.offer)])
    const call = runTestCall(session, { version: scenario.version, costMax: 1n })
    await answer(provider)
    const cost = await provider.paidFor(1n)
    expect(await call.done).toBe('done')
    expect(cost).toBeGreaterThan(0n)
    expect(call.charges).toEqual([cost])
    expect(pool.spending()).toEqual({ tickets: 1n, balance: TICKET_CREDIT - cost })
    expect((await receipts.list()).length).toBe(1)
  })

  test('a session serves further questions while its cap suffices', async () => {
    const both = Promise.all([acquire(), acquire()])
    await serve(idOf('01'))
    const [one, other] = await both
    expect(other.id).toBe(one.id)
    expect((await acquire()).id).toBe(one.id)
    expect([proxy.dials(), pool.size]).toEqual([1, 1])
    const dear = acquire(one.session.room + 1n)
    await serve(idOf('02'))
    expect((await dear).id).toBe(idOf('02'))
    expect(pool.size).toBe(2)
  })

  test('a session uses a credit of its own while another one is open', async () => {
    const first = acquire()
    const { credit } = await serve(idOf('01'))
    const dear = acquire((await first).session.room + 1n)
    const other = await serve(idOf('02'))
    await dear
    expect(other.credit).not.toBe(credit)
  })

  test('a session with a cap below the cost of the question is not used', async () => {
    const acquiring = acquire(1_000n).catch((error) => [error.code, error.proxyCode])
    const far = await proxy.accept()
    await far.sendTerms({ balance: 1n })
    await far.openSession(idOf('01'), 999n)
    expect(await acquiring).toEqual(['proxy-declined', 'proxy-full'])
    expect(pool.size).toBe(0)
  })

  test('a session with claimed earlier vouchers is not used', async () => {
    const acquiring = acquire().catch(codeOf)
    const far = await proxy.accept()
    await far.sendTerms({ balance: 1n })
    await far.openSession(idOf('01'))
    const voucher = { sessionId: idOf('01'), total: 1n, count: 1n, receiptsRoot: idOf('0a') }
    const lastVoucher = { voucher, signature: '0x' } as const
    await far.provider(scenario, idOf('01')).ready({ lastVoucher })
    expect(await acquiring).toBe('provider-protocol-violation')
    expect(pool.size).toBe(0)
  })
})

describe('upkeep', () => {
  test('upkeep closes an idle session, and keeps the rest of its credit', async () => {
    const acquiring = acquire()
    const { far, provider, credit } = await serve(idOf('01'))
    await acquiring
    await clock.advance(PROXIED_IDLE_MS - 1)
    await pool.upkeep()
    expect(pool.size).toBe(1)
    await clock.advance(1)
    const closing = pool.upkeep()
    await provider.next('finish')
    await far.send({ kind: 'closed', transaction: '0x01' })
    await closing
    expect([pool.size, pool.spending()]).toEqual([0, { tickets: 1n, balance: 0n }])
    const again = acquire()
    expect((await serve(idOf('02'), { balance: TICKET_CREDIT })).credit).toBe(credit)
    await again
    expect(proxy.tickets.taken()).toBe(1)
  })

  test('upkeep forgets a session whose channel was lost', async () => {
    const acquiring = acquire()
    await serve(idOf('01'))
    const { session } = await acquiring
    proxy.cut()
    await clock.advance(0)
    expect(session.status).toBe('ended')
    await pool.upkeep()
    expect(pool.size).toBe(0)
  })
})

describe('a proxy that cheats', () => {
  const cheat = async () => {
    const acquiring = acquire().catch(codeOf)
    const far = await proxy.accept()
    await far.sendTerms({ ticketCredit: TICKET_CREDIT - 1n })
    expect(await acquiring).toBe('proxy-misbehaved')
  }

  test('a proxy that cheats is not asked again, also after a restart', async () => {
    await cheat()
    expect(logged).toEqual(['proxy-distrusted'])
    expect(await acquire().catch(codeOf)).toBe('proxy-misbehaved')
    pool = createPool()
    expect(await acquire().catch(codeOf)).toBe('proxy-misbehaved')
    expect(await pool.quote().catch(codeOf)).toBe('proxy-misbehaved')
    expect([proxy.dials(), proxy.tickets.taken()]).toEqual([1, 0])
  })

  test('a proxy that cheats during a session gets no further session', async () => {
    const acquiring = acquire()
    const { far } = await serve(idOf('01'))
    const { session } = await acquiring
    await far.send({ kind: 'credited', balance: 10n * TICKET_CREDIT })
    await clock.advance(0)
    expect(session.status).toBe('ended')
    expect(await acquire().catch(codeOf)).toBe('proxy-misbehaved')
  })

  test('a proxy that is full is asked again', async () => {
    const refused = acquire().catch(codeOf)
    const far = await proxy.accept()
    await far.next('begin')
    await far.send({ kind: 'declined', code: 'proxy-full', retry: 'later', details: [] })
    expect(await refused).toBe('proxy-declined')
    const acquiring = acquire()
    await serve(idOf('01'))
    expect((await acquiring).id).toBe(idOf('01'))
  })
})

test('a quote states the price of a ticket, and uses no credit of a session', async () => {
  const acquiring = acquire()
  const served = await serve(idOf('01'))
  await acquiring
  const quoting = pool.quote()
  const { credit } = await (await proxy.accept()).sendTerms()
  expect(await quoting).toEqual({
    ticketCost: ticketKey.value + ticketKey.fee,
    ticketCredit: TICKET_CREDIT,
    roundTripMs: 0,
  })
  expect(credit).not.toBe(served.credit)
  expect(proxy.tickets.taken()).toBe(1)
})

test('a stopped pool gives its channels up, and opens no other', async () => {
  const acquiring = acquire()
  await serve(idOf('01'))
  const { session } = await acquiring
  pool.stop()
  expect([session.status, pool.size]).toEqual(['ended', 0])
  expect(await acquire().catch(codeOf)).toBe('gateway-stopped')
})
