// Goal: a client finds the demands of its answers that are denied now, and nobody else's.
// Method: the same acts on a chain in memory, asked of the index and of the market in memory.

import {
  type EvidenceItem,
  type Ledger,
  type MissingConsentChallenge,
  requireMember,
} from '@ostrom/ledger'
import {
  challengers,
  createCourtFixture,
  createScenario,
  createWithJurors,
  finalizeNextEpoch,
  serveSession,
  worldFromChain,
} from '@ostrom/ledger/conformance'
import { createMarketMemory, createMemoryChain } from '@ostrom/ledger/memory'
import { expect, test } from 'vitest'
import { createIndexer } from '../index.ts'

const clock = { nowMs: () => 0, sleep: async () => {} }
const total = 3_000_001n

test('what a provider denies is found by its client, until that has ended', async () => {
  const scenario = await createScenario(worldFromChain(createMemoryChain()))
  const court = await createCourtFixture(scenario)
  const { provider, stranger, advance } = scenario
  const [client, other] = court.clients as [Ledger, Ledger]
  const indexer = createIndexer({ ledger: client, path: ':memory:', clock })
  const markets = [indexer, createMarketMemory(client)]
  const found = async (
    { account }: Ledger,
    limit = 8,
  ): Promise<readonly MissingConsentChallenge[][]> => {
    const lists = markets.map(async (market) => {
      await market.sync()
      return [...(await market.missingConsentChallenges({ client: account, limit }))]
    })
    return await Promise.all(lists)
  }
  const { id: subject, items } = await createWithJurors(
    async () => {
      const made = await serveSession(scenario, { client, total, answers: 2 })
      await finalizeNextEpoch(scenario)
      return made
    },
    async (made) => {
      const drawn = made.items.map((item) => challengers(scenario, item))
      return (await Promise.all(drawn)).every(({ length }) => length > 0)
    },
  )
  const demanded: MissingConsentChallenge[] = []
  for (const item of items as readonly EvidenceItem[]) {
    const [validator] = (await challengers(scenario, item)) as [Ledger]
    const { account } = validator
    const { id: challengeId } = await requireMember(
      validator,
      'dataChallenges',
    ).challengeTranscript({ item, account })
    demanded.unshift({ challengeId, subject, index: item.receipt.index })
  }
  expect(await found(client)).toEqual([[], []])
  for (const { challengeId } of demanded)
    await requireMember(provider, 'dataChallenges').reportMissingConsent(challengeId)
  expect(await found(client)).toEqual([demanded, demanded])
  expect(await found(client, 1)).toEqual([demanded.slice(0, 1), demanded.slice(0, 1)])
  expect(await found(other)).toEqual([[], []])
  await advance((await client.parameters()).supplyWindowSeconds + 300n)
  await requireMember(stranger, 'dataChallenges').concludeChallenge(demanded[0]!.challengeId)
  expect(await found(client)).toEqual([demanded.slice(1), demanded.slice(1)])
  await indexer.close()
})
