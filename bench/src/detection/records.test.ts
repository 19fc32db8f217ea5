// Goal: a killed run of the laboratory continues from its records, and repeats the same questions.
// Method: a file that is cut in the middle of a line, and one question by example.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { questionOf } from './questions.ts'
import { openRecords } from './records.ts'

const folder = mkdtempSync(join(tmpdir(), 'ostrom-records-'))
const path = join(folder, 'set.jsonl')
afterAll(() => rmSync(folder, { recursive: true }))

test('a line that was never finished is left out, and its record is missing', () => {
  writeFileSync(path, '{"number":0}\n{"number":1}\n{"num')
  const file = openRecords(path)
  expect([0, 1, 2].map((number) => file.has(number))).toEqual([true, true, false])
  file.add({ number: 2 })
  expect(readFileSync(path, 'utf8')).toBe('{"number":0}\n{"number":1}\n{"number":2}\n')
})

test('reading alone changes nothing', () => {
  const cut = '{"number":0}\n{"num'
  writeFileSync(path, cut)
  expect(openRecords(path, 'read').records).toEqual([{ number: 0 }])
  expect(readFileSync(path, 'utf8')).toBe(cut)
})

test('a question follows from its set and its number', () => {
  const { messages, sampler, seed, maxTokens } = questionOf('cheat.q4', 3)
  expect(questionOf('cheat.q4', 2).messages).toBe(messages)
  expect(questionOf('cheat.q4', 2).seed).not.toBe(seed)
  expect({ text: messages[0]?.content, ...sampler, seed, maxTokens }).toMatchInlineSnapshot(`
    {
      "frequencyPenalty": 0,
      "logitBias": [],
      "maxTokens": 96,
      "presencePenalty": 0,
      "seed": "0x7ecc1814470a340f1b79533c3ef158457bf5a67c7979b50d400817109f157040",
      "temperature": 0.8,
      "text": "Write a haiku about rain.",
      "topK": 0,
      "topP": 1,
    }
  `)
})
