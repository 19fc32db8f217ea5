import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import koffi from 'koffi'
import { createThreadpools, type Threadpools, threadpoolParameters } from './threadpool.ts'

// llama.cpp's C API by a foreign function interface, over the libraries that node-llama-cpp ships.
// Structures follow `include/llama.h` of release v0.5.0; the engine uses node-llama-cpp for any
// other release, because a wrong layout would corrupt memory silently. docs/spec/engines.md.

/** The release of llama.cpp to which the structures below belong. */
export const LLAMA_RELEASE = 'v0.5.0'

/** An address in native memory; 0n is null. */
export type Pointer = bigint

const modelParameters = koffi.struct('llama_model_params', {
  devices: 'void *',
  tensor_buft_overrides: 'void *',
  n_gpu_layers: 'int32_t',
  split_mode: 'int',
  load_mode: 'int',
  lazy_mode: 'int',
  main_gpu: 'int32_t',
  tensor_split: 'void *',
  progress_callback: 'void *',
  progress_callback_user_data: 'void *',
  kv_overrides: 'void *',
  vocab_only: 'bool',
  check_tensors: 'bool',
  use_extra_bufts: 'bool',
  no_host: 'bool',
  no_alloc: 'bool',
  load_mtp: 'bool',
})

const contextParameters = koffi.struct('llama_context_params', {
  n_ctx: 'uint32_t',
  n_batch: 'uint32_t',
  n_ubatch: 'uint32_t',
  n_seq_max: 'uint32_t',
  n_rs_seq: 'uint32_t',
  n_outputs_max: 'uint32_t',
  n_outputs_max_per_seq: 'uint32_t',
  n_threads: 'int32_t',
  n_threads_batch: 'int32_t',
  ctx_type: 'int',
  rope_scaling_type: 'int',
  pooling_type: 'int',
  attention_type: 'int',
  flash_attn_type: 'int',
  rope_freq_base: 'float',
  rope_freq_scale: 'float',
  yarn_ext_factor: 'float',
  yarn_attn_factor: 'float',
  yarn_beta_fast: 'float',
  yarn_beta_slow: 'float',
  yarn_orig_ctx: 'uint32_t',
  defrag_thold: 'float',
  cb_eval: 'void *',
  cb_eval_user_data: 'void *',
  type_k: 'int',
  type_v: 'int',
  abort_callback: 'void *',
  abort_callback_data: 'void *',
  embeddings: 'bool',
  offload_kqv: 'bool',
  no_perf: 'bool',
  op_offload: 'bool',
  swa_full: 'bool',
  kv_unified: 'bool',
  samplers: 'void *',
  n_samplers: 'size_t',
  ctx_other: 'void *',
})

const batchParameters = koffi.struct('llama_batch', {
  n_tokens: 'int32_t',
  token: 'void *',
  embd: 'void *',
  pos: 'void *',
  n_seq_id: 'void *',
  seq_id: 'void *',
  logits: 'void *',
})

/** Sizes of the C structures in bytes, for release v0.5.0 on 64-bit platforms. */
const sizes = new Map([
  [modelParameters, 80],
  [contextParameters, 160],
  [batchParameters, 56],
  [threadpoolParameters, 528],
])

export type ModelParameters = { n_gpu_layers: number; check_tensors: boolean }

export type ContextParameters = {
  n_ctx: number
  n_batch: number
  n_ubatch: number
  n_seq_max: number
  n_outputs_max_per_seq: number
  n_threads: number
  n_threads_batch: number
  pooling_type: number
  flash_attn_type: number
  type_k: number
  type_v: number
  embeddings: boolean
  swa_full: boolean
  no_perf: boolean
  kv_unified: boolean
}

export type Batch = {
  readonly n_tokens: number
  readonly token: Pointer
  readonly embd: Pointer
  readonly pos: Pointer
  readonly n_seq_id: Pointer
  readonly seq_id: Pointer
  readonly logits: Pointer
}

/** The used functions, with their C names without the prefix `llama_`. */
export type LlamaLibrary = {
  modelDefaults(): ModelParameters
  contextDefaults(): ContextParameters
  loadModel(path: string, parameters: ModelParameters): Pointer
  initFromModel(model: Pointer, parameters: ContextParameters): Pointer
  free(context: Pointer): void
  getVocab(model: Pointer): Pointer
  vocabTokens(vocab: Pointer): number
  vocabType(vocab: Pointer): number
  /** `bos`, `eos` and `sep` return the id of a special token; -1 if there is none. */
  bos(vocab: Pointer): number
  eos(vocab: Pointer): number
  sep(vocab: Pointer): number
  addsBos(vocab: Pointer): boolean
  addsEos(vocab: Pointer): boolean
  embeddingSize(model: Pointer): number
  isRecurrent(model: Pointer): boolean
  isHybrid(model: Pointer): boolean
  slidingWindow(model: Pointer): number
  getMemory(context: Pointer): Pointer
  poolingType(context: Pointer): number
  memoryRemove(memory: Pointer, sequence: number, from: number, to: number): boolean
  memoryCopy(memory: Pointer, from: number, to: number, start: number, end: number): void
  decode(context: Pointer, batch: Batch): number
  /** Sets the number of threads that compute the following batches of a context. */
  setThreads(context: Pointer, threads: number): void
  logits(context: Pointer): Pointer
  embeddingOf(context: Pointer, index: number): Pointer
  embeddingOfSequence(context: Pointer, sequence: number): Pointer
  loadAdapter(model: Pointer, path: string): Pointer
  setAdapters(context: Pointer, adapters: Pointer, count: number, scales: Pointer): number
  readonly threadpools: Threadpools
}

/**
 * Returns the path of a library of the known release; undefined if there is none. Only the file
 * name of `ggml-base` has no release.
 */
function libraryOf(folder: string, name: 'llama' | 'ggml' | 'ggml-base'): string | undefined {
  const stem = name === 'ggml-base' ? `${name}.` : `${name}.${LLAMA_RELEASE}.`
  const file = readdirSync(folder).find((one) => one.replace(/^lib/, '').startsWith(stem))
  return file && join(folder, file)
}

/** Returns whether a folder has libraries of the known release. */
export const hasLlamaLibrary = (folder: string): boolean => libraryOf(folder, 'llama') !== undefined

/**
 * Loads the libraries of a folder, and the back end for the processor, into this process.
 *
 * @param folder Folder of a node-llama-cpp package, with `libllama`, `libggml` and the back ends.
 * @throws {Error} A library is missing, is of another release or has other structures.
 */
export function openLlamaLibrary(folder: string): LlamaLibrary {
  const [ggmlPath, llamaPath, basePath] = (['ggml', 'llama', 'ggml-base'] as const).map((name) =>
    libraryOf(folder, name),
  )
  if (!ggmlPath || !llamaPath || !basePath)
    throw new Error(`no llama.cpp ${LLAMA_RELEASE} in ${folder}`)
  const base = koffi.load(basePath)
  const ggml = koffi.load(ggmlPath, { global: true })
  const llama = koffi.load(llamaPath)
  for (const [type, bytes] of sizes) {
    if (koffi.sizeof(type) !== bytes) throw new Error(`${type.name} has other fields here`)
  }
  const contextDefaults = llama.func('llama_context_default_params', contextParameters, [])
  // Checks fields at both ends of the structure, whose values would differ if the offsets were
  // wrong.
  const { n_batch, n_ubatch, type_k, type_v, no_perf } = contextDefaults()
  const isLaidOut = n_batch === 2048 && n_ubatch === 512 && type_k === 1 && type_v === 1 && no_perf
  if (!isLaidOut) throw new Error('llama_context_params has another layout here')
  // Log lines go to a C function that ignores its arguments, because null would mean stderr.
  const ignore = koffi.address(llama.symbol('llama_max_devices', 'void *'))
  llama.func('void llama_log_set(void *callback, void *data)')(ignore, null)
  ggml.func('void ggml_backend_load_all_from_path(const char *path)')(folder)
  llama.func('void llama_backend_init()')()
  const threadpools = createThreadpools({ base, ggml, llama })
  const free = llama.func('void llama_free(void *context)')
  const setThreads = llama.func('void llama_set_n_threads(void *c, int32_t one, int32_t batch)')
  return {
    modelDefaults: llama.func('llama_model_default_params', modelParameters, []),
    contextDefaults,
    loadModel: llama.func('llama_model_load_from_file', 'void *', ['str', modelParameters]),
    initFromModel: llama.func('llama_init_from_model', 'void *', ['void *', contextParameters]),
    free(context) {
      free(context)
      threadpools.release(context)
    },
    getVocab: llama.func('void *llama_model_get_vocab(void *model)'),
    vocabTokens: llama.func('int32_t llama_vocab_n_tokens(void *vocab)'),
    vocabType: llama.func('int llama_vocab_type(void *vocab)'),
    bos: llama.func('int32_t llama_vocab_bos(void *vocab)'),
    eos: llama.func('int32_t llama_vocab_eos(void *vocab)'),
    sep: llama.func('int32_t llama_vocab_sep(void *vocab)'),
    addsBos: llama.func('bool llama_vocab_get_add_bos(void *vocab)'),
    addsEos: llama.func('bool llama_vocab_get_add_eos(void *vocab)'),
    embeddingSize: llama.func('int32_t llama_model_n_embd_out(void *model)'),
    isRecurrent: llama.func('bool llama_model_is_recurrent(void *model)'),
    isHybrid: llama.func('bool llama_model_is_hybrid(void *model)'),
    slidingWindow: llama.func('int32_t llama_model_n_swa(void *model)'),
    getMemory: llama.func('void *llama_get_memory(void *context)'),
    poolingType: llama.func('int llama_pooling_type(void *context)'),
    memoryRemove: llama.func('bool llama_memory_seq_rm(void *m, int32_t id, int32_t a, int32_t b)'),
    memoryCopy: llama.func(
      'void llama_memory_seq_cp(void *m, int32_t from, int32_t to, int32_t a, int32_t b)',
    ),
    decode: llama.func('llama_decode', 'int32_t', ['void *', batchParameters]),
    setThreads(context, threads) {
      setThreads(context, threads, threads)
      threadpools.attach(context, threads)
    },
    logits: llama.func('void *llama_get_logits(void *context)'),
    embeddingOf: llama.func('void *llama_get_embeddings_ith(void *context, int32_t index)'),
    embeddingOfSequence: llama.func('void *llama_get_embeddings_seq(void *context, int32_t id)'),
    loadAdapter: llama.func('void *llama_adapter_lora_init(void *model, const char *path)'),
    setAdapters: llama.func(
      'int32_t llama_set_adapters_lora(void *context, void *adapters, size_t count, void *scales)',
    ),
    threadpools,
  }
}
