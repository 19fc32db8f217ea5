// Goal: with templates of many families, rows become the same tokens as in transformers whose clock
// shows a fixed date, and the same tokens are trained. A template that this version cannot render
// is refused with an error code. Method: vectors/training-corpus/templates, which make_vectors.py
// writes with transformers; the folder of each base is read as a trainer reads it.
// Requirements: R003-7

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLocalHost } from '@ostrom/engine/tokenizer'
import { afterAll, expect, test, vi } from 'vitest'
import type { RowTokens } from '../token-rows.ts'
import { recordedModel } from './exchange.fixture.ts'
import { openRowEncoder } from './row-encoder.ts'

type CorpusRow = {
  readonly row: object
  readonly ids?: readonly number[]
  readonly trained?: readonly number[]
  readonly answersLeftOut?: number
  readonly hasFirst?: boolean
  readonly hasLast?: boolean
  /** Text that the reason must contain if the template is refused. */
  readonly refused?: string
}

type CorpusCase = {
  readonly name: string
  readonly tokenizer: string
  readonly config: object
  readonly file: string | null
  readonly rows: readonly CorpusRow[]
}

const corpus = join(import.meta.dirname, '../../../../../vectors/training-corpus/templates')
const cases: readonly CorpusCase[] = readFileSync(join(corpus, 'vectors.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

const root = mkdtempSync(join(tmpdir(), 'ostrom-corpus-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/**
 * Returns the folder of a base with the tokenizer and the template of a case; makes it on the first
 * call.
 */
function baseOf({ name, tokenizer, config, file }: CorpusCase): string {
  const folder = join(root, name)
  if (existsSync(folder)) return folder
  mkdirSync(folder)
  for (const part of ['config.json', 'model.safetensors']) {
    symlinkSync(join(recordedModel, part), join(folder, part))
  }
  symlinkSync(join(corpus, `tokenizer-${tokenizer}.json`), join(folder, 'tokenizer.json'))
  writeFileSync(join(folder, 'tokenizer_config.json'), JSON.stringify(config))
  if (file !== null) writeFileSync(join(folder, 'chat_template.jinja'), file)
  return folder
}

test.each(cases)('$name: rows are those of transformers', async (one) => {
  const model = baseOf(one)
  const options = { model, host: createLocalHost(), method: 'sft' as const, sequence: 4_096 }
  const encoder = await openRowEncoder(options)
  const lines = one.rows.map(({ row }) => JSON.stringify(row))
  const found = await encoder.encode(lines)
  for (const [at, due] of one.rows.entries()) {
    const { row, facts, fault } = found[at]!
    const told = `${one.name}, row ${at}: ${lines[at]}`
    if (due.refused !== undefined) {
      expect(fault ?? '', told).toContain(due.refused)
      expect(row, told).toEqual({ ids: [], trained: [] })
      continue
    }
    expect(fault, told).toBeUndefined()
    const { ids, trained } = row as RowTokens
    expect(ids, told).toEqual(due.ids)
    expect(trained, told).toEqual(due.trained)
    const { answersLeftOut = 0, hasFirst = false, hasLast = false } = due
    expect(facts[0], told).toMatchObject({ answersLeftOut, hasFirst, hasLast, isCut: false })
  }
})

// Finding: T2
test('a template that asks for the date has the same tokens on two days', async () => {
  const dated = cases.find(({ name }) => name === 'llama3-date')!
  const model = baseOf(dated)
  const lines = dated.rows.map(({ row }) => JSON.stringify(row))
  const tokensOn = async (day: string) => {
    vi.useFakeTimers({ now: new Date(day), toFake: ['Date'] })
    try {
      const options = { model, host: createLocalHost(), method: 'sft' as const, sequence: 512 }
      return await (await openRowEncoder(options)).encode(lines)
    } finally {
      vi.useRealTimers()
    }
  }
  const before = await tokensOn('2026-02-28T23:59:59Z')
  expect(await tokensOn('2026-03-01T00:00:01Z')).toEqual(before)
})
