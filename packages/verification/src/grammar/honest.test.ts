// Goal: usual schemas for data and tools compile, and answers under them are accepted. Method: the
// largest usual schemas: a list of countries, a form with many fields, a nested configuration, a
// tagged union of messages; and an answer under each.

import { Inference } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { exceeded } from '../../../../simulation/src/paces/paces.ts'
import { follow, from } from './grammar.ts'
import * as Limits from './limits.ts'
import { createTextPatterns } from './text-patterns.ts'
import { textConstraints } from './text-schema.ts'

const END = 256
const table = {
  bytesOf: (id: number) => (id < END ? Uint8Array.of(id) : undefined),
  endIds: new Set([END]),
  dropsFirstSpace: false,
}

/** Returns whether a schema's grammar accepts a complete answer. */
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

// Fields of a user profile. The e-mail pattern is that of zod. The list of languages is long,
// because ISO 639 has hundreds of languages.
const email =
  "^(?:[A-Za-z0-9_'+\\-]+\\.)*[A-Za-z0-9_'+\\-]*[A-Za-z0-9_+-]@" +
  '(?:[A-Za-z0-9][A-Za-z0-9\\-]*\\.)+[A-Za-z]{2,}$'
const profile = {
  type: 'object',
  properties: {
    email: { type: 'string', format: 'email', pattern: email, maxLength: 100 },
    site: { type: 'string', format: 'uri' },
    born: { type: 'string', format: 'date' },
    seen: { type: 'string', format: 'date-time' },
    id: { type: 'string', format: 'uuid' },
    address: { type: 'string', format: 'ipv6' },
    note: { type: 'string', pattern: '^[^<>]{0,500}$' },
    tags: { type: 'array', uniqueItems: true, items: { type: 'string', maxLength: 30 } },
  },
  required: ['email', 'site', 'born', 'seen', 'id', 'address', 'note', 'tags'],
}
const profileAnswer = {
  email: 'ada.lovelace@example.org',
  site: 'https://example.org/ada?page=1',
  born: '1815-12-10',
  seen: '2026-11-26T09:00:00Z',
  id: '123e4567-e89b-42d3-a456-426614174000',
  address: 'fe80::1',
  note: 'Wrote the first program.',
  tags: names(60, 'tag'),
}

/** Returns the work steps of a profile's patterns. */
function profileSteps(): number {
  const patterns = createTextPatterns()
  const cursor = { root: profile, at: '', depth: 0, refs: new Map(), patterns }
  for (const value of Object.values<Record<string, unknown>>(profile.properties)) {
    if (value['type'] === 'string') patterns.compile(textConstraints(value, cursor), '')
  }
  return patterns.steps
}

describe('the answer of a program', () => {
  test.each([
    ['one of all countries', { type: 'string', enum: countries }, countries[248]],
    ['one of 800 languages', { enum: names(800, 'language') }, 'language_799'],
    ['a profile', profile, profileAnswer],
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
  const { SCHEMA_ENUM_MAX, UNIQUE_ITEMS_MAX } = Limits
  const { PATTERN_DEPTH_MAX, PATTERN_STATES_MAX, PATTERN_STEPS_MAX } = Limits
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
      [{ SCHEMA_ENUM_MAX }, () => 800],
      [{ UNIQUE_ITEMS_MAX }, () => 4 * profileAnswer.tags.length],
      // zod's deepest pattern has four nested groups.
      [{ PATTERN_DEPTH_MAX }, () => 4 * 4],
      // A text of 500 characters of one class.
      [{ PATTERN_STATES_MAX }, () => 4 * 501],
      [{ PATTERN_STEPS_MAX }, () => 4 * profileSteps()],
      // Sixteen choices of a schema of 120 fields, each of about five nodes.
      [{ GRAMMAR_NODES_MAX }, () => 16 * 120 * 5],
      // A long id, as some services number their messages in the order of time.
      [{ NUMBER_WHOLE_DIGITS_MAX }, () => '2512292042121000001'.length],
      [{ NUMBER_DIGITS_MAX }, () => '123456789012'.length],
      // Eight levels, indented by two spaces.
      [{ INDENT_MAX }, () => 2 * 8],
    ]),
  ).toEqual([])
})
