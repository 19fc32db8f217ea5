// Goal: messages of unknown clients without money cannot keep out honest clients. Method: the real
// provider and gateway in virtual time; attackers that send protocol messages directly.

import type { Hash } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import type { ProviderSetup } from './network/party-setup.ts'
import { createSimulatedNetwork, type SimulatedNetwork, UNIT } from './network/simulated-network.ts'
import { createRawClient, listingsOf } from './parties/raw-client.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'

const never = new AbortController().signal
const echo = { tokensPerSecond: 100, prefillTokensPerSecond: 4_000, answerTokens: 800 }

async function createScenario(setup: (world: SimulatedNetwork) => ProviderSetup = () => ({})) {
  const world = await createSimulatedNetwork()
  const provider = await world.startProvider('provider', { echo, ...setup(world) })
  const [listing] = await listingsOf(world, world.version)
  return { world, provider, listing: listing!, time: world.time }
}

async function honestAnswer(world: SimulatedNetwork, name = 'honest') {
  const client = await world.startGateway(name)
  const question = plainQuestionOf(`${name}#1 Hello there`, { maxTokens: 40 })
  const answer = client.gateway.inference.answer(question, never).then(collectAnswer)
  answer.catch(() => {})
  return await world.time.until(answer)
}

describe('the client of a locked request', () => {
  // Finding: PRO-3
  test('a request’s client is served while a stranger’s hello for it is checked', async () => {
    const slow = (world: SimulatedNetwork): ProviderSetup => ({
      faultInjection: {
        ledger: (ledger) =>
          new Proxy(ledger, {
            get(target, name) {
              if (name !== 'verify') return Reflect.get(target, name)
              return async (...args: Parameters<typeof target.verify>) => {
                await world.time.clock.sleep(5_000, never)
                return await target.verify(...args)
              }
            },
          }),
      },
    })
    const { world, listing, time, provider } = await createScenario(slow)
    const stranger = await createRawClient(world, 'stranger')
    const client = await world.startGateway('honest')
    const question = {
      ...plainQuestionOf('honest#1 Hello', { maxTokens: 8 }),
      settlement: 'request' as const,
    }
    const answer = client.gateway.inference.answer(question, never).then(collectAnswer)
    answer.catch(() => {})
    const { ledger } = provider
    const locked = async (): Promise<Hash> => {
      for (;;) {
        await time.pass(10)
        const { events } = await ledger.events(undefined)
        const lock = events.find(({ kind }) => kind === 'request-locked')
        if (lock?.kind === 'request-locked') return lock.requestId
      }
    }
    const opened = await stranger.helloRequest(listing, await locked())
    expect((await time.until(answer)).text).toHaveLength(8)
    expect(await time.until(opened.awaitMessage('refused'))).toMatchObject({
      code: 'session-refused',
    })
  })
})

describe('a newcomer', () => {
  test('a newcomer is not kept out by wallets without money that one peer speaks for', async () => {
    const { world, listing, time } = await createScenario()
    const crowd = await createRawClient(world, 'crowd')
    for (let at = 0; at < 130; at++) {
      const poor = await createRawClient(world, `poor-${at}`, { deposit: 1n, by: crowd })
      const opened = await poor.hello(await poor.sign(listing, { cap: UNIT, nonce: 1n }))
      await time.until(opened.awaitMessage('refused'))
    }
    expect((await honestAnswer(world)).text).toHaveLength(40)
  })

  test('asks a small provider that has no room for its usual cap', async () => {
    const { world, time } = await createScenario()
    const client = await world.startGateway('rich', { settings: { sessionCap: UNIT } })
    const question = plainQuestionOf('rich#1 Hello there', { maxTokens: 40 })
    const answer = client.gateway.inference.answer(question, never).then(collectAnswer)
    answer.catch(() => {})
    expect((await time.until(answer)).text).toHaveLength(40)
  })

  test('a newcomer is served while the chain is asked for another client’s money', async () => {
    let poorAccount: unknown
    const slow = (world: SimulatedNetwork): ProviderSetup => ({
      faultInjection: {
        ledger: (ledger) =>
          new Proxy(ledger, {
            get(target, name) {
              if (name !== 'balance') return Reflect.get(target, name)
              return async (...args: Parameters<typeof target.balance>) => {
                if (args[0] !== poorAccount) return await target.balance(...args)
                await world.time.clock.sleep(5_000, never)
                return await target.balance(...args)
              }
            },
          }),
      },
    })
    const { world, listing, time } = await createScenario(slow)
    const poor = await createRawClient(world, 'poor', { deposit: 1n })
    poorAccount = poor.ledger.account
    const opened = await poor.hello(await poor.sign(listing, { cap: 1_000n * UNIT, nonce: 1n }))
    await time.pass(500)
    const answered = await honestAnswer(world)
    expect(answered.text).toHaveLength(40)
    await time.until(opened.awaitMessage('refused'))
  })
})
