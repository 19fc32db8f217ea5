import { createPlainEncoder, type SlicePosition } from './plain-encoder.ts'
import { createTokenTexts, flatten, parseTokenizer, type TokenizerJson } from './token-texts.ts'

// The vocabulary of a `tokenizer.json`: converts text to ids and back, independent of chat
// templates.

/** Texts of tokens that end an answer, as listed in llama.cpp. */
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

/**
 * Texts by which a BOS token, the first token of prompts, is recognized; the most likely text
 * first.
 */
const beginTexts = [
  '<s>',
  '<|begin_of_text|>',
  '<bos>',
  '<|startoftext|>',
  '<｜begin▁of▁sentence｜>',
]

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
  /** Whether decoding drops a leading space, which SentencePiece vocabularies prepend to a text. */
  readonly dropsFirstSpace: boolean
  /** Returns the ids of plain text at a position of a prompt. Stops soon after `tokensMax`. */
  encode(text: string, position: SlicePosition, tokensMax: number): number[]
  /**
   * Removes white space from the ends of a text that are next to control tokens with the flag
   * `rstrip` (before the text) or `lstrip` (after it).
   */
  trimBetween(text: string, before: string | undefined, after: string | undefined): string
  isSpecial(id: number): boolean
  /** Returns whether an id belongs to a token with text. */
  isText(id: number): boolean
  bytesOf(id: number): Uint8Array
  /** @throws {TokenUnknownError} */
  assertKnown(id: number): void
}

/** Returns the first token that the post-processor prepends to a single text. */
function bosOfPostProcessor(json: TokenizerJson): string | undefined {
  for (const part of flatten(json.post_processor, 'processors')) {
    if (part.type !== 'TemplateProcessing' || !Array.isArray(part.single)) continue
    const [first] = part.single as { SpecialToken?: { id?: unknown } }[]
    if (typeof first?.SpecialToken?.id === 'string') return first.SpecialToken.id
  }
  return undefined
}

/** @throws {TokenizerUnsupportedError} */
export function createVocabulary(bytes: Uint8Array, options: createVocabulary.Options): Vocabulary {
  const json = parseTokenizer(bytes)
  const texts = createTokenTexts(json)
  const { tokens, added, isByteLevel, isSpecial } = texts
  const addedById = new Map(added.map((token) => [token.id, token]))
  const addedByText = new Map(added.map((token) => [token.content, token]))
  const specials = new Map<string, number>()
  for (const { content, id, special } of added) if (special === true) specials.set(content, id)
  const plain = added.filter((token) => token.special !== true)
  const encode = createPlainEncoder(json, plain)

  const fromProcessor = bosOfPostProcessor(json)
  const bosToken = fromProcessor ?? beginTexts.find((text) => specials.has(text))
  // In vocabularies with channels, this token ends only a message within an answer, such as its
  // reasoning.
  const endsMessage = (text: string) => text === '<|end|>' && specials.has('<|channel|>')
  const ends = [...specials]
    .filter(([text]) => endTexts.has(text) && !endsMessage(text))
    .map(([, id]) => id)
  const eosIds = new Set([...(options.eosIds ?? []), ...ends])
  const [eosId] = eosIds

  return {
    size: tokens.length,
    // A UTF-16 unit has at most 3 bytes in UTF-8; in byte-level tokens it represents one byte.
    tokenBytesMax: tokens.reduce((max, token, id) => {
      const units = token?.length ?? 0
      return Math.max(max, isByteLevel && !addedById.has(id) ? units : 3 * units)
    }, 1),
    specials,
    eosIds,
    bosId: bosToken === undefined ? undefined : specials.get(bosToken),
    bosToken,
    eosToken: eosId === undefined ? undefined : tokens[eosId],
    addsBos: fromProcessor !== undefined,
    dropsFirstSpace: texts.dropsFirstSpace,
    encode,
    trimBetween(text, before, after) {
      let trimmed = text
      if (before !== undefined && addedByText.get(before)?.rstrip) trimmed = trimmed.trimStart()
      if (after !== undefined && addedByText.get(after)?.lstrip) trimmed = trimmed.trimEnd()
      return trimmed
    },
    isSpecial,
    isText: (id) => tokens[id] !== undefined && !isSpecial(id),
    bytesOf: texts.bytesOf,
    assertKnown: texts.assertKnown,
  }
}

export declare namespace createVocabulary {
  type Options = {
    readonly eosIds?: readonly number[]
  }
}
