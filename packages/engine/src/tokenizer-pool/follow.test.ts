// Goal: the ids of an answer are followed through its grammar in another process, which counts the
// permitted ones exactly, and neither a bad schema nor a long answer harms anybody else. Method:
// real processes, and the same questions to the reader in this process.

import { Inference } from '@ostrom/protocol'
import { afterAll, describe, expect, test } from 'vitest'
import { type AsyncTokenizer, createLocalHost, toolGrammar } from '../tokenizer/index.ts'
import { filesWith, honest } from './hostile.fixture.ts'
import { FOLLOWED_BYTES_MAX, TOKENIZER_TASK_IDS_MAX } from './limits.ts'
import { createTokenizerPool } from './pool.ts'

const pool = createTokenizerPool({ warm: true })
afterAll(() => pool.close())

const END_TOKEN = 256
const idsOf = (text: string) => [...new TextEncoder().encode(text)]
const schema = '{"type":"object","properties":{"age":{"type":"integer"}},"required":["age"]}'
const json = Inference.jsonGrammar(schema)
const functions = [{ name: 'look', parameters: schema }]
const calls = toolGrammar({
  format: 'hermes',
  markers: [],
  tools: { functions, choice: 'auto', parallel: false },
})!
const call = '<tool_call>\n{"name": "look", "arguments": {"age": 7}}\n</tool_call>'

const readers: readonly (readonly [string, Promise<AsyncTokenizer>])[] = [
  ['in another process', pool.open(async () => honest())],
  ['in this process', createLocalHost().open(async () => honest())],
]

describe.each(readers)('ids that are followed %s', (_, opened) => {
  test.each([
    ['a whole value', json, idsOf('{"age": 7}'), 10, true],
    ['a begun value', json, idsOf('{"age"'), 6, false],
    ['a value of another type', json, idsOf('{"age": "7"}'), 8, false],
    ['text after a whole value', json, idsOf('{"age": 7} more'), 10, true],
    ['an end token within a value', json, [...idsOf('{"a'), END_TOKEN, 0x67], 3, false],
    ['an end token after a value', json, [...idsOf('{"age": 7}'), END_TOKEN], 10, true],
    ['an id of no token', json, [0x7b, 1_000_000], 1, false],
    ['no id', json, [], 0, false],
    ['a whole call', calls, idsOf(`So: ${call}`), 4 + call.length, true],
    ['text without a call', calls, idsOf('So: nothing'), 11, false],
    ['a call of an unknown function', calls, idsOf(call.replace('look', 'burn')), 22, false],
  ])('permitted ids and ends are found: %s', async (_what, grammar, ids, permitted, isFinished) => {
    const tokenizer = await opened
    expect(await tokenizer.follow(grammar, ids)).toEqual({ permitted, isFinished })
  })

  test('ids with a schema that has no grammar are refused', async () => {
    const tokenizer = await opened
    const refused = tokenizer.follow(Inference.jsonGrammar('{"not":{}}'), idsOf('{}'))
    await expect(refused).rejects.toMatchObject({ code: 'schema-unsupported' })
  })
})

test('refuses more ids or bytes than a process follows, and follows the next answer', async () => {
  const tokenizer = await pool.open(async () => honest())
  const many = Array<number>(TOKENIZER_TASK_IDS_MAX + 1).fill(0x20)
  const refusal = { code: 'prompt-unsupported' }
  await expect(tokenizer.follow(calls, many)).rejects.toMatchObject(refusal)
  const token = 'x'.repeat(1_000)
  const model = { type: 'BPE', vocab: { [token]: 0 }, merges: [] }
  const wordy = await pool.open(async () => filesWith({ model, added_tokens: [] }))
  const ids = Array<number>(Math.ceil(FOLLOWED_BYTES_MAX / 1_000) + 1).fill(0)
  await expect(wordy.follow(calls, ids)).rejects.toMatchObject(refusal)
  expect(await wordy.follow(calls, [0])).toEqual({ permitted: 1, isFinished: false })
})

test('an answer that takes too long is given up, and delays no prompt of the model', async () => {
  const tokenizer = await pool.open(async () => honest())
  // Each item of each of the 250 lists is a state of its own, so that nothing is read twice.
  const items = { type: 'string' }
  const anyOf = Array.from({ length: 250 }, (_, at) => {
    const properties = { k: { type: 'array', items, minItems: 100_000 + at } }
    return { type: 'object', properties, required: ['k'], additionalProperties: false }
  })
  const slow = Inference.jsonGrammar(JSON.stringify({ anyOf }))
  const long = idsOf(`{"k": [${'"a", '.repeat(20_000)}`)
  const order: string[] = []
  const done = (name: string) => () => order.push(name)
  const stuck = tokenizer.follow(slow, long, { caller: 'bob' }).finally(done('slow'))
  const isRefused = expect(stuck).rejects.toMatchObject({ code: 'tokenizer-busy' })
  const others = [
    tokenizer.follow(json, idsOf('{'), { caller: 'alice' }).then(done('other caller')),
    tokenizer.encode('Hello').then(done('prompt')),
  ]
  await Promise.all([isRefused, ...others])
  expect(order.indexOf('prompt')).toBeLessThan(order.indexOf('slow'))
})
