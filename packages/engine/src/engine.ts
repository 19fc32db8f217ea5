import type { Hash, Hex, Inference, Receipt } from '@ostrom/protocol'
import type { EngineFailedError } from './errors.ts'
import type { Tokenizer } from './tokenizer/index.ts'

/**
 * Identity of a loaded model, and its verifiability. Every receipt has the SHA-256 of `build`, and
 * the three hashes.
 */
export type ModelInfo = {
  /** The engine, its build and all properties that may change its results, as one line of text. */
  readonly build: string
  /** SHA-256 of the loaded artifact; zeros if the engine cannot know it. */
  readonly artifactHash: Hash
  /** SHA-256 of `tokenizer.json` and of the chat template; zeros if there is none. */
  readonly tokenizerHash: Hash
  readonly templateHash: Hash
  /** Maximum tokens of prompt and answer together. */
  readonly contextLength: number
  /** `ids`: takes and gives token ids. `retokenized`: only text. */
  readonly counting: Receipt.TokenCounting
  /** Whether Ostrom's sampler draws the tokens from the given seed. */
  readonly seeded: boolean
  /** Maximum answers that one loaded model computes at the same time. */
  readonly sequencesMax: number
}

export type GenerateOptions = {
  readonly prompt: Inference.Prompt
  readonly sampler: Inference.SamplerParameters
  /** Seed of the sampler; see `Seed` in the protocol. */
  readonly seed: Hash
  readonly maxTokens: number
  /** The answer ends before the first of these texts; they are not part of it. */
  readonly stop: readonly string[]
  /** Number of alternatives to report for each token; 0 reports none. */
  readonly logprobs: number
  /** Number of prompt tokens to process between two `prefill` pieces. */
  readonly prefillTokens: number
  /**
   * State of earlier prompts is reused only within the same scope, such as one client's account:
   * otherwise the reported number of cached tokens would reveal to one client what other clients
   * have asked. Requests without a scope share one scope.
   */
  readonly cacheScope?: string
  readonly signal: AbortSignal
}

export type EngineStreamPart =
  /**
   * Number of prompt tokens processed so far, `cached` of them from an earlier answer's state. At
   * least one such piece comes before any output. The last one has all prompt tokens, or 0 if only
   * a server counts them.
   */
  | { readonly kind: 'prefill'; readonly tokens: number; readonly cached: number }
  | {
      readonly kind: 'tokens'
      readonly ids: readonly number[]
      /** Only from engines that count `retokenized`. */
      readonly text?: string
      readonly logprobs?: readonly Inference.TokenLogprob[]
    }
  | {
      readonly kind: 'end'
      readonly finish: 'stop' | 'length'
      readonly inputTokens: number
      /** Number of `inputTokens` whose state was cached. */
      readonly cachedInputTokens: number
      readonly outputTokens: number
      /** The stop text that ended the answer, if one did and the engine knows it. */
      readonly stop?: string
      /**
       * Fingerprint of the logits of some tokens, as `LogitFingerprint` in `verification` defines
       * it; absent if the engine does not know it.
       */
      readonly logitFingerprint?: Uint8Array
    }

/** An answer to score: a prompt, and the output that a provider claims to have drawn for it. */
export type ScoreOptions = {
  readonly promptIds: readonly number[]
  /**
   * Number of ids at the end of the prompt that are the beginning of the answer, delivered by other
   * providers; 0 when absent.
   */
  readonly answered?: number
  readonly outputIds: readonly number[]
  /**
   * Number of likeliest candidates to report for each position; at most `SCORE_TOP_MAX`. With 0 the
   * score reports, instead of candidates, the likelihood of each output token within the whole
   * vocabulary.
   */
  readonly top: number
  /**
   * The logit bias of the answer: a token that the bias raises becomes a candidate, as for the
   * provider.
   */
  readonly logitBias?: Inference.SamplerParameters['logitBias']
  /** Ids whose raw logits are reported for every position. Some engines need a second pass. */
  readonly targetIds?: readonly number[]
  /**
   * As in `GenerateOptions`: the state of the prompt is reused and kept within this scope. If
   * absent, no state is reused or kept, so that a score depends only on its options.
   */
  readonly cacheScope?: string
  readonly signal: AbortSignal
}

/** The candidates from which a model would draw one output token. */
export type ScoredPosition = {
  /** Ids by falling logit, ties by lower id. */
  readonly ids: readonly number[] | Uint32Array
  /** Raw logits, without the bias that chose the candidates. */
  readonly logits: Float32Array
  /**
   * Natural logarithm of the output token's likelihood; only if `top` is 0, and not for the last
   * position.
   */
  readonly logprob?: number
  /** Raw logits of the `targetIds`, in their order. */
  readonly targetLogits?: Float32Array
}

/** Inputs to turn into vectors. */
export type EmbedOptions = {
  /** Engines return whole vectors, so the caller must apply the prompt's `dimensions`. */
  readonly prompt: Inference.EmbeddingPrompt
  readonly signal: AbortSignal
}

/** Request to generate an image. */
export type ImageOptions = {
  readonly prompt: Inference.ImagePrompt
  /** Seed of the image, as far as the engine accepts one. */
  readonly seed: Hash
  readonly signal: AbortSignal
}

/** A model in memory. Up to `sequencesMax` answers run at once; others wait. */
export type LoadedModel = {
  readonly info: ModelInfo
  /**
   * Answers a prompt, piece by piece. The caller pulls: while it does not ask for the next piece,
   * an engine with flow control computes at most `TOKENS_AHEAD_MAX` or `VLLM_SEGMENT_TOKENS`
   * further tokens, so that a missing payment pauses the answer. Returning from the loop, or
   * aborting `signal`, ends the answer and frees its place among the `sequencesMax` answers.
   *
   * @throws {ContextTooLongError} Prompt and `maxTokens` do not fit `contextLength`.
   * @throws {EngineBusyError} `SEQUENCE_WAITERS_MAX` other calls already wait for a place.
   * @throws {EngineFailedError} The engine stopped working; the model must be loaded again.
   */
  generate(options: GenerateOptions): AsyncIterable<EngineStreamPart>
  /**
   * Returns, for each token of an answer, the candidates from which the model would draw it. The
   * score takes one pass over prompt and answer, which costs about a third of generating the
   * answer. Like an answer, it waits until one of the `sequencesMax` places is free. Engines
   * without access to logits lack this method.
   *
   * @returns One entry more than `outputIds`: entry i has the candidates of output token i, the
   *   last entry those of the token after the answer, which decide whether the answer could end
   *   there.
   * @throws {ContextTooLongError} Prompt and answer do not fit `contextLength`.
   * @throws {TokenUnknownError} An id is not in the vocabulary.
   * @throws {PromptUnsupportedError} The prompt is empty.
   * @throws {EngineFailedError} The engine stopped working; the model must be loaded again.
   */
  score?(options: ScoreOptions): Promise<readonly ScoredPosition[]>
  /**
   * Turns each input into a vector of length 1, with the model's pooling, in the order of the
   * inputs. The caller pulls: the engine computes no input before the caller asks for it, unless
   * the engine sends several inputs to a server in one request. Engines that cannot embed lack this
   * method.
   *
   * @throws {ContextTooLongError} An input does not fit the context of the model.
   * @throws {PromptUnsupportedError} An input is empty, or of a kind that the engine cannot take.
   * @throws {TokenUnknownError} An id is not in the vocabulary.
   * @throws {EngineFailedError} The engine stopped working; the model must be loaded again.
   */
  embed?(options: EmbedOptions): AsyncIterable<Float32Array>
  /**
   * Generates an image: a PNG, JPEG or WebP file. Engines that cannot generate images lack this
   * method.
   *
   * @throws {PromptUnsupportedError} The model does not accept the text or the size.
   * @throws {EngineFailedError} The engine stopped working.
   */
  generateImage?(options: ImageOptions): Promise<Uint8Array>
  /** Returns the token ids of a text, without special tokens unless `special` is true. */
  tokenize(text: string, options?: { readonly special?: boolean }): Promise<readonly number[]>
  detokenize(ids: readonly number[]): Promise<string>
  /**
   * Checks that the model would answer, with less work than an answer. Engines that detect a failed
   * model themselves lack this method.
   *
   * @throws {EngineFailedError} The model would not answer.
   */
  assertHealthy?(signal?: AbortSignal): Promise<void>
  /**
   * Resolves when the process of the model has ended, with the error that all further calls throw.
   * Engines without a child process lack this property.
   */
  readonly processEnd?: Promise<EngineFailedError>
  /**
   * Returns false if the model failed and could not be reloaded, so that it should not be offered.
   * Models that are not reloaded automatically lack this method.
   */
  isAvailable?(): boolean
  close(): Promise<void>
}

/** A file of a folder, which the store has verified. */
export type ArtifactFile = {
  /** Path relative to the folder, with `/` between its parts. */
  readonly path: string
  readonly bytes: bigint
  readonly sha256: Hex.Hash
}

/** An artifact to load: a local file or folder that the store has verified, or a server's model. */
export type ArtifactSource =
  | { readonly kind: 'file'; readonly path: string; readonly sha256: Hex.Hex }
  | {
      readonly kind: 'folder'
      readonly path: string
      readonly sha256: Hex.Hex
      /**
       * Files of the folder. If absent, an engine that compares them with a server's files reads
       * the folder.
       */
      readonly files?: readonly ArtifactFile[]
    }
  | { readonly kind: 'remote'; readonly model: string }

export type LoadOptions = {
  readonly artifact: ArtifactSource
  /**
   * File of an adapter in the engine's own format, made from verified files. Engines without
   * adapters refuse it. The model's `artifactHash` is then that of the adapter.
   */
  readonly adapter?: { readonly path: string; readonly sha256: Hex.Hex }
  /**
   * Tokenizer of the model's manifest, for engines that load folders; when absent, the folder's own
   * tokenizer. Engines that load files or models of servers ignore it.
   */
  readonly tokenizer?: Tokenizer
  /** Maximum tokens of prompt and answer together; the model's own limit when absent. */
  readonly contextLength?: number
  /** Maximum answers at the same time; each takes memory for its own context. */
  readonly sequencesMax?: number
  readonly signal?: AbortSignal
}

/** Runs models. One engine may hold several loaded models. */
export type Engine = {
  readonly name: string
  /**
   * @throws {ArtifactInvalidError} The file is not a model that this engine can run.
   * @throws {EngineFailedError} The engine could not start.
   */
  load(options: LoadOptions): Promise<LoadedModel>
  close(): Promise<void>
}
