// Goal: a GGUF file whose logits differ from those of its source is refused, whichever tool created
// it. The result states the comparison.
// Method: a base of vectors/training-corpus; its own GGUF file, and a GGUF file with a tensor in
// the wrong place; test programs in place of Python, which write the logits of the file or other
// logits. corpus.test.ts tests that the logits agree with PyTorch's, and `npm run test:trainer --
// convert` tests this with PyTorch itself.
// Requirements: R003-2

import { chmod, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setSandboxTerms } from '@ostrom/engine/jail'
import { headerOf } from '@ostrom/models/adapter-base'
import { Conversion } from '@ostrom/protocol'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { createStorageFiles } from '@ostrom/storage/files'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { compareGguf, ggufSourceLogits, type SourceLogits } from './compare-gguf.ts'
import { type ConvertOptions, convert } from './convert.ts'
import { logitsDifference } from './logits-distance.ts'
import { writeGguf } from './safetensors-gguf.ts'

// The test programs stand for tools and write files beside their input, so they run without a
// sandbox.
setSandboxTerms(async () => ({ sandbox: 'none', knownFiles: async () => new Set() }))

const corpus = fileURLToPath(
  new URL('../../../../../vectors/training-corpus/bases/', import.meta.url),
)

const folder = temporaryFolder('compare')
let base: string
let source: SourceLogits
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  base = at('tied-own-head')
  await mkdir(base)
  await cp(join(corpus, 'tied-own-head'), base, { recursive: true })
  await cp(join(corpus, 'tokenizer.json'), join(base, 'tokenizer.json'))
  await writeGguf({ path: base, out: at('right.gguf'), type: 'f16' })
  source = await ggufSourceLogits(at('right.gguf'), {
    form: 'gguf/f16',
    rows: 280,
    contextLength: 128,
  })
})
afterEach(() => vi.unstubAllEnvs())

const options = (out: string, more: Partial<ConvertOptions> = {}): ConvertOptions => {
  const form = 'gguf/f16'
  return { path: base, form, out: at(out), python: 'python3', threads: 1, ...more }
}

describe('logitsDifference', () => {
  test('a constant of a row is no difference', () => {
    const found = logitsDifference([Float32Array.of(3, 4, 5)], [[0, 1, 2]])
    expect(found).toEqual({ distance: 0, agreement: 1, positions: 1 })
  })

  test('logits that are all alike are at the distance one', () => {
    const rows = [[1, 2, 4]]
    expect(logitsDifference([[0, 0, 0]], rows)).toEqual({
      distance: 1,
      agreement: 0,
      positions: 1,
    })
  })

  test('a logit that is not a number has an infinite distance', () => {
    const { distance } = logitsDifference([[Number.NaN, 0]], [[1, 2]])
    expect(distance).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('compareGguf', () => {
  const compare = (file: string, type = 'f16') =>
    compareGguf({ file: at(file), form: `gguf/${type}`, type, source })

  test('a file is as far from itself as nothing', async () => {
    expect(await compare('right.gguf')).toMatchObject({
      kind: 'compared',
      prompts: 4,
      positions: 80,
      distance: '0.000000000',
      agreement: '1.0000',
    })
  })

  test.each([
    ['an embedding in the place of the output layer', 'token_embd.weight', 'output.weight'],
    ['two matrices of a layer exchanged', 'blk.1.ffn_gate.weight', 'blk.1.ffn_up.weight'],
  ])('%s is refused', async (_, from, to) => {
    const bytes = await readFile(at('right.gguf'))
    const { tensors } = await headerOf(at('right.gguf'))
    const [a, b] = [from, to].map((name) => tensors.find((tensor) => tensor.name === name)!)
    bytes.copy(bytes, b!.offset, a!.offset, a!.offset + 2 * a!.elements)
    await writeFile(at('planted.gguf'), bytes)
    await expect(compare('planted.gguf')).rejects.toMatchObject({
      code: 'convert-failed',
      details: expect.arrayContaining([
        expect.stringMatching(/^Reason: logits differ .* 0\.01\.$/),
      ]),
    })
  })

  test('a file that llama.cpp cannot load is refused', async () => {
    await writeFile(at('broken.gguf'), 'not a model')
    await expect(compare('broken.gguf')).rejects.toMatchObject({ code: 'convert-failed' })
  })
})

/** Makes a program that writes logits in place of PyTorch, scaled so that they agree or differ. */
async function referenceOf(name: string, scale: number) {
  const program = at(name)
  const rows = Buffer.concat(
    source.rows.map((row) => Buffer.from(new Uint8Array(row.map((one) => scale * one).buffer))),
  )
  await writeFile(at(`${name}.f32`), rows)
  const report = { ids: source.ids, reference: 'transformers 1, torch 2' }
  await writeFile(
    program,
    `#!${process.execPath}
const { copyFileSync, writeFileSync } = require('node:fs')
const out = process.argv.at(-1)
copyFileSync(${JSON.stringify(at(`${name}.f32`))}, out + '/logits.f32')
writeFileSync(out + '/logits.json', ${JSON.stringify(JSON.stringify(report))})
`,
  )
  await chmod(program, 0o755)
  return { program }
}

describe('convert', () => {
  test('tells what was compared, in a record beside the file, for its manifest', async () => {
    const reference = await referenceOf('right-torch', 1)
    const made = await convert(options('told.gguf', { reference }))
    expect(Conversion.describe(made.conversion.comparison)).toBe(
      "logits within 0.0e+0 of the source's on 80 tokens of 4 prompts by the file's weights " +
        "(transformers 1, torch 2), within 0.0e+0 of the source's as llama.cpp v0.5.0 computes " +
        'with the file, likeliest token equal at 100.0 %',
    )
    const record = JSON.parse(await readFile(at('told.gguf.conversion.json'), 'utf8'))
    expect(record).toEqual(made)
    const { addModel } = await import('@ostrom/models/add')
    const storage = await createStorageFiles({ path: at('store') })
    const [described] = await addModel({ storage, path: at('told.gguf') })
    expect(described?.conversion).toEqual(made.conversion)
    const other = { ...made, files: [{ ...made.files[0], sha256: '00'.repeat(32) }] }
    await writeFile(at('told.gguf.conversion.json'), JSON.stringify(other))
    await expect(addModel({ storage, path: at('told.gguf') })).rejects.toMatchObject({
      code: 'model-files-invalid',
      details: expect.arrayContaining(['File: told.gguf.conversion.json.']),
    })
    await storage.close()
  })

  test.each(['gguf/f16', 'gguf/q8_0'])(
    'keeps nothing of %s where the logits differ',
    async (form) => {
      const reference = await referenceOf('other-torch', 1.5)
      const made = convert(options('none.gguf', { reference, form }))
      await expect(made).rejects.toMatchObject({
        code: 'convert-failed',
        details: expect.arrayContaining([expect.stringContaining('logits differ from the source')]),
      })
      expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/none/))
    },
  )

  test('without PyTorch says that nothing was compared, and why', async () => {
    vi.stubEnv('HOME', folder)
    const made = await convert(options('untold.gguf'))
    expect(Conversion.describe(made.conversion.comparison)).toBe(
      'logits not compared: PyTorch is not installed (npm run trainer:install)',
    )
  })
})
