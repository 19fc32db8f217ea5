// Goal: the folder of a base model that contains programs, names code, or has files that parsers
// read differently is refused with an error code; no worker is started. Method: copies of the
// bundled model, each damaged in one way, and a worker whose start the test would notice. The suite
// `hostile` of `npm run test:trainer` covers the worker itself.

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hex } from '@ostrom/protocol'
import { afterAll, expect, test } from 'vitest'
import { recordedModel } from './exchange.fixture.ts'
import { createTrainerPython } from './index.ts'

const { signal } = new AbortController()
const root = mkdtempSync(join(tmpdir(), 'ostrom-hostile-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const started = join(root, 'started')
/**
 * Command in place of the worker: it writes the file `started`, by which the tests notice a start,
 * and ends.
 */
const command = [
  process.execPath,
  '-e',
  'require("fs").writeFileSync(process.argv[1], "")',
  started,
]

const parts = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'model.safetensors']

function copyModel(name: string): string {
  const folder = join(root, name.replaceAll(/\W/g, '-'))
  mkdirSync(folder)
  for (const part of parts) cpSync(join(recordedModel, part), join(folder, part))
  return folder
}

const openWith = (name: string, content: Uint8Array | string) => (folder: string) =>
  writeFileSync(join(folder, name), content)

const withField = (name: string, field: string) => (folder: string) => {
  const value = JSON.parse(readFileSync(join(folder, name), 'utf8'))
  writeFileSync(join(folder, name), JSON.stringify({ ...value, [field]: {} }))
}

/** The last number of the weights, which are in BF16, becomes infinite. */
const makeInfinite = (folder: string) => {
  const file = join(folder, 'model.safetensors')
  const content = readFileSync(file)
  content.writeUInt16LE(0x7f80, content.length - 2)
  writeFileSync(file, content)
}

const pickle = Buffer.from('80059500000000000000', 'hex')

test.each<[string, (folder: string) => void, string]>([
  ['pytorch_model.bin', openWith('pytorch_model.bin', pickle), 'pytorch_model.bin can hold'],
  ['training_args.pt', openWith('training_args.pt', pickle), 'training_args.pt can hold a program'],
  ['weights.pkl', openWith('weights.pkl', pickle), 'weights.pkl can hold a program'],
  ['modeling_evil.py', openWith('modeling_evil.py', ''), 'modeling_evil.py can hold a program'],
  ['a pickle called safetensors', openWith('model.safetensors', pickle), 'a pickle'],
  ['a pickle called tokenizer.json', openWith('tokenizer.json', pickle), 'is a pickle'],
  ['an adapter', openWith('adapter_config.json', '{}'), 'adapter_config.json'],
  ['code in config.json', withField('config.json', 'auto_map'), 'auto_map'],
  ['code in tokenizer_config.json', withField('tokenizer_config.json', 'auto_map'), 'auto_map'],
  ['a quantization', withField('config.json', 'quantization_config'), 'quantization_config'],
  [
    'a name twice',
    openWith('config.json', '{"vocab_size":1,"vocab_size":2}'),
    'config.json has the name "vocab_size" twice',
  ],
  [
    'a configuration of 100,000 lists',
    openWith('config.json', `{"a":${'['.repeat(100_000)}`),
    'config.json has more than 64 levels',
  ],
  [
    'a tokenizer of 100,000 lists',
    openWith('tokenizer.json', '['.repeat(100_000)),
    'tokenizer.json has more than 64 levels',
  ],
  [
    'a configuration of 10 GB',
    (folder) => truncateSync(join(folder, 'config.json'), 10e9),
    'config.json has more than 1048576 bytes',
  ],
  [
    'a tokenizer of 10 GB',
    (folder) => truncateSync(join(folder, 'tokenizer.json'), 10e9),
    'tokenizer.json has more than 134217728 bytes',
  ],
  ['no tokenizer', (folder) => rmSync(join(folder, 'tokenizer.json')), 'it has no tokenizer.json'],
  ['a weight that is infinite', makeInfinite, 'is not finite'],
  [
    'weights cut short',
    (folder) => truncateSync(join(folder, 'model.safetensors'), 1_000_000),
    'model.safetensors',
  ],
])('a base with %s is refused before a worker is started', async (name, damage, named) => {
  const model = copyModel(name)
  damage(model)
  const trainer = createTrainerPython({ work: join(root, 'work'), command })
  const part = { adapter: { rank: 2, alpha: 2, targetModules: ['q_proj'] } }
  const refused = trainer.firstState({ model, part, seed: Hex.zeroHash, signal })
  const error = await refused.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toMatchObject({ code: 'trainer-input-invalid', retry: 'never' })
  expect(String(error)).toContain(named)
  expect(existsSync(started)).toBe(false)
  await trainer.close()
})

test('the good copy reaches the worker', async () => {
  const trainer = createTrainerPython({ work: join(root, 'good-work'), command })
  const part = { adapter: { rank: 2, alpha: 2, targetModules: ['q_proj'] } }
  const model = copyModel('good')
  const failing = trainer.firstState({ model, part, seed: Hex.zeroHash, signal })
  await expect(failing).rejects.toMatchObject({ code: 'trainer-failed' })
  expect(existsSync(started)).toBe(true)
  await trainer.close()
})
