import {
  fileSizes,
  invalid,
  type JsonObject,
  type ModelFiles,
  readJson,
  unsupported,
} from '../files.ts'
import {
  EMBEDDING,
  HEAD,
  isSameTensor,
  type LocatedTensor,
  locateTensors,
} from '../located-tensors.ts'
import { type DecoderConfig, isGemma, PATH, parseDecoderConfig } from './decoder-config.ts'
import { checkTensors, type DecoderTensor, decoderTensors } from './decoder-tensors.ts'

/** A folder of safetensors whose configuration and tensors were checked against each other. */
export type DecoderModel = {
  readonly files: ModelFiles
  readonly sizes: ReadonlyMap<string, number>
  readonly config: DecoderConfig
  /** The content of `config.json` as it is in the file. */
  readonly json: JsonObject
  /** All tensors with their files, in the order of the layers. */
  readonly tensors: readonly (DecoderTensor & { readonly from: LocatedTensor })[]
}

/**
 * Returns the configuration that matches the files' actual contents: if the configuration ties the
 * output layer to the embedding but the files have a different output layer, the transformers
 * library uses that layer.
 */
async function withOwnHead(
  files: ModelFiles,
  config: DecoderConfig,
  located: ReadonlyMap<string, LocatedTensor>,
): Promise<DecoderConfig> {
  const [embedding, head] = [located.get(EMBEDDING), located.get(HEAD)]
  if (!config.isTied || !embedding || !head) return config
  if (await isSameTensor(files, embedding, head)) return config
  if (!isGemma(config.family)) return { ...config, isTied: false }
  throw unsupported(head.path, {
    field: `Tensor ${HEAD}`,
    value: 'differs from the embedding',
    remedy: 'llama.cpp has Gemma with tied embeddings only.',
  })
}

/**
 * Checks a folder of safetensors in the layout of the transformers library. Reads configuration and
 * headers; reads weights only if the files have an output layer although the configuration ties it
 * to the embedding.
 *
 * @throws {ModelUnsupportedError} The family, or a value of its configuration, cannot be converted.
 * @throws {ModelFilesInvalidError} A value is impossible, or a tensor is missing or has another
 *   shape; the error names it.
 */
export async function openDecoder(files: ModelFiles): Promise<DecoderModel> {
  const sizes = await fileSizes(files)
  const json = await readJson(files, sizes, PATH)
  if (!json) throw invalid('folder', { field: PATH, value: 'missing' })
  const stated = parseDecoderConfig(json)
  const located = await locateTensors(files, sizes)
  const config = await withOwnHead(files, stated, located)
  const expected = decoderTensors(config)
  checkTensors(expected, located, config)
  const tensors = expected.map((tensor) => ({ ...tensor, from: located.get(tensor.source)! }))
  return { files, sizes, config, json, tensors }
}
