// Goal: if a provider fails in the middle of an answer, another provider continues the answer, and
// the client sees a single answer. No token is lost, repeated or cut, the grammar is followed, and
// each provider is paid. Method: the HTTP API over the real gateway in virtual time, with three
// providers of the echo engine, for which prefill and decoding give equal results; failures after
// random numbers of tokens; comparison of each answer with the uninterrupted answer.
// Requirements: B-7
// Shows (ask): an answer whose provider fails in its middle continues with another provider after
// the last token, in sessions that count token ids. Validators score both parts, and exclude a
// provider whose part is false.
// Missing: a receipt of the first part if its provider failed before the gateway could stop it
// (this part is not audited).

import { EngineFailedError, type LoadedModel } from '@ostrom/engine'
import { createGatewayHttp } from '@ostrom/gateway/http'
import { Price } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { createSimulatedNetwork, PRICES, UNIT } from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'
import { createPrng } from './runtime/prng.ts'

const SEED = '20261127'
const echo = { tokensPerSecond: 1_000, prefillTokensPerSecond: 40_000 }
/** After this time, no provider is avoided because of its last failure. */
const FORGIVEN_MS = 5 * 60_000

type Break = { after: number } | undefined

/** Wraps a model. The next answer of any provider fails after the number of tokens in `next`. */
const breaking =
  (next: { break: Break }) =>
  (model: LoadedModel): LoadedModel => ({
    ...model,
    async *generate(options) {
      const due = next.break
      next.break = undefined
      let left = due?.after ?? Number.POSITIVE_INFINITY
      for await (const piece of model.generate(options)) {
        if (piece.kind === 'end' && due) break
        if (piece.kind === 'tokens') {
          if (left === 0) break
          left -= piece.ids.length
        }
        yield piece
      }
      if (due) throw new EngineFailedError({ engine: 'echo', reason: 'a break was asked for' })
    },
  })

async function createWorld(providers = 3) {
  const next: { break: Break } = { break: undefined }
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  for (let at = 0; at < providers; at++) {
    const faultInjection = { model: breaking(next) }
    await world.startProvider(`provider-${at}`, {
      echo,
      prices: PRICES,
      honest: false,
      faultInjection,
    })
  }
  const host = await world.startGateway('client', { deposit: 50n * UNIT })
  const context = { inference: host.gateway.inference, clock: world.time.clock, log: () => {} }
  const random = world.prng.fork('requests').bytes
  const http = createGatewayHttp({ ...context, random, state: createStateMemory() })
  const { secret } = await http.keys.create({ name: 'alice', settlement: 'session' })
  const ask = async (fields: object): Promise<readonly string[]> => {
    const request = new Request('http://gateway.test/v1/chat/completions', {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'echo', stream: true, ...fields }),
    })
    const response = await world.time.until(http.handle(request))
    const text = await world.time.until(response.text())
    expect(response.status, text).toBe(200)
    return text
      .split('\n\n')
      .flatMap((event) => (event.startsWith('data: {') ? [event.slice(6)] : []))
  }
  return { world, next, ask, inference: host.gateway.inference }
}

type Delta = {
  readonly choices?: readonly {
    readonly delta: {
      readonly content?: string | null
      readonly tool_calls?: readonly { readonly function: { readonly arguments: string } }[]
    }
    readonly finish_reason: string | null
  }[]
  readonly error?: { readonly message: string }
}

/** Reads a stream as a client does: its text, its tool calls and how it ended. */
function readStream(events: readonly string[]) {
  const deltas = events.map((event) => JSON.parse(event) as Delta)
  const choices = deltas.flatMap(({ choices = [] }) => choices)
  return {
    errors: deltas.flatMap(({ error }) => error?.message ?? []),
    content: choices.map(({ delta }) => delta.content ?? '').join(''),
    calls: choices
      .flatMap(({ delta }) => delta.tool_calls ?? [])
      .map((call) => call.function.arguments)
      .join(''),
    finish: choices.map(({ finish_reason }) => finish_reason).filter((one) => one !== null),
  }
}

const user = (content: string) => ({ messages: [{ role: 'user', content }] })
const schema = {
  type: 'object',
  properties: { name: { type: 'string', maxLength: 12 }, age: { type: 'integer', maximum: 99 } },
  required: ['name', 'age'],
  additionalProperties: false,
}
const format = { type: 'json_schema', json_schema: { name: 'person', schema, strict: true } }
const tool = { type: 'function', function: { name: 'find', parameters: schema, strict: true } }

const questions: Readonly<Record<string, object>> = {
  greedy: { ...user('client#0 What a wonderful day to ask a question.'), temperature: 0 },
  'at temperature 1 with a seed': {
    ...user('client#0 What a wonderful day to ask a question.'),
    temperature: 1,
    seed: 7,
  },
  'under a schema': { ...user('client#0 Who is there?'), response_format: format, seed: 7 },
  'in a call': {
    ...user('client#0 Who is there?'),
    tools: [tool],
    tool_choice: 'required',
    seed: 7,
  },
  'of emoji': { ...user('client#0 \u{1F600}\u{1F680}\u{1F9E9}'.repeat(2)), temperature: 0 },
}

describe('an answer that breaks off', () => {
  test.each(Object.entries(questions))('goes on without a seam: %s', async (name, fields) => {
    const { world, next, ask } = await createWorld()
    const whole = readStream(await ask(fields))
    expect(whole.errors).toEqual([])
    const size = Buffer.byteLength(whole.content + whole.calls)
    const dice = createPrng(SEED).fork(name)
    for (let at = 0; at < 40; at++) {
      await world.time.pass(FORGIVEN_MS)
      const after = dice.between(1, Math.max(1, size - 1))
      next.break = { after }
      const broken = readStream(await ask(fields))
      expect(next.break, `break after ${after}`).toBeUndefined()
      expect(broken, `break after ${after}, seed ${SEED}`).toEqual(whole)
    }
  })

  test('costs what its providers were promised, the repeated prompt included', async () => {
    const { world, next, inference } = await createWorld()
    const text = `client#0 ${'What a wonderful day. '.repeat(8)}`.trim()
    const { signal } = new AbortController()
    next.break = { after: 100 }
    const question = plainQuestionOf(text, { maxTokens: 400 })
    const answer = await world.time.until(inference.answer(question, signal))
    const before = answer.provider
    const { text: said, end } = await world.time.until(collectAnswer(answer))
    expect(said).toBe(text)
    expect(answer.provider).not.toBe(before)
    await world.time.pass(1_000)
    const prompt = answer.inputTokens
    const output = Buffer.byteLength(text)
    const priceOf = (input: number, output: number) =>
      Price.costUp(PRICES, { ...Price.zeroCounts, input: BigInt(input), output: BigInt(output) })
    const last = priceOf(prompt + 100, output - 100)
    expect(end.usage).toMatchObject({ inputTokens: prompt, outputTokens: output })
    expect(end.failedParts).toMatchObject([{ provider: before, inputTokens: prompt }])
    // A provider that fails is owed only the checkpoints that were paid before.
    const first = end.failedParts?.[0]?.cost ?? 0n
    expect(first).toBeGreaterThanOrEqual(priceOf(prompt, 0))
    expect(first).toBeLessThanOrEqual(priceOf(prompt, 100))
    expect(end.cost).toBe(first + last)
    const promised = [...world.accounting.vouchers.values()].map(({ voucher }) => voucher.total)
    expect(promised.reduce((sum, total) => sum + total, 0n)).toBe(end.cost)
  })

  test('ends with its error where nobody else has the model', async () => {
    const { world, next, inference } = await createWorld(1)
    next.break = { after: 20 }
    const question = plainQuestionOf('client#0 What a wonderful day.', { maxTokens: 400 })
    const answer = await world.time.until(inference.answer(question, new AbortController().signal))
    await expect(world.time.until(collectAnswer(answer))).rejects.toMatchObject({
      code: 'engine-failed',
    })
  })
})
