import { Hex } from '@ostrom/protocol'
import { invalid } from '../files.ts'
import { encodeFloats } from '../floats.ts'
import { LORA_RANK_MAX, MERGE_ADAPTERS_MAX } from '../limits.ts'
import { openLoraAdapter, WEIGHTS_FILE } from './adapter.ts'
import { CONFIG_FILE } from './config.ts'
import { readMatrix, type WeightedAdapter } from './delta.ts'
import type { WeightedAdapterFiles } from './merge.ts'

/**
 * An adapter of the sum, and the index of its first rank in the result: the first row of A and the
 * first column of B that its own matrices fill.
 */
type RankSlice = { readonly adapter: WeightedAdapter; readonly at: number }

type Matrices = { readonly A: Float32Array; readonly B: Float32Array; readonly shape: LayerShape }
type LayerShape = { readonly wide: number; readonly tall: number }

function shapeOf(all: readonly WeightedAdapter[], path: string): LayerShape {
  const layers = all.flatMap(({ adapter }) => adapter.layers.get(path) ?? [])
  const shapes = layers.map(({ A, B }) => ({ wide: A.shape[1] ?? 0, tall: B.shape[0] ?? 0 }))
  const [first] = shapes
  const differing = shapes.find(({ wide, tall }) => wide !== first?.wide || tall !== first.tall)
  if (first && !differing) return first
  const value = `${differing?.tall} x ${differing?.wide} and ${first?.tall} x ${first?.wide}`
  throw invalid(WEIGHTS_FILE, {
    field: `Layer ${path}`,
    value,
    remedy: 'Merge adapters of one base.',
  })
}

/**
 * Returns the matrices of a layer: those of all adapters concatenated, with zeros for an adapter
 * without the layer.
 */
async function layerOf(
  slices: readonly RankSlice[],
  { path, rank }: { readonly path: string; readonly rank: number },
): Promise<Matrices> {
  const shape = shapeOf(
    slices.map(({ adapter: weighted }) => weighted),
    path,
  )
  const { wide, tall } = shape
  const A = new Float32Array(rank * wide)
  const B = new Float32Array(tall * rank)
  for (const { adapter: weighted, at } of slices) {
    const { adapter, weight } = weighted
    const layer = adapter.layers.get(path)
    if (!layer) continue
    const { rank: own, alpha, divisor } = layer
    const scale = (weight * alpha) / divisor
    const down = await readMatrix(adapter, layer.A)
    A.set(
      down.map((value) => scale * value),
      at * wide,
    )
    const up = await readMatrix(adapter, layer.B)
    for (let row = 0; row < tall; row++) {
      B.set(up.subarray(row * own, (row + 1) * own), row * rank + at)
    }
  }
  return { A, B, shape }
}

/** Returns a safetensors file of matrices in F32, in the given order. */
function safetensorsOf(
  tensors: readonly { name: string; shape: readonly number[]; values: Float32Array }[],
): Uint8Array {
  let at = 0
  const header = Object.fromEntries(
    tensors.map(({ name, shape, values }) => {
      const begin = at
      at += values.length * 4
      return [name, { dtype: 'F32', shape, data_offsets: [begin, at] }] as const
    }),
  )
  const text = new TextEncoder().encode(JSON.stringify(header))
  const start = new Uint8Array(8)
  new DataView(start.buffer).setBigUint64(0, BigInt(text.length), true)
  return Hex.join([start, text, ...tensors.map(({ values }) => encodeFloats(values, 'F32'))])
}

/**
 * Returns one adapter that is equivalent to the weighted sum of several: it concatenates their
 * matrices, like PEFT's `cat`. The result is exact except for one rounding to 32 bits; its rank is
 * the sum of the ranks.
 *
 * @returns The files by name: PEFT's configuration and weights.
 * @throws {ModelFilesInvalidError} An adapter is broken, the shapes of a layer differ, or the rank
 *   is too high.
 * @throws {ModelUnsupportedError} An adapter is a variant of LoRA that engines do not support.
 */
export async function concatenateLoras(
  parts: readonly WeightedAdapterFiles[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (parts.length < 2 || parts.length > MERGE_ADAPTERS_MAX) {
    const remedy = `2 to ${MERGE_ADAPTERS_MAX} are joined.`
    throw invalid('merge', { field: 'Adapters', value: parts.length, remedy })
  }
  const slices: RankSlice[] = []
  let rank = 0
  for (const { files, weight } of parts) {
    const adapter = await openLoraAdapter(files)
    slices.push({ adapter: { adapter, weight }, at: rank })
    rank += adapter.metadata.rank
  }
  if (rank > LORA_RANK_MAX) {
    const remedy = `At most ${LORA_RANK_MAX} in all: merge them into their base instead.`
    throw invalid('merge', { field: 'Rank', value: rank, remedy })
  }
  const paths = [
    ...new Set(slices.flatMap(({ adapter: weighted }) => [...weighted.adapter.layers.keys()])),
  ].sort()
  const tensors = []
  for (const path of paths) {
    const { A, B, shape } = await layerOf(slices, { path, rank })
    const name = `base_model.model.${path}`
    tensors.push({ name: `${name}.lora_A.weight`, shape: [rank, shape.wide], values: A })
    tensors.push({ name: `${name}.lora_B.weight`, shape: [shape.tall, rank], values: B })
  }
  const modules = slices.flatMap(({ adapter: weighted }) => weighted.adapter.metadata.targetModules)
  const config = {
    peft_type: 'LORA',
    task_type: 'CAUSAL_LM',
    r: rank,
    lora_alpha: rank,
    bias: 'none',
    target_modules: [...new Set(modules)].sort(),
    inference_mode: true,
  }
  return new Map([
    [CONFIG_FILE, new TextEncoder().encode(`${JSON.stringify(config, null, 2)}\n`)],
    [WEIGHTS_FILE, safetensorsOf(tensors)],
  ])
}
