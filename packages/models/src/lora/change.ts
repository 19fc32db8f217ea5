import { readSpan } from '../files.ts'
import { numbersOf, type PlainType } from '../numbers.ts'
import type { Tensor } from '../safetensors.ts'
import { type OpenedLora, WEIGHTS_FILE } from './adapter.ts'
import { type Change, combine, type MergeMethod } from './combine.ts'

/** An adapter of a merge, and what it counts. */
export type Weighed = { readonly lora: OpenedLora; readonly weight: number }

/** The numbers of one matrix of an adapter. */
export async function matrixOf({ files }: OpenedLora, tensor: Tensor): Promise<Float32Array> {
  const { offset, bytes: length, dtype } = tensor
  return numbersOf(await readSpan(files, WEIGHTS_FILE, { offset, length }), dtype as PlainType)
}

/**
 * What an adapter adds to a layer: alpha / rank times B times A, row by row. Sums are of 64-bit
 * floats, from the first rank to the last; each number is rounded to 32 bits once.
 */
async function changeBy(lora: OpenedLora, path: string): Promise<Float32Array | undefined> {
  const layer = lora.layers.get(path)
  if (!layer) return undefined
  const { rank, alpha } = lora.facts
  const [down, up] = [await matrixOf(lora, layer.A), await matrixOf(lora, layer.B)]
  const [, wide = 0] = layer.A.shape
  const [tall = 0] = layer.B.shape
  const scale = alpha / rank
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

/** What the adapters of a merge add to a layer together; `undefined` where none changes it. */
export async function changeOf(
  adapters: readonly Weighed[],
  { path, method }: { readonly path: string; readonly method: MergeMethod },
): Promise<Float32Array | undefined> {
  const found: (Float32Array | undefined)[] = []
  for (const { lora } of adapters) found.push(await changeBy(lora, path))
  const length = found.find((values) => values !== undefined)?.length
  if (length === undefined) return undefined
  // An adapter that leaves a layer as it is adds nothing to it.
  const changes = found.map((values, i): Change => {
    return { values: values ?? new Float32Array(length), weight: adapters[i]!.weight }
  })
  const [only] = changes
  if (only && changes.length === 1 && only.weight === 1 && method.kind === 'linear') {
    return only.values
  }
  return combine(changes, method)
}
