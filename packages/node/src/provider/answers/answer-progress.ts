import { Inference, Padding, SessionAccount } from '@ostrom/protocol'
import type { PaidAnswerTask } from './answer-options.ts'

/** Progress of one answer: its reported usage, and the credit for the next stream part. */
export type AnswerProgress = {
  /** Returns the usage reported to the client. */
  readonly usage: () => SessionAccount.Usage
  /** Prompt tokens that an engine processes between two stream parts. */
  readonly prefillTokens: number
  /** True once the engine may work: there was credit for the first part. */
  readonly hasBegun: () => boolean
  /** Waits until the next stream part would leave at most a checkpoint unpaid. */
  credit(): Promise<void>
  /** Counts a stream part as owed, sends it, and waits for credit for the next part. */
  sendPart(piece: Inference.StreamPart, done: Partial<SessionAccount.Usage>): Promise<void>
  /**
   * Reports, as `sendPart` does, that the engine has processed the first `tokens` of the prompt. If
   * the engine processed more tokens at once than requested, the report is split into several
   * parts. `cached` tokens, which the engine had in its cache, are reported with the first part;
   * their price depends only on the prefix claim.
   */
  sendPromptProgress(piece: { readonly tokens: number; readonly cached?: number }): Promise<void>
  /**
   * Reports the started part of a prompt after the client's stop, because the engine processes it
   * anyway. Ignores a lost channel.
   */
  reportStartedPrompt(): Promise<void>
  /** Sets the final output count and returns the usage. */
  setOutput(output: number): SessionAccount.Usage
}

/** Output tokens in each part of a padded answer; 0 for an answer that is not padded. */
export const paddedTokensOf = ({ offer }: Pick<PaidAnswerTask['session'], 'offer'>): number =>
  Padding.isPaddedOffer(offer) ? Padding.PADDED_TOKENS : 0

/** Returns true if a prompt requests embeddings or an image instead of text. */
export const isMedia = (prompt: Inference.AnyPrompt): boolean =>
  Inference.isEmbeddingPrompt(prompt) || prompt.kind === 'image'

/** Returns true if the engine reports its progress with a prompt. */
export const reportsPromptProgress = ({ question, served }: PaidAnswerTask): boolean =>
  served.model.info.counting === 'ids' &&
  !isMedia(question.prompt) &&
  Inference.countImages(question.prompt) === 0

class PaidAnswerProgress implements AnswerProgress {
  readonly prefillTokens: number
  readonly #options: PaidAnswerTask
  #usage = SessionAccount.zeroUsage
  #outputStep: number
  /** True while the engine processes a part for which credit was granted. */
  #isPartStarted = false
  #hasBegun = false

  constructor(options: PaidAnswerTask) {
    this.#options = options
    // These tokens cost at most half a checkpoint, so that the client pays for one chunk of the
    // prompt while the engine processes the next.
    this.prefillTokens = Math.max(1, Math.floor(options.prefillTokens / 2))
    const step = Math.max(1, paddedTokensOf(options.session))
    this.#outputStep = isMedia(options.question.prompt) ? 0 : step
  }

  usage(): SessionAccount.Usage {
    return this.#usage
  }

  hasBegun(): boolean {
    return this.#hasBegun
  }

  async credit(): Promise<void> {
    const { session, callId, question, promptTokens, signal } = this.#options
    const { prompt } = question
    const work = SessionAccount.promptUsage(this.#usage, this.#nextPrefilled(), question)
    const step = this.#usage.prefilled < promptTokens ? 0 : this.#outputStep
    const next = {
      images: Inference.countImages(prompt),
      output: outputAfter(work, step, question),
      ...(Inference.isEmbeddingPrompt(prompt) && { embeddings: (work.embeddings ?? 0) + 1 }),
    }
    await session.credit(callId, { ...work, ...next }, signal)
    this.#isPartStarted = true
    this.#hasBegun = true
  }

  async sendPart(piece: Inference.StreamPart, done: Partial<SessionAccount.Usage>): Promise<void> {
    const { session, callId, loan, send } = this.#options
    const tally = session.account()
    this.#isPartStarted = false
    const { output } = this.#usage
    this.#usage = { ...this.#usage, ...done }
    if (this.#usage.output > 0) this.#outputStep = Math.max(1, this.#usage.output - output)
    tally.update(callId, this.#usage)
    // The first token completes the prompt, so the loan can only fall from then on.
    if (this.#usage.output > 0) loan.reduce(tally.creditFor(callId))
    await send(piece)
    await this.credit()
  }

  async sendPromptProgress({
    tokens,
    ...piece
  }: {
    tokens: number
    cached?: number
  }): Promise<void> {
    const cached = Math.min(piece.cached ?? 0, tokens)
    while (this.#usage.prefilled < tokens) {
      const from = Math.max(this.#usage.prefilled, cached)
      const prefilled = Math.min(tokens, from + this.prefillTokens)
      const usage = SessionAccount.promptUsage(this.#usage, prefilled, this.#options.question)
      await this.sendPart({ kind: 'prefill', tokens: prefilled }, usage)
    }
  }

  async reportStartedPrompt(): Promise<void> {
    const { question, send } = this.#options
    const begun =
      this.#isPartStarted &&
      reportsPromptProgress(this.#options) &&
      !SessionAccount.hasOutput(this.#usage)
    const tokens = this.#nextPrefilled()
    if (!begun || tokens <= this.#usage.prefilled) return
    this.#usage = SessionAccount.promptUsage(this.#usage, tokens, question)
    await send({ kind: 'prefill', tokens }).catch(() => {})
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

/**
 * Returns the number of output tokens that will be due after the next part, at most `maxTokens`.
 * The next part needs credit for this number.
 */
const outputAfter = (
  { output }: SessionAccount.Usage,
  step: number,
  { maxTokens }: Pick<Inference.InferenceRequest, 'maxTokens'>,
): number => Math.max(output, Math.min(output + step, maxTokens))

/** Creates the progress of one answer, whose call the session account already counts as running. */
export const createAnswerProgress = (options: PaidAnswerTask): AnswerProgress =>
  new PaidAnswerProgress(options)
