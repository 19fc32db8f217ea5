// Goal: a provider that sends a token which the grammar of the answer forbids, and then breaks off,
// changes no answer that is said to keep its schema, and costs no honest provider its rank.
// Method: the HTTP API and the real gateway in virtual time; a JSON schema and a required call,
// whole and streamed; a cheap provider that sends such tokens, before two honest providers.

import { EngineFailedError } from '@ostrom/engine'
import { describe, expect, test } from 'vitest'
import { cheaper, echo, promisedIn, surface, text } from './faults/breaking-providers.fixture.ts'
import { stall } from './models/model-tap.ts'
import type { FaultInjection } from './network/party-setup.ts'
import { createSimulatedNetwork, PRICES } from './network/simulated-network.ts'

const parameters = {
  type: 'object',
  properties: { name: { type: 'string', maxLength: 20 }, age: { type: 'integer' } },
  required: ['name', 'age'],
  additionalProperties: false,
}
const kinds = {
  'JSON schema': {
    response_format: {
      type: 'json_schema',
      json_schema: { name: 'person', strict: true, schema: parameters },
    },
  },
  'required call': {
    tools: [{ type: 'function', function: { name: 'look', strict: true, parameters } }],
    tool_choice: 'required',
    parallel_tool_calls: false,
  },
}
type Kind = keyof typeof kinds

/** A control character, which no JSON text contains. */
const FORBIDDEN = 1
const more = [...new TextEncoder().encode(' more')]
/** After this time, no provider is avoided because it failed, but after a breach it is. */
const FORGIVEN_MS = 15 * 60_000

type Deed = {
  /** Tokens of the honest answer that are sent first. */
  readonly tokens: number
  /** Ids that are sent after them. */
  readonly more?: readonly number[]
  readonly then: 'fails' | 'stalls'
}

/** Counts its questions, and does the deed in each answer; an honest provider has none. */
function counting(deed?: Deed) {
  const asked = { times: 0 }
  const fault: FaultInjection = {
    model: (model) => ({
      ...model,
      async *generate(options) {
        asked.times += 1
        let left = deed?.tokens ?? Number.POSITIVE_INFINITY
        for await (const piece of model.generate(options)) {
          if (deed && (piece.kind === 'end' || (piece.kind === 'tokens' && left === 0))) break
          if (piece.kind === 'tokens') left -= piece.ids.length
          yield piece
        }
        if (!deed) return
        for (const id of deed.more ?? []) yield { kind: 'tokens', ids: [id] }
        if (deed.then === 'stalls') await stall(options.signal)
        throw new EngineFailedError({ engine: 'echo', reason: 'as always' })
      },
    }),
  }
  return { asked, fault }
}

type Chunk = {
  readonly error?: { readonly code: string }
  readonly choices?: readonly { readonly delta: Delta; readonly finish_reason: string | null }[]
}
type Delta = {
  readonly content?: string
  readonly tool_calls?: readonly { readonly function: { readonly arguments?: string } }[]
}

const callsOf = ({ tool_calls: calls = [] }: Delta): string =>
  calls.map((call) => call.function.arguments ?? '').join('')

/** Returns text, arguments of calls, finish reason and error of a response. */
function readAnswer(body: string, isStreamed: boolean) {
  if (!isStreamed) {
    const { choices: [one] = [], error } = JSON.parse(body)
    if (!one) return { error: error.code }
    const { message, finish_reason: finish } = one
    return { text: message.content ?? '', calls: callsOf(message), finish, error: undefined }
  }
  const lines = body.split('\n\n').filter((line) => line.startsWith('data: {'))
  const chunks: readonly Chunk[] = lines.map((line) => JSON.parse(line.slice(6)))
  const choices = chunks.flatMap(({ choices = [] }) => choices)
  return {
    text: choices.map(({ delta }) => delta.content ?? '').join(''),
    calls: choices.map(({ delta }) => callsOf(delta)).join(''),
    finish: choices.findLast(({ finish_reason }) => finish_reason)?.finish_reason,
    error: chunks.find(({ error }) => error)?.error?.code,
  }
}

/** Asks one question, and two later ones, of which the last comes when failures are forgiven. */
async function answerTo(kind: Kind, isStreamed: boolean, deed?: Deed, hasHonest = true) {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  const [cheap, honest, dear] = [counting(deed), counting(), counting()]
  const fault = (faultInjection: FaultInjection) => ({ echo, faultInjection, honest: false })
  if (deed) await world.startProvider('cheap', { ...fault(cheap.fault), prices: cheaper })
  if (hasHonest) await world.startProvider('honest', fault(honest.fault))
  const prices = { ...PRICES, output: 4n * PRICES.output, input: 4n * PRICES.input }
  if (hasHonest) await world.startProvider('dear', { ...fault(dear.fault), prices })
  const { http, ask } = await surface(world)
  const beginMs = world.time.clock.nowMs()
  const fields = { ...kinds[kind], stream: isStreamed }
  const answer = readAnswer(await ask({}, fields), isStreamed)
  const ms = world.time.clock.nowMs() - beginMs
  const continued = honest.asked.times
  await ask({}, { stream: false })
  const next = { honest: honest.asked.times - continued, dear: dear.asked.times }
  await world.time.pass(5 * 60_000)
  const [key] = await http.keys.list()
  expect(key).toMatchObject({ spentTotal: promisedIn(world), held: 0n })
  await world.time.pass(FORGIVEN_MS)
  await ask({}, { stream: false })
  return { answer, ms, continued, next, cheap: cheap.asked.times }
}

const forms = (['JSON schema', 'required call'] as const).flatMap((kind) =>
  ([false, true] as const).flatMap((isStreamed) =>
    (['fails', 'stalls'] as const).map((then) => {
      const form = `${kind}, ${isStreamed ? 'streamed' : 'whole'}, ${then}`
      return { form, kind, isStreamed, then }
    }),
  ),
)

const whole = new Map<string, ReturnType<typeof answerTo>>()
/** Returns the answer of the honest provider alone. */
async function wholeAnswer(kind: Kind, isStreamed: boolean) {
  const name = `${kind} ${isStreamed}`
  const found = whole.get(name) ?? answerTo(kind, isStreamed)
  whole.set(name, found)
  const { answer } = await found
  const said = kind === 'JSON schema' ? answer.text : answer.calls
  expect(Object.keys(JSON.parse(said ?? ''))).toEqual(['name', 'age'])
  expect(answer.finish).toBe(kind === 'JSON schema' ? 'stop' : 'tool_calls')
  return { answer, said: said ?? '' }
}

/** The honest provider is asked next, and the cheap one is avoided for longer than a failed one. */
const blamed = { next: { honest: 1, dear: 0 }, cheap: 1 }

describe.each(forms)('$form', ({ kind, isStreamed, then }) => {
  test.each([0, 7])('RES4-4: an id forbidden after %i tokens is in no answer', async (tokens) => {
    const { answer } = await wholeAnswer(kind, isStreamed)
    const deed = { tokens, more: [FORBIDDEN, ...more], then }
    const found = await answerTo(kind, isStreamed, deed)
    expect(found).toMatchObject(blamed)
    // A begun call is sent once it is complete. Other text is sent as it comes: if a forbidden id
    // was among it, the answer ends with an error, and states no finish reason.
    const isSent = isStreamed && (kind === 'JSON schema' || tokens === 0)
    if (!isSent) return expect(found).toMatchObject({ answer, continued: 1 })
    expect(found.continued).toBe(0)
    expect(found.answer).toMatchObject({ finish: undefined, error: 'provider-protocol-violation' })
  })

  test('a finished answer ends, although its provider does not end it', async () => {
    const { answer } = await wholeAnswer(kind, isStreamed)
    const found = await answerTo(kind, isStreamed, { tokens: text.length, then })
    expect(found).toMatchObject({ answer, continued: 0, next: { honest: 1, dear: 0 } })
    expect(found.ms).toBeLessThan(30_000)
  })

  test('a finished answer ends soon, although no other provider exists', async () => {
    const { answer } = await wholeAnswer(kind, isStreamed)
    const found = await answerTo(kind, isStreamed, { tokens: text.length, then }, false)
    expect(found).toMatchObject({ answer })
    expect(found.ms).toBeLessThan(30_000)
  })

  test('text after a finished answer is in no finished answer', async () => {
    const { answer } = await wholeAnswer(kind, isStreamed)
    const found = await answerTo(kind, isStreamed, { tokens: text.length, more, then })
    expect(found).toMatchObject({ ...blamed, continued: 0 })
    if (!isStreamed) return expect(found.answer).toEqual(answer)
    expect(found.answer).toMatchObject({ finish: undefined, error: 'provider-protocol-violation' })
  })
})
