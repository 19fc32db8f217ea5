import type { Hash, Hex, Inference, Receipt } from '@ostrom/protocol'
import type { EngineFailedError } from './errors.ts'
import type { Tokenizer } from './tokenizer/index.ts'

/** Origin of an engine's build, and how it can be checked. Part of every receipt by hash. */
export type ModelInfo = {
  /** Engine, its build and everything that may change its numbers, as one line of text. */
  readonly build: string
  /** SHA-256 of the artifact that was loaded; zeros where the engine cannot know. */
  readonly artifactHash: Hash
  /** SHA-256 of `tokenizer.json` and of the chat template; zeros where there is none. */
  readonly tokenizerHash: Hash
  readonly templateHash: Hash
  /** Most tokens of prompt and answer together. */
  readonly contextLength: number
  /** `ids`: takes and gives token ids. `retokenized`: only text. */
  readonly counting: Receipt.TokenCounting
  /** Whether the tokens are drawn by our own sampler from the given seed. */
  readonly seeded: boolean
  /** Answers that one loaded model can work on at the same time. */
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
  /** Alternatives to report for each token; 0 reports none. */
  readonly logprobs: number
  /** Prompt tokens to process between two `prefill` pieces. */
  readonly prefillTokens: number
  /**
   * State of earlier prompts is reused only within the same scope, such as one client's account:
   * otherwise the reported number of cached tokens would tell a stranger what others have asked.
   * Absent: one scope for all requests without a name.
   */
  readonly cacheScope?: string
  readonly signal: AbortSignal
}

export type EngineStreamPart =
  /**
   * Number of prompt tokens processed so far, `cached` of them from an earlier answer's state. At
   * least one such piece, with all tokens, comes before any output.
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
      /** Part of `inputTokens` whose state was still at hand. */
      readonly cachedInputTokens: number
      readonly outputTokens: number
      /** The stop text that ended the answer, where one did and the engine knows which. */
      readonly stop?: string
      /**
       * Fingerprint of the logits of some tokens, as `Print` in `verification` defines it; where it
       * is known.
       */
      readonly logitFingerprint?: Uint8Array
    }

/** An answer to judge: the output that a provider claims to have made of a prompt. */
export type ScoreOptions = {
  readonly promptIds: readonly number[]
  /**
   * Number of ids at the prompt's end that begin the answer: others delivered them; 0 when absent.
   */
  readonly answered?: number
  readonly outputIds: readonly number[]
  /**
   * Candidates for each position, the likeliest; at most `SCORE_TOP_MAX`. With 0 none are told, and
   * the likelihood of each output token is, among the whole vocabulary.
   */
  readonly top: number
  /**
   * The bias of the answer: a token that it raises becomes a candidate, as it did for the provider.
   */
  readonly logitBias?: Inference.SamplerParameters['logitBias']
  /** Ids whose raw logits are told for every position; costs a second pass. */
  readonly targetIds?: readonly number[]
  /**
   * As in `GenerateOptions`: the state of the prompt is reused, and left behind, within this scope.
   * Absent: nothing is reused and nothing is left, so that a score depends on its options alone.
   */
  readonly cacheScope?: string
  readonly signal: AbortSignal
}

/** Candidates from which a model would have drawn one output token. */
export type ScoredPosition = {
  /** From the highest logit, ties by lower id. */
  readonly ids: readonly number[] | Uint32Array
  /** Raw logits, without the bias that chose the candidates. */
  readonly logits: Float32Array
  /** Natural logarithm of the output token's likelihood; only where `top` is 0, not of the last. */
  readonly logprob?: number
  /** Raw logits of the `targetIds`, in their order. */
  readonly targetLogits?: Float32Array
}

/** Inputs to turn into vectors. */
export type EmbedOptions = {
  /** Its `dimensions` is the caller's business: engines give whole vectors. */
  readonly prompt: Inference.EmbeddingPrompt
  readonly signal: AbortSignal
}

/** A picture to draw. */
export type ImageOptions = {
  readonly prompt: Inference.ImagePrompt
  /** Source of its randomness, as far as the engine can be told. */
  readonly seed: Hash
  readonly signal: AbortSignal
}

/** A model in memory. Up to `sequencesMax` answers run at once; more wait their turn. */
export type LoadedModel = {
  readonly info: ModelInfo
  /**
   * Answers a prompt, piece by piece. Pulled: while the caller does not ask for the next piece, the
   * engine does no more than finish the step it is in, which is how payment holds it back.
   * Returning from the loop, or aborting `signal`, frees the sequence.
   *
   * @throws {ContextTooLongError} Prompt and `maxTokens` do not fit `contextLength`.
   * @throws {EngineFailedError} The engine stopped working; the model must be loaded anew.
   */
  generate(options: GenerateOptions): AsyncIterable<EngineStreamPart>
  /**
   * Returns the candidates that a model would have drawn each token of an answer from, without
   * drawing any: one pass over prompt and answer, which costs about a third of generating it. Waits
   * for a sequence as answers do. Engines that see no logits lack it.
   *
   * @returns One entry more than `outputIds`: entry i has the candidates of output token i, the
   *   last one those of the token after the answer, by which the end of an answer is judged.
   * @throws {ContextTooLongError} Prompt and answer do not fit `contextLength`.
   * @throws {TokenUnknownError} An id is not in the vocabulary.
   * @throws {PromptUnsupportedError} The prompt is empty.
   * @throws {EngineFailedError} The engine stopped working; the model must be loaded anew.
   */
  score?(options: ScoreOptions): Promise<readonly ScoredPosition[]>
  /**
   * Turns each input into a vector of length 1, pooled as the model says, in the order of the
   * inputs. Pulled: nothing is computed ahead of the input that the caller asks for, but by engines
   * that must send all inputs to a server at once. Engines that cannot do it at all lack it.
   *
   * @throws {ContextTooLongError} An input does not fit the context of the model.
   * @throws {PromptUnsupportedError} An input is empty, or of a kind that the engine cannot take.
   * @throws {TokenUnknownError} An id is not in the vocabulary.
   * @throws {EngineFailedError} The engine stopped working; the model must be loaded anew.
   */
  embed?(options: EmbedOptions): AsyncIterable<Float32Array>
  /**
   * Draws a picture: a PNG, JPEG or WebP file. Engines that cannot lack it.
   *
   * @throws {PromptUnsupportedError} The text or the size is not one that the model takes.
   * @throws {EngineFailedError} The engine stopped working.
   */
  generateImage?(options: ImageOptions): Promise<Uint8Array>
  /** Token ids of a text, without special tokens unless `special`. */
  tokenize(text: string, options?: { readonly special?: boolean }): Promise<readonly number[]>
  detokenize(ids: readonly number[]): Promise<string>
  /**
   * Checks that the model would answer, by less work than an answer. Engines that notice by
   * themselves when their model is gone lack it.
   *
   * @throws {EngineFailedError} It would not.
   */
  assertHealthy?(signal?: AbortSignal): Promise<void>
  /**
   * Resolves when the process of the model has ended, with the error that all further calls throw.
   * Engines without a process of their own lack it.
   */
  readonly processEnd?: Promise<EngineFailedError>
  /**
   * False once the model could not be loaded again after a failure, so that it should not be
   * offered. Models that are never loaded again by themselves lack it.
   */
  isAvailable?(): boolean
  close(): Promise<void>
}

/** A file of a folder, as the store has checked it. */
export type ArtifactFile = {
  /** Relative, with `/` between its parts. */
  readonly path: string
  readonly bytes: bigint
  readonly sha256: Hex.Hash
}

/** An artifact to load: a local file or folder that the store has checked, or a server's model. */
export type ArtifactSource =
  | { readonly kind: 'file'; readonly path: string; readonly sha256: Hex.Hex }
  | {
      readonly kind: 'folder'
      readonly path: string
      readonly sha256: Hex.Hex
      /** Its files; an engine that compares them with a server's reads the folder when absent. */
      readonly files?: readonly ArtifactFile[]
    }
  | { readonly kind: 'remote'; readonly model: string }

export type LoadOptions = {
  readonly artifact: ArtifactSource
  /**
   * File of an adapter that the model answers with, in the engine's own format, made from checked
   * files; engines that know none refuse it. The model's `artifactHash` is then the adapter's.
   */
  readonly adapter?: { readonly path: string; readonly sha256: Hex.Hex }
  /** Tokenizer of the model's manifest; when absent, the artifact's own one. */
  readonly tokenizer?: Tokenizer
  /** Most tokens of prompt and answer together; the model's own limit when absent. */
  readonly contextLength?: number
  /** Answers at the same time; each takes memory for its own context. */
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
