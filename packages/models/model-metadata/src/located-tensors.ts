import { invalid, type ModelFiles, readSpan } from './files.ts'
import { decodeFloats, floatBytes, isFloatType } from './floats.ts'
import { WEIGHTS_WINDOW_BYTES } from './limits.ts'
import { readSafetensorsHeader, type SafetensorsTensor } from './safetensors.ts'
import { readWeights } from './weights.ts'

/** A tensor, and the path of the file that contains it. */
export type LocatedTensor = SafetensorsTensor & { readonly path: string }

/**
 * Returns the tensors of a model of one or more safetensors files, by name.
 *
 * @throws {ModelFilesInvalidError} A file is missing or broken, or two files have a tensor of the
 *   same name.
 */
export async function locateTensors(
  files: ModelFiles,
  sizes: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, LocatedTensor>> {
  const { paths } = await readWeights(files, sizes)
  const located = new Map<string, LocatedTensor>()
  for (const path of paths.filter((name) => name.endsWith('.safetensors'))) {
    const { tensors } = await readSafetensorsHeader(files, { path, bytes: sizes.get(path) ?? 0 })
    for (const tensor of tensors) {
      if (located.has(tensor.name)) {
        throw invalid(path, { field: `Tensor ${tensor.name.slice(0, 64)}`, value: 'named twice' })
      }
      located.set(tensor.name, { ...tensor, path })
    }
  }
  return located
}

/** Name of the output layer in the layout of the transformers library. */
export const HEAD = 'lm_head.weight'

/** Name of the embedding in the layout of the transformers library. */
export const EMBEDDING = 'model.embed_tokens.weight'

/**
 * Returns whether two tensors have the same shape and numbers. Reads both up to the first
 * difference. The transformers library ties the output layer to the embedding by the same
 * comparison (`tie_weights`, version 5.23).
 */
export async function isSameTensor(
  files: ModelFiles,
  a: LocatedTensor,
  b: LocatedTensor,
): Promise<boolean> {
  if (a.shape.join() !== b.shape.join()) return false
  if (!isFloatType(a.dtype) || !isFloatType(b.dtype)) return false
  const count = Number(a.elements)
  const step = WEIGHTS_WINDOW_BYTES / 4
  const part = async ({ path, offset, dtype }: LocatedTensor, at: number) => {
    if (!isFloatType(dtype)) throw new RangeError('the type was checked')
    const size = floatBytes[dtype]
    const length = Math.min(step, count - at) * size
    return decodeFloats(await readSpan(files, path, { offset: offset + at * size, length }), dtype)
  }
  for (let at = 0; at < count; at += step) {
    const [one, other] = [await part(a, at), await part(b, at)]
    if (one.some((value, i) => value !== other[i])) return false
  }
  return true
}
