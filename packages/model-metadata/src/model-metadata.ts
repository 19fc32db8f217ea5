import type { Manifest } from '@ostrom/protocol'

/** A chat template, with the words that it may name. */
export type ChatTemplateFile = {
  readonly text: string
  readonly bosToken?: string
  readonly eosToken?: string
}

/** Metadata of one artifact by its files, and no other facts. */
export type ModelMetadata = {
  readonly format: Manifest.ArtifactFormat
  /** For example `q4_k_m`, `f16`, `q4` (MLX), `gptq-4`, `fp8`; see `Quantization`. */
  readonly quantization: string
  /** All files of the artifact, in ascending order of path. */
  readonly files: readonly string[]
  readonly bytes: number
  readonly task: Manifest.ModelTask
  readonly architecture: string
  /** Number of weights, exact. Absent where the files do not tell, as a compiled engine. */
  readonly parameters?: bigint
  /** Most tokens of prompt and answer together; absent for models that take no text. */
  readonly contextLength?: number
  /** Memory of a token of context; absent where a model keeps none. */
  readonly cache?: Manifest.KvCacheDimensions
  /** As the files claim it: an SPDX id where it could be told, else their own word. */
  readonly license?: string
  readonly template?: ChatTemplateFile
  /** Path of `tokenizer.json`. */
  readonly tokenizer?: string
  /** Metadata of a GGUF file, which holds its tokenizer. */
  readonly formatMetadata?: Readonly<Record<string, unknown>>
  /** Version of the program that compiled it. */
  readonly builtWith?: string
}
