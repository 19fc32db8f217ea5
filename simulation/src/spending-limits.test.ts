// Goal: the sums that a client signs for a task or a request never exceed the limit, not even by
// one base unit, and not even with many simultaneous requests. The answers end close below the
// limit and have receipts. Method: the HTTP API over the real gateway, and real sessions with
// honest providers and with a provider that misreports its prompts, in virtual time; the providers'
// vouchers show the promised amounts.
// Requirements: R002-9, B-13

import { EngineFailedError } from '@ostrom/engine'
import { createGatewayHttp } from '@ostrom/gateway/http'
import { Price, SessionAccount } from '@ostrom/protocol'
import { createStateDisk, createStateMemory, type StateDisk } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { idsOf } from './models/model-tap.ts'
import type { FaultInjection } from './network/party-setup.ts'
import {
  CHECKPOINT,
  createSimulatedNetwork,
  PRICES,
  type SimulatedNetwork,
  UNIT,
} from './network/simulated-network.ts'

const echo = { tokensPerSecond: 1_000, prefillTokensPerSecond: 40_000, answerTokens: 400 }
const checkpoint = SessionAccount.checkpointUp({ prices: PRICES, ...CHECKPOINT })
const answerCost = (input: bigint, output: bigint) =>
  Price.costUp(PRICES, { ...Price.zeroCounts, request: 1n, input, output })

type Answer = {
  readonly choices: readonly { readonly finish_reason: string }[]
  readonly usage: { readonly prompt_tokens: number; readonly completion_tokens: number }
  readonly ostrom: {
    readonly cost: string
    readonly stopped?: { readonly limit: string }
    readonly receipt: { readonly id: string; readonly core: { readonly finish: number } }
    readonly caps?: readonly { readonly spent: string }[]
  }
  readonly error?: { readonly ostrom: { readonly code: string } }
}

const promisedIn = ({ accounting }: SimulatedNetwork): bigint =>
  [...accounting.vouchers.values()].reduce((sum, { voucher }) => sum + voucher.total, 0n)

const paths = ['/v1/chat/completions', '/v1/responses', '/v1/messages'] as const

/** Token counts and ending of an answer in any dialect. */
type Outcome = {
  readonly isWhole: boolean
  readonly input: number
  readonly cached: number
  readonly output: number
  readonly ostrom: Answer['ostrom']
  readonly error: Answer['error']
}

/** Reads an answer of any dialect. */
function outcomeOf(body: unknown): Outcome {
  const { choices, status, stop_reason, usage, ostrom, error } = body as {
    choices?: Answer['choices']
    status?: string
    stop_reason?: string
    usage?: Record<string, number> & {
      prompt_tokens_details?: { cached_tokens: number }
      input_tokens_details?: { cached_tokens: number }
    }
    ostrom: Answer['ostrom']
    error: Answer['error']
  }
  const end = choices?.[0]?.finish_reason ?? status ?? stop_reason ?? ''
  const inner = usage?.prompt_tokens_details ?? usage?.input_tokens_details
  const cached = inner?.cached_tokens ?? usage?.cache_read_input_tokens ?? 0
  const outside = inner ? 0 : cached
  return {
    isWhole: ['stop', 'completed', 'end_turn'].includes(end),
    input: (usage?.prompt_tokens ?? usage?.input_tokens ?? 0) + outside,
    cached,
    output: usage?.completion_tokens ?? usage?.output_tokens ?? 0,
    ostrom,
    error,
  }
}

async function surface(world: SimulatedNetwork, disk: StateDisk = createStateDisk()) {
  const client = await world.startGateway('client', { deposit: 10n * UNIT, settings: {} })
  const { inference } = client.gateway
  const random = world.prng.fork('requests').bytes
  const context = { inference, clock: world.time.clock, random, log: () => {} }
  const http = createGatewayHttp({ ...context, state: createStateMemory({ disk }) })
  const { secret } = await http.keys.create({ name: 'key', settlement: 'session' })
  let requests = 0
  const ask = async (ostrom: Readonly<Record<string, unknown>>, content = 'word') => {
    const messages = [{ role: 'user', content: `client#${requests++} ${content}` }]
    const request = new Request('http://gateway.test/v1/chat/completions', {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'echo', messages, max_tokens: 2_000, ostrom }),
    })
    return (await (await http.handle(request)).json()) as Answer
  }
  /** Asks in any dialect, for at most `tokens` tokens. */
  const send = async (
    path: (typeof paths)[number],
    messages: readonly object[],
    { tokens = 2_000, ...ostrom }: { tokens?: number } & Record<string, unknown>,
  ) => {
    const limit = path === '/v1/responses' ? 'max_output_tokens' : 'max_tokens'
    const said = path === '/v1/responses' ? { input: messages } : { messages }
    const request = new Request(`http://gateway.test${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'echo', ...said, [limit]: tokens, ostrom }),
    })
    return outcomeOf(await (await http.handle(request)).json())
  }
  return { client, http, ask, send, context }
}

// Finding: CAP-3
test('an answer ends close below its cost limit, with its receipt', async () => {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  await world.startProvider('provider', { echo })
  const { ask, client } = await surface(world)
  const whole = await world.time.until(ask({}))
  const input = BigInt(whole.usage.prompt_tokens)
  await world.time.pass(1_000)
  let before = promisedIn(world)
  for (const tokens of [1n, 7n, 100n, BigInt(whole.usage.completion_tokens) - 1n]) {
    const max = answerCost(input, tokens) + 3n
    const { choices, ostrom, usage } = await world.time.until(ask({ max_cost: `${max}` }))
    await world.time.pass(1_000)
    const cost = promisedIn(world) - before
    before = promisedIn(world)
    expect(cost).toBe(BigInt(ostrom.cost))
    expect(cost <= max && cost > max - checkpoint).toBe(true)
    // One more token would exceed the limit.
    expect(cost + answerCost(0n, 1n) > max).toBe(true)
    expect(usage.completion_tokens).toBe(Number(tokens))
    expect(choices[0]!.finish_reason).toBe('length')
    expect(ostrom).toMatchObject({ stopped: { reason: 'max-cost', limit: 'request' } })
    expect(ostrom.receipt.id).toMatch(/^0x/)
  }
  await world.time.until(client.stop())
})

const liar: FaultInjection = {
  model: (model) => ({
    ...model,
    async *generate(options) {
      yield { kind: 'prefill', tokens: idsOf(options).length, cached: 0 }
      throw new EngineFailedError({ engine: 'echo', reason: 'as always' })
    },
  }),
}

test.each([
  ['honest providers', undefined],
  ['one that takes pay for prompts and fails', liar],
] as const)(
  'eight requests at once on one task promise at most its cap, with %s',
  async (_, fault) => {
    const world = await createSimulatedNetwork({ deliver: () => [10] })
    for (const name of ['a', 'b']) await world.startProvider(name, { echo })
    if (fault) {
      const prices = { ...PRICES, input: PRICES.input / 2n, output: PRICES.output / 2n }
      const shared = { echo, prices, faultInjection: fault, honest: false }
      await world.startProvider('liar', shared)
    }
    const { ask, client } = await surface(world)
    // Enough for three complete answers and a part of a fourth.
    const max = 3n * answerCost(8n, 400n) + answerCost(8n, 100n)
    const task = { id: 'task', max_cost: `${max}` }
    const asked = Array.from({ length: 8 }, () => ask({ task }))
    const answers = await world.time.until(Promise.all(asked))
    await world.time.pass(120_000)
    const promised = promisedIn(world)
    expect(promised).toBeLessThanOrEqual(max)
    expect(promised).toBeGreaterThan(max - checkpoint)
    for (const { error } of answers) {
      if (error) expect(['over-budget', 'spending-cap-reached']).toContain(error.ostrom.code)
    }
    const last = await world.time.until(ask({ task: 'task' }))
    expect(last.error!.ostrom.code).toMatch(/over-budget|spending-cap-reached/)
    expect(promisedIn(world)).toBe(promised)
    await world.time.until(client.stop())
  },
)

const user = (content: string) => ({ role: 'user', content })

describe('eight long answers at once on one task', () => {
  const slow = { ...echo, tokensPerSecond: 40 }
  async function createWorld(disk?: StateDisk) {
    const world = await createSimulatedNetwork({ deliver: () => [10] })
    for (const name of ['a', 'b']) await world.startProvider(name, { echo: slow })
    const { send, ...rest } = await surface(world, disk)
    const first = await world.time.until(send(paths[0], [user('client#0 word')], {}))
    await world.time.pass(1_000)
    const start = (max: bigint) => {
      const task = { id: 'task', max_cost: `${max}` }
      return Array.from({ length: 8 }, (_, at) =>
        send(paths[at % paths.length]!, [user(`client#${at + 1} word`)], { task }),
      )
    }
    return { world, first, start, before: promisedIn(world), ...rest }
  }

  // Finding: CAP-7
  test('eight parallel answers are complete if their true costs fit the limit', async () => {
    const { world, first, start, before, client } = await createWorld()
    // Exactly the true cost of all eight answers, a fifth of their maximum cost.
    const max = 8n * BigInt(first.ostrom.cost)
    const answers = await world.time.until(Promise.all(start(max)))
    await world.time.pass(120_000)
    expect(answers.map(({ isWhole, output }) => [isWhole, output])).toEqual(
      answers.map(() => [true, first.output]),
    )
    expect(promisedIn(world) - before).toBe(max)
    await world.time.until(client.stop())
  })

  test('eight parallel answers beyond the limit end early, with receipts', async () => {
    const { world, first, start, before, client } = await createWorld()
    const max = (11n * BigInt(first.ostrom.cost)) / 2n
    const answers = await world.time.until(Promise.all(start(max)))
    await world.time.pass(120_000)
    const promised = promisedIn(world) - before
    expect(promised <= max && promised > max - checkpoint).toBe(true)
    const cut = answers.filter(({ ostrom }) => ostrom?.stopped)
    expect(cut.length).toBeGreaterThan(0)
    for (const { ostrom } of cut) {
      expect(ostrom).toMatchObject({ stopped: { reason: 'max-cost', limit: 'task' } })
      expect(ostrom.receipt.id).toMatch(/^0x/)
    }
    const paid = answers.reduce((sum, { ostrom }) => sum + BigInt(ostrom?.cost ?? 0), 0n)
    expect(paid).toBe(promised)
    await world.time.until(client.stop())
  })

  // Finding: CAP4-8
  test.each([8n, 1_000n])(
    'a killed gateway counts what it signed, with a limit of %i answers',
    async (answers) => {
      const disk = createStateDisk()
      const { world, first, start, before, client, context } = await createWorld(disk)
      const max = answers * BigInt(first.ostrom.cost)
      for (const asked of start(max)) asked.catch(() => {})
      await world.time.pass(6_000)
      client.kill()
      disk.crash({ survivors: Number.MAX_SAFE_INTEGER })
      await world.time.pass(120_000)
      const again = createGatewayHttp({ ...context, state: createStateMemory({ disk }) })
      const [key] = await again.keys.list()
      const spent = key!.spentTotal - BigInt(first.ostrom.cost)
      const promised = promisedIn(world) - before
      expect(promised).toBeGreaterThan(0n)
      expect(spent).toBeGreaterThanOrEqual(promised)
      expect(spent).toBeLessThanOrEqual(max)
      // For each answer, one voucher may have been recorded but not received.
      expect(spent - promised).toBeLessThan(8n * checkpoint)
    },
  )
})

// Finding: CAP-6
test.each(paths)('a cached beginning has its own price (%s)', async (path) => {
  const prices = { ...PRICES, cachedInput: PRICES.input / 10n }
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  await world.startProvider('provider', { echo: { ...echo, answerTokens: 40 }, prices })
  const { send, client } = await surface(world)
  const long = user(`client#0 ${'beginning '.repeat(200)}`)
  const first = await world.time.until(send(path, [long], { tokens: 40 }))
  const turns = [long, { role: 'assistant', content: 'x' }, user('and on')]
  const costOf = (input: number, cached: number, output: number) =>
    Price.costUp(prices, {
      ...Price.zeroCounts,
      request: 1n,
      input: BigInt(input - cached),
      cachedInput: BigInt(cached),
      output: BigInt(output),
    })
  // The same turn without a limit shows the token counts.
  const free = await world.time.until(send(path, turns, { tokens: 40 }))
  expect(free.cached).toBeGreaterThan(first.input / 2)
  expect(BigInt(free.ostrom.cost)).toBe(costOf(free.input, free.cached, free.output))
  const max = costOf(free.input, free.cached, 7) + 1n
  expect(max).toBeLessThan(costOf(free.input, 0, 1))
  await world.time.pass(1_000)
  const before = promisedIn(world)
  const answer = await world.time.until(send(path, turns, { tokens: 40, max_cost: `${max}` }))
  await world.time.pass(1_000)
  expect(answer).toMatchObject({ isWhole: false, ostrom: { stopped: { limit: 'request' } } })
  // The answer to the turn without a limit may also be cached; then the limit pays for more tokens.
  const cost = costOf(answer.input, answer.cached, answer.output)
  expect(BigInt(answer.ostrom.cost)).toBe(cost)
  expect(cost <= max && cost > max - costOf(0, 0, 1)).toBe(true)
  expect(promisedIn(world) - before).toBe(cost)
  // The limit of a task, set to the same amount as the request's limit, has the same effect.
  const task = { id: 'task', max_cost: `${max}` }
  const ofTask = await world.time.until(send(path, turns, { tokens: 40, task }))
  expect(BigInt(ofTask.ostrom.cost) <= max).toBe(true)
  expect(ofTask.output).toBeGreaterThanOrEqual(7)
  await world.time.until(client.stop())
})
