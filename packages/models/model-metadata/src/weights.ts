import { architectureOf, licenseOf, templateOf } from './config.ts'
import { invalid, isObject, type JsonObject, type ModelFiles, readJson } from './files.ts'
import * as License from './license.ts'
import type { ModelMetadata } from './model-metadata.ts'
import { auxiliaryFiles } from './onnx.ts'
import { countWeights, packingOf, plainQuantization, type QuantizationPacking } from './packing.ts'
import { readSafetensorsHeader, readSharded, type ShardedSafetensors } from './safetensors.ts'

// Reads models of safetensors files: folders of the transformers library and of MLX, pipelines of
// diffusers, and single files.

type Sizes = ReadonlyMap<string, number>

const INDEX = 'model.safetensors.index.json'
const PIPELINE = 'model_index.json'

/** Reads the headers of the weights of a folder of the transformers library. */
export async function readWeights(files: ModelFiles, sizes: Sizes): Promise<ShardedSafetensors> {
  if (sizes.has(INDEX)) return await readSharded(files, { sizes, indexPath: INDEX })
  const top = [...sizes.keys()].filter((path) => /^[^/]+\.safetensors$/.test(path))
  const path = top.find((name) => name === 'model.safetensors') ?? top[0]
  if (path === undefined) throw invalid('folder', { field: 'model.safetensors', value: 'missing' })
  if (top.length > 1 && path !== 'model.safetensors') {
    const remedy = `Several files need ${INDEX}, or one of them is to be published alone.`
    throw invalid('folder', { field: 'Files of weights', value: top.length, remedy })
  }
  const header = await readSafetensorsHeader(files, { path, bytes: sizes.get(path)! })
  return { ...header, paths: [path] }
}

const sum = (sizes: Sizes, paths: readonly string[]) =>
  paths.reduce((total, path) => total + (sizes.get(path) ?? 0), 0)

/**
 * Returns the number of weights and the name of their quantization; no number if the packing is
 * unknown.
 */
function counted(
  { tensors }: ShardedSafetensors,
  packing: QuantizationPacking | 'unknown' | undefined,
) {
  if (packing === 'unknown') return { quantization: 'unknown' }
  const parameters = countWeights(tensors, packing)
  return { quantization: packing?.quantization ?? plainQuantization(tensors), parameters }
}

/**
 * Reads a folder with a `config.json`: an MLX folder if the `config.json` or the metadata of the
 * weights says so, otherwise a folder of the transformers library.
 */
async function readFolder(
  files: ModelFiles,
  sizes: Sizes,
  config: JsonObject,
): Promise<ModelMetadata> {
  const weights = await readWeights(files, sizes)
  const folder = { files, sizes, folder: '' }
  const template = await templateOf(folder)
  const license = await licenseOf(folder)
  const shape = architectureOf('config.json', config)
  const isMlx = isObject(config.quantization) || weights.metadata.format === 'mlx'
  const paths = [...new Set([...weights.paths, ...auxiliaryFiles(sizes)])].sort()
  return {
    format: isMlx ? 'mlx' : 'safetensors',
    ...counted(weights, packingOf(config)),
    files: paths,
    bytes: sum(sizes, paths),
    ...shape,
    ...(template && shape.task === 'completion' && { task: 'chat' as const }),
    ...(license && { license }),
    ...(template && { template }),
    ...(sizes.has('tokenizer.json') && { tokenizer: 'tokenizer.json' }),
  }
}

/** Reads a single file, which may state its kind only in its metadata. */
async function readSingle(files: ModelFiles, sizes: Sizes): Promise<ModelMetadata> {
  const weights = await readWeights(files, sizes)
  const { 'modelspec.architecture': architecture = '', 'modelspec.license': claim } =
    weights.metadata
  const license = License.fromClaim(claim)
  const isPlain = /^[A-Za-z0-9._/-]{1,64}$/.test(architecture)
  return {
    format: 'safetensors',
    ...counted(weights, undefined),
    files: weights.paths,
    bytes: sum(sizes, weights.paths),
    task: architecture.startsWith('stable-diffusion') ? 'image' : 'completion',
    architecture: isPlain ? architecture : 'unknown',
    ...(license && { license }),
  }
}

const weightsOf = (sizes: Sizes, variant: string) =>
  [...sizes.keys()].filter((path) => {
    if (!/^[^/]+\/[^/]+\.safetensors$/.test(path)) return false
    const isVariant = path.endsWith('.fp16.safetensors')
    return (variant === 'fp16') === isVariant
  })

/**
 * Reads a pipeline of diffusers: its parts are in separate folders, named by `model_index.json`.
 */
async function readPipeline(
  files: ModelFiles,
  sizes: Sizes,
  index: JsonObject,
): Promise<readonly ModelMetadata[]> {
  const { _class_name: name } = index
  if (typeof name !== 'string' || !/^[A-Za-z0-9_]{1,64}$/.test(name)) {
    throw invalid(PIPELINE, { field: '_class_name', value: name ?? 'missing' })
  }
  const license = await licenseOf({ files, sizes, folder: '' })
  const beside = [...sizes.keys()].filter((path) => /\.(json|txt|model)$/.test(path))
  const facts: ModelMetadata[] = []
  for (const variant of ['fp16', '']) {
    const paths = weightsOf(sizes, variant)
    if (paths.length === 0) continue
    const tensors = []
    for (const path of paths) {
      const header = await readSafetensorsHeader(files, { path, bytes: sizes.get(path)! })
      tensors.push(
        ...header.tensors.map((tensor) => ({ ...tensor, name: `${path}/${tensor.name}` })),
      )
    }
    const all = [...paths, ...beside].sort()
    facts.push({
      format: 'safetensors',
      ...counted({ tensors, metadata: {}, paths }, undefined),
      files: all,
      bytes: sum(sizes, all),
      task: 'image',
      architecture: name,
      ...(license && { license }),
    })
  }
  return facts
}

/**
 * Returns the models of safetensors files.
 *
 * @throws {ModelFilesInvalidError} A file is missing or broken.
 */
export async function readSafetensors(
  files: ModelFiles,
  sizes: Sizes,
): Promise<readonly ModelMetadata[]> {
  const index = await readJson(files, sizes, PIPELINE)
  if (index) return await readPipeline(files, sizes, index)
  const config = await readJson(files, sizes, 'config.json')
  return [config ? await readFolder(files, sizes, config) : await readSingle(files, sizes)]
}
