import {
  fileSizes,
  invalid,
  isObject,
  type JsonObject,
  type ModelFiles,
  readJson,
  unsupported,
} from '../files.ts'
import { isFloatType } from '../floats.ts'
import {
  EMBEDDING,
  HEAD,
  isSameTensor,
  type LocatedTensor,
  locateTensors,
} from '../located-tensors.ts'
import { requirePlainWeights } from '../packing.ts'

// Checks whether models can be merged: they need the same architecture, vocabulary and tensors.

/**
 * A model in safetensors, with the facts by which models are compared before a merge.
 */
export type MergeableModel = {
  readonly files: ModelFiles
  readonly sizes: ReadonlyMap<string, number>
  readonly config: JsonObject
  readonly tokenizer: JsonObject | undefined
  readonly tensors: ReadonlyMap<string, LocatedTensor>
  /** Whether the output layer equals the embedding, with or without a copy in the files. */
  readonly isTied: boolean
}

const CONFIG = 'config.json'
const TOKENIZER = 'tokenizer.json'

/**
 * Fields of `config.json` about a model's origin or storage, which do not affect what it computes.
 */
const remarks = new Set([
  '_name_or_path',
  'transformers_version',
  'torch_dtype',
  'dtype',
  'use_cache',
  'bos_token_id',
  'eos_token_id',
  'pad_token_id',
])

/** Returns JSON with sorted keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (!isObject(value)) return JSON.stringify(value) ?? 'missing'
  const keys = Object.keys(value).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
}

/**
 * Returns whether the output layer equals the embedding: the files have a copy of the embedding, or
 * no output layer although `tie_word_embeddings` is not false.
 */
async function isTiedModel(
  files: ModelFiles,
  config: JsonObject,
  tensors: ReadonlyMap<string, LocatedTensor>,
): Promise<boolean> {
  const [embedding, head] = [tensors.get(EMBEDDING), tensors.get(HEAD)]
  if (!embedding || !head) return config.tie_word_embeddings !== false
  return await isSameTensor(files, embedding, head)
}

/**
 * Reads a folder of safetensors with its configuration.
 *
 * @throws {ModelFilesInvalidError} A file is missing or broken. @throws {ModelUnsupportedError} The
 *   weights are packed.
 */
export async function openMergeable(files: ModelFiles): Promise<MergeableModel> {
  const sizes = await fileSizes(files)
  const config = await readJson(files, sizes, CONFIG)
  if (!config) {
    const remedy = 'Merge folders of safetensors in the layout of the transformers library.'
    throw invalid('folder', { field: CONFIG, value: 'missing', remedy })
  }
  requirePlainWeights(config, 'Merge models from before their weights were packed.')
  const tokenizer = await readJson(files, sizes, TOKENIZER)
  const tensors = await locateTensors(files, sizes)
  for (const { path, name, dtype } of tensors.values()) {
    if (isFloatType(dtype)) continue
    const remedy = 'Merge models in F32, F16 or BF16.'
    const field = `Tensor ${name.slice(0, 64)}`
    throw unsupported(path, { field, value: `type ${dtype}`, remedy })
  }
  const isTied = await isTiedModel(files, config, tensors)
  return { files, sizes, config, tokenizer, tensors, isTied }
}

const different = (file: string, field: string, values: readonly [unknown, unknown]) =>
  invalid(file, {
    field,
    value: values.map((value) => String(value).slice(0, 32)).join(' and '),
    remedy: 'Merge models of one architecture and one vocabulary, such as tunings of one base.',
  })

function checkConfigs(first: MergeableModel, second: MergeableModel): void {
  const [a, b] = [first.config, second.config]
  for (const field of [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()) {
    const values = [canonical(a[field]), canonical(b[field])] as const
    if (remarks.has(field) || values[0] === values[1]) continue
    if (field === 'tie_word_embeddings' && first.isTied && second.isTied) continue
    throw different(CONFIG, field, values)
  }
}

const idOf = (token: unknown) => (isObject(token) ? token.id : undefined)

/** Returns the fields of a tokenizer by which vocabularies are compared: tokens and `model`. */
function vocabularyOf(tokenizer: JsonObject | undefined): ReadonlyMap<string, string> {
  const model = isObject(tokenizer?.model) ? tokenizer.model : {}
  const { vocab, ...rest } = model
  const added = Array.isArray(tokenizer?.added_tokens) ? tokenizer.added_tokens : []
  return new Map([
    ...Object.entries(isObject(vocab) || Array.isArray(vocab) ? vocab : {}).map(
      ([token, id]) => [`Token ${token}`, canonical(id)] as const,
    ),
    ...added.map((token) => [`Added token ${idOf(token)}`, canonical(token)] as const),
    ['model', canonical(rest)],
  ])
}

function checkVocabularies(a: MergeableModel, b: MergeableModel): void {
  const values = [vocabularyOf(a.tokenizer), vocabularyOf(b.tokenizer)] as const
  for (const token of new Set([...values[0].keys(), ...values[1].keys()])) {
    const pair = [values[0].get(token), values[1].get(token)] as const
    if (pair[0] !== pair[1]) throw different(TOKENIZER, token.slice(0, 64), pair)
  }
}

/** Returns the tensor with a name; for an absent output layer of a tied model, the embedding. */
export function tensorOf(
  { tensors, isTied }: MergeableModel,
  name: string,
): LocatedTensor | undefined {
  return tensors.get(name) ?? (isTied && name === HEAD ? tensors.get(EMBEDDING) : undefined)
}

function checkTensors(a: MergeableModel, b: MergeableModel): void {
  for (const name of new Set([...a.tensors.keys(), ...b.tensors.keys()])) {
    // If the first model has no output layer, the result has none, so no model's output layer may
    // differ from its embedding.
    const isCopy = name === HEAD && a.isTied && b.isTied
    const first = isCopy ? tensorOf(a, name) : a.tensors.get(name)
    const second = tensorOf(b, name)
    const shapes = [first, second].map((tensor) => tensor?.shape.join(' x ') ?? 'missing')
    if (shapes[0] === shapes[1]) continue
    throw different('safetensors', `Tensor ${name.slice(0, 64)}`, [shapes[0], shapes[1]])
  }
}

/**
 * Checks that two models have the same architecture, vocabulary and tensors.
 *
 * @throws {ModelFilesInvalidError} They differ; the error names the field, token or tensor.
 */
export function checkMergeable(a: MergeableModel, b: MergeableModel): void {
  checkConfigs(a, b)
  checkVocabularies(a, b)
  checkTensors(a, b)
}
