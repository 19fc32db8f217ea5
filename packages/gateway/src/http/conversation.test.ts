// Goal: all requests of one conversation have the same id, for any form in which a client states
// it, and their spending limits use this id. Other conversations have other ids. Copies of a first
// question do not form a conversation.
// Method: headers and bodies in the form that each client sends.

import type { Inference } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { type ConversationSource, conversationNameOf, conversationOf } from './conversation.ts'
import { FieldInvalidError } from './errors.ts'
import { capTermsOf } from './fields/spending-terms.ts'
import { CONVERSATION_ID_LENGTH_MAX } from './limits.ts'

const SESSION = '54c1eb09-bc4c-4d2f-98eb-6d2ab2d5e2fe'

type Limited = { readonly conversation?: object } | undefined

type RequestParts = {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Readonly<Record<string, unknown>>
}

const prompt = (...texts: readonly string[]): Inference.Prompt => ({
  kind: 'messages',
  messages: [
    { role: 'system', content: 'You are kind.' },
    ...texts.map((content, at) => {
      return { role: at % 2 === 0 ? ('user' as const) : ('assistant' as const), content }
    }),
  ],
})
const of = ({ headers = {}, body = {} }: RequestParts, asked = prompt('Hello')) =>
  conversationOf(conversationNameOf({ headers: new Headers(headers), body }), { prompt: asked })

const termsOf = (source: ConversationSource) => capTermsOf(source.body, conversationNameOf(source))

describe('a client that names its conversation', () => {
  const named: readonly (readonly [string, (id: string) => RequestParts])[] = [
    ['OpenRouter, in the body', (id) => ({ body: { session_id: id } })],
    ['OpenRouter, in a header', (id) => ({ headers: { 'x-session-id': id } })],
    ['Claude Code', (id) => ({ headers: { 'x-claude-code-session-id': id } })],
    [
      'Claude Code before 2.1.86',
      (id) => metadata(JSON.stringify({ device_id: 'd', session_id: id })),
    ],
    ['older Claude Code', (id) => metadata(`user_ab_account__session_${id}`)],
    ['Codex', (id) => ({ headers: { 'session-id': id } })],
    ['Codex 0.130', (id) => ({ headers: { session_id: id } })],
    ['Codex behind a proxy', (id) => ({ body: { client_metadata: { thread_id: id } } })],
    ['older Codex', (id) => ({ headers: { conversation_id: id } })],
    ['OpenCode', (id) => ({ headers: { 'x-session-affinity': id } })],
    ['OpenCode for its own service', (id) => ({ headers: { 'x-opencode-session': id } })],
    ['Kilo Code', (id) => ({ headers: { 'x-kilocode-taskid': id } })],
    ['Cline', (id) => ({ headers: { 'x-task-id': id } })],
    ['OpenAI', (id) => ({ body: { prompt_cache_key: id } })],
    ['OpenAI, as an object', (id) => ({ body: { conversation: { id } } })],
    ['limits of cost', (id) => ({ body: { ostrom: { conversation: { id, max_cost: '9' } } } })],
  ]
  const metadata = (user_id: string) => ({ body: { metadata: { user_id } } })

  // Finding: AGT-8
  test.each(named)('(%s) a conversation has its id from the first question on', (_, request) => {
    const [first, next] = [of(request(SESSION)), of(request(SESSION), prompt('Else', 'Yes', 'Go'))]
    expect(first).toEqual(next)
    expect(first?.isContinued).toBe(true)
    expect(of(request('another'))?.id).not.toBe(first?.id)
    expect(of({})?.id).not.toBe(first?.id)
  })

  test('all names of a conversation give the same id, and the most specific one counts', () => {
    const ids = named.map(([, request]) => of(request(SESSION))?.id)
    expect(new Set(ids).size).toBe(1)
    const both = { headers: { 'x-session-id': SESSION }, body: { prompt_cache_key: 'of an app' } }
    expect(of(both)?.id).toBe(ids[0])
  })

  test.each(named)('(%s) has the limits of the same one', (_, request) => {
    const { headers = {}, body = {} } = request(SESSION)
    const conversation = { max_cost: '9', ...(body['ostrom'] as Limited)?.conversation }
    const limited = { ...body, ostrom: { conversation } }
    const source = { headers: new Headers(headers), body: limited }
    expect(termsOf(source)).toEqual([{ scope: 'conversation', id: SESSION, costMax: 9n }])
  })

  test('a conversation name that is too long for limits is refused if it sets limits', () => {
    const long = { prompt_cache_key: 'x'.repeat(CONVERSATION_ID_LENGTH_MAX) }
    const source = (ostrom: object) => ({ headers: new Headers(), body: { ...long, ostrom } })
    expect(termsOf(source({}))).toEqual([])
    expect(() => termsOf(source({ conversation: { max_cost: '9' } }))).toThrow(FieldInvalidError)
  })

  test.each([
    ['longer than any', { body: { session_id: 'x'.repeat(CONVERSATION_ID_LENGTH_MAX + 1) } }],
    ['not a text', { body: { session_id: 7, prompt_cache_key: {} } }],
    ['empty', { headers: { 'x-session-id': '' } }],
    ['of a person', metadata('user-7')],
    ['of no session', metadata('{"device_id":"d"}')],
  ])('a conversation whose name is %s gets its id from its opening', (_, request) => {
    expect(of(request)).toEqual(of({}))
  })
})

describe('a conversation without a name', () => {
  test('a conversation without a name is known by its instructions and first message', () => {
    const first = of({})
    expect(first?.isContinued).toBe(false)
    expect(of({}, prompt('Hello', 'Hi', 'How are you?'))).toEqual({ ...first, isContinued: true })
    expect(of({}, prompt('Good day'))?.id).not.toBe(first?.id)
  })

  test('a request without a user message or without messages has no conversation', () => {
    expect(of({}, prompt())).toBeUndefined()
    expect(of({}, { kind: 'text', text: 'Hello' })).toBeUndefined()
  })
})
