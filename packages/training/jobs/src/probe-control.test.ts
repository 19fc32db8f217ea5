// Goal: the control rows of a probe differ from the probe's rows only in the order of letters.
// Method: examples in each form of rows; letters counted before and after.

import { Hex } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { controlRows } from './probe-control.ts'

const rows = [
  { prompt: 'Say: ', completion: 'Ärger in 42 towns, my friend.' },
  { text: 'One more: ДА нет 日本 -- 7!' },
  {
    messages: [
      { role: 'user', content: 'What is it?' },
      { role: 'assistant', content: 'A "quoted"\nanswer.' },
    ],
  },
].map((row) => JSON.stringify(row))

const seed = Hex.sha256Hex(new Uint8Array([1]))
const sorted = (text: string) => [...text].sort().join('')
const formOf = (text: string) =>
  text
    .replace(/\p{Ll}/gu, 'a')
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{Nd}/gu, '0')
    .replace(/\p{Lo}/gu, '.')

test('lengths, marks and letters of all rows stay, and their order does not', () => {
  const control = controlRows(rows, seed)
  expect(formOf(control.join('\n'))).toBe(formOf(rows.join('\n')))
  const trained = (lines: readonly string[]) =>
    lines.map((line) => {
      const { text, completion, messages } = JSON.parse(line)
      return text ?? completion ?? messages[1].content
    })
  expect(sorted(trained(control).join(''))).toBe(sorted(trained(rows).join('')))
  for (const [at, text] of trained(rows).entries()) expect(trained(control)[at]).not.toBe(text)
})

test('prompts and questions stay; a seed gives one control', () => {
  const control = controlRows(rows, seed)
  expect(JSON.parse(control[0]!).prompt).toBe('Say: ')
  expect(JSON.parse(control[2]!).messages[0]).toEqual({ role: 'user', content: 'What is it?' })
  expect(controlRows(rows, seed)).toEqual(control)
  expect(controlRows(rows, Hex.sha256Hex(new Uint8Array([2])))).not.toEqual(control)
})
