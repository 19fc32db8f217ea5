import { TokenizerUnsupportedError, TokenUnknownError } from '../errors.ts'
import { VOCABULARY_MAX } from '../limits.ts'
import { bytesOfByteLevel, bytesOfSentencePiece, bytesOfWordPiece } from './bytes.ts'
import { assertKnownForms, assertTokenLength } from './known-forms.ts'
import { createPlainEncoder } from './plain-encoder.ts'

// What `tokenizer.json` says, read once: text <-> ids without any notion of chat.

/** Texts of tokens that end an answer, as llama.cpp knows them. */
const endTexts: ReadonlySet<string> = new Set([
  '<|im_end|>',
  '<|endoftext|>',
  '<|end_of_text|>',
  '<|eot_id|>',
  '<|eom_id|>',
  '<|end|>',
  '<|return|>',
  '<|call|>',
  '<end_of_turn>',
  '<|endofturn|>',
  '<|end_of_turn|>',
  '<EOT>',
  '_<EOT>',
  '<|EOT|>',
  '</s>',
  '<eos>',
  '<｜end▁of▁sentence｜>',
  '<end_of_utterance>',
])

/** Texts of a first token, the likeliest first. */
const beginTexts = [
  '<s>',
  '<|begin_of_text|>',
  '<bos>',
  '<|startoftext|>',
  '<｜begin▁of▁sentence｜>',
]

type AddedToken = {
  readonly id: number
  readonly content: string
  readonly special?: boolean
  readonly lstrip?: boolean
  readonly rstrip?: boolean
}

type Json = Record<string, unknown>
type TokenizerJson = Json & {
  readonly added_tokens?: readonly AddedToken[]
  readonly model?: Json & { readonly vocab?: unknown }
  readonly decoder?: Json | null
  readonly pre_tokenizer?: Json | null
  readonly post_processor?: Json | null
}

export type Vocabulary = {
  readonly size: number
  readonly tokenBytesMax: number
  readonly specials: ReadonlyMap<string, number>
  readonly eosIds: ReadonlySet<number>
  readonly bosId: number | undefined
  readonly bosToken: string | undefined
  readonly eosToken: string | undefined
  /** Whether a prompt of plain text begins with `bosId`. */
  readonly addsBos: boolean
  /** SentencePiece vocabularies put a space in front of a text. */
  readonly dropsFirstSpace: boolean
  /**
   * Ids of plain text. `continues`: not the first part of a prompt. Stops soon after `tokensMax`.
   */
  encode(text: string, continues: boolean, tokensMax: number): number[]
  /** Trims text beside control tokens that ask for it. */
  trimBetween(text: string, before: string | undefined, after: string | undefined): string
  isSpecial(id: number): boolean
  /** Whether an id is one of a token of text. */
  isText(id: number): boolean
  bytesOf(id: number): Uint8Array
  /** @throws {TokenUnknownError} */
  assertKnown(id: number): void
}

const unsupported = (field: string, value: string, cause?: unknown) =>
  new TokenizerUnsupportedError({
    field,
    value,
    remedy: 'Use a tokenizer.json with a BPE, Unigram or WordPiece model and a text decoder.',
    cause,
  })

function parse(bytes: Uint8Array): TokenizerJson {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw unsupported('tokenizer.json', 'not JSON', cause)
  }
  if (typeof value !== 'object' || value === null) throw unsupported('tokenizer.json', 'no object')
  const json = value as TokenizerJson
  assertKnownForms(json)
  // Older files leave these out; the library wants them present.
  return { normalizer: null, pre_tokenizer: null, post_processor: null, decoder: null, ...json }
}

/** All decoders that a decoder consists of. */
const flatten = (part: Json | null | undefined, list: string): Json[] => {
  if (!part) return []
  const inner = part[list]
  return Array.isArray(inner) ? inner.flatMap((item: Json) => flatten(item, list)) : [part]
}

function tokensOf(json: TokenizerJson, added: readonly AddedToken[]): (string | undefined)[] {
  const vocab = json.model?.vocab
  const tokens: (string | undefined)[] = []
  if (Array.isArray(vocab)) {
    if (!vocab.every(Array.isArray)) throw unsupported('model.vocab', 'holds what is no entry')
    for (const entry of vocab) tokens.push(String(entry[0]))
  } else if (typeof vocab === 'object' && vocab !== null) {
    for (const [token, id] of Object.entries(vocab)) {
      if (!Number.isSafeInteger(id) || id < 0 || id >= VOCABULARY_MAX)
        throw unsupported('id', String(id))
      tokens[id] = token
    }
  } else throw unsupported('model.vocab', 'missing')
  for (const { id, content } of added) {
    if (!Number.isSafeInteger(id) || id < 0 || id >= VOCABULARY_MAX)
      throw unsupported('id', String(id))
    tokens[id] = content
  }
  for (const token of tokens) if (token !== undefined) assertTokenLength(token)
  return tokens
}

/** First id that the post-processor puts in front of a single text. */
function bosOfPostProcessor(json: TokenizerJson): string | undefined {
  for (const part of flatten(json.post_processor, 'processors')) {
    if (part.type !== 'TemplateProcessing' || !Array.isArray(part.single)) continue
    const [first] = part.single as { SpecialToken?: { id?: unknown } }[]
    if (typeof first?.SpecialToken?.id === 'string') return first.SpecialToken.id
  }
  return undefined
}

/** What a token's text stands for, by the decoders of the file. */
function bytesBy(decoders: readonly unknown[]): (token: string) => Uint8Array {
  if (decoders.includes('ByteLevel')) return bytesOfByteLevel
  if (decoders.includes('WordPiece')) return bytesOfWordPiece
  if (decoders.includes('ByteFallback') || decoders.includes('Metaspace')) {
    return bytesOfSentencePiece
  }
  throw unsupported('decoder', decoders.join(', ') || 'missing')
}

/** @throws {TokenizerUnsupportedError} */
export function createVocabulary(bytes: Uint8Array, options: createVocabulary.Options): Vocabulary {
  const json = parse(bytes)
  const added = Array.isArray(json.added_tokens) ? json.added_tokens : []
  const tokens = tokensOf(json, added)
  const parts = flatten(json.decoder, 'decoders')
  const decoders = parts.map((part) => part.type)
  const byteLevel = decoders.includes('ByteLevel')
  const bytesIn = bytesBy(decoders)

  const addedById = new Map(added.map((token) => [token.id, token]))
  const addedByText = new Map(added.map((token) => [token.content, token]))
  const specials = new Map<string, number>()
  for (const { content, id, special } of added) if (special === true) specials.set(content, id)
  const plain = added.filter((token) => token.special !== true)
  const encode = createPlainEncoder(json, plain)

  const cache: (Uint8Array | undefined)[] = []
  const assertKnown = (id: number) => {
    if (tokens[id] === undefined) throw new TokenUnknownError({ id, vocabularySize: tokens.length })
  }
  const bytesOf = (id: number): Uint8Array => {
    const cached = cache[id]
    if (cached) return cached
    assertKnown(id)
    const token = tokens[id]!
    let value = bytesIn(token)
    if (addedById.has(id)) value = new TextEncoder().encode(token)
    cache[id] = value
    return value
  }

  const fromProcessor = bosOfPostProcessor(json)
  const bosToken = fromProcessor ?? beginTexts.find((text) => specials.has(text))
  const ends = [...specials].filter(([text]) => endTexts.has(text)).map(([, id]) => id)
  const eosIds = new Set([...(options.eosIds ?? []), ...ends])
  const [eosId] = eosIds

  return {
    size: tokens.length,
    // A UTF-16 unit has at most 3 bytes of UTF-8; in byte-level tokens it stands for one.
    tokenBytesMax: tokens.reduce((max, token, id) => {
      const units = token?.length ?? 0
      return Math.max(max, byteLevel && !addedById.has(id) ? units : 3 * units)
    }, 1),
    specials,
    eosIds,
    bosId: bosToken === undefined ? undefined : specials.get(bosToken),
    bosToken,
    eosToken: eosId === undefined ? undefined : tokens[eosId],
    addsBos: fromProcessor !== undefined,
    dropsFirstSpace: parts.some(
      ({ type, prepend_scheme }) =>
        type === 'Strip' ||
        type === 'WordPiece' ||
        (type === 'Metaspace' && prepend_scheme !== 'never'),
    ),
    encode,
    trimBetween(text, before, after) {
      let trimmed = text
      if (before !== undefined && addedByText.get(before)?.rstrip) trimmed = trimmed.trimStart()
      if (after !== undefined && addedByText.get(after)?.lstrip) trimmed = trimmed.trimEnd()
      return trimmed
    },
    isSpecial: (id) => addedById.get(id)?.special === true,
    isText: (id) => tokens[id] !== undefined && addedById.get(id)?.special !== true,
    bytesOf,
    assertKnown,
  }
}

export declare namespace createVocabulary {
  type Options = {
    readonly eosIds?: readonly number[]
  }
}
