import { Hex } from '@ostrom/protocol'
import { invalid } from '../files.ts'
import { LORA_RANK_MAX, MERGE_ADAPTERS_MAX } from '../limits.ts'
import { bytesOfNumbers } from '../numbers.ts'
import { openLora, WEIGHTS_FILE } from './adapter.ts'
import { matrixOf, type Weighed } from './change.ts'
import { CONFIG_FILE } from './config.ts'
import type { MergePart } from './merge.ts'

/** Rank of one matrix of the result that one adapter fills. */
type Slice = { readonly weighed: Weighed; readonly at: number }

type Matrices = { readonly A: Float32Array; readonly B: Float32Array; readonly shape: Shape }
type Shape = { readonly wide: number; readonly tall: number }

function shapeOf(all: readonly Weighed[], path: string): Shape {
  const layers = all.flatMap(({ lora }) => lora.layers.get(path) ?? [])
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

/** Matrices of a layer: those of all adapters beside each other, zeros where one has none. */
async function layerOf(
  slices: readonly Slice[],
  { path, rank }: { readonly path: string; readonly rank: number },
): Promise<Matrices> {
  const shape = shapeOf(
    slices.map(({ weighed }) => weighed),
    path,
  )
  const { wide, tall } = shape
  const A = new Float32Array(rank * wide)
  const B = new Float32Array(tall * rank)
  for (const { weighed, at } of slices) {
    const { lora, weight } = weighed
    const layer = lora.layers.get(path)
    if (!layer) continue
    const { rank: own, alpha } = lora.facts
    const scale = (weight * alpha) / own
    const down = await matrixOf(lora, layer.A)
    A.set(
      down.map((value) => scale * value),
      at * wide,
    )
    const up = await matrixOf(lora, layer.B)
    for (let row = 0; row < tall; row++) {
      B.set(up.subarray(row * own, (row + 1) * own), row * rank + at)
    }
  }
  return { A, B, shape }
}

/** A safetensors file of matrices in F32, in the order given. */
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
  return Hex.join([start, text, ...tensors.map(({ values }) => bytesOfNumbers(values, 'F32'))])
}

/**
 * One adapter that changes a base as the sum of several does, each times its weight: their matrices
 * beside each other, as PEFT's `cat`. Exact but for one rounding to 32 bits; its rank is the sum of
 * theirs.
 *
 * @returns Its files, by name: PEFT's configuration and weights.
 * @throws {ModelFilesInvalidError} One is broken, bases differ, or the rank is too high.
 */
export async function joinLoras(
  parts: readonly MergePart[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (parts.length < 2 || parts.length > MERGE_ADAPTERS_MAX) {
    const remedy = `2 to ${MERGE_ADAPTERS_MAX} are joined.`
    throw invalid('merge', { field: 'Adapters', value: parts.length, remedy })
  }
  const slices: Slice[] = []
  let rank = 0
  for (const { files, weight } of parts) {
    const lora = await openLora(files)
    slices.push({ weighed: { lora, weight }, at: rank })
    rank += lora.facts.rank
  }
  if (rank > LORA_RANK_MAX) {
    const remedy = `At most ${LORA_RANK_MAX} in all: merge them into their base instead.`
    throw invalid('merge', { field: 'Rank', value: rank, remedy })
  }
  const paths = [
    ...new Set(slices.flatMap(({ weighed }) => [...weighed.lora.layers.keys()])),
  ].sort()
  const tensors = []
  for (const path of paths) {
    const { A, B, shape } = await layerOf(slices, { path, rank })
    const name = `base_model.model.${path}`
    tensors.push({ name: `${name}.lora_A.weight`, shape: [rank, shape.wide], values: A })
    tensors.push({ name: `${name}.lora_B.weight`, shape: [shape.tall, rank], values: B })
  }
  const modules = slices.flatMap(({ weighed }) => weighed.lora.facts.targetModules)
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
