// Goal: neither a provider that answers late or never, nor the holder of another key of the same
// gateway, can prevent a key's questions from reaching providers that would answer them. Method:
// the HTTP API over the real gateway in virtual time, with one cheap provider that is at fault or
// falsely blamed, and one expensive honest provider.

import { EngineFailedError, type GenerateOptions, PromptUnsupportedError } from '@ostrom/engine'
import { createGatewayHttp } from '@ostrom/gateway/http'
import type { KeyTerms } from '@ostrom/gateway/keys'
import { BaseError, Channel, SessionAccount } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { echoTokenizer } from './models/model.ts'
import { idsOf } from './models/model-tap.ts'
import type { FaultInjection } from './network/party-setup.ts'
import {
  CHECKPOINT,
  createSimulatedNetwork,
  PRICES,
  type SimulatedNetwork,
  UNIT,
} from './network/simulated-network.ts'

const MINUTE_MS = 60_000
const LATE_MS = 110_000
const echo = { tokensPerSecond: 1_000, prefillTokensPerSecond: 40_000, answerTokens: 40 }
const cheaper = { ...PRICES, output: PRICES.output / 4n, input: PRICES.input / 4n }
const checkpoint = SessionAccount.checkpointUp({ prices: PRICES, ...CHECKPOINT })
const long = 'word '.repeat(400).trim()
const tokenizer = echoTokenizer()
const textOf = (options: GenerateOptions) => tokenizer.decode(idsOf(options), { special: true })

class RejectedError extends BaseError<string> {
  override readonly name = 'RejectedError'
  constructor(code: string) {
    super({ code, retry: 'elsewhere', summary: 'No.', details: ['HTTP status: 400.'] })
  }
}

/**
 * Returns a fault: the engine reports the whole prompt as processed, and only then refuses it with
 * an error code if it contains `REJECT`.
 */
const behindServer = (code: string): FaultInjection => ({
  model: (model) => ({
    ...model,
    async *generate(options) {
      yield { kind: 'prefill', tokens: idsOf(options).length, cached: 0 }
      if (textOf(options).includes('REJECT')) throw new RejectedError(code)
      for await (const piece of model.generate(options)) if (piece.kind !== 'prefill') yield piece
    },
  }),
})

const nothing = { kind: 'end', finish: 'stop', inputTokens: 0, cachedInputTokens: 0 } as const

/** Creates two providers, the cheap one with a fault, and keys to ask them. */
async function createScenario(
  faultInjection: (world: SimulatedNetwork) => FaultInjection,
  names: readonly string[],
  terms = {},
) {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  const { time } = world
  const masked = { echo, prices: cheaper, faultInjection: faultInjection(world), honest: false }
  const cheap = await world.startProvider('cheap', masked)
  await world.startProvider('dear', { echo })
  const client = await world.startGateway('client', { deposit: 10n * UNIT })
  const http = createGatewayHttp({
    inference: client.gateway.inference,
    clock: time.clock,
    log: () => {},
    random: world.prng.fork('requests').bytes,
    state: createStateMemory(),
  })
  const secrets = new Map<string, string>()
  for (const name of names) {
    const key: KeyTerms = { name, settlement: 'session', ...terms }
    secrets.set(name, (await http.keys.create(key)).secret)
  }
  let requests = 0
  const post = async (name: string, text: string, maxTokens = 40) => {
    const content = `client#${requests++} ${text}`
    const messages = [{ role: 'user', content }]
    const request = new Request('http://gateway.test/v1/chat/completions', {
      method: 'POST',
      body: JSON.stringify({ model: 'echo', max_tokens: maxTokens, messages }),
      headers: {
        authorization: `Bearer ${secrets.get(name)}`,
        'content-type': 'application/json',
      },
    })
    const startMs = time.nowMs()
    const response = await http.handle(request)
    const body = (await response.json()) as {
      choices?: { message: { content: string } }[]
      ostrom?: { provider: string }
    }
    return {
      status: response.status,
      text: body.choices?.[0]?.message.content ?? '',
      isCheap: body.ostrom?.provider === cheap.ledger.account,
      waitedMs: time.nowMs() - startMs,
    }
  }
  const ask = (...question: Parameters<typeof post>) => time.until(post(...question))
  const keyOf = async (name: string) => (await http.keys.list()).find((key) => key.name === name)!
  return { time, client, http, post, ask, keyOf }
}

describe('a provider that signs empty answers', () => {
  // Finding: GAT-7
  test('an empty answer for nothing is detected, and another provider answers', async () => {
    const empties = (): FaultInjection => ({
      model: (model) => ({
        ...model,
        async *generate() {
          yield { ...nothing, outputTokens: 0 }
        },
      }),
    })
    const { time, client, ask } = await createScenario(empties, ['alice', 'bob'])
    for (let at = 0; at < 4; at++) {
      const { status, text, isCheap } = await ask(at % 2 === 0 ? 'alice' : 'bob', long)
      expect([status, isCheap]).toEqual([200, false])
      expect(text).not.toBe('')
      await time.pass(MINUTE_MS)
    }
    await time.until(client.stop())
  })

  // Finding: GAT-7
  test('empty answers between paid prompts do not make up for the prepaid losses', async () => {
    let isPaid = false
    let at = 0
    const steals = (): FaultInjection => ({
      tap: {
        onReceive(_, bytes) {
          if (Channel.decodeClient(bytes).kind === 'pay') isPaid = true
          return 'pass'
        },
        onSend() {
          if (!isPaid) return 'pass'
          isPaid = false
          const over = { code: 'session-closed', retry: 'elsewhere', details: [] } as const
          return [Channel.encode({ kind: 'refused', ...over })]
        },
      },
      model: (model) => ({
        ...model,
        async *generate(options) {
          if (at++ % 2 === 1) return yield { ...nothing, outputTokens: 0 }
          yield { kind: 'prefill', tokens: idsOf(options).length, cached: 0 }
          throw new EngineFailedError({ engine: 'echo', reason: 'as always' })
        },
      }),
    })
    const { time, client, http, ask } = await createScenario(steals, ['alice'])
    for (let question = 0; question < 20; question++) {
      expect((await ask('alice', long)).text).not.toBe('')
      await time.pass(MINUTE_MS)
    }
    let losses = 0
    for await (const { cost, outcome } of http.keys.usage()) {
      if (outcome === 'failed' && cost > 0n) losses++
    }
    expect(losses).toBe(1)
    await time.until(client.stop())
  })
})

describe('questions that an honest provider has to fail', () => {
  // Finding: GAT-8
  test.each([['upstream-request-invalid'], ['engine-failed']])(
    'questions that a provider has to fail (%s) block it for no other key',
    async (code) => {
      const { time, client, ask, post } = await createScenario(
        () => behindServer(code),
        ['mallory', 'alice'],
      )
      expect((await ask('alice', long)).isCheap).toBe(true)
      await time.until(
        Promise.all([post('mallory', `REJECT ${long}`), post('mallory', `REJECT ${long}`)]),
      )
      await time.pass(MINUTE_MS)
      expect((await ask('alice', long)).isCheap).toBe(true)
      expect((await ask('mallory', long)).isCheap).toBe(false)
      await time.until(client.stop())
    },
  )
})

describe('an aborted answer that never ends', () => {
  // Finding: GAT-9
  test('an endless answer beside a slow one occupies its budget for minutes at most', async () => {
    const drips = ({ time }: SimulatedNetwork): FaultInjection => ({
      model: (model) => ({
        ...model,
        async *generate(options) {
          // The model sends nothing and never ends, even after it was stopped.
          if (!textOf(options).includes('ACCOMPLICE')) await new Promise<never>(() => {})
          const inputTokens = idsOf(options).length
          yield { kind: 'prefill', tokens: inputTokens, cached: 0 }
          for (let at = 0; at < 60; at++) {
            yield { kind: 'tokens', ids: Array.from({ length: 16 }, () => 65) }
            await time.clock.sleep(25_000, options.signal)
          }
        },
      }),
    })
    const terms = { budgetTotal: 40n * checkpoint }
    const { time, client, ask, post, keyOf } = await createScenario(
      drips,
      ['alice', 'mallory'],
      terms,
    )
    const dripped = post('mallory', 'ACCOMPLICE', 1_000)
    await time.pass(10_000)
    for (let at = 0; at < 4; at++) {
      const { status, isCheap, waitedMs } = await ask('alice', 'hi there', 400)
      expect([status, isCheap]).toEqual([200, false])
      expect(waitedMs).toBeLessThan(at === 0 ? 4 * MINUTE_MS : MINUTE_MS)
      expect((await keyOf('alice')).held).toBe(0n)
      await time.pass(MINUTE_MS)
    }
    // The gateway switches to the honest provider, which continues the answer.
    expect((await time.until(dripped)).status).toBe(200)
    await time.until(client.stop())
  })
})

describe('a late refusal', () => {
  // Finding: GAT-10
  test('a late refusal costs each key one question in ten minutes', async () => {
    let asks = 0
    const late = ({ time }: SimulatedNetwork): FaultInjection => ({
      model: (model) => ({
        ...model,
        async *generate(options) {
          asks++
          await time.clock.sleep(LATE_MS, options.signal)
          if (asks > 0) {
            throw new PromptUnsupportedError({ kind: 'messages', reason: 'no', remedy: 'No.' })
          }
          yield* model.generate(options)
        },
      }),
    })
    const { time, client, ask } = await createScenario(late, ['alice', 'bob'])
    for (const name of ['alice', 'bob']) {
      const first = await ask(name, 'hi there')
      expect(first.status).toBe(200)
      expect(first.waitedMs).toBeGreaterThanOrEqual(LATE_MS)
      for (let minute = 0; minute < 3; minute++) {
        const { status, waitedMs } = await ask(name, 'hi there')
        expect(status).toBe(200)
        expect(waitedMs).toBeLessThan(MINUTE_MS)
        await time.pass(MINUTE_MS)
      }
    }
    expect(asks).toBe(2)
    await time.until(client.stop())
  })
})
