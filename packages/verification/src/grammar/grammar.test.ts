// Goal: every answer drawn with a grammar parses and conforms to its schema, and every partial
// answer can be completed. A constraint that cannot be enforced is refused with its name. Method:
// walks with random bytes through random schemas, validated by a separate schema checker.

import { Inference } from '@ostrom/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conforms } from './conforms.fixture.ts'
import { SchemaUnsupportedError } from './errors.ts'
import { follow, from, type GrammarFollower } from './grammar.ts'
import { SCHEMA_ALTERNATIVES_MAX, SCHEMA_ENUM_MAX } from './limits.ts'

/** Bytes are the tokens; 256 ends an answer. */
const END = 256
const table = {
  bytesOf: (id: number) => (id < END ? Uint8Array.of(id) : undefined),
  endIds: new Set([END]),
  dropsFirstSpace: false,
}
const begin = (schema: unknown): GrammarFollower =>
  follow(from(Inference.jsonGrammar(JSON.stringify(schema))), table)

/** Returns whether a grammar accepts a text as a complete answer. */
function accepts(schema: unknown, text: string): boolean {
  const follower = begin(schema)
  for (const byte of new TextEncoder().encode(text)) {
    if (!follower.permits(byte)) return false
    follower.push(byte)
  }
  return follower.permits(END)
}

const closing = [...'"}]0tfn1:,el'].map((character) => character.charCodeAt(0))

/**
 * Draws an answer from random bytes, and completes it as fast as possible after `patience` bytes.
 */
function walk(schema: unknown, choose: (most: number) => number, patience: number): string {
  const follower = begin(schema)
  const bytes: number[] = []
  for (;;) {
    if (follower.isFinished) break
    const permitted = Array.from({ length: 257 }, (_, id) => id).filter(follower.permits)
    expect(permitted.length).toBeGreaterThan(0)
    const hurried = bytes.length > patience
    const quick = [END, ...closing].find((id) => permitted.includes(id))
    const id = hurried && quick !== undefined ? quick : permitted[choose(permitted.length)]!
    if (id === END) break
    follower.push(id)
    bytes.push(id)
    expect(bytes.length).toBeLessThan(5_000)
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
}

const number = fc.oneof(fc.integer({ min: -2000, max: 2000 }), fc.constantFrom(0.5, -3.25, 1e-3))
const { schema: schemas } = fc.letrec<{ schema: unknown }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(true, { type: 'boolean' }, { type: 'null' }, {}),
    fc.record({ type: fc.constant('string') }),
    fc
      .tuple(fc.nat(4), fc.nat(4))
      .map(([min, more]) => ({ type: 'string', minLength: min, maxLength: min + more })),
    fc.tuple(number, fc.nat(50), fc.constantFrom('number', 'integer')).map(([low, more, type]) => {
      return { type, minimum: low, maximum: low + more + 1 }
    }),
    fc.record({
      type: fc.constantFrom('number', 'integer'),
      exclusiveMinimum: number,
    }),
    fc.uniqueArray(fc.jsonValue({ maxDepth: 1 }), { minLength: 1, maxLength: 4 }).map((values) => {
      return { enum: values }
    }),
    fc.record({ type: fc.constant('array'), items: tie('schema'), minItems: fc.nat(2) }),
    fc.record({ type: fc.constant('array'), items: tie('schema'), maxItems: fc.nat(3) }),
    fc
      .tuple(
        fc.dictionary(fc.string({ maxLength: 4 }), tie('schema'), { maxKeys: 4 }),
        fc.boolean(),
        fc.constantFrom(undefined, false, true, { type: 'integer' }),
      )
      .map(([properties, half, additionalProperties]) => {
        const required = Object.keys(properties).filter((_, at) => !half || at % 2 === 0)
        const others = additionalProperties !== undefined && { additionalProperties }
        return { type: 'object', properties, required, ...others }
      }),
    fc.array(tie('schema'), { minLength: 1, maxLength: 3 }).map((anyOf) => ({ anyOf })),
  ),
}))

describe('an answer under a schema', () => {
  test('parses and conforms, whatever is drawn, and can always be ended', () => {
    fc.assert(
      fc.property(schemas, fc.infiniteStream(fc.nat()), fc.nat(60), (schema, chance, patience) => {
        const text = walk(schema, (most) => chance.next().value % most, patience)
        expect(conforms(JSON.parse(text), schema), `${text} of ${JSON.stringify(schema)}`).toBe(
          true,
        )
      }),
      { numRuns: 150 },
    )
  })

  test('may be any value of a schema in its usual spellings', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const text = JSON.stringify(value)
        // Skips numbers with more digits than doubles distinguish, because grammars do not write
        // them.
        fc.pre(!/\d{17}|e[+-]\d{3}/.test(text))
        expect(accepts({}, text), text).toBe(true)
        expect(accepts({}, JSON.stringify(value, null, 2))).toBe(true)
        expect(accepts({ const: value }, text)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

const person = {
  type: 'object',
  properties: { name: { type: 'string' }, age: { type: 'integer', minimum: 0, maximum: 150 } },
  required: ['name', 'age'],
  additionalProperties: false,
}
const tree = {
  $ref: '#/$defs/node',
  $defs: {
    node: {
      type: 'object',
      properties: { left: { anyOf: [{ $ref: '#/$defs/node' }, { type: 'null' }] } },
      required: ['left'],
    },
  },
}
const shapes = {
  oneOf: [
    {
      type: 'object',
      properties: { kind: { const: 'a' }, x: { type: 'number' } },
      required: ['kind'],
    },
    { type: 'object', properties: { kind: { const: 'b' } }, required: ['kind'] },
    { type: 'null' },
  ],
}

/** A schema in pydantic's form: no alternative requires the property with a default. */
const tagged = {
  oneOf: [{ $ref: '#/$defs/a' }, { $ref: '#/$defs/b' }],
  discriminator: { propertyName: 'kind' },
  $defs: {
    a: { type: 'object', properties: { kind: { const: 'a', default: 'a' } } },
    b: { type: 'object', properties: { kind: { const: 'b' }, of: { $ref: '#' } } },
  },
}

const starred = {
  properties: { '*': { const: 1 }, '**': { const: 2 } },
  additionalProperties: { type: 'null' },
}

describe('what a schema permits', () => {
  test.each([
    [person, '{"name": "Zürich", "age": 150}', true],
    [person, '{\n  "name": "a\\n\\u00e9\\"",\n  "age": 0\n}', true],
    [person, '{"name": "a", "age": 151}', false],
    [person, '{"name": "a", "age": -1}', false],
    [person, '{"name": "a", "age": 01}', false],
    [person, '{"age": 1, "name": "a"}', false],
    [person, '{"name": "a"}', false],
    [person, '{"name": "\\ud83d\\ude00", "age": 1}', false],
    [person, '{"name": "😀", "age": 1} ', false],
    [tree, '{"left": {"left": {"left": null}}}', true],
    [tree, '{"left": {"left": 1}}', false],
    [shapes, '{"kind": "b"}', true],
    [shapes, '{"kind": "a", "x": -1.5e3}', true],
    [shapes, '{"kind": "b", "x": 1}', false],
    [{ type: 'array', prefixItems: [{ type: 'integer' }, { const: 'x' }] }, '[1, "x"]', true],
    [{ type: 'array', prefixItems: [{ type: 'integer' }, { const: 'x' }] }, '[1]', false],
    [{ type: 'integer', minimum: -(2 ** 53 - 1), maximum: 2 ** 53 - 1 }, '9007199254740991', true],
    [{ type: 'integer', minimum: -(2 ** 53 - 1), maximum: 2 ** 53 - 1 }, '9007199254740992', false],
    [{ type: 'number', exclusiveMinimum: 0, maximum: 1 }, '0.25', true],
    [{ type: 'number', exclusiveMinimum: 0, maximum: 1 }, '0.0', false],
    [{ type: 'number', exclusiveMinimum: 0, maximum: 1 }, '1.0', true],
    [{ type: 'string', minLength: 2, maxLength: 2 }, '"😀é"', true],
    [{ type: ['string', 'null'] }, 'null', true],
    [{ type: 'object', required: ['a'] }, '{"a": [1]}', true],
    [{ type: 'object' }, '{}', true],
    [
      { properties: { a: { const: 1 } }, additionalProperties: { type: 'null' } },
      '{"a": 1, "b": null}',
      true,
    ],
    [
      { properties: { a: { const: 1 } }, additionalProperties: { type: 'null' } },
      '{"b": null, "a": 1}',
      false,
    ],
    [starred, '{"*": 1, "**": 2, "a": null, "*a": null}', true],
    [starred, '{"*": 1, "**": null}', false],
    [{ type: 'integer', minimum: -0.5, maximum: 0.5 }, '0', true],
    [{ type: 'string', pattern: '^[a-c]+$', maxLength: 2 }, '"ab"', true],
    [{ type: 'string', pattern: '^[a-c]+$', maxLength: 2 }, '"abc"', false],
    [{ pattern: 'é"\\\\' }, '"xé\\"\\\\y"', true],
    [{ pattern: 'é' }, '"\\u00e9"', false],
    [{ pattern: '^\\n$' }, '"\\n"', true],
    [{ pattern: '^\\u0001$' }, '"\\u0001"', true],
    [{ type: ['string', 'null'], pattern: '^a$' }, 'null', true],
    [{ type: 'string', format: 'date' }, '"2024-02-30"', false],
    [{ type: 'string', format: 'of-a-library' }, '"x"', true],
    [{ enum: ['x'], format: 'date' }, '"x"', true],
    [
      { type: 'string', minLength: 3, allOf: [{ pattern: '^a' }, { pattern: 'z$', maxLength: 3 }] },
      '"abz"',
      true,
    ],
    [{ allOf: [{ pattern: '^a' }, { pattern: 'z$' }] }, '"abc"', false],
    [{ type: 'integer', multipleOf: 7, minimum: 1, maximum: 20 }, '14', true],
    [{ type: 'integer', multipleOf: 7, minimum: 1, maximum: 20 }, '15', false],
    [{ type: 'integer', multipleOf: 7, minimum: -20 }, '-14', true],
    [{ type: 'number', multipleOf: 0.01 }, '0.07', true],
    [{ type: 'number', multipleOf: 0.01 }, '0.075', false],
    [{ type: 'number', multipleOf: 2.5, maximum: 10 }, '7.50', true],
    [{ type: 'integer', multipleOf: 1.5 }, '3', true],
    [{ type: 'integer', multipleOf: 1.5 }, '4', false],
    [{ uniqueItems: true, items: { enum: ['a', 'ab'] } }, '["ab", "a"]', true],
    [{ uniqueItems: true, items: { enum: ['a', 'ab'] } }, '["a", "a"]', false],
    [{ uniqueItems: true, items: { enum: ['a', 'ab'] } }, '["a", "ab", ', false],
    [{ uniqueItems: true, items: { type: 'string' } }, '["a","b",\n "ab" ]', true],
    [{ uniqueItems: true, items: { type: 'string' } }, '[ ]', true],
    [{ uniqueItems: true, items: { type: 'string' } }, '["a", "\\u0061"]', false],
    [{ uniqueItems: true, items: { type: 'string', maxLength: 1 } }, '["a", "b", ""]', true],
    [{ uniqueItems: true, items: { pattern: '^[ab]{2}$' } }, '["ab", "aa"]', true],
    [{ uniqueItems: true, items: { pattern: '^[ab]{2}$' } }, '["ab", "aa", "ab"]', false],
    [{ uniqueItems: true, items: { type: 'integer' } }, '[1, 10, -1, 0]', true],
    [{ uniqueItems: true, items: { type: 'integer' } }, '[0, -0]', false],
    [{ uniqueItems: true, items: { type: 'integer' }, maxItems: 2 }, '[1, 2, 3]', false],
    [{ uniqueItems: true, items: { type: 'number' } }, '[1, 1.5, -0.25]', true],
    [{ uniqueItems: true, items: { type: 'number' } }, '[1, 1.0]', false],
    [{ uniqueItems: true, items: { type: ['integer', 'boolean', 'null'] } }, '[1, true]', true],
    [{ uniqueItems: true, maxItems: 1, items: { type: 'object' } }, '[{}]', true],
    [{ propertyNames: { enum: ['a', 'b'] } }, '{"b": 1}', true],
    [{ propertyNames: { enum: ['a', 'b'] } }, '{"c": 1}', false],
    [{ propertyNames: { enum: ['a', 'b'] }, required: ['a', 'b'] }, '{"a": 1, "b": 1}', true],
    [{ propertyNames: { minLength: 1 } }, '{"": 1}', false],
    [{ patternProperties: { '^a': { type: 'integer' } } }, '{"ab": 1}', true],
    [{ patternProperties: { '^a': { type: 'integer' } } }, '{"b": 1}', false],
    [{ type: 'string', anyOf: [{ enum: ['a'] }, { minLength: 2 }] }, '"a"', true],
    [{ type: ['string', 'null'], anyOf: [{ anyOf: [{ const: null }] }] }, 'null', true],
    [{ type: 'number', anyOf: [{ enum: [1] }, { type: 'number' }] }, '1', true],
    [{ type: 'object', $ref: '#/$defs/o', $defs: { o: { type: 'object' } } }, '{}', true],
    [
      { type: 'object', anyOf: [{ $ref: '#/$defs/o' }], $defs: { o: { required: [] } } },
      '{}',
      true,
    ],
    [tagged, '{"kind": "a"}', true],
    [tagged, '{"kind": "b", "of": {"kind": "a"}}', true],
    [tagged, '{}', false],
  ])('%j: %s is %s', (schema, text, expected) => {
    expect(accepts(schema, text)).toBe(expected)
  })

  test.each([
    [{ type: 'string', pattern: '(?<=a)b' }, '', 'its pattern has a lookbehind'],
    [{ type: 'string', pattern: 'a', maxLength: 0 }, '', 'no value'],
    [{ type: 'string', pattern: 1 }, '', 'pattern is not a text'],
    [{ type: 'object', properties: { 'a/b': { not: {} } } }, '/properties/a~1b', 'not'],
    [{ type: 'integer', multipleOf: 0 }, '', 'multipleOf is not above zero'],
    [{ type: 'integer', multipleOf: 7, minimum: 8, maximum: 13 }, '', 'no value'],
    [{ uniqueItems: true, items: { type: 'object' } }, '/items', 'uniqueItems of objects'],
    [{ uniqueItems: true, items: {} }, '/items', 'uniqueItems of objects, arrays or any values'],
    [{ uniqueItems: true, prefixItems: [{}] }, '', 'uniqueItems beside prefixItems'],
    [{ uniqueItems: true, items: { enum: ['a', [1]] } }, '/items', 'uniqueItems of objects'],
    [
      { uniqueItems: true, items: { type: 'number', minimum: 0 } },
      '/items',
      'uniqueItems of numbers within bounds cannot be kept; use integers',
    ],
    [
      { uniqueItems: true, items: { anyOf: [{ type: 'string' }, { const: 'a' }] } },
      '/items',
      'uniqueItems of alternatives that begin alike',
    ],
    [{ uniqueItems: true, items: { enum: ['a', 'b'] }, minItems: 3 }, '', 'no value'],
    [{ uniqueItems: true, items: { type: 'integer' }, minItems: 1001 }, '', 'over 1000 items'],
    [{ allOf: [{ type: 'string' }, { minimum: 1 }] }, '', 'allOf'],
    [{ propertyNames: { type: 'object' } }, '', 'propertyNames other than of texts'],
    [{ propertyNames: { enum: ['a'] }, properties: { a: {} } }, '', 'propertyNames beside'],
    [{ propertyNames: { enum: ['a'] }, required: ['b'] }, '', 'no value'],
    [{ patternProperties: { '^a': {}, '^b': {} } }, '', 'patternProperties other than one'],
    [{ patternProperties: { '\\b': {} } }, '/patternProperties/\\b', 'a word boundary'],
    [{ oneOf: [{ type: 'integer' }, { type: 'number' }] }, '', 'oneOf'],
    [{ $ref: 'https://example.com/schema' }, '', '$ref'],
    [{ $ref: '#/$defs/none' }, '', '$ref'],
    [{ $ref: '#' }, '', 'no value'],
    [{ type: 'integer', minimum: 3, maximum: 2 }, '', 'no value'],
    [{ type: 'integer', minimum: -0.5, maximum: -0.2 }, '', 'no value'],
    [{ type: 'integer', minimum: 1.2, maximum: 1.8 }, '', 'no value'],
    [{ minimum: 15, maximum: 12 }, '', 'no value'],
    [{ type: 'object', required: [{}] }, '', 'required holds what is no name'],
    [{ type: 'object', required: [{ toString: 1 }] }, '', 'required holds what is no name'],
    [{ type: 'object', properties: { a: { $ref: '#' } }, required: ['a'] }, '', 'no value'],
    [{ type: 'text' }, '', 'type'],
    [{ type: 'string', anyOf: [{}] }, '', 'type beside anyOf cannot be kept'],
    [{ type: 'string', anyOf: [true] }, '', 'type beside anyOf cannot be kept'],
    [{ type: 'string', anyOf: [{ enum: ['a', 1] }] }, '', 'type beside anyOf cannot be kept'],
    [{ type: 'string', oneOf: [{ const: 1 }] }, '', 'type beside oneOf cannot be kept'],
    [{ type: 'string', allOf: [{ minimum: 1 }] }, '', 'type beside allOf cannot be kept'],
    [{ type: 'string', anyOf: [{ anyOf: [{}] }] }, '', 'type beside anyOf cannot be kept'],
    [
      { type: 'string', $ref: '#/$defs/n', $defs: { n: { type: 'integer' } } },
      '',
      'type beside $ref cannot be kept',
    ],
    [
      { type: 'string', anyOf: [{ $ref: '#/$defs/n' }], $defs: { n: {} } },
      '',
      'type beside anyOf cannot be kept',
    ],
    ['no schema', '', 'no schema'],
  ])('%j is refused at "%s" for its %s', (schema, at, reason) => {
    expect(() => begin(schema)).toThrow(SchemaUnsupportedError)
    expect(() => begin(schema)).toThrow(`- At #${at}: `)
    expect(() => begin(schema)).toThrow(reason)
  })

  test.each([
    ['enum', SCHEMA_ENUM_MAX, 'values', (values: readonly number[]) => ({ enum: values })],
    [
      'anyOf',
      SCHEMA_ALTERNATIVES_MAX,
      'alternatives',
      (values: readonly number[]) => ({ anyOf: values.map((at) => ({ const: at })) }),
    ],
  ])(
    'every alternative of the longest %s can be written, and a longer one is refused',
    (key, most, noun, of) => {
      const values = Array.from({ length: most }, (_, at) => at)
      const follower = begin(of(values))
      expect(follower.permits(0x39)).toBe(true)
      for (const value of values.filter((at) => at % 97 === 0)) {
        expect(accepts(of(values), `${value}`)).toBe(true)
      }
      expect(accepts(of(values), `${most - 1}`)).toBe(true)
      expect(accepts(of(values), `${most}`)).toBe(false)
      expect(() => begin(of([...values, -1]))).toThrow(`its ${key} has over ${most} ${noun}`)
    },
  )

  test('an answer that can go on no further is over; one that might is not', () => {
    const digit = begin({ type: 'integer' })
    digit.push(0x31)
    expect([digit.isFinished, digit.permits(END), digit.permits(0x32)]).toEqual([false, true, true])
    const nothing = begin({ type: 'null' })
    for (const byte of new TextEncoder().encode('null')) nothing.push(byte)
    expect([nothing.isFinished, nothing.permits(END)]).toEqual([true, true])
  })
})

describe('a grammar of calls', () => {
  const calls: Inference.Grammar = {
    prefix: '<call>',
    choices: [
      { prefix: '{"name": "a", "arguments": ', schema: '{"type":"object"}', suffix: '}</call>' },
      { prefix: '{"name": "b", "arguments": ', schema: '{"const":1}', suffix: '}</call>' },
    ],
    maxRepeats: 2,
    separator: '\n<call>',
    suffix: '.',
  }
  test.each([
    ['<call>{"name": "b", "arguments": 1}</call>.', true],
    [
      ['a", "arguments": {"x": 1}}', 'b", "arguments": 1}']
        .map((call) => `<call>{"name": "${call}</call>`)
        .join('\n')
        .concat('.'),
      true,
    ],
    ['<call>{"name": "b", "arguments": 2}</call>.', false],
    [`<call>${'{"name": "b", "arguments": 1}</call>\n<call>'.repeat(2)}{`, false],
  ])('%s is %s', (text, expected) => {
    const follower = follow(from(calls), table)
    const bytes = new TextEncoder().encode(text)
    const isPermitted = bytes.every((byte) => {
      const permits = follower.permits(byte)
      follower.push(byte)
      return permits
    })
    expect(isPermitted && follower.isFinished).toBe(expected)
  })

  // Finding: RSN-4
  test.each([
    ['', true, false],
    ['Well <ca <<call', true, false],
    ['Well <<call>', false, false],
    ['Well <<call>1</call>', true, true],
    ['<call>1</call> and so on', undefined, undefined],
    ['<call>2', undefined, undefined],
  ])('free text with an optional and a required call: %j may end: %s, %s', (text, ...expected) => {
    const grammar = {
      ...Inference.jsonGrammar('{"const":1}'),
      trigger: '<call>',
      suffix: '</call>',
    }
    expect(
      [false, true].map((isRequired) => mayEnd({ ...grammar, requiresTrigger: isRequired }, text)),
    ).toEqual(expected)
  })

  const mayEnd = (grammar: Inference.Grammar, text: string): boolean | undefined => {
    const follower = follow(from(grammar), table)
    const isPermitted = [...new TextEncoder().encode(text)].every((byte) => {
      const permits = follower.permits(byte)
      follower.push(byte)
      return permits
    })
    return isPermitted ? follower.permits(END) : undefined
  }

  test('a space that the model puts in front of an answer is no part of it', () => {
    const bytesOf = (id: number) => new TextEncoder().encode([' ', ' nu', 'll'][id] ?? '')
    const first = follow(from(Inference.jsonGrammar('{"type":"null"}')), {
      bytesOf,
      endIds: new Set<number>(),
      dropsFirstSpace: true,
    })
    expect([first.permits(0), first.permits(1), first.permits(2)]).toEqual([false, true, false])
    first.push(1)
    first.push(2)
    expect(first.isFinished).toBe(true)
  })
})

describe('a schema of a stranger', () => {
  test('the longest trigger, of one character, is made ready in one pass', () => {
    const trigger = 'é'.repeat(1024)
    const follower = follow(from({ ...Inference.jsonGrammar('{"const":1}'), trigger }), table)
    for (const byte of new TextEncoder().encode('é ééé')) {
      expect(follower.permits(byte)).toBe(true)
      follower.push(byte)
    }
    expect(follower.permits(END)).toBe(true)
  })

  // Finding: OFF-L2
  test.each([
    [
      '2,000 properties',
      JSON.stringify({
        type: 'object',
        properties: Object.fromEntries(Array.from({ length: 2_000 }, (_, at) => [`p${at}`, {}])),
      }),
    ],
    ['5,000 deep', `${'{"items":'.repeat(5_000)}{}${'}'.repeat(5_000)}`],
    ['a $ref that is no pointer', '{"$ref":"#/$defs/%"}'],
  ])('a hostile schema is refused with an error: %s', (_, schema) => {
    expect(() => from(Inference.jsonGrammar(schema))).toThrow(
      expect.objectContaining({ code: 'schema-unsupported' }),
    )
  })
})
