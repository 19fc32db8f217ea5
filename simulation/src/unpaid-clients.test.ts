// Goal: if a client left checkpoints of a session unpaid, the provider does not lock the requests
// of this client either. One broken connection does not make an honest client a debtor. Method: the
// real provider and gateway in virtual time, and a network that stalls.

import { SessionAccount } from '@ostrom/protocol'
import { sampleRequestTerms } from '@ostrom/protocol/testing'
import { describe, expect, test } from 'vitest'
import { peerOf } from './accounting/accounting-taps.ts'
import { CHECKPOINT, createSimulatedNetwork, PRICES } from './network/simulated-network.ts'
import { createRawClient, listingsOf, plainQuestion } from './parties/raw-client.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'

const never = new AbortController().signal
const checkpoint = SessionAccount.checkpointUp({ prices: PRICES, ...CHECKPOINT })
const echo = { tokensPerSecond: 100, prefillTokensPerSecond: 4_000, answerTokens: 800 }

async function createScenario() {
  const lines: string[] = []
  const log = (party: string, event: string) => void lines.push(`${party} ${event}`)
  const world = await createSimulatedNetwork({ log })
  await world.startProvider('provider', { echo })
  const [listing] = await listingsOf(world, world.version)
  return { world, listing: listing!, time: world.time, told: lines }
}

describe('a client that left its checkpoints unpaid in a session', () => {
  test('a client that left checkpoints unpaid is not served in requests either', async () => {
    const { world, listing, time, told } = await createScenario()
    const debtor = await createRawClient(world, 'debtor')
    const signed = await debtor.sign(listing, { cap: 100n * checkpoint, nonce: 1n })
    const opened = await debtor.hello(signed)
    await time.until(opened.awaitMessage('opened'))
    for (let at = 0n; at < 8n; at++) await opened.ask(at, plainQuestion(world.version))
    await time.pass(20_000)
    opened.channel.abort(new Error('leaves'))
    await time.pass(1_000)
    const terms = sampleRequestTerms({
      client: debtor.ledger.account,
      signer: debtor.ledger.createSigner(new Uint8Array(32).fill(7)).account,
      modelVersion: world.version,
      asset: world.chain.nativeAsset,
      pricesMax: PRICES,
      costMax: 100n * checkpoint,
      filter: {
        completionsMin: 0n,
        stakeMin: 0n,
        providers: [],
      },
      deadlineSeconds: (await debtor.ledger.nowSeconds()) + 600n,
    })
    await debtor.ledger.openRequest({ terms })
    await time.pass(30_000)
    expect(told).not.toContain('provider request-locked')
  })
})

describe('an honest client of several answers', () => {
  test('comes back after one connection that stalled and broke', async () => {
    let stalled = false
    const world = await createSimulatedNetwork({ deliver: () => [stalled ? 60_000 : 10] })
    const { time } = world
    await world.startProvider('provider', { echo: { ...echo, sequencesMax: 8 } })
    const client = await world.startGateway('client')
    const ask = (text: string, maxTokens: number) =>
      client.gateway.inference
        .answer(plainQuestionOf(text, { maxTokens }), never)
        .then(collectAnswer)
    await time.until(ask('client#0 Hello', 800))
    const answers = [1, 2, 3, 4].map((at) => ask(`client#${at} Tell me.`, 800).catch(() => {}))
    await time.pass(1_500)
    stalled = true
    await time.pass(20_000)
    world.hub.disconnect(peerOf('client'), peerOf('provider'))
    stalled = false
    await time.until(Promise.all(answers))
    await time.pass(5 * 60_000)
    expect((await time.until(ask('client#5 Again', 40))).text).toHaveLength(40)
  })
})
