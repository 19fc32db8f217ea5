// Goal: a training continues from exactly the numbers of an adapter, and only if the adapter
// matches the training's terms. Method: the adapter of the bundled model, with its tensors in
// another order than in its file; then cases with one difference each.

import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { filesOnDisk } from '../disk/index.ts'
import { fileSizes } from '../files.ts'
import { filesOf } from '../model.fixture.ts'
import { readSafetensorsHeader } from '../safetensors.ts'
import { readLora } from './adapter.ts'
import { readTrainedTensors } from './trained-tensors.ts'

const WEIGHTS = 'adapter_model.safetensors'
const folder = fileURLToPath(
  new URL('../../../../../models/adapter/ostrom-tiny-pirate/', import.meta.url),
)

async function openPirate() {
  const files = await filesOnDisk(folder)
  const { rank, alpha, targetModules } = await readLora(files)
  const bytes = (await fileSizes(files)).get(WEIGHTS) ?? 0
  const { tensors } = await readSafetensorsHeader(files, { path: WEIGHTS, bytes })
  return { files, tensors, due: { rank, alpha, targetModules, tensors: tensors.toReversed() } }
}

test('the numbers of an adapter are read to the bit, in the order of the training', async () => {
  const { files, tensors, due } = await openPirate()
  const values = await readTrainedTensors(files, due)
  const file = await readFile(`${folder}${WEIGHTS}`)
  const expected = Buffer.concat(
    tensors.toReversed().map(({ offset, bytes }) => file.subarray(offset, offset + bytes)),
  )
  expect(tensors.every(({ dtype }) => dtype === 'F32')).toBe(true)
  expect(Buffer.from(values.buffer).equals(expected)).toBe(true)
})

test('another rank, alpha, module or tensor is refused by its name', async () => {
  const { files, due } = await openPirate()
  const [first, ...rest] = due.tensors
  const cases = [
    [{ ...due, rank: due.rank + 1 }, 'r'],
    [{ ...due, alpha: due.alpha + 1 }, 'lora_alpha'],
    [{ ...due, targetModules: ['k_proj'] }, 'target_modules'],
    [{ ...due, tensors: rest }, first?.name],
    [{ ...due, tensors: [...due.tensors, { name: 'more', shape: [1] }] }, 'more'],
    [{ ...due, tensors: [{ name: first?.name ?? '', shape: [3, 3] }, ...rest] }, '3 x 3'],
  ] as const
  for (const [other, name] of cases) {
    await expect(readTrainedTensors(files, other)).rejects.toThrow(name)
  }
})

test('a folder that is no adapter is refused', async () => {
  const { due } = await openPirate()
  const refused = readTrainedTensors(filesOf({ 'adapter_config.json': '{}' }), due)
  await expect(refused).rejects.toMatchObject({ code: 'model-files-invalid' })
})
