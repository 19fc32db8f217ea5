// Goal: after a training, `train local` registers the base, rows and adapter of the run on a chain
// of this machine, serves them, and asks them questions for pay. If it runs again, it registers
// nothing. An adapter that is not better than its base is not registered at all.
// Method: a run whose adapter comes with the project, so that PyTorch is not needed; the training
// itself is in train-local.suite.ts.
// Requirements: R003-7
// Shows (train): training on one machine by one command, from checked rows to an adapter that is
// registered, served and asked on the CPU (base: the bundled model, Llama, Mistral, Qwen 2 or 3).
// Missing: a GPU, and the registration of adapters of other families, which train with
// `--no-register`.

import { existsSync } from 'node:fs'
import { copyFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openLocalBase } from '@ostrom/local-training/local-base'
import type { ServableRun } from '@ostrom/local-training/local-run'
import { openParentAdapter } from '@ostrom/local-training/parent-adapter'
import { hashOfValues } from '@ostrom/local-training/plan'
import type { RunRegistration } from '@ostrom/local-training/register-run'
import { readLocalRows } from '@ostrom/local-training/training-rows'
import { bundledPath } from '@ostrom/models/catalogue/catalogue'
import { assert, Hex, Manifest } from '@ostrom/protocol'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { createStorageFiles } from '@ostrom/storage/files'
import { beforeAll, expect, test } from 'vitest'
import { serveRun } from '../../cli/src/dev/serve-run.ts'

const path = temporaryFolder('local-run')
let registration: RunRegistration

const evaluation: ServableRun['evaluation'] = {
  rows: 16,
  before: 2,
  after: 1,
  change: -1,
  low: -1.2,
  high: -0.8,
  seed: hashOfValues('rows'),
  unanswered: 0,
  isBetter: true,
}

beforeAll(async () => {
  const base = openLocalBase('ostrom-tiny')
  const rows = await readLocalRows({
    file: bundledPath('../examples/training/rows.jsonl'),
    method: 'sft',
    seed: hashOfValues('seed'),
  })
  const folder = join(path, 'runs', 'pirate')
  await cp(bundledPath('adapter/ostrom-tiny-pirate'), join(folder, 'adapter'), { recursive: true })
  const trained: ServableRun = {
    evaluation,
    steps: 40,
    resumedSteps: 0,
    state: hashOfValues('state'),
    adapter: join(folder, 'adapter'),
    gguf: join(base.folder, 'ostrom-tiny-f16.gguf'),
    folder,
    curve: '',
    chart: '',
  }
  registration = { base, trained, rows, alias: 'songs', dataLicense: 'CC0-1.0' }
})

const options = () => ({
  path,
  registration,
  port: 0,
  question: 'What is the sea?',
  json: true,
  registerAnyway: false,
  once: true,
})

test('an adapter that is not shown to be better is not registered', async () => {
  const trained = { ...registration.trained, evaluation: { ...evaluation, isBetter: false } }
  const refused = serveRun({ ...options(), registration: { ...registration, trained } })
  await expect(refused).rejects.toMatchObject({ code: 'adapter-not-better' })
  expect(existsSync(join(path, 'chain'))).toBe(false)
})

test('a run is registered with its rows, served and asked, and once only', async () => {
  const served = await serveRun(options())
  expect(served).toMatchObject({ name: 'ostrom-tiny+songs', datasetStatus: 'proposed' })
  expect(served.answers.base).not.toBe('')
  expect(served.answers.adapter).not.toBe(served.answers.base)
  expect(served.receipt).toMatch(/^0x[0-9a-f]{64}$/)
  expect(served.text).toContain(served.answers.adapter)
  const again = await serveRun(options())
  const { version, base, dataset } = served
  expect(again).toMatchObject({ version, base, dataset })
  expect(again.answers).toEqual(served.answers)
  expect(again.receipt).not.toBe(served.receipt)
})

test('a run that goes on from a registered one names it in its manifest', async () => {
  const open = (value: string) => openParentAdapter(path, { field: 'from', value })
  const parent = await open('ostrom-tiny+songs')
  const { version } = parent
  assert(version !== undefined, 'the run before registered its adapter')
  expect(await open(version)).toMatchObject({ version, folder: parent.folder })
  const unknown = open('ostrom-tiny+poems')
  await expect(unknown).rejects.toMatchObject({ code: 'input-invalid' })
  const continuedFrom = { version, state: hashOfValues('state') }
  const trained = { ...registration.trained, state: hashOfValues('next'), continuedFrom }
  const next = { ...registration, trained, alias: 'more-songs' }
  const served = await serveRun({ ...options(), registration: next })
  const storage = await createStorageFiles({ path: join(path, 'store') })
  const parts = await Array.fromAsync(storage.read(Manifest.cidOf(served.version)))
  expect(Manifest.decode(Hex.join(parts))).toMatchObject({ parents: [served.base], continuedFrom })
  await storage.close()
})

test('a base of one safetensors form is served by the GGUF that was made of it', async () => {
  const folder = join(path, 'Own-Base')
  await mkdir(folder)
  const files = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'model.safetensors']
  for (const name of files) await copyFile(join(registration.base.folder, name), join(folder, name))
  const own = { ...registration, base: openLocalBase(folder), license: 'Apache-2.0' }
  const served = await serveRun({ ...options(), registration: own })
  expect(served.name).toBe('own-base+songs')
  expect(served.answers.adapter).not.toBe(served.answers.base)
  // If the files of a base change, they are another version, and the base's name moves to this
  // version.
  await writeFile(join(folder, 'generation_config.json'), '{}')
  const config = JSON.parse(await readFile(join(folder, 'tokenizer_config.json'), 'utf8'))
  await writeFile(join(folder, 'tokenizer_config.json'), JSON.stringify(config, null, 1))
  const changed = await serveRun({ ...options(), registration: own })
  expect(changed.base).not.toBe(served.base)
  expect(changed.answers).toEqual(served.answers)
})
