// Goal: a job is written for Axolotl and for Unsloth with their documented keys, and a job that
// they cannot train is refused. Method: examples of each form of rows; the written files are read
// again.
// Requirements: R003-17
// Missing for R003-17: a run of QLoRA, Axolotl or Unsloth, which need a GPU; an engine that decodes
// speculatively (`packages/engine/README.md` has the conditions); training of GPTQ, AWQ and MoE.
// Shows (train): jobs written for Axolotl or Unsloth, also as QLoRA: configuration and rows,
// checked against the documented keys of both.
// Missing: a run of Axolotl, of Unsloth, or of `train local --quantized`, which need a GPU.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkAxolotlConfig } from './axolotl.ts'
import { type BackendJob, readBackendRows } from './backend-job.ts'
import { writeBackend } from './backends.ts'
import { checkUnslothConfig } from './unsloth.ts'

const folder = temporaryFolder('backends')

const job: BackendJob = {
  base: 'acme/base',
  method: 'sft',
  beta: 0.1,
  steps: 40,
  batch: 8,
  sequence: 2_048,
  rank: 16,
  alpha: 32,
  targetModules: ['q_proj', 'v_proj'],
  learningRate: 0.000_2,
  seed: 7,
  isQuantized: true,
}

const question = [{ role: 'user', content: 'Where?' }]
const forms = {
  text: { text: 'Once upon a time.' },
  completion: { prompt: 'Where? ', completion: 'Here.' },
  messages: { messages: [...question, { role: 'assistant', content: 'Here.' }] },
  pair: { prompt: 'Where? ', chosen: 'Here.', rejected: 'Away.' },
  'messages-pair': { messages: question, chosen: 'Here.', rejected: 'Away.' },
}

async function write(backend: 'axolotl' | 'unsloth', form: keyof typeof forms, more: object = {}) {
  const method = form.endsWith('pair') ? ('dpo' as const) : ('sft' as const)
  const rows = readBackendRows([JSON.stringify(forms[form])], { method, file: 'rows' })
  const out = join(folder, `${backend}-${form}`)
  const command = await writeBackend(out, backend, { job: { ...job, method, ...more }, rows })
  const config = parse(await readFile(join(out, 'config.yaml'), 'utf8'))
  const written = JSON.parse(await readFile(join(out, 'rows.jsonl'), 'utf8'))
  return { command, config, written }
}

test('Axolotl: a QLoRA job of conversations', async () => {
  const { command, config, written } = await write('axolotl', 'messages')
  expect(command).toBe('axolotl train config.yaml')
  expect(config).toMatchObject({
    base_model: 'acme/base',
    adapter: 'qlora',
    load_in_4bit: true,
    lora_r: 16,
    lora_target_modules: ['q_proj', 'v_proj'],
    micro_batch_size: 8,
    max_steps: 40,
    learning_rate: 0.000_2,
    trust_remote_code: false,
  })
  expect(config.datasets).toEqual([
    {
      path: 'rows.jsonl',
      ds_type: 'json',
      type: 'chat_template',
      field_messages: 'messages',
      roles_to_train: ['assistant'],
    },
  ])
  expect(written).toEqual(forms.messages)
})

test('Axolotl: each other form of rows has its own adapter there', async () => {
  expect((await write('axolotl', 'text')).config.datasets[0]).toMatchObject({ field: 'text' })
  const plain = { isQuantized: false }
  const { config, written } = await write('axolotl', 'completion', plain)
  expect(config).toMatchObject({ adapter: 'lora', load_in_4bit: false })
  expect(config.datasets[0].type).toMatchObject({ field_instruction: 'prompt' })
  expect(written).toEqual(forms.completion)
  const pair = await write('axolotl', 'pair')
  expect(pair.config).toMatchObject({ rl: 'dpo', rl_beta: 0.1 })
  expect(pair.config.datasets[0].type).toMatchObject({ field_chosen: 'chosen' })
  const talk = await write('axolotl', 'messages-pair')
  expect(talk.config.datasets[0].type).toBe('chat_template.default')
  const answer = (content: string) => ({ role: 'assistant', content })
  const answers = { chosen: answer('Here.'), rejected: answer('Away.') }
  expect(talk.written).toEqual({ messages: question, ...answers })
})

test('Unsloth: conversations, texts and prompts', async () => {
  const { command, config } = await write('unsloth', 'messages')
  expect(command).toBe('unsloth train --config config.yaml')
  expect(config).toMatchObject({
    model: 'acme/base',
    data: { local_dataset: ['rows.jsonl'], format_type: 'chatml' },
    training: { load_in_4bit: true, max_steps: 40, batch_size: 8, train_on_completions: true },
    lora: { lora_r: 16, lora_alpha: 32, target_modules: 'q_proj,v_proj' },
  })
  const raw = await write('unsloth', 'text', { isQuantized: false })
  expect(raw.config.data.format_type).toBe('raw')
  expect(raw.config.training).toMatchObject({ load_in_4bit: false, train_on_completions: false })
  const { config: plain, written } = await write('unsloth', 'completion')
  expect(plain.data.format_type).toBe('alpaca')
  expect(written).toEqual({ instruction: 'Where? ', input: '', output: 'Here.' })
})

test('an unknown key or a bad value is refused by its name', async () => {
  const configOf = async (name: string) =>
    parse(await readFile(join(folder, `${name}/config.yaml`), 'utf8'))
  const config = await configOf('axolotl-messages')
  expect(checkAxolotlConfig(config)).toEqual(config)
  expect(() => checkAxolotlConfig({ ...config, max_step: 4 })).toThrow('max_step')
  expect(() => checkAxolotlConfig({ ...config, load_in_4bit: false })).toThrow('qlora needs 4 bits')
  expect(() => checkAxolotlConfig({ ...config, trust_remote_code: true })).toThrow('trust_remote')
  const other = await configOf('unsloth-messages')
  expect(checkUnslothConfig(other)).toEqual(other)
  expect(() => checkUnslothConfig({ ...other, beta: 0.1 })).toThrow('beta')
  const lora = { ...other.lora, target_modules: ['q_proj'] }
  expect(() => checkUnslothConfig({ ...other, lora })).toThrow('target_modules')
})

test('jobs that a back end cannot train, and rows of several forms, are refused', async () => {
  await expect(write('unsloth', 'pair')).rejects.toThrow('use axolotl')
  const lines = [forms.text, forms.completion].map((row) => JSON.stringify(row))
  const read = (rows: readonly string[]) => readBackendRows(rows, { method: 'sft', file: 'rows' })
  expect(() => read(lines)).toThrow('rows of one form (text, completion)')
  expect(() => read([])).toThrow('it has none')
  expect(() => read([JSON.stringify(forms.pair)])).toThrow('row 1')
  const rows = read([JSON.stringify(forms.text)])
  const again = writeBackend(folder, 'axolotl', { job, rows })
  await expect(again).rejects.toThrow('a folder that can be made (EEXIST)')
})
