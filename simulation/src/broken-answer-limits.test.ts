// Goal: a limit of cost cuts or ends an answer whose provider breaks only if the limit is really
// too small, and then the answer names this limit. No limit is exceeded by a base unit, nothing
// stays reserved, and the key is charged what was promised to providers.
// Method: the HTTP API over the real gateway and real sessions in virtual time, with a cheap
// provider whose answers break, and an honest provider; limits far above and close to the cost.

import { describe, expect, test } from 'vitest'
import {
  breaksAfter,
  createBrokenWorld,
  type KeyBudgets,
  takesPrompts,
} from './broken-answers.fixture.ts'
import { UNIT } from './network/simulated-network.ts'

type Answer = {
  readonly choices?: readonly {
    readonly finish_reason: string
    readonly message: { readonly content: string }
  }[]
  readonly usage?: { readonly completion_tokens: number }
  readonly ostrom?: { readonly cost: string; readonly stopped?: { readonly limit: string } }
  readonly error?: { readonly message: string; readonly ostrom: { readonly code: string } }
}

const textOf = (characters: number, name = 'client#0'): string =>
  `${name} ${'What a wonderful day. '.repeat(Math.ceil(characters / 22))}`.slice(0, characters)

type Limits = { readonly key?: KeyBudgets; readonly ostrom?: object }

/** All limits of an answer, each of the same amount. */
const limitsOf = (amount: bigint): Readonly<Record<string, Limits>> => ({
  request: { ostrom: { cost_max: `${amount}` } },
  task: { ostrom: { task: { id: 'task', max_cost: `${amount}` } } },
  conversation: { ostrom: { conversation: { id: 'talk', max_cost: `${amount}` } } },
  'key in total': { key: { budgetTotal: amount } },
  'key per day': { key: { budgetPerDay: amount } },
})
const scopeOf = (name: string): string => name.split(' ')[0]!

type Question = {
  readonly characters: number
  readonly answerTokens?: number
  readonly maxTokens: number
  readonly breakAt: number
}

/** Asks one question whose first provider breaks, and checks the books. */
async function askBroken(question: Question, { key, ostrom }: Limits = {}) {
  const { characters, answerTokens, maxTokens, breakAt } = question
  const options = {
    ...(key && { budgets: key }),
    ...(answerTokens !== undefined && { answerTokens }),
  }
  const faults = [breaksAfter(breakAt)]
  const { world, client, post, checkBooks, prices } = await createBrokenWorld(faults, options)
  const messages = [{ role: 'user', content: textOf(characters) }]
  const asked = post('chat/completions', {
    messages,
    max_tokens: maxTokens,
    ...(ostrom && { ostrom }),
  })
  const response = await world.time.until(asked)
  const answer = (await response.json()) as Answer
  const { promised } = await checkBooks()
  await world.time.until(client.stop())
  if (answer.ostrom) expect(BigInt(answer.ostrom.cost)).toBe(promised)
  const [choice] = answer.choices ?? []
  return {
    promised,
    tokenPrice: prices.output / 1_000_000n,
    end: choice?.finish_reason ?? answer.error!.ostrom.code,
    text: choice?.message.content ?? '',
    stopped: answer.ostrom?.stopped?.limit,
    message: answer.error?.message,
  }
}

const PARTS = [0.05, 0.25, 0.5, 0.75, 0.95]

describe('an answer of 3,308 tokens that breaks', () => {
  const long = { characters: 3_308, maxTokens: 3_400 }

  test.each(Object.entries(limitsOf(UNIT)))(
    'RES4-2: an answer is complete under a limit of many times its cost: %s',
    async (_, limits) => {
      for (const part of PARTS) {
        const breakAt = Math.floor(part * long.characters)
        const answer = await askBroken({ ...long, breakAt }, limits)
        expect([part, answer.end, answer.stopped]).toEqual([part, 'stop', undefined])
        expect(answer.text).toBe(textOf(long.characters))
        expect(answer.promised * 100n).toBeLessThan(UNIT)
      }
    },
    60_000,
  )

  test.each(Object.keys(limitsOf(1n)))(
    'costs at most a limit that is too small, and names it: %s',
    async (name) => {
      const breakAt = 1_654
      const free = await askBroken({ ...long, breakAt })
      expect(free.end).toBe('stop')
      for (const missing of [0n, 1n, free.promised / 10n]) {
        const limit = free.promised - missing
        const answer = await askBroken({ ...long, breakAt }, limitsOf(limit)[name])
        expect(answer.promised).toBeLessThanOrEqual(limit)
        if (missing === 0n) expect([answer.end, answer.stopped]).toEqual(['stop', undefined])
        else expect([answer.end, answer.stopped]).toEqual(['length', scopeOf(name)])
        expect(textOf(long.characters).startsWith(answer.text)).toBe(true)
        // One more token of the honest provider would exceed the limit.
        if (missing > 0n) expect(answer.promised + answer.tokenPrice).toBeGreaterThan(limit)
      }
    },
    60_000,
  )
})

describe('an answer of 400 tokens to a prompt of 8,000 tokens', () => {
  const agent = { characters: 8_000, answerTokens: 400 }

  test.each([450, 1_000])(
    'an answer with a limit of %i tokens is complete after a break at any place',
    async (maxTokens) => {
      for (const breakAt of [1, 100, 300, 390]) {
        const question = { ...agent, maxTokens, breakAt }
        const answer = await askBroken(question, { key: { budgetTotal: UNIT } })
        expect([breakAt, answer.end, answer.stopped]).toEqual([breakAt, 'stop', undefined])
        expect(answer.text).toHaveLength(400)
      }
    },
    60_000,
  )
})

test('the lowest of several limits is the one that is named', async () => {
  const question = { characters: 668, maxTokens: 700, breakAt: 300 }
  const free = await askBroken(question)
  const [least, much] = [(free.promised * 9n) / 10n, 100n * free.promised]
  const terms = (request: bigint, task: bigint) => ({
    cost_max: `${request}`,
    task: { id: 'task', max_cost: `${task}` },
  })
  const all: readonly (readonly [string, bigint, bigint, bigint])[] = [
    ['request', least, much, much],
    ['task', much, least, much],
    ['key', much, much, least],
  ]
  for (const [name, request, task, budgetTotal] of all) {
    const limits = { key: { budgetTotal }, ostrom: terms(request, task) }
    const answer = await askBroken(question, limits)
    expect([answer.end, answer.stopped]).toEqual(['length', name])
    expect(answer.promised).toBeLessThanOrEqual(least)
  }
})

test.each(Object.keys(limitsOf(1n)))(
  'a limit that pays for no continuation is named in the error: %s',
  async (name) => {
    const question = { characters: 8_000, answerTokens: 400, maxTokens: 450, breakAt: 100 }
    const free = await askBroken(question)
    // The rest of the higher limit would pay the cheap provider again, which broke the answer.
    for (const percent of [60n, 92n]) {
      const limit = (free.promised * percent) / 100n
      const answer = await askBroken(question, limitsOf(limit)[name])
      expect(answer.end, `${percent} %`).toBe('continuation-over-budget')
      expect(answer.message).toContain(`Reached limit: ${scopeOf(name)}.`)
      expect(answer.message).toContain('engine-failed')
      expect(answer.promised).toBeLessThanOrEqual(limit)
    }
  },
)

test.each(Object.keys(limitsOf(1n)))(
  'a limit that is used up by providers that give no token is named in the error: %s',
  async (name) => {
    const body = { messages: [{ role: 'user', content: textOf(400) }], max_tokens: 450 }
    const ask = async ({ key, ostrom }: Limits) => {
      const options = { ...(key && { budgets: key }) }
      const scene = await createBrokenWorld([takesPrompts, takesPrompts], options)
      const { world, client, post, checkBooks } = scene
      const asked = post('chat/completions', { ...body, ...(ostrom && { ostrom }) })
      const answer = (await (await world.time.until(asked)).json()) as Answer
      const { promised } = await checkBooks()
      await world.time.until(client.stop())
      return { answer, promised }
    }
    const free = await ask({})
    expect(free.answer.choices?.[0]?.finish_reason).toBe('stop')
    const limit = free.promised / 3n
    const { answer, promised } = await ask(limitsOf(limit)[name]!)
    expect(answer.error?.ostrom.code).toBe('no-provider')
    expect(answer.error?.message).toContain(`Reached limit: ${scopeOf(name)}. Needed: `)
    expect(promised).toBeLessThanOrEqual(limit)
  },
)

describe('two answers at once that break, under one budget', () => {
  const ask = async (budgetTotal: bigint) => {
    const faults = [breaksAfter(100), breaksAfter(150)]
    const options = { budgets: { budgetTotal }, answerTokens: 400, hasOnePrice: true }
    const { world, client, post, checkBooks } = await createBrokenWorld(faults, options)
    const asked = ['client#0', 'client#1'].map(async (name) => {
      const messages = [{ role: 'user', content: textOf(8_000, name) }]
      return (await (
        await post('chat/completions', { messages, max_tokens: 450 })
      ).json()) as Answer
    })
    const answers = await world.time.until(Promise.all(asked))
    const { promised, records } = await checkBooks()
    await world.time.until(client.stop())
    const ends = answers.map(({ choices, error }) => choices?.[0]?.finish_reason ?? error)
    return { promised, records, ends, answers }
  }

  test('two answers that break are complete if the budget covers exactly their cost', async () => {
    const free = await ask(UNIT)
    expect(free.records.filter(({ outcome }) => outcome === 'failed').length).toBeGreaterThan(1)
    const exact = await ask(free.promised)
    expect([exact.ends, exact.promised]).toEqual([['stop', 'stop'], free.promised])
  })

  test('spend no unit above a budget that is too small, and name it', async () => {
    const { promised } = await ask(UNIT)
    for (const missing of [1n, promised / 1_000n]) {
      const { ends, answers, promised: spent } = await ask(promised - missing)
      expect(spent).toBeLessThanOrEqual(promised - missing)
      expect(ends.toSorted()).toEqual(['length', 'stop'])
      const cut = answers.find(({ ostrom }) => ostrom?.stopped)
      expect(cut?.ostrom?.stopped).toEqual({ reason: 'max-cost', limit: 'key' })
    }
  })
})

test('RES4-2: a budget of many times their cost cuts no line of a batch', async () => {
  const faults = [breaksAfter(1_100), breaksAfter(1_100), breaksAfter(1_100)]
  const { world, client, fetch, post, checkBooks } = await createBrokenWorld(faults, {
    budgets: { budgetTotal: UNIT },
  })
  const lines = Array.from({ length: 12 }, (_, at) => {
    const messages = [{ role: 'user', content: textOf(2_200, `client#${at}`) }]
    const body = { model: 'echo', messages, max_tokens: 2_300 }
    return { custom_id: `${at}`, method: 'POST', url: '/v1/chat/completions', body }
  })
  const form = new FormData()
  form.append('purpose', 'batch')
  form.append('file', new Blob([lines.map((line) => JSON.stringify(line)).join('\n')]), 'lines')
  const json = async (response: Promise<Response>) =>
    (await (await world.time.until(response)).json()) as Record<string, string>
  const file = await json(fetch('files', { method: 'POST', body: form }))
  const terms = { endpoint: '/v1/chat/completions', completion_window: '24h' }
  const { id } = await json(post('batches', { input_file_id: file.id, ...terms }))
  let batch = await json(fetch(`batches/${id}`))
  for (let at = 0; at < 60 && batch.status !== 'completed'; at++) {
    await world.time.pass(10_000)
    batch = await json(fetch(`batches/${id}`))
  }
  expect(batch.request_counts).toEqual({ total: 12, completed: 12, failed: 0 })
  const output = await world.time.until(fetch(`files/${batch.output_file_id}/content`))
  const results = (await output.text()).trim().split('\n')
  const answers = results.map((line) => JSON.parse(line).response.body as Answer)
  const ends = answers.map(({ choices, ostrom }) => [choices?.[0]?.finish_reason, ostrom?.stopped])
  expect(ends).toEqual(Array.from({ length: 12 }, () => ['stop', undefined]))
  const { promised, records } = await checkBooks()
  expect(promised * 10n).toBeLessThan(UNIT)
  const costs = answers.reduce((sum, { ostrom }) => sum + BigInt(ostrom!.cost), 0n)
  expect(costs).toBe(promised)
  expect(records.filter(({ outcome }) => outcome === 'failed').length).toBeGreaterThan(2)
  await world.time.until(client.stop())
})
