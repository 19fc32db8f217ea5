// Goal: a provider that returns other embeddings than the named model's is detected, judged and
// excluded without a human step, and honest providers are not affected. Method: providers, clients
// and validators on in-memory ports in virtual time, with the echo model as a model for embeddings.
// Requirements: B-4

import type { Ledger } from '@ostrom/ledger'
import { createMarketMemory } from '@ostrom/ledger/memory'
import type { AuditSummary } from '@ostrom/node/validator'
import { Offer, Receipt } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { echo } from './courts.fixture.ts'
import { substituteInputs } from './models/model-substitution.ts'
import { createSimulatedNetwork, type GatewayHost } from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'
import { isExcluded, stakeOf } from './runs/accounts.ts'

const never = new AbortController().signal
const MINUTE_MS = 60_000
const parameters = {
  auditWindowSeconds: 86_400n,
  voteWindowSeconds: 120n,
  appealWindowSeconds: 300n,
}

/** Lets each of four clients request three batches of embeddings from each provider. */
async function setUp({ cheats }: { readonly cheats: boolean }) {
  const world = await createSimulatedNetwork({
    deliver: () => [10],
    parameters,
    task: 'embedding',
  })
  const honest = await world.startProvider('honest', { echo })
  const faultInjection = cheats ? { faultInjection: { model: substituteInputs } } : {}
  const suspect = await world.startProvider('suspect', { echo, ...faultInjection })
  let told: readonly AuditSummary[] = []
  const onSummaries = (summaries: readonly AuditSummary[]) => {
    told = summaries
  }
  await Promise.all(
    ['ann', 'ben', 'cid', 'dot', 'eve'].map((name) =>
      world.startValidator(name, { echo, settings: name === 'ann' ? { onSummaries } : {} }),
    ),
  )
  const clients: GatewayHost[] = []
  for (const name of ['c1', 'c2', 'c3', 'c4']) {
    clients.push(await world.startGateway(name, { settings: { audit: 'sampled' } }))
  }
  const modes = new Set<string | undefined>()
  for (const client of clients) {
    for (const name of ['honest', 'suspect']) {
      for (let turn = 0; turn < 3; turn++) {
        const inputs = [`${turn} of ${client.name}`, 'a second input', 'and a third one']
        const { account: provider } = world.ledgerOf(name)
        const prompt = { kind: 'embed-texts', inputs } as const
        const question = plainQuestionOf('', { prompt, preferences: { provider }, maxTokens: 1 })
        const answer = client.gateway.inference.answer(question, never).then(collectAnswer)
        const { end } = await world.time.until(answer)
        modes.add(Receipt.samplingModes[end.receipt!.core.sampling])
      }
    }
    await world.time.until(client.gateway.closeSessions())
  }
  await world.time.pass(30 * MINUTE_MS)
  const summaryOf = ({ account }: Ledger) => told.filter(({ provider }) => provider === account)
  return { world, honest, suspect, modes, summaryOf, watcher: world.ledgerOf('watcher') }
}

test('a provider of other embeddings is excluded, and no other', async () => {
  const { world, honest, suspect, watcher, summaryOf } = await setUp({ cheats: true })
  expect(await isExcluded(watcher, suspect.ledger.account)).toBe(true)
  expect(await isExcluded(watcher, honest.ledger.account)).toBe(false)
  expect(await stakeOf(suspect.ledger)).toBeLessThan(await stakeOf(honest.ledger))
  expect(summaryOf(honest.ledger)).toMatchObject([
    { scored: 12, inconclusive: 0, isFlagged: false },
  ])
  expect(summaryOf(suspect.ledger)).toMatchObject([{ isFlagged: true }])
  world.chain.checkInvariants()
})

test('honest providers are accused by no validator', async () => {
  const { world, honest, suspect, watcher, summaryOf, modes } = await setUp({ cheats: false })
  for (const { ledger } of [honest, suspect]) {
    expect(await isExcluded(watcher, ledger.account)).toBe(false)
    const [summary] = summaryOf(ledger)
    expect(summary).toMatchObject({ scored: 12, isFlagged: false })
    expect(summary!.level).toBeLessThan(12)
  }
  expect(await watcher.audits!.courtCase(1n)).toBeUndefined()
  // Receipts and offers state that the answers can be recomputed.
  expect([...modes]).toEqual(['greedy'])
  const market = createMarketMemory(watcher)
  await market.sync()
  const listings = await market.offersFor(world.version)
  const labels = listings.map(({ offer }) => Offer.verificationLabels(offer.verification))
  expect(labels).toHaveLength(2)
  for (const one of labels) expect(one).toMatchObject({ sampling: 'greedy', tier: 'T1' })
  world.chain.checkInvariants()
})
