import { TokenizerUnsupportedError } from '../errors.ts'
import { MERGES_MAX, TOKEN_SQUARES_MEAN_MAX, VOCABULARY_MAX } from '../limits.ts'
import { byteLevel, type GgufJson, ggufPreTokenizer, ignoresMerges } from './gguf-pre-tokenizers.ts'
import { assertTokenLength } from './supported-tokenizers.ts'

// A GGUF file has its tokenizer in llama.cpp's format. This module converts it to `tokenizer.json`
// and a template, small artifacts with which every client counts tokens like the provider.

export type GgufTokenizer = {
  readonly tokenizerJson: Uint8Array
  /** Undefined if the file has no chat template. */
  readonly template: Uint8Array | undefined
  /** Ids that the file names as ends of an answer. */
  readonly eosIds: readonly number[]
}

type Metadata = Readonly<Record<string, unknown>>

const unsupported = (field: string, value: string, remedy?: string) =>
  new TokenizerUnsupportedError({
    field,
    value,
    remedy: remedy ?? 'Publish the tokenizer.json of the original model beside the GGUF file.',
  })

export const CONTROL = 3
export const UNKNOWN = 2
export const USER_DEFINED = 4

type GgufVocabulary = {
  readonly metadata: Metadata
  readonly tokens: readonly string[]
  readonly types: readonly number[]
}

const texts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string')

function readVocabulary(metadata: Metadata): GgufVocabulary {
  const tokens = metadata['tokenizer.ggml.tokens']
  if (!texts(tokens) || tokens.length === 0) throw unsupported('tokenizer.ggml.tokens', 'missing')
  checkVocabulary(tokens)
  const types = metadata['tokenizer.ggml.token_type']
  const fits = Array.isArray(types) && types.length === tokens.length
  if (!fits) throw unsupported('tokenizer.ggml.token_type', 'not one for each token')
  return { metadata, tokens, types: types.map(Number) }
}

/**
 * @throws {TokenizerUnsupportedError} The vocabulary has more or longer tokens than any known
 *   model.
 */
function checkVocabulary(tokens: readonly string[]): void {
  const refuse = (value: string) => unsupported('tokenizer.ggml.tokens', value)
  if (tokens.length > VOCABULARY_MAX) {
    throw refuse(`${tokens.length} tokens, more than ${VOCABULARY_MAX}`)
  }
  let squares = 0
  for (const token of tokens) {
    assertTokenLength(token)
    squares += token.length ** 2
  }
  // Small vocabularies may have longer tokens, because their total work is no higher than that of
  // large vocabularies.
  if (squares > Math.max(tokens.length, 32_768) * TOKEN_SQUARES_MEAN_MAX) {
    throw refuse(
      `tokens that are ${Math.round(Math.sqrt(squares / tokens.length))} long on average`,
    )
  }
}

const idOf = ({ metadata, tokens }: GgufVocabulary, key: string): number | undefined => {
  const id = metadata[`tokenizer.ggml.${key}_token_id`]
  return typeof id === 'number' && tokens[id] !== undefined ? id : undefined
}

/**
 * Keys for the ids of added tokens that take white space before (`lstrip`) or after (`rstrip`) them
 * away. llama.cpp knows no such keys; our conversion writes them, and files of others have none.
 */
export const STRIP_KEYS = {
  lstrip: 'ostrom.tokenizer.lstrip_token_ids',
  rstrip: 'ostrom.tokenizer.rstrip_token_ids',
} as const

/**
 * Key for the scheme of a Metaspace step. The value of llama.cpp's `add_space_prefix` does not
 * state whether only the beginning of a prompt gets a mark, or each text between added tokens, and
 * whether a text that begins with a space gets a second one.
 */
export const PREPEND_SCHEME_KEY = 'ostrom.tokenizer.prepend_scheme'

export type PrependScheme = 'first' | 'always'

export const isPrependScheme = (value: unknown): value is PrependScheme =>
  value === 'first' || value === 'always'

function addedTokens({ metadata, tokens, types }: GgufVocabulary) {
  const idsOf = (key: string): ReadonlySet<unknown> => {
    const ids = metadata[key]
    return new Set(Array.isArray(ids) ? ids : [])
  }
  const [before, after] = [idsOf(STRIP_KEYS.lstrip), idsOf(STRIP_KEYS.rstrip)]
  return tokens.flatMap((content, id) => {
    const type = types[id]
    if (type !== CONTROL && type !== UNKNOWN && type !== USER_DEFINED) return []
    const special = type !== USER_DEFINED
    const strips = { lstrip: before.has(id), rstrip: after.has(id) }
    return [{ id, content, single_word: false, ...strips, normalized: false, special }]
  })
}

const vocabularyOf = ({ tokens }: GgufVocabulary) => {
  const vocab: Record<string, number> = Object.create(null)
  // If several tokens have the same text, the text gets the id of the first, as in llama.cpp.
  for (let id = tokens.length - 1; id >= 0; id--) vocab[tokens[id]!] = id
  return vocab
}

function byteLevelBpe(source: GgufVocabulary): GgufJson {
  const pre = String(source.metadata['tokenizer.ggml.pre'] ?? 'missing')
  const preTokenizer = ggufPreTokenizer(pre)
  if (!preTokenizer) throw unsupported('tokenizer.ggml.pre', pre)
  const merges = source.metadata['tokenizer.ggml.merges']
  if (!texts(merges)) throw unsupported('tokenizer.ggml.merges', 'missing')
  return {
    normalizer: null,
    pre_tokenizer: preTokenizer,
    decoder: byteLevel(true),
    model: {
      ...bpe,
      ignore_merges: ignoresMerges(pre),
      vocab: vocabularyOf(source),
      merges,
    },
  }
}

const bpe = {
  type: 'BPE',
  dropout: null,
  unk_token: null,
  continuing_subword_prefix: null,
  end_of_word_suffix: null,
  fuse_unk: false,
  byte_fallback: false,
  ignore_merges: false,
}

/**
 * Returns merges in order of the score of their result: SentencePiece stores a score for each
 * token, but BPE needs a list of merges.
 */
function mergesByScore({ tokens, types }: GgufVocabulary, scores: readonly number[]) {
  const ids = new Map(tokens.map((token, id) => [token, id]))
  const merges: { pair: [string, string]; score: number }[] = []
  tokens.forEach((token, id) => {
    if (types[id] !== 1) return
    for (let at = 1; at < token.length; at++) {
      const pair: [string, string] = [token.slice(0, at), token.slice(at)]
      if (ids.has(pair[0]) && ids.has(pair[1])) merges.push({ pair, score: scores[id] ?? 0 })
    }
    if (merges.length > MERGES_MAX) throw unsupported('tokenizer.ggml.tokens', 'too many merges')
  })
  return merges.sort((a, b) => b.score - a.score).map(({ pair }) => pair)
}

function sentencePiece(source: GgufVocabulary): GgufJson {
  const scores = source.metadata['tokenizer.ggml.scores']
  const fits = Array.isArray(scores) && scores.length === source.tokens.length
  if (!fits) throw unsupported('tokenizer.ggml.scores', 'not one for each token')
  const prefix = source.metadata['tokenizer.ggml.add_space_prefix'] !== false
  const unknown = idOf(source, 'unknown')
  const space = { type: 'Replace', pattern: { String: ' ' }, content: '\u2581' }
  const prepend = { type: 'Prepend', prepend: '\u2581' }
  const scheme = source.metadata[PREPEND_SCHEME_KEY]
  const steps = isPrependScheme(scheme)
    ? {
        normalizer: null,
        pre_tokenizer: {
          type: 'Metaspace',
          replacement: '\u2581',
          prepend_scheme: scheme,
          split: false,
        },
      }
    : {
        normalizer: { type: 'Sequence', normalizers: prefix ? [prepend, space] : [space] },
        pre_tokenizer: null,
      }
  const strip = { type: 'Strip', content: ' ', start: 1, stop: 0 }
  return {
    ...steps,
    decoder: {
      type: 'Sequence',
      decoders: [
        { type: 'Replace', pattern: { String: '\u2581' }, content: ' ' },
        { type: 'ByteFallback' },
        { type: 'Fuse' },
        ...(prefix ? [strip] : []),
      ],
    },
    model: {
      ...bpe,
      unk_token: unknown === undefined ? null : source.tokens[unknown],
      fuse_unk: true,
      byte_fallback: true,
      vocab: vocabularyOf(source),
      merges: mergesByScore(source, scores.map(Number)),
    },
  }
}

/** Converts SentencePiece Unigram: XLM-R, T5 and the encoders derived from them. */
function unigram(source: GgufVocabulary): GgufJson {
  const { metadata, tokens } = source
  const scores = metadata['tokenizer.ggml.scores']
  const fits = Array.isArray(scores) && scores.length === tokens.length
  if (!fits) throw unsupported('tokenizer.ggml.scores', 'not one for each token')
  const charsmap = metadata['tokenizer.ggml.precompiled_charsmap']
  if (!Array.isArray(charsmap)) throw unsupported('tokenizer.ggml.precompiled_charsmap', 'missing')
  const unknown = idOf(source, 'unknown')
  if (unknown === undefined) throw unsupported('tokenizer.ggml.unknown_token_id', 'missing')
  const prefix = metadata['tokenizer.ggml.add_space_prefix'] !== false
  const scheme = { replacement: '\u2581', prepend_scheme: prefix ? 'always' : 'never' }
  const precompiled_charsmap = Buffer.from(charsmap.map(Number)).toString('base64')
  const trims = metadata['tokenizer.ggml.remove_extra_whitespaces'] !== false
  const spaces = [
    { type: 'Strip', strip_left: true, strip_right: true },
    { type: 'Replace', pattern: { Regex: ' {2,}' }, content: ' ' },
  ]
  return {
    normalizer: {
      type: 'Sequence',
      normalizers: [{ type: 'Precompiled', precompiled_charsmap }, ...(trims ? spaces : [])],
    },
    pre_tokenizer: { type: 'Metaspace', ...scheme, split: true },
    decoder: { type: 'Metaspace', ...scheme, split: true },
    model: {
      type: 'Unigram',
      unk_id: unknown,
      byte_fallback: false,
      vocab: tokens.map((token, id) => [token, Number(scores[id])]),
    },
  }
}

/**
 * Converts WordPiece of BERT. In GGUF files, words begin with U+2581, and continuations have no
 * mark.
 */
function wordPiece(source: GgufVocabulary): GgufJson {
  const vocab: Record<string, number> = Object.create(null)
  source.tokens.forEach((token, id) => {
    const isControl = source.types[id] !== 1
    const begins = token.startsWith('\u2581')
    vocab[isControl ? token : begins ? token.slice(1) : `##${token}`] ??= id
  })
  const unknown = idOf(source, 'unknown')
  if (unknown === undefined) throw unsupported('tokenizer.ggml.unknown_token_id', 'missing')
  const flags = { clean_text: true, handle_chinese_chars: true }
  return {
    // The file does not state whether a model is case-sensitive, so the flags are those that
    // llama.cpp uses for all.
    normalizer: { type: 'BertNormalizer', ...flags, strip_accents: true, lowercase: true },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: source.tokens[unknown],
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab,
    },
  }
}

const readers: Readonly<Record<string, (source: GgufVocabulary) => GgufJson>> = {
  gpt2: byteLevelBpe,
  llama: sentencePiece,
  t5: unigram,
  bert: wordPiece,
}

/**
 * Returns the post-processor that prepends the BOS token, the first token of prompts, to plain
 * text.
 */
function bosPostProcessor(bosToken: string, id: number): GgufJson {
  const first = { SpecialToken: { id: bosToken, type_id: 0 } }
  const text = { Sequence: { id: 'A', type_id: 0 } }
  return {
    type: 'TemplateProcessing',
    single: [first, text],
    pair: [first, text, { Sequence: { id: 'B', type_id: 1 } }],
    special_tokens: { [bosToken]: { id: bosToken, ids: [id], tokens: [bosToken] } },
  }
}

const addsBosByDefault = (model: unknown, pre: unknown) =>
  model === 'llama' || (typeof pre === 'string' && ignoresMerges(pre))

/**
 * Returns the template with its `bos_token` and `eos_token` inserted, so that it needs no other
 * data. A template that does not use them is unchanged.
 */
export function bindTemplate(template: string, tokens: bindTemplate.Tokens): string {
  const sets = Object.entries(tokens)
    .filter(([name, text]) => text !== undefined && template.includes(name))
    .map(([name, text]) => `{%- set ${name} = ${JSON.stringify(text)} -%}`)
  return sets.join('') + template
}

export declare namespace bindTemplate {
  type Tokens = {
    readonly bos_token: string | undefined
    readonly eos_token: string | undefined
  }
}

/**
 * Builds the tokenizer artifacts from the metadata of a GGUF file's header. Deterministic: equal
 * metadata give equal bytes, so a manifest can contain their hashes.
 *
 * @throws {TokenizerUnsupportedError} The file's tokenizer has a form that is not implemented.
 */
export function tokenizerFromGguf(metadata: Metadata): GgufTokenizer {
  const source = readVocabulary(metadata)
  const model = metadata['tokenizer.ggml.model']
  const read = Object.hasOwn(readers, String(model)) ? readers[String(model)] : undefined
  if (!read) throw unsupported('tokenizer.ggml.model', String(model ?? 'missing'))
  const parts = read(source)
  const bosId = idOf(source, 'bos')
  const eosId = idOf(source, 'eos')
  const bosToken = bosId === undefined ? undefined : source.tokens[bosId]
  const eosToken = eosId === undefined ? undefined : source.tokens[eosId]
  const addsBos =
    metadata['tokenizer.ggml.add_bos_token'] ??
    addsBosByDefault(model, metadata['tokenizer.ggml.pre'])
  const json = {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: addedTokens(source),
    post_processor: addsBos && bosToken !== undefined ? bosPostProcessor(bosToken, bosId!) : null,
    ...parts,
  }
  const template = metadata['tokenizer.chat_template']
  const bound =
    typeof template === 'string' &&
    bindTemplate(template, { bos_token: bosToken, eos_token: eosToken })
  const utf8 = new TextEncoder()
  const ends = ['eos', 'eot', 'eom'].map((key) => idOf(source, key))
  return {
    tokenizerJson: utf8.encode(JSON.stringify(json)),
    template: bound === false ? undefined : utf8.encode(bound),
    eosIds: [...new Set(ends.filter((id) => id !== undefined))],
  }
}
