// Measures the cost of reading strangers' tokenizers, templates and schemas in separate processes:
// the time of one prompt compared with the time in this process, the time of a schema, and the time
// of a start. Target: at most 1 ms more for a prompt than in this process (p50). This is part of
// the 3 ms by which a gateway may delay a first token.

import { readFileSync } from 'node:fs'
import { createTokenizerPool } from '@ostrom/engine/reader'
import { createLocalHost } from '@ostrom/engine/tokenizer'
import { Inference } from '@ostrom/protocol'
import { type BenchFigure, median, quantile } from '../measure/figures.ts'

const ROUNDS = 400
const STARTS = 8

const folder = new URL('../../../models/tiny/ostrom-tiny/', import.meta.url)
const tokenizerJson = readFileSync(new URL('tokenizer.json', folder))
const config = readFileSync(new URL('tokenizer_config.json', folder), 'utf8')
const { chat_template } = JSON.parse(config) as { readonly chat_template?: string }
const template =
  chat_template === undefined ? {} : { template: new TextEncoder().encode(chat_template) }
const files = async () => ({ tokenizerJson, ...template })
const content = 'Water is a clear liquid that all living things need. '.repeat(8)
const prompt = (round: number) =>
  ({ kind: 'messages', messages: [{ role: 'user', content: `${round} ${content}` }] }) as const

async function time(act: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now()
  await act()
  return performance.now() - startMs
}

export async function run(): Promise<readonly BenchFigure[]> {
  const starts: number[] = []
  for (let i = 0; i < STARTS; i++) {
    const pool = createTokenizerPool()
    starts.push(await time(() => pool.open(files)))
    await pool.close()
  }
  const pool = createTokenizerPool()
  const [near, far] = [await createLocalHost().open(files), await pool.open(files)]
  const added: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const local = await time(() => near.encodePrompt(prompt(round)))
    added.push((await time(() => far.encodePrompt(prompt(round)))) - local)
  }
  const grammar = (round: number) =>
    Inference.jsonGrammar(`{"type":"string","maxLength":${round + 1}}`)
  await pool.unsupportedReason(grammar(0))
  const schemas: number[] = []
  for (let round = 1; round < 100; round++) {
    schemas.push(await time(() => pool.unsupportedReason(grammar(round))))
  }
  await pool.close()
  const p50 = median(added)
  const line = (what: string, number: number, target = '', isReached = true): BenchFigure => ({
    what: `workers: ${what}`,
    value: `${number.toFixed(2)} ms`,
    number,
    unit: ' ms',
    target,
    isReached,
  })
  return [
    line('added to a prompt, p50', p50, '<= 1 ms', p50 <= 1),
    line('added to a prompt, p95', quantile(added, 0.95)),
    line('a small schema, p50', median(schemas)),
    line('start and load of a small model, p50', median(starts)),
  ]
}
