// Goal: malicious models and rows are refused by Python or earlier, and do no harm. Method: copies
// of the bundled model, each damaged in one way; rows that the model's template cannot render; a
// memory limit; a clock that is days ahead.

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Hex } from '@ostrom/protocol'
import { createTrainerPython } from '@ostrom/trainer/python'
import { Update } from '@ostrom/training'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureTrainer } from '../../tools/trainer-environment.ts'
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

/** Copies the model's files, so that a test can damage them. */
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

/** Changes the first tensor's entry in the header of the weights. */
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
    'config.json',
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

const chat = (content: string) =>
  JSON.stringify({
    messages: [
      { role: 'user', content },
      { role: 'assistant', content: 'Yes.' },
    ],
  })

test.each([
  ['raises', '{{ raise_exception(messages[0].content) }}'],
  ['never ends', '{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}'],
])('rows are left out where the template %s, and others are measured', async (name, template) => {
  const model = copyModel(`a template that ${name}`)
  changeJson(model, 'tokenizer_config.json', { chat_template: template })
  const opened = await trainer.open({ terms: job.terms, model, signal })
  const rows = ['{"text":"good"}', chat('xylophone')]
  const [good, left] = await opened.losses({ state: job.state, rows, signal })
  expect(good).toBeGreaterThan(0)
  expect(left).toBe(0)
  await opened.close()
})

/**
 * Returns a Python program that runs the worker with another clock: `datetime` and `time` of Python
 * are days ahead.
 */
const laterBy = (days: number) => `
import datetime, runpy, sys, time
shift = ${days} * 86400
real, now = time.time, datetime.datetime.now
time.time = lambda: real() + shift
class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return now(tz) + datetime.timedelta(seconds=shift)
datetime.datetime = Later
sys.argv[0] = 'ostrom_trainer'
runpy.run_module('ostrom_trainer', run_name='__main__', alter_sys=False)
`

test('a step has the same bits on two days, with a template that asks for the date', async () => {
  const model = copyModel('a dated template')
  const template =
    "{% if strftime_now is defined %}{{ strftime_now('%Y-%m-%d') }}{% endif %}" +
    '{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}' +
    '{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}'
  changeJson(model, 'tokenizer_config.json', { chat_template: template })
  const rows = Array.from({ length: job.terms.batch }, (_, at) => chat(`Is it day ${at}?`))
  const { python } = ensureTrainer()
  const replayed = async (days: number) => {
    const command = [python, '-c', laterBy(days)]
    const later = createTrainerPython({ work: join(work, `day-${days}`), command })
    const opened = await later.open({ terms: job.terms, model, signal })
    const step = await opened.replay({ state: job.state, round: 1, step: 0, rows, signal })
    await later.close()
    return step
  }
  const today = await replayed(0)
  expect(await replayed(40)).toEqual(today)
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
