// Goal: rows in common forms become the same tokens as with transformers and TRL.
// Method: vectors/training-corpus/rows, with the tokenizer and the template of the bundled model.
// Requirements: R003-7

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLocalHost } from '@ostrom/engine/tokenizer'
import { expect, test } from 'vitest'
import type { TrainingMethod } from '../rows.ts'
import { recordedModel as model } from './exchange.fixture.ts'
import { openRowEncoder } from './row-encoder.ts'

type Tokens = { readonly ids: readonly number[]; readonly trained: readonly number[] }
type CorpusFile = {
  readonly method: TrainingMethod
  readonly rows?: readonly object[]
  readonly tokens?: readonly (Tokens | { readonly chosen: Tokens; readonly rejected: Tokens })[]
}

const expected = join(
  import.meta.dirname,
  '../../../../../vectors/training-corpus/rows/expected.json',
)
const files: readonly [string, CorpusFile][] = Object.entries(
  JSON.parse(readFileSync(expected, 'utf8')) as Record<string, CorpusFile>,
)
const read = files.filter(([, { rows }]) => rows !== undefined)

test.each(read)('%s: rows are those of transformers', async (_, { method, rows, tokens }) => {
  const options = { model, host: createLocalHost(), method, sequence: 4_096 }
  const encoder = await openRowEncoder(options)
  const lines = (rows ?? []).map((row) => JSON.stringify(row))
  const found = await encoder.encode(lines)
  expect(found.map(({ row }) => row)).toEqual(tokens)
})
