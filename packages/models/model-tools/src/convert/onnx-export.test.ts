// Goal: the exporter to ONNX sees only checked files, and a graph with other logits is not kept.
// Method: a test program in place of Python, which records its input and reports a distance; the
// real exporter runs in `npm run test:trainer -- convert`.
// Requirements: R003-2

import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { confinement, setSandboxTerms } from '@ostrom/engine/jail'
import { bundledPath } from '@ostrom/models/catalogue/catalogue'
import { Conversion } from '@ostrom/protocol'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { afterEach, expect, test, vi } from 'vitest'
import { convert } from './convert.ts'
import { exportOnnx } from './onnx-export.ts'
import { runTool } from './tools.ts'

// The test programs stand for tools and write files beside their input, so they run without a
// sandbox.
setSandboxTerms(async () => ({ sandbox: 'none', knownFiles: async () => new Set() }))

const tiny = bundledPath('tiny/ostrom-tiny')

const folder = temporaryFolder('export')
const at = (name: string) => join(folder, name)

afterEach(() => vi.unstubAllEnvs())

/** Creates a folder with the bundled model's weights, tokenizer and a file that no tool may see. */
async function modelWith(name: string, fields: Readonly<Record<string, unknown>>): Promise<string> {
  const path = at(name)
  await mkdir(path)
  const config = JSON.parse(await readFile(join(tiny, 'config.json'), 'utf8'))
  for (const file of ['model.safetensors', 'tokenizer.json', 'generation_config.json']) {
    await writeFile(join(path, file), await readFile(join(tiny, file)))
  }
  await writeFile(join(path, 'modeling_own.py'), 'raise SystemExit("code of the folder ran")')
  await writeFile(join(path, 'config.json'), JSON.stringify({ ...config, ...fields }))
  return path
}

/**
 * Makes a tool that writes a list of its visible files beside the result, and reports this
 * distance.
 */
async function toolOf(distance: number): Promise<string> {
  const program = at(`tool-${distance}`)
  const seen = JSON.stringify(at('seen.json'))
  await writeFile(
    program,
    `#!${process.execPath}
const { readdirSync, writeFileSync } = require('node:fs')
const [, called, source, made] = process.argv.slice(2)
const memory = process.env.OSTROM_TRAINER_BYTES_MAX
writeFileSync(${seen}, JSON.stringify({ called, names: readdirSync(source).sort(), memory }))
writeFileSync(made + '/model.onnx', 'graph')
writeFileSync(made + '/model.onnx_data', 'weights')
const versions = { version: '1', engine: 'onnxruntime 2', reference: 'torch 3' }
const counts = { prompts: 4, positions: 80, distance: ${distance}, agreement: 1 }
writeFileSync(made + '/report.json', JSON.stringify({ ...versions, ...counts }))
`,
  )
  await chmod(program, 0o755)
  return program
}

test('the tool is given the checked files alone, under a limit of memory', async () => {
  const path = await modelWith('plain', {})
  const out = at('plain-onnx')
  const python = { program: await toolOf(1e-6) }
  const made = await exportOnnx({ path, out, form: 'onnx/f32', python })
  expect(made.tool).toBe('ONNX Runtime GenAI 1')
  expect(Conversion.describe(made.comparison)).toBe(
    "logits within 1.0e-6 of the source's on 80 tokens of 4 prompts, likeliest token equal at " +
      '100.0 % (onnxruntime 2; torch 3)',
  )
  const { memory, ...seen } = JSON.parse(await readFile(at('seen.json'), 'utf8'))
  const names = ['config.json', 'model.safetensors', 'tokenizer.json']
  expect(seen).toEqual({ called: 'ostrom_exporter', names })
  expect(Number(memory)).toBe(4 * 1024 ** 3 + 16 * 1_377_920)
  const files = ['config.json', 'generation_config.json', 'onnx', 'tokenizer.json']
  expect((await readdir(out)).sort()).toEqual(files)
  const config = JSON.parse(await readFile(join(out, 'config.json'), 'utf8'))
  expect(config['transformers.js_config']).toEqual({ use_external_data_format: true })
})

const { kind: confined } = await confinement()

test.skipIf(confined !== 'jailed')(
  'in its jail (needs bubblewrap) a tool reads what was staged, and no secret or variable',
  async () => {
    const [path, program] = [await modelWith('jailed', {}), at('tool-jailed')]
    await writeFile(at('wallet.key'), 'secret')
    vi.stubEnv('OSTROM_TEST_SECRET', 'secret')
    await writeFile(
      program,
      `#!${process.execPath}
const { readFileSync, writeFileSync } = require('node:fs')
const [, , source, made] = process.argv.slice(2)
const read = (file) => { try { return readFileSync(file).length } catch (e) { return e.code } }
const names = ['config.json', 'model.safetensors', 'tokenizer.json']
const staged = names.filter((name) => read(source + '/' + name) > 0).length
const others = [read(${JSON.stringify(at('wallet.key'))}), process.env.OSTROM_TEST_SECRET]
writeFileSync(made + '/model.onnx', 'graph')
writeFileSync(made + '/model.onnx_data', 'weights')
const counts = { prompts: 4, positions: 80, distance: 0, agreement: 1 }
const version = [staged, ...others].join(' ')
const report = { version, engine: 'onnxruntime 2', reference: 'torch 3', ...counts }
writeFileSync(made + '/report.json', JSON.stringify(report))
`,
    )
    await chmod(program, 0o755)
    const python = { program, folders: [process.execPath, program] }
    const made = await exportOnnx({ path, out: at('jailed-onnx'), form: 'onnx/f32', python })
    expect(made.tool).toBe('ONNX Runtime GenAI 3 ENOENT ')
  },
)

test('a graph whose logits differ is not kept', async () => {
  const path = await modelWith('differing', {})
  const python = { program: await toolOf(0.5) }
  const exported = exportOnnx({ path, out: at('none'), form: 'onnx/f32', python })
  await expect(exported).rejects.toMatchObject({
    code: 'convert-failed',
    details: expect.arrayContaining([
      'Reason: logits differ by 5.0e-1 of their size, of at most 0.0001.',
    ]),
  })
  expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/^none|export/))
})

test.each([
  ['code of its own', { auto_map: { AutoModel: 'modeling_own.Own' } }, 'auto_map'],
  ['another activation', { hidden_act: 'relu' }, 'hidden_act: relu'],
  ['unknown scaling', { rope_scaling: { rope_type: 'yarn' } }, 'rope_scaling.rope_type: yarn'],
  ['a missing width', { hidden_size: undefined }, 'hidden_size: missing'],
])('a configuration with %s is refused by name, before a tool runs', async (name, fields, text) => {
  const path = await modelWith(name, fields)
  const python = { program: at('no-such-tool') }
  const exported = exportOnnx({ path, out: at('none'), form: 'onnx/f32', python })
  await expect(exported).rejects.toMatchObject({
    code: expect.stringMatching(/^model-(unsupported|files-invalid)$/),
    message: expect.stringContaining(text),
  })
})

test('without the exporter, the error says how to install it', async () => {
  vi.stubEnv('HOME', folder)
  const options = { path: tiny, form: 'onnx/f32', out: at('none'), python: 'python3', threads: 1 }
  const plain = { ...options, path: await modelWith('uninstalled', {}) }
  await expect(convert(plain)).rejects.toMatchObject({
    code: 'convert-tool-missing',
    details: expect.arrayContaining(['Install it: npm run exporter:install.']),
  })
  // The folder `tiny` already has ONNX graphs. The conversion uses these without the exporter, and
  // fails for another reason.
  await expect(convert(options)).rejects.toMatchObject({ code: 'convert-failed' })
})

test('a tool that takes too long is killed', async () => {
  const ended = await runTool(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
    millisecondsMax: 1,
  })
  expect(ended).toEqual({ isSuccess: false, tail: 'it took longer than 1 ms of its own time' })
})
