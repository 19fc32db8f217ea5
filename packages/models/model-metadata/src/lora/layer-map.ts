import { invalid, unsupported } from '../files.ts'
import type { GgufHeader, GgufTensorInfo } from '../gguf.ts'
import type { BaseShapes } from './adapter.ts'

// Maps PEFT's layer names to llama.cpp's tensors: docs/spec/models.md, section 12. The names come
// from `gguf-py/gguf/tensor_mapping.py`, and the order of rows from `LlamaModel.permute` in
// `convert_hf_to_gguf.py`, llama.cpp of 2026-11.

/**
 * For each family, whether llama.cpp's converter reorders the rows of queries and keys (`turned`).
 */
const rowOrders: ReadonlyMap<string, 'turned' | 'plain'> = new Map([
  ['llama', 'turned'],
  ['qwen2', 'plain'],
  ['qwen3', 'plain'],
])

const ggufLayerNames: ReadonlyMap<string, string> = new Map([
  ['self_attn.q_proj', 'attn_q'],
  ['self_attn.k_proj', 'attn_k'],
  ['self_attn.v_proj', 'attn_v'],
  ['self_attn.o_proj', 'attn_output'],
  ['mlp.gate_proj', 'ffn_gate'],
  ['mlp.up_proj', 'ffn_up'],
  ['mlp.down_proj', 'ffn_down'],
])

/** The tensor of a GGUF file that a layer of PEFT changes, and the order of its rows. */
export type LayerMapping = {
  readonly tensor: GgufTensorInfo
  /** Returns the row in PEFT's order for row `row` of the file. */
  readonly rowOf: (row: number) => number
}

const identityRow = (row: number): number => row

/**
 * Converts a row index: llama.cpp rotates adjacent rows of a head together, Hugging Face rotates
 * row i with row i + half.
 */
export const interleavedRow = (headSize: number) => (row: number) => {
  const inside = row % headSize
  return row - inside + (inside % 2) * (headSize / 2) + Math.floor(inside / 2)
}

function headsOf({ architecture, metadata }: GgufHeader, name: string): number {
  const key = `${architecture}.attention.${name}`
  const value = metadata[key]
  if (typeof value === 'number' && value > 0) return value
  const remedy = 'Only models whose layers have equal heads can be adapted.'
  throw unsupported('base', { field: key, value: value ?? 'missing', remedy })
}

function rowsOf(header: GgufHeader, tensor: GgufTensorInfo, kind: string): LayerMapping['rowOf'] {
  if (rowOrders.get(header.architecture) !== 'turned') return identityRow
  if (kind !== 'attn_q' && kind !== 'attn_k') return identityRow
  const all = headsOf(header, 'head_count')
  const heads =
    kind === 'attn_k' && `${header.architecture}.attention.head_count_kv` in header.metadata
      ? headsOf(header, 'head_count_kv')
      : all
  const size = (tensor.shape[1] ?? 0) / heads
  if (Number.isInteger(size) && size % 2 === 0) return interleavedRow(size)
  const value = `${tensor.shape.join(' x ')} for ${heads} heads`
  throw invalid('base', { field: `Tensor ${tensor.name}`, value })
}

/**
 * Returns the layers of a GGUF file that an adapter can change, by PEFT's paths.
 *
 * @throws {ModelUnsupportedError} The layout of the model's family is unknown.
 * @throws {ModelFilesInvalidError} A tensor does not fit the number of heads.
 */
export function layerMap(header: GgufHeader): ReadonlyMap<string, LayerMapping> {
  const { architecture } = header
  if (!rowOrders.has(architecture)) {
    const remedy = `Adapters are served on ${[...rowOrders.keys()].join(', ')}.`
    throw unsupported('base', { field: 'general.architecture', value: architecture, remedy })
  }
  const byName = new Map(header.tensors.map((tensor) => [tensor.name, tensor] as const))
  const layers = new Map<string, LayerMapping>()
  for (let layer = 0; layer < header.cache.layers; layer++) {
    for (const [theirs, kind] of ggufLayerNames) {
      const tensor = byName.get(`blk.${layer}.${kind}.weight`)
      if (tensor?.shape.length !== 2) continue
      const rowOf = rowsOf(header, tensor, kind)
      layers.set(`model.layers.${layer}.${theirs}`, { tensor, rowOf })
    }
  }
  return layers
}

/**
 * Returns the shapes of a base's layers from the header of a GGUF file.
 *
 * @throws {ModelUnsupportedError} {ModelFilesInvalidError} As `layerMap`.
 */
export const ggufBaseShapes = (header: GgufHeader): BaseShapes =>
  new Map([...layerMap(header)].map(([path, { tensor }]) => [path, [...tensor.shape].reverse()]))
