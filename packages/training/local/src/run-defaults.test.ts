// Goal: the defaults of length, rate and steps fit the rows and the base if a person does not
// choose these values, and the plan states the reasons. Method: the bundled model with rows of
// several lengths and numbers, and a base whose files state another size.

import { copyFile, cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLocalHost } from '@ostrom/engine/tokenizer'
import { bundledPath } from '@ostrom/models/catalogue/catalogue'
import type { TrainingMethod } from '@ostrom/trainer'
import { fitRows } from '@ostrom/trainer/rows/fit-rows'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LOCAL_DEFAULT_STEPS_MAX, LOCAL_SEQUENCE_MAX, LOCAL_SEQUENCE_MIN } from './limits.ts'
import { openLocalBase } from './local-base.ts'
import { type RunDefaults, type RunDefaultsOptions, runDefaults } from './run-defaults.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ostrom-run-defaults-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const base = openLocalBase('ostrom-tiny')
const host = createLocalHost()
const answer = (words: number) => ({
  messages: [
    { role: 'user', content: 'Tell of the sea.' },
    { role: 'assistant', content: 'sea '.repeat(words) },
  ],
})
const rowsOf = (row: object, count = 36) => ({
  training: Array.from({ length: count }, (_, at) => JSON.stringify({ ...row, at })),
  test: [],
})
const defaults = (options: Partial<RunDefaultsOptions>) =>
  runDefaults({
    base,
    rows: rowsOf(answer(4)),
    method: 'sft',
    batch: 8,
    groupTokens: 64,
    host,
    chosen: {},
    ...options,
  })

/** The reasons of all defaults, one in a line. */
const textOf = (reasons: RunDefaults['reasons']): string =>
  reasons.map(({ reason }) => reason).join('\n')

test('short rows on the bundled model have the values of the guide', async () => {
  const { choice, reasons } = await defaults({})
  expect(choice).toEqual({ sequence: 128, learningRate: 0.01, steps: 40 })
  expect(reasons[0]).toMatchObject({ field: 'sequence', value: 128 })
  expect(textOf(reasons)).toMatch(/^the longest row has about \d\d /)
  expect(textOf(reasons)).toContain('3 passes over 36 rows are 14 steps, 40 at least')
})

test('long rows fit, up to a bound and the context of the base', async () => {
  const { choice } = await defaults({ rows: rowsOf(answer(300)) })
  expect(choice.sequence).toBe(512)
  const long = await defaults({ rows: rowsOf({ text: 'sea '.repeat(5_000) }, 4) })
  expect(long.choice.sequence).toBeLessThanOrEqual(LOCAL_SEQUENCE_MAX)
  expect(textOf(long.reasons)).toContain('longer ones are cut')
})

/** Asserts that no row loses an end behind the default length, which is above the lowest one. */
async function expectWhole(method: TrainingMethod, row: object, folder = base.folder) {
  const own = { name: 'own', folder }
  const rows = rowsOf(row, 2)
  const { choice } = await defaults({ base: own, method, rows })
  expect(choice.sequence).toBeGreaterThan(LOCAL_SEQUENCE_MIN)
  const list = { name: 'the rows', lines: rows.training }
  const { lists } = await fitRows([list], { base: own, method, sequence: choice.sequence, host })
  expect(lists[0]!.rows.flatMap(({ facts }) => facts.filter(({ isCut }) => isCut))).toEqual([])
}

const [user, short] = answer(4).messages
const argumentsText = JSON.stringify({ town: 'Brixa '.repeat(200) })
const call = { type: 'function', function: { name: 'f', arguments: argumentsText } }

test('functions and calls count, and so does what a template writes around messages', async () => {
  const called = { role: 'assistant', content: '', tool_calls: [call] }
  const messages = [user, called, { role: 'tool', content: '7' }, short]
  const schema = { type: 'object', properties: {}, description: 'Tell of a town. '.repeat(40) }
  const tools = [{ type: 'function', function: { name: 'f', parameters: schema } }]
  await expectWhole('sft', { messages })
  await expectWhole('sft', { messages: [user, short], tools })
  const turns = Array.from({ length: 60 }, () => [{ role: 'user', content: '' }, short])
  await expectWhole('sft', { messages: turns.flat() })
})

test('a conversation that the template rewrites counts as its longest part', async () => {
  const own = join(folder, 'rewriting')
  await cp(bundledPath('tiny/ostrom-tiny'), own, { recursive: true })
  const path = join(own, 'tokenizer_config.json')
  const { chat_template: _, ...config } = JSON.parse(await readFile(path, 'utf8'))
  await writeFile(path, JSON.stringify(config))
  const template =
    '{% for m in messages %}<|im_start|>{{ m.role }}\n' +
    "{{ m.content if loop.last or m.role == 'user' else m.content[:9] }}<|im_end|>\n" +
    '{% endfor %}' +
    '{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}'
  await writeFile(join(own, 'chat_template.jinja'), template)
  const messages = [...answer(300).messages, user, short]
  await expectWhole('sft', { messages }, own)
})

test('a row of a teacher counts as its text, and a prompt with the answers to it', async () => {
  const teacher = Array.from({ length: 400 }, () => [[5, 1_000_000]])
  const taught = await defaults({ method: 'distill', rows: rowsOf({ ...answer(4), teacher }) })
  expect(taught.choice.sequence).toBe(LOCAL_SEQUENCE_MIN)
  const reward = { kind: 'contains', texts: ['sea'] }
  const rows = rowsOf({ prompt: 'sea '.repeat(100), reward })
  const drawn = await defaults({ method: 'grpo', rows, groupTokens: 300 })
  expect(drawn.choice.sequence).toBe(512)
  expect(textOf(drawn.reasons)).toContain('the longest prompt with an answer')
})

test('steps are three passes, up to a bound', async () => {
  expect((await defaults({ rows: rowsOf(answer(2), 800) })).choice.steps).toBe(300)
  const { choice, reasons } = await defaults({ rows: rowsOf({ text: 'a' }, 6_000), batch: 4 })
  expect(choice.steps).toBe(LOCAL_DEFAULT_STEPS_MAX)
  expect(textOf(reasons)).toContain('2000 at most')
})

test('values that a person chose stay, and need no reason', async () => {
  const chosen = { sequence: 64, learningRate: 0.5, steps: 7 }
  const { choice, reasons } = await defaults({ chosen })
  expect(choice).toEqual(chosen)
  expect(textOf(reasons)).toBe('')
})

test('pairs have a lower rate', async () => {
  const pair = { prompt: 'q', chosen: 'a', rejected: 'b' }
  const { choice } = await defaults({ method: 'dpo', rows: rowsOf(pair) })
  expect(choice.learningRate).toBeCloseTo(0.003, 9)
})

test('a base of more weights has a lower rate, and one without a tokenizer a length', async () => {
  for (const name of ['config.json', 'tokenizer_config.json'])
    await copyFile(join(bundledPath('tiny/ostrom-tiny'), name), join(folder, name))
  await writeFile(join(folder, 'tokenizer.json'), '{}')
  const shape = [135_000, 1_000]
  const header = JSON.stringify({ w: { dtype: 'F16', shape, data_offsets: [0, 270_000_000] } })
  const size = new Uint8Array(8)
  new DataView(size.buffer).setBigUint64(0, BigInt(header.length), true)
  const path = join(folder, 'model.safetensors')
  await writeFile(path, Buffer.concat([size, Buffer.from(header)]))
  await truncate(path, 8 + header.length + 270_000_000)
  const { choice, reasons } = await defaults({ base: openLocalBase(folder) })
  expect(choice.learningRate).toBe(0.001)
  expect(textOf(reasons)).toContain('135 million weights')
  expect(textOf(reasons)).toContain('characters')
})
