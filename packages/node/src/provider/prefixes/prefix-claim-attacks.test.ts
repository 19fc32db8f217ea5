// Goal: a client gets the price of cached input only for input that was billed in full, pays for
// its claims within the usual bounds of unpaid work, and harms no other client by malformed claims.
// Method: a channel in memory with the echo engine behind it, and a client that cheats in its
// requests and payments. Each test states the amount that the attacker owes, or how its question
// ends.

import { Cbor, type Hash, Hex, Inference, Price, Receipt, SessionAccount } from '@ostrom/protocol'
import { sampleInferenceRequest } from '@ostrom/protocol/testing'
import { describe, expect, test } from 'vitest'
import { PAYMENT_WAIT_MS } from '../limits.ts'
import { CHECKPOINT, connectTestClient, OUTPUT, prices } from '../testing/channel.fixture.ts'
import { settle } from '../testing/client.fixture.ts'
import { serveEcho } from '../testing/served-model.fixture.ts'

const { zeroUsage } = SessionAccount
const INPUT = OUTPUT / 2n
const CACHED = OUTPUT / 10n
const offered = { ...prices, cachedInput: CACHED * 1_000_000n }

const ids = (count: number, first = 97) =>
  Array.from({ length: count }, (_, at) => first + (at % 20))
const claim = (tokens: number, callId = 0n) => ({ prefixClaim: { callId, tokens } })

type Overrides = Parameters<typeof connectTestClient>[0]

async function connect(overrides: Overrides = {}) {
  const connected = await connectTestClient({ prices: offered, ...overrides })
  const { client, ledger } = connected
  const receipts: Hash[] = []
  /** Waits for the next end of an answer and pays it. */
  const end = async () => {
    const { part } = await client.end()
    if (part.kind !== 'end') return part
    receipts.push(Receipt.idOf(part.receipt, ledger.domain))
    await client.pay(part.receipt.total, receipts)
    await settle()
    return part
  }
  const ask = async (...asked: Parameters<typeof client.ask>) => {
    await client.ask(...asked)
    return await end()
  }
  return { ...connected, ask, end }
}

const stopped = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    if (signal.aborted) return reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

/** A model that works on a prompt to its end, and then waits to be stopped. */
async function stalling() {
  const echo = await serveEcho()
  const state = { isOn: false }
  const generate: typeof echo.model.generate = async function* (asked) {
    if (!state.isOn) return yield* echo.model.generate(asked)
    const tokens = asked.prompt.kind === 'ids' ? asked.prompt.ids.length : 0
    for (
      let at = asked.prefillTokens;
      at < tokens + asked.prefillTokens;
      at += asked.prefillTokens
    ) {
      yield { kind: 'prefill', tokens: Math.min(tokens, at), cached: 0 }
    }
    await stopped(asked.signal)
  }
  return { state, generate }
}

describe('a malformed claim', () => {
  const base = sampleInferenceRequest({
    modelVersion: `0x${'0d'.repeat(32)}`,
    prompt: { kind: 'ids', ids: ids(40) },
    maxTokens: 4,
    clientNonce: `0x${'00'.repeat(32)}`,
    auditCommitment: `0x${'00'.repeat(32)}`,
  })
  test.each<[string, unknown]>([
    ['negative tokens', { callId: 0, tokens: -16 }],
    ['no tokens', { callId: 0, tokens: 0 }],
    ['a fraction', { callId: 0, tokens: 16.5 }],
    ['more tokens than any prompt', { callId: 0, tokens: 2 ** 21 }],
    ['tokens above 64 bits', { callId: 0, tokens: 1n << 70n }],
    ['tokens as text', { callId: 0, tokens: '16' }],
    ['tokens as bytes', { callId: 0, tokens: new Uint8Array([16]) }],
    ['a negative call', { callId: -1, tokens: 16 }],
    ['a call as text', { callId: '0', tokens: 16 }],
    ['a call above 64 bits', { callId: 1n << 64n, tokens: 16 }],
    ['no call', { tokens: 16 }],
    ['a field too many', { callId: 0, tokens: 16, price: 0 }],
    ['a list', [0, 16]],
    ['null', null],
  ])('a prefix claim of %s is not decoded, and costs nothing', async (_, prefixClaim) => {
    const { ask, client, session } = await connect()
    await ask(ids(40), { maxTokens: 4 })
    const owed = session.account().owed()
    await client.send(await client.seal(1n, Cbor.encode({ ...base, prefixClaim })))
    await settle()
    expect([session.account().owed(), session.account().runningCount()]).toEqual([owed, 0])
    expect(() =>
      Cbor.decode(Cbor.encode({ ...base, prefixClaim }), Inference.inferenceRequestSchema),
    ).toThrow()
  })

  test('a prefix claim of the largest numbers is refused like any other', async () => {
    const { ask } = await connect()
    await ask(ids(40), { maxTokens: 4 })
    for (const prefixClaim of [
      { callId: (1n << 64n) - 1n, tokens: 16 },
      { callId: 0n, tokens: 1 << 20 },
    ]) {
      expect(await ask(ids(40), { prefixClaim })).toMatchObject({ code: 'prefix-claim-refused' })
    }
  })
})

describe('a client that does not pay', () => {
  test('gets no more than a checkpoint of claimed work out of an unpaid answer', async () => {
    const { client, clock, session } = await connect()
    await client.ask(ids(100), { maxTokens: 1 })
    await client.end()
    let failed: string | undefined
    for (let at = 0; at < 40 && failed === undefined; at++) {
      await client.ask(ids(100), { ...claim(96), maxTokens: 8 })
      const ending = client.end()
      await settle()
      clock.advance(PAYMENT_WAIT_MS + 1)
      const { part } = await ending
      if (part.kind === 'failed') failed = part.code
    }
    expect(failed).toBe('payment-overdue')
    expect(session.account().owed()).toBeLessThanOrEqual(CHECKPOINT)
  })

  test('claims nothing of a prompt that it stopped before any output', async () => {
    const { generate, state } = await stalling()
    const { ask, client, end } = await connect({ model: { generate } })
    state.isOn = true
    const callId = await client.ask(ids(600))
    await settle()
    await client.send({ kind: 'stop', callId })
    expect(await end()).toMatchObject({ kind: 'end' })
    state.isOn = false
    expect(await ask(ids(600), claim(512))).toMatchObject({ code: 'prefix-claim-refused' })
  })

  test('a client that stops at the first token pays the whole prompt before a claim', async () => {
    const echo = await serveEcho()
    const { ask, client, end, session } = await connect({
      model: {
        async *generate(asked) {
          for await (const part of echo.model.generate(asked)) {
            yield part
            if (part.kind !== 'tokens' || asked.maxTokens === 1) continue
            await stopped(asked.signal)
          }
        },
      },
    })
    const callId = await client.ask(ids(100))
    await settle()
    await client.send({ kind: 'stop', callId })
    const part = await end()
    if (part.kind !== 'end') throw new Error('it did not end')
    const { outputTokens } = part.receipt
    expect(outputTokens).toBeGreaterThan(0n)
    const whole = 100n * INPUT + outputTokens * OUTPUT
    expect(session.account().finishedTotal()).toBe(whole)
    await ask(ids(100), { ...claim(96), maxTokens: 1 })
    expect(session.account().finishedTotal()).toBe(whole + 4n * INPUT + 96n * CACHED + OUTPUT)
  })

  test.each([96, 0])(
    'draws the same credit for fresh work behind %i claimed tokens',
    async (tokens) => {
      const { generate, state } = await stalling()
      const free = { ...offered, cachedInput: 0n }
      const { ask, client, end, session } = await connect({ model: { generate }, prices: free })
      // The attacker prepays only 96 tokens of each prompt, so the rest is lent.
      const send = client.send.bind(client)
      client.send = (message) =>
        send(message.kind === 'infer' ? { ...message, prepaidTokens: 96 } : message)
      await ask(ids(97), { maxTokens: 1 })
      const before = session.account().finishedTotal()
      state.isOn = true
      let stops = 0
      let code: string | undefined
      while (code === undefined && stops < 100) {
        const prompt = [...ids(97), ...ids(2_000, 100 + (stops % 50))]
        const callId = await client.ask(prompt, tokens > 0 ? claim(tokens) : {})
        await settle()
        await settle()
        await client.send({ kind: 'stop', callId })
        const part = await end()
        if (part.kind === 'failed') code = part.code
        else stops++
      }
      const paid = session.account().finishedTotal() - before
      expect([stops, code]).toEqual([12, 'prompt-credit-exceeded'])
      // The claimed tokens of the prepaid part have the price of cached input.
      expect(paid).toBe(BigInt(stops * (96 - tokens)) * INPUT)
    },
  )
})

describe('a prompt that its client claims and stops before any output', () => {
  /** Counts the answers that a client can stop before its credit is exhausted, at most 80. */
  const stopsAt = async (cachedInput: bigint, tokens: number, prepaidTokens: number) => {
    const { generate, state } = await stalling()
    const rates = { ...offered, cachedInput }
    const { ask, client, end } = await connect({ model: { generate }, prices: rates })
    const send = client.send.bind(client)
    const prepaid = () => ({ prepaidTokens: state.isOn ? prepaidTokens : 16 })
    client.send = (message) =>
      send(message.kind === 'infer' ? { ...message, ...prepaid() } : message)
    await ask(ids(1_000), { maxTokens: 1 })
    state.isOn = true
    for (let stops = 0; stops < 80; stops++) {
      const callId = await client.ask(ids(1_000), tokens > 0 ? claim(tokens) : {})
      await settle()
      await settle()
      await client.send({ kind: 'stop', callId })
      if ((await end()).kind === 'failed') return stops
    }
    return 80
  }

  // An engine that has evicted the prefix computes the prefix again each time, so the client's
  // credit is charged at the price of input.
  test.each([
    ['without a claim', offered.input, 0, 16, 26],
    ['where cached input costs a fifth', offered.input / 5n, 992, 16, 25],
    ['where cached input is free', 0n, 992, 16, 25],
    ['where cached input is free, and all of it prepaid', 0n, 992, 1_000, 25],
  ])('draws its credit at the price of input %s', async (_, price, tokens, prepaid, stops) => {
    expect(await stopsAt(price, tokens, prepaid)).toBe(stops)
  })
})

describe('a claim names nothing', () => {
  test('a prefix claim of a prompt in text or messages is refused', async () => {
    const { ask } = await connect()
    const messages = [{ role: 'user', content: 'Hello, what is this about?' }] as const
    await ask([], { prompt: { kind: 'messages', messages }, maxTokens: 1 })
    await ask([], { prompt: { kind: 'text', text: 'Hello, what is this about?' }, maxTokens: 1 })
    for (const callId of [0n, 1n]) {
      expect(await ask(ids(40), claim(16, callId))).toMatchObject({ code: 'prefix-claim-refused' })
    }
  })

  test('under an offer whose cached input costs no less', async () => {
    const { ask } = await connect({ prices: { ...offered, cachedInput: offered.input } })
    await ask(ids(40), { maxTokens: 1 })
    expect(await ask(ids(40), claim(16))).toMatchObject({ code: 'prefix-claim-refused' })
    expect(await ask(ids(40), { maxTokens: 1 })).toMatchObject({ kind: 'end' })
  })
})

describe('rounding', () => {
  test.each<[string, bigint, bigint]>([
    ['of nothing', 1n, 0n],
    ['of one base unit for a million tokens', 2n, 1n],
    ['of the largest amounts', (1n << 128n) - 1n, (1n << 128n) - 2n],
  ])('at prices %s is of the sum, and never lowers a total', (_, input, cachedInput) => {
    const rates = { ...Price.zeroPrices, input, cachedInput }
    const account = SessionAccount.create(rates)
    const terms = { prepaid: 8, perOutput: 64, perEmbedding: 0, perImage: 0 }
    let owed = 0n
    for (let call = 0n; call < 6n; call++) {
      account.begin(call, terms)
      const asked = call > 0n ? claim(32) : {}
      for (const [prefilled, output] of [
        [8, 0],
        [24, 0],
        [40, 0],
        [40, 1],
        [40, 2],
      ] as const) {
        account.update(call, { ...SessionAccount.promptUsage(zeroUsage, prefilled, asked), output })
        expect(account.owed()).toBeGreaterThanOrEqual(owed)
        owed = account.owed()
      }
      account.finish(call, Hex.zeroHash)
      expect(account.owed()).toBeGreaterThanOrEqual(owed)
      owed = account.owed()
    }
    const due = (40n + 5n * 8n) * input + 5n * 32n * cachedInput
    expect(account.finishedTotal()).toBe((due + 999_999n) / 1_000_000n)
  })
})
