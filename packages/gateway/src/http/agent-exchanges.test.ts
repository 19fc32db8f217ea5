// Goal: the gateway answers the requests of unmodified agents and client libraries with the events
// of their API. Method: each recorded exchange of `npm run bench -- agents --record` goes through
// `handle`, over a scripted inference service that gives the recorded answer, a text or a call.
// Requirements: R003-5, B-1, B-13
// Shows (ask): coding agents and client libraries, unmodified: Claude Code, Codex, OpenCode,
// Continue, Cline, and SDKs of Anthropic, OpenAI and Vercel, by a command on a local chain with
// scripted answers; CI replays their recorded requests.
// Missing: a model that is able to do the tasks, conversations with more than 8 images, agents on
// Windows and macOS.

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import { type AnswerScript, createHarness, readSse, type SseEvent } from '../testing/index.ts'
import { modelNameOf } from './responses/response-tools.ts'

type RecordedCall = { readonly call: string; readonly arguments: object }
type Recording = {
  readonly title: string
  readonly version: string
  readonly api: 'messages' | 'responses' | 'chat'
  readonly exchanges: readonly {
    readonly path: string
    readonly headers: Readonly<Record<string, string>>
    readonly body: {
      readonly model: string
      readonly tools?: readonly object[]
      readonly input?: string | readonly { readonly type?: string }[]
    }
    readonly answer: string | RecordedCall
  }[]
}

const folder = path.join(import.meta.dirname, '__fixtures__/agents')
const recordings = readdirSync(folder).map((file): [string, Recording] => {
  return [file, JSON.parse(readFileSync(path.join(folder, file), 'utf8'))]
})

const scriptOf = (answer: string | RecordedCall): AnswerScript =>
  typeof answer === 'string'
    ? { tokens: [answer] }
    : { tokens: [], calls: [{ name: answer.call, arguments: JSON.stringify(answer.arguments) }] }

/** Reads the answer from a stream as a client of its API does, and checks the stream's framing. */
const readers: Readonly<
  Record<Recording['api'], (events: readonly SseEvent[]) => string | RecordedCall>
> = {
  chat(events) {
    expect(events.at(-1)?.data).toBe('[DONE]')
    const chunks = events.slice(0, -1).map(({ data }) => JSON.parse(data))
    expect(new Set(chunks.map(({ object }) => object))).toEqual(new Set(['chat.completion.chunk']))
    const deltas = chunks.flatMap(({ choices }) => choices).map(({ delta }) => delta)
    const calls = deltas.flatMap(({ tool_calls = [] }) => tool_calls)
    const finish = chunks.flatMap(({ choices }) => choices).map((one) => one.finish_reason)
    expect(finish.filter(Boolean)).toEqual([calls.length > 0 ? 'tool_calls' : 'stop'])
    if (calls.length === 0) return deltas.map(({ content }) => content ?? '').join('')
    const text = calls.map((one) => one.function.arguments ?? '').join('')
    return { call: calls[0].function.name, arguments: JSON.parse(text) }
  },
  responses(events) {
    const parsed = events.map(({ data }) => JSON.parse(data))
    expect(parsed.map(({ type }) => type)).toEqual(events.map(({ event }) => event))
    expect(parsed[0].type).toBe('response.created')
    expect(parsed.at(-1).type).toBe('response.completed')
    const [item] = parsed.at(-1).response.output
    if (item.type === 'message') return item.content[0].text
    const { input } = item
    return { call: modelNameOf(item), arguments: input ? { input } : JSON.parse(item.arguments) }
  },
  messages(events) {
    const parsed = events.map(({ data }) => JSON.parse(data))
    expect(parsed.map(({ type }) => type)).toEqual(events.map(({ event }) => event))
    expect(parsed[0].type).toBe('message_start')
    expect(parsed.at(-1).type).toBe('message_stop')
    const deltas = parsed.flatMap(({ delta }) => delta ?? [])
    const block = parsed.find(({ type }) => type === 'content_block_start').content_block
    if (block.type === 'text') return deltas.map(({ text }) => text ?? '').join('')
    expect(parsed.at(-2).delta.stop_reason).toBe('tool_use')
    const text = deltas.map(({ partial_json }) => partial_json ?? '').join('')
    return { call: block.name, arguments: JSON.parse(text) }
  },
}

test('each agent of the report is recorded', () => {
  expect(recordings.length).toBeGreaterThanOrEqual(14)
  const apis = recordings.map(([, { api }]) => api)
  expect(new Set(apis)).toEqual(new Set(['messages', 'responses', 'chat']))
  // A recording must have both texts and calls with their results; otherwise the test would prove
  // little.
  for (const [, { exchanges }] of recordings) {
    expect(exchanges.map(({ answer }) => typeof answer)).toEqual(
      expect.arrayContaining(['object', 'string']),
    )
  }
})

describe.each(recordings)('%s', (_, { api, exchanges }) => {
  test.each(exchanges.map((one, at) => [at, one] as const))(
    'exchange %i is answered in the events of its API',
    async (_at, { path: at, headers, body, answer }) => {
      const { post, secret, answerer } = await createHarness({
        state: createStateMemory(),
        script: () => scriptOf(answer),
      })
      const key = { authorization: `Bearer ${secret}` }
      const sent = { ...body, model: 'scripted' }
      const response = await post(at, sent, { headers: { ...headers, ...key } })
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toContain('text/event-stream')
      expect(readers[api](await readSse(response))).toEqual(answer)
      const [question] = answerer.seen.questions
      // The agent's functions are in the prompt.
      const offered = question?.prompt.kind === 'messages' ? question.prompt.tools : undefined
      const isAdded = ({ type }: { readonly type?: string }) => type === 'additional_tools'
      const { tools, input } = body
      const added = Array.isArray(input) && input.some(isAdded)
      if (tools || added) expect(offered?.functions.length).toBeGreaterThan(0)
    },
  )
})
