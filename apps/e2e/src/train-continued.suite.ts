// Goal: a training continues from an adapter with its exact numbers: the second run starts at the
// final losses of the first, and an option that asks for another rank is refused.
// Method: PyTorch and the bundled model, two short runs; the second from the folder of the first,
// and a third from the adapter that PEFT saved again, in another order and with its own header.
// `npm run test:trainer -- continued` runs it.
// Requirements: R003-7

import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { expect, test } from 'vitest'
import { runCliCommand } from './run-command.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const examples = join(root, 'examples/training')

type RunResult = {
  readonly run: string
  readonly folder: string
  readonly adapter: string
  readonly state: string
  readonly continuedFrom?: { readonly state: string }
  readonly evaluation: { readonly before: number; readonly after: number }
}

const folder = temporaryFolder('train-continued')

const train = (...words: readonly string[]) =>
  runCliCommand<RunResult>([
    'train',
    'local',
    '--yes',
    '--no-register',
    '--folder',
    join(folder, 'local'),
    '--rows',
    join(examples, 'rows.jsonl'),
    '--test',
    join(examples, 'public.jsonl'),
    '--steps',
    '4',
    '--batch',
    '4',
    '--sequence',
    '48',
    ...words,
  ])

/** Lets PEFT load an adapter and save it again; returns the folder of the copy. */
function saveAgain(adapter: string): string {
  const out = join(folder, 'saved-again')
  const program = [
    'import sys',
    'from transformers import AutoModelForCausalLM',
    'from peft import PeftModel',
    'base = AutoModelForCausalLM.from_pretrained(sys.argv[1])',
    'PeftModel.from_pretrained(base, sys.argv[2]).save_pretrained(sys.argv[3])',
  ].join('\n')
  const python = process.env.OSTROM_TRAINER_PYTHON ?? 'python3'
  const words = ['-c', program, join(root, 'models/tiny/ostrom-tiny'), adapter, out]
  const env = { ...process.env, HF_HUB_OFFLINE: '1' }
  const { status, stderr } = spawnSync(python, words, { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return out
}

test('a run goes on from another one to the bit, by its folder and as PEFT saves it', async () => {
  const first = await train('--rank', '4', '--alpha', '12')
  const next = await train('--from', first.folder)
  expect(next.continuedFrom).toEqual({ state: first.state })
  expect(next.evaluation.before).toBe(first.evaluation.after)
  expect(next.evaluation.after).toBeLessThan(next.evaluation.before)
  expect(next.state).not.toBe(first.state)
  const config = JSON.parse(await readFile(join(next.adapter, 'adapter_config.json'), 'utf8'))
  expect(config).toMatchObject({ r: 4, lora_alpha: 12 })

  const again = await train('--from', saveAgain(first.adapter))
  expect(again).toMatchObject({ run: next.run, state: next.state })
})

test('another rank than that of the adapter is refused before anything is loaded', async () => {
  const { adapter } = await train('--rank', '4', '--alpha', '12')
  const refused = train('--from', adapter, '--rank', '8')
  await expect(refused).rejects.toThrow('--rank')
})
