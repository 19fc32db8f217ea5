// Goal: a text is accepted exactly if ECMA-262 regular expressions find the pattern in it.
// Constructs that are not regular are refused with their name, and hostile patterns are refused
// after bounded work.
// Method: random patterns and texts checked with this runtime's RegExp, and patterns of libraries.
// Requirements: B-13

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SchemaUnsupportedError } from '../errors.ts'
import { createTextPatterns, type PatternedText } from '../text-patterns.ts'
import { textFormats } from './formats.ts'
import { createTextAutomaton } from './text-automaton.ts'
import { createTextCounts } from './text-counts.ts'

const NO_BOUNDS = { min: 0, max: Number.POSITIVE_INFINITY }

const compile = (pattern: string | readonly string[], bounds = NO_BOUNDS): PatternedText =>
  createTextPatterns().compile({ patterns: [pattern].flat(), formats: [], ...bounds }, '')

/** Compiles a pattern; undefined if it takes too many steps. */
function compileSmall(pattern: string | readonly string[], bounds = NO_BOUNDS): PatternedText {
  try {
    return compile(pattern, bounds)
  } catch (error) {
    fc.pre(!(error instanceof SchemaUnsupportedError && error.message.includes(' steps; ')))
    throw error
  }
}

/** Returns whether a text may be the whole value of a string. */
function accepts({ automaton, min, max, canFinish }: PatternedText, text: string): boolean {
  const inside = createTextAutomaton(automaton, { min, max }, canFinish)
  let state = inside?.start
  for (const byte of new TextEncoder().encode(JSON.stringify(text).slice(1, -1))) {
    if (state !== undefined) state = inside!.step(state, byte)
  }
  return state !== undefined && inside!.isFinal(state)
}

const classes = ['.', '\\d', '\\w', '\\S', '[ab]', '[^a]', '[a-c\\d]', '[^]', '[\\w-]', '[]']
const escapes = ['\\n', '\\u{1F600}', '\\ud83d\\ude00', '\\x62', '\\\\', '\\t']
const atom = fc.constantFrom('a', 'b', 'é', '😀', '"', ...classes, ...escapes)
const quantifier = fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,2}', '{0,3}', '{2,}', '*?')
const { pattern: patterns } = fc.letrec<{ pattern: string }>((tie) => {
  const group = fc
    .constantFrom('(', '(?:', '(?<n>')
    .chain((open) =>
      fc.tuple(tie('pattern'), quantifier).map(([inner, count]) => `${open}${inner})${count}`),
    )
  const look = fc
    .tuple(fc.constantFrom('(?=', '(?!'), tie('pattern'))
    .map(([open, inner]) => `${open}${inner})`)
  const term = fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.tuple(atom, quantifier).map(([one, count]) => one + count),
    fc.constantFrom('^', '$'),
    group,
    look,
  )
  const alternative = fc.array(term, { maxLength: 4 }).map((terms) => terms.join(''))
  const pattern = fc
    .array(alternative, { minLength: 1, maxLength: 2 })
    .map((alternatives) => alternatives.join('|'))
  return { pattern }
})
const texts = fc
  .array(fc.constantFrom(...'aabbc1é😀\n\t" \\-_'), { maxLength: 6 })
  .map((characters) => characters.join(''))

/** Returns whether a pattern has no duplicate group name, which RegExp would refuse. */
const hasOneName = (pattern: string) => pattern.split('(?<n>').length <= 2

describe('a pattern', () => {
  // Finding: API-7
  test('a pattern accepts the texts in which a RegExp finds it', () => {
    fc.assert(
      fc.property(
        patterns.filter(hasOneName),
        fc.array(texts, { maxLength: 12 }),
        (pattern, all) => {
          const compiled = compileSmall(pattern)
          const regex = new RegExp(pattern, 'u')
          for (const text of all) {
            expect([text, accepts(compiled, text)]).toEqual([text, regex.test(text)])
          }
        },
      ),
      { numRuns: 400 },
    )
  })

  test('beside another one, and bounds of the length, accepts what fits all', () => {
    fc.assert(
      fc.property(
        patterns.filter(hasOneName),
        patterns.filter(hasOneName),
        fc.tuple(fc.nat(3), fc.oneof(fc.nat(4), fc.constant(Number.POSITIVE_INFINITY))),
        fc.array(texts, { maxLength: 12 }),
        (one, other, [min, more], all) => {
          const bounds = { min, max: min + more }
          const compiled = compileSmall([one, other], bounds)
          for (const text of all) {
            const { length } = [...text]
            const fits = length >= bounds.min && length <= bounds.max
            const expected = [one, other].every((pattern) => new RegExp(pattern, 'u').test(text))
            expect([text, accepts(compiled, text)]).toEqual([text, fits && expected])
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  test('goes on only where an end can be reached, and counts the texts to come', () => {
    const alphabet = '[ab]'
    fc.assert(
      fc.property(
        fc
          .array(
            fc.constantFrom('a', 'b', alphabet, '(ab|ba)', `${alphabet}?`, '(aa)*', '(?!ab)'),
            {
              maxLength: 6,
            },
          )
          .map((terms) => `^${terms.join('')}$`),
        fc.tuple(fc.nat(3), fc.nat(3)).map(([min, more]) => ({ min, max: min + more })),
        (pattern, bounds) => {
          const { automaton, canFinish } = compile(pattern, bounds)
          const counts = createTextCounts(automaton, bounds, { most: 1_000, spend: () => {} })
          const regex = new RegExp(pattern, 'u')
          const all = Array.from({ length: bounds.max + 1 }, (_, length) => length)
            .filter((length) => length >= bounds.min)
            .flatMap((length) =>
              Array.from({ length: 2 ** length }, (_, bits) =>
                Array.from({ length }, (_, at) => 'ab'[(bits >> at) & 1]).join(''),
              ),
            )
            .filter((text) => regex.test(text))
          const { start } = automaton
          const found = start === undefined ? 0 : counts(start, 0)
          expect(found).toBe(all.length)
          expect(start !== undefined && canFinish(start, 0)).toBe(all.length > 0)
        },
      ),
      { numRuns: 200 },
    )
  })

  // Finding: API-18
  test.each([
    ['(?<=a)b', 'a lookbehind; write what comes before'],
    ['(a)\\1', 'a backreference (\\1), which is not regular; write the part again'],
    ['(?<n>a)\\k<n>', 'a backreference (\\k)'],
    ['\\bword\\b', 'a word boundary (\\b); name the characters'],
    ['\\p{L}+', 'a property of Unicode (\\p)'],
    ['(?i)a', 'inline flags (?...); write (?:...) and classes'],
    ['(?>a)', 'a group of another dialect'],
    ['\\Aa\\z', 'an anchor of another dialect (\\A); write ^'],
    ['a++', 'a quantifier with nothing to repeat'],
    ['(?=a)*', 'a quantifier with nothing to repeat'],
    ['a{1,1000}{1,1000}', 'a quantifier with nothing to repeat'],
    ['(a', 'a group that does not end'],
    ['a)', 'a ) without its group'],
    ['[a', 'a class that does not end'],
    ['[b-a]', 'a range whose end is below its start'],
    ['a{3,2}', 'a count whose end is below its start'],
    ['\\q', 'an unknown escape (\\q)'],
    ['\\u{110000}', 'a code point that is none'],
    ['\\u12', 'an escape without its hexadecimal digits'],
    ['a\\', 'a backslash at its end'],
    ['(?<>a)', 'a group whose name cannot be read'],
    [`${'('.repeat(40)}a${')'.repeat(40)}`, 'over 32 groups inside of each other'],
    ['(a{1,1000}){1,1000}', 'over 10000 parts once its counts are written out'],
    ['a{99999999999999999999}', 'over 10000 parts'],
    ['(a|b)*a(a|b){14}$', 'over 400000 steps'],
    ['^(?=(?:a{101})*$)(?:a{103})*$', 'over 10000 states'],
  ])('the pattern %s is refused with its fault', (pattern, reason) => {
    expect(() => compile(pattern)).toThrow(SchemaUnsupportedError)
    expect(() => compile(pattern)).toThrow(reason)
  })

  // Finding: API-18
  test.each(['(a|a)*$', '^((a*)*)*$', '(a?){50}', '^(a|aa)+$', '(.*.*.*)*x', '^(?:.*a){8}'])(
    'the pattern %s, slow by backtracking, compiles to a small automaton',
    (pattern) => {
      const compiled = compile(pattern)
      // RegExp judges a shorter text, because it would take too long for a long text.
      const isFound = new RegExp(pattern, 'u').test(`${'a'.repeat(8)}x`)
      expect(accepts(compiled, `${'a'.repeat(60)}x`)).toBe(isFound)
      expect(compiled.automaton.edges.length).toBeLessThan(100)
    },
  )

  // Finding: API-18
  test('the patterns of a grammar share one limit of steps', () => {
    const patterns = createTextPatterns()
    const compileAll = () => {
      for (let at = 0; at < 100; at++) {
        const pattern = `(a|b)*a(a|b){7}${at}`
        patterns.compile({ patterns: [pattern], formats: [], ...NO_BOUNDS }, '/a')
      }
    }
    expect(compileAll).toThrow('At #/a: its patterns take over')
  })
})

describe('a format', () => {
  test.each([
    ['date', ['2024-02-29', '1999-12-31'], ['2023-02-29', '0000-01-01', '2024-13-01', '24-01-01']],
    ['time', ['23:59:59Z', '00:00:00.5+02:00'], ['24:00:00Z', '12:00Z', '12:00:00']],
    ['date-time', ['2024-02-29T12:00:00Z'], ['2024-02-29', '2024-02-29 12:00:00Z']],
    ['duration', ['P1Y2M3DT4H5M6S', 'PT1H', 'P2W'], ['P', 'PT', 'P1H', 'P1W2D', '1D']],
    ['email', ['a.b+c@example-site.co'], ['a@b', '.a@b.cd', 'a..b@c.de', 'a@-b.cd', 'a b@c.de']],
    ['emoji', ['😀', '🚀🐙'], ['', 'a', '😀a', '1']],
    ['hostname', ['localhost', 'a-1.example'], ['-a.bc', 'a_b.cd', 'a..bc', '']],
    ['ipv4', ['0.0.0.0', '255.249.199.10'], ['256.0.0.1', '1.2.3', '01.2.3.4']],
    ['ipv6', ['::', '::1', 'fe80::1', '1:2:3:4:5:6:7:8'], ['1:2:3:4:5:6:7', ':::', '1::2::3']],
    ['uri', ['https://a.example:80/x?y=%20#z', 'mailto:a@b.cd'], ['/a', 'http:', 'http://a b/']],
    ['uuid', ['123e4567-e89b-42d3-a456-426614174000'], ['123e4567e89b42d3a456426614174000']],
  ])('%s', (format, valid, invalid) => {
    const compiled = createTextPatterns().compile(
      { patterns: [], formats: [format], ...NO_BOUNDS },
      '',
    )
    const { pattern } = textFormats[format]!
    for (const text of [...valid, ...invalid]) {
      expect([text, accepts(compiled, text)]).toEqual([text, valid.includes(text)])
      expect([text, new RegExp(pattern, 'u').test(text)]).toEqual([text, valid.includes(text)])
    }
  })

  test('keeps the patterns of libraries that it implies', () => {
    for (const [format, { implied = [] }] of Object.entries(textFormats)) {
      for (const pattern of implied) {
        const constraints = { patterns: [pattern], formats: [format], ...NO_BOUNDS }
        const both = createTextPatterns().compile(constraints, '')
        const alone = createTextPatterns().compile({ ...constraints, patterns: [] }, '')
        const library = new RegExp(pattern, 'u')
        const check = (text: string) => {
          expect([text, accepts(both, text)]).toEqual([text, accepts(alone, text)])
          if (accepts(both, text)) expect([text, library.test(text)]).toEqual([text, true])
        }
        for (const text of ['😀🚀', 'a-1.example', 'a'.repeat(63), 'a'.repeat(64), '']) check(text)
        const character = fc.constantFrom('a', '1', '-', '.', '😀', '🏿', '☄', '✈')
        fc.assert(fc.property(fc.string({ unit: character, maxLength: 8 }), check))
      }
    }
  })

  test('the documentation lists the pattern of each format', () => {
    const text = readFileSync(
      new URL('../../../../../docs/spec/inference.md', import.meta.url),
      'utf8',
    )
    const documented = text
      .match(/```text\n(date: [^`]*)```/)?.[1]
      ?.trimEnd()
      .split('\n')
    const listed = Object.entries(textFormats).map(
      ([name, { pattern, max }]) =>
        `${name}${max === undefined ? '' : ` (at most ${max} characters)`}: ${pattern}`,
    )
    expect(documented).toEqual(listed)
  })

  test('counts beside a pattern where a text fits both, and else the pattern alone', () => {
    const patterns = createTextPatterns()
    const constraints = { patterns: ['^.{8}$'], formats: ['ipv4'], ...NO_BOUNDS }
    const both = patterns.compile(constraints, '')
    expect(['1.2.3.40', 'abcdefgh'].map((text) => accepts(both, text))).toEqual([true, false])
    const apart = patterns.compile({ ...constraints, patterns: ['^[a-z]+$'] }, '')
    expect(accepts(apart, 'abc')).toBe(true)
  })
})
