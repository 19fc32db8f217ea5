// Goal: rows that train what their author meant pass the checks before a training, in every form
// that the trainer reads; rows that train nothing do not.
// Method: the bundled model's tokenizer and template, and rows at the edges of a sequence.

import { createLocalHost } from '@ostrom/engine/tokenizer'
import { expect, test } from 'vitest'
import { countsOf, fitList, type RowList } from './fit-list.ts'
import { recordedModel as folder } from './python/exchange.fixture.ts'
import { openRowEncoder } from './python/row-encoder.ts'
import type { TrainingMethod } from './rows.ts'

const base = { name: 'tiny', folder }

async function fit(
  rows: readonly object[],
  options: Partial<RowList> & { readonly sequence?: number; readonly method?: TrainingMethod } = {},
) {
  const { sequence = 512, method = 'sft', ...more } = options
  const encoder = await openRowEncoder({ model: folder, host: createLocalHost(), method, sequence })
  const list = { name: 'the rows', lines: rows.map((row) => JSON.stringify(row)), ...more }
  return await fitList(list, { base, encoder, method, sequence })
}

const user = { role: 'user', content: 'How many ova are there?' }
const answer = { role: 'assistant', content: 'Three.' }
const call = { type: 'function', function: { name: 'f', arguments: '{"town":"Brixa"}' } }
const tools = [{ type: 'function', function: { name: 'f', parameters: {} } }]
const called = { role: 'assistant', content: null, tool_calls: [call] }
const result = { role: 'tool', content: '7:05' }

test.each([
  ['calls without a content', { messages: [user, called, result, answer], tools }],
  ['nulls and empty lists', { messages: [user, { ...answer, tool_calls: [] }], tools: [] }],
  [
    'functions as a text',
    { messages: [user, called, result, answer], tools: JSON.stringify(tools) },
  ],
])('%s pass', async (_, row) => {
  expect(countsOf(await fit([row]))).toMatchObject({ untrained: 0, split: 0 })
})

test('calls behind the cut are no fault of the template', async () => {
  const row = { messages: [user, answer, user, called, result, answer], tools: undefined }
  const { rows } = await fit([row], { sequence: 32 })
  expect(rows).toMatchObject([{ facts: [{ isCut: true }] }])
  expect(rows[0]?.trained).toBeGreaterThan(0)
})

test('rows of a teacher pass with calls, and not if the teacher says nothing', async () => {
  const plain = { messages: [user, called, result, answer], tools }
  const [row] = (await fit([plain])).rows
  const teacher = Array.from({ length: row!.trained }, () => [[5, 1_000_000]])
  const distill = { method: 'distill' as const }
  expect((await fit([{ ...plain, teacher }], distill)).rows[0]?.trained).toBe(row!.trained)
  const silent = fit([{ ...plain, teacher: teacher.map(() => []) }], distill)
  await expect(silent).rejects.toMatchObject({ code: 'rows-untrainable' })
})

test('a fault names its row, also in a later part', async () => {
  const rows = Array.from({ length: 1_100 }, () => ({ text: 'The sea.' }))
  const bad = { messages: [{ role: 'user', content: 'x' }] }
  const fitted = await fit([...rows, bad])
  expect(fitted.rows.at(-1)).toMatchObject({ from: 1_100, trained: 0 })
  const last = fit([...rows, bad], { measured: 2_000 })
  await expect(last).rejects.toThrow('row 1101 of the rows')
})
