import { EngineFailedError, type GenerateOptions, type LoadedModel } from '@ostrom/engine'
import type { Receipt } from '@ostrom/protocol'

/** What an engine was asked, and gave, of one answer. */
export type AnswerPart = {
  readonly options: GenerateOptions
  readonly ids: number[]
  finish: Receipt.FinishReason
}

/** Where the next answer breaks, whoever gives it, and all parts of answers so far. */
export type Breaks = {
  /** Tokens after which the next part fails; `undefined` for none. */
  after: number | undefined
  /** When it failed, in milliseconds of `performance.now`. */
  brokenMs: number | undefined
  parts: AnswerPart[]
}

export const createBreaks = (): Breaks => ({ after: undefined, brokenMs: undefined, parts: [] })

/** Returns a model whose parts are recorded, and which fails where `breaks` says so. */
export const breakingModel = (model: LoadedModel, breaks: Breaks): LoadedModel => ({
  ...model,
  async *generate(options) {
    const part: AnswerPart = { options, ids: [], finish: 'aborted' }
    breaks.parts.push(part)
    const after = breaks.after
    breaks.after = undefined
    for await (const piece of model.generate(options)) {
      const isDue = after !== undefined && part.ids.length >= after
      if (isDue && piece.kind !== 'prefill') {
        breaks.brokenMs = performance.now()
        throw new EngineFailedError({ engine: 'llama', reason: 'a break was asked for' })
      }
      if (piece.kind === 'tokens') part.ids.push(...piece.ids)
      if (piece.kind === 'end') part.finish = piece.finish
      yield piece
    }
  },
})
