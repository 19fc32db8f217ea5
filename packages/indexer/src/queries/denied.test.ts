// Goal: a client finds the demands of its answers that are denied now, and nobody else's.
// Method: the same acts on a chain in memory, asked of the index and of the market in memory.

import type { DeniedDemand, EvidenceItem, Ledger } from '@ostrom/ledger'
import {
  auditsOf,
  createCourt,
  createScenario,
  demanders,
  finalizeNext,
  serve,
  untilDrawn,
  worldOf,
} from '@ostrom/ledger/conformance'
import { createChain, createMarketMemory } from '@ostrom/ledger/memory'
import { expect, test } from 'vitest'
import { createIndexer } from '../index.ts'

const clock = { nowMs: () => 0, sleep: async () => {} }
const total = 3_000_001n

test('what a provider denies is found by its client, until that has ended', async () => {
  const scenario = await createScenario(worldOf(createChain()))
  const court = await createCourt(scenario)
  const { provider, stranger, advance } = scenario
  const [client, other] = court.clients as [Ledger, Ledger]
  const indexer = createIndexer({ ledger: client, path: ':memory:', clock })
  const markets = [indexer, createMarketMemory(client)]
  const found = async ({ account }: Ledger, limit = 8): Promise<readonly DeniedDemand[][]> => {
    const lists = markets.map(async (market) => {
      await market.sync()
      return [...(await market.deniedDemands({ client: account, limit }))]
    })
    return await Promise.all(lists)
  }
  const { id: subject, items } = await untilDrawn(
    async () => {
      const made = await serve(scenario, { client, total, answers: 2 })
      await finalizeNext(scenario)
      return made
    },
    async (made) => {
      const drawn = made.items.map((item) => demanders(scenario, item))
      return (await Promise.all(drawn)).every(({ length }) => length > 0)
    },
  )
  const demanded: DeniedDemand[] = []
  for (const item of items as readonly EvidenceItem[]) {
    const [validator] = (await demanders(scenario, item)) as [Ledger]
    const { account } = validator
    const { id: demandId } = await auditsOf(validator).demandTranscript({ item, account })
    demanded.unshift({ demandId, subject, index: item.receipt.index })
  }
  expect(await found(client)).toEqual([[], []])
  for (const { demandId } of demanded) await auditsOf(provider).denyConsent(demandId)
  expect(await found(client)).toEqual([demanded, demanded])
  expect(await found(client, 1)).toEqual([demanded.slice(0, 1), demanded.slice(0, 1)])
  expect(await found(other)).toEqual([[], []])
  await advance((await client.parameters()).supplyWindowSeconds + 300n)
  await auditsOf(stranger).concludeDemand(demanded[0]!.demandId)
  expect(await found(client)).toEqual([demanded.slice(1), demanded.slice(1)])
  await indexer.close()
})
