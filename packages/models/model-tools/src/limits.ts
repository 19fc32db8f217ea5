import { limit } from '@ostrom/protocol/limits'

const honest = 'apps/cli/src/honest.test.ts'

/**
 * Distance between the logits of a GGUF file and its source, relative to the source, above which
 * the file is refused, by the type of its weights. Measured on random models of each family: 1e-6
 * for `f32` (4e-4 of Gemma, whose GELU is a table), 0.5e-3 to 2e-3 for `f16`, 1e-2 for `bf16`, 0.05
 * for `q8_0`, 0.4 for `q4_k_m` (docs/spec/models.md). Constant logits have a distance of 1.
 */
export const GGUF_LOGITS_DISTANCE_MAX = limit(
  { f32: 1e-3, f16: 1e-2, bf16: 5e-2, packed: 1 },
  'logits',
  'no honest user',
)

/**
 * Distance between the logits that PyTorch computes from the weights of a GGUF file and from its
 * source, relative to the source, above which the file is refused, by the type of its weights. Only
 * the rounding of weights contributes to this distance. Measured on random models: 0 for `f32`; for
 * `f16` 7e-7 of a source in `bf16`, and 9e-4 of one in `f32`.
 */
export const GGUF_WEIGHTS_DISTANCE_MAX = limit(
  { f32: 1e-5, f16: 5e-3, bf16: 3e-2 },
  'logits',
  'no honest user',
)

/** Copies of the weights, in 32 bits, that PyTorch may hold while it loads a source. */
export const REFERENCE_COPIES = limit(2, 'copies', 'no honest user')

/**
 * Share of this machine's memory that PyTorch may take to compute the logits of a source. A model
 * that needs more is converted without a comparison, and its record says so.
 */
export const REFERENCE_MEMORY_SHARE = limit(0.75, 'share', 'provider', honest)

/** Bytes of memory, besides the weights, of PyTorch while it computes the logits of a source. */
export const REFERENCE_OVERHEAD_BYTES = limit(2 * 1024 ** 3, 'bytes', 'no honest user')

/**
 * Copies of a file that its quantizer may hold: a file of 8 bits is four times as large in 32 bits.
 */
export const QUANTIZER_COPIES = limit(4, 'copies', 'no honest user')

/** Bytes of memory of a quantizer besides the file: llama.cpp's buffers of one tensor. */
export const QUANTIZER_OVERHEAD_BYTES = limit(4 * 1024 ** 3, 'bytes', 'no honest user')
/** Copies of the weights, in 32 bits, that an export may hold: it loads, joins and writes them. */
export const ONNX_EXPORT_COPIES = limit(4, 'copies', 'no honest user')
/** Bytes of memory of an export besides the weights. PyTorch alone takes 0.9 GB at its start. */
export const ONNX_EXPORT_OVERHEAD_BYTES = limit(4 * 1024 ** 3, 'bytes', 'no honest user')

/**
 * Distance between the logits of an ONNX graph in 32 bits and of PyTorch, relative to the logits,
 * above which the graph is refused. Measured: 1e-6 to 2e-6 by npm run test:trainer -- convert.
 */
export const ONNX_LOGITS_DISTANCE_MAX = limit(1e-4, 'logits', 'no honest user')

/**
 * Distance between the logits of an ONNX graph of 16 or 8 bits and of PyTorch, relative to the
 * logits, above which the graph is refused: the distance of constant logits.
 */
export const ONNX_PACKED_DISTANCE_MAX = limit(1, 'logits', 'no honest user')

/**
 * Milliseconds that a Python may take to report the folders of its packages, without waits for a
 * processor. It starts in less than 1 second.
 */
export const PYTHON_PROBE_MILLISECONDS_MAX = limit(60_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds that a tool of a conversion may run, without waits for a processor: four hours.
 * Small models take 20 s.
 */
export const TOOL_MILLISECONDS_MAX = limit(4 * 60 * 60 * 1000, 'milliseconds', 'no honest user')

/** Last lines of a tool's output that are kept to find the reason of a failure. */
export const TOOL_LINES_MAX = limit(20, 'lines', 'no honest user')
