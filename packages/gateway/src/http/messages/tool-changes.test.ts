// Goal: the prompt describes exactly the tools that a conversation of Anthropic's API has made
// available. Method: requests through `handle`, and the functions in the question that each request
// becomes.

import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { createHarness, readJson } from '../../testing/index.ts'

const input_schema = { type: 'object' }
const tools = [
  { name: 'Search', input_schema },
  { name: 'Fetch', input_schema, defer_loading: true },
  { name: 'Write', input_schema, defer_loading: true },
]
const user = { role: 'user', content: 'Fetch it.' }
const call = (name: string) => ({ type: 'tool_use', id: `id-${name}`, name, input: {} })
const found = (...names: readonly string[]) => [
  user,
  { role: 'assistant', content: [call('Search')] },
  {
    role: 'user',
    content: [
      {
        type: 'tool_result',
        tool_use_id: 'id-Search',
        content: names.map((tool_name) => ({ type: 'tool_reference', tool_name })),
      },
    ],
  },
]
const system = (type: string, tool: object) => ({ role: 'system', content: [{ type, tool }] })
const named = (name: string) => ({ type: 'tool_reference', name })
const definition = { name: 'Draw', input_schema }

async function questionOf(messages: readonly object[]) {
  const { post, answerer } = await createHarness({ state: createStateMemory() })
  const body = { model: 'scripted', max_tokens: 64, messages, tools }
  const response = await post('/v1/messages', body)
  const [question] = answerer.seen.questions
  if (question?.prompt.kind !== 'messages') return { refused: await readJson(response) }
  const { ignored } = (await readJson(response)).ostrom
  return { names: question.prompt.tools?.functions.map(({ name }) => name), question, ignored }
}

const examples: [string, readonly object[], readonly string[]][] = [
  ['leaves deferred tools out', [user], ['Search']],
  ['has a tool that a result refers to', found('Fetch'), ['Search', 'Fetch']],
  ['has all tools that a result refers to', found('Write', 'Fetch'), ['Search', 'Fetch', 'Write']],
  [
    'has a tool that was called before, without its reference',
    [
      user,
      { role: 'assistant', content: [call('Write')] },
      { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'id-Write', content: 'x' }] },
    ],
    ['Search', 'Write'],
  ],
  [
    'has a tool that a system message adds',
    [user, system('tool_addition', named('Fetch'))],
    ['Search', 'Fetch'],
  ],
  [
    'lacks a tool that was removed since',
    [...found('Fetch'), system('tool_removal', named('Fetch'))],
    ['Search'],
  ],
  [
    'has a tool that was added again',
    [user, system('tool_removal', named('Search')), system('tool_addition', named('Search'))],
    ['Search'],
  ],
  [
    'has a tool that a system message defines',
    [user, system('tool_addition', { type: 'tool_definition', definition })],
    ['Search', 'Draw'],
  ],
]
// Finding: AGT-2
test.each(examples)('the prompt %s', async (_, messages, expected) => {
  const { names, ignored } = await questionOf(messages)
  expect(names).toEqual(expected)
  expect(ignored).toBeUndefined()
})

// Finding: AGT-2
test('a tool reference becomes its name in the result, and a tool change no message', async () => {
  const { question } = await questionOf([
    ...found('Fetch', 'Write'),
    system('tool_removal', named('Write')),
  ])
  const prompt = question?.prompt as { messages: readonly { role: string; content: string }[] }
  expect(prompt.messages.map(({ role, content }) => [role, content])).toEqual([
    ['user', 'Fetch it.'],
    ['assistant', ''],
    ['tool', 'Fetch\nWrite'],
  ])
})

test('a change that cannot be read is refused by its field', async () => {
  const { refused } = await questionOf([user, system('tool_addition', { type: 'other' })])
  expect(refused.error.message).toContain('messages[1].content[0]')
})
