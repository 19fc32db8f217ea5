import { sha256 } from '@noble/hashes/sha2.js'
import * as Cbor from './cbor.ts'
import { type Grammar, grammarSchema } from './grammar.ts'
import * as Hex from './hex.ts'
import { type ReceiptCore, receiptSchema } from './receipt.ts'
import * as Schema from './schema.ts'
import { type ToolCall, type ToolOptions, toolCallsSchema, toolOptionsSchema } from './tools.ts'

// What is sealed end to end inside a session's channel: questions and pieces of answers.
// See docs/spec/inference.md.

export * from './grammar.ts'
export * from './tools.ts'

/** Most tokens of a prompt; also the largest list of ids in a message. */
export const PROMPT_TOKENS_MAX = 1 << 20
/** Most text of one chat message, in UTF-16 units. */
export const MESSAGE_TEXT_MAX = 4 * 1024 * 1024
export const STOPS_MAX = 16
export const LOGPROBS_MAX = 20

export type ChatMessage = {
  readonly role: 'system' | 'user' | 'assistant' | 'tool'
  readonly content: string
  readonly name?: string
  /**
   * Pictures that stand before the text: whole files, of a format that `detectImageFormat` knows.
   */
  readonly images?: readonly Uint8Array[]
  /** Calls that the assistant made. */
  readonly toolCalls?: readonly ToolCall[]
  /** The call whose result the message of a tool is. */
  readonly toolCallId?: string
}

/** Token ids where the client can tokenize (`counting: ids`), else text that the engine renders. */
export type Prompt =
  | { readonly kind: 'ids'; readonly ids: readonly number[] }
  | {
      readonly kind: 'messages'
      readonly messages: readonly ChatMessage[]
      readonly tools?: ToolOptions
    }
  | { readonly kind: 'text'; readonly text: string }

/** Pictures in one question. */
export const IMAGES_MAX = 8
/** Most bytes of all pictures of a question, and of the one that an answer is. */
export const IMAGE_BYTES_MAX = 2 * 1024 * 1024
/** Pixels of a picture that is asked for, on each side. */
export const IMAGE_SIDE_MAX = 4096
/** Most text that a picture is asked for by, in UTF-16 units. */
export const IMAGE_PROMPT_LENGTH_MAX = 32_768

/** Inputs of one question that asks for vectors: its answer must fit a transcript. */
export const EMBED_INPUTS_MAX = 128
/** Most numbers in one vector. */
export const EMBED_DIMENSIONS_MAX = 4096
/** Most bytes of all vectors of one answer: little-endian 32-bit floats. */
export const EMBED_BYTES_MAX = EMBED_INPUTS_MAX * EMBED_DIMENSIONS_MAX * 4
/** Most text of all inputs of one question, in UTF-16 units. */
export const EMBED_TEXT_MAX = 1 << 18
/** Most token ids in all inputs of one question; below the largest message of a channel. */
export const EMBED_TOKENS_MAX = 1 << 18

/**
 * What vectors are asked for, one for each input: token ids where the client can tokenize, else
 * text. Ids are those of the plain text; what a model wants at both ends its engine adds, and
 * nobody counts.
 */
export type EmbeddingPrompt = {
  /** Numbers kept of each vector, the first ones, scaled to length 1 again; all when absent. */
  readonly dimensions?: number
} & (
  | { readonly kind: 'embed-ids'; readonly inputs: readonly (readonly number[])[] }
  | { readonly kind: 'embed-texts'; readonly inputs: readonly string[] }
)

/** A picture that is asked for, by words. */
export type ImagePrompt = {
  readonly kind: 'image'
  readonly text: string
  /** Width and height in pixels; the model's own when absent. */
  readonly size?: { readonly width: number; readonly height: number }
}

/** What a question can hold. */
export type AnyPrompt = Prompt | EmbeddingPrompt | ImagePrompt

/** Pictures that are paid with an answer: those of the prompt, or the one that is asked for. */
export function countImages(prompt: AnyPrompt): number {
  if (prompt.kind === 'image') return 1
  if (prompt.kind !== 'messages') return 0
  return prompt.messages.reduce((sum, { images = [] }) => sum + images.length, 0)
}

/** Format of a picture by its first bytes; undefined for any other file. */
export function detectImageFormat(file: Uint8Array): 'png' | 'jpeg' | 'webp' | undefined {
  const begins = (at: number, ...bytes: readonly number[]) =>
    bytes.every((byte, index) => file[at + index] === byte)
  if (begins(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (begins(0, 0xff, 0xd8, 0xff)) return 'jpeg'
  if (begins(0, 0x52, 0x49, 0x46, 0x46) && begins(8, 0x57, 0x45, 0x42, 0x50)) return 'webp'
  return undefined
}

/** Whether vectors are asked for, not text. */
export const isEmbeddingPrompt = (prompt: AnyPrompt): prompt is EmbeddingPrompt =>
  prompt.kind === 'embed-ids' || prompt.kind === 'embed-texts'

/** The sampler's parameters. Part of the receipt by hash. */
export type SamplerParameters = {
  /** 0 picks the likeliest token. */
  readonly temperature: number
  readonly topP: number
  /** 0 considers all of the sampler's candidates. */
  readonly topK: number
  readonly frequencyPenalty: number
  readonly presencePenalty: number
  /** Added to raw logits, by token id. */
  readonly logitBias: readonly { readonly id: number; readonly bias: number }[]
  /** Tokens that do not lead to such an answer are not drawn. */
  readonly grammar?: Grammar
}

export type InferenceRequest = {
  readonly modelVersion: Hex.Hash
  readonly prompt: AnyPrompt
  readonly sampler: SamplerParameters
  /** Most output tokens. Without meaning where vectors are asked for, like the sampler. */
  readonly maxTokens: number
  readonly stop: readonly string[]
  /** Alternatives to report for each token; 0 reports none, not even the chosen one's. */
  readonly logprobs: number
  readonly clientNonce: Hex.Hash
  /** Binds who may see this answer, without telling it yet; see `Audit.modeCommitment`. */
  readonly auditCommitment: Hex.Hash
  readonly segment: number
  /** A seed of the user's own, in place of the joint one. */
  readonly userSeed?: bigint
}

const tokenId = Schema.integer(0, 0xffff_ffff)

const side = Schema.integer(1, IMAGE_SIDE_MAX)
const dimensions = Schema.optional(Schema.integer(1, EMBED_DIMENSIONS_MAX))

const promptSchema: Schema.Schema<AnyPrompt> = Schema.union<AnyPrompt>({
  ids: Schema.object({
    kind: Schema.oneOf('ids'),
    ids: Schema.list(tokenId, PROMPT_TOKENS_MAX),
  }),
  messages: Schema.object({
    kind: Schema.oneOf('messages'),
    messages: Schema.list(
      Schema.object({
        role: Schema.oneOf('system', 'user', 'assistant', 'tool'),
        content: Schema.text(MESSAGE_TEXT_MAX),
        name: Schema.optional(Schema.text(128)),
        images: Schema.optional(Schema.list(Schema.bytes(IMAGE_BYTES_MAX), IMAGES_MAX)),
        toolCalls: Schema.optional(toolCallsSchema),
        toolCallId: Schema.optional(Schema.text(128)),
      }),
      4096,
    ),
    tools: Schema.optional(toolOptionsSchema),
  }),
  text: Schema.object({ kind: Schema.oneOf('text'), text: Schema.text(MESSAGE_TEXT_MAX) }),
  image: Schema.object({
    kind: Schema.oneOf('image'),
    text: Schema.text(IMAGE_PROMPT_LENGTH_MAX),
    size: Schema.optional(Schema.object({ width: side, height: side })),
  }),
  'embed-ids': Schema.object({
    kind: Schema.oneOf('embed-ids'),
    inputs: Schema.list(Schema.list(tokenId, EMBED_TOKENS_MAX), EMBED_INPUTS_MAX),
    dimensions,
  }),
  'embed-texts': Schema.object({
    kind: Schema.oneOf('embed-texts'),
    inputs: Schema.list(Schema.text(EMBED_TEXT_MAX), EMBED_INPUTS_MAX),
    dimensions,
  }),
})

const samplerSchema: Schema.Schema<SamplerParameters> = Schema.object({
  temperature: Schema.real(0, 10),
  topP: Schema.real(0, 1),
  topK: Schema.integer(0, 1 << 20),
  frequencyPenalty: Schema.real(-2, 2),
  presencePenalty: Schema.real(-2, 2),
  logitBias: Schema.list(Schema.object({ id: tokenId, bias: Schema.real(-100, 100) }), 1024),
  grammar: Schema.optional(grammarSchema),
})

export const inferenceRequestSchema: Schema.Schema<InferenceRequest> = Schema.object({
  modelVersion: Schema.hash,
  prompt: promptSchema,
  sampler: samplerSchema,
  maxTokens: Schema.integer(1, PROMPT_TOKENS_MAX),
  stop: Schema.list(Schema.text(1024), STOPS_MAX),
  logprobs: Schema.integer(0, LOGPROBS_MAX),
  clientNonce: Schema.hash,
  auditCommitment: Schema.hash,
  segment: Schema.integer(0, 1000),
  userSeed: Schema.optional((value, path) => {
    const whole = typeof value === 'bigint' || Number.isSafeInteger(value)
    return whole ? BigInt(value as bigint) : Schema.unsigned(63)(value, path)
  }),
})

/** Log probability of a chosen token and of the likeliest alternatives, in nats. */
export type TokenLogprob = {
  readonly id: number
  readonly logprob: number
  readonly top: readonly { readonly id: number; readonly logprob: number }[]
}

const logprobValue = Schema.real(-1e9, 1e-6)

const tokenLogprobSchema: Schema.Schema<TokenLogprob> = Schema.object({
  id: tokenId,
  logprob: logprobValue,
  top: Schema.list(Schema.object({ id: tokenId, logprob: logprobValue }), LOGPROBS_MAX),
})

/** A piece of an answer, sealed to the client. Exactly one `end` or `failed` is the last. */
export type StreamPart =
  /**
   * So many tokens of the prompt are processed so far, or handed on to an engine that does not tell
   * how far it is; they are owed as `SessionAccount.PromptBillingTerms` say. `cached` of them were
   * still at hand from an earlier answer and cost less; the same in every piece.
   */
  | { readonly kind: 'prefill'; readonly tokens: number; readonly cached: number }
  | {
      readonly kind: 'tokens'
      /** Output ids; empty where the engine gives none. */
      readonly ids: readonly number[]
      /** Text, only where the engine gives no ids. */
      readonly text?: string
      readonly logprobs?: readonly TokenLogprob[]
    }
  /** The vectors of the next inputs, whole ones, one after the other. */
  | { readonly kind: 'embeddings'; readonly count: number; readonly bytes: Uint8Array }
  /** The whole picture that was asked for, as a PNG, JPEG or WebP file. */
  | { readonly kind: 'image'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'end'
      readonly receipt: ReceiptCore
      readonly signature: Hex.Hex
      /** Opens the commitment made when the session opened. */
      readonly serverSeed: Hex.Hash
      /** What some tokens were drawn from, where the engine tells; part of the output's hash. */
      readonly logitFingerprint?: Uint8Array
    }
  /** The answer costs nothing. `facts` never hold prompt text. */
  | {
      readonly kind: 'failed'
      readonly code: string
      readonly retry: 'never' | 'later' | 'elsewhere'
      readonly details: readonly string[]
    }

/** Most tokens in one piece. */
export const STREAM_PART_TOKENS_MAX = 4096

/** Most bytes of an answer's print: 48 for each 16 tokens are usual. */
export const LOGIT_FINGERPRINT_BYTES_MAX = 1024 * 1024

export const streamPartSchema: Schema.Schema<StreamPart> = Schema.union<StreamPart>({
  prefill: Schema.object({
    kind: Schema.oneOf('prefill'),
    tokens: Schema.integer(0, PROMPT_TOKENS_MAX),
    cached: Schema.integer(0, PROMPT_TOKENS_MAX),
  }),
  tokens: Schema.object({
    kind: Schema.oneOf('tokens'),
    ids: Schema.list(tokenId, STREAM_PART_TOKENS_MAX),
    text: Schema.optional(Schema.text(MESSAGE_TEXT_MAX)),
    logprobs: Schema.optional(Schema.list(tokenLogprobSchema, STREAM_PART_TOKENS_MAX)),
  }),
  embeddings: Schema.object({
    kind: Schema.oneOf('embeddings'),
    count: Schema.integer(1, EMBED_INPUTS_MAX),
    bytes: Schema.bytes(EMBED_BYTES_MAX),
  }),
  image: Schema.object({ kind: Schema.oneOf('image'), bytes: Schema.bytes(IMAGE_BYTES_MAX) }),
  end: Schema.object({
    kind: Schema.oneOf('end'),
    receipt: receiptSchema,
    signature: Schema.hex(undefined, 128),
    serverSeed: Schema.hash,
    logitFingerprint: Schema.optional(Schema.bytes(LOGIT_FINGERPRINT_BYTES_MAX)),
  }),
  failed: Schema.object({
    kind: Schema.oneOf('failed'),
    code: Schema.text(64),
    retry: Schema.oneOf('never', 'later', 'elsewhere'),
    details: Schema.list(Schema.text(512), 8),
  }),
})

const hashOf = (value: unknown): Hex.Hash => Hex.from(sha256(Cbor.encode(value)))

/** The bytes whose SHA-256 is a receipt's `promptHash`. */
export const encodePrompt = (prompt: AnyPrompt): Uint8Array => Cbor.encode(prompt)

/** Canonical hash of a prompt, as the receipt binds it. */
export const promptHash = (prompt: AnyPrompt): Hex.Hash => Hex.from(sha256(encodePrompt(prompt)))

/** Reads `encodePrompt`. @throws {MalformedError} They are of no prompt. */
export const decodePrompt = (bytes: Uint8Array): AnyPrompt =>
  Cbor.decode(bytes, promptSchema, 'prompt')

/** Hash of the sampler's parameters and the limits of the answer, as the receipt binds them. */
export const samplerHash = (
  request: Pick<InferenceRequest, 'sampler' | 'maxTokens' | 'stop'>,
): Hex.Hash => hashOf({ ...request.sampler, maxTokens: request.maxTokens, stop: request.stop })

/** What was answered: ids, or text where there are none, or the bytes of vectors or a picture. */
export type InferenceOutput = {
  readonly ids: readonly number[]
  readonly text: string
  readonly bytes?: Uint8Array
  /** Logits that some of the tokens were drawn from: docs/spec/verification.md, section 5. */
  readonly logitFingerprint?: Uint8Array
}

/**
 * The bytes whose SHA-256 is a receipt's `outputHash`: vectors or a picture as they are, else
 * dag-cbor of the ids, or of the text where there are none.
 */
export const encodeOutput = ({
  ids,
  text,
  bytes,
  logitFingerprint,
}: InferenceOutput): Uint8Array => {
  if (bytes) return bytes
  if (logitFingerprint) return Cbor.encode({ ids: [...ids], logitFingerprint })
  return Cbor.encode(ids.length > 0 ? [...ids] : text)
}

/** Hash of what was answered: of the bytes or ids where there are any, else of the text. */
export const outputHash = (output: InferenceOutput): Hex.Hash =>
  Hex.from(sha256(encodeOutput(output)))

const tokenIdsSchema = Schema.list(tokenId, PROMPT_TOKENS_MAX)
const fingerprintedOutputSchema = Schema.object({
  ids: tokenIdsSchema,
  logitFingerprint: Schema.bytes(LOGIT_FINGERPRINT_BYTES_MAX),
})

/**
 * Reads `encodeOutput` of an answer that is text: its ids, or the text itself where there are none.
 *
 * @throws {MalformedError} They are of no such answer.
 */
export const decodeOutput = (bytes: Uint8Array): Pick<InferenceOutput, 'ids' | 'text'> =>
  Cbor.decode(
    bytes,
    (value, path) => {
      if (Array.isArray(value)) return { ids: tokenIdsSchema(value, path), text: '' }
      if (typeof value === 'object')
        return { ids: fingerprintedOutputSchema(value, path).ids, text: '' }
      return { ids: [], text: Schema.text(MESSAGE_TEXT_MAX)(value, path) }
    },
    'answer',
  )

/** Hash of an engine's build description, as the receipt binds it. */
export const buildHash = (build: string): Hex.Hash =>
  Hex.from(sha256(new TextEncoder().encode(build)))
