import {
  type AccountId,
  type Hash,
  Inference,
  type Manifest,
  Receipt,
  Seed,
  SessionAccount,
} from '@ostrom/protocol'
import { ProviderMisbehavedError } from './errors.ts'

/** What the client knows of an answer by itself, to hold the provider's receipt against. */
export type ExpectedReceipt = {
  readonly sessionId: Hash
  readonly provider: AccountId
  readonly question: Inference.InferenceRequest
  readonly manifest: Manifest.Manifest
  readonly askId: bigint
  readonly seedCommitment: Hash
  readonly serverSeed: Hash
  readonly counting: Receipt.TokenCounting
  /** Whether the client asked for the answer to stop. */
  readonly isStopped: boolean
  /** Whether it may have ended before its time, by the client's wish or for another good reason. */
  readonly isTruncated: boolean
  /** Tokens of the prompt, as the client counts them; 0 where it cannot. */
  readonly promptTokens: number
  readonly usage: SessionAccount.Usage
  readonly output: Inference.InferenceOutput
  readonly account: SessionAccount.SessionAccount
}

/**
 * Checks every field of a receipt that the client can compute itself. Pure; the signature is
 * checked apart.
 *
 * @throws {ProviderMisbehavedError} Naming the first field that differs.
 * @see docs/spec/inference.md, section 6.
 */
export function checkReceipt(core: Receipt.ReceiptCore, expected: ExpectedReceipt): void {
  const { question, manifest, account, usage, provider } = expected
  const finish = Receipt.finishReasons[core.finish]
  const aborted = finish === 'aborted'
  const same = (field: string, received: unknown, wanted: unknown) => {
    if (received === wanted) return
    throw new ProviderMisbehavedError({ provider, reason: `its receipt has another ${field}` })
  }
  same('session', core.sessionId, expected.sessionId)
  same('index', core.index, account.frontier().count)
  same('model version', core.modelVersion, question.modelVersion)
  same('prompt', core.promptHash, Inference.promptHash(question.prompt))
  same('sampler', core.samplerHash, Inference.samplerHash(question))
  same('output', core.outputHash, Inference.outputHash(expected.output))
  same('counting', Receipt.tokenCountings[core.counting], expected.counting)
  same('input count', core.inputTokens, BigInt(usage.prefilled))
  same('cached count', core.cachedInputTokens, BigInt(usage.cached))
  // Whoever answers has worked on the prompt: else an answer of nothing would be free.
  if (!aborted) same('count of a whole prompt', usage.prefilled >= leastPrompt(expected), true)
  same('output count', core.outputTokens, BigInt(usage.output))
  // An end by the provider's own choice would be judged by nobody: validators judge the others.
  if (aborted) same('finish reason', expected.isTruncated, true)
  // A prompt without an answer is owed only to whom the client has stopped.
  if (aborted && !SessionAccount.hasOutput(usage)) same('finish reason', expected.isStopped, true)
  if (!aborted && Inference.isEmbeddingPrompt(question.prompt)) {
    same('number of vectors', usage.embeddings ?? 0, question.prompt.inputs.length)
  }
  if (!aborted && question.prompt.kind === 'image') same('picture', usage.images, 1)
  same('total', core.total, account.totalAfter(expected.askId))
  same('server seed', Seed.commitment(expected.serverSeed), expected.seedCommitment)
  same('seed', core.seed, seedOf(expected))
  // Engines that draw by themselves say so: whether they may, the offer says.
  const drawn = Receipt.samplingModes[core.sampling]
  if (drawn !== 'unverified') same('sampling', drawn, samplingOf(question))
  const artifacts = manifest.artifacts.map((artifact) => artifact.sha256)
  if (expected.counting === 'ids') {
    if (finish === 'length') same('finish reason', usage.output, question.maxTokens)
    same('artifact', artifacts.includes(core.artifactHash), true)
    same('tokenizer', core.tokenizerHash, manifest.tokenizer?.sha256)
  }
}

/** Prompt tokens of an answer that was not cut short: all, where both sides count them alike. */
const leastPrompt = ({ counting, promptTokens }: ExpectedReceipt): number =>
  counting === 'ids' ? promptTokens : Math.min(1, promptTokens)

/** How the tokens of an answer are chosen that can be drawn again: as its question asked. */
function samplingOf({ sampler, userSeed }: Inference.InferenceRequest): Receipt.SamplingMode {
  if (sampler.temperature === 0) return 'greedy'
  return userSeed === undefined ? 'seeded' : 'user-seed'
}

function seedOf({ question, serverSeed, askId: callId }: ExpectedReceipt): Hash {
  const { clientNonce, segment, userSeed } = question
  return userSeed === undefined
    ? Seed.derive({ clientNonce, serverSeed, callId, segment })
    : Seed.deriveFromUser(userSeed)
}
