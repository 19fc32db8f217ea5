// Goal: if a provider's first token is late, the caller gets an answer of a second provider within
// seconds. The caller reads one answer, pays both providers by the usual rules, and never pays more
// than its limit.
// Method: real gateways and providers of the echo engine in virtual time; first tokens are delayed
// by fixed or random times, and vouchers show the promised amounts.
// Requirements: B-7
// Shows (ask): a second provider is asked if a first token is late, for callers or keys that
// request it. The faster provider answers; the other provider is stopped and paid, within all
// limits of cost.
// Missing: a run against real machines.

import type { Question } from '@ostrom/gateway'
import { createGatewayHttp } from '@ostrom/gateway/http'
import { Price } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import type { FaultInjection } from './network/party-setup.ts'
import {
  createSimulatedNetwork,
  PRICES,
  type SimulatedNetwork,
  UNIT,
} from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'
import { createPrng } from './runtime/prng.ts'

const SEED = '20261127'
const { signal } = new AbortController()
const cheaper = { ...PRICES, output: PRICES.output / 2n, input: PRICES.input / 2n }
const quick = { tokensPerSecond: 200, prefillTokensPerSecond: 40_000 }
/** Number of questions by which a caller earns one question to a second provider. */
const QUESTIONS = 20
const ROUNDS = 150
/** One question in `LATE_EVERY` has a late first token. */
const LATE_EVERY = 25

/** Returns a fault: a model processes its prompt, but sends its first token late. */
const lateBy = (world: SimulatedNetwork, nextMs: () => number): FaultInjection => ({
  model: (model) => ({
    ...model,
    async *generate(options) {
      let ms = nextMs()
      for await (const piece of model.generate(options)) {
        if (piece.kind === 'tokens' && ms > 0) {
          await world.time.clock.sleep(ms, options.signal)
          options.signal.throwIfAborted()
          ms = 0
        }
        yield piece
      }
    },
  }),
})

async function createWorld() {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  /** Delay of each provider by name; `next` sets the delays of the next answers of any provider. */
  const late = { cheap: { ms: 0 }, second: { ms: 0 }, next: [] as number[] }
  const start = async (name: 'cheap' | 'second', prices: Price.PriceMap) =>
    await world.startProvider(name, {
      echo: quick,
      prices,
      faultInjection: lateBy(world, () => late.next.shift() ?? late[name].ms),
    })
  await start('cheap', cheaper)
  await start('second', PRICES)
  const { gateway } = await world.startGateway('client', { deposit: 50n * UNIT })
  let asked = 0
  const ask = async (wish: Question['preferences'] = {}) => {
    const text = `client#${asked++} What a wonderful day.`
    const question = plainQuestionOf(text, {
      maxTokens: 200,
      preferences: { hedge: true, ...wish },
    })
    const startMs = world.time.nowMs()
    const answer = await world.time.until(gateway.inference.answer(question, signal))
    const waitedMs = world.time.nowMs() - startMs
    const { text: said, end } = await world.time.until(collectAnswer(answer))
    expect(said).toBe(text)
    return { end, answer, waitedMs }
  }
  const warm = async (questions = QUESTIONS) => {
    for (let at = 0; at < questions; at++) await ask()
  }
  const accountOf = (name: string) => world.ledgerOf(name).account
  return { world, late, gateway, ask, warm, accountOf }
}

const promisedIn = ({ accounting }: SimulatedNetwork): bigint =>
  [...accounting.vouchers.values()].reduce((sum, { voucher }) => sum + voucher.total, 0n)

const promptCost = (prices: Price.PriceMap, tokens: number) =>
  Price.costUp(prices, { ...Price.zeroCounts, input: BigInt(tokens) })

describe('where the first token of a provider is late', () => {
  // Finding: RES-25
  test('a second provider answers in seconds, the late one gets its prompt at most', async () => {
    const { world, late, ask, warm, accountOf } = await createWorld()
    await warm()
    await world.time.pass(1_000)
    const before = promisedIn(world)
    late.cheap.ms = 60_000
    const { end, answer, waitedMs } = await ask()
    expect(answer.provider).toBe(accountOf('second'))
    expect(waitedMs).toBeGreaterThanOrEqual(1_000)
    expect(waitedMs).toBeLessThan(2_000)
    expect(end.failedParts).toBe(undefined)
    expect(end.hedged).toMatchObject([{ provider: accountOf('cheap'), outputTokens: 0 }])
    const stopped = end.hedged![0]!.cost
    expect(stopped).toBeLessThanOrEqual(promptCost(cheaper, end.usage.inputTokens))
    expect(end.cost).toBe(answer.expense().cost + stopped)
    await world.time.pass(60_000)
    expect(promisedIn(world) - before).toBe(end.cost)
    // The provider `cheap`, whose first token was late, is not asked first again.
    expect((await ask()).answer.provider).toBe(accountOf('second'))
    expect(world.accounting.faults).toEqual([])
  })

  test('the first one answers where it speaks before the second', async () => {
    const { world, late, ask, warm, accountOf } = await createWorld()
    await warm()
    await world.time.pass(1_000)
    const before = promisedIn(world)
    late.cheap.ms = 1_500
    late.second.ms = 60_000
    const { end, answer } = await ask()
    expect(answer.provider).toBe(accountOf('cheap'))
    expect(end.hedged).toMatchObject([{ provider: accountOf('second'), outputTokens: 0 }])
    expect(end.hedged![0]!.cost).toBeLessThanOrEqual(promptCost(PRICES, end.usage.inputTokens))
    await world.time.pass(60_000)
    expect(promisedIn(world) - before).toBe(end.cost)
    expect(world.accounting.faults).toEqual([])
  })

  test('no second provider is asked if the caller does not want it', async () => {
    const { late, ask, warm, accountOf } = await createWorld()
    await warm()
    late.cheap.ms = 5_000
    const { end, answer, waitedMs } = await ask({ hedge: false })
    expect(answer.provider).toBe(accountOf('cheap'))
    expect(end.hedged).toBe(undefined)
    expect(waitedMs).toBeGreaterThanOrEqual(5_000)
  })

  test('no second provider is asked if the caller’s limit has no room for both', async () => {
    const { late, ask, warm } = await createWorld()
    await warm()
    const whole = Price.costUp(PRICES, { ...Price.zeroCounts, input: 30n, output: 200n })
    late.cheap.ms = 5_000
    expect((await ask({ costMax: whole / 2n })).end.hedged).toBe(undefined)
    expect((await ask({ costMax: whole * 3n })).end.hedged).toHaveLength(1)
  })

  test('no second provider is asked before twenty questions', async () => {
    const { late, ask, warm } = await createWorld()
    await warm(QUESTIONS - 2)
    late.cheap.ms = 5_000
    expect((await ask()).end.hedged).toBe(undefined)
  })
})

/** Creates an HTTP API with keys, on a gateway with two providers. */
async function createSurface(terms: { readonly hedge?: boolean } = {}) {
  const { world, late, gateway } = await createWorld()
  const random = world.prng.fork('requests').bytes
  const context = { inference: gateway.inference, clock: world.time.clock, log: () => {} }
  const http = createGatewayHttp({ ...context, random, state: createStateMemory() })
  const { secret } = await http.keys.create({ name: 'alice', settlement: 'session', ...terms })
  let asked = 0
  const post = async (ostrom: object, header: Readonly<Record<string, string>>) => {
    const content = `client#${asked++} What a wonderful day.`
    const request = new Request('http://gateway.test/v1/chat/completions', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${secret}`,
        'content-type': 'application/json',
        ...header,
      },
      body: JSON.stringify({
        model: 'echo',
        messages: [{ role: 'user', content }],
        max_tokens: 200,
        ostrom,
      }),
    })
    const body = (await (await http.handle(request)).json()) as Body
    return { ...body, content, said: body.choices?.[0]?.message.content ?? '' }
  }
  return { world, late, post, http }
}

type Body = {
  readonly choices?: readonly { readonly message: { readonly content: string } }[]
  readonly ostrom?: { readonly cost: string; readonly hedged?: readonly { cost: string }[] }
  readonly error?: { readonly ostrom: { readonly code: string } }
}

const hedgeHeader = { 'x-ostrom-hedge': 'true' }

test('a caller switches it by a header, and reads what it cost', async () => {
  const { world, late, post } = await createSurface()
  for (let at = 0; at < QUESTIONS; at++) await world.time.until(post({}, hedgeHeader))
  await world.time.pass(1_000)
  const before = promisedIn(world)
  late.cheap.ms = 60_000
  const { ostrom, said, content } = await world.time.until(post({}, hedgeHeader))
  expect(said).toBe(content)
  expect(ostrom?.hedged).toHaveLength(1)
  await world.time.pass(60_000)
  expect(promisedIn(world) - before).toBe(BigInt(ostrom!.cost))
  const refused = await world.time.until(post({}, { 'x-ostrom-hedge': 'maybe' }))
  expect(refused.error?.ostrom.code).toBe('field-invalid')
})

test('a key has it for all its questions that do not say otherwise', async () => {
  const { world, late, post } = await createSurface({ hedge: true })
  for (let at = 0; at < QUESTIONS; at++) await world.time.until(post({}, {}))
  late.cheap.ms = 10_000
  const without = await world.time.until(post({ hedge: false }, {}))
  expect(without.ostrom?.hedged).toBe(undefined)
  const { ostrom, said, content } = await world.time.until(post({}, {}))
  expect(said).toBe(content)
  expect(ostrom?.hedged).toHaveLength(1)
})

// Finding: RES-24
test('no limit is exceeded, and accounts are equal, whichever provider is late', async () => {
  const { world, late, post, http } = await createSurface()
  const dice = createPrng(SEED)
  const whole = Price.costUp(PRICES, { ...Price.zeroCounts, input: 30n, output: 200n })
  for (let at = 0; at < QUESTIONS; at++) await world.time.until(post({}, hedgeHeader))
  await world.time.pass(1_000)
  const start = promisedIn(world)
  let [hedges, charged] = [0, 0n]
  for (let round = 0; round < ROUNDS; round++) {
    const isLate = round % LATE_EVERY === 0
    // Often both providers send their first tokens at about the same time.
    late.next = isLate ? [dice.between(1_000, 1_060), dice.pick([0, 0, 5, 10, 5_000])] : []
    const limit = dice.pick([undefined, whole / 3n, 3n * whole])
    const id = `task-${round}`
    const task = limit === undefined ? {} : { task: { id, max_cost: `${limit}` } }
    const before = promisedIn(world)
    const { ostrom, said, content, error } = await world.time.until(post(task, hedgeHeader))
    await world.time.pass(10_000)
    expect(error).toBe(undefined)
    expect(content.startsWith(said)).toBe(true)
    if (limit === undefined || limit >= whole) expect(said).toBe(content)
    const paid = promisedIn(world) - before
    if (limit !== undefined) expect(paid <= limit).toBe(true)
    hedges += ostrom?.hedged?.length ?? 0
    charged += paid
  }
  expect(hedges).toBeGreaterThanOrEqual(2)
  expect(hedges).toBeLessThanOrEqual((QUESTIONS + ROUNDS) / QUESTIONS)
  expect(promisedIn(world) - start).toBe(charged)
  const [key] = await http.keys.list()
  expect(key).toMatchObject({ spentTotal: promisedIn(world), held: 0n })
  expect(world.accounting.faults).toEqual([])
})
