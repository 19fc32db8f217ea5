import { limit } from '@ostrom/protocol/limits'

export { CONTEXT_MAX, TEMPLATE_BYTES_MAX } from '@ostrom/protocol/limits'

const honest = 'packages/models/model-metadata/src/honest.test.ts'

/** Files of one model. The largest known models have about 200 shards. */
export const FILES_MAX = limit(1_000, 'files', 'provider', honest)
/** Files of one artifact, as in a manifest. */
export const ARTIFACT_FILES_MAX = limit(256, 'files', 'provider', honest)
/** Longest path of a file inside a model's folder, as in a manifest. */
export const PATH_CHARACTERS_MAX = limit(256, 'characters', 'provider', honest)
/** Largest JSON file read. An index of 100,000 tensors has 10 MB. */
export const JSON_BYTES_MAX = limit(32 * 1024 * 1024, 'bytes', 'provider', honest)
/** Levels of objects and lists in a JSON file. Configurations of models have fewer than ten. */
export const JSON_DEPTH_MAX = limit(64, 'levels', 'no honest user')
/** Largest model card that is searched for a license. */
export const MODEL_CARD_BYTES_MAX = limit(4 * 1024 * 1024, 'bytes', 'provider', honest)
/** Largest header of a safetensors file, as in the format's own library. */
export const SAFETENSORS_HEADER_BYTES_MAX = limit(100_000_000, 'bytes', 'provider', honest)
/** Shards of one safetensors model. */
export const SHARDS_MAX = limit(512, 'shards', 'provider', honest)
/** Tensors of a file. Mixtures of experts with many layers have some ten thousand. */
export const TENSORS_MAX = limit(262_144, 'tensors', 'provider', honest)
/** Dimensions of a tensor of safetensors or ONNX. */
export const DIMENSIONS_MAX = limit(16, 'dimensions', 'no honest user')
/** Maximum elements of all tensors together: a million times the largest known model. */
export const ELEMENTS_MAX = limit(1n << 60n, 'elements', 'no honest user')
/** Tensors in a GGUF file. Mixtures of experts with many layers have a few thousand. */
export const GGUF_TENSORS_MAX = limit(65_536, 'tensors', 'provider', honest)
/** Metadata keys in a GGUF file. Usual files have under a hundred. */
export const GGUF_KEYS_MAX = limit(4096, 'keys', 'provider', honest)
/**
 * Bytes of a GGUF file before its weights. A vocabulary of 262,144 tokens with 500,000 merges has
 * about 20 MB.
 */
export const GGUF_HEADER_BYTES_MAX = limit(64 * 1024 * 1024, 'bytes', 'provider', honest)
/** Bytes of a GGUF file's header in memory while it is read. */
export const GGUF_WINDOW_BYTES = limit(1024 * 1024, 'bytes', 'no honest user')
/** Longest text in a GGUF header. The longest is a chat template of about 20 kB. */
export const GGUF_TEXT_BYTES_MAX = limit(8 * 1024 * 1024, 'bytes', 'provider', honest)
/** Items of all lists in a GGUF header: tokens, their types and scores, and merges. */
export const GGUF_ITEMS_MAX = limit(8 * 1024 * 1024, 'items', 'provider', honest)
/** Layers of a model. The deepest known has fewer than 200. */
export const LAYERS_MAX = limit(1024, 'layers', 'provider', honest)
/** Values per layer (embedding length) of a model. */
export const WIDTH_MAX = limit(262_144, 'values', 'provider', honest)
/** Tokens in a vocabulary. The largest known have 262,144. */
export const VOCABULARY_MAX = limit(1 << 21, 'tokens', 'provider', honest)
/** Bytes of an ONNX file in memory while its structure is read. */
export const ONNX_WINDOW_BYTES = limit(256 * 1024, 'bytes', 'no honest user')
/** Fields of an ONNX file that are read. A graph of 100,000 nodes has a million. */
export const ONNX_FIELDS_MAX = limit(4_000_000, 'fields', 'provider', honest)
/** Nesting depth of graphs in an ONNX file. Branches of merged decoders are two deep. */
export const ONNX_DEPTH_MAX = limit(8, 'levels', 'no honest user')
/** Longest name or path inside an ONNX file. */
export const ONNX_TEXT_BYTES_MAX = limit(4096, 'bytes', 'no honest user')
/** Processes of one tensor-parallel TensorRT-LLM engine. */
export const TENSOR_PARALLEL_RANKS_MAX = limit(256, 'processes', 'no honest user')

/**
 * Bytes of an engine's memory besides weights and cache, if it has not been measured: code, and
 * buffers of a batch. Logits of a large vocabulary take 250 MB, and the context of a GPU driver
 * takes as much.
 */
export const OVERHEAD_BYTES = limit(512 * 1024 ** 2, 'bytes', 'no honest user')

/**
 * Bytes of the process that runs a GGUF file on a CPU, besides weights and cache: code, JavaScript,
 * buffers of a batch. Measured: 147 to 162 MiB (docs/reports/memory.md).
 */
export const ENGINE_PROCESS_BYTES = limit(155 * 1024 ** 2, 'bytes', 'no honest user')

/**
 * Bytes of the node's own process, in addition to the process of a model: chain, index, network,
 * sessions. Measured: 254 to 440 MiB (docs/reports/memory.md).
 */
export const NODE_PROCESS_BYTES = limit(320 * 1024 ** 2, 'bytes', 'no honest user')

/** Maximum parallel answers of a GGUF model whose configuration sets no number. */
export const GGUF_SEQUENCES_MAX = limit(16, 'answers', 'no honest user')

/**
 * Divisor: the KV caches of a GGUF model's answers take one part in this many of the memory left by
 * the weights, if the model's configuration sets no number of parallel answers.
 */
export const CONTEXT_MEMORY_DIVISOR = limit(16, 'divisor', 'no honest user')

/** Parallel answers of a model in another format than GGUF whose configuration sets no number. */
export const PARALLEL_SEQUENCES_DEFAULT = limit(2, 'answers', 'no honest user')
/** Additional memory of an engine, in percent of the weights: graphs, copies, rounding. */
export const OVERHEAD_PERCENT = limit(5, 'percent', 'no honest user')
/** Additional memory to train an adapter, in percent of the weights: activations, state. */
export const TRAINING_OVERHEAD_PERCENT = limit(40, 'percent', 'no honest user')

/**
 * Bytes of cache per token and per billion parameters, for models with unknown cache dimensions:
 * twice those of a model of 8 billion parameters with grouped heads, because older models take four
 * times as much.
 */
export const CACHE_BYTES_PER_BILLION = limit(32_768, 'bytes', 'no honest user')

/**
 * Percent of a Mac's unified memory that its GPU may use, up to `UNIFIED_LARGE_BYTES` and above.
 */
export const UNIFIED_PERCENT = limit({ small: 67, large: 75 }, 'percent', 'no honest user')

/** Bytes of unified memory above which the larger share applies. */
export const UNIFIED_LARGE_BYTES = limit(36 * 10 ** 9, 'bytes', 'no honest user')

/**
 * Bytes of memory below which a CPU gets 4-bit weights, and from which on it gets 8-bit weights.
 */
export const CPU_SMALL_BYTES = limit(16 * 10 ** 9, 'bytes', 'no honest user')

/** Largest rank of a LoRA adapter, as in the registry. */
export const LORA_RANK_MAX = limit(1024, 'rank', 'provider', honest)
/** Largest alpha of a LoRA adapter, as in the registry. */
export const LORA_ALPHA_MAX = limit(65_536, 'alpha', 'provider', honest)

/**
 * Smallest alpha of a LoRA adapter. A smaller alpha would round to zero in llama.cpp's 32-bit
 * field, where zero means that no alpha is stated.
 */
export const LORA_ALPHA_MIN = limit(0.001, 'alpha', 'no honest user')

/**
 * Keys of `rank_pattern` or `alpha_pattern` of a LoRA adapter: 7 matrices of each of 500 layers.
 */
export const LORA_PATTERNS_MAX = limit(4096, 'keys', 'no honest user')

/**
 * Keys of a pattern that are expressions, not names or paths. Each expression is matched against
 * each layer.
 */
export const LORA_EXPRESSIONS_MAX = limit(16, 'expressions', 'provider', honest)

/** UTF-16 units of a key of a pattern of a LoRA adapter. */
export const LORA_PATTERN_CHARACTERS_MAX = limit(256, 'characters', 'no honest user')
/** Layer names in the target modules of a LoRA adapter. */
export const LORA_MODULES_MAX = limit(64, 'modules', 'provider', honest)
/** Bytes of weights in memory while a file is scanned. */
export const WEIGHTS_WINDOW_BYTES = limit(1024 * 1024, 'bytes', 'no honest user')
/** Adapters of one merge. */
export const MERGE_ADAPTERS_MAX = limit(8, 'adapters', 'no honest user')
/** Models of one merge of whole models. */
export const MERGE_MODELS_MAX = limit(8, 'models', 'no honest user')
/** Weights of one matrix that a merge changes: 1 GiB for each adapter, in 32 bits. */
export const MERGE_MATRIX_MAX = limit(1 << 28, 'weights', 'provider', honest)
/** Rows of a matrix of the base that are in memory at once during a merge. */
export const MERGE_ROWS = limit(64, 'rows', 'no honest user')
