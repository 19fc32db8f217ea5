// Goal: the bench of interrupted answers counts each byte that a client did not receive, received
// twice, or received incomplete.
// Method: streams with one known fault each.

import { expect, test } from 'vitest'
import { isCut, visibleText, wrongBytes } from './visible-text.ts'

test.each([
  ['an equal text', 'A day \u{1F600}.', 'A day \u{1F600}.', 0],
  ['a lost byte', 'A day.', 'A dy.', 1],
  ['a doubled byte', 'A day.', 'A daay.', 1],
  ['a doubled word', 'A day. ', 'A day. A day. ', 7],
  ['a lost end', 'A day.', 'A da', 2],
  ['a character of four bytes that was cut', 'A \u{1F600}', 'A \uFFFD', 4],
])('counts the bytes of %s', (_name, expected, said, bytes) => {
  expect(wrongBytes(expected, said)).toBe(bytes)
})

test('finds the arguments of a call, as far as they are there', () => {
  const call = '{"name": "find", "arguments": {"name": "a\\"}", "b": {"c": 1}}}\n</tool_call>'
  expect(visibleText(call, true)).toBe('{"name": "a\\"}", "b": {"c": 1}}')
  expect(visibleText(call.slice(0, 34), true)).toBe(call.slice(30, 34))
  expect(visibleText(call.slice(0, 12), true)).toBe('')
  expect(visibleText(call, false)).toBe(call)
})

test('a text that ends within a character is cut', () => {
  expect(isCut(Buffer.from('\u{1F600}').subarray(0, 3).toString())).toBe(true)
  expect(isCut('\u{1F600}')).toBe(false)
})
