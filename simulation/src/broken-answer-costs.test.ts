// Goal: `ostrom.cost` of a response is what its key is charged, to the base unit, whichever
// providers were paid: those that broke an answer, that took the pay of a prompt and gave no token,
// or that still owed work for an earlier payment. The parts that the response lists add up to it.
// Method: the HTTP API over real gateways and sessions in virtual time, in all dialects; comparison
// of the responses with the records of the key and with the signed vouchers.

import { Channel } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { breaksAfter, createBrokenWorld, takesPrompts } from './broken-answers.fixture.ts'
import type { FaultInjection } from './network/party-setup.ts'
import { plainQuestionOf } from './questions/questions.ts'

const text = (name: string) => `${name} ${'What a wonderful day. '.repeat(12)}`.trim()

type Part = { readonly provider: string; readonly cost: string }
type Ostrom = Part & {
  readonly pending?: true
  readonly failed_parts?: readonly Part[]
  readonly receipt: { readonly core: { readonly total: string } }
}

const dialects: Readonly<Record<string, (said: string) => object>> = {
  'chat/completions': (content) => ({ messages: [{ role: 'user', content }], max_tokens: 400 }),
  completions: (prompt) => ({ prompt, max_tokens: 400 }),
  responses: (input) => ({ input, max_output_tokens: 400 }),
  messages: (content) => ({ messages: [{ role: 'user', content }], max_tokens: 400 }),
}

/** Reads the last field `ostrom` of a response or of the events of a stream. */
function ostromOf(body: string): Ostrom {
  const values = body.startsWith('{')
    ? [JSON.parse(body)]
    : body
        .split('\n')
        .filter((line) => line.startsWith('data: {'))
        .map((line) => JSON.parse(line.slice('data: '.length)))
  const fields = values.map(({ ostrom, response }) => ostrom ?? response?.ostrom)
  return fields.findLast((field) => field !== undefined) as Ostrom
}

const sumOf = (parts: readonly { readonly cost: bigint | string }[] = []): bigint =>
  parts.reduce((sum, { cost }) => sum + BigInt(cost), 0n)

const worlds = {
  'one that takes a prompt before the answer': () => [takesPrompts],
  'one that breaks': () => [breaksAfter(40)],
  'one that stalls': () => [breaksAfter(40, { how: 'stalls' })],
  'one that breaks and one that takes a prompt': () => [breaksAfter(40), takesPrompts],
  'two that take prompts and two that break': () => [
    takesPrompts,
    breaksAfter(40),
    takesPrompts,
    breaksAfter(60),
  ],
}

test.each(Object.entries(worlds))('RES4-7: the cost is the charge, with %s', async (_, faults) => {
  for (const limit of [undefined, 10n ** 18n]) {
    for (const [path, bodyOf] of Object.entries(dialects)) {
      for (const stream of [false, true]) {
        const { world, client, http, post, checkBooks } = await createBrokenWorld(faults())
        const asked = bodyOf(text('client#0'))
        const ostromField = limit && { ostrom: { cost_max: `${limit}` } }
        const response = await world.time.until(post(path, { ...asked, stream, ...ostromField }))
        const body = await world.time.until(response.text())
        const told = `${path}, stream ${stream}, limit ${limit}`
        expect(response.status, `${told}: ${body}`).toBe(200)
        const ostrom = ostromOf(body)
        const { promised, records } = await checkBooks()
        const cost = BigInt(ostrom.cost)
        expect([cost, ostrom.pending], told).toEqual([promised, undefined])
        expect(sumOf(records), told).toBe(cost)
        // The receipt is that of the provider that ended the answer.
        const failed = sumOf(ostrom.failed_parts)
        const paid = records.filter(({ outcome, cost }) => outcome === 'failed' && cost > 0n)
        expect([ostrom.failed_parts?.length, failed], told).toEqual([paid.length, sumOf(paid)])
        expect(cost - failed, told).toBe(BigInt(ostrom.receipt.core.total))
        const [key] = await http.keys.list()
        expect(key!.spentTotal).toBe(cost)
        await world.time.until(client.stop())
      }
    }
  }
})

test('the cost of an answer is lower by the payment of an earlier, failed one', async () => {
  // The first provider breaks its first answer, and uses its unearned pay in a later answer.
  const { world, client, post, checkBooks } = await createBrokenWorld([
    breaksAfter(40, { times: 1 }),
  ])
  const costs: bigint[] = []
  const totals: bigint[] = []
  for (let at = 0; at < 3; at++) {
    const asked = dialects['chat/completions']!(text(`client#${at}`))
    const response = await world.time.until(post('chat/completions', asked))
    const ostrom = ostromOf(await world.time.until(response.text()))
    costs.push(BigInt(ostrom.cost))
    totals.push(BigInt(ostrom.receipt.core.total))
    // After this time, the first provider is asked again.
    await world.time.pass(15 * 60_000)
  }
  const { promised } = await checkBooks()
  expect(costs.reduce((a, b) => a + b)).toBe(promised)
  // The second answer costs less than the third one, which is equal to it except for the credit.
  expect(costs[1]).toBeLessThan(costs[2]!)
  await world.time.until(client.stop())
})

test('the cost of several choices is what is charged for all of them', async () => {
  const faults = [takesPrompts, breaksAfter(40), breaksAfter(60)]
  const { world, client, post, checkBooks } = await createBrokenWorld(faults)
  const asked = { ...dialects['chat/completions']!(text('client#0')), n: 3 }
  const response = await world.time.until(post('chat/completions', asked))
  const ostrom = ostromOf(await world.time.until(response.text()))
  const { promised } = await checkBooks()
  expect(BigInt(ostrom.cost)).toBe(promised)
  await world.time.until(client.stop())
})

test('a cost that a provider never reports is pending, and is charged later', async () => {
  let parts = 0
  const onSend: NonNullable<FaultInjection['tap']>['onSend'] = (_, bytes) => {
    if (Channel.decodeProvider(bytes).kind === 'part') parts += 1
    return parts > 20 ? [] : 'pass'
  }
  const { world, client, post, checkBooks } = await createBrokenWorld([{ tap: { onSend } }])
  const asked = dialects['chat/completions']!(text('client#0'))
  const response = await world.time.until(post('chat/completions', asked))
  const ostrom = ostromOf(await world.time.until(response.text()))
  const { promised, records } = await checkBooks()
  expect(ostrom.pending).toBe(true)
  expect(sumOf(records)).toBe(promised)
  await world.time.until(client.stop())
})

test('no answer costs more than its quote states, whatever breaks', async () => {
  for (const faults of Object.values(worlds)) {
    const { world, client, post, checkBooks } = await createBrokenWorld(faults())
    const question = plainQuestionOf(text('client#0'), { maxTokens: 400 })
    const quote = await world.time.until(client.gateway.inference.quote(question))
    const asked = dialects['chat/completions']!(text('client#0'))
    await world.time.until(post('chat/completions', asked).then((response) => response.text()))
    const { promised } = await checkBooks()
    const { max, prepaidLossMax, resumesMax } = quote
    expect(resumesMax).toBeGreaterThan(0n)
    expect(promised).toBeLessThanOrEqual(max + prepaidLossMax + resumesMax)
    await world.time.until(client.stop())
  }
})
