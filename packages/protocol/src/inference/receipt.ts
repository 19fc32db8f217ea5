import type { Hash } from '../encoding/hex.ts'
import * as Schema from '../encoding/schema.ts'
import type { Domain } from '../signing/domain.ts'
import { digest, type StructType } from '../signing/signed-object.ts'

/** Finish reasons of answers. A failed answer costs nothing and has no receipt. */
export const finishReasons = ['stop', 'length', 'aborted', 'tool_calls'] as const
export type FinishReason = (typeof finishReasons)[number]

/** Modes of counting output tokens, which affect the answer's verifiability class. */
export const tokenCountings = ['ids', 'retokenized'] as const
export type TokenCounting = (typeof tokenCountings)[number]

/**
 * Modes of computing an answer. `greedy`: the computation makes no random choice, because the
 * sampler takes the likeliest tokens, or because the answer consists of embeddings. Validators can
 * recompute all except `unverified` answers.
 */
export const samplingModes = ['seeded', 'user-seed', 'greedy', 'unverified'] as const
export type SamplingMode = (typeof samplingModes)[number]

/**
 * The fixed core of a receipt. The provider signs it for every answer, and the client countersigns
 * it by the receipts root of its next voucher. The core's digest is the receipt's id.
 *
 * A hash that the engine cannot provide is 32 zero bytes.
 */
export type ReceiptCore = {
  /** Id of the session or the request. */
  readonly sessionId: Hash
  /** Index among the session's finished answers, from 0; also the index of the receipt's leaf. */
  readonly index: bigint
  /** Hash of the model version's manifest. */
  readonly modelVersion: Hash
  /** SHA-256 of the served artifact. */
  readonly artifactHash: Hash
  /** SHA-256 of the engine's build description. */
  readonly engineHash: Hash
  readonly tokenizerHash: Hash
  readonly templateHash: Hash
  /** SHA-256 of the prompt as the client sent it, in canonical dag-cbor: see `encodePrompt`. */
  readonly promptHash: Hash
  /** SHA-256 of the sampler's parameters and limits, in canonical dag-cbor. */
  readonly samplerHash: Hash
  /** Seed of the sampled tokens; see docs/spec/inference.md, section 5. */
  readonly seed: Hash
  /** SHA-256 of the output's ids, text, vectors or image: see `encodeOutput`. */
  readonly outputHash: Hash
  /** Root over the activations of the answer; zero without a commitment to them. */
  readonly traceRoot: Hash
  /** Index into `finishReasons`. */
  readonly finish: number
  /** Index into `tokenCountings`. */
  readonly counting: number
  /** Index into `samplingModes`. */
  readonly sampling: number
  readonly inputTokens: bigint
  readonly cachedInputTokens: bigint
  readonly outputTokens: bigint
  /** Session total after this answer, in base units: the minimum total of the next voucher. */
  readonly total: bigint
  /** Unix second at the end of the answer, by the provider's clock. */
  readonly endedAtSeconds: bigint
}

export const receiptStruct: StructType<ReceiptCore> = {
  name: 'Receipt',
  contract: 'escrow',
  fields: [
    ['sessionId', 'bytes32'],
    ['index', 'uint64'],
    ['modelVersion', 'bytes32'],
    ['artifactHash', 'bytes32'],
    ['engineHash', 'bytes32'],
    ['tokenizerHash', 'bytes32'],
    ['templateHash', 'bytes32'],
    ['promptHash', 'bytes32'],
    ['samplerHash', 'bytes32'],
    ['seed', 'bytes32'],
    ['outputHash', 'bytes32'],
    ['traceRoot', 'bytes32'],
    ['finish', 'uint8'],
    ['counting', 'uint8'],
    ['sampling', 'uint8'],
    ['inputTokens', 'uint64'],
    ['cachedInputTokens', 'uint64'],
    ['outputTokens', 'uint64'],
    ['total', 'uint128'],
    ['endedAtSeconds', 'uint64'],
  ],
}

const schemaOf = (whole: (bits: number) => Schema.Schema<bigint>): Schema.Schema<ReceiptCore> =>
  Schema.object({
    sessionId: Schema.hash,
    index: whole(64),
    modelVersion: Schema.hash,
    artifactHash: Schema.hash,
    engineHash: Schema.hash,
    tokenizerHash: Schema.hash,
    templateHash: Schema.hash,
    promptHash: Schema.hash,
    samplerHash: Schema.hash,
    seed: Schema.hash,
    outputHash: Schema.hash,
    traceRoot: Schema.hash,
    finish: Schema.integer(0, finishReasons.length - 1),
    counting: Schema.integer(0, tokenCountings.length - 1),
    sampling: Schema.integer(0, samplingModes.length - 1),
    inputTokens: whole(64),
    cachedInputTokens: whole(64),
    outputTokens: whole(64),
    total: whole(128),
    endedAtSeconds: whole(64),
  })

export const receiptSchema: Schema.Schema<ReceiptCore> = schemaOf(Schema.unsigned)

/** Schema of a core in JSON: see `toJson`. */
export const jsonSchema: Schema.Schema<ReceiptCore> = schemaOf(Schema.decimal)

/** Converts a core for JSON, with amounts and counts as decimal text, so that no digit is lost. */
export const toJson = (core: ReceiptCore): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(core).map(([name, value]) => [
      name,
      typeof value === 'bigint' ? `${value}` : value,
    ]),
  )

/** Returns a receipt's id: the digest of its core, which the provider's chain key signs. */
export const idOf = (core: ReceiptCore, domain: Domain): Hash => digest(receiptStruct, core, domain)
