// Goal: if the result of a training cannot be served, this is reported before the first step. If
// the training runs nevertheless, its folder keeps the report, the chart and the adapter in PEFT's
// format.
// Method: the bundled model with other configurations, the command with a missing Python, and a
// whole run by the trainer in memory.
// Requirements: R003-7

import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openLocalBase } from '@ostrom/local-training/local-base'
import { prepareRun } from '@ostrom/local-training/local-run'
import { hashOfValues } from '@ostrom/local-training/plan'
import { assertTargets, servedFault } from '@ostrom/local-training/served-form'
import { readLocalRows } from '@ostrom/local-training/training-rows'
import { bundledPath } from '@ostrom/models/catalogue/catalogue'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { createTrainerMemory } from '@ostrom/trainer/memory'
import { beforeAll, expect, test } from 'vitest'
import { createProgram } from '../../cli/src/program.ts'

const tiny = bundledPath('tiny/ostrom-tiny')
const folder = temporaryFolder('served-form')
let file: string
beforeAll(async () => {
  file = join(folder, 'rows.jsonl')
  const rows = Array.from({ length: 40 }, (_, at) => ({ prompt: `q${at} `, completion: `a${at}` }))
  await writeFile(file, rows.map((row) => JSON.stringify(row)).join('\n'))
})

/** Copies the bundled model with other values in its configuration, and opens it as a base. */
async function baseWith(name: string, values: object) {
  const path = join(folder, name)
  await mkdir(path, { recursive: true })
  for (const one of ['model.safetensors', 'tokenizer.json', 'tokenizer_config.json'])
    await copyFile(join(tiny, one), join(path, one))
  const config = JSON.parse(await readFile(join(tiny, 'config.json'), 'utf8'))
  await writeFile(join(path, 'config.json'), JSON.stringify({ ...config, ...values }))
  return openLocalBase(path)
}

const yarn = { rope_scaling: { rope_type: 'yarn', factor: 4 } }
const gemma = { model_type: 'gemma4_text', architectures: ['Gemma4ForCausalLM'] }
const mixtral = { model_type: 'mixtral', architectures: ['MixtralForCausalLM'] }

/** Runs a command in this process. */
const typed = (words: readonly string[]) =>
  createProgram().parseAsync([...words, '--folder', join(folder, 'local')], { from: 'user' })

const queries = async (base: { name: string; folder: string }) =>
  await assertTargets(base, ['q_proj', 'v_proj'])

test('a base that is converted and served has no fault, with a GGUF file and without', async () => {
  for (const base of [openLocalBase('ostrom-tiny'), await baseWith('plain', {})]) {
    expect(await servedFault(base, await queries(base))).toBeUndefined()
  }
})

test.each([
  ['yarn', yarn, 'of the family llama', 'yarn'],
  ['gemma', gemma, 'of the family gemma4_text', 'Converted are'],
  ['mixtral', mixtral, 'of the family mixtral', 'Converted are'],
])('a base of %s is called unsupported, with what is', async (name, values, family, reason) => {
  const base = await baseWith(name, values)
  const fault = await servedFault(base, await queries(base))
  expect(fault).toMatchObject({ code: 'base-not-served' })
  expect(String(fault)).toContain(family)
  expect(String(fault)).toContain(reason)
  expect(String(fault)).toContain('without registration')
  expect(String(fault)).not.toContain('damaged')
})

test('a tokenizer that is not read here is a fault too', async () => {
  const base = await baseWith('tokenizer', {})
  const tokenizer = JSON.parse(await readFile(join(tiny, 'tokenizer.json'), 'utf8'))
  tokenizer.pre_tokenizer = { type: 'Split', pattern: { Regex: '(a+)+$' }, behavior: 'Isolated' }
  await writeFile(join(base.folder, 'tokenizer.json'), JSON.stringify(tokenizer))
  expect(await servedFault(base, await queries(base))).toMatchObject({ code: 'base-not-served' })
})

// Finding: T3
test('layers are of the base, and those that are served', async () => {
  const base = openLocalBase('ostrom-tiny')
  const paths = await assertTargets(base, ['q_proj', 'embed_tokens'])
  const fault = await servedFault(base, paths)
  expect(String(fault)).toContain('Layer model.embed_tokens')
  expect(String(fault)).toContain('down_proj, gate_proj, k_proj')
  await expect(assertTargets(base, ['q_proj', 'c_attn'])).rejects.toThrow('targetModules: c_attn')
})

// Finding: T3
test('the command refuses what cannot be served before it asks for PyTorch', async () => {
  const base = await baseWith('yarn', yarn)
  const words = ['--base', base.folder, '--license', 'MIT', '--python', join(folder, 'no-python')]
  const run = ['train', 'local', '--rows', file, '--yes', '--port', '0', ...words]
  await expect(typed(run)).rejects.toMatchObject({ code: 'base-not-served' })
})

test('the command trains what is not served with --no-register: it asks for PyTorch', async () => {
  const base = await baseWith('yarn', yarn)
  const words = ['--base', base.folder, '--no-register', '--python', join(folder, 'no-python')]
  const run = typed(['train', 'local', '--rows', file, '--yes', ...words])
  await expect(run).rejects.toMatchObject({ code: 'trainer-not-installed' })
})

async function trainIn(path: string, isServed: boolean) {
  const base = await baseWith('yarn', yarn)
  const seed = hashOfValues('seed')
  const rows = await readLocalRows({ file, method: 'sft', seed })
  const shape = { steps: 4, batch: 4, sequence: 32, rank: 2, alpha: 4, learningRate: 0.1 }
  const choice = { method: 'sft', groupSize: 2, groupTokens: 1, ...shape, targetModules: ['pairs'] }
  const prepared = await prepareRun({
    path,
    base,
    rows,
    choice: { ...choice, method: 'sft', seed },
    isServed,
    trainer: createTrainerMemory(),
    nowMs: () => 0,
    signal: new AbortController().signal,
  })
  try {
    const trained = await prepared.train({ onStep() {}, onPoint() {} })
    return { trained, files: prepared.folder.path }
  } finally {
    await prepared.close()
  }
}

// Finding: T3
test('a run that is not served has its report, chart and PEFT form', async () => {
  const { trained, files } = await trainIn(join(folder, 'unserved'), false)
  expect(trained.gguf).toBeUndefined()
  expect(trained.evaluation.rows).toBe(8)
  expect(await readdir(files)).toEqual(expect.arrayContaining(['report.json', 'curve.svg']))
  expect((await readdir(trained.adapter)).sort()).toEqual([
    'adapter_config.json',
    'adapter_model.safetensors',
  ])
})

// Finding: T3
test('they are written before a served form that fails', async () => {
  const path = join(folder, 'failing')
  await expect(trainIn(path, true)).rejects.toMatchObject({ code: 'model-unsupported' })
  const [run = ''] = await readdir(join(path, 'runs'))
  const files = join(path, 'runs', run)
  expect(await readdir(files)).toEqual(expect.arrayContaining(['report.json', 'curve.svg']))
  expect(await readdir(join(files, 'adapter'))).toContain('adapter_model.safetensors')
})
