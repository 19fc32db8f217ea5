// Goal: no message from any address of one provider prevents a question from reaching the other
// providers. Method: the real gateway and provider in memory, and a cheaper peer that only refuses.

import { generateSealKey } from '@ostrom/network/seal'
import { Channel, Endpoint, Offer, Price } from '@ostrom/protocol'
import { sampleEndpoint } from '@ostrom/protocol/testing'
import { describe, expect, test } from 'vitest'
import { secretOf } from './network/party-runtime.ts'
import { createSimulatedNetwork, type SimulatedNetwork, UNIT } from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'

const never = new AbortController().signal

/** Starts a staked peer with the best offer that refuses every session with the given message. */
async function startRefusingProvider(
  world: SimulatedNetwork,
  refusal: { code: string; retry: 'never' | 'elsewhere' },
) {
  const { chain, hub, time, version } = world
  const ledger = chain.connect(secretOf('grump'))
  chain.fund(ledger.account, 10n * UNIT)
  const network = hub.createNetwork({ name: 'grump' })
  let requests = 0
  network.handle(Channel.INFER_PROTOCOL, async (channel) => {
    requests++
    const message = { kind: 'refused', ...refusal, details: ['Reason: no thanks.'] } as const
    await channel.send(Channel.encode(message))
    await channel.close()
  })
  const issuedAtSeconds = BigInt(Math.floor(time.nowMs() / 1000))
  const publish = async () => {
    await network.start()
    const { stakeMin: amount } = await ledger.parameters()
    await ledger.addStake({ market: 'sessions', amount })
    const offerTerms = await ledger.offerTerms(chain.nativeAsset)
    const terms = { provider: ledger.account, modelVersion: version, asset: chain.nativeAsset }
    const prices = { ...Price.zeroPrices, output: 1n }
    const promise = { royalties: [], verification: Offer.unverifiedTerms }
    await ledger.publishOffer({ ...terms, ...offerTerms, prices, ...promise, nonce: 1n })
    await ledger.announceEndpoint(
      sampleEndpoint({
        ...Endpoint.noStatements,
        provider: ledger.account,
        sealKey: generateSealKey().publicKey,
        addresses: network.addresses(),
        issuedAtSeconds,
        expiresAtSeconds: issuedAtSeconds + 86_400n,
      }),
    )
  }
  await time.until(publish())
  return { asked: () => requests, account: ledger.account }
}

describe('a cheaper provider that refuses', () => {
  test.each([
    ['for good', { code: 'prompt-unsupported', retry: 'never' as const }],
    ['as if the client had no money', { code: 'insufficient-funds', retry: 'never' as const }],
    ['for now', { code: 'engine-busy', retry: 'elsewhere' as const }],
  ])('%s does not keep the question from the others', async (_how, refusal) => {
    const world = await createSimulatedNetwork()
    const grump = await startRefusingProvider(world, refusal)
    const provider = await world.startProvider('provider')
    const { gateway, stop } = await world.startGateway('client')
    const question = plainQuestionOf('client#1 Hi', { preferences: { sort: 'price' } })
    const answer = await world.time.until(gateway.inference.answer(question, never))
    const { text } = await world.time.until(collectAnswer(answer))
    expect([text, answer.provider]).toEqual(['client#1 Hi', provider.ledger.account])
    expect(grump.asked()).toBe(1)
    await world.time.until(gateway.closeSessions())
    await world.time.until(stop())
    await world.time.until(provider.stop())
  })

  test('permanently is reported to its client with its reason, if it was alone', async () => {
    const world = await createSimulatedNetwork()
    await startRefusingProvider(world, { code: 'prompt-unsupported', retry: 'never' })
    const { gateway, stop } = await world.startGateway('client')
    const asking = gateway.inference.answer(plainQuestionOf('client#1 Hi'), never)
    asking.catch(() => {})
    await expect(world.time.until(asking)).rejects.toMatchObject({
      code: 'prompt-unsupported',
      details: expect.arrayContaining(['Reason: no thanks.']),
    })
    await world.time.until(stop())
  })

  test('temporarily is reported as the reason for the missing answer', async () => {
    const world = await createSimulatedNetwork()
    await startRefusingProvider(world, { code: 'engine-busy', retry: 'elsewhere' })
    const { gateway, stop } = await world.startGateway('client')
    const asking = gateway.inference.answer(plainQuestionOf('client#1 Hi'), never)
    asking.catch(() => {})
    await expect(world.time.until(asking)).rejects.toMatchObject({
      code: 'no-provider',
      details: expect.arrayContaining([expect.stringMatching(/engine-busy \(no thanks\)\.$/)]),
    })
    await world.time.until(stop())
  })
})
