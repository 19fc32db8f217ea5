import { readFileSync } from 'node:fs'
import { createPrng } from '@ostrom/verification/testing'
import { characterOfByte } from '../tokenizer/bytes.ts'

// Writes small GGUF files with random weights for tests: by default with llama architecture and
// byte vocabulary. The generated text has no meaning, but all other behavior equals that of a real
// model.

type Value =
  | { readonly type: 'u32'; readonly value: number }
  | { readonly type: 'f32'; readonly value: number }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'texts'; readonly value: readonly string[] }
  | { readonly type: 'floats'; readonly value: readonly number[] }
  | { readonly type: 'ints'; readonly value: readonly number[] }
  | { readonly type: 'bytes'; readonly value: readonly number[] }

const codes = { u8: 0, u32: 4, i32: 5, f32: 6, bool: 7, text: 8, array: 9 } as const
const ALIGNMENT = 32

/** A growing little-endian buffer. */
function createWriter() {
  let bytes = new Uint8Array(1 << 16)
  let length = 0
  const room = (size: number) => {
    while (length + size > bytes.length) {
      const larger = new Uint8Array(bytes.length * 2)
      larger.set(bytes)
      bytes = larger
    }
    const view = new DataView(bytes.buffer, length, size)
    length += size
    return view
  }
  const writer = {
    u8: (value: number) => room(1).setUint8(0, value),
    f16: (value: number) => room(2).setFloat16(0, value, true),
    u32: (value: number) => room(4).setUint32(0, value, true),
    i32: (value: number) => room(4).setInt32(0, value, true),
    f32: (value: number) => room(4).setFloat32(0, value, true),
    u64: (value: number) => room(8).setBigUint64(0, BigInt(value), true),
    raw: (value: Uint8Array) => {
      room(value.length)
      bytes.set(value, length - value.length)
    },
    text: (value: string) => {
      const encoded = new TextEncoder().encode(value)
      writer.u64(encoded.length)
      writer.raw(encoded)
    },
    align: () => {
      room((ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT)
    },
    end: () => bytes.slice(0, length),
  }
  return writer
}

function writeValue(writer: ReturnType<typeof createWriter>, entry: Value) {
  const array = (code: number, size: number) => {
    writer.u32(codes.array)
    writer.u32(code)
    writer.u64(size)
  }
  if (entry.type === 'texts') {
    array(codes.text, entry.value.length)
    for (const value of entry.value) writer.text(value)
  } else if (entry.type === 'floats') {
    array(codes.f32, entry.value.length)
    for (const value of entry.value) writer.f32(value)
  } else if (entry.type === 'ints') {
    array(codes.i32, entry.value.length)
    for (const value of entry.value) writer.i32(value)
  } else if (entry.type === 'bytes') {
    array(codes.u8, entry.value.length)
    for (const value of entry.value) writer.u8(value)
  } else {
    writer.u32(codes[entry.type])
    if (entry.type === 'text') writer.text(entry.value)
    else if (entry.type === 'bool') writer.u8(entry.value ? 1 : 0)
    else if (entry.type === 'f32') writer.f32(entry.value)
    else writer.u32(entry.value)
  }
}

const fixtureTemplate =
  "{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\n' + message['content']" +
  " + '<|im_end|>\n' }}{% endfor %}{% if add_generation_prompt %}" +
  "{{ '<|im_start|>assistant\n' }}{% endif %}"

const specials = ['<|endoftext|>', '<|im_start|>', '<|im_end|>']
const word = (text: string) =>
  [...new TextEncoder().encode(text)].map((byte) => characterOfByte[byte]).join('')

/** Byte-level vocabulary: 256 bytes, some merges, three control tokens. */
export function byteLevelMetadata(pre = 'gpt-2'): Record<string, Value> {
  const pairs = [
    ' t',
    'he',
    'in',
    'er',
    ' a',
    'th',
    'on',
    '\n\n',
    '  ',
    '12',
    'é',
    '<|',
    '|>',
    'im',
  ]
  const merges = pairs.map((pair) => {
    const characters = [...word(pair)]
    return `${characters[0]} ${characters.slice(1).join('')}`
  })
  const tokens = [...characterOfByte, ...pairs.map(word), ...specials]
  return {
    'tokenizer.ggml.model': { type: 'text', value: 'gpt2' },
    'tokenizer.ggml.pre': { type: 'text', value: pre },
    'tokenizer.ggml.tokens': { type: 'texts', value: tokens },
    'tokenizer.ggml.token_type': {
      type: 'ints',
      value: tokens.map((token) => (specials.includes(token) ? 3 : 1)),
    },
    'tokenizer.ggml.merges': { type: 'texts', value: merges },
    'tokenizer.ggml.eos_token_id': { type: 'u32', value: tokens.length - 1 },
    'tokenizer.ggml.bos_token_id': { type: 'u32', value: tokens.length - 2 },
    'tokenizer.ggml.add_bos_token': { type: 'bool', value: false },
    'tokenizer.chat_template': { type: 'text', value: fixtureTemplate },
  }
}

/**
 * SentencePiece vocabulary: a token for unknown text, two control tokens, 256 tokens of one byte
 * each, some pieces.
 */
export function sentencePieceMetadata(): Record<string, Value> {
  const letters = [...'\u2581abcdefghijklmnopqrstuvwxyz.,é\n']
  const pieces = ['\u2581t', '\u2581the', 'he', 'in', 'er', 'ing', '\u2581a', 'ou', '\u2581\u2581']
  const bytes = Array.from({ length: 256 }, (_, byte) => {
    return `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`
  })
  const tokens = ['<unk>', '<s>', '</s>', ...bytes, ...pieces, ...letters]
  const type = (index: number) => (index === 0 ? 2 : index < 3 ? 3 : index < 259 ? 6 : 1)
  return {
    'tokenizer.ggml.model': { type: 'text', value: 'llama' },
    'tokenizer.ggml.tokens': { type: 'texts', value: tokens },
    'tokenizer.ggml.scores': { type: 'floats', value: tokens.map((_, index) => -index) },
    'tokenizer.ggml.token_type': { type: 'ints', value: tokens.map((_, index) => type(index)) },
    'tokenizer.ggml.bos_token_id': { type: 'u32', value: 1 },
    'tokenizer.ggml.eos_token_id': { type: 'u32', value: 2 },
    'tokenizer.ggml.unknown_token_id': { type: 'u32', value: 0 },
    'tokenizer.chat_template': { type: 'text', value: '{{ bos_token }}{{ messages[0].content }}' },
  }
}

const vectorsOf = (name: string) =>
  JSON.parse(
    readFileSync(new URL(`../tokenizer/__fixtures__/${name}.json`, import.meta.url), 'utf8'),
  ) as {
    readonly tokens: readonly string[]
    readonly scores: readonly number[]
    readonly types: readonly number[]
    readonly charsmap: string
  }

/** Unigram vocabulary of SentencePiece, as in XLM-R. */
export function unigramMetadata(): Record<string, Value> {
  const { tokens, scores, types, charsmap } = vectorsOf('unigram')
  return {
    'tokenizer.ggml.model': { type: 'text', value: 't5' },
    'tokenizer.ggml.pre': { type: 'text', value: 'default' },
    'tokenizer.ggml.tokens': { type: 'texts', value: tokens },
    'tokenizer.ggml.scores': { type: 'floats', value: scores },
    'tokenizer.ggml.token_type': { type: 'ints', value: types },
    'tokenizer.ggml.add_space_prefix': { type: 'bool', value: true },
    'tokenizer.ggml.remove_extra_whitespaces': { type: 'bool', value: true },
    'tokenizer.ggml.precompiled_charsmap': {
      type: 'bytes',
      value: [...Buffer.from(charsmap, 'base64')],
    },
    'tokenizer.ggml.unknown_token_id': { type: 'u32', value: 0 },
    'tokenizer.ggml.bos_token_id': { type: 'u32', value: 1 },
    'tokenizer.ggml.eos_token_id': { type: 'u32', value: 2 },
    'tokenizer.ggml.add_bos_token': { type: 'bool', value: true },
    'tokenizer.ggml.add_eos_token': { type: 'bool', value: true },
  }
}

/** WordPiece vocabulary, as in BERT. */
export function wordPieceMetadata(): Record<string, Value> {
  const { tokens } = vectorsOf('wordpiece')
  const isControl = (token: string) => /^\[.*\]$/.test(token)
  const named = (token: string) => ({ type: 'u32' as const, value: tokens.indexOf(token) })
  const phantom = (token: string) =>
    isControl(token) ? token : token.startsWith('##') ? token.slice(2) : `\u2581${token}`
  return {
    'tokenizer.ggml.model': { type: 'text', value: 'bert' },
    'tokenizer.ggml.tokens': { type: 'texts', value: tokens.map(phantom) },
    'tokenizer.ggml.token_type': {
      type: 'ints',
      value: tokens.map((token) => (isControl(token) ? 3 : 1)),
    },
    'tokenizer.ggml.unknown_token_id': named('[UNK]'),
    'tokenizer.ggml.bos_token_id': named('[CLS]'),
    'tokenizer.ggml.cls_token_id': named('[CLS]'),
    'tokenizer.ggml.eos_token_id': named('[SEP]'),
    'tokenizer.ggml.seperator_token_id': named('[SEP]'),
    'tokenizer.ggml.padding_token_id': named('[PAD]'),
    'tokenizer.ggml.mask_token_id': named('[MASK]'),
  }
}

type Tensor = { readonly name: string; readonly shape: readonly number[] }

function tensorsOf(sizes: Required<writeGgufFixture.Sizes>, vocabulary: number): Tensor[] {
  const { layers, width, heads, headsKv, feedForward } = sizes
  const kv = (width / heads) * Math.max(1, headsKv)
  const blocks = Array.from({ length: layers }, (_, layer): Tensor[] => {
    const name = (part: string) => `blk.${layer}.${part}.weight`
    return [
      { name: name('attn_norm'), shape: [width] },
      { name: name('attn_q'), shape: [width, width] },
      { name: name('attn_k'), shape: [width, kv] },
      { name: name('attn_v'), shape: [width, kv] },
      { name: name('attn_output'), shape: [width, width] },
      { name: name('ffn_norm'), shape: [width] },
      { name: name('ffn_gate'), shape: [width, feedForward] },
      { name: name('ffn_up'), shape: [width, feedForward] },
      { name: name('ffn_down'), shape: [feedForward, width] },
    ]
  })
  return [
    { name: 'token_embd.weight', shape: [width, vocabulary] },
    { name: 'output_norm.weight', shape: [width] },
    { name: 'output.weight', shape: [width, vocabulary] },
    ...blocks.flat(),
  ]
}

/** Tensors of an encoder like BERT and XLM-R. */
function encoderTensors(sizes: Required<writeGgufFixture.Sizes>, vocabulary: number): Tensor[] {
  const { layers, width, feedForward } = sizes
  const both = (name: string, shape: readonly number[]): Tensor[] => [
    { name: `${name}.weight`, shape },
    { name: `${name}.bias`, shape: shape.slice(-1) },
  ]
  const blocks = Array.from({ length: layers }, (_, layer): Tensor[] => {
    const of = (part: string, shape: readonly number[]) => both(`blk.${layer}.${part}`, shape)
    return [
      ...['attn_q', 'attn_k', 'attn_v', 'attn_output'].flatMap((part) => of(part, [width, width])),
      ...of('attn_output_norm', [width]),
      ...of('ffn_up', [width, feedForward]),
      ...of('ffn_down', [feedForward, width]),
      ...of('layer_output_norm', [width]),
    ]
  })
  return [
    { name: 'token_embd.weight', shape: [width, vocabulary] },
    { name: 'position_embd.weight', shape: [width, CONTEXT] },
    { name: 'token_types.weight', shape: [width, 1] },
    ...both('token_embd_norm', [width]),
    ...blocks.flat(),
  ]
}

const elements = ({ shape }: Tensor) => shape.reduce((product, size) => product * size, 1)
/** Number of weights in a Q8_0 block, which has a 16-bit scale and one byte for each weight. */
const Q8_BLOCK = 32
const isQuantized = ({ shape }: Tensor, { weights }: writeGgufFixture.Options) =>
  weights === 'q8_0' && shape.length > 1
const bytesOf = (tensor: Tensor, options: writeGgufFixture.Options) =>
  isQuantized(tensor, options)
    ? (elements(tensor) / Q8_BLOCK) * (2 + Q8_BLOCK)
    : 4 * elements(tensor)
const padded = (size: number) => Math.ceil(size / ALIGNMENT) * ALIGNMENT

const CONTEXT = 512

function encoderMetadata(
  sizes: Required<writeGgufFixture.Sizes>,
  pooling: 'mean' | 'first',
): Record<string, Value> {
  const u32 = (value: number): Value => ({ type: 'u32', value })
  return {
    'bert.block_count': u32(sizes.layers),
    'bert.context_length': u32(CONTEXT),
    'bert.embedding_length': u32(sizes.width),
    'bert.feed_forward_length': u32(sizes.feedForward),
    'bert.attention.head_count': u32(sizes.heads),
    'bert.attention.layer_norm_epsilon': { type: 'f32', value: 1e-5 },
    'bert.attention.causal': { type: 'bool', value: false },
    'bert.pooling_type': u32(pooling === 'mean' ? 1 : 2),
    'tokenizer.ggml.token_type_count': u32(1),
  }
}

/** Returns the bytes of a GGUF file with random weights, in 32 bits by default. */
export function writeGgufFixture(options: writeGgufFixture.Options = {}): Uint8Array {
  const sizes = { layers: 2, width: 64, heads: 4, headsKv: 2, feedForward: 128, ...options.sizes }
  const tokenizer = options.tokenizer ?? byteLevelMetadata()
  const tokens = tokenizer['tokenizer.ggml.tokens']
  const vocabulary = tokens?.type === 'texts' ? tokens.value.length : 0
  const u32 = (value: number): Value => ({ type: 'u32', value })
  const metadata: Record<string, Value> = {
    'general.architecture': { type: 'text', value: options.pooling ? 'bert' : 'llama' },
    'general.name': { type: 'text', value: 'Random test model' },
    ...(options.pooling && encoderMetadata(sizes, options.pooling)),
    'llama.block_count': u32(sizes.layers),
    'llama.context_length': u32(CONTEXT),
    'llama.embedding_length': u32(sizes.width),
    'llama.feed_forward_length': u32(sizes.feedForward),
    'llama.attention.head_count': u32(sizes.heads),
    'llama.attention.head_count_kv': u32(sizes.headsKv),
    'llama.rope.dimension_count': u32(sizes.width / sizes.heads),
    'llama.attention.layer_norm_rms_epsilon': { type: 'f32', value: 1e-5 },
    'llama.vocab_size': u32(vocabulary),
    ...tokenizer,
    ...options.metadata,
  }
  const tensors = (options.pooling ? encoderTensors : tensorsOf)(sizes, vocabulary)
  const writer = createWriter()
  writer.raw(new TextEncoder().encode('GGUF'))
  writer.u32(3)
  writer.u64(tensors.length)
  writer.u64(Object.keys(metadata).length)
  for (const [key, value] of Object.entries(metadata)) {
    writer.text(key)
    writeValue(writer, value)
  }
  let offset = 0
  for (const tensor of tensors) {
    writer.text(tensor.name)
    writer.u32(tensor.shape.length)
    for (const size of tensor.shape) writer.u64(size)
    writer.u32(isQuantized(tensor, options) ? 8 : 0)
    writer.u64(offset)
    offset += padded(bytesOf(tensor, options))
  }
  const random = createPrng(options.seed ?? 1)
  for (const tensor of tensors) {
    writer.align()
    const norm = tensor.shape.length === 1 && !tensor.name.endsWith('.bias')
    const scale = norm ? 0 : 2 / Math.sqrt(tensor.shape[0]!)
    for (let index = elements(tensor); index > 0; index--) {
      if (isQuantized(tensor, options)) {
        if (index % Q8_BLOCK === 0) writer.f16(scale / 127)
        writer.u8(Math.floor(255 * random()) - 127)
      } else writer.f32((norm ? 1 : 0) + (2 * random() - 1) * scale)
    }
  }
  writer.align()
  return writer.end()
}

export declare namespace writeGgufFixture {
  type Sizes = {
    readonly layers?: number
    readonly width?: number
    readonly heads?: number
    readonly headsKv?: number
    readonly feedForward?: number
  }
  type Options = {
    readonly sizes?: Sizes
    readonly tokenizer?: Record<string, Value>
    /** Replaces fields of the header, to make broken files. */
    readonly metadata?: Record<string, Value>
    readonly seed?: number
    /**
     * Makes an encoder. Its vector of a text is the mean of the tokens' vectors, or the first
     * token's vector.
     */
    readonly pooling?: 'mean' | 'first'
    /** Stores matrices in 8-bit blocks; the length of rows must then be a multiple of 32. */
    readonly weights?: 'q8_0'
  }
}
