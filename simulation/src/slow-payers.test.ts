// Goal: a client that always pays at the last moment occupies a model only for the time that its
// payments are worth. Method: the real provider and gateway in virtual time; an attacker that sends
// protocol messages directly.

import { type Channel, Hex, SessionAccount, Voucher } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import type { ProviderSetup } from './network/party-setup.ts'
import {
  CHECKPOINT,
  createSimulatedNetwork,
  PRICES,
  type SimulatedNetwork,
} from './network/simulated-network.ts'
import { createRawClient, listingsOf, plainQuestion } from './parties/raw-client.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'

const never = new AbortController().signal
const checkpoint = SessionAccount.checkpointUp({ prices: PRICES, ...CHECKPOINT })
const echo = { tokensPerSecond: 100, prefillTokensPerSecond: 4_000, answerTokens: 800 }

async function createScenario(setup: ProviderSetup) {
  const world = await createSimulatedNetwork()
  await world.startProvider('provider', { echo, ...setup })
  const [listing] = await listingsOf(world, world.version)
  return { world, listing: listing!, time: world.time }
}

async function honestAnswer(world: SimulatedNetwork, name = 'honest') {
  const client = await world.startGateway(name)
  const question = plainQuestionOf(`${name}#1 Hello there`, { maxTokens: 40 })
  const answer = client.gateway.inference.answer(question, never).then(collectAnswer)
  answer.catch(() => {})
  return await world.time.until(answer)
}

describe('a client that pays slowly', () => {
  test('does not hold all that a model works on at once', async () => {
    const { world, listing, time } = await createScenario({ echo: { ...echo, sequencesMax: 2 } })
    const slow = await createRawClient(world, 'slow')
    const signed = await slow.sign(listing, { cap: 100n * checkpoint, nonce: 1n })
    const opened = await slow.hello(signed)
    await time.until(opened.awaitMessage('opened'))
    let total = 0n
    const pay = async (more: bigint) => {
      total += more
      const voucher = { sessionId: signed.id, total, count: 0n, receiptsRoot: Hex.zeroHash }
      const signature = await signed.signer.sign(Voucher.hash(voucher, slow.ledger.domain))
      await opened.send({ kind: 'pay', voucher, signature } satisfies Channel.ClientMessage)
    }
    await pay(checkpoint)
    for (let at = 0n; at < 2n; at++) {
      await opened.ask(at, plainQuestion(world.version, { maxTokens: 20_000 }))
    }
    const beganMs = time.nowMs()
    let over = false
    const dripping = (async () => {
      while (!over) {
        await time.clock.sleep(25_000, never)
        await pay(checkpoint / 8n).catch(() => {})
      }
    })()
    await time.pass(1_000)
    const answered = honestAnswer(world).finally(() => {
      over = true
    })
    expect((await answered).text).toHaveLength(40)
    expect(time.nowMs() - beganMs).toBeLessThan(60_000)
    await time.until(dripping)
  })
})
