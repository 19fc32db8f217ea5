// Goal: a job's files in common forms become the same rows, exact to the bit. Conversations are
// split if the base's template rewrites earlier turns. Unreadable files are refused with an error
// code.
// Method: one conversation in several forms and the files of vectors/training-corpus; the bundled
// model with its own template and with one that rewrites; the resulting rows, read with the reader
// of the job's members.
// Requirements: R003-7

import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createLocalHost } from '@ostrom/engine/tokenizer'
import { bundledPath } from '@ostrom/models/catalogue/catalogue'
import { parseRow, type TrainingMethod } from '@ostrom/trainer'
import { withRowEncoder } from '@ostrom/trainer/python'
import { Data } from '@ostrom/training'
import { afterAll, expect, test } from 'vitest'
import { readJobRows } from './job-rows.ts'

const corpus = fileURLToPath(new URL('../../../../vectors/training-corpus/rows/', import.meta.url))
const tiny = bundledPath('tiny/ostrom-tiny')
const folder = mkdtempSync(join(tmpdir(), 'ostrom-job-rows-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const host = createLocalHost()
const base = { name: 'ostrom-tiny', folder: tiny }

/** Creates a base: the bundled model with another template, and other settings of its tokenizer. */
function baseWith(name: string, template: string, settings: object = {}) {
  const path = join(folder, name)
  mkdirSync(path, { recursive: true })
  for (const file of ['config.json', 'model.safetensors', 'tokenizer.json'])
    copyFileSync(join(tiny, file), join(path, file))
  const { chat_template: _, ...config } = JSON.parse(
    readFileSync(join(tiny, 'tokenizer_config.json'), 'utf8'),
  )
  writeFileSync(join(path, 'tokenizer_config.json'), JSON.stringify({ ...config, ...settings }))
  writeFileSync(join(path, 'chat_template.jinja'), template)
  return { name, folder: path }
}

/** Creates a base whose template drops the reasoning of all answers but the last. */
const rewritingBase = () =>
  baseWith(
    'rewriting',
    '{% for m in messages %}<|im_start|>{{ m.role }}\n' +
      "{% if m.role == 'assistant' and loop.last %}<think>\n\n</think>\n\n{% endif %}" +
      '{{ m.content }}<|im_end|>\n{% endfor %}' +
      '{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}',
  )

/** A template that writes roles and contents alone. */
const plainTemplate = (end: string) =>
  `{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}${end}{% endfor %}`

const read = (text: string | Uint8Array, options: Partial<readJobRows.Options> = {}) =>
  readJobRows(typeof text === 'string' ? new TextEncoder().encode(text) : text, {
    file: 'rows.jsonl',
    method: 'sft',
    base,
    sequence: 128,
    host,
    ...options,
  })

const lines = (...rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n')
const question = { role: 'user', content: 'How many ova are there?' }
const answer = { role: 'assistant', content: 'Three.' }
const plain = { messages: [question, answer] }

// Finding: T14
test('a question in each form of a conversation is one row to the bit', async () => {
  const parts = [{ type: 'text', text: question.content }]
  const forms: readonly (readonly [string, string])[] = [
    ['own.jsonl', lines(plain)],
    ['alpaca.jsonl', lines({ instruction: question.content, input: '', output: answer.content })],
    [
      'sharegpt.json',
      JSON.stringify([
        {
          conversations: [
            { from: 'human', value: question.content },
            { from: 'gpt', value: answer.content },
          ],
        },
      ]),
    ],
    ['parts.jsonl', lines({ messages: [{ ...question, content: parts }, answer] })],
    ['alpaca.csv', `instruction,output\r\n"${question.content}","${answer.content}"\r\n`],
  ]
  for (const [file, text] of forms) {
    expect((await read(text, { file })).text, file).toBe(`${JSON.stringify(plain)}\n`)
  }
})

// Finding: T14
test('pairs of TRL and of the own form are one row to the bit', async () => {
  const method: TrainingMethod = 'dpo'
  const own = { messages: [question], chosen: 'Three.', rejected: 'Four.' }
  const trl = {
    chosen: [question, answer],
    rejected: [question, { role: 'assistant', content: 'Four.' }],
  }
  const [one, other] = [await read(lines(own), { method }), await read(lines(trl), { method })]
  expect(other.text).toBe(one.text)
  expect(other.forms).toEqual(['trl'])
})

// Finding: T14
test('every file of the corpus is read as members read it, or refused by name', async () => {
  const found = readdirSync(corpus).filter((name) => /\.(jsonl?|csv|parquet)$/.test(name))
  expect(found.length).toBeGreaterThan(10)
  for (const file of found) {
    const method: TrainingMethod = /dpo|pair|preference/.test(file) ? 'dpo' : 'sft'
    const options = { file, method, sequence: 512 }
    const bytes = new Uint8Array(readFileSync(join(corpus, file)))
    const made = await read(bytes, options).catch((error: unknown) => error)
    if (made instanceof Error) {
      expect(made, file).toMatchObject({
        code: expect.stringMatching(/^(training-rows-invalid|row-template-unfit)$/),
      })
      continue
    }
    const { text, rows } = made as Awaited<ReturnType<typeof readJobRows>>
    const members = Data.rowsOfText(text)
    expect(members.length, file).toBe(rows)
    for (const [at, row] of members.entries()) parseRow(row, `${file}, row ${at}`, method)
    const again = { ...options, file: 'published.jsonl' }
    expect((await read(text, again)).text, file).toBe(text)
  }
})

// Finding: T7
test('conversations of a job are split where the template rewrites earlier turns', async () => {
  const long = [
    question,
    answer,
    { role: 'user', content: 'And nuts?' },
    { ...answer, content: 'Two.' },
  ]
  const options = { base: rewritingBase() }
  const text = lines({ messages: long }, plain)
  const made = await read(text, options)
  expect(made).toMatchObject({ rows: 3, counts: { split: 1 } })
  expect(Data.rowsOfText(made.text).map((row) => JSON.parse(row).messages)).toEqual([
    [question, answer],
    [question, { ...answer, weight: 0 }, ...long.slice(2)],
    [question, answer],
  ])
  expect((await read(text)).counts.split).toBe(0)
})

test('rows of heads keep their labels, and those of another head are refused', async () => {
  const heads = ['birds', 'nuts']
  const text = lines({ head: 'birds', ...plain }, { head: 'nuts', ...plain })
  const made = await read(text, { heads })
  expect(Data.rowsOfText(made.text).map((row) => JSON.parse(row).head)).toEqual(heads)
  await expect(read(text, { heads: ['birds'] })).rejects.toThrow(
    'line 2: its head is none of birds',
  )
})

test('fields that are not read are refused, or left out where the job says so', async () => {
  const text = lines({ ...plain, source: 'a', id: 1 })
  await expect(read(text)).rejects.toThrow('`source`, `id` (`ignoreFields` leaves them out)')
  expect((await read(text, { ignored: ['source', 'id'] })).text).toBe(`${JSON.stringify(plain)}\n`)
})

const cut = { prompt: 'The sea'.repeat(100), completion: ' is home' }

test('rows are refused that train nothing, before they are published', async () => {
  const endless = baseWith('endless', plainTemplate('\n'))
  await expect(read(lines(plain), { base: endless })).rejects.toThrow('no end token closes')
  const settings = { eos_token: null }
  const withoutEnd = baseWith('without-end', plainTemplate('<|im_end|>'), settings)
  const noEnd = read(lines({ text: 'The sea.' }), { base: withoutEnd })
  await expect(noEnd).rejects.toThrow('no `eos_token`')
  const call = { type: 'function', function: { name: 'f', arguments: '{"town":"Brixa"}' } }
  const tools = [{ type: 'function', function: { name: 'f', parameters: {} } }]
  const called = { messages: [question, { ...answer, tool_calls: [call] }], tools }
  const base = baseWith('without-calls', plainTemplate('<|im_end|>'))
  await expect(read(lines(called), { base })).rejects.toThrow('writes no functions')
  const code = 'rows-untrainable'
  await expect(read(lines(cut, cut))).rejects.toMatchObject({ code })
  await expect(read(lines(plain, cut), { measured: 2 })).rejects.toThrow('row 2 of the rows of')
  const counted = await read(lines(plain, cut, plain), { measured: 1 })
  expect(counted.counts).toMatchObject({ cut: 1, untrained: 1, split: 0 })
})

test('numbers of calls and functions keep their digits through every reader', async () => {
  const digits = '12345678901234567890'
  const call = `{"type":"function","function":{"name":"f","arguments":{"id":${digits}}}}`
  const tool = `{"type":"function","function":{"name":"f","parameters":{"maximum":${digits}}}}`
  const messages =
    `[{"role":"user","content":"f"},{"role":"assistant","content":"","tool_calls":[${call}]},` +
    '{"role":"tool","content":"1"},{"role":"assistant","content":"One."}]'
  const row = `{"messages":${messages},"tools":[${tool}]}`
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const files: readonly (readonly [string, string])[] = [
    ['rows.jsonl', row],
    ['rows.json', `[${row}]`],
    ['rows.csv', `messages,tools\r\n${quoted(messages)},${quoted(`[${tool}]`)}\r\n`],
    ['labelled.jsonl', `{"head":"one",${row.slice(1)}`],
  ]
  for (const [file, text] of files) {
    const heads = file.startsWith('labelled') ? ['one'] : undefined
    const made = await read(text, { file, heads, sequence: 512 })
    expect(made.text, file).toContain(`{\\"id\\":${digits}}`)
    expect(made.text, file).toContain(`{"maximum":${digits}}`)
    const again = await read(made.text, { file: 'again.jsonl', heads, sequence: 512 })
    expect(again.text, file).toBe(made.text)
  }
  const encoding = { model: tiny, method: 'sft', sequence: 512, host } as const
  const shown = await withRowEncoder(encoding, async (encoder) => {
    const [found] = await encoder.encode([row])
    return encoder.spans(found!.row as Parameters<typeof encoder.spans>[0])
  })
  const text = shown.map((span) => span.text).join('')
  expect(text.split(digits)).toHaveLength(3)
})
