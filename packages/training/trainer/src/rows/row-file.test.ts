// Goal: files of rows in common forms are read with their intended meaning, or refused with the
// reason and the position of every fault. Method: the corpus of vectors/training-corpus/rows, for
// which TRL and transformers computed the expected rows, and rows that deviate from one form each.
// Requirements: R003-7

import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ROW_FAULT_LINES_MAX, ROW_FAULT_REASONS_MAX } from './limits.ts'
import { parseRowFile, readRowFile } from './row-file.ts'

const corpus = fileURLToPath(
  new URL('../../../../../vectors/training-corpus/rows/', import.meta.url),
)

type Expected = {
  readonly method: 'sft' | 'dpo'
  readonly rows?: readonly unknown[]
  readonly refused?: readonly string[]
}

const expected = JSON.parse(await readFile(`${corpus}expected.json`, 'utf8')) as Readonly<
  Record<string, Expected>
>

const read = (name: string, { method }: Expected) =>
  readRowFile(corpus + name, { field: 'rows', method })

const textOf = (rows: readonly object[]) =>
  new TextEncoder().encode(rows.map((row) => JSON.stringify(row)).join('\n'))

const parse = (rows: readonly object[], method: 'sft' | 'dpo' | 'grpo' = 'sft') =>
  parseRowFile(textOf(rows), 'rows.jsonl', { method })

describe('the corpus', () => {
  test('the corpus has an expected result for every file', async () => {
    const names = (await readdir(corpus)).filter((name) => name !== 'expected.json')
    expect(names.sort()).toEqual(Object.keys(expected).sort())
    expect(names.length).toBeGreaterThanOrEqual(20)
  })

  for (const [name, one] of Object.entries(expected)) {
    if (one.rows) {
      test(`${name} is read`, async () => {
        const file = await read(name, one)
        expect(file.rows).toEqual(one.rows)
        expect(file.lines.map((line) => JSON.parse(line))).toEqual(one.rows)
      })
    } else {
      test(`${name} is refused by name`, async () => {
        const error = await read(name, one).catch((caught: unknown) => caught)
        expect(error).toMatchObject({ code: 'training-rows-invalid' })
        for (const words of one.refused ?? []) expect(String(error)).toContain(words)
      })
    }
  }
})

test('the rows that were read are read again as the same', async () => {
  for (const [name, one] of Object.entries(expected)) {
    if (!one.rows) continue
    const { lines } = await read(name, one)
    const again = await parseRowFile(new TextEncoder().encode(lines.join('\n')), 'again.jsonl', one)
    expect(again.lines).toEqual(lines)
    expect(again.forms).toEqual(['own'])
  }
})

test('a field that is left out on purpose is left out', async () => {
  const rows = textOf([{ text: 'a', source: 'b' }])
  const { lines } = await parseRowFile(rows, 'rows.jsonl', { method: 'sft', ignored: ['source'] })
  expect(lines).toEqual(['{"text":"a"}'])
})

const user = { role: 'user', content: 'q' }
const answer = (content: string, more: object = {}) => ({ role: 'assistant', content, ...more })

test.each([
  ['two words about training', { messages: [user, answer('a', { weight: 1, train: false })] }],
  ['an answer trained of a user', { messages: [{ ...user, weight: 1 }] }],
  ['an old call', { messages: [user, answer('a', { function_call: { name: 'f' } })] }],
  ['an old role', { messages: [user, { role: 'function', name: 'f', content: '1' }] }],
  ['calls of a user', { messages: [{ ...user, tool_calls: [{ function: { name: 'f' } }] }] }],
  ['broken arguments', toolRow('{half')],
  ['no content', { messages: [{ role: 'user', content: null }] }],
  ['no messages', { messages: [] }],
  ['a speaker that is not known', { conversations: [{ from: 'narrator', value: 'x' }] }],
  ['a text beside an instruction', { instruction: 'a', output: 'b', text: 'a b' }],
  ['a completion that asks', { prompt: [user], completion: [user] }],
  ['rows of another method', { prompt: 'a', chosen: 'b', rejected: 'c' }],
  ['a reward that is not read', { text: 'a', reward: { kind: 'json' } }],
  ['a history', { instruction: 'a', output: 'b', history: [['c', 'd']] }],
])('%s is refused', async (_, row) => {
  await expect(parse([row])).rejects.toMatchObject({ code: 'training-rows-invalid' })
})

function toolRow(text: string) {
  const call = { id: '1', type: 'function', function: { name: 'f', arguments: text } }
  return { messages: [user, answer('', { tool_calls: [call] })] }
}

test.each([
  ['pairs with two answers', { chosen: [user, answer('a'), user, answer('b')], rejected: [user] }],
  ['pairs of calls', { prompt: [user], chosen: toolRow('{}').messages.slice(1), rejected: 'x' }],
  ['pairs without a common prompt', { chosen: [answer('a')], rejected: [answer('b')] }],
  [
    'another prompt',
    { prompt: 'other', chosen: [user, answer('a')], rejected: [user, answer('b')] },
  ],
])('%s are refused', async (_, row) => {
  await expect(parse([row], 'dpo')).rejects.toMatchObject({ code: 'training-rows-invalid' })
})

test('pairs of Alpaca, of ShareGPT, and with their prompt twice are pairs', async () => {
  const pair = { messages: [user], chosen: 'good', rejected: 'bad' }
  const said = (value: string) => ({ from: 'gpt', value })
  const { rows } = await parse(
    [
      { instruction: 'q', chosen: 'good', rejected: 'bad' },
      {
        conversations: [{ from: 'human', value: 'q' }],
        chosen: said('good'),
        rejected: said('bad'),
      },
      { prompt: 'q', chosen: [user, answer('good')], rejected: [user, answer('bad')] },
    ],
    'dpo',
  )
  expect(rows).toEqual([pair, pair, pair])
})

test('prompts of TRL and Alpaca have rewards', async () => {
  const reward = { kind: 'json', keys: [] }
  const { rows } = await parse(
    [
      { prompt: [user], reward },
      { instruction: 'q', reward },
    ],
    'grpo',
  )
  expect(rows).toEqual([
    { messages: [user], reward },
    { messages: [user], reward },
  ])
})

// Finding: TRN-21
test('an error names a few faults, counts the others, and quotes no text', async () => {
  const kinds = Array.from({ length: ROW_FAULT_REASONS_MAX + 3 }, (_, at) => ({
    messages: [...Array(at).fill(user), { role: 'xylophone' }],
  }))
  const same = Array.from({ length: ROW_FAULT_LINES_MAX + 4 }, () => ({ text: 7 }))
  const error = String(await parse([...same, ...kinds]).catch((caught: unknown) => caught))
  expect(error).toContain(`${same.length + kinds.length} of ${same.length + kinds.length} rows`)
  expect(error).toContain('lines 1, 2, 3, 4, 5, 6, 7, 8 and 4 more: its text is none.')
  expect(error).toContain('4 more for other reasons.')
  expect(error).not.toContain('xylophone')
})
