// Goal: the number of a provider's requests to a cluster, which may charge for them, does not grow
// unnoticed.
// Method: the real program on a local chain, behind a proxy that counts requests by their method.

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createScenario, type Scenario } from '../conformance/index.ts'
import type { LedgerEvent } from '../events.ts'
import type { EventCursor, Ledger } from '../ledger.ts'
import { RPC_RETRIES_MAX } from '../limits.ts'
import { createMarketMemory } from '../memory/index.ts'
import { createSolanaEventReader } from './events.ts'
import { createLedgerSolana } from './index.ts'
import { connect } from './program/connection.ts'
import { createMarketContext } from './program/program.ts'
import { type RpcProxy, startProxy } from './proxy.fixture.ts'
import { createTestWorld } from './world.fixture.ts'

/**
 * Requests of each transaction: block hash, priority price, simulation, sending, status, and fee.
 */
const SENDING = [
  'getLatestBlockhash',
  'getRecentPrioritizationFees',
  'simulateTransaction',
  'sendTransaction',
  'getSignatureStatuses',
  'getTransaction',
]

let scenario: Scenario
let proxy: RpcProxy
let provider: Ledger
let methods: string[] = []
/** Number of requests at which the proxy still closes the connection. */
let hangUps = 0

beforeAll(async () => {
  const world = await createTestWorld()
  scenario = await createScenario(world)
  proxy = await startProxy(world.rpcUrl, (method) => {
    methods.push(method)
    if (hangUps === 0) return undefined
    hangUps -= 1
    return 'before'
  })
  const { domain } = scenario
  if (domain.scheme !== 'ed25519') throw new Error('the chain is a Solana one')
  // The second of the world's wallets is the provider's.
  const secretKey = new Uint8Array(32).fill(2)
  provider = await createLedgerSolana({ rpcUrl: proxy.rpcUrl, secretKey, deployment: domain })
})
afterAll(async () => {
  proxy?.close()
  await scenario?.close()
})
beforeEach(() => {
  methods = []
  hangUps = 0
})

/** Returns the requests besides those of one transaction. */
function reads(): readonly string[] {
  const left = [...methods]
  for (const method of SENDING) left.splice(left.indexOf(method), 1)
  return left.filter((method) => method !== 'getSignatureStatuses')
}

test('a market syncs although a socket closes during a call, which is repeated', async () => {
  const market = createMarketMemory(provider)
  hangUps = RPC_RETRIES_MAX
  await market.sync()
  expect(await market.offersFor(scenario.version)).toHaveLength(1)
  expect(methods[0]).toBe(methods[RPC_RETRIES_MAX])
})

test('a cluster that drops every call is reported as unreachable', async () => {
  hangUps = Number.POSITIVE_INFINITY
  await expect(provider.nowSeconds()).rejects.toMatchObject({ code: 'chain-unreachable' })
  expect(methods).toHaveLength(1 + RPC_RETRIES_MAX)
})

test('a session is closed by one read: itself', async () => {
  const sessionId = await scenario.openSession()
  methods = []
  await provider.closeSession({ sessionId, last: await scenario.voucher(sessionId, 10_000n) })
  expect(reads()).toEqual(['getAccountInfo'])
})

test('opening a session asks for all records that it needs at once', async () => {
  await provider.openSession(await scenario.authorize())
  expect(reads().length).toBeLessThanOrEqual(4)
  expect(reads().filter((method) => method === 'getMultipleAccounts')).toHaveLength(1)
})

test('events cost one listing, a block hash per block, and a call per transaction', async () => {
  const { events } = await provider.events(undefined)
  const blocks = new Set(events.map(({ block }) => block)).size
  const count = (name: string) => methods.filter((method) => method === name).length
  expect(events.length).toBeGreaterThan(3)
  expect(count('getSignaturesForAddress')).toBe(1)
  expect(count('getBlock')).toBeLessThanOrEqual(count('getTransaction'))
  expect(count('getTransaction')).toBeGreaterThanOrEqual(blocks)
})

test('consecutive pages share a listing and miss no event', async () => {
  const { domain } = scenario
  if (domain.scheme !== 'ed25519') throw new Error('the chain is a Solana one')
  const whole = await scenario.client.events(undefined)
  const connection = await connect(proxy.rpcUrl, new Uint8Array(32).fill(2))
  const events = createSolanaEventReader(createMarketContext(connection, domain), 2)
  const read: LedgerEvent[] = []
  let pages = 0
  for (let from: EventCursor | undefined; ; pages++) {
    const page = await events(from)
    read.push(...page.events)
    if (from && page.next.hash === from.hash) break
    from = page.next
  }
  expect(read).toEqual(whole.events)
  expect(pages).toBeGreaterThan(3)
  // One request lists all transactions, and one finds no more.
  expect(methods.filter((method) => method === 'getSignaturesForAddress')).toHaveLength(2)
})
