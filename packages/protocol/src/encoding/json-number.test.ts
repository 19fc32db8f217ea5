// Goal: no JSON number changes when it is read and written again. Numbers that doubles represent
// exactly become doubles.
// Method: vectors that the Python package of workers/vllm must also pass; random numbers compared
// with integers and fractions of bigints.

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as JsonNumber from './json-number.ts'
import * as JsonText from './json-text.ts'

const { numbers } = JSON.parse(
  readFileSync(new URL('../../../../vectors/json-numbers.json', import.meta.url), 'utf8'),
) as { readonly numbers: readonly (readonly [source: string, text: string, kind: string])[] }

test.each(numbers)('%s is read and written as %s, a %s', (source, text, kind) => {
  const value = JsonNumber.parse(source)
  expect(JSON.stringify(value)).toBe(text)
  const isExact = JsonNumber.isExact(value)
  expect(
    `${isExact ? 'exact' : 'double'} ${JsonNumber.isInteger(value) ? 'integer' : 'fraction'}`,
  ).toBe(kind)
  const read = JsonText.parseExact(`{"a":[${source}]}`)
  expect(JSON.stringify(read)).toBe(`{"kind":"value","value":{"a":[${text}]}}`)
})

// Finding: API-9
test('every double is parsed to itself, and every other number keeps its value', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(JsonNumber.parse(JSON.stringify(value))).toBe(value === 0 ? 0 : value)
    }),
  )
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), (value) => {
      const read = JsonNumber.parse(`${value}`)
      expect(JsonNumber.bigintOf(read)).toBe(value)
      expect(JsonNumber.isExact(read) && Number.isSafeInteger(Number(value))).toBe(false)
    }),
  )
})

// Finding: DIA-9
test('a whole number with more than 400 digits is not converted', () => {
  const of = (text: string) => JsonNumber.bigintOf(JsonNumber.parse(text))
  expect(of('9'.repeat(400))).toBe(10n ** 400n - 1n)
  for (const text of ['9'.repeat(401), '9'.repeat(1_000_000), '1e400', '1e999999999']) {
    expect(of(text)).toBeUndefined()
  }
})

test('a body of many values with such a number is refused by name', () => {
  const body = (count: number) => `{"a":[${'1,'.repeat(count)}9007199254740993]}`
  expect(JsonText.parseExact(body(100)).kind).toBe('value')
  const read = JsonText.parseExact(body(JsonText.EXACT_VALUES_MAX))
  expect(read).toEqual({ kind: 'inexact' })
  expect(
    JsonText.parseExact(body(JsonText.EXACT_VALUES_MAX).replace('9007199254740993', '1')).kind,
  ).toBe('value')
})

test('digits inside of texts are no numbers', () => {
  const text = JSON.stringify({ '9007199254740993': ['9007199254740993', '\\"9007199254740993'] })
  expect(JsonText.parseExact(text)).toEqual({ kind: 'value', value: JSON.parse(text) })
})

test('the parts of JSON keep their text', () => {
  expect(JsonText.partsOf(' [1.0, {"a": [1,2]} ,"],\\"",[]] ')).toEqual([
    '1.0',
    '{"a": [1,2]}',
    '"],\\""',
    '[]',
  ])
  expect(JsonText.partsOf('[ ]')).toEqual([])
  const members = JsonText.membersOf('{"2": 9007199254740993, "1" : {"a":[ ]}, "\\u0032":1.0}')
  expect([...members]).toEqual([
    ['2', '1.0'],
    ['1', '{"a":[ ]}'],
  ])
})
