import type { LoadedModel, ModelInfo } from '../engine.ts'
import { EngineFailedError } from '../errors.ts'
import { createSequencePool } from '../sequence-pool.ts'
import type { Tokenizer } from '../tokenizer/index.ts'
import { embed } from './embedding.ts'
import { generate } from './generating.ts'
import type { Model } from './place.ts'
import { score } from './scoring.ts'
import type { State } from './state.ts'

/** What engines with child processes tell of a loaded model beyond the port. */
export type ChildModel = LoadedModel & {
  readonly score: NonNullable<LoadedModel['score']>
  readonly embed: NonNullable<LoadedModel['embed']>
  readonly tokenizer: Tokenizer
  /** Process of the model; for tests and metrics. */
  readonly pid: number | undefined
  /** Threads in use: those asked for, or those measured. */
  readonly threads: number
  /** Tokens computed since the model was loaded. */
  sampledTokens(): Promise<number>
}

/** A model that a child holds, as the port has it. */
export function createChildModel(options: createChildModel.Options): ChildModel {
  const { state, tokenizer, info, threads } = options
  const unloaded = 'the model was unloaded'
  let answers = 0
  const pool = createSequencePool(info.sequencesMax)
  const model: Model = { state, tokenizer, info, pool, nextAnswer: () => answers++ }
  return {
    info,
    tokenizer,
    pid: state.child.pid,
    threads,
    generate: (asked) => generate(model, asked),
    score: (asked) => score(model, asked),
    embed: (asked) => embed(model, asked),
    tokenize: async (text, encoding) => tokenizer.encode(text, encoding),
    detokenize: async (ids) => tokenizer.decode(ids),
    sampledTokens: () =>
      new Promise((resolve) => {
        state.onStatistics.push(resolve)
        state.child.send({ kind: 'statistics' })
      }),
    close: async () => {
      state.failure ??= new EngineFailedError({ engine: state.engine, reason: unloaded })
      await state.child.kill(unloaded)
    },
  }
}

export declare namespace createChildModel {
  type Options = {
    readonly state: State
    readonly tokenizer: Tokenizer
    readonly info: ModelInfo
    readonly threads: number
  }
}
