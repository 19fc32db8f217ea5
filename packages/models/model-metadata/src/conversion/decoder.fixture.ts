import type { ModelFiles } from '../files.ts'
import { describeTensors, filesOf, type TensorShapes, writeSafetensors } from '../model.fixture.ts'
import { type DecoderFamily, parseDecoderConfig } from './decoder-config.ts'
import { decoderTensors } from './decoder-tensors.ts'

// Small decoders of each family, whose weights identify their original rows.

const classes: Readonly<Record<DecoderFamily, readonly [type: string, name: string]>> = {
  llama: ['llama', 'LlamaForCausalLM'],
  mistral: ['mistral', 'MistralForCausalLM'],
  qwen2: ['qwen2', 'Qwen2ForCausalLM'],
  qwen3: ['qwen3', 'Qwen3ForCausalLM'],
  gemma2: ['gemma2', 'Gemma2ForCausalLM'],
  gemma3: ['gemma3_text', 'Gemma3ForCausalLM'],
  phi3: ['phi3', 'Phi3ForCausalLM'],
}

export const decoderFamilies = Object.keys(classes) as readonly DecoderFamily[]

/** Returns a `config.json` with two heads of four values. */
export function decoderConfigOf(
  family: DecoderFamily,
  fields: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const [model_type, name] = classes[family]
  const isGemma = family === 'gemma2' || family === 'gemma3'
  return {
    model_type,
    architectures: [name],
    hidden_act: isGemma ? 'gelu_pytorch_tanh' : 'silu',
    hidden_size: 8,
    num_hidden_layers: 2,
    num_attention_heads: 2,
    num_key_value_heads: 1,
    head_dim: 4,
    intermediate_size: 16,
    vocab_size: 6,
    max_position_embeddings: 64,
    rms_norm_eps: 1e-6,
    rope_theta: 10_000,
    tie_word_embeddings: isGemma,
    ...(isGemma && { query_pre_attn_scalar: 4, sliding_window: 32 }),
    ...(family === 'gemma2' && { attn_logit_softcapping: 50, final_logit_softcapping: 30 }),
    ...(family === 'gemma3' && { rope_local_base_freq: 10_000 }),
    ...fields,
  }
}

/** Returns the weight of all positions in a row of a tensor: a number, exact in F32, of the row. */
export const weightAt = (row: number): number => row / 8

/** Weights of tensors by row, for tensors that do not use `weightAt`. */
type RowWeights = Readonly<Record<string, (row: number) => number>>

/** Returns a folder of safetensors with the weights of `weightAt`, except for tensors in `own`. */
export function decoderFiles(
  config: Readonly<Record<string, unknown>>,
  change: (shapes: Record<string, readonly [string, ...number[]]>) => void = () => {},
  own: RowWeights = {},
): ModelFiles {
  const shapes = Object.fromEntries(
    decoderTensors(parseDecoderConfig(config)).map(({ source, shape }) => [
      source,
      ['F32', ...shape] as const,
    ]),
  )
  change(shapes)
  const { header, dataBytes } = describeTensors(shapes as TensorShapes)
  const file = writeSafetensors(header, dataBytes)
  const view = new DataView(file.buffer, file.length - dataBytes)
  let at = 0
  for (const [name, [, ...shape]] of Object.entries(shapes)) {
    const valueAt = own[name] ?? weightAt
    const columns = shape.length === 1 ? 1 : shape.at(-1)!
    const count = shape.reduce((product, size) => product * size, 1)
    for (let i = 0; i < count; i++, at += 4) {
      view.setFloat32(at, valueAt(Math.floor(i / columns)), true)
    }
  }
  return filesOf({ 'config.json': JSON.stringify(config), 'model.safetensors': file })
}
