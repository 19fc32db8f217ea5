import type { Manifest } from '@ostrom/protocol'

/** A chat template, and the tokens that it may name. */
export type ChatTemplateFile = {
  readonly text: string
  readonly bosToken?: string
  readonly eosToken?: string
}

/** Metadata of one artifact, derived only from its files. */
export type ModelMetadata = {
  readonly format: Manifest.ArtifactFormat
  /** For example `q4_k_m`, `f16`, `q4` (MLX), `gptq-4`, `fp8`; see `Quantization`. */
  readonly quantization: string
  /** All files of the artifact, in ascending order of path. */
  readonly files: readonly string[]
  readonly bytes: number
  readonly task: Manifest.ModelTask
  readonly architecture: string
  /** Exact number of weights; absent if the files do not determine it, as for a compiled engine. */
  readonly parameters?: bigint
  /** Maximum tokens of prompt and answer together; absent for models without text input. */
  readonly contextLength?: number
  /**
   * Dimensions that determine how much KV cache a token of context takes; absent for models without
   * a cache.
   */
  readonly cache?: Manifest.KvCacheDimensions
  /** License claimed by the files: its SPDX id if known, otherwise `LicenseRef-` and the claim. */
  readonly license?: string
  readonly template?: ChatTemplateFile
  /** Path of `tokenizer.json`. */
  readonly tokenizer?: string
  /** Metadata of a GGUF file, which includes its tokenizer. */
  readonly formatMetadata?: Readonly<Record<string, unknown>>
  /** Name and version of the program that compiled a TensorRT-LLM engine. */
  readonly builtWith?: string
}
