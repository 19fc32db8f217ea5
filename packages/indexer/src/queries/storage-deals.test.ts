// Goal: the index lists storage deals as the chain has them. Method: deals of each status on a
// chain in memory, and an index of it.

import { acceptDeal } from '@ostrom/ledger/conformance'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { expect, test } from 'vitest'
import { createIndexer } from '../index.ts'

const UNIT = 10n ** 18n
const clock = { nowMs: () => 0, sleep: async () => {} }
const terms = {
  root: `0x${'11'.repeat(32)}` as const,
  chunkCount: 3,
  epochs: 5n,
  period: 2,
  windowSeconds: 30n,
  fee: UNIT / 100n,
  stake: UNIT / 10n,
}

test('lists storage deals by content and by party, and counts storage providers', async () => {
  const chain = createMemoryChain()
  const [client, ada, ben] = await Promise.all(
    [1, 2, 3].map(async (seed) => {
      const ledger = chain.connect(new Uint8Array(32).fill(seed))
      chain.fund(ledger.account, UNIT)
      await ledger.deposit({ asset: ledger.nativeAsset, amount: UNIT })
      return ledger
    }),
  )
  const offer = async (cid: string) =>
    (await client!.storageDeals!.proposeDeal({ ...terms, cid })).id
  const ids = [await offer('bafyone'), await offer('bafyone'), await offer('bafyone')]
  const other = await offer('bafyother')
  await acceptDeal(ada!.storageDeals!, ids[0]!)
  await acceptDeal(ada!.storageDeals!, ids[1]!)
  await client!.storageDeals!.cancelDeal(ids[2]!)
  await acceptDeal(ben!.storageDeals!, other)
  const fourth = await offer('bafyone')

  const indexer = createIndexer({ ledger: client!, path: ':memory:', clock })
  await indexer.sync()
  const { storageDeals } = indexer
  expect(storageDeals.list({ cids: ['bafyone'] }).map(({ id, status }) => [id, status])).toEqual([
    [fourth, 'proposed'],
    [ids[2], 'cancelled'],
    [ids[1], 'active'],
    [ids[0], 'active'],
  ])
  expect(storageDeals.countsOf(['bafyone'])).toEqual({
    storageProviders: 1,
    proposed: 1,
    defaulted: 0,
  })
  expect(storageDeals.countsOf(['bafyone', 'bafyother']).storageProviders).toBe(2)
  expect(storageDeals.countsOf(['bafynone'])).toEqual({
    storageProviders: 0,
    proposed: 0,
    defaulted: 0,
  })
  const [own, ...more] = storageDeals.list({ account: ben!.account })
  expect(more).toEqual([])
  const { firstEpoch } = (await client!.storageDeals!.deal(other))!
  expect(own).toEqual({
    id: other,
    cid: 'bafyother',
    client: client!.account,
    storageProvider: ben!.account,
    status: 'active',
    firstEpoch,
    terms,
  })
  expect(storageDeals.list({ account: client!.account })).toHaveLength(5)
  await indexer.close()
})
