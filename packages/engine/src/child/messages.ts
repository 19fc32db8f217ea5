import type { Hash, Inference } from '@ostrom/protocol'
import type { ScoredPosition, ScoreOptions } from '../engine.ts'
import type { PackedTokenTable } from './token-table.ts'

// Messages between the engine and its child process. The child trusts its parent; the parent checks
// the replies (`child-event.ts`), because native code in the child parses untrusted files.

export type Gpu = false | 'auto' | 'cuda' | 'vulkan' | 'metal'

/** Properties of an ONNX model's files, which the parent has read. */
export type OnnxGraphOptions = {
  /** `text`: a decoder with a KV cache. `embeddings`: an encoder. `any`: text and images. */
  readonly kind: 'text' | 'embeddings' | 'any'
  /** Number format of each graph by its base name, in the terms of Transformers.js. */
  readonly formats: Readonly<Record<string, string>>
  /** Pooling of the vectors of an input's tokens into one vector. */
  readonly pooling: 'mean' | 'first' | 'last'
  /** Ids that the model requires before an input to embed, and `after` it. */
  readonly before: readonly number[]
  readonly after: readonly number[]
  /** Only for kind `any`. */
  readonly imageTokens?: ImageTokens
}

/** Token ids that represent an image within a text. */
export type ImageTokens = {
  readonly start: number
  readonly placeholder: number
  readonly end: number
  /** Number of placeholders of an image in a prompt, and of tokens of a generated image. */
  readonly count: number
}

export type GenerationRequest = {
  readonly ids: readonly number[]
  /**
   * Number of ids at the end of the prompt that are the beginning of the answer, delivered by other
   * providers.
   */
  readonly answered: number
  /** Image files, in the order of their placeholders among the ids. */
  readonly images?: readonly Uint8Array[]
  readonly sampler: Inference.SamplerParameters
  readonly seed: Hash
  readonly maxTokens: number
  readonly logprobs: number
  readonly prefillTokens: number
  readonly cacheScope: string
}

export type ScoringRequest = Omit<ScoreOptions, 'signal'>

/** Id of a task and the number of its context in the child; context 0 is the first one. */
type TaskAddress = { readonly taskId: number; readonly context: number }

/** Opens another context with an adapter, for the weights that the child holds. */
export type OpenContext = {
  readonly kind: 'open'
  readonly context: number
  readonly adapter: string
  readonly contextLength: number
  readonly sequences: number
}

/** The first message to a child. */
export type LoadCommand = Extract<ChildCommand, { readonly kind: 'load' }>

export type ChildCommand =
  | {
      readonly kind: 'load'
      readonly path: string
      readonly contextLength: number
      readonly sequences: number
      /**
       * Number of threads. With 0 a llama child measures which number is fastest, and an onnx child
       * uses all cores but one.
       */
      readonly threads: number
      /** Only for the llama engine: maximum threads of a measurement; all cores when absent. */
      readonly threadsMax?: number
      readonly gpu: Gpu
      readonly eosIds: readonly number[]
      /** Only for the onnx engine. */
      readonly onnx?: OnnxGraphOptions
      /** Folder of the engine's packages if they are not in `node_modules`. */
      readonly packages?: string
      /** Only for the llama engine: adapter file of the first context. */
      readonly adapter?: string
      /** Only for the llama engine: whether llama.cpp's C API is used if possible. */
      readonly isNative?: boolean
      /** Only for the llama engine: folder `node_modules` with the packages of GPU back ends. */
      readonly gpuFolder?: string
    }
  /** Sent before the first question with a grammar. */
  | { readonly kind: 'table'; readonly table: PackedTokenTable }
  | OpenContext
  | ({ readonly kind: 'generate'; readonly question: GenerationRequest } & TaskAddress)
  | ({ readonly kind: 'score'; readonly question: ScoringRequest } & TaskAddress)
  | { readonly kind: 'embed'; readonly taskId: number; readonly ids: readonly number[] }
  | {
      readonly kind: 'generate-image'
      readonly taskId: number
      readonly ids: readonly number[]
      readonly seed: Hash
    }
  /**
   * Numbers of tokens and prefill steps that the caller has consumed since the last message of this
   * kind.
   */
  | {
      readonly kind: 'consumed'
      readonly taskId: number
      readonly tokens: number
      readonly steps: number
    }
  | { readonly kind: 'cancel'; readonly taskId: number }
  | { readonly kind: 'statistics' }

export type LoadFault = 'package' | 'artifact' | 'gpu' | 'memory' | 'engine'

export type ChildEvent =
  | {
      readonly kind: 'loaded'
      readonly build: string
      readonly threads: number
      readonly contextLength: number
    }
  | { readonly kind: 'load-failed'; readonly fault: LoadFault; readonly reason: string }
  /** `reason` is present if opening the context failed. */
  | { readonly kind: 'opened'; readonly context: number; readonly reason?: string }
  | {
      readonly kind: 'progress'
      readonly taskId: number
      /**
       * Number of prompt tokens processed so far, `cached` of them from an earlier prompt; present
       * if the number has grown.
       */
      readonly prefill?: { readonly tokens: number; readonly cached: number }
      readonly ids: readonly number[]
      readonly logprobs?: readonly Inference.TokenLogprob[]
      /**
       * Logit fingerprints of those tokens of the message whose positions have one
       * (`LogitFingerprint.isFingerprinted`).
       */
      readonly logitFingerprint?: Uint8Array
      /** Set on the last message of an answer that was not cancelled. */
      readonly finish?: 'stop' | 'length'
    }
  /**
   * The next positions of a score. `targetLogits` has one entry for each position, in order; some
   * engines send these entries only after all positions.
   */
  | {
      readonly kind: 'scored'
      readonly taskId: number
      readonly positions: readonly ScoredPosition[]
      readonly targetLogits: readonly Float32Array[]
      readonly isLast: boolean
    }
  | { readonly kind: 'image-generated'; readonly taskId: number; readonly file: Uint8Array }
  | { readonly kind: 'embedded'; readonly taskId: number; readonly vector: Float32Array }
  | { readonly kind: 'answer-failed'; readonly taskId: number; readonly reason: string }
  /** Last message about a task: its sequence is free again. */
  | { readonly kind: 'freed'; readonly taskId: number }
  | { readonly kind: 'statistics'; readonly sampledTokens: number }
