import type { Domain } from './domain.ts'
import type { Hash } from './hex.ts'
import * as Shape from './shape.ts'
import { digest, type Kind } from './signed-object.ts'

/** Why an answer ended. `failed` answers cost nothing and are not receipted. */
export const finishReasons = ['stop', 'length', 'aborted', 'tool_calls'] as const
export type FinishReason = (typeof finishReasons)[number]

/** How the output tokens were counted; decides the answer's verification class. */
export const countings = ['ids', 'retokenized'] as const
export type Counting = (typeof countings)[number]

/** How the output tokens were chosen. Only `seeded` can be replayed by a validator. */
export const samplings = ['seeded', 'user-seed', 'greedy', 'unverified'] as const
export type Sampling = (typeof samplings)[number]

/**
 * The fixed core of a receipt: what a provider signs for every answer, and what the client
 * countersigns through the receipts root of its next voucher. Its digest is the receipt's id.
 *
 * Hashes that the engine cannot give are 32 zero bytes.
 */
export type ReceiptCore = {
  /** Session, or request in the one-request flow. */
  readonly sessionId: Hash
  /** Position among the session's paid answers, from 0: the leaf's index under the root. */
  readonly index: bigint
  /** Hash of the model version's manifest. */
  readonly modelVersion: Hash
  /** SHA-256 of the served artifact. */
  readonly artifactHash: Hash
  /** SHA-256 of the engine's build description. */
  readonly engineHash: Hash
  readonly tokenizerHash: Hash
  readonly templateHash: Hash
  /** SHA-256 of the canonical prompt: its token ids, or its messages where no ids were sent. */
  readonly promptHash: Hash
  /** SHA-256 of the sampler's parameters, in canonical dag-cbor. */
  readonly samplerHash: Hash
  /** Seed that the tokens were drawn with; see docs/spec/inference.md, section 5. */
  readonly seed: Hash
  /** SHA-256 of the output token ids (or of the output text where counting is `retokenized`). */
  readonly outputHash: Hash
  /** Root over the activations that the answer was committed with; zero where none were. */
  readonly traceRoot: Hash
  /** Index into `finishReasons`. */
  readonly finish: number
  /** Index into `countings`. */
  readonly counting: number
  /** Index into `samplings`. */
  readonly sampling: number
  readonly inputTokens: bigint
  readonly cachedInputTokens: bigint
  readonly outputTokens: bigint
  /** Session total after this answer, in base units: what the next voucher must reach. */
  readonly total: bigint
  /** Provider's clock when the answer ended, in Unix seconds. */
  readonly endedAtSeconds: bigint
}

export const receiptKind: Kind<ReceiptCore> = {
  name: 'Receipt',
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

const shapeOf = (whole: (bits: number) => Shape.Shape<bigint>): Shape.Shape<ReceiptCore> =>
  Shape.object({
    sessionId: Shape.hash,
    index: whole(64),
    modelVersion: Shape.hash,
    artifactHash: Shape.hash,
    engineHash: Shape.hash,
    tokenizerHash: Shape.hash,
    templateHash: Shape.hash,
    promptHash: Shape.hash,
    samplerHash: Shape.hash,
    seed: Shape.hash,
    outputHash: Shape.hash,
    traceRoot: Shape.hash,
    finish: Shape.integer(0, finishReasons.length - 1),
    counting: Shape.integer(0, countings.length - 1),
    sampling: Shape.integer(0, samplings.length - 1),
    inputTokens: whole(64),
    cachedInputTokens: whole(64),
    outputTokens: whole(64),
    total: whole(128),
    endedAtSeconds: whole(64),
  })

export const receiptShape: Shape.Shape<ReceiptCore> = shapeOf(Shape.unsigned)

/** A core as JSON has it: see `toJson`. */
export const fromJson: Shape.Shape<ReceiptCore> = shapeOf(Shape.decimal)

/** A core for JSON: amounts and counts as decimal text, so that no digit is lost. */
export const toJson = (core: ReceiptCore): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(core).map(([name, value]) => [
      name,
      typeof value === 'bigint' ? `${value}` : value,
    ]),
  )

/** A receipt's id: the digest of its core, signed by the provider's chain key. */
export const idOf = (core: ReceiptCore, domain: Domain): Hash => digest(receiptKind, core, domain)
