// Goal: calls are extracted from the text of models in each known format, independent of how the
// text is split, and no other text is lost. Method: texts in the formats of real models, read in
// pieces of every length; for each format, a text of calls that both the grammar and the reader of
// calls must accept.

import { readFileSync } from 'node:fs'
import type { Inference } from '@ostrom/protocol'
import { Grammar } from '@ostrom/verification'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createChatTemplate } from '../chat-template.ts'
import { createControlTokenGuard } from '../control-token-guard.ts'
import {
  type ContentPart,
  callsGrammar,
  createToolCallReader,
  detectToolCallFormat,
  type ToolCallFormat,
  toolCallFormats,
} from './index.ts'

const names = ['get_weather', 'add']

/** Reads a text in pieces, and joins neighbouring texts. */
function read(
  format: ToolCallFormat,
  pieces: readonly string[],
  opening = '',
): readonly ContentPart[] {
  const reader = createToolCallReader({ format, names, opening })
  const parts = [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()]
  const joined: ContentPart[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (part.kind !== 'text' || last?.kind !== 'text') joined.push(part)
    else joined.splice(-1, 1, { kind: 'text', text: last.text + part.text })
  }
  return joined
}

const call = (name: string, written: string): ContentPart => ({
  kind: 'call',
  name,
  arguments: written,
})
const text = (of: string): ContentPart => ({ kind: 'text', text: of })
const rome = call('get_weather', '{"city": "Rome"}')

const vectors: readonly (readonly [ToolCallFormat, string, readonly ContentPart[]])[] = [
  // Qwen 2.5, Hermes 2 Pro, Hermes 3.
  [
    'hermes',
    '<tool_call>\n{"name": "get_weather", "arguments": {"city": "Rome"}}\n</tool_call>',
    [rome],
  ],
  [
    'hermes',
    'Let me look.\n\n<tool_call>\n' +
      '{"arguments": {"city": "Rome"}, "name": "get_weather"}\n</tool_call>\n' +
      '<tool_call>\n{"name": "add", "arguments": {"a": 1, "b": [2]}}\n</tool_call>',
    [text('Let me look.'), rome, call('add', '{"a": 1, "b": [2]}')],
  ],
  ['hermes', '<tool_call>{"name": "get_weather", "arguments": {"city": "Rome"}}', [rome]],
  [
    'hermes',
    '<tool_call>\n{"name": "get_weather", "arguments": "{\\"city\\": \\"Rome\\"}"}\n</tool_call>',
    [rome],
  ],
  [
    'hermes',
    '<tool_call>\n{"name": "add", "arguments": {"a": "}</tool_call>{"}}\n</tool_call>',
    [call('add', '{"a": "}</tool_call>{"}')],
  ],
  ['hermes', '1 < 2 and <tool> is none', [text('1 < 2 and <tool> is none')]],
  [
    'hermes',
    '<tool_call>\n{"name": "unknown", "arguments": {}}\n</tool_call>',
    [text('<tool_call>\n{"name": "unknown", "arguments": {}}\n</tool_call>')],
  ],
  ['hermes', '<tool_call>\nadd(1)\n</tool_call>', [text('<tool_call>\nadd(1)\n</tool_call>')]],
  [
    'hermes',
    '<tool_call>{"name": "add", "arguments": {"b": 2512292042121000001, "2": 1.0, "1": [ ]}}',
    [call('add', '{"b": 2512292042121000001, "2": 1.0, "1": [ ]}')],
  ],
  [
    'hermes',
    '<tool_call>{"name": "add", "arguments": null, "parameters": {"a": 1, "a": "\\"}"}}',
    [call('add', '{"a": 1, "a": "\\"}"}')],
  ],
  ['hermes', '{"a": "x  <tool_call> y"}', [text('{"a": "x  <tool_call> y"}')]],
  ['mistral', '{"a": "x  [TOOL_CALLS] y"}', [text('{"a": "x  [TOOL_CALLS] y"}')]],
  ['hermes', '<tool_call>\n{"name": "add", "arg', [text('<tool_call>\n{"name": "add", "arg')]],
  // Mistral 7B v0.3, Mistral Nemo.
  ['mistral', '[TOOL_CALLS][{"name": "get_weather", "arguments": {"city": "Rome"}}]', [rome]],
  [
    'mistral',
    'I look.[TOOL_CALLS] [{"name": "get_weather", "arguments": {"city": "Rome"}}, ' +
      '{"name": "add", "arguments": {"a": "]"}, "id": "abcdefghi"}]',
    [text('I look.'), rome, call('add', '{"a": "]"}')],
  ],
  ['mistral', '[TOOL_CALLS] [{"name": "x"}]', [text('[TOOL_CALLS] [{"name": "x"}]')]],
  ['mistral', 'See [1] and [TOOL].', [text('See [1] and [TOOL].')]],
  // Llama 3.1 and 3.2.
  ['llama', '{"name": "get_weather", "parameters": {"city": "Rome"}}', [rome]],
  [
    'llama',
    '<|python_tag|>{"name": "get_weather", "parameters": {"city": "Rome"}}; ' +
      '{"name": "add", "parameters": {}}',
    [rome, call('add', '{}')],
  ],
  ['llama', '{"city": "Rome"} is JSON.', [text('{"city": "Rome"} is JSON.')]],
  ['llama', 'It is {"name": "add"}.', [text('It is {"name": "add"}.')]],
  ['llama', '{"name": "add", "par', [text('{"name": "add", "par')]],
]

describe('a reader of calls', () => {
  test.each(vectors)('%s: %s', (form, written, parts) => {
    expect(read(form, [written])).toEqual(parts)
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 40 }), (sizes) => {
        const pieces: string[] = []
        let at = 0
        for (const size of sizes) {
          pieces.push(written.slice(at, at + size))
          at += size
        }
        expect(read(form, [...pieces, written.slice(at)])).toEqual(parts)
      }),
      { numRuns: 30 },
    )
  })

  // Finding: API-17
  test('a call reader emits text at once unless the text could begin a call', () => {
    const reader = createToolCallReader({ format: 'hermes', names, opening: '' })
    expect(reader.push('Well, ')).toEqual([text('Well,')])
    expect(reader.push('so <tool')).toEqual([text(' so')])
    expect(reader.push('s>')).toEqual([text(' <tools>')])
    const llama = createToolCallReader({ format: 'llama', names, opening: '' })
    expect(llama.push('{ "na')).toEqual([])
    expect(llama.push('ture":')).toEqual([text('{ "nature":')])
  })
})

const functions = [
  {
    name: 'get_weather',
    parameters: '{"type":"object","properties":{"city":{"type":"string"}},"required":["city"]}',
  },
  { name: 'add', parameters: '{"type":"object","properties":{"a":{"not":{}}}}' },
]
const tools: Inference.ToolOptions = { functions, choice: 'required', parallel: true }

/** Returns whether a grammar accepts a text as a complete answer. */
function accepts(grammar: Inference.Grammar | undefined, written: string): boolean {
  const follower = Grammar.follow(Grammar.from(grammar!), {
    bytesOf: (id) => (id < 256 ? Uint8Array.of(id) : undefined),
    endIds: new Set([256]),
    dropsFirstSpace: false,
  })
  const isPermitted = [...new TextEncoder().encode(written)].every((byte) => {
    const permits = follower.permits(byte)
    follower.push(byte)
    return permits
  })
  return isPermitted && follower.permits(256)
}

describe('the grammar of calls', () => {
  const specials = new Map<string, number>()
  const written = {
    hermes:
      '{"name": "get_weather", "arguments": {"city": "Rome"}}\n</tool_call>\n<tool_call>\n' +
      '{"name": "add", "arguments": {"b": 1}}\n</tool_call>',
    mistral:
      '[{"name": "get_weather", "arguments": {"city": "Rome"}}, ' +
      '{"name": "add", "arguments": {"b": 1}}]',
    llama: '{"name": "get_weather", "parameters": {"city": "Rome"}}',
  }
  test.each(['hermes', 'mistral', 'llama'] as const)('%s: is what its reader reads', (form) => {
    const grammar = callsGrammar({ form, specials }, tools)
    expect(accepts(grammar, written[form])).toBe(true)
    const parts = read(form, [written[form]], toolCallFormats[form].opening)
    expect(parts).toEqual([rome, ...(form === 'llama' ? [] : [call('add', '{"b": 1}')])])
    expect(accepts(grammar, 'Hello')).toBe(false)
    const wrong = written[form].replace('"city"', '"town"')
    expect(accepts(grammar, wrong)).toBe(false)
    const one = callsGrammar({ form, specials }, { ...tools, requiredName: 'add' })
    expect(accepts(one, written[form])).toBe(false)
  })

  // Finding: API-8
  test.each(['hermes', 'llama'] as const)('%s: an answer is calls or a schema value', (form) => {
    const value = '{"type":"object","properties":{"b":{"const":1}},"required":["b"]}'
    const auto = { ...tools, choice: 'auto' } as const
    const grammar = callsGrammar({ form, specials }, auto, value)
    const calls = (form === 'hermes' ? '<tool_call>\n' : '') + written[form]
    expect(accepts(grammar, calls)).toBe(true)
    expect(accepts(grammar, '{"b": 1}')).toBe(true)
    for (const other of ['Hello', '{"b": 2}', '{"b": 1}{"b": 1}', `{"b": 1}\n${calls}`]) {
      expect(accepts(grammar, other)).toBe(false)
    }
    expect(read(form, ['{"b": 1}'])).toEqual([text('{"b": 1}')])
    expect(read(form, [calls])[0]).toEqual(rome)
    // After a prefix, such as the line breaks after a model's reasoning, an answer may still be
    // calls or a value of the schema.
    const behind = { ...grammar!, trigger: '</think>', prefix: '\n\n' }
    for (const one of [calls, '{"b": 1}']) {
      expect(accepts(behind, `Well.</think>\n\n${one}`)).toBe(true)
      expect(accepts(behind, `${one}</think>`)).toBe(false)
    }
    // If calls are required, the grammar permits only calls, so the format of other answers has no
    // effect.
    const forced = callsGrammar({ form, specials }, tools, value)
    expect(forced).toEqual(callsGrammar({ form, specials }, tools))
  })

  test('refuses a value beside calls where they begin by a control token', () => {
    const auto = { ...tools, choice: 'auto' } as const
    const control = new Map([['<tool_call>', 7]])
    for (const model of [
      { form: 'mistral', specials } as const,
      { form: 'hermes', specials: control } as const,
    ]) {
      expect(() => callsGrammar(model, auto, '{}')).toThrow('response format')
      expect(callsGrammar(model, tools, '{}')).toEqual(callsGrammar(model, tools))
    }
  })

  test('leaves text free until a call begins, where that can be kept to', () => {
    const auto = { ...tools, choice: 'auto' } as const
    const hermes = callsGrammar({ form: 'hermes', specials }, auto)
    expect(accepts(hermes, 'Hello <tool>')).toBe(true)
    expect(accepts(hermes, `Hello\n<tool_call>\n${written.hermes}`)).toBe(true)
    expect(accepts(hermes, '<tool_call>\n{"name": "nothing"}')).toBe(false)
    expect(callsGrammar({ form: 'mistral', specials }, auto)).toBeUndefined()
    const control = { form: 'hermes', specials: new Map([['<tool_call>', 7]]) } as const
    expect(callsGrammar(control, auto)).toBeUndefined()
    expect(callsGrammar(control, tools)).toEqual(callsGrammar({ ...control, specials }, tools))
    const strict = { ...auto, functions: functions.map((one) => ({ ...one, strict: true })) }
    expect(() => callsGrammar({ form: 'llama', specials }, strict)).toThrow('strict')
    expect(() => Grammar.from(callsGrammar({ form: 'hermes', specials }, strict)!)).toThrow('not')
  })
})

test('the way of a template is known by its marks', () => {
  expect(detectToolCallFormat(`{{ tools }}{{ '<tool_call>{"arguments": ' }}`)).toBe('hermes')
  expect(detectToolCallFormat("{{ tools }}{{ '<tool_call><arg_key>' }}")).toBeUndefined()
  expect(detectToolCallFormat(`{{ '<tool_call>{"arguments": ' }}`)).toBeUndefined()
  expect(detectToolCallFormat("{{ tools }}{{ '[TOOL_CALLS]' }}")).toBe('mistral')
  expect(detectToolCallFormat("{{ tools }}{{ '[TOOL_CALLS]' + name + '[ARGS]' }}")).toBeUndefined()
  expect(detectToolCallFormat(`{{ tools }}{% if role == 'ipython' %}{{ '"parameters": ' }}`)).toBe(
    'llama',
  )
  expect(detectToolCallFormat("{{ message['content'] }}")).toBeUndefined()
})

// Finding: API-9
test('a template writes the numbers of functions and calls with their exact digits', () => {
  const source =
    '{{ tools | tojson }}{% for one in messages %}{% for call in one.tool_calls %}' +
    '{{ call.function.arguments | tojson }}{{ call.function.arguments.id }}' +
    '{% if call.function.arguments.id > 9 %}!{% endif %}{% endfor %}{% endfor %}'
  const chat = createChatTemplate({ source, bosToken: '', eosToken: '' })
  const id = '2512292042121000001'
  const parameters = `{"enum": [{"rawJSON": "1"}, [${id}, 0.10]]}`
  const functions = [{ name: 'f', description: '', parameters }]
  const toolCalls = [{ id: 'c', name: 'f', arguments: `{"id": ${id}}` }]
  const rendered = chat.render([{ role: 'assistant', content: '', toolCalls }], {
    guard: createControlTokenGuard(['2512']),
    tools: { functions, choice: 'auto', parallel: true },
  })
  expect(rendered).toBe(
    '[{"type": "function", "function": {"name": "f", "description": "", "parameters": ' +
      `{"enum": [{"rawJSON": "1"}, [${id}, 0.1]]}}}]{"id": ${id}}${id}!`,
  )
})

describe("templates of Hermes's kind", () => {
  const { template, cases } = JSON.parse(
    readFileSync(new URL('../__fixtures__/hermes.json', import.meta.url), 'utf8'),
  ) as {
    readonly template: string
    readonly cases: readonly {
      readonly name: string
      readonly function: Readonly<Record<string, unknown>>
      readonly rendered: string
    }[]
  }
  const chat = createChatTemplate({ source: template, bosToken: '', eosToken: '' })

  test.each(cases)('tell a function as Jinja does: $name', ({ function: told, rendered }) => {
    const { description, parameters } = told
    const one = {
      name: 'look',
      parameters: JSON.stringify(parameters),
      strict: false,
      ...(typeof description === 'string' && { description }),
    }
    const tools = { functions: [one], choice: 'auto', parallel: true } as const
    const messages = [{ role: 'user', content: 'Where?' }] as const
    expect(detectToolCallFormat(template)).toBe('hermes')
    expect(chat.render(messages, { guard: createControlTokenGuard([]), tools })).toBe(rendered)
  })
})

describe('an answer whose tokens add no part', () => {
  const pieces = (first: string, piece: string) => [first, ...Array(16_000).fill(piece)]
  const blanks = ' '.repeat(64)
  const letters = 'x'.repeat(64)

  // A reader that scans all kept text again for each token would take half a minute for one answer.
  // Finding: DIA-2
  test.each([
    ['hermes', pieces('', blanks), []],
    ['hermes', pieces('<tool_call>', blanks), 'whole'],
    ['hermes', pieces('<tool_call>{"name":"', letters), 'whole'],
    ['mistral', pieces('', blanks), []],
    ['llama', pieces('', blanks), []],
    ['llama', pieces('{"name":"', letters), 'whole'],
  ] as const)(
    'the call reader of %s reads each token of a long answer once',
    (format, given, expected) => {
      const parts = read(format, given)
      expect(parts).toEqual(expected === 'whole' ? [text(given.join(''))] : expected)
    },
  )

  // Finding: DIA-2
  test('an answer has the same parts in pieces as at once', () => {
    const law = fc.property(
      fc.array(fc.tuple(fc.nat(3_000), fc.constantFrom(' ', 'x', '\n', '<tool_call>', '{"a":[')), {
        maxLength: 12,
      }),
      fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 4 }),
      (runs, sizes) => {
        const whole = runs.map(([count, mark]) => mark.repeat(Math.ceil(count / mark.length)))
        const all = `${whole.join('')}<tool_call>{"name": "add", "arguments": {}}</tool_call>`
        const cut: string[] = []
        for (let at = 0, next = 0; at < all.length; next++) {
          const size = sizes[next % sizes.length]!
          cut.push(all.slice(at, at + size))
          at += size
        }
        for (const format of ['hermes', 'mistral', 'llama'] as const)
          expect(read(format, cut)).toEqual(read(format, [all]))
      },
    )
    fc.assert(law, { numRuns: 30 })
  })
})
