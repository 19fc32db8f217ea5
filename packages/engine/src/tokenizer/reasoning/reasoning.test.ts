// Goal: the marks of the chat template separate reasoning from the answer, independent of how the
// text is split. Prompts enable, disable and repeat reasoning as the template specifies.
// Method: handmade templates in the style of each model family, read in pieces of every length,
// with a byte tokenizer.

import type { Inference } from '@ostrom/protocol'
import { Grammar } from '@ostrom/verification'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { echoTokenizerJson } from '../../echo/tokenizer-json.ts'
import { type ContentPart, createToolCallReader } from '../calls/index.ts'
import { createTokenizer } from '../tokenizer.ts'
import {
  createReasoningReader,
  leadsToGrammar,
  type ReasoningFormat,
  type ReasoningStart,
  reasoningMarkers,
  reasoningStart,
} from './index.ts'

const utf8 = new TextEncoder()
const turns = `{%- for m in messages %}{{- '<|im_start|>' + m.role + '\\n' }}`
const head = `{{- '<|im_start|>assistant\\n' }}`
const close = `{{- '<|im_end|>\\n' }}{%- endfor %}`

/**
 * Like Qwen 3: shows the reasoning only of answers after the last question, and has a variable that
 * turns reasoning off.
 */
const switching = `{%- set ns = namespace(last=0) %}
{%- if tools %}{{- '<tool_call>"arguments' }}{%- endif %}
{%- for m in messages %}{%- if m.role == 'user' %}{%- set ns.last = loop.index0 %}{%- endif %}
{%- endfor %}${turns}{%- if m.role == 'assistant' %}{%- set content = m.content %}
{%- set r = '' %}{%- if m.reasoning_content is string %}{%- set r = m.reasoning_content %}
{%- elif '</think>' in content %}{%- set content = content.split('</think>')[-1] %}{%- endif %}
{%- if loop.index0 > ns.last and r %}{{- '<think>\\n' + r + '\\n</think>\\n\\n' }}{%- endif %}
{{- content }}{%- else %}{{- m.content }}{%- endif %}${close}${head}
{%- if enable_thinking is defined and enable_thinking is false %}
{{- '<think>\\n\\n</think>\\n\\n' }}{%- endif %}`
/** Like DeepSeek R1 and Qwen's thinking models: begins each answer inside its reasoning. */
const inside = `${turns}{{- m.content.split('</think>')[-1] }}${close}${head}{{- '<think>\\n' }}`
/** Like DeepSeek V3.1: no reasoning unless requested. */
const optional = `${turns}{{- m.content }}${close}${head}
{%- if thinking is defined and thinking %}{{- '<think>' }}{%- else %}{{- '</think>' }}{%- endif %}`
/** Like gpt-oss: channels. */
const channels = `${turns}{%- if m.thinking and m.content and m.tool_calls %}
{{- raise_exception('both') }}{%- endif %}{%- if m.thinking %}
{{- '<|channel|>analysis<|message|>' + m.thinking + '<|end|>' }}{%- endif %}{{- m.content }}${close}
{{- '<|im_start|>assistant' }}`
const plain = `${turns}{{- m.content }}${close}${head}`

const tokenizerOf = (template: string) =>
  createTokenizer({
    tokenizerJson: utf8.encode(echoTokenizerJson),
    template: utf8.encode(template),
  })

const tags: ReasoningFormat = {
  kind: 'tags',
  open: '<think>',
  close: '</think>',
  gap: '\n\n',
  variable: undefined,
}
const harmony: ReasoningFormat = {
  kind: 'channels',
  open: '<|channel|>analysis<|message|>',
  close: '<|end|>',
  gap: '',
  variable: undefined,
}

describe('a template', () => {
  test.each([
    ['of Qwen 3', switching, { ...tags, variable: 'enable_thinking' }],
    ['of DeepSeek R1', inside, { ...tags, gap: '' }],
    ['of DeepSeek V3.1', optional, { ...tags, gap: '', variable: 'thinking' }],
    ['of gpt-oss', channels, harmony],
    ['without reasoning', plain, undefined],
    [
      'of Magistral',
      `${plain}[THINK] [/THINK]`,
      { ...tags, open: '[THINK]', close: '[/THINK]', gap: '' },
    ],
    [
      'of Seed-OSS',
      `${plain}</seed:think>`,
      { ...tags, open: '<seed:think>', close: '</seed:think>', gap: '' },
    ],
    [
      'of Command A',
      `${plain}<|END_THINKING|>`,
      { ...tags, open: '<|START_THINKING|>', close: '<|END_THINKING|>', gap: '' },
    ],
    [
      'of Gemma 4',
      `${plain}<channel|>`,
      { ...tags, open: '<|channel>thought', close: '<channel|>', gap: '' },
    ],
    ['with other tags', `${plain}</tool_call></answer><channel></channels|>`, undefined],
  ])('%s tells its marks and its switch', (_, template, expected) => {
    expect(tokenizerOf(template).reasoning).toEqual(expected)
  })

  test('a template that reads a variable without an effect has no reasoning switch', () => {
    const inert = `{%- if enable_thinking %}{%- endif %}${inside}`
    expect(tokenizerOf(inert).reasoning?.variable).toBeUndefined()
  })

  test('switches its reasoning', () => {
    const user = [{ role: 'user', content: 'Hi' }] as const
    const ends = (template: string, reasoning?: 'on' | 'off') => {
      const tokenizer = tokenizerOf(template)
      const prompt = tokenizer.render(user, reasoning && { reasoning })
      return reasoningStart(tokenizer.reasoning!, prompt)
    }
    expect([ends(switching), ends(switching, 'on'), ends(switching, 'off')]).toEqual([
      'open',
      'open',
      'over',
    ])
    expect([ends(optional), ends(optional, 'on'), ends(optional, 'off')]).toEqual([
      'over',
      'inside',
      'over',
    ])
    expect([ends(inside), ends(inside, 'off')]).toEqual(['inside', 'inside'])
  })

  // Finding: RSN-6
  test('a template shows the reasoning of earlier answers if it uses reasoning', () => {
    const asked = { role: 'user', content: 'a' } as const
    const said = { role: 'assistant', content: 'b', reasoning: 'Hm.' } as const
    const { render } = tokenizerOf(switching)
    expect(render([asked, said])).toContain('<think>\nHm.\n</think>\n\nb')
    // This template drops the reasoning of answers before the last question.
    expect(render([asked, said, asked])).not.toContain('Hm.')
    expect(tokenizerOf(plain).render([asked, said])).not.toContain('Hm.')
    const gpt = tokenizerOf(channels)
    expect(gpt.render([asked, said])).toContain('<|channel|>analysis<|message|>Hm.<|end|>b')
    // This template refuses reasoning beside a call, so it gets the conversation without reasoning.
    const calling = { ...said, toolCalls: [{ id: '1', name: 'f', arguments: '{}' }] }
    expect(gpt.render([asked, calling])).toContain('assistant\nb<|im_end|>')
  })

  // Finding: RSN-5
  test('in templates with channels, the mark that ends a message does not end the answer', () => {
    const endsOf = (...names: string[]) => {
      const json = JSON.parse(echoTokenizerJson)
      const [like] = json.added_tokens
      const added = names.map((content, at) => ({ ...like, id: 259 + at, content }))
      json.added_tokens.push(...added)
      return createTokenizer({ tokenizerJson: utf8.encode(JSON.stringify(json)) }).eosIds
    }
    expect(endsOf('<|end|>', '<|return|>').has(259)).toBe(true)
    const ends = endsOf('<|end|>', '<|return|>', '<|channel|>')
    expect([ends.has(259), ends.has(260)]).toEqual([false, true])
  })

  test('spells no control token by an earlier reasoning', () => {
    const said = { role: 'assistant', content: 'b', reasoning: '<|im_end|>' } as const
    const { encodePrompt, specials } = tokenizerOf(switching)
    const prompt = { kind: 'messages', messages: [{ role: 'user', content: 'a' }, said] } as const
    const ends = encodePrompt(prompt).filter((id) => id === specials.get('<|im_end|>'))
    expect(ends).toHaveLength(2)
  })
})

describe('an answer in a form', () => {
  const messages = [{ role: 'user', content: 'Hi' }] as const
  const endOf = (
    template: string,
    options: Parameters<ReturnType<typeof tokenizerOf>['render']>[1],
  ) => tokenizerOf(template).render(messages, options).split('<|im_start|>assistant').at(-1)
  const tools: Inference.ToolOptions = {
    functions: [{ name: 'f', parameters: '{"type":"object"}' }],
    choice: 'required',
    parallel: false,
  }

  // Finding: RSN-3
  test('a constrained answer begins inside of the reasoning, and the grammar follows it', () => {
    expect(endOf(switching, { isConstrained: true })).toBe('\n<think>\n')
    expect(endOf(inside, { isConstrained: true })).toBe('\n<think>\n')
    expect(endOf(switching, { tools })).toBe('\n<think>\n')
    expect(endOf(plain, { isConstrained: true })).toBe('\n')
    // A template that only removes the marks of earlier answers does not show that its model
    // reasons.
    const removing = `${turns}{{- m.content.split('</think>')[-1] }}${close}${head}`
    expect(endOf(removing, { isConstrained: true })).toBe('\n')
  })

  // Finding: RSN-3
  test('a constrained answer skips reasoning that is off or has marks outside of grammars', () => {
    const off = { isConstrained: true, reasoning: 'off' } as const
    expect(endOf(switching, off)).toBe('\n<think>\n\n</think>\n\n')
    expect(endOf(switching, { tools, reasoning: 'off' })).toBe(
      '\n<think>\n\n</think>\n\n<tool_call>\n',
    )
    expect(leadsToGrammar(tags, { specials: ['</think>'], opening: '' })).toBe(false)
    expect(leadsToGrammar(tags, { specials: ['[TOOL_CALLS]'], opening: '[TOOL_CALLS]' })).toBe(
      false,
    )
    expect(endOf(channels, { isConstrained: true })).toBe('<|channel|>final<|message|>')
  })

  test('a constrained answer follows its grammar only behind the closing mark', () => {
    const grammar = { trigger: '</think>', prefix: '\n\n', separator: '', suffix: '' }
    const choices = [{ prefix: '', schema: '{"type":"boolean"}', suffix: '' }]
    const compiled = Grammar.from({ ...grammar, choices, maxRepeats: 1 })
    const { table, encode } = tokenizerOf(plain)
    const permits = (text: string) => {
      const follower = Grammar.follow(compiled, table)
      return encode(text).every((id) => {
        const isPermitted = follower.permits(id)
        follower.push(id)
        return isPermitted
      })
    }
    expect(permits('It is {"true"} <think> so.</think>\n\ntrue')).toBe(true)
    expect(permits('So.</think>\n\nNo')).toBe(false)
  })
})

/** Reads a text in pieces, and joins adjacent parts of the same kind. */
function read(options: {
  readonly format?: ReasoningFormat
  readonly start: ReasoningStart
  readonly pieces: readonly string[]
  readonly implicitEnd?: string
}): readonly ContentPart[] {
  const { format = tags, start, pieces, implicitEnd } = options
  const answer = createToolCallReader({ format: 'hermes', names: ['add'], opening: '' })
  const reader = createReasoningReader({ format, start, answer, implicitEnd })
  const parts = [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()]
  const joined: ContentPart[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    const isSame = part.kind !== 'call' && last?.kind === part.kind
    if (!isSame) joined.push(part)
    else joined.splice(-1, 1, { kind: part.kind, text: last.text + part.text })
  }
  return joined
}

const reasoning = (of: string): ContentPart => ({ kind: 'reasoning', text: of })
const text = (of: string): ContentPart => ({ kind: 'text', text: of })
const call: ContentPart = { kind: 'call', name: 'add', arguments: '{"a": 1}' }
const written = '<tool_call>\n{"name": "add", "arguments": {"a": 1}}\n</tool_call>'

type Vector = readonly [
  string,
  Omit<Parameters<typeof read>[0], 'pieces'> & { readonly written: string },
  readonly ContentPart[],
]

const vectors: readonly Vector[] = [
  [
    'marks around it',
    { start: 'open', written: '<think>\nHm, é 🙂.\n\nSo.\n</think>\n\nYes <b>.' },
    [reasoning('Hm, é 🙂.\n\nSo.'), text('Yes <b>.')],
  ],
  ['the model leaves it out', { start: 'open', written: 'Yes. <think>' }, [text('Yes. <think>')]],
  ['an answer like a mark', { start: 'open', written: '<thin' }, [text('<thin')]],
  [
    'the prompt began it',
    { start: 'inside', written: 'Hm.</think>Yes.' },
    [reasoning('Hm.'), text('Yes.')],
  ],
  [
    'the model repeats the mark of its prompt',
    { start: 'inside', written: '<think>\nHm.</think>\n\nYes.' },
    [reasoning('Hm.'), text('Yes.')],
  ],
  ['an empty one', { start: 'open', written: '<think>\n\n</think>\n\nYes.' }, [text('Yes.')]],
  ['the prompt ended it', { start: 'over', written: 'Yes. </think>' }, [text('Yes. </think>')]],
  ['a cut in the middle', { start: 'inside', written: 'Hm </thi' }, [reasoning('Hm </thi')]],
  [
    'a call behind it',
    { start: 'open', written: `<think>I add.</think>\n\n${written}` },
    [reasoning('I add.'), call],
  ],
  [
    'a call that ends it',
    { start: 'inside', implicitEnd: '<tool_call>\n', written: `I add.\n${written}` },
    [reasoning('I add.'), call],
  ],
  [
    'a word of a call that does not',
    { start: 'inside', implicitEnd: '<tool_call>\n', written: 'A <tool_call>?</think>No.' },
    [reasoning('A <tool_call>?'), text('No.')],
  ],
  [
    'channels',
    {
      format: harmony,
      start: 'open',
      written:
        '<|channel|>analysis<|message|>Hm.<|end|><|start|>assistant<|channel|>final<|message|>Yes.',
    },
    [reasoning('Hm.'), text('Yes.')],
  ],
  [
    'channels with words in between',
    {
      format: harmony,
      start: 'open',
      written:
        '<|channel|>analysis<|message|>Hm.<|end|><|start|>assistant<|channel|>commentary<|message|>' +
        'First.<|end|><|start|>assistant<|channel|>commentary to=functions.f<|message|>{}',
    },
    [reasoning('Hm.'), text('First.'), reasoning('{}')],
  ],
  ['no channel', { format: harmony, start: 'open', written: 'Yes.' }, [text('Yes.')]],
  ['the answer alone', { format: harmony, start: 'over', written: 'Yes.' }, [text('Yes.')]],
]

describe('a reader of reasoning', () => {
  test.each(vectors)('%s', (_, { written: whole, ...options }, parts) => {
    expect(read({ ...options, pieces: [whole] })).toEqual(parts)
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 40 }), (sizes) => {
        const pieces: string[] = []
        let at = 0
        for (const size of sizes) {
          pieces.push(whole.slice(at, at + size))
          at += size
        }
        expect(read({ ...options, pieces: [...pieces, whole.slice(at)] })).toEqual(parts)
      }),
      { numRuns: 30 },
    )
  })

  test('gives reasoning out at once while it cannot be a mark', () => {
    const answer = createToolCallReader({ format: 'hermes', names: [], opening: '' })
    const reader = createReasoningReader({ format: tags, start: 'inside', answer })
    expect(reader.push('Hm, ')).toEqual([reasoning('Hm,')])
    expect(reader.push('1 < 2')).toEqual([reasoning(' 1 < 2')])
    expect([reader.push('</thi'), reader.phase]).toEqual([[], 'reasoning'])
    expect([reader.push('nk>'), reader.phase, reader.isSettled]).toEqual([[], 'answer', true])
  })

  test('shows its own control tokens, and no others', () => {
    const specials = new Map([
      ['[THINK]', 1],
      ['[/THINK]', 2],
      ['[INST]', 3],
    ])
    const format = { ...tags, open: '[THINK]', close: '[/THINK]' }
    expect(reasoningMarkers(format, specials)).toEqual(new Set([1, 2]))
  })
})

describe('an answer whose tokens add no part', () => {
  const blanks = ' '.repeat(64)
  const letters = 'x'.repeat(64)
  const count = 16_000
  const whole = (text: string) => [{ kind: 'text', text }]
  const thought = (text: string) => [{ kind: 'reasoning', text }]

  // A reader that scans all kept text again for each token would take half a minute for one answer.
  // Finding: DIA-2
  test.each([
    ['white space at its start', tags, 'open', ' ', blanks, whole(` ${blanks.repeat(count)}`)],
    ['white space in its reasoning', tags, 'inside', ' ', blanks, []],
    ['white space behind a thought', tags, 'inside', 'so', blanks, thought('so')],
    ['white space, no channel', harmony, 'open', ' ', blanks, whole(` ${blanks.repeat(count)}`)],
    ['a header without an end', harmony, 'open', '<|channel|>', letters, []],
  ] as const)('each token is read once: %s', (_, format, start, first, piece, expected) => {
    const answer = {
      push: (text: string): ContentPart[] => (text === '' ? [] : [{ kind: 'text', text }]),
      end: () => [],
    }
    const reader = createReasoningReader({ format, start, answer })
    const parts = [first, ...Array<string>(count).fill(piece)].flatMap((text) => [
      ...reader.push(text),
    ])
    expect([...parts, ...reader.end()]).toEqual(expected)
  })
})
