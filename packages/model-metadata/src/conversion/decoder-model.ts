import { fileSizes, invalid, type JsonObject, type ModelFiles, readJson } from '../files.ts'
import { type LocatedTensor, locateTensors } from '../located-tensors.ts'
import { type DecoderConfig, PATH, parseDecoderConfig } from './decoder-config.ts'
import { checkTensors, type DecoderTensor, decoderTensors } from './decoder-tensors.ts'

/** A folder of safetensors whose configuration and tensors were checked against each other. */
export type DecoderModel = {
  readonly files: ModelFiles
  readonly sizes: ReadonlyMap<string, number>
  readonly config: DecoderConfig
  /** `config.json` as it is. */
  readonly json: JsonObject
  /** All tensors, in the order of the layers, with the file that has each. */
  readonly tensors: readonly (DecoderTensor & { readonly from: LocatedTensor })[]
}

/**
 * Checks a folder of safetensors in the layout of the transformers library. Reads configuration and
 * headers, no weights.
 *
 * @throws {ModelFilesInvalidError} The family or a value of its configuration is not known, or a
 *   tensor is missing, strange or of another shape: the error names it.
 */
export async function openDecoder(files: ModelFiles): Promise<DecoderModel> {
  const sizes = await fileSizes(files)
  const json = await readJson(files, sizes, PATH)
  if (!json) throw invalid('folder', { field: PATH, value: 'missing' })
  const config = parseDecoderConfig(json)
  const located = await locateTensors(files, sizes)
  const expected = decoderTensors(config)
  checkTensors(expected, located, config)
  const tensors = expected.map((tensor) => ({ ...tensor, from: located.get(tensor.source)! }))
  return { files, sizes, config, json, tensors }
}
