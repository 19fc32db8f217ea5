import { fileSizes, type ModelFiles, readJson } from '../files.ts'
import { requirePlainWeights } from '../packing.ts'
import { readWeights } from '../weights.ts'
import type { BaseShapes } from './adapter.ts'

/**
 * Returns the shapes of the layers of a base model, from the headers of its safetensors.
 *
 * @throws {ModelFilesInvalidError} The base has no safetensors, or they are broken.
 * @throws {ModelUnsupportedError} The weights of the base are packed.
 */
export async function readBaseShapes(base: ModelFiles): Promise<BaseShapes> {
  const sizes = await fileSizes(base)
  const config = await readJson(base, sizes, 'config.json')
  if (config) requirePlainWeights(config, 'Adapters need a base with plain weights.')
  const { tensors } = await readWeights(base, sizes)
  return new Map(
    tensors
      .filter(({ name, shape }) => name.endsWith('.weight') && shape.length === 2)
      .map(({ name, shape }) => [name.slice(0, -'.weight'.length), shape] as const),
  )
}
