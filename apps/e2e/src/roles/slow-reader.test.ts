// Goal: if a client of the HTTP API stops reading, the engine stops within one checkpoint, and the
// client pays for no more than that. If the client continues to read, its answer is complete.
// Method: a provider and a gateway on in-memory ports and a clock that stands still, an engine that
// counts its tokens, and a network that shows the vouchers.

import type { GenerateOptions, LoadedModel } from '@ostrom/engine'
import { parseSse } from '@ostrom/gateway/testing'
import { createHub, type Packet } from '@ostrom/network/memory'
import { Channel } from '@ostrom/protocol'
import { createClockManual } from '@ostrom/protocol/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createEchoNetwork, TOKEN_PRICE } from './echo-network.fixture.ts'

const CHECKPOINT_TOKENS = 16
const ANSWER_TOKENS = 40 * CHECKPOINT_TOKENS
/** Milliseconds for which the gateway holds a voucher at most: `READER_HOLD_MS` of its sessions. */
const READER_HOLD_MS = 2_000

let scenario: Awaited<ReturnType<typeof createScenario>>
beforeEach(async () => {
  scenario = await createScenario()
})
afterEach(() => scenario.stop())

/** Counts the output tokens of a model. */
function counted(model: LoadedModel, counts: { produced: number; running: number }): LoadedModel {
  async function* generate(options: GenerateOptions) {
    counts.running += 1
    try {
      for await (const part of model.generate(options)) {
        if (part.kind === 'tokens') counts.produced += part.ids.length
        yield part
      }
    } finally {
      counts.running -= 1
    }
  }
  return { ...model, info: model.info, generate }
}

async function createScenario() {
  const clock = createClockManual()
  /** Total of the last voucher on the network, in base units. */
  let promised = 0n
  let channels = 0
  /** Milliseconds of delay for each voucher on the network. */
  let voucherMs = 0
  const deliver = ({ kind, from, protocol, message }: Packet) => {
    if (from !== 'client' || protocol !== Channel.INFER_PROTOCOL) return [0]
    if (kind === 'open') channels += 1
    if (kind === 'message') {
      const sent = Channel.decodeClient(message)
      if (sent.kind === 'pay') {
        promised = sent.voucher.total
        return [voucherMs]
      }
    }
    return [0]
  }
  const { signal } = new AbortController()
  const schedule = (afterMs: number, task: () => void) =>
    afterMs === 0 ? queueMicrotask(task) : void clock.sleep(afterMs, signal).then(task)
  const counts = { produced: 0, running: 0 }
  const { post, stop } = await createEchoNetwork({
    clock,
    hub: createHub({ deliver, schedule }),
    answerTokens: ANSWER_TOKENS,
    checkpointTokens: CHECKPOINT_TOKENS,
    wrap: (model) => counted(model, counts),
  })
  return {
    clock,
    counts,
    /** Channels that the client has opened to the provider. */
    channels: () => channels,
    delayVouchers(ms: number) {
      voucherMs = ms
    },
    /** Number of tokens for which the vouchers so far pay. */
    paidTokens: () => Number(promised / TOKEN_PRICE),
    ask: (body: Readonly<Record<string, unknown>> = {}) => {
      const messages = [{ role: 'user', content: 'water ' }]
      const asked = { model: 'echo', messages, max_tokens: ANSWER_TOKENS, stream: true, ...body }
      return post('/v1/chat/completions', asked)
    },
    stop,
  }
}

/** Lets all pending tasks run. A complete answer needs fewer turns of the event loop. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 2 * ANSWER_TOKENS; turn++) {
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
}

type StreamChunk = {
  readonly choices: readonly { readonly delta: { readonly content?: string } }[]
}

const textOf = (body: string): string =>
  parseSse(body)
    .filter(({ event, data }) => event === 'message' && data !== '[DONE]')
    .flatMap(({ data }) => (JSON.parse(data) as StreamChunk).choices)
    .map(({ delta }) => delta.content ?? '')
    .join('')

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>, read: string) {
  const decoder = new TextDecoder()
  let body = read
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    body += decoder.decode(next.value, { stream: true })
  }
  return body
}

const whole = 'water '.repeat(ANSWER_TOKENS).slice(0, ANSWER_TOKENS)

test('a reader that stops holds back engine and payment, and later gets all', async () => {
  const { counts, paidTokens, ask } = scenario
  const reader = (await ask()).body!.getReader()
  const first = await reader.read()
  const read = new TextDecoder().decode(first.value)
  // The service reads one part ahead of its client, so that it can choose another provider if no
  // part comes.
  const takenMax = textOf(read).length + 1
  await expect.poll(() => counts.produced).toBeGreaterThanOrEqual(CHECKPOINT_TOKENS)
  await settle()
  expect(counts).toMatchObject({ running: 1 })
  expect(counts.produced).toBeLessThanOrEqual(takenMax + CHECKPOINT_TOKENS)
  expect(paidTokens()).toBeLessThanOrEqual(takenMax + CHECKPOINT_TOKENS)

  const body = await readAll(reader, read)
  expect(textOf(body)).toBe(whole)
  expect(body.endsWith('data: [DONE]\n\n')).toBe(true)
  expect(counts).toEqual({ produced: ANSWER_TOKENS, running: 0 })
  await expect.poll(paidTokens).toBe(ANSWER_TOKENS)
})

test('a reader that stays away gets one checkpoint more in each hold', async () => {
  const { clock, counts, paidTokens, ask } = scenario
  const reader = (await ask()).body!.getReader()
  const first = await reader.read()
  await settle()
  for (let hold = 1; hold <= 12; hold++) {
    const before = counts.produced
    await clock.advance(READER_HOLD_MS)
    await settle()
    expect(counts.produced - before).toBeGreaterThan(0)
    expect(counts.produced - before).toBeLessThanOrEqual(CHECKPOINT_TOKENS)
    expect(paidTokens()).toBeLessThanOrEqual(counts.produced)
  }
  const body = await readAll(reader, new TextDecoder().decode(first.value))
  expect(textOf(body)).toBe(whole)
})

test('a reader that stays away ends no answer at a round trip of 1.9 s', async () => {
  const { clock, counts, delayVouchers, ask } = scenario
  const roundTripMs = 1_900
  const reader = (await ask()).body!.getReader()
  const first = await reader.read()
  delayVouchers(roundTripMs)
  await settle()
  for (let hold = 1; hold <= 36; hold++) {
    const before = counts.produced
    await clock.advance(READER_HOLD_MS)
    await settle()
    await clock.advance(roundTripMs)
    await settle()
    expect(counts.produced - before).toBeGreaterThan(0)
  }
  delayVouchers(0)
  const body = await readAll(reader, new TextDecoder().decode(first.value))
  expect(textOf(body)).toBe(whole)
})

test('a reader that stops holds back no other answer of its session', async () => {
  const { channels, ask } = scenario
  const slow = (await ask()).body!.getReader()
  const first = await slow.read()
  await settle()
  const quick = await (await ask()).text()
  expect(textOf(quick)).toBe(whole)
  await settle()
  expect(channels()).toBe(1)
  const body = await readAll(slow, new TextDecoder().decode(first.value))
  expect(textOf(body)).toBe(whole)
})
