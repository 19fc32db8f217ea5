import type { EngineStreamPart } from '@ostrom/engine'
import { countPrompt, createOutputCounter } from '@ostrom/engine/tokenizer'
import { type Hash, Hex, Inference, Padding, Receipt, Seed, SessionAccount } from '@ostrom/protocol'
import {
  AnswerStoppedError,
  ModelNotServedError,
  PaymentOverdueError,
  ProviderStoppingError,
} from '../errors.ts'
import type { ModelQuestionOptions, PaidAnswerTask } from './answer-options.ts'
import {
  createAnswerProgress,
  isMedia,
  paddedTokensOf,
  reportsPromptProgress,
} from './answer-progress.ts'
import { type EmbeddingStreamPart, embeddingParts } from './embed.ts'
import { checkImages, type ImageStreamPart, imageParts } from './generate-image.ts'
import { samplingModeOf } from './verification.ts'

/**
 * Answers one paid question. Pulls the next part from the engine only while the session has credit,
 * so that at most one checkpoint of the due amount is unpaid.
 *
 * @throws Errors of the engine; the caller reports the failed answer to the client.
 * @throws {AnswerStoppedError} The client stopped the answer before any work; it costs nothing.
 */
export async function answerQuestion(options: PaidAnswerTask): Promise<void> {
  const { session, served, callId, question, signal } = options
  checkSupported(options)
  const seeding = seedOf(options)
  const counter = createOutputCounter(served.tokenizer, { maxTokens: question.maxTokens })
  const progress = createAnswerProgress(options)
  const images = Inference.countImages(question.prompt)
  const media: Uint8Array[] = []
  let finish: Receipt.FinishReason = 'aborted'
  let logitFingerprint: Uint8Array | undefined
  let stop: string | undefined
  try {
    await progress.credit()
    const { prefillTokens } = progress
    for await (const piece of paced(options, { seed: seeding.seed, prefillTokens })) {
      if (piece.kind === 'end') {
        finish = piece.finish
        if ('logitFingerprint' in piece) logitFingerprint = piece.logitFingerprint
        if ('stop' in piece) stop = piece.stop
        break
      }
      // The client pays for what it had received and for what was on its way, but for nothing that
      // is sent after its stop.
      signal.throwIfAborted()
      if (piece.kind === 'prefill') await progress.sendPromptProgress(piece)
      else if (piece.kind === 'tokens') {
        const output = progress.usage().output + Math.max(1, piece.ids.length)
        await session.awaitAllowance(callId, output, signal)
        await progress.sendPart(piece, { output: counter.add(piece), images })
      } else {
        media.push(piece.bytes)
        await progress.sendPart(
          piece,
          piece.kind === 'image' ? { images } : { embeddings: media.length },
        )
      }
    }
  } catch (error) {
    checkStopped(error, { work: progress.usage(), signal })
    // An answer on which no work has begun gets no receipt: otherwise free prompts could fill the
    // disk with receipts.
    if (!progress.hasBegun()) throw new AnswerStoppedError()
    await progress.reportStartedPrompt()
  } finally {
    session.release(callId)
  }
  const usage = progress.setOutput(counter.total())
  const bytes = isMedia(question.prompt) ? { bytes: Buffer.concat(media) } : undefined
  const output = { ...counter.output, ...bytes, ...(logitFingerprint && { logitFingerprint }) }
  finishAnswer(options, { ...seeding, finish, usage, output, stop })
}

/**
 * Returns normally for errors that end an answer early with a receipt: the client's stop, or, once
 * there is output, an overdue payment or a stop by the provider. See the gateway's `checkReceipt`.
 *
 * @throws The error itself if the answer failed.
 */
function checkStopped(
  error: unknown,
  { work, signal }: { readonly work: SessionAccount.Usage; readonly signal: AbortSignal },
): void {
  const overdue = error instanceof PaymentOverdueError && SessionAccount.hasOutput(work)
  if (!signal.aborted && !overdue) throw error
  if (signal.reason === 'provider' && !SessionAccount.hasOutput(work))
    throw new ProviderStoppingError()
}

function checkSupported({ question, served }: PaidAnswerTask): void {
  if (question.modelVersion === served.version) return
  throw new ModelNotServedError({ expected: served.version, received: question.modelVersion })
}

/** Returns the tokens of a question's prompt, as client and provider count them. */
export const promptTokensOf = ({
  question,
  served,
}: Omit<ModelQuestionOptions, 'signal'>): number =>
  countPrompt(question.prompt, served.tokenizer, served.model.info.contextLength)

/**
 * Yields the whole prompt as processed, and then the engine's parts. The engine starts when the
 * caller pulls the second part, so that the caller can first wait for payment.
 */
async function* withPromptReported(
  tokens: number,
  pieces: AsyncIterable<EngineStreamPart>,
): AsyncGenerator<EngineStreamPart> {
  yield { kind: 'prefill', tokens, cached: 0 }
  for await (const piece of pieces) if (piece.kind !== 'prefill') yield piece
}

/** Returns the engine's stream; for a padded offer in parts of equal size at fixed times. */
function paced(
  options: PaidAnswerTask,
  terms: { readonly seed: Hash; readonly prefillTokens: number },
): ReturnType<typeof streamPartsOf> {
  const { session, clock, signal } = options
  const parts = streamPartsOf(options, terms)
  const tokensMax = paddedTokensOf(session)
  return tokensMax === 0 ? parts : Padding.batchParts(parts, { clock, tokensMax, signal })
}

/** Returns the engine's stream of parts for a question. */
function streamPartsOf(
  options: PaidAnswerTask,
  { seed, prefillTokens }: { readonly seed: Hash; readonly prefillTokens: number },
): AsyncIterable<EngineStreamPart | EmbeddingStreamPart | ImageStreamPart> {
  const { question, session, served, signal } = options
  const { prompt, sampler, maxTokens, stop, logprobs } = question
  if (Inference.isEmbeddingPrompt(prompt)) return embeddingParts(options, prompt)
  if (prompt.kind === 'image') return imageParts(options, { prompt, seed })
  checkImages(options)
  // With a scope for each caller, the time to the first token does not reveal other callers'
  // prompts.
  const { cacheScope: scope } = question
  const cacheScope = scope === undefined ? session.client : `${session.client} ${scope}`
  const drawn = { sampler, seed, cacheScope }
  const generation = { prompt, maxTokens, stop, logprobs, ...drawn }
  const pieces = served.model.generate({ ...generation, prefillTokens, signal })
  return reportsPromptProgress(options) ? pieces : withPromptReported(options.promptTokens, pieces)
}

/** Returns the seed and the receipt's sampling mode. */
function seedOf({ question, serverSeed, callId, served }: PaidAnswerTask): {
  readonly seed: Hash
  readonly sampling: Receipt.SamplingMode
} {
  const { clientNonce, segment, userSeed } = question
  const seed =
    userSeed === undefined
      ? Seed.derive({ clientNonce, serverSeed, callId, segment })
      : Seed.deriveFromUser(userSeed)
  return { seed, sampling: samplingModeOf(served.model, question) }
}

type FinishedAnswer = {
  readonly seed: Hash
  readonly sampling: Receipt.SamplingMode
  readonly finish: Receipt.FinishReason
  readonly usage: SessionAccount.Usage
  readonly output: Inference.InferenceOutput
  readonly stop: string | undefined
}

/**
 * Ends an answer in the session account synchronously, so that receipts are numbered in the order
 * in which answers end.
 */
function finishAnswer(options: PaidAnswerTask, outcome: FinishedAnswer): void {
  const { session, served, callId, question } = options
  const { usage, finish } = outcome
  const tally = session.account()
  const agreed = finish === 'aborted' ? options.stopPromptTokens() : undefined
  if (agreed !== undefined) tally.stop(callId, agreed)
  options.loan.reduce(tally.creditFor(callId))
  // Without output, or after the client's stop, the client may owe only a part of the prompt.
  if (!SessionAccount.hasOutput(usage) || agreed !== undefined) options.loan.writeOff()
  const { info } = served.model
  const receipt: Receipt.ReceiptCore = {
    sessionId: session.id,
    index: tally.frontier().count,
    modelVersion: served.version,
    artifactHash: info.artifactHash,
    engineHash: Inference.buildHash(info.build),
    tokenizerHash: info.tokenizerHash,
    templateHash: info.templateHash,
    promptHash: Inference.promptHash(question.prompt),
    samplerHash: Inference.samplerHash(question),
    seed: outcome.seed,
    outputHash: Inference.outputHash(outcome.output),
    // No engine computes a trace root yet.
    traceRoot: Hex.zeroHash,
    finish: Receipt.finishReasons.indexOf(finish),
    counting: Receipt.tokenCountings.indexOf(info.counting),
    sampling: Receipt.samplingModes.indexOf(outcome.sampling),
    inputTokens: BigInt(usage.prefilled),
    cachedInputTokens: BigInt(usage.cached),
    outputTokens: BigInt(usage.output),
    total: tally.totalAfter(callId),
    endedAtSeconds: options.nowSeconds(),
  }
  tally.finish(callId, Receipt.idOf(receipt, options.domain))
  options.onEnd(receipt, outcome.output, outcome.stop)
}
