import { unsupported } from './errors.ts'
import {
  boundsOf,
  has,
  isObject,
  isOfWhole,
  resolve,
  type SchemaCursor,
  type SchemaObject,
  typesOf,
  valuesOf,
} from './keywords.ts'
import { NUMBER_WHOLE_DIGITS_MAX, SCHEMA_DEPTH_MAX, UNIQUE_ITEMS_MAX } from './limits.ts'
import { charactersOf, createTextAutomaton } from './pattern/text-automaton.ts'
import { createTextCounts } from './pattern/text-counts.ts'
import { countWithin, type numberNode, rangeOf } from './terminals.ts'
import type { PatternedText, TextPatterns } from './text-patterns.ts'
import { isTextConjunction, textConstraints } from './text-schema.ts'
import { type CountedAutomaton, createTextsAutomaton } from './texts-node.ts'

// The items of arrays with `uniqueItems`. Each value has only one spelling, so that two items can
// be distinguished byte by byte. Items may be texts, numbers, booleans, null or constants; arrays
// and objects are refused.

/**
 * Largest number that a count of texts returns: one more than the maximum number of items of an
 * array, because larger counts make no difference.
 */
const MANY = UNIQUE_ITEMS_MAX + 1

/**
 * Maximum characters of a number: up to this length, different decimal texts are different doubles.
 */
const DISTINCT_NUMBER_LENGTH = 15
const distinctNumber = '^(?:0|-?(?:0\\.\\d*[1-9]|[1-9]\\d*(?:\\.\\d*[1-9])?))$'

/** Returns the automaton of the texts of a pattern, without quotes. */
function patternedAutomaton(
  { automaton, min, max, canFinish }: PatternedText,
  spend: (steps: number) => void,
): CountedAutomaton {
  const inside = createTextAutomaton(automaton, { min, max }, canFinish)
  if (!inside) return createTextsAutomaton([])
  const counts = createTextCounts(automaton, { min, max }, { most: MANY, spend })
  return {
    ...inside,
    completions(text) {
      const [state = 0, length = 0, ...bytes] = text.split(' ').map(Number)
      if (bytes.length === 0) return counts(state, length)
      let sum = 0
      for (const { first, last } of charactersOf(bytes)) {
        for (const edge of automaton.edges[state]!) {
          const size = Math.min(last, edge.last) - Math.max(first, edge.first) + 1
          if (size > 0) sum += size * counts(edge.to, length + 1)
        }
      }
      return Math.min(MANY, sum)
    },
  }
}

/** Returns the automaton of the texts of another automaton, each in quotes. */
function quoted(inside: CountedAutomaton): CountedAutomaton {
  return {
    start: 'start',
    step(state, byte) {
      if (state === 'start') return byte === 0x22 ? `"${inside.start}` : undefined
      if (state === 'end') return undefined
      const after = inside.step(state.slice(1), byte)
      if (after !== undefined) return `"${after}`
      return byte === 0x22 && inside.isFinal(state.slice(1)) ? 'end' : undefined
    },
    isFinal: (state) => state === 'end',
    completions(state) {
      if (state === 'end') return 1
      return inside.completions(state === 'start' ? inside.start : state.slice(1))
    },
  }
}

/**
 * Returns the automaton of integers within bounds. 0 has no sign, so that each integer has one
 * spelling.
 */
function integers(options: numberNode.Options): CountedAutomaton {
  const range = rangeOf(options, 0)
  const largest = 10n ** BigInt(NUMBER_WHOLE_DIGITS_MAX) - 1n
  const count = (text: string): bigint => {
    const isNegative = text.startsWith('-')
    const whole = isNegative ? text.slice(1) : text
    const between = (least: bigint, most: bigint) =>
      isNegative ? countWithin(range, -most, -least) : countWithin(range, least, most)
    if (text === '') return countWithin(range, -largest, largest)
    if (whole === '') return between(1n, largest)
    if (whole === '0') return between(0n, 0n)
    let sum = 0n
    for (let more = 0; more <= NUMBER_WHOLE_DIGITS_MAX - whole.length; more++) {
      const width = 10n ** BigInt(more)
      sum += between(BigInt(whole) * width, (BigInt(whole) + 1n) * width - 1n)
    }
    return sum
  }
  const limited = (text: string) => {
    const sum = count(text)
    return sum > BigInt(MANY) ? MANY : Number(sum)
  }
  return {
    start: '',
    step(state, byte) {
      if (byte > 0x7f) return undefined
      const text = state + String.fromCharCode(byte)
      const isBegun =
        /^(?:0|-?[1-9][0-9]*|-)$/.test(text) && text.length <= NUMBER_WHOLE_DIGITS_MAX + 1
      return isBegun && limited(text) > 0 ? text : undefined
    },
    isFinal(text) {
      if (text === '' || text === '-') return false
      return countWithin(range, BigInt(text), BigInt(text)) > 0n
    },
    completions: limited,
  }
}

/**
 * Returns the automaton of alternatives; throws if two of them have texts with equal first bytes.
 */
function oneOf(
  automata: readonly CountedAutomaton[],
  { at, patterns }: SchemaCursor,
): CountedAutomaton {
  if (automata.length === 1) return automata[0]!
  patterns.spend(256 * automata.length, at)
  for (let byte = 0; byte < 256; byte++) {
    const starting = automata.filter((one) => one.step(one.start, byte) !== undefined)
    if (starting.length > 1) {
      return unsupported(
        at,
        'uniqueItems of alternatives that begin alike cannot be kept; name one',
      )
    }
  }
  const partsOf = (state: string): readonly [CountedAutomaton, string] => {
    const index = state.indexOf(':')
    return [automata[Number(state.slice(0, index))]!, state.slice(index + 1)]
  }
  return {
    start: '',
    step(state, byte) {
      if (state === '') {
        for (const [index, one] of automata.entries()) {
          const after = one.step(one.start, byte)
          if (after !== undefined) return `${index}:${after}`
        }
        return undefined
      }
      const [one, inner] = partsOf(state)
      const after = one.step(inner, byte)
      return after === undefined ? undefined : state.slice(0, state.indexOf(':') + 1) + after
    },
    isFinal(state) {
      if (state === '') return false
      const [one, inner] = partsOf(state)
      return one.isFinal(inner)
    },
    completions(state) {
      if (state !== '') {
        const [one, inner] = partsOf(state)
        return one.completions(inner)
      }
      const sum = automata.reduce((count, one) => count + one.completions(one.start), 0)
      return Math.min(MANY, sum)
    },
  }
}

type DistinctSchema = {
  readonly cursor: SchemaCursor
  readonly patterns: TextPatterns
}

function refuseParts(at: string): never {
  return unsupported(
    at,
    'uniqueItems of objects, arrays or any values cannot be kept; give items of texts, numbers ' +
      'or an enum, or a list without it',
  )
}

function typedAutomaton(
  type: string,
  schema: SchemaObject,
  { cursor, patterns }: DistinctSchema,
): CountedAutomaton {
  const { at } = cursor
  const spend = (steps: number) => patterns.spend(steps, at)
  if (type === 'string') {
    const text = patterns.compile(textConstraints(schema, cursor), at)
    return quoted(patternedAutomaton(text, spend))
  }
  if (type === 'boolean') return createTextsAutomaton(['true', 'false'])
  if (type === 'null') return createTextsAutomaton(['null'])
  if (type !== 'integer' && type !== 'number') return refuseParts(at)
  const bounds = boundsOf(schema, cursor)
  const isWhole = type === 'integer' || isOfWhole(bounds)
  if (isWhole) return integers({ kind: 'integer', ...bounds })
  if (Object.values(bounds).some((bound) => bound !== undefined)) {
    return unsupported(at, 'uniqueItems of numbers within bounds cannot be kept; use integers')
  }
  const constraints = {
    patterns: [distinctNumber],
    formats: [],
    min: 1,
    max: DISTINCT_NUMBER_LENGTH,
  }
  return patternedAutomaton(patterns.compile(constraints, at), spend)
}

/**
 * Returns the automaton of the items of an array with `uniqueItems`. The caller must already have
 * checked the schema.
 *
 * @throws {SchemaUnsupportedError} The bytes of two items cannot distinguish them.
 */
export function distinctItems(schema: unknown, cursor: SchemaCursor, steps = 0): CountedAutomaton {
  const { at, patterns } = cursor
  // Each call counts as work, because chains of references can branch exponentially.
  patterns.spend(1, at)
  if (!isObject(schema) || steps > SCHEMA_DEPTH_MAX) return refuseParts(at)
  if (typeof schema['$ref'] === 'string') {
    const target = resolve(cursor, schema['$ref'])
    return distinctItems(target, { ...cursor, at: schema['$ref'].slice(1) }, steps + 1)
  }
  const alternatives = schema['anyOf'] ?? schema['oneOf']
  if (Array.isArray(alternatives)) {
    return oneOf(
      alternatives.map((one) => distinctItems(one, cursor, steps + 1)),
      cursor,
    )
  }
  if (has(schema, 'allOf') && !isTextConjunction(schema)) return refuseParts(at)
  const values = valuesOf(schema, cursor)
  if (values) {
    if (values.some((value) => typeof value === 'object' && value !== null)) return refuseParts(at)
    return createTextsAutomaton(values.map((value) => JSON.stringify(value)))
  }
  const types = typesOf(schema, cursor)
  if (types.length === 0) return refuseParts(at)
  return oneOf(
    types.map((type) => typedAutomaton(type, schema, { cursor, patterns })),
    cursor,
  )
}
