// Goal: an unregistered adapter is measured on rows in the format of its training, in comparison
// with its base, and no file is overwritten. Method: the bundled model and its adapter, rows of
// each form, the library's functions and the command once.

import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openMeasurements } from '@ostrom/evaluation/measurement'
import type { EvaluationModel } from '@ostrom/evaluation/open-model-file'
import { bundledPath } from '@ostrom/models/catalogue/catalogue'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCliCommand } from '../../../../apps/e2e/src/run-command.ts'
import { adapterFolder, openTrainedAdapter } from './trained-adapter.ts'

const pirate = bundledPath('adapter/ostrom-tiny-pirate')
const base = bundledPath('tiny/ostrom-tiny/ostrom-tiny-f16.gguf')
const folder = temporaryFolder('trained-adapter')
let models: readonly EvaluationModel[] = []
beforeAll(async () => {
  const options = { threads: 1, contextLength: 512 }
  models = [
    await openTrainedAdapter({ base }, options),
    await openTrainedAdapter({ base, adapter: pirate }, options),
  ]
})
afterAll(async () => {
  for (const { engine } of models) await engine.close()
})

const user = { role: 'user', content: 'What is the sea?' }
const good = 'Arr, me hearty! The sea be me home, aye.'
const plain = 'The sea is a large body of water.'
const answer = (content: string, more: object = {}) => ({ role: 'assistant', content, ...more })

const call = { type: 'function', function: { name: 'tide', arguments: '{"town":"Brixa"}' } }

async function fileOf(name: string, rows: readonly object[]): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, rows.map((row) => JSON.stringify(row)).join('\n'))
  return path
}

const settings = { fairness: false, chat: false, context: 512 }
const run = { onProgress: () => {}, signal: new AbortController().signal }

/** Returns the losses of rows under the base alone, and under the base with the adapter. */
async function lossesOf(rows: string, method: 'sft' | 'dpo' = 'sft') {
  const [measurement] = await openMeasurements({ ...settings, rows, method })
  const losses: (readonly number[])[] = []
  for (const opened of models) losses.push((await measurement!.run({ ...run, opened })).losses)
  return losses
}

test('rows of every form are measured, by base and adapter', async () => {
  const rows = await fileOf('rows.jsonl', [
    { messages: [user, answer(good)] },
    { instruction: user.content, output: good },
    { messages: [user, answer('BAD', { weight: 0 }), user, answer(good)] },
    { prompt: 'The sea ', completion: 'is blue.' },
    { text: 'The sea is blue.' },
    { messages: [user, answer('', { tool_calls: [call] })] },
  ])
  const [before = [], after = []] = await lossesOf(rows)
  expect(before.length).toBe(6)
  expect([...before, ...after].every(Number.isFinite)).toBe(true)
  // The row in the form of Alpaca is the same conversation as the first row, and so has its loss.
  // The adapter was trained to answer like a pirate, so it lowers the loss of such an answer.
  expect(before[1]).toBe(before[0])
  expect(after[0]).toBeLessThan(before[0]!)
})

test('pairs are choices, of which the chosen one is right', async () => {
  const pairs = [
    { prompt: [user], chosen: [answer(plain)], rejected: [answer('xq zzv kjw qqq')] },
    { messages: [user], chosen: 'xq zzv kjw qqq', rejected: plain },
  ]
  const [before = []] = await lossesOf(await fileOf('pairs.jsonl', pairs), 'dpo')
  expect(before).toEqual([0, 1])
})

test.each([
  ['rows whose answers are not trained', [{ messages: [user, answer('a', { weight: 0 })] }]],
  ['rows that are too long', [{ text: 'sea '.repeat(2_000) }]],
])('%s are refused', async (_, rows) => {
  await expect(lossesOf(await fileOf('refused.jsonl', rows))).rejects.toMatchObject({
    code: 'input-invalid',
  })
})

test('a run is measured by its folder, and nothing is overwritten', async () => {
  const own = join(folder, 'run')
  await mkdir(own)
  await cp(pirate, join(own, 'adapter'), { recursive: true })
  expect(adapterFolder(own)).toBe(join(own, 'adapter'))
  expect(() => adapterFolder(folder)).toThrow('adapter: ')
  const files = await readdir(join(own, 'adapter'))
  const rows = await fileOf('measured.jsonl', [
    { messages: [user, answer(good)] },
    { messages: [{ role: 'user', content: 'Who are you?' }, answer('Arr, I be a pirate!')] },
  ])
  const out = join(folder, 'evaluation.json')
  const words = ['evaluate', 'ostrom-tiny', '--adapter', own, '--rows', rows, '--out', out]
  type Told = { comparisons: readonly { readonly high: number }[] }
  const told = await runCliCommand<Told>([...words, '--against', 'ostrom-tiny', '--context', '512'])
  expect(told.comparisons[0]?.high).toBeLessThan(0)
  expect(await readdir(join(own, 'adapter'))).toEqual(files)
  const written = await readFile(out, 'utf8')
  await expect(runCliCommand(words)).rejects.toThrow('a file that does not exist yet')
  expect(await readFile(out, 'utf8')).toBe(written)
})
