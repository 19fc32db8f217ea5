import { invalid, unsupported } from '../files.ts'
import { EMBEDDING, HEAD, type LocatedTensor } from '../located-tensors.ts'
import type { DecoderConfig } from './decoder-config.ts'

// Maps the tensors of a decoder to those of a GGUF file. The safetensors names are those of the
// transformers library; the GGUF names are those of llama.cpp's `gguf-py/gguf/tensor_mapping.py`.

/** A tensor of a decoder, and its conversion. */
export type DecoderTensor = {
  readonly source: string
  readonly target: string
  /** Shape in the order of safetensors, outermost dimension first. */
  readonly shape: readonly number[]
  /**
   * `interleave` reorders the rows of each head from halves to adjacent pairs, which llama.cpp
   * rotates together; `plus-one` adds one to each weight, because Gemma stores norm weights minus
   * one.
   */
  readonly change?: 'interleave' | 'plus-one'
}

type NamedShape = readonly [source: string, target: string, shape: readonly number[]]

/** Returns the attention and feed-forward tensors of families with separate projections. */
function separateLayers(config: DecoderConfig): readonly NamedShape[] {
  const { family, width, heads, headsKv, headSize, feedForward } = config
  const [queries, keys] = [heads * headSize, headsKv * headSize]
  const biases: readonly NamedShape[] = [
    ['self_attn.q_proj.bias', 'attn_q.bias', [queries]],
    ['self_attn.k_proj.bias', 'attn_k.bias', [keys]],
    ['self_attn.v_proj.bias', 'attn_v.bias', [keys]],
  ]
  const headNorms: readonly NamedShape[] = [
    ['self_attn.q_norm.weight', 'attn_q_norm.weight', [headSize]],
    ['self_attn.k_norm.weight', 'attn_k_norm.weight', [headSize]],
  ]
  return [
    ['self_attn.q_proj.weight', 'attn_q.weight', [queries, width]],
    ['self_attn.k_proj.weight', 'attn_k.weight', [keys, width]],
    ['self_attn.v_proj.weight', 'attn_v.weight', [keys, width]],
    ...(family === 'qwen2' ? biases : []),
    ...(family === 'qwen3' || family === 'gemma3' ? headNorms : []),
    ['self_attn.o_proj.weight', 'attn_output.weight', [width, queries]],
    ['mlp.gate_proj.weight', 'ffn_gate.weight', [feedForward, width]],
    ['mlp.up_proj.weight', 'ffn_up.weight', [feedForward, width]],
    ['mlp.down_proj.weight', 'ffn_down.weight', [width, feedForward]],
  ]
}

/**
 * Returns the tensors of Phi, which joins queries, keys and values in one matrix, and the gate and
 * up projections in another.
 */
function joinedLayers(config: DecoderConfig): readonly NamedShape[] {
  const { width, heads, headsKv, headSize, feedForward } = config
  const rows = (heads + 2 * headsKv) * headSize
  return [
    ['self_attn.qkv_proj.weight', 'attn_qkv.weight', [rows, width]],
    ['self_attn.o_proj.weight', 'attn_output.weight', [width, heads * headSize]],
    ['mlp.gate_up_proj.weight', 'ffn_up.weight', [2 * feedForward, width]],
    ['mlp.down_proj.weight', 'ffn_down.weight', [width, feedForward]],
  ]
}

function layerNorms({ family, width }: DecoderConfig): readonly NamedShape[] {
  const isGemma = family === 'gemma2' || family === 'gemma3'
  const names = isGemma
    ? [
        ['input_layernorm', 'attn_norm'],
        ['post_attention_layernorm', 'post_attention_norm'],
        ['pre_feedforward_layernorm', 'ffn_norm'],
        ['post_feedforward_layernorm', 'post_ffw_norm'],
      ]
    : [
        ['input_layernorm', 'attn_norm'],
        ['post_attention_layernorm', 'ffn_norm'],
      ]
  return names.map(([source, target]) => [`${source}.weight`, `${target}.weight`, [width]])
}

function changeOf({ family }: DecoderConfig, target: string): Pick<DecoderTensor, 'change'> {
  const isGemma = family === 'gemma2' || family === 'gemma3'
  if (isGemma && target.endsWith('norm.weight')) return { change: 'plus-one' }
  const isInterleaved = family === 'llama' || family === 'mistral'
  if (isInterleaved && /\.attn_[qk]\.weight$/.test(target)) return { change: 'interleave' }
  return {}
}

/** Returns the tensors of a decoder with this configuration, in the order of its layers. */
export function decoderTensors(config: DecoderConfig): readonly DecoderTensor[] {
  const { family, layers, width, vocabularySize, isTied } = config
  const inner = family === 'phi3' ? joinedLayers(config) : separateLayers(config)
  const named: NamedShape[] = [[EMBEDDING, 'token_embd.weight', [vocabularySize, width]]]
  for (let layer = 0; layer < layers; layer++) {
    for (const [source, target, shape] of [...layerNorms(config), ...inner]) {
      named.push([`model.layers.${layer}.${source}`, `blk.${layer}.${target}`, shape])
    }
  }
  named.push(['model.norm.weight', 'output_norm.weight', [width]])
  if (!isTied) named.push([HEAD, 'output.weight', [vocabularySize, width]])
  return named.map(([source, target, shape]) => {
    return { source, target, shape, ...changeOf(config, target) }
  })
}

/** Tensors in old files that can be computed from the configuration, so they are ignored. */
const computed = /^model\.layers\.\d+\.self_attn\.rotary_emb\.inv_freq$/

/**
 * Compares the tensors of a model's files with those that its configuration requires.
 *
 * @throws {ModelFilesInvalidError} A tensor is missing or has another shape; the error names it.
 * @throws {ModelUnsupportedError} A tensor cannot be converted.
 */
export function checkTensors(
  expected: readonly DecoderTensor[],
  tensors: ReadonlyMap<string, Pick<LocatedTensor, 'shape' | 'path'>>,
  { isTied, family }: Pick<DecoderConfig, 'isTied' | 'family'>,
): void {
  const fault = (name: string, value: string, remedy: string) =>
    invalid('safetensors', { field: `Tensor ${name.slice(0, 64)}`, value, remedy })
  const known = new Set(expected.map(({ source }) => source))
  for (const { source, shape } of expected) {
    const found = tensors.get(source)
    if (!found) throw fault(source, 'missing', 'config.json asks for it: fetch the whole model.')
    if (found.shape.join() === shape.join()) continue
    const value = `shape ${found.shape.join(' x ')}`
    throw fault(source, value, `By config.json it is ${shape.join(' x ')}.`)
  }
  for (const [name, { path }] of tensors) {
    if (known.has(name) || computed.test(name)) continue
    // The files of a model whose output layer is tied to the embedding may contain a copy of the
    // embedding under the output layer's name. It is ignored.
    if (isTied && name === HEAD) continue
    const value = 'of no kind that is converted'
    const remedy = `Converted are the tensors of a ${family} by config.json: leave this one out.`
    throw unsupported(path, { field: `Tensor ${name.slice(0, 64)}`, value, remedy })
  }
}
