import { countPrompt, createOutputCounter } from '@ostrom/engine/tokenizer'
import { type Domain, type Hash, Inference, Receipt, Seed, Tally } from '@ostrom/protocol'
import { ModelNotServedError, PaymentOverdueError, ProviderStoppingError } from './errors.ts'
import type { PaidSession } from './paid-session.ts'
import type { ServedModel } from './served-model.ts'

/** One question being answered. */
export type AnswerOptions = {
  readonly session: PaidSession
  readonly served: ServedModel
  readonly askId: bigint
  readonly question: Inference.InferRequest
  readonly serverSeed: Hash
  readonly prefillTokens: number
  readonly domain: Domain
  readonly nowSeconds: () => bigint
  readonly signal: AbortSignal
  /** Seals and sends a piece that is not the last. Waits while the peer takes nothing. */
  readonly send: (piece: Inference.AnswerPiece) => Promise<void>
  /** Hands over receipt and output, in the order in which answers finish; see `finishAnswer`. */
  readonly end: (receipt: Receipt.ReceiptCore, output: Output) => void
}

/**
 * Answers one question under payment: the engine is asked for the next piece only while the
 * session has credit, so that at most one checkpoint is ever unpaid.
 *
 * @throws Whatever the engine throws; the caller tells the client that the answer failed.
 */
export async function answerQuestion(options: AnswerOptions): Promise<void> {
  const { session, served, askId, question, signal, send } = options
  if (question.modelVersion !== served.version) {
    const names = { expected: served.version, received: question.modelVersion }
    throw new ModelNotServedError(names)
  }
  const tally = session.tally()
  const seeding = seedOf(options)
  const counter = createOutputCounter(served.tokenizer, { maxTokens: question.maxTokens })
  const { contextLength } = served.model.info
  const promptTokens = countPrompt(question.prompt, served.tokenizer, contextLength)
  // Half a checkpoint, so that the client pays for one piece while the next is processed.
  const prefillTokens = Math.max(1, Math.floor(options.prefillTokens / 2))
  let work = Tally.noWork
  let outputStep = 1
  let finish: Receipt.FinishReason = 'aborted'
  /** Waits until the next piece would leave no more than a checkpoint unpaid. */
  const credit = () => {
    const prefilled = Math.min(promptTokens, work.prefilled + prefillTokens)
    const output = work.output + (work.prefilled < promptTokens ? 0 : outputStep)
    return session.credit(askId, { ...work, prefilled, output }, signal)
  }
  try {
    await credit()
    const { prompt, sampler, maxTokens, stop, logprobs } = question
    const drawn = { sampler, seed: seeding.seed, cacheScope: session.client }
    const asked = { prompt, maxTokens, stop, logprobs, ...drawn }
    for await (const piece of served.model.generate({ ...asked, prefillTokens, signal })) {
      if (piece.kind === 'end') {
        finish = piece.finish
        break
      }
      if (piece.kind === 'prefill') {
        const done = served.model.info.counting === 'ids' ? piece.tokens : promptTokens
        const cached = Math.min(piece.cached, done)
        // An engine may report more at once than was asked for: it is paid in pieces all the same.
        while (work.prefilled < done) {
          const prefilled = Math.min(done, Math.max(work.prefilled, cached) + prefillTokens)
          work = { ...work, prefilled, cached }
          tally.reach(askId, work)
          await send({ kind: 'prefill', tokens: work.prefilled, cached: work.cached })
          await credit()
        }
      } else {
        const output = counter.add(piece)
        outputStep = Math.max(1, output - work.output)
        work = { ...work, output }
        tally.reach(askId, work)
        await send(piece)
        await credit()
      }
    }
  } catch (error) {
    // Without output, only the client's own stop makes the prompt owed; see `checkReceipt`.
    const overdue = error instanceof PaymentOverdueError && work.output > 0
    if (!signal.aborted && !overdue) throw error
    if (signal.reason === 'provider' && work.output === 0) throw new ProviderStoppingError()
  } finally {
    session.release(askId)
  }
  work = { ...work, output: counter.total() }
  tally.reach(askId, work)
  finishAnswer(options, { ...seeding, finish, work, output: counter.output })
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
  if (!served.model.info.seeded) return { seed, sampling: 'unverified' }
  if (question.sampler.temperature === 0) return { seed, sampling: 'greedy' }
  return { seed, sampling: userSeed === undefined ? 'seeded' : 'user-seed' }
}

/** What was answered: ids, or text where the engine gives none. */
export type Output = { readonly ids: readonly number[]; readonly text: string }

type Outcome = {
  readonly seed: Hash
  readonly sampling: Receipt.Sampling
  readonly finish: Receipt.FinishReason
  readonly work: Tally.Work
  readonly output: Output
}

/** Closes the account of an answer. Without a pause, so that indexes follow the order of ends. */
function finishAnswer(options: AnswerOptions, outcome: Outcome): void {
  const { session, served, askId, question } = options
  const { work, finish } = outcome
  const tally = session.tally()
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
