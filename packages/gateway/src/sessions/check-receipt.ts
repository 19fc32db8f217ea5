import {
  type AccountId,
  type Hash,
  Inference,
  type Manifest,
  Receipt,
  Seed,
  Tally,
} from '@ostrom/protocol'
import { ProviderMisbehavedError } from './errors.ts'

/** What the client knows of an answer by itself, to hold the provider's receipt against. */
export type Expected = {
  readonly sessionId: Hash
  readonly provider: AccountId
  readonly question: Inference.InferRequest
  readonly manifest: Manifest.Manifest
  readonly askId: bigint
  readonly seedCommitment: Hash
  readonly serverSeed: Hash
  readonly counting: Receipt.Counting
  /** Whether the client asked for the answer to stop. */
  readonly stopped: boolean
  /** Whether it may have ended before its time, by the client's wish or for another good reason. */
  readonly cutShort: boolean
  /** Tokens of the prompt, as the client counts them; 0 where it cannot. */
  readonly promptTokens: number
  readonly work: Tally.Work
  readonly output: Inference.Output
  readonly tally: Tally.Tally
}

/**
 * Checks every field of a receipt that the client can compute itself. Pure; the signature is
 * checked apart.
 *
 * @throws {ProviderMisbehavedError} Naming the first field that differs.
 * @see docs/spec/inference.md, section 6.
 */
export function checkReceipt(core: Receipt.ReceiptCore, expected: Expected): void {
  const { question, manifest, tally, work, provider } = expected
  const finish = Receipt.finishReasons[core.finish]
  const aborted = finish === 'aborted'
  const same = (field: string, received: unknown, wanted: unknown) => {
    if (received === wanted) return
    throw new ProviderMisbehavedError({ provider, reason: `its receipt has another ${field}` })
  }
  same('session', core.sessionId, expected.sessionId)
  same('index', core.index, tally.frontier().count)
  same('model version', core.modelVersion, question.modelVersion)
  same('prompt', core.promptHash, Inference.promptHash(question.prompt))
  same('sampler', core.samplerHash, Inference.samplerHash(question))
  same('output', core.outputHash, Inference.outputHash(expected.output))
  same('counting', Receipt.countings[core.counting], expected.counting)
  same('input count', core.inputTokens, BigInt(work.prefilled))
  same('cached count', core.cachedInputTokens, BigInt(work.cached))
  // Whoever answers has worked on the prompt: else an answer of nothing would be free.
  if (!aborted) same('count of a whole prompt', work.prefilled >= leastPrompt(expected), true)
  same('output count', core.outputTokens, BigInt(work.output))
  // An end by the provider's own choice would be judged by nobody: validators judge the others.
  if (aborted) same('finish reason', expected.cutShort, true)
  // A prompt without an answer is owed only to whom the client has stopped.
  if (aborted && !Tally.hasOutput(work)) same('finish reason', expected.stopped, true)
  if (!aborted && Inference.isEmbed(question.prompt)) {
    same('number of vectors', work.vectors ?? 0, question.prompt.inputs.length)
  }
  if (!aborted && question.prompt.kind === 'draw') same('picture', work.images, 1)
  same('total', core.total, tally.totalAfter(expected.askId))
  same('server seed', Seed.commitment(expected.serverSeed), expected.seedCommitment)
  same('seed', core.seed, seedOf(expected))
  // Engines that draw by themselves say so: whether they may, the offer says.
  const drawn = Receipt.samplings[core.sampling]
  if (drawn !== 'unverified') same('sampling', drawn, samplingOf(question))
  const artifacts = manifest.artifacts.map((artifact) => artifact.sha256)
  if (expected.counting === 'ids') {
    if (finish === 'length') same('finish reason', work.output, question.maxTokens)
    same('artifact', artifacts.includes(core.artifactHash), true)
    same('tokenizer', core.tokenizerHash, manifest.tokenizer?.sha256)
  }
}

/** Prompt tokens of an answer that was not cut short: all, where both sides count them alike. */
const leastPrompt = ({ counting, promptTokens }: Expected): number =>
  counting === 'ids' ? promptTokens : Math.min(1, promptTokens)

/** How the tokens of an answer are chosen that can be drawn again: as its question asked. */
function samplingOf({ sampler, userSeed }: Inference.InferRequest): Receipt.Sampling {
  if (sampler.temperature === 0) return 'greedy'
  return userSeed === undefined ? 'seeded' : 'user-seed'
}

function seedOf({ question, serverSeed, askId }: Expected): Hash {
  const { clientNonce, segment, userSeed } = question
  return userSeed === undefined
    ? Seed.joint({ clientNonce, serverSeed, askId, segment })
    : Seed.fromUser(userSeed)
}
