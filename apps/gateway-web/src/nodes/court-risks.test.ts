// Goal: the owner of a node sees the stake that the court can take, until when, and the stake that
// it took, in the chain's own figures.
// Method: a provider on a chain in memory that is challenged for the data of an answer, and does
// not respond.

import { createIndexer } from '@ostrom/indexer'
import { type EvidenceItem, type Ledger, requireMember } from '@ostrom/ledger'
import {
  challengers,
  createCourtFixture,
  createMemoryScenario,
  createWithJurors,
  finalizeNextEpoch,
  serveSession,
} from '@ostrom/ledger/conformance'
import { expect, test } from 'vitest'
import { SLASH_NOTICE_SECONDS } from '../services/limits.ts'
import { courtRisksOf } from './court-risks.ts'

const clock = { nowMs: () => 0, sleep: async () => {} }

/** A provider whose drawn answer is challenged, with an index of its chain. */
async function challengedProvider() {
  const scenario = await createMemoryScenario()
  const court = await createCourtFixture(scenario)
  const { provider, advance } = scenario
  const [client] = court.clients as [Ledger]
  const indexer = createIndexer({ ledger: client, path: ':memory:', clock })
  const { items } = await createWithJurors(
    async () => {
      const made = await serveSession(scenario, { client, total: 3_000_001n, answers: 1 })
      await finalizeNextEpoch(scenario)
      return made
    },
    async (made) => (await challengers(scenario, made.items[0] as EvidenceItem)).length > 0,
  )
  const [item] = items as readonly [EvidenceItem]
  const [validator] = (await challengers(scenario, item)) as [Ledger]
  const challenges = requireMember(validator, 'dataChallenges')
  const risks = async () => {
    await indexer.sync()
    const nowSeconds = Number(await client.nowSeconds())
    const options = { provider: provider.account, nowSeconds }
    return await courtRisksOf({ indexer, ledger: client }, options)
  }
  return { client, validator, challenges, item, risks, advance, provider, indexer }
}

test('a data challenge is told with its deadline, and the slash once it is lost', async () => {
  const { client, validator, challenges, item, risks, advance, indexer } =
    await challengedProvider()
  const { supplyWindowSeconds, withheldPenalty } = await client.parameters()
  expect(await risks()).toEqual({
    withholding: {
      fineMax: `${withheldPenalty}`,
      mayExclude: false,
      windowSeconds: Number(supplyWindowSeconds),
    },
    challenges: [],
    cases: [],
  })
  const { account } = validator
  const { id } = await challenges.challengeTranscript({ item, account })
  const { untilSeconds, sessionId: session } = (await challenges.dataChallenge(id))!
  expect((await risks())?.challenges).toEqual([
    { id: `${id}`, kind: 'transcript', session, untilSeconds: Number(untilSeconds) },
  ])
  await advance(supplyWindowSeconds + 300n)
  await challenges.concludeChallenge(id)
  const after = await risks()
  expect(after?.challenges).toEqual([])
  expect(after?.cases).toMatchObject([
    { kind: 'other', status: 'final', ruling: 'minor', slashed: `${withheldPenalty}` },
  ])
  expect(after?.cases[0]).not.toHaveProperty('fineMax')
  await advance(BigInt(SLASH_NOTICE_SECONDS))
  expect((await risks())?.cases).toEqual([])
  await indexer.close()
})

test('a challenge that the node answered is told no more', async () => {
  const { validator, challenges, item, risks, provider, indexer } = await challengedProvider()
  const { account } = validator
  const { id } = await challenges.challengeTranscript({ item, account })
  const sealed = new Uint8Array(Number(item.receipt.outputTokens) + 1)
  await requireMember(provider, 'dataChallenges').supplyTranscript({
    id,
    part: 0,
    last: true,
    sealed,
  })
  expect((await risks())?.challenges).toEqual([])
  await indexer.close()
})

test('a chain without data challenges has no such risks', async () => {
  const { client, indexer, provider } = await challengedProvider()
  const { dataChallenges: _none, ...ledger } = client
  const options = { provider: provider.account, nowSeconds: 0 }
  expect(await courtRisksOf({ indexer, ledger }, options)).toBeUndefined()
  await indexer.close()
})
