import { sha256 } from '@noble/hashes/sha2.js'
import * as Cbor from '../encoding/cbor.ts'
import * as Hex from '../encoding/hex.ts'
import * as Schema from '../encoding/schema.ts'
import { type ChatMessage, chatMessageSchema, MESSAGE_TEXT_MAX } from './chat-message.ts'
import { tokenIds } from './token-ids.ts'
import { type ToolOptions, toolOptionsSchema } from './tools.ts'

// The prompt of a question: a chat, text, inputs for embeddings, or the description of an image.

/** Maximum tokens of a prompt, and of any list of ids in a message. */
export const PROMPT_TOKENS_MAX = 1 << 20

/** Maximum messages of a chat. */
export const MESSAGES_MAX = 4096

/**
 * Token ids if the client can tokenize (the session's `counting` is `ids`), otherwise text that the
 * engine renders.
 */
export type Prompt =
  | {
      readonly kind: 'ids'
      readonly ids: readonly number[]
      /**
       * Number of the last ids in `ids` that belong to the answer, not to the prompt. Other
       * providers delivered this beginning of the answer before they failed.
       */
      readonly answered?: number
    }
  | {
      readonly kind: 'messages'
      readonly messages: readonly ChatMessage[]
      readonly tools?: ToolOptions
      /**
       * Turns the model's reasoning on or off, if its chat template permits that; the template's
       * own default when absent.
       */
      readonly reasoning?: 'on' | 'off'
      /**
       * True if a grammar restricts the answer. The renderer then ends the prompt in a way that
       * determines where the answer begins: inside the model's reasoning, or after it.
       */
      readonly isConstrained?: boolean
    }
  | { readonly kind: 'text'; readonly text: string }

/** Maximum width and height of a generated image, in pixels. */
export const IMAGE_SIDE_MAX = 4096
/** Maximum text of an image prompt, in UTF-16 units. */
export const IMAGE_PROMPT_LENGTH_MAX = 32_768

/** Maximum inputs of one question for embeddings, so that the answer fits into a transcript. */
export const EMBED_INPUTS_MAX = 128
/** Maximum numbers in one vector. */
export const EMBED_DIMENSIONS_MAX = 4096
/** Maximum bytes of all vectors of one answer: little-endian 32-bit floats. */
export const EMBED_BYTES_MAX = EMBED_INPUTS_MAX * EMBED_DIMENSIONS_MAX * 4
/** Maximum text of all inputs of one question, in UTF-16 units. */
export const EMBED_TEXT_MAX = 1 << 18
/** Maximum token ids in all inputs of one question, so that they fit into a channel's message. */
export const EMBED_TOKENS_MAX = 1 << 18

/**
 * Inputs for embeddings: token ids if the client can tokenize, otherwise text. The ids are those of
 * the plain text. Special tokens that a model needs at both ends are added by its engine and are
 * not counted.
 */
export type EmbeddingPrompt = {
  /**
   * How many numbers each returned vector has: the first numbers of the model's vector, scaled to
   * Euclidean length 1. When absent, all numbers.
   */
  readonly dimensions?: number
} & (
  | { readonly kind: 'embed-ids'; readonly inputs: readonly (readonly number[])[] }
  | { readonly kind: 'embed-texts'; readonly inputs: readonly string[] }
)

/** A text prompt for an image. */
export type ImagePrompt = {
  readonly kind: 'image'
  readonly text: string
  /** Width and height in pixels; the model's default when absent. */
  readonly size?: { readonly width: number; readonly height: number }
}

/** A prompt of any kind. */
export type AnyPrompt = Prompt | EmbeddingPrompt | ImagePrompt

/** Returns the number of billed images: those in the prompt, or the generated one. */
export function countImages(prompt: AnyPrompt): number {
  if (prompt.kind === 'image') return 1
  if (prompt.kind !== 'messages') return 0
  return prompt.messages.reduce((sum, { images = [] }) => sum + images.length, 0)
}

/**
 * Returns the first ids of an answer that another provider began (docs/spec/inference.md, section
 * 17). They are the last ids of the prompt, and the client pays them as input.
 */
export const answeredIdsOf = (prompt: AnyPrompt): readonly number[] =>
  prompt.kind === 'ids' && prompt.answered ? prompt.ids.slice(-prompt.answered) : []

/** Returns true for a prompt for embeddings. */
export const isEmbeddingPrompt = (prompt: AnyPrompt): prompt is EmbeddingPrompt =>
  prompt.kind === 'embed-ids' || prompt.kind === 'embed-texts'

const side = Schema.integer(1, IMAGE_SIDE_MAX)
const dimensions = Schema.optional(Schema.integer(1, EMBED_DIMENSIONS_MAX))

const idsPromptSchema = Schema.object({
  kind: Schema.oneOf('ids'),
  ids: tokenIds(PROMPT_TOKENS_MAX),
  answered: Schema.optional(Schema.integer(1, PROMPT_TOKENS_MAX)),
})

/**
 * Schema of a prompt of ids. At least one id belongs to the prompt, so not all ids can be
 * `answered`.
 */
const checkedIdsPrompt: Schema.Schema<Extract<Prompt, { kind: 'ids' }>> = Schema.shaped(
  idsPromptSchema,
  (value, path) => {
    const prompt = idsPromptSchema(value, path)
    const { ids, answered } = prompt
    if (answered !== undefined) Schema.integer(1, ids.length - 1)(answered, `${path}.answered`)
    return prompt
  },
)

export const promptSchema: Schema.Schema<AnyPrompt> = Schema.union<AnyPrompt>({
  ids: checkedIdsPrompt,
  messages: Schema.object({
    kind: Schema.oneOf('messages'),
    messages: Schema.list(chatMessageSchema, MESSAGES_MAX),
    tools: Schema.optional(toolOptionsSchema),
    reasoning: Schema.optional(Schema.oneOf('on', 'off')),
    isConstrained: Schema.optional(Schema.boolean),
  }),
  text: Schema.object({ kind: Schema.oneOf('text'), text: Schema.text(MESSAGE_TEXT_MAX) }),
  image: Schema.object({
    kind: Schema.oneOf('image'),
    text: Schema.text(IMAGE_PROMPT_LENGTH_MAX),
    size: Schema.optional(Schema.object({ width: side, height: side })),
  }),
  'embed-ids': Schema.object({
    kind: Schema.oneOf('embed-ids'),
    inputs: Schema.list(tokenIds(EMBED_TOKENS_MAX), EMBED_INPUTS_MAX),
    dimensions,
  }),
  'embed-texts': Schema.object({
    kind: Schema.oneOf('embed-texts'),
    inputs: Schema.list(Schema.text(EMBED_TEXT_MAX), EMBED_INPUTS_MAX),
    dimensions,
  }),
})

/** Returns the bytes whose SHA-256 is a receipt's `promptHash`. */
export const encodePrompt = (prompt: AnyPrompt): Uint8Array => Cbor.encode(prompt)

/** Returns the canonical hash of a prompt, as in the receipt. */
export const promptHash = (prompt: AnyPrompt): Hex.Hash => Hex.from(sha256(encodePrompt(prompt)))

/**
 * Decodes the bytes of `encodePrompt`.
 *
 * @throws {MalformedError} The bytes are no prompt.
 */
export const decodePrompt = (bytes: Uint8Array): AnyPrompt =>
  Cbor.decode(bytes, promptSchema, 'prompt')
