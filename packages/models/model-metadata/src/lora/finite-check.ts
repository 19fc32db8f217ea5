import { fileSizes, invalid, type ModelFiles, readSpan } from '../files.ts'
import { WEIGHTS_WINDOW_BYTES } from '../limits.ts'
import { locateTensors } from '../located-tensors.ts'
import type { SafetensorsTensor } from '../safetensors.ts'

/**
 * Size of a value in bytes, and its exponent bits, which are all set if the value is not finite.
 */
const exponents: ReadonlyMap<string, { readonly size: 2 | 4; readonly mask: number }> = new Map([
  ['F32', { size: 4, mask: 0x7f80_0000 }],
  ['F16', { size: 2, mask: 0x7c00 }],
  ['BF16', { size: 2, mask: 0x7f80 }],
])

/** Returns whether adapters may have weights of this type. */
export const isWeightType = (dtype: string): boolean => exponents.has(dtype)

/**
 * Checks every value of a tensor of a type that `isWeightType` permits.
 *
 * @throws {ModelFilesInvalidError} A value is infinite or not a number.
 */
export async function checkFinite(
  files: ModelFiles,
  { path, tensor }: { readonly path: string; readonly tensor: SafetensorsTensor },
): Promise<void> {
  const { size, mask } = exponents.get(tensor.dtype) ?? { size: 4, mask: 0 }
  for (let at = 0; at < tensor.bytes; at += WEIGHTS_WINDOW_BYTES) {
    const length = Math.min(WEIGHTS_WINDOW_BYTES, tensor.bytes - at)
    const read = await readSpan(files, path, { offset: tensor.offset + at, length })
    const view = new DataView(read.buffer, read.byteOffset, read.length)
    for (let i = 0; i + size <= length; i += size) {
      const bits = size === 4 ? view.getUint32(i, true) : view.getUint16(i, true)
      if ((bits & mask) !== mask) continue
      const value = `value ${(at + i) / size} is not finite`
      const remedy = 'Train it anew: with such a weight a model answers nonsense.'
      throw invalid(path, { field: `Tensor ${tensor.name.slice(0, 64)}`, value, remedy })
    }
  }
}

/**
 * Checks every value in a model's safetensors that has a type which `isWeightType` permits. Reads
 * all weights.
 *
 * @throws {ModelFilesInvalidError} A value is infinite or not a number, or a file is broken.
 */
export async function checkFiniteWeights(files: ModelFiles): Promise<void> {
  const tensors = await locateTensors(files, await fileSizes(files))
  for (const { path, ...tensor } of tensors.values()) {
    if (isWeightType(tensor.dtype)) await checkFinite(files, { path, tensor })
  }
}
