import { TokenizerUnsupportedError, TokenUnknownError } from '../errors.ts'
import { TOKENIZER_BYTES_MAX, VOCABULARY_MAX } from '../limits.ts'
import { bytesOfByteLevel, bytesOfSentencePiece, bytesOfWordPiece } from './bytes.ts'
import { createDecoding, type Decodable } from './decoding.ts'
import { assertSupported, assertTokenLength } from './supported-tokenizers.ts'

// Reads the bytes of the tokens of a `tokenizer.json`. The module runs no untrusted code and needs
// no operating system, so that a browser decodes ids like all other sides.

export type AddedToken = {
  readonly id: number
  readonly content: string
  readonly special?: boolean
  readonly lstrip?: boolean
  readonly rstrip?: boolean
}

export type JsonRecord = Record<string, unknown>
export type TokenizerJson = JsonRecord & {
  readonly added_tokens?: readonly AddedToken[]
  readonly model?: JsonRecord & { readonly vocab?: unknown }
  readonly decoder?: JsonRecord | null
  readonly pre_tokenizer?: JsonRecord | null
  readonly post_processor?: JsonRecord | null
}

/** Returns the error of a tokenizer with an unsupported value in a field. */
export const unsupported = (field: string, value: string, cause?: unknown) =>
  new TokenizerUnsupportedError({
    field,
    value,
    remedy: 'Use a tokenizer.json with a BPE, Unigram or WordPiece model and a text decoder.',
    cause,
  })

/**
 * Reads a `tokenizer.json` of a known form.
 *
 * @throws {TokenizerUnsupportedError}
 */
export function parseTokenizer(bytes: Uint8Array): TokenizerJson {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw unsupported('tokenizer.json', 'not JSON', cause)
  }
  if (typeof value !== 'object' || value === null) throw unsupported('tokenizer.json', 'no object')
  const json = value as TokenizerJson
  assertSupported(json)
  // Older files omit these fields, but the library requires them.
  return { normalizer: null, pre_tokenizer: null, post_processor: null, decoder: null, ...json }
}

/**
 * Returns the innermost parts of a part, such as a decoder; `list` names the field of its parts.
 */
export const flatten = (part: JsonRecord | null | undefined, list: string): JsonRecord[] => {
  if (!part) return []
  const inner = part[list]
  return Array.isArray(inner) ? inner.flatMap((item: JsonRecord) => flatten(item, list)) : [part]
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

/** Returns the function from a token to its bytes, determined by the decoders of the file. */
function bytesBy(decoders: readonly unknown[]): (token: string) => Uint8Array {
  if (decoders.includes('ByteLevel')) return bytesOfByteLevel
  if (decoders.includes('WordPiece')) return bytesOfWordPiece
  if (decoders.includes('ByteFallback') || decoders.includes('Metaspace')) {
    return bytesOfSentencePiece
  }
  throw unsupported('decoder', decoders.join(', ') || 'missing')
}

/** Tokens as texts and as bytes, by id. */
export type TokenTexts = Decodable & {
  readonly size: number
  readonly tokens: readonly (string | undefined)[]
  readonly added: readonly AddedToken[]
  /** Whether the vocabulary is byte-level, with one character for each byte. */
  readonly isByteLevel: boolean
}

/** @throws {TokenizerUnsupportedError} */
export function createTokenTexts(json: TokenizerJson): TokenTexts {
  const added = Array.isArray(json.added_tokens) ? json.added_tokens : []
  const tokens = tokensOf(json, added)
  const parts = flatten(json.decoder, 'decoders')
  const decoders = parts.map((part) => part.type)
  const bytesIn = bytesBy(decoders)
  const addedById = new Map(added.map((token) => [token.id, token]))
  const cache: (Uint8Array | undefined)[] = []
  const requireTokenId = (id: number) => {
    if (tokens[id] === undefined) throw new TokenUnknownError({ id, vocabularySize: tokens.length })
  }
  return {
    size: tokens.length,
    tokens,
    added,
    isByteLevel: decoders.includes('ByteLevel'),
    dropsFirstSpace: parts.some(
      ({ type, prepend_scheme }) =>
        type === 'Strip' ||
        type === 'WordPiece' ||
        (type === 'Metaspace' && prepend_scheme !== 'never'),
    ),
    isSpecial: (id) => addedById.get(id)?.special === true,
    bytesOf(id) {
      const cached = cache[id]
      if (cached) return cached
      requireTokenId(id)
      const token = tokens[id]!
      const value = addedById.has(id) ? new TextEncoder().encode(token) : bytesIn(token)
      cache[id] = value
      return value
    },
    assertKnown: requireTokenId,
  }
}

/**
 * Returns the decoding functions for a `tokenizer.json`, without an encoder.
 *
 * @throws {TokenizerUnsupportedError} The tokenizer has a form that is not implemented.
 */
export function decodingOf(bytes: Uint8Array): ReturnType<typeof createDecoding> {
  if (bytes.length > TOKENIZER_BYTES_MAX) throw unsupported('Size', `${bytes.length} bytes`)
  return createDecoding(createTokenTexts(parseTokenizer(bytes)))
}
