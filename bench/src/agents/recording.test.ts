// Goal: a recording contains fields and tools, and no data about a person, a machine or an agent's
// prompt. Method: one run as data, with examples of everything that must not be recorded.
// Shows (ask): Anthropic's Messages API: texts, images (with scripted answers), tools, thinking
// blocks, stream events and token counts; each field of a beta is used, refused, or reported as
// without effect.

import { expect, test } from 'vitest'
import { prompts } from './agent.ts'
import type { AgentExchange } from './agent-exchange.ts'
import { codingAgents } from './coding-agents.ts'
import { exchangesOf } from './recording.ts'

const home = '/var/cache/home-x'
const work = `${home}/work`
const secret = 'Be an excellent agent, and follow these long instructions of your maker.'
const body = {
  model: 'scripted-64k',
  instructions: 'Short, but its maker’s.',
  messages: [
    { role: 'system', content: secret },
    { role: 'user', content: prompts.edit },
    { role: 'user', content: `On 2026-11-26 in ${home}` },
  ],
  user: '27cd4523dd186e4d30a9bff25a6d688e',
  tools: [{ name: 'read', parameters: { pattern: '^[a-z]{1,64}(/[a-z]{1,64}){0,16}$' } }],
  seed: 7,
}
const exchange: AgentExchange = {
  atMs: 0,
  method: 'POST',
  path: '/v1/chat/completions',
  headers: {
    authorization: 'Bearer sk-ostrom-27cd4523',
    'x-session-id': '01a2199f-b628-7b83-ac3a-fbeece716d96',
    'anthropic-version': '2023-06-01',
    host: '127.0.0.1:1234',
  },
  body: JSON.stringify(body),
  status: 200,
  ignored: '',
}
const run = {
  agent: codingAgents[0]!,
  home,
  work,
  steps: [{ call: 'read', arguments: { path: `${work}/notes.txt` } }],
  exchanges: [exchange, exchange],
  answered: 2,
  inputTokensMax: 1,
  gatewayMs: 1,
  providerMs: 1,
  wallMs: 1,
  faults: [],
}

test('keeps the fields, and replaces what is not for others', () => {
  const [recorded] = exchangesOf(run, { url: 'http://127.0.0.1:1234', model: 'scripted-64k' })
  expect(recorded).toEqual({
    path: '/v1/chat/completions',
    headers: {
      'x-session-id': '00000000-0000-4000-8000-000000000000',
      'anthropic-version': '2023-06-01',
    },
    body: {
      model: 'scripted-64k',
      instructions: 'This text stands for on',
      messages: [
        {
          role: 'system',
          content: 'This text stands for one of an agent. This text stands for one of an age',
        },
        { role: 'user', content: prompts.edit },
        { role: 'user', content: 'On 2026-01-01 in /person' },
      ],
      user: '000000000000000000000000',
      tools: body.tools,
      seed: 7,
    },
    answer: { call: 'read', arguments: { path: '/project/notes.txt' } },
  })
})
