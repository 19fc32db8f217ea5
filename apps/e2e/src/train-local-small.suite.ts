// Goal: `train local` on PyTorch turns rows in a usual format into a served adapter, which can be
// measured from its folder. Method: the guide's command in a small form: rows of Alpaca as CSV, few
// steps, and `evaluate` on the folder of the run. `.ci/run` has it as a step of its own;
// `npm run test:trainer -- local-small` runs it alone.
// Requirements: R003-7

import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { expect, test } from 'vitest'
import { runCliCommand } from './run-command.ts'
import { openTrainingGuide } from './training-guide.ts'

const folder = temporaryFolder('train-small')

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/** Rows of Alpaca as CSV: the questions differ, the answer is always the same sentence. */
async function csvOf(name: string, from: number, count: number): Promise<string> {
  const rows = Array.from({ length: count }, (_, at) => [
    `How many ova are there on day ${from + at}?`,
    '',
    'There are 3 ova, and all of them sing.',
  ])
  const table = [['instruction', 'input', 'output'], ...rows]
  const path = join(folder, name)
  await writeFile(path, table.map((row) => row.map(quoted).join(',')).join('\r\n'))
  return path
}

test('rows of Alpaca become an adapter that is served, and measured by its folder', async () => {
  const guide = await openTrainingGuide('Alone, on one machine', {})
  const words = guide.command('train local').slice(0, 2)
  const rows = await csvOf('rows.csv', 0, 24)
  const test = await csvOf('test.csv', 100, 8)
  const local = join(folder, 'local')
  const place = ['--rows', rows, '--test', test, '--folder', local, '--port', '0']
  const small = ['--steps', '4', '--batch', '4', '--rank', '2', '--as', 'small']
  type Trained = {
    readonly adapter: string
    readonly evaluation: { readonly after: number; readonly before: number }
    readonly answers: { readonly base: string; readonly adapter: string }
  }
  const trained = await runCliCommand<Trained>([
    ...words,
    ...place,
    ...small,
    '--yes',
    '--once',
    '--register-anyway',
  ])
  expect(trained.evaluation.after).toBeLessThan(trained.evaluation.before)
  expect(trained.answers.adapter).not.toBe(trained.answers.base)
  expect(await readdir(trained.adapter)).toEqual(
    expect.arrayContaining(['adapter.gguf', 'adapter_config.json', 'adapter_model.safetensors']),
  )

  const out = join(folder, 'evaluation.json')
  const measured = ['evaluate', 'ostrom-tiny', '--adapter', join(trained.adapter, '..')]
  const beside = ['--rows', test, '--against', 'ostrom-tiny', '--context', '512', '--out', out]
  type Compared = { readonly comparisons: readonly { readonly high: number }[] }
  const compared = await runCliCommand<Compared>([...measured, ...beside])
  expect(compared.comparisons[0]?.high).toBeLessThan(0)
})
