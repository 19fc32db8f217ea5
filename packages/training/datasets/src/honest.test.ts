// Goal: records of common datasets are accepted, including the longest conversations and documents.
// Method: a file of such records, and the figures of common sets against the limits.

import { expect, test } from 'vitest'
import { exceeded, sizes } from '../../../../simulation/src/paces/paces.ts'
import { EVALUATION_TEXTS_MAX, RECORD_BYTES_MAX, RECORD_DEPTH_MAX } from './limits.ts'
import { readRecordLines } from './record-lines.ts'

const { longestPromptTokens, charactersPerToken } = sizes

test('a conversation of the longest context, and a call of a tool, are records', async () => {
  const turn = {
    role: 'user',
    content: 'x'.repeat((longestPromptTokens * charactersPerToken) / 100),
  }
  const call = { function: { name: 'f', arguments: { a: { b: { c: [{ d: 1 }] } } } } }
  const records = [
    { messages: Array.from({ length: 100 }, () => turn) },
    { messages: [{ role: 'assistant', tool_calls: [call] }] },
  ]
  const lines = records.map((record) => `${JSON.stringify(record)}\n`)
  const source = async function* () {
    yield new TextEncoder().encode(lines.join(''))
  }
  const kinds: string[] = []
  for await (const line of readRecordLines(source())) kinds.push(line.kind)
  expect(kinds).toEqual(['record', 'record'])
  expect(
    exceeded([
      [{ RECORD_BYTES_MAX }, () => lines[0]!.length],
      // The record with a function call has nine levels; nested parameters would add a few.
      [{ RECORD_DEPTH_MAX }, () => 16],
      // The sum of the test sets of MMLU, HellaSwag, GSM8K and ARC.
      [{ EVALUATION_TEXTS_MAX }, () => 14_042 + 10_042 + 1_319 + 3_548],
    ]),
  ).toEqual([])
})
