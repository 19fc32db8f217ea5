// Goal: schemas that programs use for their data and tools compile, and their answers are followed.
// Method: the largest schemas that are usual: a list of countries, a form of many fields, a nested
// configuration, a tagged union of messages; and an answer under each.

import { Inference } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { exceeded } from '../../../../simulation/src/paces/paces.ts'
import { follow, from } from './grammar.ts'
import * as Limits from './limits.ts'

const END = 256
const table = {
  bytesOf: (id: number) => (id < END ? Uint8Array.of(id) : undefined),
  endIds: new Set([END]),
  dropsFirstSpace: false,
}

/** Whether an answer may be the whole text under a schema. */
function accepts(schema: unknown, answer: unknown): boolean {
  const follower = follow(from(Inference.jsonGrammar(JSON.stringify(schema))), table)
  for (const byte of new TextEncoder().encode(JSON.stringify(answer, null, 2))) {
    if (!follower.permits(byte)) return false
    follower.push(byte)
  }
  return follower.permits(END)
}

const text = { type: 'string' }
const names = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, at) => `${prefix}_${at}`)
const objectOf = (keys: readonly string[], value: (key: string) => unknown) => ({
  type: 'object',
  properties: Object.fromEntries(keys.map((key) => [key, value(key)])),
  required: keys,
  additionalProperties: false,
})

// ISO 3166 has 249 countries.
const countries = names(249, 'country')
const form = objectOf(names(120, 'field'), () => text)
const nested = (levels: number): unknown =>
  levels === 0
    ? text
    : objectOf(['next', 'name'], (key) => (key === 'next' ? nested(levels - 1) : text))
const nestedAnswer = (levels: number): unknown =>
  levels === 0 ? 'end' : { next: nestedAnswer(levels - 1), name: 'n' }
const messages = {
  oneOf: names(40, 'message').map((kind) => ({
    type: 'object',
    properties: { kind: { const: kind }, [`${kind}_text`]: text },
    required: ['kind', `${kind}_text`],
    additionalProperties: false,
  })),
}

describe('the answer of a program', () => {
  test.each([
    ['one of all countries', { type: 'string', enum: countries }, countries[248]],
    [
      'a form of 120 fields',
      form,
      Object.fromEntries(names(120, 'field').map((name) => [name, 'x'])),
    ],
    ['a configuration of eight levels', nested(8), nestedAnswer(8)],
    ['one of 40 messages', messages, { kind: 'message_39', message_39_text: 'x' }],
    [
      'amounts and coordinates',
      objectOf(['amount', 'latitude'], () => ({ type: 'number' })),
      { amount: 123_456_789_012.25, latitude: -33.856_784_2 },
    ],
  ])('may be %s', (_, schema, answer) => {
    expect(accepts(schema, answer)).toBe(true)
  })
})

test('all of these stay below the limits, each with room', () => {
  const { SCHEMA_TEXT_MAX, SCHEMA_DEPTH_MAX, SCHEMA_PROPERTIES_MAX, GRAMMAR_NODES_MAX } = Limits
  const { SCHEMA_ALTERNATIVES_MAX, SCHEMA_ONE_OF_MAX, GRAMMAR_PARSES_MAX } = Limits
  const { NUMBER_WHOLE_DIGITS_MAX, NUMBER_DIGITS_MAX, INDENT_MAX } = Limits
  const longest = Math.max(
    ...[form, nested(8), messages].map((schema) => JSON.stringify(schema).length),
  )
  expect(
    exceeded([
      [{ SCHEMA_TEXT_MAX }, () => 4 * longest],
      [{ SCHEMA_DEPTH_MAX }, () => 2 * 8],
      [{ SCHEMA_PROPERTIES_MAX }, () => 4 * 120],
      [{ SCHEMA_ALTERNATIVES_MAX }, () => countries.length],
      [{ GRAMMAR_PARSES_MAX }, () => countries.length],
      [{ SCHEMA_ONE_OF_MAX }, () => 4 * 40],
      // Sixteen choices of a schema of 120 fields, each of about five nodes.
      [{ GRAMMAR_NODES_MAX }, () => 16 * 120 * 5],
      // An id of the services that number their messages by time.
      [{ NUMBER_WHOLE_DIGITS_MAX }, () => '2512292042121000001'.length],
      [{ NUMBER_DIGITS_MAX }, () => '123456789012'.length],
      // Eight levels, indented by two spaces.
      [{ INDENT_MAX }, () => 2 * 8],
    ]),
  ).toEqual([])
})
