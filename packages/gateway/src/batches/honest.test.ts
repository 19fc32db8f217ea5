// Goal: no honest user meets the limits of files and batches.
// Method: the demand of an office's nightly job, compared with each limit.

import { expect, test } from 'vitest'
import { createFileBytes } from './file-bytes.ts'
import {
  BATCH_LINES_MAX,
  BATCHES_OPEN_MAX,
  BATCHES_PER_KEY_MAX,
  CREATIONS_PER_KEY_MAX,
  EMPTY_LINES_MAX,
  FILE_BYTES_MAX,
  FILES_BYTES_MAX,
  FILES_PER_KEY_BYTES_MAX,
  FILES_PER_KEY_MAX,
  LINE_ANSWER_MS_MAX,
  LINE_BYTES_MAX,
} from './limits.ts'
import { readLines } from './read-lines.ts'

const endpoint = '/v1/chat/completions'
const reading = { endpoint, letOthersWork: async () => {} } as const

/** 10,000 documents of 2,000 characters. */
const lines = Array.from({ length: 10_000 }, (_, index) => {
  const messages = [{ role: 'user', content: 'x'.repeat(2_000) }]
  const body = { model: 'm', messages, max_tokens: 300 }
  return JSON.stringify({ custom_id: `doc-${index}`, method: 'POST', url: endpoint, body })
})

test('ten thousand documents fit into one file and one batch', async () => {
  const bytes = Buffer.from(lines.join('\n'))
  expect(bytes.length).toBeLessThan(FILE_BYTES_MAX)
  expect(lines[0]!.length).toBeLessThan(LINE_BYTES_MAX)
  const read = await readLines([bytes], reading)
  expect('lines' in read && read.lines.length).toBe(10_000)
  expect(10_000).toBeLessThan(BATCH_LINES_MAX)
})

test('a month of nightly batches, each with its output, fits beside each other', () => {
  const outputBytes = 1_000 * (300 * 6 + 2_500)
  const inputBytes = 1_000 * (lines[0]!.length + 1)
  expect(30 * (inputBytes + outputBytes)).toBeLessThan(FILES_PER_KEY_BYTES_MAX)
  expect(30 * 3).toBeLessThan(FILES_PER_KEY_MAX)
  // The batches of a month, created at once.
  expect(30).toBeLessThan(BATCHES_OPEN_MAX)
})

// Finding: BAT-13
test('a key can submit fifty batches of a thousand lines at once on each day of a month', () => {
  expect(50).toBeLessThan(BATCHES_OPEN_MAX)
  expect(30 * 50).toBeLessThan(BATCHES_PER_KEY_MAX)
  // An input, an output and an error file of each batch.
  expect(30 * 50 * 3).toBeLessThan(FILES_PER_KEY_MAX)
})

test('one batch of fifty thousand lines is read, with an empty line behind each', async () => {
  const bodies = Array.from({ length: BATCH_LINES_MAX }, (_, index) =>
    JSON.stringify({ custom_id: `${index}`, method: 'POST', url: endpoint, body: { model: 'm' } }),
  )
  const read = await readLines([Buffer.from(`${bodies.join('\n\n')}\n`)], reading)
  expect('lines' in read && read.lines.length).toBe(BATCH_LINES_MAX)
  expect(BATCH_LINES_MAX).toBeLessThanOrEqual(EMPTY_LINES_MAX)
})

test('a long answer of a slow machine has its time', () => {
  const [tokens, tokensPerSecond] = [8_192, 2]
  expect((tokens / tokensPerSecond) * 1_000).toBeLessThan(LINE_ANSWER_MS_MAX)
})

test('a shared gateway has room for the nightly batches of many accounts', () => {
  // Each account keeps the files of two nightly batches: its client deletes them after it has
  // fetched the output.
  const files = createFileBytes({ async *load() {}, bytesMax: FILES_BYTES_MAX })
  const nightly = 1_000 * (lines[0]!.length + 1) + 1_000 * (300 * 6 + 2_500)
  for (let account = 0; account < 1_000; account++) {
    expect(files.hasRoom(`${account}`, 2 * nightly)).toBe(true)
    files.record(`${account}`, 2 * nightly)
  }
  // A program creates at most 30 batches within a day, and the gateway remembers a creation for a
  // day.
  expect(30).toBeLessThan(CREATIONS_PER_KEY_MAX)
})
