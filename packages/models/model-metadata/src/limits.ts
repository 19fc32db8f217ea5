/**
 * Files of one model. The largest known models have about 200 shards.
 * Met by: provider; tested by `packages/models/model-metadata/src/honest.test.ts`.
 */
export const FILES_MAX = 1_000

/**
 * Files of one artifact, as in a manifest.
 * Met by: provider; tested by `packages/models/model-metadata/src/honest.test.ts`.
 */
export const ARTIFACT_FILES_MAX = 256

/**
 * Longest path of a file inside a model's folder, in characters, as in a manifest.
 * Met by: provider; tested by `packages/models/model-metadata/src/honest.test.ts`.
 */
export const PATH_CHARACTERS_MAX = 256

/**
 * Largest JSON file read, in bytes. An index of 100,000 tensors has 10 MB.
 * Met by: provider; tested by `packages/models/model-metadata/src/honest.test.ts`.
 */
export const JSON_BYTES_MAX = 32 * 1024 * 1024

/**
 * Levels of objects and lists in a JSON file. Configurations of models have fewer than ten.
 * Met by: no honest user.
 */
export const JSON_DEPTH_MAX = 64

/**
 * Largest chat template, in bytes. Long templates with tools have about 20 kB. Met by: provider;
 * tested by `packages/models/model-metadata/src/honest.test.ts`.
 */
export const TEMPLATE_BYTES_MAX = 256 * 1024

/**
 * Largest model card that is searched for a license, in bytes.
 * Met by: provider; tested by `packages/models/model-metadata/src/honest.test.ts`.
 */
export const MODEL_CARD_BYTES_MAX = 4 * 1024 * 1024

/**
 * Largest header of a safetensors file, in bytes, as in the format's own library.
 * Met by: provider; tested by `packages/models/model-metadata/src/honest.test.ts`.
 */
export const SAFETENSORS_HEADER_BYTES_MAX = 100_000_000

/**
 * Shards of one safetensors model.
 * Met by: provider; tested by `packages/models/model-metadata/src/honest.test.ts`.
 */
export const SHARDS_MAX = 512

/**
 * Tensors of a file. Mixtures of experts with many layers have some ten thousand.
 * Met by: provider; tested by `packages/models/model-metadata/src/honest.test.ts`.
 */
export const TENSORS_MAX = 262_144

/** Dimensions of a tensor of safetensors or ONNX. Met by: no honest user. */
export const DIMENSIONS_MAX = 16

/**
 * Maximum elements of all tensors together: a million times the largest known model.
 * Met by: no honest user.
 */
export const ELEMENTS_MAX = 1n << 60n

/**
 * Tensors in a GGUF file. Mixtures of experts with many layers have a few thousand.
 * Met by: provider; tested by `packages/models/model-metadata/src/honest.test.ts`.
 */
export const GGUF_TENSORS_MAX = 65_536

/**
 * Metadata keys in a GGUF file. Usual files have under a hundred.
 * Met by: provider; tested by `packages/models/model-metadata/src/honest.test.ts`.
 */
export const GGUF_KEYS_MAX = 4096

/**
 * Bytes of a GGUF file before its weights. A vocabulary of 262,144 tokens with 500,000 merges has
 * about 20 MB.
 * Met by: provider; tested by `packages/models/model-metadata/src/honest.test.ts`.
 */
export const GGUF_HEADER_BYTES_MAX = 64 * 1024 * 1024

/** Bytes of a GGUF file's header in memory while it is read. Met by: no honest user. */
export const GGUF_WINDOW_BYTES = 1024 * 1024

/**
 * Longest text in a GGUF header, in bytes. The longest is a chat template of about 20 kB.
 * Met by: provider; tested by `packages/models/model-metadata/src/honest.test.ts`.
 */
export const GGUF_TEXT_BYTES_MAX = 8 * 1024 * 1024

/**
 * Items of all lists in a GGUF header: tokens, their types and scores, and merges.
 * Met by: provider; tested by `packages/models/model-metadata/src/honest.test.ts`.
 */
export const GGUF_ITEMS_MAX = 8 * 1024 * 1024

/**
 * Layers of a model. The deepest known has fewer than 200.
 * Met by: provider; tested by `packages/models/model-metadata/src/honest.test.ts`.
 */
export const LAYERS_MAX = 1024

/**
 * Values per layer (embedding length) of a model.
 * Met by: provider; tested by `packages/models/model-metadata/src/honest.test.ts`.
 */
export const WIDTH_MAX = 262_144

/**
 * Tokens of context that a model may claim.
 * Met by: provider; tested by `packages/models/model-metadata/src/honest.test.ts`.
 */
export const CONTEXT_MAX = 1 << 26

/**
 * Tokens in a vocabulary. The largest known have 262,144.
 * Met by: provider; tested by `packages/models/model-metadata/src/honest.test.ts`.
 */
export const VOCABULARY_MAX = 1 << 21

/** Bytes of an ONNX file in memory while its structure is read. Met by: no honest user. */
export const ONNX_WINDOW_BYTES = 256 * 1024

/**
 * Fields of an ONNX file that are read. A graph of 100,000 nodes has a million.
 * Met by: provider; tested by `packages/models/model-metadata/src/honest.test.ts`.
 */
export const ONNX_FIELDS_MAX = 4_000_000

/**
 * Nesting depth of graphs in an ONNX file. Branches of merged decoders are two deep.
 * Met by: no honest user.
 */
export const ONNX_DEPTH_MAX = 8

/** Longest name or path inside an ONNX file, in bytes. Met by: no honest user. */
export const ONNX_TEXT_BYTES_MAX = 4096

/** Processes of one tensor-parallel TensorRT-LLM engine. Met by: no honest user. */
export const TENSOR_PARALLEL_RANKS_MAX = 256

/**
 * Bytes of an engine's memory besides weights and cache, if it has not been measured: code, and
 * buffers of a batch. Logits of a large vocabulary take 250 MB, and the context of a GPU driver
 * takes as much.
 *
 * Met by: no honest user.
 */
export const OVERHEAD_BYTES = 512 * 1024 ** 2

/**
 * Bytes of the process that runs a GGUF file on a CPU, besides weights and cache: code, JavaScript,
 * buffers of a batch. Measured: 147 to 162 MiB (docs/reports/memory.md).
 *
 * Met by: no honest user.
 */
export const ENGINE_PROCESS_BYTES = 155 * 1024 ** 2

/**
 * Bytes of the node's own process, in addition to the process of a model: chain, index, network,
 * sessions. Measured: 254 to 440 MiB (docs/reports/memory.md).
 *
 * Met by: no honest user.
 */
export const NODE_PROCESS_BYTES = 320 * 1024 ** 2

/**
 * Maximum parallel answers of a GGUF model whose configuration sets no number.
 *
 * Met by: no honest user.
 */
export const GGUF_SEQUENCES_MAX = 16

/**
 * Divisor: the KV caches of a GGUF model's answers take one part in this many of the memory left by
 * the weights, if the model's configuration sets no number of parallel answers.
 *
 * Met by: no honest user.
 */
export const CONTEXT_MEMORY_DIVISOR = 16

/**
 * Parallel answers of a model in another format than GGUF whose configuration sets no number.
 *
 * Met by: no honest user.
 */
export const PARALLEL_SEQUENCES_DEFAULT = 2

/**
 * Additional memory of an engine, in percent of the weights: graphs, copies, rounding.
 * Met by: no honest user.
 */
export const OVERHEAD_PERCENT = 5

/**
 * Additional memory to train an adapter, in percent of the weights: activations, state.
 * Met by: no honest user.
 */
export const TRAINING_OVERHEAD_PERCENT = 40

/**
 * Bytes of cache per token and per billion parameters, for models with unknown cache dimensions:
 * twice those of a model of 8 billion parameters with grouped heads, because older models take four
 * times as much. Met by: no honest user.
 */
export const CACHE_BYTES_PER_BILLION = 32_768

/**
 * Percent of a Mac's unified memory that its GPU may use, up to `UNIFIED_LARGE_BYTES` and above.
 * Met by: no honest user.
 */
export const UNIFIED_PERCENT = { small: 67, large: 75 } as const

/** Bytes of unified memory above which the larger share applies. Met by: no honest user. */
export const UNIFIED_LARGE_BYTES = 36 * 10 ** 9

/**
 * Bytes of memory below which a CPU gets 4-bit weights, and from which on it gets 8-bit weights.
 * Met by: no honest user.
 */
export const CPU_SMALL_BYTES = 16 * 10 ** 9

/**
 * Largest rank of a LoRA adapter, as in the registry.
 * Met by: provider; tested by `packages/models/model-metadata/src/honest.test.ts`.
 */
export const LORA_RANK_MAX = 1024

/**
 * Largest alpha of a LoRA adapter, as in the registry.
 * Met by: provider; tested by `packages/models/model-metadata/src/honest.test.ts`.
 */
export const LORA_ALPHA_MAX = 65_536

/**
 * Smallest alpha of a LoRA adapter. A smaller alpha would round to zero in llama.cpp's 32-bit
 * field, where zero means that no alpha is stated. Met by: no honest user.
 */
export const LORA_ALPHA_MIN = 0.001

/**
 * Keys of `rank_pattern` or `alpha_pattern` of a LoRA adapter: 7 matrices of each of 500 layers.
 * Met by: no honest user.
 */
export const LORA_PATTERNS_MAX = 4096

/**
 * Keys of a pattern that are expressions, not names or paths. Each expression is matched against
 * each layer. Met by: provider; tested by `packages/models/model-metadata/src/honest.test.ts`.
 */
export const LORA_EXPRESSIONS_MAX = 16

/** UTF-16 units of a key of a pattern of a LoRA adapter. Met by: no honest user. */
export const LORA_PATTERN_CHARACTERS_MAX = 256

/**
 * Layer names in the target modules of a LoRA adapter.
 * Met by: provider; tested by `packages/models/model-metadata/src/honest.test.ts`.
 */
export const LORA_MODULES_MAX = 64

/** Bytes of weights in memory while a file is scanned. Met by: no honest user. */
export const WEIGHTS_WINDOW_BYTES = 1024 * 1024

/** Adapters of one merge. Met by: no honest user. */
export const MERGE_ADAPTERS_MAX = 8

/** Models of one merge of whole models. Met by: no honest user. */
export const MERGE_MODELS_MAX = 8

/**
 * Weights of one matrix that a merge changes: 1 GiB for each adapter, in 32 bits.
 * Met by: provider; tested by `packages/models/model-metadata/src/honest.test.ts`.
 */
export const MERGE_MATRIX_MAX = 1 << 28

/**
 * Rows of a matrix of the base that are in memory at once during a merge. Met by: no honest user.
 */
export const MERGE_ROWS = 64
