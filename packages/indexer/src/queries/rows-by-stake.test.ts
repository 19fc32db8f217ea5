// Goal: a page of rows that are due for an action starts with the rows of the largest amounts at
// risk, for each asset that an offer names. Any number of due rows of small amounts does not change
// this. The index and the market in memory return equal rows.
// Method: calls on a chain in memory with two tokens in addition to the native one; then the same
// queries to the index and to the market.

import { requireMember } from '@ostrom/ledger'
import { createScenario, type Scenario, worldFromChain } from '@ostrom/ledger/conformance'
import { createMarketMemory, createMemoryChain } from '@ostrom/ledger/memory'
import type { AssetId, Hash, Request } from '@ostrom/protocol'
import { beforeEach, describe, expect, test } from 'vitest'
import { createIndexer } from '../index.ts'

const clock = { nowMs: () => 0, sleep: async () => {} }
/** The first asset has offers, the second has none. */
const coin: AssetId = `0x${'c0'.repeat(20)}`
const junk: AssetId = `0x${'ba'.repeat(20)}`

let scenario: Scenario

type MarketQuery = (market: ReturnType<typeof createMarketMemory>) => Promise<readonly unknown[]>

/** Returns the rows of both index and market in memory, which must be equal. */
async function rowsOf(question: MarketQuery): Promise<readonly unknown[]> {
  const { client } = scenario
  const indexer = createIndexer({ ledger: client, path: ':memory:', clock })
  const [indexed, inMemory] = await Promise.all(
    [indexer, createMarketMemory(client)].map(async (market) => {
      await market.sync()
      return await question(market)
    }),
  )
  expect(indexed).toEqual(inMemory)
  return indexed ?? []
}

const idsOf = (rows: readonly { readonly id: Hash }[]) => rows.map(({ id }) => id)

beforeEach(async () => {
  const chain = createMemoryChain({
    assets: new Map([coin, junk].map((asset) => [asset, 10_000n])),
  })
  scenario = await createScenario(worldFromChain(chain))
  const { client, provider, offer } = scenario
  for (const asset of [coin, junk]) {
    chain.fund(client.account, 1_000_000n, asset)
    await client.deposit({ asset, amount: 1_000_000n })
  }
  const terms = await client.offerTerms(coin)
  await provider.publishOffer({ ...offer, ...terms, asset: coin, nonce: 7n })
})

/** Opens requests of the given amounts, in this order; returns their ids. */
async function requests(
  ...all: readonly (readonly [bigint, Partial<Request.RequestTerms>?])[]
): Promise<readonly Hash[]> {
  const ids: Hash[] = []
  for (const [costMax, terms] of all) ids.push(await scenario.openRequest({ costMax, ...terms }))
  return ids
}

const pass = async () =>
  await scenario.advance((await scenario.client.parameters()).claimWindowSeconds)

describe('a page of requests', () => {
  const mixed = [
    [1n],
    [900_000n, { asset: junk }],
    [3n, { asset: coin }],
    [5n],
    [9n, { asset: coin }],
    [5n],
  ] as const

  // Finding: ADV-6
  test('a page of open or unlocked requests begins with the largest of each asset', async () => {
    const [one, worthless, three, five, nine, alsoFive] = await requests(...mixed)
    // Among equal amounts the oldest comes first; assets without offers come last.
    const order = [five, nine, three, alsoFive, one, worthless]
    const { version } = scenario
    const late = async (limit: number) =>
      await rowsOf(async (market) => idsOf(await market.refundableRequests({ limit })))
    for (const limit of [1, 2, 4, 6]) {
      const open = await rowsOf(async (market) => [
        idsOf(await market.openRequests({ limit })),
        idsOf(await market.openRequests({ version, limit })),
      ])
      expect(open).toEqual([order.slice(0, limit), order.slice(0, limit)])
    }
    expect(await late(6)).toEqual([])
    await pass()
    for (const limit of [1, 2, 4, 6]) expect(await late(limit)).toEqual(order.slice(0, limit))
  })

  test('a page of requests of one client alone has the same order', async () => {
    const [one, two] = await requests([1n], [2n])
    await pass()
    const { client, provider } = scenario
    const of = (account: typeof client.account) =>
      rowsOf(async (market) => idsOf(await market.refundableRequests({ client: account })))
    expect(await of(client.account)).toEqual([two, one])
    expect(await of(provider.account)).toEqual([])
  })

  test('a page of requests begins with the locked ones, the largest first', async () => {
    const [small, open, large] = await requests([1n], [3n], [2n])
    for (const id of [small, large]) await scenario.lockRequest(id as Hash)
    await pass()
    const late = (status?: 'open' | 'locked') =>
      rowsOf(async (market) =>
        idsOf(await market.refundableRequests({ limit: 2, ...(status && { status }) })),
      )
    expect([await late('locked'), await late('open'), await late()]).toEqual([
      [large, small],
      [open],
      [large, small],
    ])
  })

  // Finding: ADV-6
  test('a page of requests on audit hold begins with the highest payment', async () => {
    const { client, provider, lockRequest, voucher } = scenario
    const ids = await requests([1_000n], [1_000n], [1_000n])
    const paid = [5n, 7n, 6n]
    for (const [at, id] of ids.entries()) {
      await requireMember(client, 'auditHolds').requestAudit(id)
      await lockRequest(id)
      await provider.claimRequest(await voucher(id, paid[at] ?? 0n))
    }
    for (const party of [{}, { client: client.account }, { provider: provider.account }]) {
      const rows = await rowsOf(async (market) =>
        idsOf(await market.requestsOnAuditHold({ ...party, limit: 2 })),
      )
      expect(rows).toEqual([ids[1], ids[2]])
    }
    const both = { client: client.account, provider: client.account }
    expect(await rowsOf(async (market) => await market.requestsOnAuditHold(both))).toEqual([])
  })
})

// Finding: ADV-6
test('a page of sessions to expire begins with the highest unsettled value', async () => {
  const { openSession, provider, voucher, advance } = scenario
  const [small, settled, large] = [
    await openSession({ cap: 1_000n }),
    await openSession({ cap: 9_000n }),
    await openSession({ cap: 2_000n }),
  ]
  await provider.settle(await voucher(settled, 8_500n))
  await advance(7_200n)
  const over = (limit: number) => rowsOf((market) => market.expiredSessions({ limit }))
  expect([await over(1), await over(3)]).toEqual([[large], [large, small, settled]])
})
