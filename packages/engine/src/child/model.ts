import { assert, type Inference } from '@ostrom/protocol'
import type { LoadedModel, ModelInfo } from '../engine.ts'
import { EngineFailedError } from '../errors.ts'
import { createSequencePool } from '../sequence-pool.ts'
import type { Tokenizer } from '../tokenizer/index.ts'
import type { ChildState } from './child-state.ts'
import type { ChildModelContext } from './child-task.ts'
import { embed } from './embedding.ts'
import { generate } from './generation.ts'
import { generateImage } from './image-generation.ts'
import { score } from './scoring.ts'

/** Encodes prompts for a model that reads and generates images. */
export type ImageTokenizer = {
  /** Returns the ids of messages, with placeholders for their images. */
  encode(prompt: Inference.Prompt): readonly number[]
  /** Returns the ids up to the beginning of an image, and the number of the image's tokens. */
  begin(prompt: Inference.ImagePrompt): { readonly ids: readonly number[]; readonly tokens: number }
}

/** A loaded model in a child process, with members beyond the engine interface. */
export type ChildModel = LoadedModel & {
  readonly score: NonNullable<LoadedModel['score']>
  readonly embed: NonNullable<LoadedModel['embed']>
  readonly generateImage: NonNullable<LoadedModel['generateImage']>
  readonly tokenizer: Tokenizer
  /** Id of the model's process; for tests and metrics. */
  readonly pid: number | undefined
  /** Number of threads in use, either configured or measured. */
  readonly threads: number
  /** Output tokens that the child has chosen, for all models that share it. */
  sampledTokens(): Promise<number>
}

/** Returns a child's model as a `LoadedModel`. */
export function createChildModel(options: createChildModel.Options): ChildModel {
  const { state, tokenizer, info, threads, context = 0, isLast = () => true } = options
  let closed: EngineFailedError | undefined
  const pool = createSequencePool(info.sequencesMax)
  const { imageTokenizer } = options
  const encodeImages = imageTokenizer?.encode
  const base = { state, tokenizer, info, pool, context }
  const calls = { nextTaskId: () => state.taskCount++, closed: () => closed }
  const model: ChildModelContext = {
    ...base,
    ...calls,
    ...(encodeImages && { encodeImages }),
  }
  return {
    info,
    tokenizer,
    pid: state.child.pid,
    threads,
    processEnd: state.processEnd.promise,
    generate: (request) => generate(model, request),
    score: (request) => score(model, request),
    embed: (request) => embed(model, request),
    generateImage: async (request) => {
      assert(imageTokenizer, 'only a model that generates images is asked to')
      return await generateImage(model, request, imageTokenizer.begin(request.prompt))
    },
    tokenize: async (text, encoding) => tokenizer.encode(text, encoding),
    detokenize: async (ids) => tokenizer.decode(ids),
    sampledTokens: () =>
      new Promise((resolve) => {
        state.onStatistics.push(resolve)
        state.child.send({ kind: 'statistics' })
      }),
    close: async () => {
      if (closed) return
      const reason = 'the model was unloaded'
      closed = new EngineFailedError({ engine: state.engine, reason })
      if (!isLast()) return
      state.failure ??= closed
      await state.child.kill(reason)
    },
  }
}

export declare namespace createChildModel {
  type Options = {
    readonly state: ChildState
    readonly tokenizer: Tokenizer
    readonly info: ModelInfo
    readonly threads: number
    /** Number of the model's context in the child; 0 when absent. */
    readonly context?: number
    /**
     * Called once, when the model is closed. Returns whether no other model uses the child, so that
     * the child must end.
     */
    readonly isLast?: () => boolean
    /** Encoder of prompts, for models that read and generate images. */
    readonly imageTokenizer?: ImageTokenizer
  }
}
