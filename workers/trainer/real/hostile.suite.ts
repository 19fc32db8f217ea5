// Goal: hostile models and rows are refused before Python reads them or by Python, and harm
// nothing. Method: copies of the bundled model, each damaged in one way; rows that the model's
// template cannot write; a memory limit.

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hex } from '@ostrom/protocol'
import { createTrainerPython } from '@ostrom/trainer/python'
import { Update } from '@ostrom/training'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTinyJob, roundOf, type TinyJob } from './tiny-job.ts'
import { createWorkFolder, tinyModel } from './work-folder.ts'

const { signal } = new AbortController()
const work = createWorkFolder()
const trainer = createTrainerPython({ work })
const part = { adapter: { rank: 2, alpha: 2, targetModules: ['q_proj'] } }
let job: TinyJob

beforeAll(async () => {
  job = await createTinyJob(trainer, { innerSteps: 2 })
})
afterAll(() => trainer.close())

/** A copy of the model's own files, which a test damages. */
function copyModel(name: string): string {
  const folder = join(work, 'models', name.replaceAll(/\W/g, '-'))
  mkdirSync(folder, { recursive: true })
  for (const file of [
    'config.json',
    'tokenizer.json',
    'tokenizer_config.json',
    'model.safetensors',
  ]) {
    cpSync(join(tinyModel, file), join(folder, file))
  }
  return folder
}

const changeJson = (folder: string, name: string, fields: object) => {
  const value: object = JSON.parse(readFileSync(join(folder, name), 'utf8'))
  writeFileSync(join(folder, name), JSON.stringify({ ...value, ...fields }))
}

/** Changes the first tensor's entry in the header of the model's weights. */
const changeHeader = (folder: string, fields: object) => {
  const file = join(folder, 'model.safetensors')
  const content = readFileSync(file)
  const length = Number(content.readBigUInt64LE())
  const header = JSON.parse(content.subarray(8, 8 + length).toString())
  const name = Object.keys(header).find((one) => one !== '__metadata__') ?? ''
  const changed = Buffer.from(JSON.stringify({ ...header, [name]: { ...header[name], ...fields } }))
  const size = Buffer.alloc(8)
  size.writeBigUInt64LE(BigInt(changed.length))
  writeFileSync(file, Buffer.concat([size, changed, content.subarray(8 + length)]))
}

test.each([
  [
    'code in config.json',
    (folder: string) =>
      changeJson(folder, 'config.json', { auto_map: { AutoModelForCausalLM: 'evil.Model' } }),
    'auto_map',
  ],
  [
    'code in tokenizer_config.json',
    (folder: string) => changeJson(folder, 'tokenizer_config.json', { auto_map: {} }),
    'auto_map',
  ],
  [
    'a base elsewhere',
    (folder: string) => {
      const other = { base_model_name_or_path: tinyModel, peft_type: 'LORA' }
      writeFileSync(join(folder, 'adapter_config.json'), JSON.stringify(other))
    },
    'adapter_config.json',
  ],
  [
    'a quantization',
    (folder: string) => changeJson(folder, 'config.json', { quantization_config: {} }),
    'quantization_config',
  ],
  ['no config.json', (folder: string) => rmSync(join(folder, 'config.json')), 'config.json'],
  [
    'a pickle for its weights',
    (folder: string) =>
      writeFileSync(join(folder, 'model.safetensors'), Buffer.from('80059500000000000000', 'hex')),
    'model.safetensors',
  ],
  [
    'pickles alone',
    (folder: string) => {
      rmSync(join(folder, 'model.safetensors'))
      writeFileSync(join(folder, 'pytorch_model.bin'), Buffer.from('8005', 'hex'))
    },
    'pytorch_model.bin can hold a program',
  ],
  [
    'a shape that lies',
    (folder: string) => changeHeader(folder, { shape: [1 << 20, 1 << 20] }),
    'Tensor',
  ],
  [
    'offsets that lie',
    (folder: string) => changeHeader(folder, { data_offsets: [0, 1e12] }),
    'Tensor',
  ],
  [
    'no model type',
    (folder: string) => writeFileSync(join(folder, 'config.json'), '{}'),
    'cannot be loaded',
  ],
  [
    'no tokenizer that can be read',
    (folder: string) => writeFileSync(join(folder, 'tokenizer.json'), '{"version":'),
    '',
  ],
])('a model with %s', async (name, damage, named) => {
  const model = copyModel(name)
  damage(model)
  const refused = trainer.open({ terms: job.terms, model, signal })
  const error = await refused.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toMatchObject({ code: 'trainer-input-invalid' })
  expect(String(error)).toContain(named)
})

test('rows that the template refuses are named without their text; others go on', async () => {
  const model = copyModel('a template that raises')
  const template = '{{ raise_exception(messages[0].content) }}'
  changeJson(model, 'tokenizer_config.json', { chat_template: template })
  const opened = await trainer.open({ terms: job.terms, model, signal })
  const messages = [{ role: 'user', content: 'xylophone' }]
  const rows = ['{"text":"good"}', JSON.stringify({ messages })]
  const error = await opened.losses({ state: job.state, rows, signal }).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toMatchObject({ code: 'trainer-input-invalid' })
  expect(String(error)).toContain('row 1')
  expect(String(error)).not.toContain('xylophone')
  const good = rows.slice(0, 1)
  expect(await opened.losses({ state: job.state, rows: good, signal })).toHaveLength(1)
  await opened.close()
})

test('a template that never ends is stopped by an abort', async () => {
  const model = copyModel('an endless template')
  const template = '{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}'
  changeJson(model, 'tokenizer_config.json', { chat_template: template })
  const opened = await trainer.open({ terms: job.terms, model, signal })
  const stop = new AbortController()
  const messages = [{ role: 'user', content: 'a' }]
  const rows = [JSON.stringify({ messages })]
  const measured = opened.losses({ state: job.state, rows, signal: stop.signal })
  const reason = new Error('enough')
  setTimeout(() => stop.abort(reason), 300)
  await expect(measured).rejects.toBe(reason)
  await opened.close()
})

test('numbers that become infinite end the round by name', async () => {
  const optimizer = { ...job.terms.optimizer, learningRateNano: 1_000_000_000 }
  const terms = { ...job.terms, optimizer }
  const opened = await trainer.open({ terms, model: tinyModel, signal })
  const large = Update.decodeState(job.state, terms).fill(1e30)
  const state = Update.encodeState(large, terms)
  const trained = opened.train({ ...roundOf(job, 'infinite'), state })
  await expect(trained).rejects.toMatchObject({ code: 'trainer-failed' })
  await expect(trained).rejects.toThrow('not finite')
  const [loss] = await opened.losses({ state, rows: ['{"text":"some words"}'], signal })
  expect(loss).toBeNaN()
  await opened.close()
})

test('a worker beyond its memory fails by name', async () => {
  const memoryBytesMax = 2 * 1024 ** 3
  const small = createTrainerPython({ work: join(work, 'small'), memoryBytesMax })
  const seed = Hex.zeroHash
  const huge = { adapter: { ...part.adapter, rank: 2_000_000 } }
  const failing = small.firstState({ model: tinyModel, part: huge, seed, signal })
  await expect(failing).rejects.toMatchObject({ code: 'trainer-failed' })
  await expect(failing).rejects.toThrow('memory')
  await small.close()
})
