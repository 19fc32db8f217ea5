// Goal: a provider bills cached input by the claim of a question, independent of its engine's
// cache, and refuses each claim to which a client has no right before it works on the question.
// Method: a channel in memory with the echo engine behind it, which repeats a prompt, and a client
// that makes arbitrary claims; the test sets the clock.

import { type Hash, type Inference, PrefixHistory, Receipt } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { FAILURES_PER_CHANNEL_MAX } from '../limits.ts'
import {
  connectTestClient,
  OUTPUT,
  prices,
  type TestChannelOptions,
} from '../testing/channel.fixture.ts'
import { settle } from '../testing/client.fixture.ts'
import { serveEcho } from '../testing/served-model.fixture.ts'
import { createPrefixMemory } from './prefix-memory.ts'

/** Base units of one prompt token, and of one token at the price of cached input. */
const INPUT = OUTPUT / 2n
const CACHED = OUTPUT / 10n
const offered = { ...prices, cachedInput: CACHED * 1_000_000n }

const ids = (count: number, first = 97) =>
  Array.from({ length: count }, (_, at) => first + (at % 20))
const claim = (tokens: number, callId = 0n) => ({ prefixClaim: { callId, tokens } })

/** Opens a channel whose client pays each answer at its end. */
async function connect(overrides: TestChannelOptions = {}) {
  const connected = await connectTestClient({ prices: offered, ...overrides })
  const { client, ledger, session } = connected
  const receipts: Hash[] = []
  const end = async () => {
    const { part } = await client.end()
    if (part.kind !== 'end') return part
    receipts.push(Receipt.idOf(part.receipt, ledger.domain))
    await client.pay(part.receipt.total, receipts)
    await settle()
    return part
  }
  const ask = async (
    prompt: readonly number[],
    fields: Partial<Inference.InferenceRequest> = {},
  ) => {
    await client.ask(prompt, fields)
    return await end()
  }
  /** Asks, and returns the cost and the cached tokens of the answer, or the code of its failure. */
  const costOf = async (...asked: Parameters<typeof ask>) => {
    const before = session.account().finishedTotal()
    const part = await ask(...asked)
    if (part.kind === 'failed') return part.code
    if (part.kind !== 'end') throw new Error('it did not end')
    return [part.receipt.total - before, Number(part.receipt.cachedInputTokens)]
  }
  return { ...connected, ask, costOf, end }
}

const cost = (fresh: number, cached: number, output: number) =>
  BigInt(fresh) * INPUT + BigInt(cached) * CACHED + BigInt(output) * OUTPUT

describe('a claimed prefix', () => {
  test('a claimed prefix has the price of cached input, and the rest that of input', async () => {
    const { costOf } = await connect()
    expect(await costOf(ids(40))).toEqual([cost(40, 0, 40), 0])
    expect(await costOf(ids(40), claim(32))).toEqual([cost(8, 32, 40), 32])
    // A client may claim less than it could.
    expect(await costOf(ids(40), claim(16))).toEqual([cost(24, 16, 40), 16])
    expect(await costOf(ids(40))).toEqual([cost(40, 0, 40), 0])
  })

  test('covers the answer too, as the echo of a prompt is its own continuation', async () => {
    const { costOf } = await connect()
    await costOf(ids(20))
    expect(await costOf(ids(44), { ...claim(32), maxTokens: 1 })).toEqual([cost(12, 32, 1), 32])
  })

  test('may be claimed by several questions at once', async () => {
    const { ask, client, end, session } = await connect()
    await ask(ids(20))
    await client.ask(ids(20), claim(16))
    await client.ask(ids(20), claim(16))
    await end()
    await end()
    expect(session.account().finishedTotal()).toBe(cost(20, 0, 20) + 2n * cost(4, 16, 20))
  })

  test('a claimed prefix is due up to the processed part of the prompt', async () => {
    const model: TestChannelOptions['model'] = {
      async *generate({ signal }) {
        yield { kind: 'prefill', tokens: 40, cached: 0 }
        await new Promise((_, reject) => signal.addEventListener('abort', reject, { once: true }))
      },
    }
    const stalls = { isOn: false }
    const echo = await serveEcho()
    const { client, ask, costOf, end, session } = await connect({
      model: {
        generate: (asked) => (stalls.isOn ? model.generate!(asked) : echo.model.generate(asked)),
      },
    })
    await ask(ids(100), { maxTokens: 1 })
    const before = session.account().finishedTotal()
    stalls.isOn = true
    const callId = await client.ask(ids(100), claim(96))
    await settle()
    expect(session.account().owed() - before).toBe(cost(0, 40, 0))
    await client.send({ kind: 'stop', callId })
    const part = await end()
    if (part.kind !== 'end') throw new Error('it did not end')
    expect(part.receipt).toMatchObject({
      outputTokens: 0n,
      cachedInputTokens: part.receipt.inputTokens,
    })
    // The stopped prompt was not billed in full, so no claim of it is valid. A claim of the first
    // answer still is.
    stalls.isOn = false
    expect(await costOf(ids(100), { ...claim(96, callId), maxTokens: 1 })).toBe(
      'prefix-claim-refused',
    )
    expect(await costOf(ids(100), { ...claim(96), maxTokens: 1 })).toEqual([cost(4, 96, 1), 96])
  })

  test('costs the same whatever the engine had in its cache', async () => {
    const cached = { tokens: 0 }
    const { costOf } = await connect({
      model: {
        async *generate() {
          yield { kind: 'prefill', tokens: 40, cached: cached.tokens }
          yield { kind: 'tokens', ids: [1] }
          yield {
            kind: 'end',
            finish: 'stop',
            inputTokens: 40,
            cachedInputTokens: cached.tokens,
            outputTokens: 1,
          }
        },
      },
    })
    expect(await costOf(ids(40))).toEqual([cost(40, 0, 1), 0])
    expect(await costOf(ids(40), claim(32))).toEqual([cost(8, 32, 1), 32])
    cached.tokens = 39
    expect(await costOf(ids(40), claim(32))).toEqual([cost(8, 32, 1), 32])
    expect(await costOf(ids(40))).toEqual([cost(40, 0, 1), 0])
  })
})

test('a cache scope has its own claims, and its own state in the engine', async () => {
  const scopes: (string | undefined)[] = []
  const echo = await serveEcho()
  const { ask } = await connect({
    model: {
      generate(asked) {
        scopes.push(asked.cacheScope)
        return echo.model.generate(asked)
      },
    },
  })
  const alice = { cacheScope: `0x${'0a'.repeat(16)}` } as const
  const bob = { cacheScope: `0x${'0b'.repeat(16)}` } as const
  await ask(ids(40), alice)
  expect(await ask(ids(40), { ...bob, ...claim(16) })).toMatchObject({
    code: 'prefix-claim-refused',
  })
  expect(await ask(ids(40), claim(16))).toMatchObject({ code: 'prefix-claim-refused' })
  expect(await ask(ids(40), { ...alice, ...claim(16) })).toMatchObject({ kind: 'end' })
  await ask(ids(40), bob)
  await ask(ids(40))
  const client = scopes[3]
  expect(scopes).toEqual([
    `${client} ${alice.cacheScope}`,
    `${client} ${alice.cacheScope}`,
    `${client} ${bob.cacheScope}`,
    client,
  ])
})

test('a claim that a full memory forgot has its own refusal, before any work', async () => {
  const prefixMemory = createPrefixMemory(160)
  const { costOf, cut, session } = await connect({ prefixMemory })
  await costOf(ids(40))
  await costOf(ids(40))
  expect(prefixMemory.heldTokens).toBe(160)
  await costOf(ids(40))
  expect(prefixMemory.heldTokens).toBe(160)
  const owed = session.account().owed()
  expect(await costOf(ids(40), claim(32))).toBe('prefix-forgotten')
  expect([session.account().owed(), session.account().runningCount()]).toEqual([owed, 0])
  expect(await costOf(ids(40), claim(32, 1n))).toEqual([cost(8, 32, 40), 32])
  cut()
  await settle()
  expect(prefixMemory.heldTokens).toBe(0)
})

test('claims that a full memory forgot end no channel, however many come in a row', async () => {
  const { costOf } = await connect({ prefixMemory: createPrefixMemory(80) })
  await costOf(ids(40))
  await costOf(ids(40))
  for (let left = FAILURES_PER_CHANNEL_MAX; left > 0; left--) {
    expect(await costOf(ids(40), claim(32))).toBe('prefix-forgotten')
  }
  expect(await costOf(ids(40), claim(32, 1n))).toEqual([cost(8, 32, 40), 32])
})

describe('a client without a right to its claim', () => {
  test.each<[string, readonly number[], ReturnType<typeof claim>]>([
    ['claims more than the prompts share', [...ids(30), ...ids(10, 130)], claim(32)],
    ['claims another prompt', ids(40, 130), claim(16)],
    ['claims its whole prompt', ids(32), claim(32)],
    ['claims part of a step', ids(40), claim(15)],
    ['names a call that never was', ids(40), claim(16, 9n)],
    ['names its own call', ids(40), claim(16, 1n)],
  ])(
    'a client that %s is refused before any work, and may ask without a claim',
    async (_, prompt, fields) => {
      let started = 0
      const { model } = await serveEcho()
      const { costOf, session } = await connect({
        model: {
          generate(asked) {
            started++
            return model.generate(asked)
          },
        },
      })
      await costOf(ids(40))
      const owed = session.account().owed()
      expect(await costOf(prompt, fields)).toBe('prefix-claim-refused')
      expect([session.account().owed(), session.account().runningCount(), started]).toEqual([
        owed,
        0,
        1,
      ])
      const length = prompt.length
      expect(await costOf(prompt)).toEqual([cost(length, 0, length), 0])
    },
  )

  test('a client cannot claim a prompt whose answer still runs', async () => {
    const gate = Promise.withResolvers<void>()
    const echo = await serveEcho()
    const { ask, client, end } = await connect({
      model: {
        async *generate(asked) {
          if (asked.maxTokens === 2) await gate.promise
          yield* echo.model.generate(asked)
        },
      },
    })
    await client.ask(ids(40), { maxTokens: 2 })
    expect(await ask(ids(40), claim(16))).toMatchObject({ code: 'prefix-claim-refused' })
    gate.resolve()
    expect(await end()).toMatchObject({ kind: 'end' })
    expect(await ask(ids(40), claim(16))).toMatchObject({ kind: 'end' })
  })

  test('a client cannot claim a prompt on which the engine failed', async () => {
    const { costOf } = await connect({
      model: {
        async *generate() {
          yield { kind: 'prefill', tokens: 40, cached: 0 }
          throw new Error('a fault')
        },
      },
    })
    expect(await costOf(ids(40))).toBe('internal-error')
    expect(await costOf(ids(40), claim(16))).toBe('prefix-claim-refused')
  })

  test('a client cannot claim a prompt that was answered on another channel', async () => {
    const first = await connect()
    await first.costOf(ids(40))
    const second = await connect()
    expect(await second.costOf(ids(40), claim(16))).toBe('prefix-claim-refused')
  })

  test('a client cannot claim a prompt after the cache time', async () => {
    const { clock, costOf } = await connect()
    await costOf(ids(40))
    clock.advance(PrefixHistory.providerWindow.ms)
    expect(await costOf(ids(40), { ...claim(32), maxTokens: 1 })).toEqual([cost(8, 32, 1), 32])
    clock.advance(PrefixHistory.providerWindow.ms + 1)
    expect(await costOf(ids(40), { ...claim(32, 1n), maxTokens: 1 })).toBe('prefix-claim-refused')
  })

  test('a client cannot claim a part of a prompt that has no token ids', async () => {
    const { costOf } = await connect()
    await costOf(ids(40))
    const prompt = { kind: 'messages', messages: [{ role: 'user', content: 'Hello.' }] } as const
    expect(await costOf([], { prompt, ...claim(16) })).toBe('prefix-claim-refused')
  })
})
