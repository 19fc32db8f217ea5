import * as JsonNumber from '../encoding/json-number.ts'
import * as JsonText from '../encoding/json-text.ts'
import * as Schema from '../encoding/schema.ts'
import { MalformedError } from '../errors/errors.ts'
import * as Inference from './inference.ts'

// A prompt in a public transaction. See docs/spec/requests.md, "Answers on the chain".

/** Maximum output tokens of an answer if the prompt has no `maxTokens`. */
export const TOKENS_DEFAULT = 128

/** Maximum bytes of a prompt, on chain or as a content. */
export const BYTES_MAX = 1 << 20

const CID_LENGTH_MAX = 128

export type PublicChatMessage = {
  readonly role: 'system' | 'user' | 'assistant' | 'tool'
  readonly content: string
  /** CIDs of the images that precede the text. */
  readonly images?: readonly string[]
}

/** A chat completion, embeddings of texts, or an image. */
export type PublicPrompt =
  | {
      readonly kind: 'chat'
      readonly messages: readonly PublicChatMessage[]
      readonly maxTokens: number
      /** 0 by default, which selects the most probable tokens. */
      readonly temperature: number
      readonly topP: number
      /** Signed 64-bit seed; equal seeds result in equal answers on the same build. */
      readonly seed: bigint
      readonly stop: readonly string[]
    }
  | { readonly kind: 'embed'; readonly inputs: readonly string[] }
  | { readonly kind: 'image'; readonly text: string; readonly seed: bigint }

/** Content of a transaction: a prompt, or the CID of a prompt. */
export type PublicPromptPayload = PublicPrompt | { readonly kind: 'cid'; readonly cid: string }

const seedSchema: Schema.Optional<bigint> = Schema.optional((value, path) =>
  Schema.signed(64)(JsonNumber.bigintOf(value), path),
)

/** Accepts a real number. A number that no double represents exactly is rounded to a double. */
const real = (min: number, max: number): Schema.Schema<number> => {
  const double = Schema.real(min, max)
  return (value, path) => double(JsonNumber.isExact(value) ? Number(value.rawJSON) : value, path)
}

const chatSchema = Schema.object({
  messages: Schema.list(
    Schema.object({
      role: Schema.oneOf('system', 'user', 'assistant', 'tool'),
      content: Schema.text(BYTES_MAX),
      images: Schema.optional(Schema.list(Schema.text(CID_LENGTH_MAX), Inference.IMAGES_MAX)),
    }),
    Inference.MESSAGES_MAX,
  ),
  maxTokens: Schema.optional(Schema.integer(1, Inference.PROMPT_TOKENS_MAX)),
  temperature: Schema.optional(real(0, 2)),
  topP: Schema.optional(real(0, 1)),
  seed: seedSchema,
  stop: Schema.optional(Schema.list(Schema.text(Inference.STOP_LENGTH_MAX), Inference.STOPS_MAX)),
})

const embeddingSchema = Schema.object({
  embed: Schema.list(Schema.text(Inference.EMBED_TEXT_MAX), Inference.EMBED_INPUTS_MAX),
})

const imageSchema = Schema.object({
  image: Schema.text(Inference.IMAGE_PROMPT_LENGTH_MAX),
  seed: seedSchema,
})

function parseChat(value: unknown): PublicPrompt {
  const { messages, ...given } = chatSchema(value, 'question')
  const { maxTokens = TOKENS_DEFAULT, temperature = 0, topP = 1, seed = 0n, stop = [] } = given
  if (messages.length === 0) throw malformed('it has no messages')
  return { kind: 'chat', messages, maxTokens, temperature, topP, seed, stop }
}

const malformed = (reason: string) =>
  new MalformedError({ what: 'question', path: 'question', reason })

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw malformed('it is not UTF-8')
  }
}

function parseJson(text: string): PublicPrompt {
  const read = JsonText.parseExact(text)
  if (read.kind === 'inexact') throw malformed('it has too many numbers')
  if (read.kind === 'fault') {
    const isOther = read.fault.kind !== 'not-json'
    throw malformed(isOther ? JsonText.describeFault(read.fault) : 'it begins as JSON and is none')
  }
  const { value } = read
  if (typeof value !== 'object' || value === null) throw malformed('it is not an object')
  if ('messages' in value) return parseChat(value)
  if ('embed' in value) {
    const { embed: inputs } = embeddingSchema(value, 'question')
    if (inputs.length === 0) throw malformed('it has no inputs')
    return { kind: 'embed', inputs }
  }
  const { image, seed = 0n } = imageSchema(value, 'question')
  return { kind: 'image', text: image, seed }
}

/**
 * Parses the prompt of a transaction. A text that begins with a brace is JSON, and `ipfs://`
 * followed by a CID names a stored prompt. Any other text is the text of a user message.
 *
 * @throws {MalformedError} The bytes are no such prompt. The error contains no text of the prompt.
 *
 * @example
 * parse(new TextEncoder().encode('{"image":"a red dot","seed":7}'))
 * // { kind: 'image', text: 'a red dot', seed: 7n }
 */
export function parse(bytes: Uint8Array): PublicPromptPayload {
  if (bytes.length === 0 || bytes.length > BYTES_MAX)
    throw malformed(`it has ${bytes.length} bytes`)
  // After a first byte of zero, a private input follows: a commitment to the question, a sealed
  // key, and the encrypted question or its CID (docs/spec/requests.md).
  if (bytes[0] === 0) throw malformed('it is private')
  const text = decodeText(bytes)
  const [, cid] = /^ipfs:\/\/([A-Za-z0-9]{1,128})$/.exec(text) ?? []
  if (cid !== undefined) return { kind: 'cid', cid }
  if (text.startsWith('{')) return parseJson(text)
  return parseChat({ messages: [{ role: 'user', content: text }] })
}
