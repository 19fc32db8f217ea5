import { EngineFailedError, type GenerateOptions, type LoadedModel } from '@ostrom/engine'
import type { Receipt } from '@ostrom/protocol'

/** The request to an engine for one part of an answer, and the output of the engine. */
export type AnswerPart = {
  readonly options: GenerateOptions
  readonly ids: number[]
  finish: Receipt.FinishReason
  logitFingerprint?: Uint8Array
}

/** The next failure, and the parts of an answer, in the order in which engines received them. */
export type BreakRecord = {
  /** Number of output tokens after which the next part fails; `undefined` for no failure. */
  after: number | undefined
  /** Time of the failure, in milliseconds of `performance.now`. */
  brokenMs: number | undefined
  parts: AnswerPart[]
}

export const createBreakRecord = (): BreakRecord => ({
  after: undefined,
  brokenMs: undefined,
  parts: [],
})

/**
 * Returns a model that records its parts. It fails once, after `record.after` tokens, or at the end
 * of a shorter part.
 */
export const breakingModel = (model: LoadedModel, record: BreakRecord): LoadedModel => ({
  ...model,
  async *generate(options) {
    const part: AnswerPart = { options, ids: [], finish: 'aborted' }
    record.parts.push(part)
    const after = record.after
    record.after = undefined
    for await (const piece of model.generate(options)) {
      if (piece.kind !== 'tokens') {
        if (piece.kind === 'end') {
          if (after !== undefined) fail(record)
          part.finish = piece.finish
          if (piece.logitFingerprint) part.logitFingerprint = piece.logitFingerprint
        }
        yield piece
        continue
      }
      const left = after === undefined ? piece.ids.length : after - part.ids.length
      const ids = piece.ids.slice(0, left)
      part.ids.push(...ids)
      if (ids.length > 0) yield { ...piece, ids }
      if (after !== undefined && part.ids.length >= after) fail(record)
    }
  },
})

function fail(record: BreakRecord): never {
  record.brokenMs = performance.now()
  throw new EngineFailedError({ engine: 'llama', reason: 'the bench ends this part' })
}
