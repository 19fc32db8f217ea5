import { Inference, Tally } from '@ostrom/protocol'
import type { AnswerOptions } from './answer-options.ts'

/** How far one answer has come, and what its client was told of it and owes. */
export type AnswerProgress = {
  /** Everything that was told. */
  readonly work: () => Tally.Work
  /** Prompt tokens that an engine works on between two pieces. */
  readonly prefillTokens: number
  /** Waits until the next piece would leave no more than a checkpoint unpaid. */
  credit(): Promise<void>
  /** Sends a piece, which is then owed, and waits for credit for the next. */
  give(piece: Inference.AnswerPiece, done: Partial<Tally.Work>): Promise<void>
  /**
   * The same for a prompt of which `tokens` are done. An engine may report more at once than was
   * asked for: it is paid in pieces all the same.
   */
  givePrompt(piece: { readonly tokens: number; readonly cached: number }): Promise<void>
  /**
   * Tells the piece of the prompt in the middle of which its client stopped it: it is worked on all
   * the same. Where the channel is lost, nobody has to be told.
   */
  tellBegun(): Promise<void>
  /** Counts output anew at the end. */
  reach(output: number): Tally.Work
}

/** Whether vectors or a picture are asked for, not text. */
export const isMedia = (prompt: Inference.AnyPrompt): boolean =>
  Inference.isEmbed(prompt) || prompt.kind === 'draw'

/** Whether an engine tells how far it is with a prompt, piece by piece. */
export const tellsPrompt = ({ question, served }: AnswerOptions): boolean =>
  served.model.info.counting === 'ids' &&
  !isMedia(question.prompt) &&
  Inference.imagesOf(question.prompt) === 0

class Progress implements AnswerProgress {
  readonly prefillTokens: number
  readonly #options: AnswerOptions
  #work = Tally.noWork
  #outputStep: number
  /** Whether the engine works on the next piece, which it was given credit for. */
  #begun = false

  constructor(options: AnswerOptions) {
    this.#options = options
    // Half a checkpoint, so that the client pays for one piece while the next is processed.
    this.prefillTokens = Math.max(1, Math.floor(options.prefillTokens / 2))
    this.#outputStep = isMedia(options.question.prompt) ? 0 : 1
  }

  work(): Tally.Work {
    return this.#work
  }

  async credit(): Promise<void> {
    const { session, askId, question, promptTokens, signal } = this.#options
    const { prompt } = question
    const work = this.#work
    const step = work.prefilled < promptTokens ? 0 : this.#outputStep
    const next = {
      images: Inference.imagesOf(prompt),
      prefilled: this.#nextPrefilled(),
      output: outputAfter(work, step, question),
      ...(Inference.isEmbed(prompt) && { vectors: (work.vectors ?? 0) + 1 }),
    }
    await session.credit(askId, { ...work, ...next }, signal)
    this.#begun = true
  }

  async give(piece: Inference.AnswerPiece, done: Partial<Tally.Work>): Promise<void> {
    const { session, askId, loan, send } = this.#options
    const tally = session.tally()
    this.#begun = false
    const { output } = this.#work
    this.#work = { ...this.#work, ...done }
    if (this.#work.output > 0) this.#outputStep = Math.max(1, this.#work.output - output)
    tally.reach(askId, this.#work)
    // With the first token all of the prompt is done: from then on it only becomes due.
    if (this.#work.output > 0) loan.reduce(tally.lentFor(askId))
    await send(piece)
    await this.credit()
  }

  async givePrompt({ tokens, ...piece }: { tokens: number; cached: number }): Promise<void> {
    const cached = Math.min(piece.cached, tokens)
    while (this.#work.prefilled < tokens) {
      const from = Math.max(this.#work.prefilled, cached)
      const prefilled = Math.min(tokens, from + this.prefillTokens)
      await this.give({ kind: 'prefill', tokens: prefilled, cached }, { prefilled, cached })
    }
  }

  async tellBegun(): Promise<void> {
    const { prefilled, cached } = this.#work
    const begun = this.#begun && tellsPrompt(this.#options) && !Tally.hasOutput(this.#work)
    const tokens = this.#nextPrefilled()
    if (!begun || tokens <= prefilled) return
    this.#work = { ...this.#work, prefilled: tokens }
    await this.#options.send({ kind: 'prefill', tokens, cached }).catch(() => {})
  }

  reach(output: number): Tally.Work {
    this.#work = { ...this.#work, output }
    this.#options.session.tally().reach(this.#options.askId, this.#work)
    return this.#work
  }

  #nextPrefilled(): number {
    return Math.min(this.#options.promptTokens, this.#work.prefilled + this.prefillTokens)
  }
}

/** Output with the next piece. Beyond the last token nothing comes, and no room is waited for. */
const outputAfter = (
  { output }: Tally.Work,
  step: number,
  { maxTokens }: Pick<Inference.InferRequest, 'maxTokens'>,
): number => Math.max(output, Math.min(output + step, maxTokens))

/** Begins to count one answer, whose prompt the session's account knows. */
export const createAnswerProgress = (options: AnswerOptions): AnswerProgress =>
  new Progress(options)
