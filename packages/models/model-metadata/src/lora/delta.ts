import { readSpan } from '../files.ts'
import { decodeFloats, type FloatType } from '../floats.ts'
import type { SafetensorsTensor } from '../safetensors.ts'
import { type LoraAdapter, WEIGHTS_FILE } from './adapter.ts'
import { combineDeltas, type MergeMethod, type WeightedDelta } from './combine.ts'

/** An adapter of a merge, and its weight. */
export type WeightedAdapter = { readonly adapter: LoraAdapter; readonly weight: number }

/** Reads the numbers of one matrix of an adapter. */
export async function readMatrix(
  { files }: LoraAdapter,
  tensor: SafetensorsTensor,
): Promise<Float32Array> {
  const { offset, bytes: length, dtype } = tensor
  return decodeFloats(await readSpan(files, WEIGHTS_FILE, { offset, length }), dtype as FloatType)
}

/**
 * Returns an adapter's addition to a layer: scale times B times A, row by row. Sums use 64-bit
 * floats, in the order of ranks; each number is rounded to 32 bits once.
 */
async function adapterDelta(lora: LoraAdapter, path: string): Promise<Float32Array | undefined> {
  const layer = lora.layers.get(path)
  if (!layer) return undefined
  const { rank, alpha, divisor } = layer
  const [down, up] = [await readMatrix(lora, layer.A), await readMatrix(lora, layer.B)]
  const [, wide = 0] = layer.A.shape
  const [tall = 0] = layer.B.shape
  const scale = alpha / divisor
  const out = new Float32Array(tall * wide)
  const sums = new Float64Array(wide)
  for (let row = 0; row < tall; row++) {
    sums.fill(0)
    for (let k = 0; k < rank; k++) {
      const factor = up[row * rank + k]!
      const from = k * wide
      for (let column = 0; column < wide; column++) sums[column]! += factor * down[from + column]!
    }
    for (let column = 0; column < wide; column++) out[row * wide + column] = scale * sums[column]!
  }
  return out
}

/** Returns the joint addition of a merge's adapters to a layer; `undefined` if none changes it. */
export async function combinedDelta(
  adapters: readonly WeightedAdapter[],
  { path, method }: { readonly path: string; readonly method: MergeMethod },
): Promise<Float32Array | undefined> {
  const found: (Float32Array | undefined)[] = []
  for (const { adapter } of adapters) found.push(await adapterDelta(adapter, path))
  const length = found.find((values) => values !== undefined)?.length
  if (length === undefined) return undefined
  // An adapter without the layer contributes zeros.
  const changes = found.map((values, i): WeightedDelta => {
    return { values: values ?? new Float32Array(length), weight: adapters[i]!.weight }
  })
  const [only] = changes
  if (only && changes.length === 1 && only.weight === 1 && method.kind === 'linear') {
    return only.values
  }
  return combineDeltas(changes, method)
}
