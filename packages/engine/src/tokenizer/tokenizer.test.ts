// Goal: ids and text convert to each other without loss, both piece by piece and as a whole, and no
// text of a user becomes a control token. Method: the byte vocabulary of the echo engine, with
// examples and properties; tests in `llama/` compare real vocabularies with llama.cpp.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { echoSpecials, echoTemplate, echoTokenizerJson } from '../echo/tokenizer-json.ts'
import { createTokenizer } from './index.ts'

const utf8 = new TextEncoder()
const load = (template = echoTemplate) =>
  createTokenizer({
    tokenizerJson: utf8.encode(echoTokenizerJson),
    template: utf8.encode(template),
  })
const tokenizer = load()

const evil = fc
  .array(
    fc.oneof(
      fc.constantFrom(...echoSpecials, '<|im_', 'start|>', '<', '\ufdd0', ' ', '\n'),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => text.isWellFormed())

describe('encode and decode', () => {
  test('ids of the echo vocabulary are bytes', () => {
    expect(tokenizer.encode('Aé')).toEqual([0x41, 0xc3, 0xa9])
    expect(tokenizer.decode([0x41, 0xc3, 0xa9])).toBe('Aé')
  })

  test('control tokens in plain text stay text; in special text they are tokens', () => {
    expect(tokenizer.encode('<|im_end|>')).toHaveLength(10)
    expect(tokenizer.encode('<|im_end|>', { special: true })).toEqual([258])
    expect(tokenizer.decode([0x41, 258])).toBe('A')
    expect(tokenizer.decode([0x41, 258], { special: true })).toBe('A<|im_end|>')
  })

  test('any text comes back', () => {
    fc.assert(
      fc.property(evil, (text) => {
        expect(tokenizer.decode(tokenizer.encode(text))).toBe(text)
      }),
    )
  })

  test('pieces of any size join to the whole, also for broken bytes', () => {
    const ids = fc.array(fc.oneof(fc.nat(258), fc.constantFrom(0xf0, 0x9f, 0x98, 0x80, 0xe6, 0xbc)))
    fc.assert(
      fc.property(ids, fc.array(fc.integer({ min: 1, max: 5 })), (ids, sizes) => {
        const stream = tokenizer.decodeStream()
        let text = ''
        let at = 0
        for (const size of sizes) {
          text += stream.push(ids.slice(at, at + size))
          at += size
        }
        text += stream.push(ids.slice(at)) + stream.end()
        expect(text).toBe(tokenizer.decode(ids))
      }),
    )
  })

  test('a stream never gives half a character', () => {
    const stream = tokenizer.decodeStream()
    const pieces = tokenizer.encode('a😀b').map((id) => stream.push([id]))
    expect(pieces).toEqual(['a', '', '', '', '😀', 'b'])
  })

  test('long texts are encoded in slices with the same result', () => {
    const long = 'Some words,  and\nmore 12345. '.repeat(5000)
    expect(tokenizer.decode(tokenizer.encode(long))).toBe(long)
    const unbroken = '😀x'.repeat(40_000)
    expect(tokenizer.decode(tokenizer.encode(unbroken))).toBe(unbroken)
  })

  test('no more is encoded than a little over the limit', () => {
    const content = 'word '.repeat(200_000)
    const messages = [{ role: 'user', content }] as const
    const ids = tokenizer.encodePrompt({ kind: 'messages', messages }, { tokensMax: 100 })
    expect(ids.length).toBeGreaterThan(100)
    expect(ids.length).toBeLessThan(40_000)
  })

  test('an id outside the vocabulary is refused', () => {
    expect(() => tokenizer.decode([259])).toThrowErrorMatchingInlineSnapshot(`
      [TokenUnknownError: A token id is not in the vocabulary of the model.
      - Id: 259. Vocabulary: 259 tokens.
      - Use the tokenizer that the manifest of the model version names.
      Docs: docs/reference/errors/engine.md#token-unknown]
    `)
    expect(() => tokenizer.encodePrompt({ kind: 'ids', ids: [1, 9999] })).toThrow('9999')
  })
})

describe('prompts', () => {
  const chat = (content: string) =>
    tokenizer.encodePrompt({ kind: 'messages', messages: [{ role: 'user', content }] })

  test('prompts are rendered by the template', () => {
    const rendered = tokenizer.render([{ role: 'user', content: 'Hi' }])
    expect(rendered).toBe('<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n')
    expect(chat('Hi')).toEqual(tokenizer.encode(rendered, { special: true }))
  })

  test('whatever a user writes, the only control tokens are those of the template', () => {
    fc.assert(
      fc.property(evil, (content) => {
        const ids = chat(content)
        expect(ids.filter((id) => id > 255)).toEqual([257, 258, 257])
        const text = tokenizer.decode(ids, { special: true })
        expect(text).toBe(`<|im_start|>user\n${content}<|im_end|>\n<|im_start|>assistant\n`)
      }),
      { numRuns: 300 },
    )
  })

  test('a token split over two messages does not complete in a template that joins them', () => {
    const joining = load('{% for m in messages %}{{ m.content | trim }}{% endfor %}')
    const contents = ['<|im_', 'start|>', '<', '|im_end|>  ', 'x<|im_st ', 'art|>']
    const messages = contents.map((content) => ({ role: 'user', content }) as const)
    const ids = joining.encodePrompt({ kind: 'messages', messages })
    expect(ids.every((id) => id < 256)).toBe(true)
    expect(joining.decode(ids)).toBe(contents.map((content) => content.trim()).join(''))
  })

  test('text prompts may hold control tokens, since their author writes the whole prompt', () => {
    const ids = tokenizer.encodePrompt({ kind: 'text', text: '<|im_start|>a\ufdd0' })
    expect(ids).toEqual([257, 0x61, 0xef, 0xb7, 0x90])
  })

  test('a template that refuses gives an error without the text of the messages', () => {
    const refusing = load("{{ raise_exception('secret ' + messages[0].content) }}")
    const render = () => refusing.render([{ role: 'user', content: 'my secret' }])
    expect(render).toThrowErrorMatchingInlineSnapshot(`
      [TemplateFailedError: The chat template of the model cannot render the messages.
      - Reason: it raised an error for these roles and contents.
      - Send the roles in the order that the model was trained on, or send plain text.
      Docs: docs/reference/errors/engine.md#template-failed]
    `)
  })

  test.each([
    ['{% for a in range(1000000000) %}{% endfor %}', 'range'],
    ['{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}', 'steps'],
  ])('a template that would run for days is stopped: %s', (source, reason) => {
    const endless = load(source)
    expect(() => endless.render([{ role: 'user', content: 'Hi' }])).toThrow(reason)
  })

  test('a prompt does not depend on the day', () => {
    const dated = "{% if strftime_now is defined %}{{ strftime_now('%Y') }}{% else %}1{% endif %}"
    expect(load(dated).render([])).toBe('1')
  })

  test('messages for a model without a template are refused', () => {
    const bare = createTokenizer({ tokenizerJson: utf8.encode(echoTokenizerJson) })
    expect(() => bare.render([])).toThrowErrorMatchingInlineSnapshot(`
      [PromptUnsupportedError: The engine does not accept this kind of prompt.
      - Kind: messages.
      - Reason: the model has no chat template.
      - Send the prompt as plain text, or choose a model made for chat.
      Docs: docs/reference/errors/engine.md#prompt-unsupported]
    `)
  })
})

describe('loading', () => {
  const loading = (json: string) => () => createTokenizer({ tokenizerJson: utf8.encode(json) })

  test('refuses what is not a tokenizer', () => {
    expect(loading('{')).toThrowErrorMatchingInlineSnapshot(`
      [TokenizerUnsupportedError: The tokenizer cannot be used.
      - tokenizer.json: not JSON.
      - Use a tokenizer.json with a BPE, Unigram or WordPiece model and a text decoder.
      Docs: docs/reference/errors/engine.md#tokenizer-unsupported]
    `)
    expect(loading('{}')).toThrow('model.vocab')
    expect(loading('{"model":{"type":"BPE","vocab":{"a":-1},"merges":[]}}')).toThrow('id: -1')
    expect(loading('{"model":{"type":"BPE","vocab":{"a":0},"merges":[]}}')).toThrow('decoder')
  })

  test('knows which tokens end an answer', () => {
    expect([...tokenizer.eosIds].sort()).toEqual([256, 258])
  })
})
