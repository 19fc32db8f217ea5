// Goal: if a provider's answers differ from its offer, its client refuses them and pays only for
// the delivered part. If the provider signed them, the signature convicts it. A provider with a
// huge flat price harms no client. Method: the real provider and gateway in virtual time, with one
// lie in each test; the chain's events.

import { readAllEvents } from '@ostrom/ledger'
import { Price } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import type { ProviderSetup } from './network/party-setup.ts'
import { createSimulatedNetwork, PRICES, UNIT } from './network/simulated-network.ts'
import { byzantineProviders } from './parties/byzantine-actors.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'
import { createPrng } from './runtime/prng.ts'

const never = new AbortController().signal
const MINUTE_MS = 60_000
const echo = { tokensPerSecond: 100, prefillTokensPerSecond: 4_000, answerTokens: 20 }

const parameters = { auditWindowSeconds: 86_400n }

/** Starts a lying provider that is cheaper than an honest provider, and a client that asks both. */
async function createScenario(lie: string) {
  const world = await createSimulatedNetwork({ deliver: () => [10], parameters })
  const liar = byzantineProviders.find(({ name }) => name === lie)!
  const faultInjection = liar.faultInjection({ party: 'liar', prng: createPrng('liar'), world })
  const prices = { ...PRICES, input: PRICES.input / 4n, output: PRICES.output / 4n }
  const setup: ProviderSetup = { echo, prices, honest: false, faultInjection }
  await world.startProvider('liar', { ...setup, settings: { stake: UNIT } })
  await world.startProvider('honest', { echo })
  const client = await world.startGateway('client')
  const ask = async (number: number) => {
    const text = `client#${number} Hello there`
    world.accounting.recordQuestion(`client#${number}`, text.length + 64)
    const pending = client.gateway.inference.answer(plainQuestionOf(text, { maxTokens: 40 }), never)
    const reading = pending.then(async (answer) => ({
      ...(await collectAnswer(answer)),
      ...answer,
    }))
    reading.catch(() => {})
    return await world.time.until(reading)
  }
  const eventsOf = async () => await readAllEvents(world.ledgerOf('keeper'))
  const account = (name: string) => world.ledgerOf(name).account
  return { world, client, ask, eventsOf, account }
}

describe('a provider that announces another token counting than it offers', () => {
  // Finding: test-14
  test('receives no question and no payment; another provider answers', async () => {
    const { world, ask, account } = await createScenario('counts otherwise than it offers')
    expect((await ask(0)).provider).toBe(account('honest'))
    expect((await ask(1)).provider).toBe(account('honest'))
    const accounts = world.accounting.pairs().filter(({ provider }) => provider === 'liar')
    expect(accounts).toMatchObject([{ done: Price.zeroCounts, promised: 0n, sessions: [] }])
    expect(world.accounting.faults).toEqual([])
  })
})

describe('a provider that names another artifact than it offers', () => {
  // Finding: gap-1
  test('a provider with another artifact is refused, and convicted by its receipt', async () => {
    const { world, client, ask, eventsOf, account } = await createScenario(
      'names another artifact than it offers',
    )
    await expect(ask(0)).rejects.toMatchObject({ code: 'provider-protocol-violation' })
    const [breach] = await client.gateway.breaches.list()
    expect(breach?.offer.provider).toBe(account('liar'))
    const stakeBefore = (await world.ledgerOf('liar').stake(account('liar'), 'sessions')).amount
    await world.time.pass(2 * MINUTE_MS)
    expect(await client.gateway.breaches.list()).toEqual([])
    const proven = (await eventsOf()).filter(({ kind }) => kind === 'fraud-proven')
    expect(proven).toMatchObject([
      { provider: account('liar'), offence: 'offer-breach', receiptId: breach!.id },
    ])
    const { amount } = await world.ledgerOf('liar').stake(account('liar'), 'sessions')
    expect(amount).toBeLessThan(stakeBefore)
    expect((await ask(1)).provider).toBe(account('honest'))
    // Only the delivered part of the answer was paid.
    expect(world.accounting.faults).toEqual([])
    world.chain.checkInvariants()
  })
})

describe('a provider with a price of 1 and a huge flat price', () => {
  // Finding: test-14
  test('a provider with a huge flat price is not used while another provider exists', async () => {
    const world = await createSimulatedNetwork({ deliver: () => [10] })
    const prices: Price.PriceMap = { ...Price.zeroPrices, input: 1n, output: 1n, request: UNIT }
    await world.startProvider('dear', { echo, prices })
    await world.startProvider('honest', { echo })
    const client = await world.startGateway('client')
    for (let number = 0; number < 10; number++) {
      const question = plainQuestionOf(`client#${number} Hello there`, { maxTokens: 40 })
      const answer = client.gateway.inference.answer(question, never).then(collectAnswer)
      answer.catch(() => {})
      expect((await world.time.until(answer)).text).toHaveLength(20)
    }
    expect(world.accounting.pairs().map(({ provider }) => provider)).toEqual(['honest'])
  })
})
