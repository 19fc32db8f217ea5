import { sha256 } from '@noble/hashes/sha2.js'
import * as Cbor from '../encoding/cbor.ts'
import * as Hex from '../encoding/hex.ts'
import * as Schema from '../encoding/schema.ts'
import { IMAGE_BYTES_MAX, MESSAGE_TEXT_MAX } from './chat-message.ts'
import { type Grammar, grammarSchema } from './grammar.ts'
import {
  type AnyPrompt,
  EMBED_BYTES_MAX,
  EMBED_INPUTS_MAX,
  isEmbeddingPrompt,
  PROMPT_TOKENS_MAX,
  promptSchema,
} from './prompt.ts'
import { type ReceiptCore, receiptSchema, type SamplingMode } from './receipt.ts'
import { tokenId, tokenIds } from './token-ids.ts'

// Messages that are sealed end to end inside a session's channel: questions and stream parts. See
// docs/spec/inference.md.

export * from '../encoding/image-format.ts'
export * from './chat-message.ts'
export * from './grammar.ts'
export * from './prompt.ts'
export * from './tools.ts'

export const STOPS_MAX = 16
/** Longest stop text, in UTF-16 units. */
export const STOP_LENGTH_MAX = 1024
export const LOGPROBS_MAX = 20
/** Maximum entries of a question's `logitBias`. */
export const LOGIT_BIAS_MAX = 1024

/**
 * The sampler's parameters. A receipt has the hash of these parameters and of the answer's limits.
 */
export type SamplerParameters = {
  /** 0 selects the most probable token. */
  readonly temperature: number
  readonly topP: number
  /** 0 considers all candidates of the sampler. */
  readonly topK: number
  readonly frequencyPenalty: number
  readonly presencePenalty: number
  /** Bias that is added to raw logits, by token id. */
  readonly logitBias: readonly { readonly id: number; readonly bias: number }[]
  /** Restricts the sampled tokens to answers in this form. */
  readonly grammar?: Grammar
}

/** Parameters that leave the logits as they are and take the likeliest token. */
export const greedySampler: SamplerParameters = {
  temperature: 0,
  topP: 1,
  topK: 0,
  frequencyPenalty: 0,
  presencePenalty: 0,
  logitBias: [],
}

/**
 * Claims the price of cached input for the first `tokens` ids of a prompt, because they are also
 * the first ids of the earlier call `callId` of the same cache scope: see `PrefixHistory`.
 */
export type PrefixClaim = { readonly callId: bigint; readonly tokens: number }

export type InferenceRequest = {
  readonly modelVersion: Hex.Hash
  readonly prompt: AnyPrompt
  readonly sampler: SamplerParameters
  /** Maximum output tokens. Ignored for embeddings, as is `sampler`. */
  readonly maxTokens: number
  readonly stop: readonly string[]
  /** Alternatives to report for each token; 0 reports no log probabilities. */
  readonly logprobs: number
  readonly clientNonce: Hex.Hash
  /** Commitment to the audit mode of the answer, still hidden; see `Audit.modeCommitment`. */
  readonly auditCommitment: Hex.Hash
  readonly segment: number
  /** A signed 64-bit seed of the user, which replaces the seed that both sides derive together. */
  readonly userSeed?: bigint
  /** Tokens of the prompt that cost the price of cached input; none when absent. */
  readonly prefixClaim?: PrefixClaim
  /**
   * 16 bytes that the client chooses, for example different bytes for each API key. Only questions
   * with the same bytes can claim each other's prefixes, or reuse each other's state in an engine's
   * cache.
   */
  readonly cacheScope?: Hex.Hex
}

/**
 * Returns the sampling mode of an answer that can be recomputed. Embeddings are `greedy`, because
 * their inputs determine them; the sampler's parameters have no meaning for them, nor for images.
 */
export function samplingMode(
  question: Pick<InferenceRequest, 'prompt' | 'sampler' | 'userSeed'>,
): SamplingMode {
  const { prompt, sampler, userSeed } = question
  if (isEmbeddingPrompt(prompt)) return 'greedy'
  if (prompt.kind !== 'image' && sampler.temperature === 0) return 'greedy'
  return userSeed === undefined ? 'seeded' : 'user-seed'
}

const samplerSchema: Schema.Schema<SamplerParameters> = Schema.object({
  temperature: Schema.real(0, 10),
  topP: Schema.real(0, 1),
  topK: Schema.integer(0, 1 << 20),
  frequencyPenalty: Schema.real(-2, 2),
  presencePenalty: Schema.real(-2, 2),
  logitBias: Schema.list(
    Schema.object({ id: tokenId, bias: Schema.real(-100, 100) }),
    LOGIT_BIAS_MAX,
  ),
  grammar: Schema.optional(grammarSchema),
})

export const inferenceRequestSchema: Schema.Schema<InferenceRequest> = Schema.object({
  modelVersion: Schema.hash,
  prompt: promptSchema,
  sampler: samplerSchema,
  maxTokens: Schema.integer(1, PROMPT_TOKENS_MAX),
  stop: Schema.list(Schema.text(STOP_LENGTH_MAX), STOPS_MAX),
  logprobs: Schema.integer(0, LOGPROBS_MAX),
  clientNonce: Schema.hash,
  auditCommitment: Schema.hash,
  segment: Schema.integer(0, 1000),
  userSeed: Schema.optional(Schema.signed(64)),
  prefixClaim: Schema.optional(
    Schema.object({ callId: Schema.unsigned(64), tokens: Schema.integer(1, PROMPT_TOKENS_MAX) }),
  ),
  cacheScope: Schema.optional(Schema.hex(16)),
})

/** Log probability of a sampled token and of the most probable alternatives, in nats. */
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

/** A part of an answer, sealed to the client. The last part is the only `end` or `failed`. */
export type StreamPart =
  /**
   * Total number of prompt tokens that are processed so far, or passed to an engine that reports no
   * progress. They become due by `SessionAccount.PromptBillingTerms`.
   */
  | { readonly kind: 'prefill'; readonly tokens: number }
  | {
      readonly kind: 'tokens'
      /** Output ids; empty if the engine reports none. */
      readonly ids: readonly number[]
      /** Text, only if the engine reports no ids. */
      readonly text?: string
      readonly logprobs?: readonly TokenLogprob[]
    }
  /** Complete vectors of the next `count` inputs, in the order of the prompt, concatenated. */
  | { readonly kind: 'embeddings'; readonly count: number; readonly bytes: Uint8Array }
  /** The complete generated image, as a PNG, JPEG or WebP file. */
  | { readonly kind: 'image'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'end'
      readonly receipt: ReceiptCore
      readonly signature: Hex.Hex
      /** The seed whose hash the provider sent as a commitment when the session opened. */
      readonly serverSeed: Hex.Hash
      /**
       * Logit fingerprint of every 16th output token, if the engine reports it; part of the
       * output's hash.
       */
      readonly logitFingerprint?: Uint8Array
      /** Index of the stop text that ended the answer, in the question's list; not signed. */
      readonly stopIndex?: number
    }
  /** The answer failed and costs nothing. `details` never contain text of the prompt. */
  | {
      readonly kind: 'failed'
      readonly code: string
      readonly retry: 'never' | 'later' | 'elsewhere'
      readonly details: readonly string[]
    }

/** Maximum tokens in one part. */
export const STREAM_PART_TOKENS_MAX = 4096

/** Maximum bytes of an answer's logit fingerprint. Usually it has 48 bytes for every 16 tokens. */
export const LOGIT_FINGERPRINT_BYTES_MAX = 1024 * 1024

export const streamPartSchema: Schema.Schema<StreamPart> = Schema.union<StreamPart>({
  prefill: Schema.object({
    kind: Schema.oneOf('prefill'),
    tokens: Schema.integer(0, PROMPT_TOKENS_MAX),
  }),
  tokens: Schema.object({
    kind: Schema.oneOf('tokens'),
    ids: tokenIds(STREAM_PART_TOKENS_MAX),
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
    stopIndex: Schema.optional(Schema.integer(0, STOPS_MAX - 1)),
  }),
  failed: Schema.object({
    kind: Schema.oneOf('failed'),
    code: Schema.text(64),
    retry: Schema.oneOf('never', 'later', 'elsewhere'),
    details: Schema.list(Schema.text(512), 8),
  }),
})

const hashOf = (value: unknown): Hex.Hash => Hex.from(sha256(Cbor.encode(value)))

/** Returns the hash of the sampler's parameters and the answer's limits, as in the receipt. */
export const samplerHash = (
  request: Pick<InferenceRequest, 'sampler' | 'maxTokens' | 'stop'>,
): Hex.Hash => hashOf({ ...request.sampler, maxTokens: request.maxTokens, stop: request.stop })

/** Output of an answer: ids, or text without ids, or the bytes of embeddings or an image. */
export type InferenceOutput = {
  readonly ids: readonly number[]
  readonly text: string
  readonly bytes?: Uint8Array
  /** Highest logits at every 16th output token: docs/spec/verification.md, section 5. */
  readonly logitFingerprint?: Uint8Array
}

/**
 * Returns the bytes whose SHA-256 is a receipt's `outputHash`: embeddings or an image unchanged,
 * otherwise dag-cbor. The dag-cbor is of the ids together with the logit fingerprint if there is
 * one, otherwise of the ids, or of the text if there are no ids.
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

/** Returns the SHA-256 of an output, encoded by `encodeOutput`. */
export const outputHash = (output: InferenceOutput): Hex.Hash =>
  Hex.from(sha256(encodeOutput(output)))

const tokenIdsSchema = tokenIds(PROMPT_TOKENS_MAX)
const fingerprintedOutputSchema = Schema.object({
  ids: tokenIdsSchema,
  logitFingerprint: Schema.bytes(LOGIT_FINGERPRINT_BYTES_MAX),
})

/**
 * Decodes the bytes of `encodeOutput` for a text answer: its ids, or the text if there are none.
 *
 * @throws {MalformedError} The bytes are not an encoded text output.
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

/** Returns the hash of an engine's build description, as in the receipt. */
export const buildHash = (build: string): Hex.Hash =>
  Hex.from(sha256(new TextEncoder().encode(build)))
