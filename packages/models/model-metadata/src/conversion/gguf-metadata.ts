import type { GgufKeyValues, GgufValue } from '../gguf-writer.ts'
import type { DecoderConfig, DecoderFamily } from './decoder-config.ts'

// Builds the decoder metadata that llama.cpp needs: `gguf-py/gguf/constants.py` of release v0.5.0.

/** llama.cpp's name of each family. llama.cpp treats Mistral as Llama. */
const architectures: Readonly<Record<DecoderFamily, string>> = {
  llama: 'llama',
  mistral: 'llama',
  qwen2: 'qwen2',
  qwen3: 'qwen3',
  gemma2: 'gemma2',
  gemma3: 'gemma3',
  phi3: 'phi3',
}

const u32 = (value: number): GgufValue => ({ type: 'u32', value })
const f32 = (value: number): GgufValue => ({ type: 'f32', value })

function ropeValues({ rope }: DecoderConfig): GgufKeyValues {
  const { base, slidingBase, dimensions, scaling } = rope
  return {
    'rope.dimension_count': u32(dimensions),
    'rope.freq_base': f32(base),
    ...(slidingBase !== undefined && { 'rope.freq_base_swa': f32(slidingBase) }),
    ...(scaling?.kind === 'linear' && {
      'rope.scaling.type': 'linear',
      'rope.scaling.factor': f32(scaling.factor),
    }),
  }
}

/** Returns the GGUF metadata of the decoder, without that of its tokenizer. */
export function decoderMetadata(
  config: DecoderConfig,
  { fileType }: { readonly fileType: number },
): GgufKeyValues {
  const { window, softcaps } = config
  const architecture = architectures[config.family]
  const values: GgufKeyValues = {
    context_length: u32(config.contextLength),
    embedding_length: u32(config.width),
    block_count: u32(config.layers),
    feed_forward_length: u32(config.feedForward),
    vocab_size: u32(config.vocabularySize),
    'attention.head_count': u32(config.heads),
    'attention.head_count_kv': u32(config.headsKv),
    'attention.key_length': u32(config.headSize),
    'attention.value_length': u32(config.headSize),
    'attention.layer_norm_rms_epsilon': f32(config.normEpsilon),
    ...(window !== undefined && { 'attention.sliding_window': u32(window) }),
    ...(softcaps && {
      attn_logit_softcapping: f32(softcaps.attention),
      final_logit_softcapping: f32(softcaps.output),
    }),
    ...ropeValues(config),
  }
  return {
    'general.architecture': architecture,
    'general.type': 'model',
    'general.file_type': u32(fileType),
    'general.quantization_version': u32(2),
    ...Object.fromEntries(
      Object.entries(values).map(([key, value]) => [`${architecture}.${key}`, value]),
    ),
  }
}
