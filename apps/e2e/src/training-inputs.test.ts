// Goal: all commands that read rows or adapters for a training read a file alike: each reads what
// its author meant, or refuses it by a code and a reason, before a model is loaded or money is
// reserved.
// Method: every file of vectors/training-corpus in the readers of all commands, on the bundled
// model and on bases that cannot train the rows.

import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createLocalHost } from '@ostrom/engine/tokenizer'
import { checkMemberRows } from '@ostrom/federated/member'
import { readRows } from '@ostrom/federated/run-file'
import { openParentAdapter } from '@ostrom/local-training/parent-adapter'
import { planRows } from '@ostrom/local-training/row-template'
import { readTaughtRows } from '@ostrom/local-training/teacher-rows'
import type { LocalRows } from '@ostrom/local-training/training-rows'
import { concatenateLoras, readLora } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { bundledPath } from '@ostrom/models/catalogue/catalogue'
import { BaseError } from '@ostrom/protocol'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import type { TrainingMethod } from '@ostrom/trainer'
import { readRowFile } from '@ostrom/trainer/rows/row-file'
import { readJobRows } from '@ostrom/training-jobs/job-rows'
import { beforeAll, describe, expect, test } from 'vitest'

const corpus = join(import.meta.dirname, '../../../vectors/training-corpus')

type Base = { readonly name: string; readonly folder: string }
type Asked = { readonly file: string; readonly method: TrainingMethod; readonly base: Base }

const SEQUENCE = 512
const host = createLocalHost()

/** Reads a file as a command reads it, and returns its rows as lines. */
type RowReader = (asked: Asked) => Promise<readonly string[]>

const readers: Readonly<Record<string, RowReader>> = {
  async 'train local'({ file, method, base }) {
    const { lines } = await readRowFile(file, { field: 'rows', method })
    const rows = { training: lines, test: [], hash: '0x' } as unknown as LocalRows
    return (await planRows({ base, rows, method, sequence: SEQUENCE, host })).rows.training
  },
  async 'train create'({ file, method, base }) {
    const bytes = new Uint8Array(await readFile(file))
    const { text } = await readJobRows(bytes, { file, method, base, sequence: SEQUENCE, host })
    return text.split('\n').slice(0, -1)
  },
  async 'train teach'({ file, base }) {
    return (await readTaughtRows(file, { base, sequence: SEQUENCE, host })).rows
  },
  async 'train federated join'({ file, base }) {
    const rows = await readRows(file, { field: 'rows', min: 1 })
    const document = { base: { name: base.name }, sequence: SEQUENCE }
    const run = { document } as unknown as Parameters<typeof checkMemberRows>[0]
    await checkMemberRows(run, { rows, base: { folder: base.folder, weights: '0x' } })
    return rows
  },
}

/** Commands that read rows of `sft` alone. */
const supervised = ['train teach', 'train federated join']

/** Returns what a reader gives, or the code and the details of its refusal. */
async function outcomeOf(read: () => Promise<unknown>): Promise<unknown> {
  try {
    return await read()
  } catch (error) {
    if (BaseError.is(error)) return { code: error.code, text: `${error}` }
    throw error
  }
}

const folder = temporaryFolder('training-inputs')
let tiny: Base
beforeAll(async () => {
  tiny = { name: 'ostrom-tiny', folder: bundledPath('tiny/ostrom-tiny') }
})

type Expected = {
  readonly method: TrainingMethod
  readonly rows?: readonly unknown[]
  readonly refused?: readonly string[]
}
const expected: Readonly<Record<string, Expected>> = JSON.parse(
  await readFile(join(corpus, 'rows/expected.json'), 'utf8'),
)

describe('rows', () => {
  test.each(Object.keys(expected))('%s is read alike, or refused by name', async (name) => {
    const { method, rows, refused = [] } = expected[name]!
    for (const [command, read] of Object.entries(readers)) {
      if (method !== 'sft' && supervised.includes(command)) continue
      const file = join(corpus, 'rows', name)
      const found = await outcomeOf(() => read({ file, method, base: tiny }))
      if (rows) {
        expect(
          (found as readonly string[]).map((line) => JSON.parse(line)),
          command,
        ).toEqual(rows)
        continue
      }
      expect(found, command).toMatchObject({ code: 'training-rows-invalid' })
      for (const words of refused) expect((found as { text: string }).text).toContain(words)
    }
  })

  const messages = [
    { role: 'user', content: 'How many ova are there?' },
    { role: 'assistant', content: 'Three.' },
  ]
  const call = { type: 'function', function: { name: 'f', arguments: '{"town":"Brixa"}' } }
  const tools = [{ type: 'function', function: { name: 'f', parameters: {} } }]
  const calling = [messages[0], { role: 'assistant', content: '', tool_calls: [call] }]
  const turn = (end: string) =>
    `{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}${end}{% endfor %}`

  /** Bases and rows that train nothing of what their author meant, and what every command says. */
  const untrainable: readonly (readonly [string, object, string | undefined, object, string])[] = [
    ['answers without an end', { messages }, turn('\n'), {}, 'no end token closes an answer'],
    ['a base without an end', { text: 'The sea.' }, turn(''), { eos_token: null }, 'eos_token'],
    ['no functions', { messages: calling, tools }, turn('<|im_end|>'), {}, 'writes no functions'],
    ['no calls', { messages: calling }, turn('<|im_end|>'), {}, 'writes no calls'],
    ['no template', { messages }, undefined, {}, 'no chat template'],
    [
      'answers behind the sequence',
      { prompt: 'The sea '.repeat(SEQUENCE), completion: 'is home.' },
      turn('<|im_end|>'),
      {},
      'have no token that could be trained',
    ],
  ]

  test.each(untrainable)('%s: no command takes them', async (name, row, template, more, words) => {
    const base = { name, folder: join(folder, name.replaceAll(' ', '-')) }
    await cp(tiny.folder, base.folder, { recursive: true })
    const settings = join(base.folder, 'tokenizer_config.json')
    const { chat_template: _, ...config } = JSON.parse(await readFile(settings, 'utf8'))
    await writeFile(settings, JSON.stringify({ ...config, ...more }))
    // It names ends of its own.
    await rm(join(base.folder, 'generation_config.json'), { force: true })
    if (template) await writeFile(join(base.folder, 'chat_template.jinja'), template)
    const file = join(base.folder, 'rows.jsonl')
    await writeFile(file, `${JSON.stringify(row)}\n`.repeat(3))
    for (const [command, read] of Object.entries(readers)) {
      const found = await outcomeOf(() => read({ file, method: 'sft', base }))
      expect(found, command).toMatchObject({
        code: expect.stringMatching(/^(row-template-unfit|rows-untrainable)$/),
        text: expect.stringContaining(words),
      })
    }
  })
})

/** Reads an adapter of the corpus as a command reads it, before a model is loaded. */
const adapterReaders: Readonly<Record<string, (path: string) => Promise<object>>> = {
  'train local --from': async (path) =>
    (await openParentAdapter(folder, { field: 'from', value: path })).terms,
  'train teach --adapter': async (path) =>
    (await openParentAdapter(folder, { field: 'adapter', value: path })).terms,
  'adapters register': async (path) => await readLora(await filesOnDisk(path)),
  async 'adapters combine'(path) {
    const one = { files: await filesOnDisk(path), weight: 1 }
    await concatenateLoras([one, one])
    return await readLora(one.files)
  },
}

describe('adapters', async () => {
  const found = await readdir(join(corpus, 'adapters'), { withFileTypes: true })
  const names = found.filter((one) => one.isDirectory()).map(({ name }) => name)

  test('and rows of the corpus are many kinds', () => {
    expect(names.length + Object.keys(expected).length).toBeGreaterThanOrEqual(40)
  })

  test.each(names)('%s is read alike, or refused by name', async (name) => {
    const outcomes = new Set<string>()
    for (const read of Object.values(adapterReaders)) {
      const outcome = await outcomeOf(() => read(join(corpus, 'adapters', name)))
      const { code, text, rank, alpha, targetModules } = outcome as Record<string, unknown>
      if (code !== undefined) expect(code).toMatch(/^model-(files-invalid|unsupported)$/)
      outcomes.add(JSON.stringify(code === undefined ? [rank, alpha, targetModules] : [code, text]))
    }
    expect([...outcomes]).toHaveLength(1)
  })
})
