import { invalid, type JsonObject, parseInteger, unsupported } from '../files.ts'
import { CONTEXT_MAX, LAYERS_MAX, VOCABULARY_MAX, WIDTH_MAX } from '../limits.ts'
import { requirePlainWeights } from '../packing.ts'
import { type RopeParameters, ropeOf } from './rope.ts'

// Reads the `config.json` of the transformers library for a decoder of a `DecoderFamily`. Refuses
// fields that would change the result in an unknown way: docs/spec/models.md, section 14.

/** Families of decoders that can be converted. */
export type DecoderFamily = 'llama' | 'mistral' | 'qwen2' | 'qwen3' | 'gemma2' | 'gemma3' | 'phi3'

/** Sizes and constants of a decoder, from its `config.json`. */
export type DecoderConfig = {
  readonly family: DecoderFamily
  readonly layers: number
  readonly width: number
  readonly feedForward: number
  readonly heads: number
  readonly headsKv: number
  readonly headSize: number
  /** Number of tokens, which are the rows of the embedding. */
  readonly vocabularySize: number
  /**
   * Context length in tokens. For families other than Gemma, it is at most the sliding window that
   * `config.json` enables, because llama.cpp has no sliding windows for these families.
   */
  readonly contextLength: number
  readonly normEpsilon: number
  /** Whether the output layer shares the embedding's weights. */
  readonly isTied: boolean
  readonly rope: RopeParameters
  /** Tokens in the window of Gemma's sliding layers. */
  readonly window?: number
  /** Soft caps of the attention logits and output logits of Gemma 2. */
  readonly softcaps?: { readonly attention: number; readonly output: number }
}

/** Families by `model_type`, each with the class name that `architectures` must have. */
const families: ReadonlyMap<string, readonly [DecoderFamily, string]> = new Map([
  ['llama', ['llama', 'LlamaForCausalLM']],
  ['mistral', ['mistral', 'MistralForCausalLM']],
  ['qwen2', ['qwen2', 'Qwen2ForCausalLM']],
  ['qwen3', ['qwen3', 'Qwen3ForCausalLM']],
  ['gemma2', ['gemma2', 'Gemma2ForCausalLM']],
  ['gemma3_text', ['gemma3', 'Gemma3ForCausalLM']],
  ['phi3', ['phi3', 'Phi3ForCausalLM']],
])

export const PATH = 'config.json'

const PLAIN_REMEDY = 'Convert the model from before its weights were packed.'

/** Names of the families for error messages. */
const KNOWN = [...families.values()].map(([, name]) => name).join(', ')

/** Returns whether a family is a Gemma, whose layers and output differ from the other families'. */
export const isGemma = (family: DecoderFamily) => family === 'gemma2' || family === 'gemma3'

function familyOf({ model_type: type, architectures }: JsonObject): DecoderFamily {
  const remedy = `Converted are ${KNOWN}.`
  const found = families.get(String(type))
  if (type === undefined) throw invalid(PATH, { field: 'model_type', value: 'missing', remedy })
  if (!found) throw unsupported(PATH, { field: 'model_type', value: type, remedy })
  const named = Array.isArray(architectures) ? architectures : []
  if (named.length === 1 && named[0] === found[1]) return found[0]
  const value = named.join(', ') || 'missing'
  throw unsupported(PATH, { field: 'architectures', value, remedy })
}

/** Checks fields for which only one value is supported. */
function checkFixed(config: JsonObject, family: DecoderFamily): void {
  const activation = isGemma(family) ? 'gelu_pytorch_tanh' : 'silu'
  const allowed: Readonly<Record<string, readonly unknown[]>> = {
    auto_map: [],
    hidden_act: [activation],
    hidden_activation: [activation],
    attention_bias: [false],
    mlp_bias: [false],
    use_bidirectional_attention: [false],
    is_encoder_decoder: [false],
    add_cross_attention: [false],
    ...(family === 'gemma3' && { attn_logit_softcapping: [], final_logit_softcapping: [] }),
  }
  const remedies: Readonly<Record<string, string>> = {
    auto_map: 'Models whose code comes with them are not converted. Remove it if none is needed.',
  }
  for (const [field, values] of Object.entries(allowed)) {
    const value = config[field]
    if (value === undefined || value === null || values.includes(value)) continue
    const text = typeof value === 'object' ? JSON.stringify(value) : value
    const remedy = remedies[field] ?? 'A model with this value is not converted.'
    throw unsupported(PATH, { field, value: text, remedy })
  }
}

type NumberReader = {
  readonly whole: (field: string, max: number) => number
  readonly optional: (field: string, max: number) => number | undefined
  /** Returns a field that must be a number above zero and below 10^9. */
  readonly positive: (field: string) => number
}

function numbersOf(config: JsonObject): NumberReader {
  const optional = (field: string, max: number) =>
    parseInteger(PATH, config[field], { field, min: 1, max })
  return {
    optional,
    whole(field, max) {
      const value = optional(field, max)
      if (value !== undefined) return value
      throw invalid(PATH, { field, value: 'missing', remedy: 'State it as the model has it.' })
    },
    positive(field) {
      const value = config[field]
      if (typeof value === 'number' && value > 0 && value < 1e9) return value
      const remedy = 'It must be a number above zero.'
      throw invalid(PATH, { field, value: value ?? 'missing', remedy })
    },
  }
}

/**
 * Checks which layers use sliding windows: the first of every two in Gemma 2, the first five of
 * every six in Gemma 3, and all layers or none in other families.
 */
function checkLayerTypes(config: JsonObject, family: DecoderFamily, layers: number): void {
  const period = family === 'gemma2' ? 2 : 6
  for (const field of ['sliding_window_pattern', '_sliding_window_pattern']) {
    const value = config[field]
    if (value === undefined || value === null || (isGemma(family) && value === period)) continue
    const remedy = 'llama.cpp has the usual order of sliding layers only.'
    throw unsupported(PATH, { field, value, remedy })
  }
  const types = config.layer_types
  if (types === undefined || types === null) return
  const expected = Array.from({ length: layers }, (_, layer) =>
    isGemma(family) && (layer + 1) % period !== 0 ? 'sliding_attention' : 'full_attention',
  )
  const isUsual = Array.isArray(types) && types.join() === expected.join()
  // If every layer uses a sliding window, the context is reduced to the window.
  const allSlide =
    !isGemma(family) && Array.isArray(types) && types.every((type) => type === 'sliding_attention')
  if (isUsual || allSlide) return
  const value = Array.isArray(types) ? types.join(', ') : types
  const remedy = 'llama.cpp has the usual order of sliding layers only.'
  throw unsupported(PATH, { field: 'layer_types', value, remedy })
}

/** Returns the window of sliding layers; undefined for Llama, and for Qwen by default. */
function windowOf(config: JsonObject, family: DecoderFamily, read: NumberReader) {
  const hasSwitch = family === 'qwen2' || family === 'qwen3'
  if (family === 'llama' || (hasSwitch && config.use_sliding_window !== true)) return undefined
  return read.optional('sliding_window', CONTEXT_MAX)
}

/**
 * Checks that `query_pre_attn_scalar`, by whose root Gemma divides attention logits, is the number
 * that llama.cpp uses: the head size, but in the largest models the width divided by the heads.
 */
function checkAttentionScale(
  { query_pre_attn_scalar: scalar }: JsonObject,
  { family, layers, width, heads, headSize }: Omit<DecoderConfig, 'rope' | 'contextLength'>,
): void {
  if (!isGemma(family)) return
  const isLargest = layers === (family === 'gemma2' ? 46 : 62)
  const expected = isLargest ? Math.floor(width / heads) : headSize
  if (scalar === expected) return
  const remedy = `llama.cpp computes with ${expected}.`
  throw unsupported(PATH, { field: 'query_pre_attn_scalar', value: scalar ?? 'missing', remedy })
}

function headsOf(family: DecoderFamily, read: NumberReader) {
  const width = read.whole('hidden_size', WIDTH_MAX)
  const heads = read.whole('num_attention_heads', WIDTH_MAX)
  const mayLack = family === 'llama' || family === 'phi3'
  const stated = read.optional('num_key_value_heads', WIDTH_MAX)
  const headsKv = stated ?? (mayLack ? heads : read.whole('num_key_value_heads', WIDTH_MAX))
  const headSize =
    read.optional('head_dim', WIDTH_MAX) ??
    (isGemma(family) || family === 'qwen3' ? read.whole('head_dim', WIDTH_MAX) : width / heads)
  const fault = (field: string, value: unknown, remedy: string) =>
    invalid(PATH, { field, value, remedy })
  if (headsKv > heads || heads % headsKv !== 0) {
    throw fault('num_key_value_heads', headsKv, `It must divide the ${heads} heads.`)
  }
  if (!Number.isInteger(headSize) || headSize % 2 !== 0) {
    throw fault('num_attention_heads', heads, `Heads of the width ${width} are even numbers.`)
  }
  if (family === 'phi3' && headSize * heads !== width) {
    const remedy = `llama.cpp computes with ${width / heads}.`
    throw unsupported(PATH, { field: 'head_dim', value: headSize, remedy })
  }
  return { width, heads, headsKv, headSize }
}

/**
 * Reads the configuration of a decoder of a known family.
 *
 * @throws {ModelFilesInvalidError} A value is impossible; the error names the field and the value.
 * @throws {ModelUnsupportedError} The family cannot be converted, or llama.cpp lacks a feature that
 *   a value requires.
 */
export function parseDecoderConfig(config: JsonObject): DecoderConfig {
  const family = familyOf(config)
  requirePlainWeights(config, PLAIN_REMEDY)
  checkFixed(config, family)
  const read = numbersOf(config)
  const layers = read.whole('num_hidden_layers', LAYERS_MAX)
  checkLayerTypes(config, family, layers)
  const { tie_word_embeddings: tied = isGemma(family) } = config
  if (typeof tied !== 'boolean' || (isGemma(family) && !tied)) {
    const remedy = 'llama.cpp has Gemma with tied embeddings only.'
    throw unsupported(PATH, { field: 'tie_word_embeddings', value: tied, remedy })
  }
  const window = windowOf(config, family, read)
  const positions = read.whole('max_position_embeddings', CONTEXT_MAX)
  const shape = {
    family,
    layers,
    ...headsOf(family, read),
    feedForward: read.whole('intermediate_size', 16 * WIDTH_MAX),
    vocabularySize: read.whole('vocab_size', VOCABULARY_MAX),
    normEpsilon: read.positive('rms_norm_eps'),
    isTied: tied,
    ...(isGemma(family) && { window: window ?? read.whole('sliding_window', CONTEXT_MAX) }),
    ...(family === 'gemma2' && {
      softcaps: {
        attention: read.positive('attn_logit_softcapping'),
        output: read.positive('final_logit_softcapping'),
      },
    }),
  }
  checkAttentionScale(config, shape)
  return {
    ...shape,
    contextLength: isGemma(family) ? positions : Math.min(positions, window ?? positions),
    rope: ropeOf(config, shape),
  }
}
