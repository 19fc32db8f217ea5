import { echoTokenizerJson } from '../echo/index.ts'
import { graph, integers, node, type ValueInfo, weights } from './onnx.fixture.ts'

// A tiny model of the kind `multi_modality` with random weights. It has the six ONNX graphs of
// Janus, with the same names of inputs and outputs. It reads images of 8 x 8 pixels and generates
// images of 2 x 2.

const WIDTH = 16
const VOCABULARY = 262
const CODES = 12
const PICTURE_TOKENS = 4

const tags = ['<image_placeholder>', '<begin_of_image>', '<end_of_image>'] as const

const embeds: ValueInfo = {
  name: 'inputs_embeds',
  kind: 'float',
  shape: ['batch', 'length', WIDTH],
}
const hidden: ValueInfo = {
  name: 'hidden_states',
  kind: 'float',
  shape: ['batch', 'length', WIDTH],
}
const past = (name: string): ValueInfo => ({
  name,
  kind: 'float',
  shape: ['batch_size', 1, 'past', WIDTH],
})

/**
 * Embeds tokens, and adds the brightness of the images to the embeddings of the image placeholders.
 */
const prepareGraph = (): Uint8Array =>
  graph({
    inputs: [
      { name: 'input_ids', kind: 'int64', shape: ['batch', 'length'] },
      { name: 'pixel_values', kind: 'float', shape: ['b', 'n', 3, 'h', 'w'] },
      { name: 'images_seq_mask', kind: 'bool', shape: ['b2', 'length'] },
      { name: 'images_emb_mask', kind: 'bool', shape: ['b3', 'n2', 'tokens'] },
    ],
    constants: [
      weights('embedding', [VOCABULARY, WIDTH]),
      weights('direction', [WIDTH], 3),
      { name: 'zero', shape: [1], values: Float32Array.of(0) },
      integers('last', -1),
    ],
    nodes: [
      node('Gather', ['embedding', 'input_ids'], 'words'),
      node('ReduceSum', ['pixel_values'], 'bright', { keepdims: 0 }),
      node('Mul', ['direction', 'bright'], 'picture'),
      node('Unsqueeze', ['images_seq_mask', 'last'], 'mask'),
      node('Where', ['mask', 'picture', 'zero'], 'shown'),
      node('Add', ['words', 'shown'], 'inputs_embeds'),
    ],
    outputs: [embeds],
  })

/**
 * Sums all earlier embeddings, which the cache keeps as values, and applies the hyperbolic tangent.
 */
const languageGraph = (): Uint8Array =>
  graph({
    inputs: [
      embeds,
      { name: 'attention_mask', kind: 'int64', shape: ['batch', 'total'] },
      past('past_key_values.0.key'),
      past('past_key_values.0.value'),
    ],
    constants: [
      integers('one', 1),
      integers('end', Number.MAX_SAFE_INTEGER),
      { name: 'axis', shape: [], values: BigInt64Array.of(1n) },
      { name: 'small', shape: [1], values: Float32Array.of(0.05) },
    ],
    nodes: [
      node('Unsqueeze', ['inputs_embeds', 'one'], 'row'),
      node('Concat', ['past_key_values.0.key', 'row'], 'present.0.key', { axis: 2 }),
      node('Concat', ['past_key_values.0.value', 'row'], 'present.0.value', { axis: 2 }),
      node('Squeeze', ['present.0.value', 'one'], 'all'),
      node('CumSum', ['all', 'axis'], 'sums'),
      node('Shape', ['inputs_embeds'], 'count', { start: 1, end: 2 }),
      node('Neg', ['count'], 'from'),
      node('Slice', ['sums', 'from', 'end', 'one'], 'rest'),
      node('Mul', ['rest', 'small'], 'scaled'),
      node('Tanh', ['scaled'], 'hidden_states'),
    ],
    outputs: [hidden, past('present.0.key'), past('present.0.value')],
  })

const headGraph = (size: number, seed: number): Uint8Array =>
  graph({
    inputs: [hidden],
    constants: [weights('head', [WIDTH, size], seed)],
    nodes: [node('MatMul', ['hidden_states', 'head'], 'logits')],
    outputs: [{ name: 'logits', kind: 'float', shape: ['batch', 'length', size] }],
  })

const codesGraph = (): Uint8Array =>
  graph({
    inputs: [{ name: 'image_ids', kind: 'int64', shape: ['batch', 'length'] }],
    constants: [weights('codes', [CODES, WIDTH], 5)],
    nodes: [node('Gather', ['codes', 'image_ids'], 'inputs_embeds')],
    outputs: [embeds],
  })

/** Each token becomes a grey pixel, from -1 (black) to nearly 1. */
const decodeGraph = (): Uint8Array =>
  graph({
    inputs: [{ name: 'generated_tokens', kind: 'int64', shape: ['batch', 'tokens'] }],
    constants: [
      integers('square', 1, 1, 2, 2),
      integers('colours', 1, 3, 2, 2),
      { name: 'half', shape: [1], values: Float32Array.of(CODES / 2) },
      { name: 'one', shape: [1], values: Float32Array.of(1) },
    ],
    nodes: [
      node('Cast', ['generated_tokens'], 'numbers', { to: 1 }),
      node('Reshape', ['numbers', 'square'], 'grey'),
      node('Expand', ['grey', 'colours'], 'rgb'),
      node('Div', ['rgb', 'half'], 'scaled'),
      node('Sub', ['scaled', 'one'], 'decoded_image'),
    ],
    outputs: [{ name: 'decoded_image', kind: 'float', shape: [1, 3, 2, 2] }],
  })

function tokenizerOf(): string {
  const tokenizer = JSON.parse(echoTokenizerJson)
  const [first] = tokenizer.added_tokens
  const added = tags.map((content, at) => ({ ...first, content, id: 259 + at }))
  return JSON.stringify({ ...tokenizer, added_tokens: [...tokenizer.added_tokens, ...added] })
}

/** Returns the files of the model by their path in its folder. */
export function janusFiles(): Readonly<Record<string, string | Uint8Array>> {
  const [image_tag, image_start_tag, image_end_tag] = tags
  const language_config = {
    model_type: 'llama',
    hidden_size: WIDTH,
    num_attention_heads: 1,
    num_key_value_heads: 1,
    num_hidden_layers: 1,
    max_position_embeddings: 512,
  }
  const json = (value: object) => JSON.stringify(value)
  return {
    'config.json': json({
      model_type: 'multi_modality',
      architectures: ['MultiModalityCausalLM'],
      language_config,
    }),
    'tokenizer.json': tokenizerOf(),
    'tokenizer_config.json': json({
      chat_template:
        "{% for message in messages %}{{ message['role'] + ': ' + message['content'] + '\n' }}" +
        '{% endfor %}',
    }),
    'processor_config.json': json({
      processor_class: 'VLChatProcessor',
      image_tag,
      image_start_tag,
      image_end_tag,
      num_image_tokens: PICTURE_TOKENS,
    }),
    'preprocessor_config.json': json({
      image_processor_type: 'VLMImageProcessor',
      background_color: [127, 127, 127],
      do_normalize: true,
      do_rescale: true,
      do_resize: true,
      image_mean: [0.5, 0.5, 0.5],
      image_std: [0.5, 0.5, 0.5],
      image_size: 8,
      size: { width: 8, height: 8 },
      rescale_factor: 1 / 255,
    }),
    'onnx/prepare_inputs_embeds.onnx': prepareGraph(),
    'onnx/language_model.onnx': languageGraph(),
    'onnx/lm_head.onnx': headGraph(VOCABULARY, 7),
    'onnx/gen_head.onnx': headGraph(CODES, 11),
    'onnx/gen_img_embeds.onnx': codesGraph(),
    'onnx/image_decode.onnx': decodeGraph(),
  }
}
