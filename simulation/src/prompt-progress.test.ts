// Goal: a prompt of 32,000 tokens shows progress within two seconds and then at least every ten
// seconds. A client that leaves pays for the processed tokens, except those of the running step. A
// provider that claims more tokens than it has reported is not paid for the excess. Another
// question of the same key is answered in the meantime. Method: the HTTP API over a real gateway
// and a real provider, whose engine processes a thousand tokens a second, in virtual time.

import { createGatewayHttp } from '@ostrom/gateway/http'
import { Price, SessionAccount } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { echoTokenizer } from './models/model.ts'
import type { FaultInjection } from './network/party-setup.ts'
import {
  createSimulatedNetwork,
  PRICES,
  type SimulatedNetwork,
  UNIT,
} from './network/simulated-network.ts'

const RATE = 1_000
const TOTAL = 32_000
const echo = {
  tokensPerSecond: 100,
  prefillTokensPerSecond: RATE,
  answerTokens: 8,
  sequencesMax: 4,
}
/** Number of tokens in one step of the engine: half of the permitted unpaid tokens. */
const STEP = 256

const TEMPLATE = echoTokenizer().encodePrompt({
  kind: 'messages',
  messages: [{ role: 'user', content: '' }],
}).length

const contentOf = (tokens: number, letter = 'a'): string => {
  const mark = `client#${letter === 'a' ? 0 : 1} `
  return mark + letter.repeat(tokens - TEMPLATE - mark.length)
}
/** Cached input has the same price as other input, so each processed token has the same price. */
const prices = { ...PRICES, cachedInput: PRICES.input }

type SentProgress = { readonly tokens: number; readonly total: number; readonly atMs: number }

/**
 * Creates a gateway with one provider; `send` returns a stream, and `read` returns its next piece
 * and the time.
 */
async function createWorld(faultInjection?: FaultInjection) {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  const fault = faultInjection && { faultInjection, honest: false }
  await world.startProvider('provider', { echo, prices, ...fault })
  const host = await world.startGateway('client', { deposit: 50n * UNIT })
  const { clock } = world.time
  const context = { inference: host.gateway.inference, clock, log: () => {} }
  const random = world.prng.fork('requests').bytes
  const http = createGatewayHttp({ ...context, random, state: createStateMemory() })
  const { secret } = await http.keys.create({ name: 'alice', settlement: 'session' })
  const startedMs = clock.nowMs()
  const send = (content: string, fields: object = {}) =>
    http.handle(
      new Request('http://gateway.test/v1/chat/completions', {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          model: 'echo',
          messages: [{ role: 'user', content }],
          max_tokens: 8,
          stream: true,
          ...fields,
        }),
      }),
    )
  /** Asks a long question, and reads its stream until `isEnough`. */
  const stream = async (
    fields: object,
    isEnough: (progress: SentProgress) => boolean,
    letter?: string,
  ) => {
    const response = await world.time.until(send(contentOf(TOTAL, letter), fields))
    const times = [clock.nowMs() - startedMs]
    const told: SentProgress[] = []
    const texts: string[] = []
    const reader = response.body!.getReader()
    for (;;) {
      const { value, done } = await world.time.until(reader.read())
      if (done) break
      const text = new TextDecoder().decode(value)
      texts.push(text)
      const atMs = clock.nowMs() - startedMs
      times.push(atMs)
      const [, json] = /^: ostrom\.progress (.*)$/m.exec(text) ?? []
      if (json !== undefined) told.push({ ...JSON.parse(json), atMs })
      if (told.length > 0 && isEnough(told.at(-1)!)) break
    }
    return { reader, times, told, text: texts.join('') }
  }
  return { world, http, send, stream }
}

const isNever = () => false

const promisedIn = ({ accounting }: SimulatedNetwork): bigint =>
  [...accounting.vouchers.values()].reduce((sum, { voucher }) => sum + voucher.total, 0n)

test('a long prompt shows progress within two seconds, and has no gap above ten', async () => {
  const { stream } = await createWorld()
  const { times, told, text } = await stream({}, isNever)
  expect(told[0]!.atMs).toBeLessThanOrEqual(2_000)
  const gaps = times.slice(1).map((at, index) => at - times[index]!)
  expect(Math.max(...gaps)).toBeLessThanOrEqual(10_000)
  expect(told.map(({ total }) => total)).toEqual(told.map(() => TOTAL))
  const tokens = told.map((one) => one.tokens)
  expect(tokens).toEqual(tokens.toSorted((a, b) => a - b))
  // The reported progress never exceeds the tokens that the engine can have processed by then.
  for (const { tokens, atMs } of told) expect(tokens).toBeLessThanOrEqual((atMs / 1_000) * RATE)
  expect(tokens.length).toBeGreaterThan(20)
  expect(text).toContain('data: [DONE]')
})

describe('a client that leaves in the middle of its prompt', () => {
  /**
   * Leaves after a quarter of the prompt. Returns the reported, charged and promised amounts. With
   * `answered`, a prompt of the same length was answered before.
   */
  async function leave(
    fields: object,
    { fault, before = 'nothing' }: { fault?: FaultInjection; before?: 'nothing' | 'answered' } = {},
  ) {
    const { world, http, stream } = await createWorld(fault)
    if (before === 'answered') await stream(fields, isNever, 'b')
    await world.time.pass(1_000)
    const paidBefore = promisedIn(world)
    const { reader, told } = await stream(fields, ({ tokens }) => tokens >= TOTAL / 4)
    await world.time.until(reader.cancel())
    await world.time.pass(30_000)
    const usages = await world.time.until(Array.fromAsync(http.keys.usage()))
    const promised = promisedIn(world) - paidBefore
    return { done: told.at(-1)!.tokens, usage: usages.at(-1)!, promised, world }
  }
  const priceOf = (input: number) =>
    Price.costUp(prices, { ...Price.zeroCounts, input: BigInt(input) })

  test('pays what was done of a prompt that it pays ahead, and the step under way', async () => {
    const { done, usage, promised } = await leave({ ostrom: { prepaid_tokens: TOTAL } })
    expect(usage.outcome).toBe('stopped')
    expect(usage.outputTokens).toBe(0)
    const { inputTokens } = usage
    expect(inputTokens).toBeGreaterThanOrEqual(done)
    // Tokens that were processed until the stop arrived, plus the step that the engine had started.
    expect(inputTokens).toBeLessThanOrEqual(done + 4 * STEP)
    expect(usage.cost).toBe(priceOf(inputTokens))
    expect(promised).toBe(usage.cost)
  })

  test('pays what was done where it pays less ahead, but for the step under way', async () => {
    const { done, usage, promised, world } = await leave({}, { before: 'answered' })
    expect(done).toBeGreaterThanOrEqual(TOTAL / 4)
    expect(usage).toMatchObject({ outcome: 'stopped', outputTokens: 0 })
    expect(usage.cost).toBeGreaterThanOrEqual(priceOf(done))
    expect(usage.cost).toBeGreaterThanOrEqual(priceOf(usage.inputTokens - STEP))
    expect(promised).toBe(usage.cost)
    expect(world.accounting.faults).toEqual([])
  })

  test('pays a provider that has shown nothing yet for the usual part', async () => {
    const { done, usage, promised } = await leave({})
    expect(done).toBeGreaterThanOrEqual(TOTAL / 4)
    expect(usage.cost).toBe(priceOf(SessionAccount.PREPAID_TOKENS))
    expect(promised).toBe(usage.cost)
  })

  test('pays a provider that claims a whole prompt no more than its time is worth', async () => {
    let questions = 0
    const boaster: FaultInjection = {
      model: (model) => ({
        ...model,
        async *generate(options) {
          // The provider processes its first prompt honestly.
          if (questions++ === 0) return yield* model.generate(options)
          yield { kind: 'prefill', tokens: TOTAL, cached: 0 }
          await new Promise((resolve) => {
            options.signal.addEventListener('abort', resolve, { once: true })
          })
          options.signal.throwIfAborted()
        },
      }),
    }
    const { done, usage, promised } = await leave({}, { fault: boaster, before: 'answered' })
    expect(done).toBeGreaterThanOrEqual(TOTAL / 4)
    // The client left after at most two seconds. For this time, it pays for at most eight times the
    // pace of the earlier prompt.
    expect(usage.cost).toBeLessThanOrEqual(priceOf(2 * 8 * RATE))
    expect(promised).toBe(usage.cost)
  })
})

test('another question of the same key is answered while a long prompt is processed', async () => {
  const { world, send, stream } = await createWorld()
  const { reader } = await stream({}, ({ tokens }) => tokens > 0)
  const beganMs = world.time.clock.nowMs()
  const short = await world.time.until(send(contentOf(64)))
  expect(await world.time.until(short.text())).toContain('data: [DONE]')
  expect(world.time.clock.nowMs() - beganMs).toBeLessThan(1_000)
  await world.time.until(reader.cancel())
})
