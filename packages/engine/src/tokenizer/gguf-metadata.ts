import { TokenizerUnsupportedError } from '../errors.ts'
import { MERGES_MAX, VOCABULARY_MAX } from '../limits.ts'
import {
  CONTROL,
  isPrependScheme,
  PREPEND_SCHEME_KEY,
  type PrependScheme,
  STRIP_KEYS,
  UNKNOWN,
  USER_DEFINED,
} from './gguf.ts'
import { preTokenizers } from './gguf-pre-tokenizers.ts'
import { assertSupported, assertTokenLength } from './supported-tokenizers.ts'

// Converts a `tokenizer.json` to llama.cpp's metadata in a GGUF file: the inverse of `gguf.ts`.

type Json = Readonly<Record<string, unknown>>

/** A value of a GGUF file's metadata, with its type. */
type MetadataValue =
  | string
  | { readonly type: 'u32'; readonly value: number }
  | { readonly type: 'bool'; readonly value: boolean }
  | { readonly type: 'texts'; readonly value: readonly string[] }
  | { readonly type: 'floats' | 'ints'; readonly value: readonly number[] }

const NORMAL = 1
const UNUSED = 5
const BYTE = 6

/** Score of a token that no merge produces; lower than all other scores. */
const NO_MERGE = -1e6

const unsupported = (field: string, value: unknown) => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'missing')
  return new TokenizerUnsupportedError({
    field,
    value: text.slice(0, 160),
    remedy: 'Converted are byte-level BPE of known families, and BPE made of SentencePiece.',
  })
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const objectOf = (value: unknown): Json => (isObject(value) ? value : {})

type Vocabulary = { readonly tokens: string[]; readonly types: number[] }

/**
 * Returns the tokens by id. Ids without a token, up to the number of rows of the embedding, get
 * filler tokens.
 */
function vocabularyOf(json: Json, model: Json, rows: number): Vocabulary {
  const entries = Object.entries(objectOf(model['vocab']))
  if (entries.length > VOCABULARY_MAX) throw unsupported('vocab', `${entries.length} tokens`)
  const tokens: string[] = []
  const types: number[] = []
  const put = (token: string, id: unknown, type: number) => {
    const isId = typeof id === 'number' && Number.isSafeInteger(id) && id >= 0
    if (!isId) throw unsupported(`Id of ${token}`, id)
    if (id >= rows) throw unsupported(`Id of ${token}`, `${id}; the embedding has ${rows} rows`)
    assertTokenLength(token)
    tokens[id] = token
    types[id] = type
  }
  const isFallback = model['byte_fallback'] === true
  for (const [token, id] of entries) {
    put(token, id, isFallback && /^<0x[0-9A-F]{2}>$/.test(token) ? BYTE : NORMAL)
  }
  for (const token of addedOf(json)) {
    const { content, id, special, single_word: isWord } = token
    if (typeof content !== 'string') throw unsupported('added_tokens', content)
    if (isWord === true) throw unsupported(`single_word of ${content}`, true)
    put(content, id, special === true ? CONTROL : USER_DEFINED)
  }
  const unknown = tokens.indexOf(String(model['unk_token'] ?? ''))
  if (isFallback && unknown >= 0) types[unknown] = UNKNOWN
  for (let id = 0; id < rows; id++) {
    if (tokens[id] !== undefined) continue
    tokens[id] = `[PAD${id}]`
    types[id] = UNUSED
  }
  return { tokens, types }
}

const addedOf = ({ added_tokens: added }: Json): readonly Json[] =>
  Array.isArray(added) ? added.map(objectOf) : []

/** Returns the ids of added tokens that take white space beside them away. */
function stripsOf(json: Json): Readonly<Record<string, MetadataValue>> {
  const idsOf = (flag: 'lstrip' | 'rstrip') =>
    addedOf(json).flatMap((token) => (token[flag] === true ? [Number(token['id'])] : []))
  const keys = (['lstrip', 'rstrip'] as const).flatMap((flag) => {
    const value = idsOf(flag)
    return value.length === 0 ? [] : [[STRIP_KEYS[flag], { type: 'ints', value }] as const]
  })
  return Object.fromEntries(keys)
}

function mergesOf({ merges }: Json): readonly (readonly [string, string])[] {
  if (!Array.isArray(merges) || merges.length > MERGES_MAX) throw unsupported('merges', 'none')
  return merges.map((merge: unknown) => {
    const parts = typeof merge === 'string' ? merge.split(' ') : merge
    const [left, right, ...rest] = Array.isArray(parts) ? parts : []
    if (typeof left === 'string' && typeof right === 'string' && rest.length === 0) {
      return [left, right] as const
    }
    throw unsupported('merges', merge)
  })
}

/**
 * Returns one text for a step of a tokenizer, independent of the order and the defaults of its
 * fields.
 */
function canonical(step: unknown): string {
  const defaults: Json = { trim_offsets: true, invert: false, add_prefix_space: false }
  const ordered = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(ordered)
    if (!isObject(value)) return value
    const keys = Object.keys(value).filter((key) => value[key] !== defaults[key])
    const plain = keys.filter((key) => key !== 'trim_offsets').sort()
    return Object.fromEntries(plain.map((key) => [key, ordered(value[key])]))
  }
  return JSON.stringify(ordered(step))
}

const byForm = new Map(Object.entries(preTokenizers).map(([form, step]) => [canonical(step), form]))

/** llama.cpp's names of the pre-tokenizers, by whether words that are tokens skip merging. */
const names: Readonly<Record<string, string>> = {
  'gpt2 false': 'gpt-2',
  'digits false': 'smollm',
  'llama3 true': 'llama-bpe',
  'llama3 false': 'dbrx',
  'qwen2 false': 'qwen2',
  'tekken true': 'tekken',
  'gpt4o false': 'gpt-4o',
}

const contractions =
  /\(\?:'\[sS\]\|'\[tT\]\|'\[rR\]\[eE\]\|'\[vV\]\[eE\]\|'\[mM\]\|'\[lL\]\[lL\]\|'\[dD\]\)/g

/**
 * Converts byte-level BPE. The regular expression that splits a text into words determines
 * llama.cpp's name of the pre-tokenizer.
 */
function byteLevel(json: Json, model: Json): Record<string, MetadataValue> {
  const { normalizer, pre_tokenizer: pre } = json
  const isPlain = normalizer === null || normalizer === undefined
  // NFC is accepted, because Qwen uses it, although llama.cpp does not normalize texts.
  if (!isPlain && objectOf(normalizer)['type'] !== 'NFC')
    throw unsupported('normalizer', normalizer)
  const step = JSON.stringify(pre ?? null).replaceAll(contractions, "(?i:'s|'t|'re|'ve|'m|'ll|'d)")
  const form = byForm.get(canonical(JSON.parse(step)))
  const name = names[`${form} ${model['ignore_merges'] === true}`]
  if (!name) throw unsupported('pre_tokenizer', pre)
  const merges = mergesOf(model).map(([left, right]) => `${left} ${right}`)
  return {
    'tokenizer.ggml.model': 'gpt2',
    'tokenizer.ggml.pre': name,
    'tokenizer.ggml.merges': { type: 'texts', value: merges },
  }
}

/**
 * Whether a tokenizer prepends U+2581, the mark to which it converts each space, to a text; and the
 * scheme of a Metaspace step, which prepends no second mark. `first` does so at the beginning of a
 * prompt alone.
 */
type SpacePrefix = { readonly prefix: boolean; readonly scheme?: PrependScheme }

/** Returns the space prefix. Throws if the tokenizer changes a text in any other way. */
function spacePrefixOf({ normalizer, pre_tokenizer: pre }: Json): SpacePrefix {
  const { type, normalizers } = objectOf(normalizer)
  const steps = type === 'Sequence' && Array.isArray(normalizers) ? normalizers : [normalizer]
  const found = steps.filter((step) => step !== null && step !== undefined).map(canonical)
  const replace = canonical({ type: 'Replace', pattern: { String: ' ' }, content: '\u2581' })
  const prepend = canonical({ type: 'Prepend', prepend: '\u2581' })
  const split = { type: 'Split', pattern: { String: ' ' }, behavior: 'MergedWithPrevious' }
  const isHarmless = pre === null || pre === undefined || canonical(pre) === canonical(split)
  if (isHarmless && found.join() === replace) return { prefix: false }
  if (isHarmless && found.join() === [prepend, replace].join()) return { prefix: true }
  const { replacement, prepend_scheme: scheme } = objectOf(pre)
  const isMetaspace = objectOf(pre)['type'] === 'Metaspace' && replacement === '\u2581'
  if (found.length === 0 && isMetaspace && objectOf(pre)['split'] === false) {
    if (scheme === 'never') return { prefix: false }
    if (isPrependScheme(scheme)) return { prefix: true, scheme }
  }
  throw unsupported('normalizer', { normalizer, pre_tokenizer: pre })
}

/**
 * Converts SentencePiece BPE. SentencePiece merges any two tokens whose joined text is a token, the
 * best score first. A BPE tokenizer derived from it lists all such pairs, so the first merge of a
 * token determines the token's score. Any other list of merges is refused, because llama.cpp would
 * merge differently.
 */
function sentencePiece(json: Json, model: Json, vocabulary: Vocabulary) {
  const { tokens, types } = vocabulary
  const { prefix, scheme } = spacePrefixOf(json)
  const scores = new Map<string, number>()
  const pairs = new Set<string>()
  let last = ''
  for (const [left, right] of mergesOf(model)) {
    const joined = left + right
    pairs.add(`${left} ${right}`)
    if (joined !== last && scores.has(joined))
      throw unsupported('merges', `${joined}: in two places`)
    if (!scores.has(joined)) scores.set(joined, -scores.size)
    last = joined
  }
  const known = new Set(tokens.filter((_, id) => types[id] === NORMAL))
  for (const token of known) {
    const letters = [...token]
    for (let at = 1; at < letters.length; at++) {
      const [left, right] = [letters.slice(0, at).join(''), letters.slice(at).join('')]
      if (!known.has(left) || !known.has(right) || pairs.has(`${left} ${right}`)) continue
      throw unsupported('merges', `${token}: without ${left} and ${right}`)
    }
  }
  return {
    'tokenizer.ggml.model': 'llama',
    'tokenizer.ggml.pre': 'default',
    'tokenizer.ggml.add_space_prefix': { type: 'bool', value: prefix },
    ...(scheme && { [PREPEND_SCHEME_KEY]: scheme }),
    'tokenizer.ggml.scores': {
      type: 'floats',
      value: tokens.map((token) => scores.get(token) ?? NO_MERGE),
    },
  } satisfies Record<string, MetadataValue>
}

/** Returns the special tokens that the tokenizer adds around a plain text. */
function edgesOf(post: unknown): { readonly first?: string; readonly last?: string } {
  const { type, single, processors } = objectOf(post)
  if (type === 'Sequence' && Array.isArray(processors)) {
    return Object.assign({}, ...processors.map(edgesOf))
  }
  if (type !== 'TemplateProcessing' || !Array.isArray(single)) return {}
  const named = single.map((step) => objectOf(objectOf(step)['SpecialToken'])['id'])
  const text = single.findIndex((step) => isObject(objectOf(step)['Sequence']))
  if (text < 0 || text > 1 || single.length - text > 2) {
    throw unsupported('post_processor', single)
  }
  return {
    ...(text === 1 && { first: String(named[0]) }),
    ...(single.length - text === 2 && { last: String(named.at(-1)) }),
  }
}

function parseJson(bytes: Uint8Array): Json {
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw unsupported('tokenizer.json', 'not JSON')
  }
  if (isObject(json)) return json
  throw unsupported('tokenizer.json', 'no JSON object')
}

/**
 * Returns the GGUF metadata for a `tokenizer.json`: `tokenizer.ggml.*` and the template. The
 * inverse is `tokenizerFromGguf`. The file and the metadata encode a text to the same ids.
 *
 * @throws {TokenizerUnsupportedError} llama.cpp would split texts differently; the error names the
 *   cause.
 */
export function ggufTokenizer(
  tokenizerJson: Uint8Array,
  { rows, bosToken, eosToken, endIds = [], template }: ggufTokenizer.Options,
): Readonly<Record<string, MetadataValue>> {
  const json = parseJson(tokenizerJson)
  assertSupported(json)
  const model = objectOf(json['model'])
  if (model['type'] !== 'BPE' || model['dropout']) throw unsupported('model', model['type'])
  const vocabulary = vocabularyOf(json, model, rows)
  const { tokens, types } = vocabulary
  const form =
    model['byte_fallback'] === true
      ? sentencePiece(json, model, vocabulary)
      : byteLevel(json, model)
  const { first, last } = edgesOf(json['post_processor'])
  const idOf = (token: string | undefined) => (token === undefined ? -1 : tokens.indexOf(token))
  const [bos, eos] = [idOf(first ?? bosToken), idOf(last ?? eosToken)]
  const id = (name: string, value: number): Record<string, MetadataValue> =>
    value < 0 ? {} : { [`tokenizer.ggml.${name}_token_id`]: { type: 'u32', value } }
  const turn = endIds.find((one) => one !== eos && one >= 0 && one < rows)
  return {
    ...form,
    'tokenizer.ggml.tokens': { type: 'texts', value: tokens },
    'tokenizer.ggml.token_type': { type: 'ints', value: types },
    ...id('bos', bos),
    ...id('eos', eos),
    ...id('eot', turn ?? -1),
    ...id('unknown', types.indexOf(UNKNOWN)),
    'tokenizer.ggml.add_bos_token': { type: 'bool', value: first !== undefined },
    'tokenizer.ggml.add_eos_token': { type: 'bool', value: last !== undefined },
    ...stripsOf(json),
    ...(template !== undefined && { 'tokenizer.chat_template': template }),
  }
}

export declare namespace ggufTokenizer {
  type Options = {
    /** Number of rows of the embedding. */
    readonly rows: number
    /** Text of the BOS token, the first token of prompts, if `tokenizer_config.json` has it. */
    readonly bosToken?: string | undefined
    readonly eosToken?: string | undefined
    /** Ids that end an answer, from `generation_config.json`. */
    readonly endIds?: readonly number[]
    readonly template?: string | undefined
  }
}
