// Goal: a conversation becomes one row for each answer, and each of these rows is one that trainers
// read.
// Method: an encoder that says of all conversations that their template rewrites them, and a
// conversation at the limit of a row's bytes.

import { expect, test } from 'vitest'
import { TRAINING_ROW_BYTES_MAX } from './limits.ts'
import type { ExaminedRow, RowEncoder } from './row-encoding.ts'
import { parseRows } from './rows.ts'
import { splitRows } from './split-rows.ts'

const answers = 3
const facts = {
  tokens: 8,
  isCut: false,
  isEmpty: false,
  isEnded: true,
  hasFirst: false,
  hasLast: false,
}

/** Encodes rows as the trainer does, which refuses those that are too long. */
function createEncoder() {
  const encoded: number[] = []
  const encode: RowEncoder['encode'] = async (lines, at = 'rows') => {
    encoded.push(lines.length)
    return parseRows(lines, at, 'sft').map((row): ExaminedRow => {
      const trained = 'messages' in row ? row.messages.filter(({ weight }) => weight !== 0) : []
      const given = trained.filter(({ role }) => role === 'assistant').length
      const answersLeftOut = Math.max(0, given - 1)
      return { row: { ids: [1, 2], trained: [1] }, facts: [{ ...facts, answersLeftOut }] }
    })
  }
  return { encoded, encoder: { encode, idsOf: async () => [], spans: () => [], endId: 2 } }
}

/** Returns a conversation of this number of bytes. */
function conversation(bytes: number): string {
  const make = (filler: string) => {
    const turn = (at: number) => [
      { role: 'user', content: at === 0 ? filler : 'q' },
      { role: 'assistant', content: 'a' },
    ]
    return JSON.stringify({ messages: Array.from({ length: answers }, (_, at) => turn(at)).flat() })
  }
  return make('x'.repeat(bytes - make('').length))
}

test('only conversations that are rewritten are encoded again', async () => {
  const { encoded, encoder } = createEncoder()
  const lines = ['{"text":"a"}', conversation(400), '{"text":"b"}']
  const { rows, split } = await splitRows(lines, { name: 'rows', encoder })
  expect(split).toBe(1)
  expect(rows.map(({ from }) => from)).toEqual([0, 1, 1, 1, 2])
  expect(encoded).toEqual([3, answers])
})

test('a conversation that weights of its answers make too long is refused by name', async () => {
  const { encoder } = createEncoder()
  const read = async (bytes: number) =>
    (await splitRows(['{"text":"a"}', conversation(bytes)], { name: 'rows', encoder })).rows
  const weights = (answers - 1) * ',"weight":0'.length
  const whole = await read(TRAINING_ROW_BYTES_MAX - weights)
  expect(whole.map(({ examined }) => examined.fault)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  const long = await read(TRAINING_ROW_BYTES_MAX - weights + 1)
  expect(long[0]?.examined.fault).toBeUndefined()
  for (const { examined } of long.slice(1)) {
    expect(examined.fault).toContain(`${TRAINING_ROW_BYTES_MAX + 1} bytes, above`)
  }
})
