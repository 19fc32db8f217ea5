// Goal: the weights of a GGUF file are read back as the original safetensors, and a file with a
// missing tensor is refused. Method: small decoders of each family, whose weights identify their
// rows, converted and read back; a header with a changed name or type.

import { expect, test } from 'vitest'
import type { ModelFiles } from '../files.ts'
import { filesOf } from '../model.fixture.ts'
import { readSafetensorsHeader } from '../safetensors.ts'
import { decoderConfigOf, decoderFamilies, decoderFiles } from './decoder.fixture.ts'
import { openDecoder } from './decoder-model.ts'
import { openGgufModel } from './gguf-model.ts'
import { ggufAsSafetensors } from './gguf-weights.ts'

const PATH = 'model.safetensors'
const tokens = { type: 'texts', value: ['a', 'b', 'c', 'd', 'e', 'f'] } as const

async function joined(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const part of parts) all.push(part)
  return new Uint8Array(Buffer.concat(all))
}

async function converted(source: ModelFiles, type: 'f32' | 'f16' | 'bf16') {
  const decoder = await openDecoder(source)
  const tokenizer = { 'tokenizer.ggml.tokens': tokens }
  const model = await openGgufModel(decoder, { type, tokenizer })
  return { decoder, file: await joined(model.content()) }
}

/** Returns the bytes of each tensor of a safetensors file, by name. */
async function tensorsOf(files: ModelFiles, bytes: number) {
  const { tensors } = await readSafetensorsHeader(files, { path: PATH, bytes })
  const entries = tensors.map(async ({ name, offset, bytes: length, shape, dtype }) => {
    const data = Buffer.from(await files.read(PATH, { offset, length })).toString('hex')
    return [name, { dtype, shape, data }] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}

const sizeOf = async (files: ModelFiles): Promise<number> =>
  (await files.list()).find(({ path }) => path === PATH)!.bytes

const readBack = ({ decoder, file }: Awaited<ReturnType<typeof converted>>) =>
  joined(
    ggufAsSafetensors(decoder, {
      files: filesOf({ 'model.gguf': file }),
      path: 'model.gguf',
      bytes: file.length,
    }),
  )

test.each(decoderFamilies)('%s comes back as it was, in each plain type', async (family) => {
  const source = decoderFiles(decoderConfigOf(family))
  const expected = await tensorsOf(source, await sizeOf(source))
  for (const type of ['f32', 'f16', 'bf16'] as const) {
    const back = await readBack(await converted(source, type))
    expect(await tensorsOf(filesOf({ [PATH]: back }), back.length), type).toEqual(expected)
  }
})

test.each([
  [
    'a tensor without its name',
    [['ffn_gate', 'ffn_none']],
    'Tensor blk.1.ffn_gate.weight: missing.',
  ],
  [
    'two tensors by the names of each other',
    [
      ['ffn_gate', 'ffn_swap'],
      ['ffn_down', 'ffn_gate'],
      ['ffn_swap', 'ffn_down'],
    ],
    'Tensor blk.1.ffn_gate.weight: shape 8 x 16.',
  ],
] as const)('a file with %s is refused', async (_, names, detail) => {
  const { decoder, file } = await converted(decoderFiles(decoderConfigOf('llama')), 'f16')
  const bytes = Buffer.from(file)
  for (const [from, to] of names) bytes.write(to, bytes.indexOf(`blk.1.${from}`) + 'blk.1.'.length)
  const read = readBack({ decoder, file: new Uint8Array(bytes) })
  await expect(read).rejects.toMatchObject({
    code: 'model-files-invalid',
    details: expect.arrayContaining([detail]),
  })
})
