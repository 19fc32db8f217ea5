// Goal: external tools convert a model to other forms, with the same bytes each time. If a tool is
// missing, the error states this clearly. Method: the real quantizer on the bundled model, whose
// result is read again; an empty search path, as on machines without Python or the tools.
// Requirements: R003-2
// Shows (publish): safetensors of Llama, Mistral, Qwen 2 and 3, Gemma 2 and 3, and Phi 3 converted
// to GGUF and ONNX. If PyTorch is installed, the command compares logits, and the manifest states
// the result.
// Missing: a conversion of a large model.

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readGgufHeader, readModel } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { bundledPath } from '@ostrom/models/catalogue/catalogue'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { convert } from './convert.ts'
import { pythonPackages } from './python.fixture.ts'
import { findProgram } from './tools.ts'

const tiny = bundledPath('tiny/ostrom-tiny')
const gguf = join(tiny, 'ostrom-tiny-f16.gguf')
const hasPython = (await findProgram('python3')) !== undefined
const onnxPackages = await pythonPackages(['onnx==1.23.2', 'onnxruntime==1.31.1', 'sympy==1.14.0'])

const folder = temporaryFolder('convert')
afterEach(() => vi.unstubAllEnvs())

/** Logits are compared only in tests that request it, and in compare-gguf.test.ts. */
const plain = { path: gguf, python: 'python3', threads: 2, reference: 'none' } as const

const to = (form: string, out: string, more: { path?: string; threads?: number } = {}) =>
  convert({ ...plain, form, out: join(folder, out), ...more })

/** Reads header and weights of a GGUF file. */
async function ggufAt(path: string) {
  const [bytes, files] = [await readFile(path), await filesOnDisk(path)]
  const header = await readGgufHeader({ files, path: basename(path), bytes: bytes.length })
  const sizes: Readonly<Record<number, number>> = { 0: 4, 1: 2 }
  const weights = (name: string) => {
    const { offset, elements, type } = header.tensors.find((one) => one.name === name)!
    return bytes.subarray(offset, offset + elements * sizes[type]!)
  }
  return { header, weights }
}

/** Expects 32-bit numbers to be close to other ones, relative to their size. */
function expectClose(actual: Buffer, expected: Buffer, tolerance: number): void {
  for (let at = 0; at < expected.length; at += 4) {
    const [one, other] = [actual.readFloatLE(at), expected.readFloatLE(at)]
    expect(Math.abs(one - other)).toBeLessThanOrEqual(Math.abs(other) * tolerance)
  }
}

describe('GGUF', () => {
  test.runIf(hasPython)('quantization gives the same bytes for any number of threads', async () => {
    const made = await to('gguf/q8_0', 'q8.gguf')
    const again = await to('gguf/q8_0', 'again.gguf', { threads: 1 })
    expect(made.files[0]?.sha256).toBe(again.files[0]?.sha256)
    const [facts] = await readModel(await filesOnDisk(join(folder, 'q8.gguf')))
    expect(facts).toMatchObject({ format: 'gguf', quantization: 'q8_0', parameters: 1_377_920n })
    expect(made.files[0]?.bytes).toBeLessThan(1_600_000)
  })

  test.runIf(hasPython)('a quantized file is compared with its GGUF source', async () => {
    const { reference: _, ...compared } = plain
    const out = join(folder, 'compared.gguf')
    const { conversion } = await convert({ ...compared, form: 'gguf/q8_0', out })
    expect(conversion.comparison).toMatchObject({
      kind: 'compared',
      reference: 'llama.cpp v0.5.0, of the source',
      positions: 80,
    })
    const { distance } = conversion.comparison as { readonly distance: string }
    expect(Number(distance)).toBeLessThan(0.05)
  })

  test('an output path without the extension .gguf is refused before any write', async () => {
    const out = join('names', 'q8')
    await expect(to('gguf/q8_0', out)).rejects.toMatchObject({
      code: 'convert-failed',
      details: expect.arrayContaining([expect.stringContaining('does not end in .gguf')]),
    })
    expect(await readdir(folder)).not.toContain('names')
  })

  test.runIf(hasPython)('a failed quantization leaves no output file', async () => {
    const path = join(folder, 'broken.gguf')
    await writeFile(path, 'not a model')
    await expect(to('gguf/q8_0', 'out.gguf', { path })).rejects.toMatchObject({
      code: expect.stringMatching(/^model-/),
    })
    expect(await readdir(folder)).not.toContain('out.gguf')
  })

  // Finding: gap-10
  test('a GGUF file made of safetensors has weights and tokens of the shipped file', async () => {
    await to('gguf/f16', 'own.gguf', { path: tiny })
    const [own, shipped] = [await ggufAt(join(folder, 'own.gguf')), await ggufAt(gguf)]
    for (const { name, shape, type } of shipped.header.tensors) {
      expect(own.header.tensors).toContainEqual(expect.objectContaining({ name, shape, type }))
      if (type === 1) expect(own.weights(name).equals(shipped.weights(name)), name).toBe(true)
      // The norms of the shipped file have 32 bits, those of the safetensors only 16.
      else expectClose(own.weights(name), shipped.weights(name), 2 ** -10)
    }
    expect(own.header.tensors.length).toBe(shipped.header.tensors.length)
    for (const key of ['tokens', 'merges', 'token_type', 'pre', 'eos_token_id']) {
      const field = `tokenizer.ggml.${key}`
      expect(own.header.metadata[field], field).toEqual(shipped.header.metadata[field])
    }
  })

  test.runIf(hasPython)('safetensors are quantized through a file that is removed', async () => {
    await to('gguf/q8_0', 'quantized.gguf', { path: tiny })
    const [facts] = await readModel(await filesOnDisk(join(folder, 'quantized.gguf')))
    expect(facts).toMatchObject({ format: 'gguf', quantization: 'q8_0', parameters: 1_377_920n })
    expect(await readdir(folder)).not.toContainEqual(expect.stringContaining('plain'))
  })

  test('a conversion never overwrites an existing GGUF file', async () => {
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
    const out = form.startsWith('gguf/') ? 'none.gguf' : 'none'
    const error = await to(form, out).catch((caught: unknown) => caught)
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
