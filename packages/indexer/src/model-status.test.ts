// Goal: the index and the market in memory list a version with the status in effect, also when a
// guardian's status expires, for which the chain has no event.
// Method: a guardian and juries on a chain in memory, and both readers after each step.

import { createScenario, worldFromChain } from '@ostrom/ledger/conformance'
import { createMarketMemory, createMemoryChain } from '@ostrom/ledger/memory'
import { expect, test } from 'vitest'
import { createIndexer } from './index.ts'

const clock = { nowMs: () => 0, sleep: async () => {} }
const TERM_SECONDS = 7n * 86_400n

// Finding: ART-3
test('a guardian’s quarantine hides a version until it lapses', async () => {
  const chain = createMemoryChain()
  const { client, version } = await createScenario(worldFromChain(chain))
  const indexer = createIndexer({ ledger: client, path: ':memory:', clock })
  const market = createMarketMemory(client)
  const listed = async () => {
    await indexer.sync()
    await market.sync()
    const [indexed, folded] = [await indexer.models(), await market.models()]
    const { status, statusUntilSeconds } = (await client.modelVersion(version)) ?? {}
    const stored = indexer.queries.model(version)
    expect([stored?.status, stored?.statusUntilSeconds]).toEqual([status, statusUntilSeconds])
    expect(indexed).toEqual(folded)
    return indexed.map((one) => one.status)
  }
  expect(await listed()).toEqual(['active'])
  chain.setGuardianStatus(version, 'quarantined')
  expect(await listed()).toEqual([])
  chain.setModelStatus(version, 'warned')
  expect(await listed()).toEqual([])
  chain.advance(TERM_SECONDS - 1n)
  expect(await listed()).toEqual([])
  chain.advance(1n)
  expect(await listed()).toEqual(['warned'])
  chain.setModelStatus(version, 'active')
  expect(await listed()).toEqual(['active'])
  await indexer.close()
})

test('a withdrawn status, and one below a jury’s, change nothing', async () => {
  const chain = createMemoryChain()
  const { client, version } = await createScenario(worldFromChain(chain))
  const indexer = createIndexer({ ledger: client, path: ':memory:', clock })
  const status = async () => {
    await indexer.sync()
    return indexer.queries.model(version)?.status
  }
  chain.setGuardianStatus(version, 'warned')
  expect(await status()).toBe('warned')
  chain.setGuardianStatus(version, 'active')
  expect(await status()).toBe('active')
  chain.setModelStatus(version, 'quarantined')
  chain.setGuardianStatus(version, 'warned')
  expect(await status()).toBe('quarantined')
  chain.advance(TERM_SECONDS)
  expect(await status()).toBe('quarantined')
  await indexer.close()
})
