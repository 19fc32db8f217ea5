// Goal: if a provider continues an answer and states a different artifact than it offers, its
// receipt convicts it. The client gets no complete answer that comes from two models. The first
// provider, which only failed, is not convicted. Method: the real providers and gateway in virtual
// time; the chain's events.

import { EngineFailedError, type LoadedModel } from '@ostrom/engine'
import { readAllEvents } from '@ostrom/ledger'
import { expect, test } from 'vitest'
import { createSimulatedNetwork, PRICES, UNIT } from './network/simulated-network.ts'
import { byzantineProviders } from './parties/byzantine-actors.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'
import { createPrng } from './runtime/prng.ts'

const never = new AbortController().signal
const MINUTE_MS = 60_000
const echo = { tokensPerSecond: 100, prefillTokensPerSecond: 4_000 }
const text = `client#0 ${'What a wonderful day. '.repeat(4)}`.trim()

/** Wraps a model so that its answers fail after 20 tokens. */
const failing = (model: LoadedModel): LoadedModel => ({
  ...model,
  async *generate(options) {
    let left = 20
    for await (const piece of model.generate(options)) {
      if (piece.kind === 'tokens' && left-- === 0)
        throw new EngineFailedError({ engine: 'echo', reason: 'a break was asked for' })
      yield piece
    }
  },
})

// Finding: RES-21
test('a receipt convicts a provider that resumes an answer with another artifact', async () => {
  const parameters = { auditWindowSeconds: 86_400n }
  const world = await createSimulatedNetwork({ deliver: () => [10], parameters })
  const lie = byzantineProviders.find((one) => one.name === 'names another artifact than it offers')
  const cheaper = { ...PRICES, input: PRICES.input / 4n, output: PRICES.output / 4n }
  await world.startProvider('begins', {
    echo,
    prices: cheaper,
    honest: false,
    faultInjection: { model: failing },
  })
  await world.startProvider('liar', {
    echo,
    honest: false,
    faultInjection: lie!.faultInjection({ party: 'liar', prng: createPrng('liar'), world }),
    settings: { stake: UNIT },
  })
  const client = await world.startGateway('client')
  const question = plainQuestionOf(text, { maxTokens: 200 })
  const answer = await world.time.until(client.gateway.inference.answer(question, never))
  const reading = world.time.until(collectAnswer(answer))
  await expect(reading).rejects.toMatchObject({ code: 'provider-protocol-violation' })
  const [breach] = await client.gateway.breaches.list()
  const liar = world.ledgerOf('liar').account
  expect(breach?.offer.provider).toBe(liar)
  await world.time.pass(2 * MINUTE_MS)
  const events = await readAllEvents(world.ledgerOf('keeper'))
  expect(events.filter(({ kind }) => kind === 'fraud-proven')).toMatchObject([
    { provider: liar, offence: 'offer-breach', receiptId: breach!.id },
  ])
  world.chain.checkInvariants()
})
