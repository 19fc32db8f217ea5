// Goal: any content of a tokenizer, a template or a GGUF file takes only a bounded time in the
// process that reads it. Method: example files from the security audit, which no process would
// finish reading without limits. Each is refused with an error that names the cause, or stopped by
// a limit of work.

import { describe, expect, test } from 'vitest'
import {
  filesWith,
  growingTemplate,
  maliciousReplace,
  maliciousSplit,
  replacingTemplate,
} from '../tokenizer-pool/hostile.fixture.ts'
import { createTokenizer, tokenizerFromGguf } from './index.ts'

const load = (files: ReturnType<typeof filesWith>) =>
  createTokenizer({
    tokenizerJson: files.tokenizerJson,
    ...(files.template && { template: files.template }),
  })

const user = (content: string) => [{ role: 'user' as const, content }]

describe('a tokenizer.json of a stranger', () => {
  // Finding: TRN-11, TRN-12
  test.each([
    ['a Split by (a+)+$', { pre_tokenizer: maliciousSplit }],
    [
      'a Split inside of a sequence',
      { pre_tokenizer: { type: 'Sequence', pretokenizers: [maliciousSplit] } },
    ],
    ['a Replace normalizer by (a+)+$', { normalizer: maliciousReplace }],
    [
      'a Replace of its decoder',
      { decoder: { type: 'Sequence', decoders: [maliciousReplace, { type: 'ByteLevel' }] } },
    ],
    [
      'normalizers that make a text a million times longer',
      {
        normalizer: {
          type: 'Sequence',
          normalizers: Array.from({ length: 5 }, () => {
            return { type: 'Replace', pattern: { String: 'a' }, content: 'a'.repeat(16) }
          }),
        },
      },
    ],
    ['a token of 5 kB', { added_tokens: [{ id: 300, content: 'a'.repeat(5_000) }] }],
    ['an added token without a text', { added_tokens: [{ id: 300, content: '' }] }],
    [
      '20,000 added tokens',
      {
        added_tokens: Array.from({ length: 20_000 }, (_, at) => ({
          id: 300 + at,
          content: `t${at}`,
        })),
      },
    ],
    [
      'words of a billion characters, which are taken apart by the cube',
      { model: { type: 'WordPiece', vocab: { a: 0 }, max_input_chars_per_word: 1e9 } },
    ],
    [
      'a longest word that no number is',
      { model: { type: 'WordPiece', vocab: { a: 0 }, max_input_chars_per_word: 'x' } },
    ],
    [
      'a thousand tokens of Unigram that begin alike',
      {
        model: {
          type: 'Unigram',
          unk_id: 0,
          vocab: Array.from({ length: 1_000 }, (_, at) => ['a'.repeat(at + 1), -1]),
        },
      },
    ],
    [
      'a merge of 5 kB',
      { model: { type: 'BPE', vocab: { a: 0 }, merges: [['a'.repeat(5_000), 'a']] } },
    ],
    [
      'NFKC again and again, between replacements by U+FDFA',
      {
        normalizer: {
          type: 'Sequence',
          normalizers: Array.from({ length: 4 }, () => [
            { type: 'Replace', pattern: { String: 'a' }, content: '\ufdfa' },
            { type: 'NFKC' },
            { type: 'Replace', pattern: { String: '\u0627' }, content: 'a' },
          ]).flat(),
        },
      },
    ],
    [
      'a kilobyte in front of every part of a text',
      { normalizer: { type: 'Prepend', prepend: 'a'.repeat(1_000) } },
    ],
    [
      'a kilobyte for every space',
      { pre_tokenizer: { type: 'Metaspace', replacement: 'a'.repeat(1_000) } },
    ],
  ])('a hostile tokenizer.json is refused: %s', (_, change) => {
    expect(() => load(filesWith(change))).toThrow(
      expect.objectContaining({ code: 'tokenizer-unsupported' }),
    )
  })

  test('a tokenizer.json that is an empty object is refused', () => {
    expect(() => createTokenizer({ tokenizerJson: new TextEncoder().encode('{}') })).toThrow(
      expect.objectContaining({ code: 'tokenizer-unsupported' }),
    )
  })

  test('a tokenizer.json with the look-ahead expressions of GPT-2 and Llama 3 is read', () => {
    const regexes = [
      "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+",
      "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+",
    ]
    for (const Regex of regexes) {
      const split = { type: 'Split', pattern: { Regex }, behavior: 'Isolated', invert: false }
      const byteLevel = { type: 'ByteLevel', add_prefix_space: false, use_regex: false }
      const pretokenizers = [split, byteLevel]
      const tokenizer = load(filesWith({ pre_tokenizer: { type: 'Sequence', pretokenizers } }))
      const runs = tokenizer.encode(`${' '.repeat(50_000)}${'a'.repeat(50_000)}`)
      expect(runs).toHaveLength(100_000)
    }
  })
})

describe('a chat template of a stranger', () => {
  test('a chat template that replaces again and again in a long text is stopped', () => {
    const tokenizer = load(filesWith({}, replacingTemplate))
    const render = () => tokenizer.render(user('a'.repeat(1_000_000)))
    expect(() => render()).toThrow(/too much work/)
  })

  test('a chat template that builds texts of 256 MB is stopped', () => {
    const tokenizer = load(filesWith({}, growingTemplate))
    expect(() => tokenizer.render(user('Hello'))).toThrow(/too (long a text|much work)/)
  })
})

/**
 * Returns a template that sets a variable to `first`, then `count` times to `next`, and then
 * contains `then`.
 */
const grown = (first: string, count: number, next: string, then: string) =>
  `{% set n = namespace(t=${first}) %}` +
  `{% for i in range(${count}) %}{% set n.t = ${next} %}{% endfor %}${then}`
const often = (body: string) => `{% for i in range(60000) %}${body}{% endfor %}`
const listOf = (then: string) => grown('[1]', 17, 'n.t + n.t', `{% set a = [n.t] %}${then}`)
const textOf = (then: string) => grown("'a'", 19, 'n.t ~ n.t', then)

describe('one operation of a template does no more than it is charged for', () => {
  // Finding: TRN-1, TRN-2, TRN-3, TRN-4, TRN-5, TRN-7
  test.each([
    ['a list is written, and its text is dropped', listOf(often('{{ a }}{% continue %}'))],
    ['a list is written into a variable', listOf(often('{% set x %}{{ a }}{% endset %}'))],
    [
      'a list is compared within another one',
      listOf(often('{% if a == [n.t + [2]] %}{% endif %}')),
    ],
    [
      'a long text within a list is tested',
      textOf(`{% set a = [{'k': n.t}] %}${often("{% set b = a | selectattr('k', 'lower') %}")}`),
    ],
    [
      'long texts are sorted',
      grown(
        "'A'",
        12,
        'n.t ~ n.t',
        '{% set s = n.t %}{% set n.t = [s] %}{% for i in range(9) %}' +
          '{% set n.t = n.t + n.t %}{% endfor %}' +
          often('{% set b = n.t | sort %}'),
      ),
    ],
    [
      'an attribute of a megabyte is looked up',
      textOf('{% set s = n.t %}{{ range(9999) | list | map(attribute=s) | join }}'),
    ],
    [
      'a macro of many nodes is defined again and again',
      often(`{% macro f() %}${'{{ 1 }}'.repeat(5_000)}{% endmacro %}`),
    ],
    [
      'a long text is looked for in a longer one',
      textOf("{% set m = n.t[:50000] ~ 'b' ~ n.t[:50000] %}{% if m in n.t %}{% endif %}"),
    ],
    [
      'a long text is replaced in a longer one',
      textOf("{% set m = n.t[:50000] ~ 'b' ~ n.t[:50000] %}{{ n.t | replace(m, '') }}"),
    ],
    ['a gigabyte is joined', textOf('{{ range(9999) | join(n.t) }}')],
    ['a gigabyte is put in by replacement', textOf("{{ n.t | replace('a', n.t) }}")],
    ['a gigabyte is indented', textOf("{{ n.t | replace('a', '\\n') | indent(64, true, true) }}")],
    [
      'a gigabyte of JSON is indented',
      textOf('{{ range(65536) | list | tojson(indent=9999999) }}'),
    ],
    [
      'a million entries are looped over',
      grown('[1]', 20, 'n.t + n.t', '{% for i in n.t %}{% endfor %}'),
    ],
    [
      'a text is split into millions',
      grown("','", 21, 'n.t ~ n.t', "{{ n.t.split(',') | length }}"),
    ],
    ['a function has 65,536 arguments', '{{ range(*(range(65536) | list)) | length }}'],
  ])('a hostile template ends with an error in time: %s', (_, template) => {
    const tokenizer = load(filesWith({}, template))
    const started = process.cpuUsage()
    expect(() => tokenizer.render(user('Hello'))).toThrow(
      expect.objectContaining({ code: 'template-failed' }),
    )
    const { user: micros } = process.cpuUsage(started)
    // Half of the processor time that a tokenizer worker may take for one prompt, in microseconds.
    expect(micros).toBeLessThan(5_000_000)
  })

  test('a slice by a step that is a number of the prompt comes to an end', () => {
    const template = "{{ 'abc'[::messages[1].tool_calls[0].function.arguments.n] }}"
    const tokenizer = load(filesWith({}, template))
    const json = `{"n": 1.${'0'.repeat(40)}1e-300}`
    const call = { id: 'a', name: 'f', arguments: json }
    const messages = [
      ...user('Hello'),
      { role: 'assistant' as const, content: '', toolCalls: [call] },
    ]
    expect(() => tokenizer.render(messages)).toThrow(/raised an error/)
  })

  // Finding: TRN-6, TRN-10
  test.each([
    ['250,000 spaces, which are read by their square', ' '.repeat(250_000)],
    [
      '450 levels of brackets, near the end of a stack',
      `{{ ${'('.repeat(450)}1${')'.repeat(450)} }}`,
    ],
    ['450 branches of one condition', `{% if 0 %}${'{% elif 0 %}'.repeat(450)}{% endif %}`],
    ['450 negations', `{{ ${'not '.repeat(450)}1 }}`],
  ])('a hostile template is refused when it is read: %s', (_, template) => {
    expect(() => load(filesWith({}, template))).toThrow(/cannot be read/)
  })
})

describe('a template has one text on every machine', () => {
  const rendered = (template: string) => load(filesWith({}, template)).render(user('Hello'))

  // Finding: TRN-8
  test('templates sort keys by code points on every machine, not by locale', () => {
    const dict = "{'é': 1, 'z': 2, 'Z': 3, 'a': 4, '\u{1f600}': 5, '\uff21': 6}"
    const sorted = '{"Z": 3, "a": 4, "z": 2, "é": 1, "\uff21": 6, "\u{1f600}": 5}'
    expect(rendered(`{{ ${dict} | tojson(sort_keys=true) }}`)).toBe(sorted)
    expect(rendered(`{{ (${dict} | dictsort(true) | map(attribute=0) | join) }}`)).toBe(
      'Zazé\uff21\u{1f600}',
    )
  })

  // Finding: TRN-9
  test.each(['range', 'namespace', "'a'.upper", 'raise_exception', 'loop', '[range]'])(
    'a template cannot print the source of a function: %s',
    (name) => {
      expect(() => rendered(`{% for a in [1] %}{{ ${name} }}{% endfor %}`)).toThrow(
        /raised an error/,
      )
      expect(() => rendered(`{% for a in [1] %}{{ ${name} ~ '' }}{% endfor %}`)).toThrow(
        /raised an error/,
      )
    },
  )
})

describe('a GGUF file of a stranger', () => {
  test('a GGUF file with a thousand tokens of 5 kB that begin alike is refused', () => {
    const tokens = Array.from({ length: 1_000 }, (_, at) => 'a'.repeat(4_000 + at))
    const metadata = {
      'tokenizer.ggml.model': 'llama',
      'tokenizer.ggml.tokens': tokens,
      'tokenizer.ggml.token_type': tokens.map(() => 1),
      'tokenizer.ggml.scores': tokens.map(() => 0),
    }
    expect(() => tokenizerFromGguf(metadata)).toThrow(/5?\d{3} characters/)
  })
})
