// Goal: untrusted JSON is read as `JSON.parse` does if all parsers agree on it; otherwise it is
// refused with the kind of its fault. Method: examples of each fault; random values compared with
// `JSON.parse`; random texts, none of which may cause an unexpected error.

import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import * as JsonText from './json-text.ts'

const parse = (text: string, depthMax = 8) => JsonText.parse(text, { depthMax })

test.each<[string, string, JsonText.JsonTextFault]>([
  ['a name twice', '{"a":1,"a":2}', { kind: 'duplicate-name', name: 'a' }],
  ['a name twice, once escaped', '{"a":1,"\\u0061":2}', { kind: 'duplicate-name', name: 'a' }],
  [
    'a name twice below a list',
    '[[{"a":{"b":1, "b" : 2}}]]',
    { kind: 'duplicate-name', name: 'b' },
  ],
  ['a name twice around an object', '{"a":{"a":1},"a":2}', { kind: 'duplicate-name', name: 'a' }],
  ['nine lists', '[[[[[[[[[]]]]]]]]]', { kind: 'too-deep', depthMax: 8 }],
  ['a million lists', '['.repeat(1_000_000), { kind: 'too-deep', depthMax: 8 }],
  ['a string without an end', '{"a":"b', { kind: 'not-json' }],
  ['a string that ends with an escaped quote', '["a\\"]', { kind: 'not-json' }],
  ['a name outside of an object', '["a":1]', { kind: 'not-json' }],
  ['two values', '{} {}', { kind: 'not-json' }],
  ['nothing', '', { kind: 'not-json' }],
])('%s is no JSON that all parsers read alike', (_, text, fault) => {
  expect(parse(text)).toEqual({ kind: 'fault', fault })
})

test.each([
  '{"a":1,"b":{"a":1}}',
  '[{"a":1},{"a":1}]',
  '{"a":"a","b":"\\"a\\":1"}',
  '{"\\\\":1,"\\"":2}',
  '[[[[[[[[]]]]]]]]',
  ' "{[:" ',
])('%s is read', (text) => {
  expect(parse(text)).toEqual({ kind: 'value', value: JSON.parse(text) })
})

test('a value that was written as JSON is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(3), (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      expect(parse(text, 16)).toEqual({ kind: 'value', value: JSON.parse(text) })
    }),
  )
})

test('any text is read, or has a fault', () => {
  const part = fc.constantFrom('{', '}', '[', ']', '"', '\\', ':', ',', 'a', '1', ' ', '\n')
  fc.assert(
    fc.property(fc.array(part, { maxLength: 24 }), (parts) => {
      const text = parts.join('')
      const read = parse(text)
      if (read.kind === 'value') expect(JSON.parse(text)).toEqual(read.value)
      else if (read.fault.kind === 'not-json') expect(() => JSON.parse(text)).toThrow()
    }),
  )
})

test('half of a surrogate pair is found in a text and in a name, and a whole pair is none', () => {
  const isFound = (text: string) => JsonText.hasLoneSurrogate(text, JSON.parse(text))
  const halves = ['"\\ud83e"', '["a","\\uDD8A"]', '{"\\ud800":1}', '{"a":[{"b":"x\\ud83ey"}]}']
  for (const text of halves) expect(isFound(text), text).toBe(true)
  const whole = ['"\\ud83e\\udd8a"', '"\\\\ud83e"', '{"a":"\\u00e4"}', JSON.stringify('🦊'), '7']
  for (const text of whole) expect(isFound(text), text).toBe(false)
})

test('a fault names a field alone', () => {
  expect(JsonText.describeFault({ kind: 'too-deep', depthMax: 8 })).toMatchInlineSnapshot(
    `"more than 8 levels of objects and lists"`,
  )
  const long = parse(`{"${'x'.repeat(100)}":"secret","${'x'.repeat(100)}":1}`)
  const told = long.kind === 'fault' ? JsonText.describeFault(long.fault) : ''
  expect(told).toBe(`the name "${'x'.repeat(64)}" twice`)
})

const nested = (levels: number) => `${'[{"a":'.repeat(levels / 2)}1${'}]'.repeat(levels / 2)}`

test.each([5_000, 20_000, 1_000_000])('a body of %i levels is refused by its depth', (levels) => {
  // A text with too many parts is not read to its end.
  const depth = levels < (2 * JsonText.BODY_PARTS_MAX) / 3 ? { depth: levels } : {}
  const fault = { kind: 'too-deep', ...depth, depthMax: JsonText.BODY_DEPTH_MAX }
  expect(JsonText.parseBody(nested(levels))).toEqual({ kind: 'fault', fault })
  // The fault is the same for a text that ends before its brackets are closed.
  const open = '['.repeat(levels)
  expect(JsonText.parseBody(open)).toEqual({ kind: 'fault', fault })
})

// Finding: OFF4-2
test('a body of more lists, objects, members and texts than may be is refused unparsed', () => {
  const parse = vi.spyOn(JSON, 'parse')
  const fault = { kind: 'too-many', partsMax: JsonText.BODY_PARTS_MAX }
  const many = (part: string) => `[${Array(JsonText.BODY_PARTS_MAX).fill(part).join()}]`
  const members = Array.from({ length: JsonText.BODY_PARTS_MAX }, (_, at) => `"${at}":0`)
  for (const text of [many('{}'), many('[]'), many('"[:"'), `{${members.join()}}`]) {
    expect(JsonText.parseExact(text)).toEqual({ kind: 'fault', fault })
  }
  const long = `[${'7,'.repeat(JsonText.BODY_LENGTH_MAX)}7]`
  expect(JsonText.parseExact(long)).toEqual({
    kind: 'fault',
    fault: { kind: 'too-long', valuesMax: JsonText.BODY_LENGTH_MAX },
  })
  expect(parse).not.toHaveBeenCalled()
  parse.mockRestore()
  // The value of a member is no part of its own, also with white space before it.
  const spaced = members.slice(1).map((member) => member.replace(':0', ' : \t"a"'))
  for (const text of [many('7'), `{${spaced.join()}}`]) {
    expect(JsonText.parseExact(text)).toEqual({ kind: 'value', value: JSON.parse(text) })
  }
})

test('a document of more parts than may be is refused unparsed', () => {
  const parse = vi.spyOn(JSON, 'parse')
  const many = `[${'[],'.repeat(JsonText.DOCUMENT_PARTS_MAX - 2)}[]]`
  expect(JsonText.parseDocument(many)).toHaveLength(JsonText.DOCUMENT_PARTS_MAX - 1)
  expect(parse).toHaveBeenCalledTimes(1)
  expect(() => JsonText.parseDocument(`[${many}]`)).toThrow(SyntaxError)
  expect(parse).toHaveBeenCalledTimes(1)
  parse.mockRestore()
  expect(() => JsonText.parseDocument('{')).toThrow(SyntaxError)
})

test('a body is read as JSON.parse reads it up to its depth, brackets in strings aside', () => {
  const deep = nested(JsonText.BODY_DEPTH_MAX)
  expect(JsonText.parseBody(deep)).toEqual({ kind: 'value', value: JSON.parse(deep) })
  const text = JSON.stringify({ a: '['.repeat(1_000), b: '\\"[', 'c[[': [] })
  expect(JsonText.depthOf(text)).toBe(2)
  expect(JsonText.parseBody(text)).toEqual({ kind: 'value', value: JSON.parse(text) })
  for (const broken of ['', '{"a":', ']]', '"', '[1 2]']) {
    expect(JsonText.parseBody(broken)).toEqual({ kind: 'fault', fault: { kind: 'not-json' } })
  }
})

test('amounts are written as text at any depth, and a part may be replaced before', () => {
  const value = { cost: 2n ** 90n, rows: [{ fee: 1n }] }
  const text = '{"cost":"1237940039285380274899124224","rows":[{"fee":"1"}]}'
  expect(JsonText.stringify(value)).toBe(text)
  const replace = (name: string, part: unknown) => (name === 'fee' ? 2n : part)
  expect(JSON.parse(JsonText.stringify(value, { indent: 2, replace }))).toMatchObject({
    rows: [{ fee: '2' }],
  })
})

test('no control character is written that a terminal would execute', () => {
  const value = '\x1b[31m\x07\x7f\x9b2J'
  const text = JsonText.stringify(value)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there.
  expect(text).not.toMatch(/[\x00-\x1f\x7f-\x9f]/)
  expect(JSON.parse(text)).toBe(value)
})
