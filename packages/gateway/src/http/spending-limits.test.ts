// Goal: the limits of a request, a task, a conversation and a key hold in all dialects and for
// parallel requests. No unit is spent above a limit, no request is refused or cut below its limit,
// and a cut answer names the limit.
// Method: random limits and random answers through `handle`, over a scripted inference service that
// keeps to the given limit; the cost of each answer without a limit is known beforehand.
// Requirements: R002-9, R003-5, B-13

import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { createHarness, readJson, readSse } from '../testing/index.ts'
import { createGatewayHttp } from './gateway-http.ts'

const SEED = Number(process.env.OSTROM_SEED ?? 1)
/** Base units of an input token, an output token, and a picture of the scripted model. */
const [INPUT, OUTPUT, IMAGE] = [2n, 5n, 9n]

/** Mulberry32: a stream of numbers below `n`. */
function randomOf(seed: number) {
  let state = seed >>> 0
  return (n: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * n)
  }
}

type Json = Readonly<Record<string, unknown>>

const messages = [{ role: 'user', content: 'one two three' }]
const common = { model: 'scripted' }
type Dialect = {
  readonly path: string
  readonly body: Json
  /** The response's field that reports a cut answer; absent if the dialect never cuts answers. */
  readonly cut?: Json
}
const dialects: Readonly<Record<string, Dialect>> = {
  chat: {
    path: '/v1/chat/completions',
    body: { ...common, messages },
    cut: { choices: [{ finish_reason: 'length' }] },
  },
  completions: {
    path: '/v1/completions',
    body: { ...common, prompt: 'one two three', max_tokens: 900 },
    cut: { choices: [{ finish_reason: 'length' }] },
  },
  responses: {
    path: '/v1/responses',
    body: { ...common, input: 'one two three' },
    cut: { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } },
  },
  messages: {
    path: '/v1/messages',
    body: { ...common, max_tokens: 900, messages },
    cut: { stop_reason: 'max_tokens' },
  },
  embeddings: { path: '/v1/embeddings', body: { ...common, input: 'one two three' } },
  images: { path: '/v1/images/generations', body: { ...common, prompt: 'one two three' } },
}
const textual = Object.keys(dialects).filter((name) => dialects[name]!.cut)

/** Returns the field `ostrom` of a body or of a stream's event. */
const ostromOf = (value: Json): Json | undefined => {
  const { ostrom, response } = value as { ostrom?: Json; response?: { ostrom?: Json } }
  return ostrom ?? response?.ostrom
}

/** Outcome of a request: its status, whether it was cut, and the last `ostrom`. */
async function outcomeOf(dialect: Dialect, response: Response) {
  const header = response.headers.get('x-ostrom-stopped')
  if (response.status !== 200) {
    const { error } = await readJson(response)
    return { status: response.status, error, ostrom: undefined, cut: false, header }
  }
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
    const value = await readJson(response)
    const cut = dialect.cut !== undefined && containsPart(value, dialect.cut)
    return { status: 200, error: undefined, ostrom: ostromOf(value), cut, header }
  }
  const events = (await readSse(response)).filter(({ data }) => data !== '[DONE]')
  const values = events.map(({ data }) => JSON.parse(data) as Json)
  const ostrom = values.map(ostromOf).findLast((field) => field !== undefined)
  const text = JSON.stringify(values)
  const cut = /"(finish_reason":"length|reason":"max_output_tokens|stop_reason":"max_tokens)"/
  return { status: 200, error: undefined, ostrom, cut: cut.test(text), header }
}

const containsPart = (value: unknown, part: unknown): boolean => {
  if (typeof part !== 'object' || part === null) return value === part
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(part).every(([name, entry]) => containsPart((value as Json)[name], entry))
}

/** A gateway whose answers have the number of tokens in the last word of their prompt. */
async function open(options: Partial<Parameters<typeof createHarness>[0]> = {}) {
  let length = 0
  const state = createStateMemory()
  const script = () => ({ tokens: Array.from({ length }, () => 'x ') })
  const harness = await createHarness({ state, script, ...options })
  return {
    ...harness,
    /** Sends a request whose answer would have `tokens` tokens if no limit applied. */
    async ask(name: string, tokens: number, more: Json = {}, headers: Record<string, string> = {}) {
      const dialect = dialects[name]!
      length = tokens
      return await outcomeOf(
        dialect,
        await harness.post(dialect.path, { ...dialect.body, ...more }, { headers }),
      )
    },
  }
}

const costOf = (tokens: number): bigint => 3n * INPUT + BigInt(tokens) * OUTPUT

// Finding: CAP-3, CAP-5
test('1,000 random limits hold to the token for requests in all dialects', async () => {
  const random = randomOf(SEED)
  const { ask, gateway } = await open()
  const names = Object.keys(dialects)
  let spent = 0n
  for (let at = 0; at < 1_000; at++) {
    const name = names[random(names.length)]!
    const isText = textual.includes(name)
    const [tokens, max] = [1 + random(40), BigInt(random(240))]
    const stream = isText && random(2) === 1
    const { status, error, ostrom, cut, header } = await ask(name, tokens, {
      ...(stream && { stream }),
      ostrom: { max_cost: `${max}` },
    })
    const media = costOf(0) + (name === 'images' ? IMAGE : 0n)
    const whole = isText ? costOf(tokens) : media
    const least = isText ? costOf(1) : media
    const told = `seed ${SEED}, request ${at}: ${name}, ${tokens} tokens, limit ${max}`
    if (max < least) {
      expect([status, error.ostrom.code], told).toEqual([
        name === 'responses' ? 429 : 402,
        'over-budget',
      ])
      expect(error.message, told).toContain(`${least} base units`)
      expect(error.message, told).toContain(`${max} base units`)
      continue
    }
    expect(status, told).toBe(200)
    const cost = BigInt(ostrom!.cost as string)
    spent += cost
    if (whole <= max) expect([cost, cut, ostrom!.stopped], told).toEqual([whole, false, undefined])
    else {
      expect(cost <= max && cost > max - OUTPUT, told).toBe(true)
      expect([cut, ostrom!.stopped], told).toEqual([true, { reason: 'max-cost', limit: 'request' }])
    }
    expect(ostrom!.receipt, told).toBeDefined()
    // The headers of a stream are sent before its end.
    expect(header, told).toBe(whole > max && !stream ? 'max-cost;limit=request' : null)
  }
  expect(await gateway.keys.list()).toMatchObject([{ spentTotal: spent }])
})

test('eight requests at once on one task spend its cap at most, and what they need', async () => {
  const random = randomOf(SEED + 1)
  let lengths: number[] = []
  let asked = 0
  const script = () => ({ tokens: Array.from({ length: lengths[asked++]! }, () => 'x ') })
  const { ask, clock } = await open({ script })
  for (let at = 0; at < 60; at++) {
    const max = BigInt(random(900))
    lengths = Array.from({ length: 8 }, () => 1 + random(30))
    asked = 0
    const task = { id: `task ${at}`, max_cost: `${max}` }
    const ended = await Promise.all(
      lengths.map((_, n) => ask(textual[(at + n) % textual.length]!, 0, { ostrom: { task } })),
    )
    const told = `seed ${SEED + 1}, task ${at}, cap ${max}, lengths ${lengths}`
    const cost = ended.reduce((sum, { ostrom }) => sum + BigInt((ostrom?.cost as string) ?? 0), 0n)
    expect(cost <= max, told).toBe(true)
    const whole = lengths.reduce((sum, length) => sum + costOf(length), 0n)
    const short = ended.filter(({ status, cut }) => status !== 200 || cut)
    // Within the cap, no request is refused and no answer is cut.
    if (whole <= max) expect([short.length, cost], told).toEqual([0, whole])
    // Otherwise the unspent cap is less than the price of one output token if an answer was cut, or
    // of one prompt and one token if requests were only refused.
    else if (short.some(({ cut }) => cut)) expect(cost > max - OUTPUT, told).toBe(true)
    else expect(cost + costOf(1) > max, told).toBe(true)
    for (const { status, error } of ended) {
      if (status === 200) continue
      expect(['over-budget', 'spending-cap-reached'], told).toContain(error.ostrom.code)
    }
  }
  expect(clock.sleeping).toBe(0)
})

// Finding: CAP-7
test('eight long concurrent requests are complete if the limit suffices, at any pace', async () => {
  const random = randomOf(SEED + 2)
  let [lengths, delays, asked]: [number[], number[], number] = [[], [], 0]
  const script = () => {
    const at = asked++
    const tokens = Array.from({ length: lengths[at]! }, () => 'x ')
    return { tokens, delayMs: delays[at]! }
  }
  const { ask, clock } = await open({ script })
  for (let at = 0; at < 12; at++) {
    lengths = Array.from({ length: 8 }, () => 1 + random(200))
    // Each answer has a pause of its own before each token, of 1 to 100 milliseconds.
    delays = Array.from({ length: 8 }, () => 1 + random(100))
    asked = 0
    const whole = lengths.reduce((sum, length) => sum + costOf(length), 0n)
    const isScarce = random(2) === 1
    const max = isScarce ? (whole * BigInt(20 + random(80))) / 100n : whole
    const task = { id: `long ${at}`, max_cost: `${max}` }
    const asking = lengths.map((_, n) =>
      ask(textual[(at + n) % textual.length]!, 0, { stream: n % 2 === 0, ostrom: { task } }),
    )
    const all = Promise.all(asking)
    for (let second = 0; second < 180; second++) await clock.advance(1_000)
    const ended = await all
    const told = `seed ${SEED + 2}, task ${at}, cap ${max} of ${whole}, ${lengths}, ${delays} ms`
    const cost = ended.reduce((sum, { ostrom }) => sum + BigInt((ostrom?.cost as string) ?? 0), 0n)
    expect(cost <= max, told).toBe(true)
    const short = ended.filter(({ status, cut }) => status !== 200 || cut)
    if (!isScarce) expect([short.length, cost], told).toEqual([0, whole])
    // The unspent cap is less than the price of one prompt and one output token.
    else expect(short.length > 0 && cost + costOf(1) > max, told).toBe(true)
    for (const { cut, ostrom } of ended.filter((one) => one.cut)) {
      const stopped = { reason: 'max-cost', limit: 'task' }
      expect([cut, ostrom!.stopped, typeof ostrom!.receipt], told).toEqual([
        true,
        stopped,
        'object',
      ])
    }
  }
  expect(clock.sleeping).toBe(0)
})

// Finding: CAP-1
test('200 concurrent requests of one key spend its budget to the base unit', async () => {
  const length = 7
  const script = () => ({ tokens: Array.from({ length }, () => 'x ') })
  for (const missing of [0n, 1n, 3n * costOf(length)]) {
    const budgetTotal = 200n * costOf(length) - missing
    const { ask, gateway, clock } = await open({ terms: { budgetTotal }, script })
    const asked = Array.from({ length: 200 }, (_, at) => ask(textual[at % 4]!, length))
    const ended = await Promise.all(asked)
    const whole = ended.filter(({ status, cut }) => status === 200 && !cut)
    expect(whole.length).toBe(200 - Number((missing + costOf(length) - 1n) / costOf(length)))
    const [key] = await gateway.keys.list()
    expect(key!.held).toBe(0n)
    expect(key!.spentTotal <= budgetTotal && key!.spentTotal > budgetTotal - OUTPUT).toBe(true)
    expect(clock.sleeping).toBe(0)
  }
})

test('a request says that it passed its own soft limit, and goes on', async () => {
  const { ask } = await open()
  for (const name of Object.keys(dialects)) {
    const { ostrom } = await ask(name, 4, { ostrom: { soft_cost: '6', max_cost: '500' } })
    const { cost: spent } = ostrom!
    const request = { scope: 'request', spent, max_cost: '500', soft_cost: '6', status: 'ask' }
    expect(ostrom!.caps).toEqual([request])
  }
  const below = await ask('messages', 4, {}, { 'x-ostrom-soft-cost': '27' })
  expect(below.ostrom!.caps).toEqual([
    { scope: 'request', spent: '26', soft_cost: '27', status: 'open' },
  ])
})

describe('a task or a conversation', () => {
  test('a task is the same in all dialects and reports its spent amount', async () => {
    const { ask } = await open()
    const task = { id: 'mend the roof', max_cost: '1000', soft_cost: '60' }
    let spent = 0n
    for (const name of Object.keys(dialects)) {
      const { ostrom } = await ask(name, 4, { ostrom: spent === 0n ? { task } : { task: task.id } })
      spent += BigInt(ostrom!.cost as string)
      expect(ostrom!.caps).toEqual([
        {
          scope: 'task',
          id: task.id,
          spent: `${spent}`,
          max_cost: '1000',
          soft_cost: '60',
          status: spent >= 60n ? 'ask' : 'open',
        },
      ])
    }
  })

  test('ends its answer at the cap, then refuses by name and with numbers', async () => {
    const { ask } = await open()
    const conversation = { id: 'c', max_cost: '49' }
    const cut = await ask('messages', 20, { ostrom: { conversation } })
    expect(cut).toMatchObject({
      cut: true,
      ostrom: { cost: '46', stopped: { reason: 'max-cost', limit: 'conversation' } },
    })
    const short = await ask('chat', 1, { ostrom: { conversation: 'c' } })
    expect(short.error.ostrom.code).toBe('over-budget')
    await ask('chat', 1, { ostrom: { conversation: { id: 'c', max_cost: '57' } } })
    const spent = await ask('responses', 1, { ostrom: { conversation: 'c' } })
    expect(spent.error).toMatchObject({
      code: 'insufficient_quota',
      param: 'ostrom.conversation',
      ostrom: { code: 'spending-cap-reached' },
    })
    expect(spent.error.message).toContain('57 base units')
    // The limit does not apply to another conversation.
    expect((await ask('chat', 1, { ostrom: { conversation: 'd' } })).status).toBe(200)
  })

  test('headers set limits of a task, and of a conversation that its own API names', async () => {
    const { ask } = await open()
    for (const name of Object.keys(dialects)) {
      const { ostrom } = await ask(
        name,
        1,
        {},
        {
          'x-ostrom-max-cost': '500',
          'x-ostrom-task-id': `of ${name}`,
          'x-ostrom-task-max-cost': '400',
          'x-ostrom-task-soft-cost': '1',
        },
      )
      expect(ostrom!.caps).toMatchObject([{ id: `of ${name}`, max_cost: '400', status: 'ask' }])
    }
    const limits = { 'x-ostrom-conversation-max-cost': '400' }
    const ids: readonly [Json, Record<string, string>][] = [
      [{ prompt_cache_key: 'of its cache' }, {}],
      [{}, { 'x-claude-code-session-id': 'of an agent' }],
    ]
    for (const [body, headers] of ids) {
      const { ostrom } = await ask('chat', 1, body, { ...limits, ...headers })
      expect(ostrom!.caps).toMatchObject([{ scope: 'conversation', max_cost: '400' }])
    }
    const nameless = await ask('chat', 1, {}, limits)
    expect(nameless.error).toMatchObject({ param: 'ostrom.conversation.id' })
  })

  test('takes amounts with their unit', async () => {
    const native = { asset: `0x${'00'.repeat(20)}`, symbol: 'ETH', decimals: 2 } as const
    const { ask } = await open({ units: [native] })
    const { ostrom } = await ask('chat', 40, { ostrom: { task: { id: 't', max_cost: '0.5 ETH' } } })
    expect(ostrom).toMatchObject({ cost: '46', caps: [{ max_cost: '50' }] })
    const wrong = await ask('chat', 1, { ostrom: { task: { id: 't', soft_cost: '1 DOGE' } } })
    expect(wrong.error.param).toBe('ostrom.task.soft_cost')
    for (const [body, headers, param] of [
      [{}, { 'x-ostrom-max-cost': '1 DOGE' }, 'x-ostrom-max-cost'],
      [{}, { 'x-ostrom-task-max-cost': '1 DOGE' }, 'x-ostrom-task-max-cost'],
      [{ max_cost: '1 DOGE' }, { 'x-ostrom-max-cost': '1' }, 'ostrom.max_cost'],
      [{ task: { max_cost: '1 DOGE' } }, { 'x-ostrom-task-id': 't' }, 'ostrom.task.max_cost'],
    ] as const) {
      const { error } = await ask('chat', 1, { ostrom: body }, headers)
      expect(error).toMatchObject({ code: 'field-invalid', param })
    }
  })

  test('survives a restart of the gateway', async () => {
    const state = createStateMemory()
    const script = () => ({ tokens: ['x'] })
    const { secret, ask, answerer: inference, clock } = await open({ state, script })
    const task = { id: 't', max_cost: '20' }
    await ask('chat', 1, { ostrom: { task } })
    const again = createGatewayHttp({ inference, state, clock })
    const response = await again.handle(
      new Request('http://gateway.test/v1/responses', {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: JSON.stringify({ ...dialects.responses!.body, ostrom: { task: 't' } }),
      }),
    )
    const { error } = await readJson(response)
    expect(error.ostrom.code).toBe('over-budget')
    expect(error.message).toContain('9 base units')
  })
})

// Finding: CAP-2
test('count_tokens uses no budget, and works while other requests reserve all of it', async () => {
  const { post, clock } = await open({
    terms: { budgetTotal: 26n },
    script: () => ({ tokens: ['a', 'b', 'c', 'd'], delayMs: 1_000 }),
  })
  const running = post('/v1/chat/completions', dialects.chat!.body)
  await clock.advance(1_000)
  const count = () => post('/v1/messages/count_tokens', { ...common, messages })
  expect((await count()).status).toBe(200)
  await clock.advance(4_000)
  expect((await readJson(await running)).ostrom.cost).toBe('26')
  expect((await count()).status).toBe(402)
})

describe('several answers of one request', () => {
  // Finding: CAP-4
  test('the answers of one request together do not exceed its limit', async () => {
    const { ask } = await open()
    for (const max of [60n, 100n, 400n]) {
      const { ostrom, cut } = await ask('chat', 30, { n: 3, ostrom: { max_cost: `${max}` } })
      const cost = BigInt(ostrom!.cost as string)
      expect(cost <= max).toBe(true)
      // The rest of each choice's share is less than the price of an output token plus one base
      // unit of rounding.
      expect(cut ? cost > max - 3n * (OUTPUT + 1n) : cost === 3n * costOf(30)).toBe(true)
    }
  })

  // Finding: CAP-5
  test('the batches of embeddings of one request together do not exceed its limit', async () => {
    const { ask } = await open()
    // 150 inputs of one token: a batch of 128 and a batch of 22.
    const input = Array.from({ length: 150 }, () => 'word')
    const whole = 150n * INPUT
    const within = { ostrom: { max_cost: `${whole}` } }
    expect((await ask('embeddings', 0, { input, ...within })).ostrom!.cost).toBe(`${whole}`)
    const below = { ostrom: { max_cost: `${whole - 2n}` } }
    expect((await ask('embeddings', 0, { input, ...below })).error.ostrom.code).toBe('over-budget')
  })
})
