import { Inference, SessionAccount } from '@ostrom/protocol'
import type { PaidAnswerTask } from './answer-options.ts'

/** How far one answer has come, and what its client was told of it and owes. */
export type AnswerProgress = {
  /** Everything that was told. */
  readonly usage: () => SessionAccount.Usage
  /** Prompt tokens that an engine works on between two pieces. */
  readonly prefillTokens: number
  /** Waits until the next piece would leave no more than a checkpoint unpaid. */
  credit(): Promise<void>
  /** Sends a piece, which is then owed, and waits for credit for the next. */
  sendPart(piece: Inference.StreamPart, done: Partial<SessionAccount.Usage>): Promise<void>
  /**
   * The same for a prompt of which `tokens` are done. An engine may report more at once than was
   * asked for: it is paid in pieces all the same.
   */
  sendPromptProgress(piece: { readonly tokens: number; readonly cached: number }): Promise<void>
  /**
   * Tells the piece of the prompt in the middle of which its client stopped it: it is worked on all
   * the same. Where the channel is lost, nobody has to be told.
   */
  reportStartedPrompt(): Promise<void>
  /** Counts output anew at the end. */
  setOutput(output: number): SessionAccount.Usage
}

/** Whether vectors or a picture are asked for, not text. */
export const isMedia = (prompt: Inference.AnyPrompt): boolean =>
  Inference.isEmbeddingPrompt(prompt) || prompt.kind === 'image'

/** Whether an engine tells how far it is with a prompt, piece by piece. */
export const reportsPromptProgress = ({ question, served }: PaidAnswerTask): boolean =>
  served.model.info.counting === 'ids' &&
  !isMedia(question.prompt) &&
  Inference.countImages(question.prompt) === 0

class PaidAnswerProgress implements AnswerProgress {
  readonly prefillTokens: number
  readonly #options: PaidAnswerTask
  #usage = SessionAccount.zeroUsage
  #outputStep: number
  /** Whether the engine works on the next piece, which it was given credit for. */
  #isPartStarted = false

  constructor(options: PaidAnswerTask) {
    this.#options = options
    // Half a checkpoint, so that the client pays for one piece while the next is processed.
    this.prefillTokens = Math.max(1, Math.floor(options.prefillTokens / 2))
    this.#outputStep = isMedia(options.question.prompt) ? 0 : 1
  }

  usage(): SessionAccount.Usage {
    return this.#usage
  }

  async credit(): Promise<void> {
    const { session, callId, question, promptTokens, signal } = this.#options
    const { prompt } = question
    const work = this.#usage
    const step = work.prefilled < promptTokens ? 0 : this.#outputStep
    const next = {
      images: Inference.countImages(prompt),
      prefilled: this.#nextPrefilled(),
      output: outputAfter(work, step, question),
      ...(Inference.isEmbeddingPrompt(prompt) && { embeddings: (work.embeddings ?? 0) + 1 }),
    }
    await session.credit(callId, { ...work, ...next }, signal)
    this.#isPartStarted = true
  }

  async sendPart(piece: Inference.StreamPart, done: Partial<SessionAccount.Usage>): Promise<void> {
    const { session, callId, loan, send } = this.#options
    const tally = session.account()
    this.#isPartStarted = false
    const { output } = this.#usage
    this.#usage = { ...this.#usage, ...done }
    if (this.#usage.output > 0) this.#outputStep = Math.max(1, this.#usage.output - output)
    tally.update(callId, this.#usage)
    // With the first token all of the prompt is done: from then on it only becomes due.
    if (this.#usage.output > 0) loan.reduce(tally.creditFor(callId))
    await send(piece)
    await this.credit()
  }

  async sendPromptProgress({
    tokens,
    ...piece
  }: {
    tokens: number
    cached: number
  }): Promise<void> {
    const cached = Math.min(piece.cached, tokens)
    while (this.#usage.prefilled < tokens) {
      const from = Math.max(this.#usage.prefilled, cached)
      const prefilled = Math.min(tokens, from + this.prefillTokens)
      await this.sendPart({ kind: 'prefill', tokens: prefilled, cached }, { prefilled, cached })
    }
  }

  async reportStartedPrompt(): Promise<void> {
    const { prefilled, cached } = this.#usage
    const begun =
      this.#isPartStarted &&
      reportsPromptProgress(this.#options) &&
      !SessionAccount.hasOutput(this.#usage)
    const tokens = this.#nextPrefilled()
    if (!begun || tokens <= prefilled) return
    this.#usage = { ...this.#usage, prefilled: tokens }
    await this.#options.send({ kind: 'prefill', tokens, cached }).catch(() => {})
  }

  setOutput(output: number): SessionAccount.Usage {
    this.#usage = { ...this.#usage, output }
    this.#options.session.account().update(this.#options.callId, this.#usage)
    return this.#usage
  }

  #nextPrefilled(): number {
    return Math.min(this.#options.promptTokens, this.#usage.prefilled + this.prefillTokens)
  }
}

/** Output with the next piece. Beyond the last token nothing comes, and no room is waited for. */
const outputAfter = (
  { output }: SessionAccount.Usage,
  step: number,
  { maxTokens }: Pick<Inference.InferenceRequest, 'maxTokens'>,
): number => Math.max(output, Math.min(output + step, maxTokens))

/** Begins to count one answer, whose prompt the session's account knows. */
export const createAnswerProgress = (options: PaidAnswerTask): AnswerProgress =>
  new PaidAnswerProgress(options)
