import {
  type AccountId,
  type Hash,
  Inference,
  Manifest,
  Receipt,
  Seed,
  SessionAccount,
} from '@ostrom/protocol'
import { ProviderMisbehavedError } from '../errors.ts'

/** The client's own data about an answer, to compare with the provider's receipt. */
export type ExpectedReceipt = {
  readonly sessionId: Hash
  readonly provider: AccountId
  readonly question: Inference.InferenceRequest
  readonly manifest: Manifest.Manifest
  readonly askId: bigint
  readonly seedCommitment: Hash
  readonly serverSeed: Hash
  readonly counting: Receipt.TokenCounting
  /** Sampling mode in the offer's verification terms. */
  readonly offeredSampling: number
  /** Whether the client has stopped the answer. */
  readonly isStopped: boolean
  /**
   * Whether the answer may be truncated, because of the client's stop or for another valid reason.
   */
  readonly isTruncated: boolean
  /** Number of prompt tokens, counted by the client itself; 0 if it cannot count them. */
  readonly promptTokens: number
  readonly usage: SessionAccount.Usage
  readonly output: Inference.InferenceOutput
  readonly account: SessionAccount.SessionAccount
}

/** A field of a receipt that both sides compute from the bytes of the question. */
export type DisputedField = 'prompt' | 'sampler' | 'output'

/**
 * Checks every field of a receipt that the client can compute itself. Does not verify the
 * signature.
 *
 * The two sides compute some fields from the question alone. If only these fields differ, the
 * question may be the cause, and both sides agree about the work and its price. The function then
 * returns the first of these fields, so that the client can pay for the work.
 *
 * @throws {ProviderMisbehavedError} The error names the first other field that differs.
 * @see docs/spec/inference.md, section 6.
 */
export function checkReceipt(
  core: Receipt.ReceiptCore,
  expected: ExpectedReceipt,
): DisputedField | undefined {
  const { question, manifest, account, usage, provider } = expected
  const finish = Receipt.finishReasons[core.finish]
  const aborted = finish === 'aborted'
  const same = (field: string, received: unknown, required: unknown) => {
    if (received === required) return
    throw new ProviderMisbehavedError({ provider, reason: `its receipt has another ${field}` })
  }
  same('session', core.sessionId, expected.sessionId)
  same('index', core.index, account.frontier().count)
  same('model version', core.modelVersion, question.modelVersion)
  same('counting', Receipt.tokenCountings[core.counting], expected.counting)
  same('input count', core.inputTokens, BigInt(usage.prefilled))
  same('cached count', core.cachedInputTokens, BigInt(usage.cached))
  // A complete answer requires the whole prompt; otherwise an empty answer would be free.
  if (!aborted) same('count of a whole prompt', usage.prefilled >= leastPrompt(expected), true)
  same('output count', core.outputTokens, BigInt(usage.output))
  // No validator can judge a truncated answer, so the client refuses one without a valid reason.
  if (aborted) same('finish reason', expected.isTruncated, true)
  // A prompt without output is owed only if the client stopped the answer.
  if (aborted && !SessionAccount.hasOutput(usage)) same('finish reason', expected.isStopped, true)
  if (!aborted && Inference.isEmbeddingPrompt(question.prompt)) {
    same('number of vectors', usage.embeddings ?? 0, question.prompt.inputs.length)
  }
  if (!aborted && question.prompt.kind === 'image') same('picture', usage.images, 1)
  same('total', core.total, account.totalAfter(expected.askId))
  same('server seed', Seed.commitment(expected.serverSeed), expected.seedCommitment)
  same('seed', core.seed, seedOf(expected))
  // Engines with their own sampling declare `unverified`; the offer says whether that is allowed.
  const drawn = Receipt.samplingModes[core.sampling]
  // The court does not compare the sampling of embeddings, so the client has to check it. If an
  // any-to-any model does not count token ids, `seeded` in its offer refers to its texts only.
  const offered = Receipt.samplingModes[expected.offeredSampling]
  const isVerifiable = expected.counting === 'ids' && offered !== 'unverified'
  const isPromised = isVerifiable || offered === 'greedy'
  const isEmbedding = Inference.isEmbeddingPrompt(question.prompt)
  if (drawn !== 'unverified' || (isPromised && isEmbedding))
    same('sampling', drawn, Inference.samplingMode(question))
  const artifacts = manifest.artifacts.map((artifact) => artifact.sha256)
  if (expected.counting === 'ids') {
    if (finish === 'length') same('finish reason', usage.output, question.maxTokens)
    same('artifact', artifacts.includes(core.artifactHash), true)
    const tokenizer = Manifest.tokenizerOf(manifest, core.artifactHash)
    same('tokenizer', core.tokenizerHash, tokenizer?.sha256)
  }
  const isSameOutput = core.outputHash === Inference.outputHash(expected.output)
  // The bytes of a question cannot change the hash of token ids. They may appear in an output that
  // is text.
  if (expected.counting === 'ids') same('output', isSameOutput, true)
  if (core.promptHash !== Inference.promptHash(question.prompt)) return 'prompt'
  if (core.samplerHash !== Inference.samplerHash(question)) return 'sampler'
  return isSameOutput ? undefined : 'output'
}

/** Returns the fewest prompt tokens of a complete answer: all, if both sides count token ids. */
const leastPrompt = ({ counting, promptTokens }: ExpectedReceipt): number =>
  counting === 'ids' ? promptTokens : Math.min(1, promptTokens)

function seedOf({ question, serverSeed, askId: callId }: ExpectedReceipt): Hash {
  const { clientNonce, segment, userSeed } = question
  return userSeed === undefined
    ? Seed.derive({ clientNonce, serverSeed, callId, segment })
    : Seed.deriveFromUser(userSeed)
}
