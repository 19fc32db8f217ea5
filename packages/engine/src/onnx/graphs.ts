import { createRequire } from 'node:module'
import { join } from 'node:path'
import { assert } from '@ostrom/protocol'
import { LogitFingerprint } from '@ostrom/verification'
import type { ImageTokens, OnnxGraphOptions } from '../child/messages.ts'

// Calls Transformers.js, which runs ONNX graphs: sessions, caches and poolings of many kinds of
// models. Transformers.js chooses no token and downloads no file here.

export type OnnxTensor = {
  readonly type: string
  readonly dims: readonly number[]
  readonly data: Float32Array
  to(type: 'float32'): OnnxTensor
}

export type OnnxOutputs = Readonly<Record<string, OnnxTensor>>

type Session = { readonly inputNames: readonly string[] }

/** A model of the library: a function from named inputs to named outputs. */
export type LibraryModel = ((inputs: Readonly<Record<string, unknown>>) => Promise<OnnxOutputs>) & {
  readonly sessions: Readonly<Record<string, Session>>
  /**
   * Only for models that generate images: the head that the next call uses. The call reads it
   * synchronously.
   */
  _generation_mode?: 'text' | 'image'
}

type Loader = {
  from_pretrained(folder: string, options: Readonly<Record<string, unknown>>): Promise<LibraryModel>
}

type TensorClass = new (type: string, data: unknown, dims: readonly number[]) => OnnxTensor

export type TransformersLibrary = {
  readonly env: Record<string, unknown> & { readonly version: string }
  readonly LogLevel: { readonly NONE: number }
  readonly AutoModel: Loader
  readonly AutoModelForCausalLM: Loader
  readonly MultiModalityCausalLM: Loader
  readonly Tensor: TensorClass
  readonly RawImage: {
    fromBlob(blob: Blob): Promise<unknown>
    fromTensor(tensor: OnnxTensor): { toSharp(): { png(): { toBuffer(): Promise<Uint8Array> } } }
  }
  readonly AutoImageProcessor: {
    from_pretrained(
      folder: string,
      options: object,
    ): Promise<(images: readonly unknown[]) => Promise<{ readonly pixel_values: OnnxTensor }>>
  }
}

export type OnnxGraphs = {
  readonly library: TransformersLibrary
  readonly model: LibraryModel
  /** Description of the build, on which results depend. */
  readonly build: string
  readonly path: string
  /** Only for models that read and generate images. */
  readonly imageTokens?: ImageTokens
}

/**
 * Loads the library, with every feature disabled that would access files outside the folder or log
 * inputs.
 *
 * @param packages Folder with the installed packages.
 */
export function loadLibrary(packages: string): TransformersLibrary {
  const require = createRequire(join(packages, 'package.json'))
  const library: TransformersLibrary = require('@huggingface/transformers')
  const { env, LogLevel } = library
  env['allowRemoteModels'] = false
  env['useFSCache'] = false
  env['useBrowserCache'] = false
  env['localModelPath'] = '/'
  env['fetch'] = () => Promise.reject(new Error('models come from the folder alone'))
  // The library's error messages would print the inputs.
  env['logLevel'] = LogLevel.NONE
  return library
}

/** Opens the sessions of a model. */
export async function openGraphs(
  library: TransformersLibrary,
  options: { readonly path: string; readonly threads: number; readonly graphs: OnnxGraphOptions },
): Promise<OnnxGraphs> {
  const { path, threads, graphs } = options
  const loaders = {
    text: library.AutoModelForCausalLM,
    embeddings: library.AutoModel,
    any: library.MultiModalityCausalLM,
  }
  const loader = loaders[graphs.kind]
  const model = await loader.from_pretrained(path, {
    dtype: graphs.formats,
    device: 'cpu',
    local_files_only: true,
    session_options: {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      // Spinning threads would take cores from the working threads.
      extra: { session: { intra_op: { allow_spinning: '0' } } },
      logSeverityLevel: 4,
    },
  })
  const format = graphs.formats[graphs.kind === 'any' ? 'language_model' : 'model'] ?? 'fp32'
  const packages = `transformers.js ${library.env.version}, onnxruntime-node`
  const build = `${packages}, cpu, ${format}, ${LogitFingerprint.FINGERPRINT_BUILD}`
  const { imageTokens } = graphs
  return { library, model, build, path, ...(imageTokens && { imageTokens }) }
}

export const int64 = (
  { Tensor }: TransformersLibrary,
  values: readonly number[],
  dims: readonly number[],
): OnnxTensor => new Tensor('int64', BigInt64Array.from(values, BigInt), dims)

/** Keys and values of the tokens so far, by the input names of the next step. */
export type OnnxKvCache = Readonly<Record<string, OnnxTensor>>

const cacheNames: readonly (readonly [string, string])[] = [
  ['present_conv', 'past_conv'],
  ['present_ssm', 'past_ssm'],
  ['present_recurrent', 'past_recurrent'],
  ['present', 'past_key_values'],
]

/** Returns the keys and values of a step, renamed as inputs of the next step. */
export function kvCacheOf(outputs: OnnxOutputs): OnnxKvCache {
  const entries = Object.entries(outputs).flatMap(([name, tensor]) => {
    const renamed = cacheNames.find(([from]) => name.startsWith(from))
    return renamed ? [[name.replace(...renamed), tensor] as const] : []
  })
  return Object.fromEntries(entries)
}

/**
 * Returns the additional inputs of a model that reads images: pixels, and masks of their
 * placeholder ids.
 */
export function imageInputs(
  { Tensor }: TransformersLibrary,
  step: {
    readonly ids: readonly number[]
    readonly pictures: ImageTokens
    readonly pixels?: OnnxTensor | undefined
  },
): Readonly<Record<string, OnnxTensor>> {
  const { ids, pictures, pixels } = step
  const { placeholder, count } = pictures
  const imageCount = pixels?.dims[1] ?? 0
  const mask = ids.map((id) => imageCount > 0 && id === placeholder)
  const none = () => new Tensor('float32', new Float32Array(), [0, 0, 3, 384, 384])
  const all = new Array<boolean>(imageCount * count).fill(true)
  return {
    pixel_values: pixels ?? none(),
    images_seq_mask: new Tensor('bool', mask, [1, ids.length]),
    images_emb_mask: new Tensor('bool', all, [1, imageCount, count]),
  }
}

/**
 * Runs one step of a decoder over `ids`, which follow `before` tokens whose state is in `cache`.
 */
export async function decode(
  graphs: OnnxGraphs,
  step: {
    readonly ids: readonly number[]
    readonly before: number
    readonly cache: OnnxKvCache | undefined
    /** Whether to return the logits of all ids or only of the last. */
    readonly logits: 'all' | 'last'
    /** Pixels of the images whose placeholders are among the ids. */
    readonly pixels?: OnnxTensor | undefined
  },
): Promise<{ readonly cache: OnnxKvCache; readonly logits: readonly Float32Array[] }> {
  const { library, model, imageTokens } = graphs
  const { ids, before, cache, logits: wanted, pixels } = step
  const keeps =
    wanted === 'last' && model.sessions['model']?.inputNames.includes('num_logits_to_keep')
  const length = before + ids.length
  if (imageTokens) model._generation_mode = 'text'
  const outputs = await model({
    ...(imageTokens && imageInputs(library, { ids, pictures: imageTokens, pixels })),
    input_ids: int64(library, ids, [1, ids.length]),
    attention_mask: int64(library, new Array<number>(length).fill(1), [1, length]),
    ...(cache && { past_key_values: cache }),
    ...(keeps && { num_logits_to_keep: int64(library, [1], []) }),
  })
  const tensor = outputs['logits']
  assert(tensor, 'a decoder gives logits')
  const { data, dims } = tensor.type === 'float32' ? tensor : tensor.to('float32')
  const size = dims.at(-1) ?? 0
  const rows = data.length / size
  const from = wanted === 'last' ? rows - 1 : 0
  const logits = Array.from({ length: rows - from }, (_, row) =>
    data.subarray((from + row) * size, (from + row + 1) * size),
  )
  return { cache: kvCacheOf(outputs), logits }
}

/** Returns the pooled vector of one input, not normalized to length 1. */
export async function encode(
  { library, model }: OnnxGraphs,
  { before, after, pooling }: OnnxGraphOptions,
  ids: readonly number[],
): Promise<Float32Array> {
  const whole = [...before, ...ids, ...after]
  const dims = [1, whole.length]
  const outputs = await model({
    input_ids: int64(library, whole, dims),
    attention_mask: int64(library, new Array<number>(whole.length).fill(1), dims),
  })
  const pooled = outputs['sentence_embedding'] ?? outputs['dense_vecs'] ?? outputs['embeddings']
  const hidden = pooled ?? outputs['last_hidden_state'] ?? outputs['token_embeddings']
  assert(hidden, 'an encoder gives hidden states')
  const { data, dims: shape } = hidden.type === 'float32' ? hidden : hidden.to('float32')
  const size = shape.at(-1) ?? 0
  const rows = data.length / size
  if (pooled || rows === 1) return data.slice(0, size)
  const row = (at: number) => data.slice(at * size, (at + 1) * size)
  if (pooling === 'first') return row(0)
  if (pooling === 'last') return row(rows - 1)
  const sum = new Float64Array(size)
  for (let at = 0; at < data.length; at++) sum[at % size]! += data[at]!
  return Float32Array.from(sum, (value) => value / rows)
}
