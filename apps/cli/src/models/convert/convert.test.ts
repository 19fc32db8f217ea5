// Goal: a model gets other forms by the tools that make them, the same bytes each time, and where
// a tool is missing, a clear word. Method: the real quantizer on the bundled model, which is read
// back; machines without Python or the tools, by an empty search path.

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readModel } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { bundledPath } from '../../catalogue/catalogue.ts'
import { convert } from './convert.ts'
import { pythonPackages } from './python.fixture.ts'
import { findProgram } from './tools.ts'

const tiny = bundledPath('tiny/ostrom-tiny')
const gguf = join(tiny, 'ostrom-tiny-f16.gguf')
const hasPython = (await findProgram('python3')) !== undefined
const onnxPackages = await pythonPackages(['onnx==1.23.2', 'onnxruntime==1.31.1', 'sympy==1.14.0'])

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ostrom-convert-'))
})
afterEach(() => vi.unstubAllEnvs())
afterAll(() => rm(folder, { recursive: true, force: true }))

const to = (form: string, out: string, more: { path?: string; threads?: number } = {}) =>
  convert({ path: gguf, form, out: join(folder, out), python: 'python3', threads: 2, ...more })

describe('GGUF', () => {
  test.runIf(hasPython)('is quantized, to the same bytes whatever the threads', async () => {
    const made = await to('gguf/q8_0', 'q8.gguf')
    const again = await to('gguf/q8_0', 'again.gguf', { threads: 1 })
    expect(made.files[0]?.sha256).toBe(again.files[0]?.sha256)
    const [facts] = await readModel(await filesOnDisk(join(folder, 'q8.gguf')))
    expect(facts).toMatchObject({ format: 'gguf', quantization: 'q8_0', parameters: 1_377_920n })
    expect(made.files[0]?.bytes).toBeLessThan(1_600_000)
  })

  test.runIf(hasPython)('is left as it was where the quantizer fails', async () => {
    const path = join(folder, 'broken.gguf')
    await writeFile(path, 'not a model')
    await expect(to('gguf/q8_0', 'out.gguf', { path })).rejects.toMatchObject({
      code: expect.stringMatching(/^model-/),
    })
    expect(await readdir(folder)).not.toContain('out.gguf')
  })

  test('is never written over what is there', async () => {
    await writeFile(join(folder, 'mine.gguf'), 'mine')
    await expect(to('gguf/q8_0', 'mine.gguf')).rejects.toMatchObject({ code: 'convert-failed' })
  })
})

describe('other forms', () => {
  test.runIf(onnxPackages)('ONNX gets weights of 8 bits', async () => {
    vi.stubEnv('PYTHONPATH', onnxPackages)
    const made = await convert({
      path: tiny,
      form: 'onnx/q8',
      out: join(folder, 'onnx-q8'),
      python: 'python3',
      threads: 1,
    })
    const names = made.files.map(({ path }) => path)
    expect(names).toContain('onnx/model_quantized.onnx')
    const read = await readModel(await filesOnDisk(join(folder, 'onnx-q8')))
    expect(read.map(({ format, quantization }) => `${format}/${quantization}`)).toEqual(['onnx/q8'])
  })

  test.each([
    ['mlx/q4', 'mlx_lm.convert'],
    ['tensorrt_llm/engine', 'trtllm-build'],
    ['onnx/q8', 'python3'],
    ['gguf/q4_k_m', 'python3'],
  ])('%s says which tool is missing, and how to get it', async (form, tool) => {
    vi.stubEnv('PATH', '')
    const error = await to(form, 'none').catch((caught: unknown) => caught)
    expect(error).toMatchObject({
      code: 'convert-tool-missing',
      details: expect.arrayContaining([`Tool: ${tool}.`, expect.stringMatching(/^Install it: /)]),
    })
  })

  test('a form that nothing makes is refused with those that can be made', async () => {
    await expect(to('gguf/q1_z', 'none')).rejects.toMatchObject({
      details: expect.arrayContaining([expect.stringContaining('gguf/q4_k_m')]),
    })
  })
})
