// Goal: an adapter becomes a file for llama.cpp that has unchanged weights and names its base; an
// adapter that does not fit is refused before a byte is written. Method: the adapter of
// models/adapter on the bundled model, read back by a third-party parser. A test in packages/engine
// compares llama.cpp's answers with PyTorch's.
// Requirements: R003-13

import { fileURLToPath } from 'node:url'
import { BaseError } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { filesOnDisk } from '../disk/index.ts'
import type { ModelFiles } from '../files.ts'
import { parseByOther } from '../gguf.fixture.ts'
import { type GgufHeader, readGgufHeader } from '../gguf.ts'
import { readSafetensorsHeader } from '../safetensors.ts'
import { WEIGHTS_FILE } from './adapter.ts'
import { ggufAdapter } from './gguf-adapter.ts'

const models = (path: string) =>
  fileURLToPath(new URL(`../../../../../models/${path}`, import.meta.url))
const GGUF = 'ostrom-tiny-f16.gguf'
const base = await filesOnDisk(models(`tiny/ostrom-tiny/${GGUF}`), { name: GGUF })
const pirate = await filesOnDisk(models('adapter/ostrom-tiny-pirate'))
const header = await readGgufHeader({ files: base, path: GGUF, bytes: 2_807_648 })
const sha256 = `0x${'ab'.repeat(32)}`

async function fileOf(of: GgufHeader = header, files: ModelFiles = pirate): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of ggufAdapter(files, { header: of, sha256 })) parts.push(part)
  return Buffer.concat(parts)
}

async function faultOf(work: Promise<unknown>): Promise<string> {
  const error = await work.catch((thrown: unknown) => thrown)
  expect(BaseError.is(error) && error.code).toMatch(/^model-(files-invalid|unsupported)$/)
  return (error as BaseError).details.join(' ')
}

test('a converted adapter is a GGUF file of type adapter that names its base', async () => {
  const file = await fileOf()
  const read = await parseByOther(file)
  expect(read.metadata).toMatchObject({
    'general.architecture': 'llama',
    'general.type': 'adapter',
    'adapter.type': 'lora',
    'adapter.lora.alpha': 8,
    'ostrom.base.sha256': sha256,
  })
  expect(read.tensorInfos).toHaveLength(6 * 4 * 2)
  const q = read.tensorInfos.find(({ name }) => name === 'blk.2.attn_k.weight.lora_b')
  expect(q?.shape).toEqual([4n, 64n])
  // llama.cpp rotates row 1 of a head together with row 0. This row is PEFT's row 16 of 32.
  const { tensors } = await readSafetensorsHeader(pirate, { path: WEIGHTS_FILE, bytes: 92_080 })
  const theirs = tensors.find(({ name }) => /layers\.2\..*k_proj\.lora_B/.test(name))!
  const row = await pirate.read(WEIGHTS_FILE, { offset: theirs.offset + 16 * 16, length: 16 })
  const at = Number(read.tensorDataOffset + q!.offset) + 16
  expect(file.subarray(at, at + 16)).toEqual(Buffer.from(row))
  expect(await fileOf()).toEqual(file)
})

test('an adapter is refused for a base of other shapes or of an unknown family', async () => {
  const wider = header.tensors.map((tensor) =>
    tensor.name === 'blk.1.attn_q.weight' ? { ...tensor, shape: [128, 256] } : tensor,
  )
  expect(await faultOf(fileOf({ ...header, tensors: wider }))).toContain('the base has 256 x 128')
  const other = { ...header, architecture: 'mamba' }
  expect(await faultOf(fileOf(other))).toContain('served on llama, qwen2, qwen3')
  const uneven = { ...header.metadata, 'llama.attention.head_count': [4, 4, 2, 4, 4, 4] }
  expect(await faultOf(fileOf({ ...header, metadata: uneven }))).toContain('equal heads')
})
