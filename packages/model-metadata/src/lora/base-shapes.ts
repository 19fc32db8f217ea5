import { fileSizes, type ModelFiles } from '../files.ts'
import { readWeights } from '../weights.ts'
import type { BaseShapes } from './adapter.ts'

/**
 * Shapes of the layers of a base, from the headers of its safetensors.
 *
 * @throws {ModelFilesInvalidError} It has no safetensors, or broken ones.
 */
export async function readBaseShapes(base: ModelFiles): Promise<BaseShapes> {
  const { tensors } = await readWeights(base, await fileSizes(base))
  return new Map(
    tensors
      .filter(({ name, shape }) => name.endsWith('.weight') && shape.length === 2)
      .map(({ name, shape }) => [name.slice(0, -'.weight'.length), shape] as const),
  )
}
