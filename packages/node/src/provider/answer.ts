import type { EnginePiece } from '@ostrom/engine'
import { countPrompt, createOutputCounter } from '@ostrom/engine/tokenizer'
import { type Hash, Hex, Inference, Receipt, Seed, Tally } from '@ostrom/protocol'
import type { AnswerOptions, AskedOptions } from './answer-options.ts'
import { createAnswerProgress, isMedia, tellsPrompt } from './answer-progress.ts'
import { checkImages, type DrawPiece, drawPieces } from './draw.ts'
import { type EmbedPiece, embedPieces } from './embed.ts'
import { ModelNotServedError, PaymentOverdueError, ProviderStoppingError } from './errors.ts'

/**
 * Answers one question under payment: the engine is asked for the next piece only while the
 * session has credit, so that of what is due at most one checkpoint is ever unpaid.
 *
 * @throws Whatever the engine throws; the caller tells the client that the answer failed.
 */
export async function answerQuestion(options: AnswerOptions): Promise<void> {
  const { session, served, askId, question, signal } = options
  checkServed(options)
  const seeding = seedOf(options)
  const counter = createOutputCounter(served.tokenizer, { maxTokens: question.maxTokens })
  const progress = createAnswerProgress(options)
  const images = Inference.imagesOf(question.prompt)
  const media: Uint8Array[] = []
  let finish: Receipt.FinishReason = 'aborted'
  let print: Uint8Array | undefined
  try {
    await progress.credit()
    const { prefillTokens } = progress
    for await (const piece of piecesOf(options, { seed: seeding.seed, prefillTokens })) {
      if (piece.kind === 'end') {
        finish = piece.finish
        if ('print' in piece) print = piece.print
        break
      }
      if (piece.kind === 'prefill') await progress.givePrompt(piece)
      else if (piece.kind === 'tokens') {
        await progress.give(piece, { output: counter.add(piece), images })
      } else {
        media.push(piece.bytes)
        await progress.give(piece, piece.kind === 'image' ? { images } : { vectors: media.length })
      }
    }
  } catch (error) {
    checkStopped(error, { work: progress.work(), signal })
    await progress.tellBegun()
  } finally {
    session.release(askId)
  }
  const work = progress.reach(counter.total())
  const bytes = isMedia(question.prompt) ? { bytes: Buffer.concat(media) } : undefined
  const output = { ...counter.output, ...bytes, ...(print && { print }) }
  finishAnswer(options, { ...seeding, finish, work, output })
}

/**
 * What ends an answer early but not without a receipt: its client's stop, or, once there is output,
 * overdue pay or the provider's own. Without output only the client's stop does: `checkReceipt`.
 *
 * @throws The error itself where the answer failed.
 */
function checkStopped(
  error: unknown,
  { work, signal }: { readonly work: Tally.Work; readonly signal: AbortSignal },
): void {
  const overdue = error instanceof PaymentOverdueError && Tally.hasOutput(work)
  if (!signal.aborted && !overdue) throw error
  if (signal.reason === 'provider' && !Tally.hasOutput(work)) throw new ProviderStoppingError()
}

function checkServed({ question, served }: AnswerOptions): void {
  if (question.modelVersion === served.version) return
  throw new ModelNotServedError({ expected: served.version, received: question.modelVersion })
}

/** Tokens of a question's prompt, as both sides count them. */
export const promptTokensOf = ({ question, served }: Omit<AskedOptions, 'signal'>): number =>
  countPrompt(question.prompt, served.tokenizer, served.model.info.contextLength)

/** All of a prompt is told, and paid for as far as that is due, before an engine is given it. */
async function* toldAhead(
  tokens: number,
  pieces: AsyncIterable<EnginePiece>,
): AsyncGenerator<EnginePiece> {
  yield { kind: 'prefill', tokens, cached: 0 }
  for await (const piece of pieces) if (piece.kind !== 'prefill') yield piece
}

/** What the engine makes of a question. */
function piecesOf(
  options: AnswerOptions,
  { seed, prefillTokens }: { readonly seed: Hash; readonly prefillTokens: number },
): AsyncIterable<EnginePiece | EmbedPiece | DrawPiece> {
  const { question, session, served, signal } = options
  const { prompt, sampler, maxTokens, stop, logprobs } = question
  if (Inference.isEmbed(prompt)) return embedPieces(options, prompt)
  if (prompt.kind === 'draw') return drawPieces(options, { prompt, seed })
  checkImages(options)
  const drawn = { sampler, seed, cacheScope: session.client }
  const asked = { prompt, maxTokens, stop, logprobs, ...drawn }
  const pieces = served.model.generate({ ...asked, prefillTokens, signal })
  return tellsPrompt(options) ? pieces : toldAhead(options.promptTokens, pieces)
}

/** Seed, and how the receipt labels it. */
function seedOf({ question, serverSeed, askId, served }: AnswerOptions): {
  readonly seed: Hash
  readonly sampling: Receipt.Sampling
} {
  const { clientNonce, segment, userSeed } = question
  const seed =
    userSeed === undefined
      ? Seed.joint({ clientNonce, serverSeed, askId, segment })
      : Seed.fromUser(userSeed)
  const drawn = served.model.info.seeded && !isMedia(question.prompt)
  if (!drawn) return { seed, sampling: 'unverified' }
  if (question.sampler.temperature === 0) return { seed, sampling: 'greedy' }
  return { seed, sampling: userSeed === undefined ? 'seeded' : 'user-seed' }
}

type Outcome = {
  readonly seed: Hash
  readonly sampling: Receipt.Sampling
  readonly finish: Receipt.FinishReason
  readonly work: Tally.Work
  readonly output: Inference.Output
}

/** Closes the account of an answer. Without a pause, so that indexes follow the order of ends. */
function finishAnswer(options: AnswerOptions, outcome: Outcome): void {
  const { session, served, askId, question } = options
  const { work, finish } = outcome
  const tally = session.tally()
  options.loan.reduce(tally.lentFor(askId))
  // Where nothing came of it, its receipt makes no more due than was paid ahead.
  if (!Tally.hasOutput(work)) options.loan.lost()
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
    // No engine commits to its activations yet.
    traceRoot: Hex.zeroHash,
    finish: Receipt.finishReasons.indexOf(finish),
    counting: Receipt.countings.indexOf(info.counting),
    sampling: Receipt.samplings.indexOf(outcome.sampling),
    inputTokens: BigInt(work.prefilled),
    cachedInputTokens: BigInt(work.cached),
    outputTokens: BigInt(work.output),
    total: tally.totalAfter(askId),
    endedAtSeconds: options.nowSeconds(),
  }
  tally.finish(askId, Receipt.idOf(receipt, options.domain))
  options.end(receipt, outcome.output)
}
