import type { EnginePiece } from '@ostrom/engine'
import { countPrompt, createOutputCounter } from '@ostrom/engine/tokenizer'
import { type Hash, Hex, Inference, Receipt, Seed, Tally } from '@ostrom/protocol'
import type { AnswerOptions, AskedOptions } from './answer-options.ts'
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
  const { session, served, askId, question, signal, send } = options
  checkServed(options)
  const tally = session.tally()
  const seeding = seedOf(options)
  const counter = createOutputCounter(served.tokenizer, { maxTokens: question.maxTokens })
  const { promptTokens } = options
  // Half a checkpoint, so that the client pays for one piece while the next is processed.
  const prefillTokens = Math.max(1, Math.floor(options.prefillTokens / 2))
  const images = Inference.imagesOf(question.prompt)
  const media: Uint8Array[] = []
  const isText = !isMedia(question.prompt)
  let work = Tally.noWork
  let outputStep = isText ? 1 : 0
  let finish: Receipt.FinishReason = 'aborted'
  let print: Uint8Array | undefined
  /** Sends a piece, which is then owed, and waits for credit for the next. */
  const give = async (piece: Inference.AnswerPiece, done: Partial<Tally.Work>) => {
    work = { ...work, ...done }
    tally.reach(askId, work)
    // With the first token all of the prompt is done: from then on it only becomes due.
    if (work.output > 0) options.loan.reduce(tally.lentFor(askId))
    await send(piece)
    await credit()
  }
  /** Waits until the next piece would leave no more than a checkpoint unpaid. */
  const credit = () => {
    const prefilled = Math.min(promptTokens, work.prefilled + prefillTokens)
    const output = outputAfter(work, work.prefilled < promptTokens ? 0 : outputStep, question)
    const next = Inference.isEmbed(question.prompt) ? { vectors: media.length + 1 } : {}
    return session.credit(askId, { ...work, ...next, images, prefilled, output }, signal)
  }
  try {
    await credit()
    for await (const piece of piecesOf(options, { seed: seeding.seed, prefillTokens })) {
      if (piece.kind === 'end') {
        finish = piece.finish
        if ('print' in piece) print = piece.print
        break
      }
      if (piece.kind === 'prefill') {
        const told = !isText || (images === 0 && served.model.info.counting === 'ids')
        const done = told ? piece.tokens : promptTokens
        const cached = Math.min(piece.cached, done)
        // An engine may report more at once than was asked for: it is paid in pieces all the same.
        while (work.prefilled < done) {
          const prefilled = Math.min(done, Math.max(work.prefilled, cached) + prefillTokens)
          await give({ kind: 'prefill', tokens: prefilled, cached }, { prefilled, cached })
        }
      } else if (piece.kind !== 'tokens') {
        media.push(piece.bytes)
        await give(piece, piece.kind === 'image' ? { images } : { vectors: media.length })
      } else {
        const output = counter.add(piece)
        outputStep = Math.max(1, output - work.output)
        await give(piece, { output, images })
      }
    }
  } catch (error) {
    checkStopped(error, { work, signal })
  } finally {
    session.release(askId)
  }
  work = { ...work, output: counter.total() }
  tally.reach(askId, work)
  const bytes = isText ? undefined : { bytes: Buffer.concat(media) }
  const output = { ...counter.output, ...bytes, ...(print && { print }) }
  finishAnswer(options, { ...seeding, finish, work, output })
}

/**
 * What ends an answer early but not without a receipt: its client's stop, or, once there is output,
 * overdue pay or the provider's own. Without output, only the client's stop makes the prompt owed;
 * see `checkReceipt`.
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

/** Output with the next piece. Beyond the last token nothing comes, and no room is waited for. */
const outputAfter = (
  { output }: Tally.Work,
  step: number,
  { maxTokens }: Pick<Inference.InferRequest, 'maxTokens'>,
): number => Math.max(output, Math.min(output + step, maxTokens))

function checkServed({ question, served }: AnswerOptions): void {
  if (question.modelVersion === served.version) return
  throw new ModelNotServedError({ expected: served.version, received: question.modelVersion })
}

/** Tokens of a question's prompt, as both sides count them. */
export const promptTokensOf = ({ question, served }: Omit<AskedOptions, 'signal'>): number =>
  countPrompt(question.prompt, served.tokenizer, served.model.info.contextLength)

/** Whether vectors or a picture are asked for, not text. */
const isMedia = (prompt: Inference.AnyPrompt): boolean =>
  Inference.isEmbed(prompt) || prompt.kind === 'draw'

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
  return served.model.generate({ ...asked, prefillTokens, signal })
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
  // Where nothing came of it, no receipt makes it due.
  if (!Tally.hasOutput(work)) options.loan.lost()
  const ending: Tally.Ending = finish === 'aborted' ? 'stopped' : 'answered'
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
    total: tally.totalAfter(askId, ending),
    endedAtSeconds: options.nowSeconds(),
  }
  tally.finish(askId, Receipt.idOf(receipt, options.domain), ending)
  options.end(receipt, outcome.output)
}
