// Result of a job that trains named layers: the layers alone, and a model that contains them.

import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fetchManifest } from '@ostrom/models/model-summary'
import { type Hash, Hex } from '@ostrom/protocol'
import { createStorageFiles } from '@ostrom/storage/files'
import { expect } from 'vitest'
import { runCommand } from './homes.fixture.ts'
import type { TrainedJob, TrainingNetwork } from './training-network.fixture.ts'

type FileTensor = {
  readonly dtype: string
  readonly shape: readonly number[]
  readonly data_offsets: readonly [number, number]
}

/** Tensors of a safetensors file, each with a view of its bytes. */
type TensorFile = ReadonlyMap<string, { readonly tensor: FileTensor; readonly data: DataView }>

function tensorFile(file: Uint8Array): TensorFile {
  const length = Number(new DataView(file.buffer, file.byteOffset).getBigUint64(0, true))
  const head = new TextDecoder().decode(file.subarray(8, 8 + length))
  const { __metadata__: _, ...tensors } = JSON.parse(head) as Record<string, FileTensor>
  return new Map(
    Object.entries(tensors).map(([name, tensor]) => {
      const [from, to] = tensor.data_offsets
      const data = new DataView(file.buffer, file.byteOffset + 8 + length + from, to - from)
      return [name, { tensor, data }]
    }),
  )
}

/**
 * Checks that the state that the chain accepted has exactly the named layers, in the shapes of the
 * base, and that each layer changed. Writes a model: the base, in which these layers replace the
 * base's own.
 *
 * @param options.model Folder of the base.
 * @returns Folder of the new model, with a GGUF form.
 */
export async function modelWithLayers(
  { folder, sponsor }: TrainingNetwork,
  options: {
    readonly model: string
    readonly trained: TrainedJob
    readonly version: Hash
    readonly layers: readonly string[]
  },
): Promise<string> {
  const { model, trained, version, layers } = options
  const state = tensorFile(await stateOf(sponsor, version, trained.job.state))
  expect([...state.keys()].toSorted()).toEqual(layers.toSorted())
  const file = new Uint8Array(await readFile(join(model, 'model.safetensors')))
  const base = tensorFile(file)
  for (const [name, { tensor, data }] of state) {
    const place = base.get(name)
    if (!place) throw new Error(`the base has no ${name}`)
    expect(place.tensor).toMatchObject({ dtype: 'F16', shape: tensor.shape })
    expect(tensor.dtype).toBe('F32')
    let changed = 0
    for (let at = 0; 2 * at < place.data.byteLength; at += 1) {
      const value = data.getFloat32(4 * at, true)
      if (value !== place.data.getFloat16(2 * at, true)) changed += 1
      place.data.setFloat16(2 * at, value, true)
    }
    expect(changed, name).toBeGreaterThan(0)
  }
  const plain = join(folder, 'with-layers')
  await mkdir(plain)
  for (const name of ['config.json', 'generation_config.json', 'tokenizer.json']) {
    await copyFile(join(model, name), join(plain, name))
  }
  await copyFile(join(model, 'tokenizer_config.json'), join(plain, 'tokenizer_config.json'))
  await writeFile(join(plain, 'model.safetensors'), file)
  const made = join(folder, 'with-layers-gguf')
  await mkdir(made)
  const out = join(made, 'model.gguf')
  await runCommand('models', 'convert', plain, '--to', 'gguf/f16', '--out', out)
  return made
}

/** Returns the state of a promoted version, which is in its only artifact. */
async function stateOf(sponsor: string, version: Hash, state: Hash): Promise<Uint8Array> {
  const storage = await createStorageFiles({ path: join(sponsor, 'store') })
  try {
    const { artifacts } = await fetchManifest({ storage, sources: [] }, version)
    expect(artifacts.map(({ sha256 }) => sha256)).toEqual([state])
    const parts: Uint8Array[] = []
    for (const { cid } of artifacts) {
      for await (const part of storage.read(cid)) parts.push(part.slice())
    }
    const file = Hex.concat(...parts)
    expect(Hex.sha256Hex(file)).toBe(state)
    return file
  } finally {
    await storage.close()
  }
}
