import { Manifest } from '@ostrom/protocol'
import { fileSizes, invalid, type ModelFiles, readJson } from '../files.ts'
import { readSafetensorsHeader, type SafetensorsTensor } from '../safetensors.ts'
import {
  CONFIG_FILE,
  type LayerScale,
  type LoraConfig,
  loraConfigOf,
  scaleOfLayer,
} from './config.ts'
import { checkFinite, isWeightType } from './finite-check.ts'

/** File of an adapter's weights, as PEFT calls it. */
export const WEIGHTS_FILE = 'adapter_model.safetensors'

/** Files that are or can contain programs, independent of their declared type. */
const programs = /\.(bin|pt|pth|pkl|pickle|ckpt|npy|npz|py|pyc|so|dll|sh|js)$/i

/** PEFT's tensor names: `base_model.model.<path of the layer>.lora_A.weight`. */
const tensorName = /^base_model\.model\.(.+)\.lora_(A|B)\.weight$/

/** Metadata of a LoRA adapter (Hu et al., arXiv 2106.09685), read from its files. */
export type LoraMetadata = Pick<LoraConfig, 'alpha' | 'isRankStabilized'> & {
  /** The largest of its layers' ranks. */
  readonly rank: number
  /**
   * Names of the layers, sorted: those that the adapter lists, otherwise the last parts of its
   * layers' paths.
   */
  readonly targetModules: readonly string[]
  /** Number of the adapter's own weights. */
  readonly parameters: bigint
  readonly bytes: number
  /**
   * Type of the weights, by its name in safetensors; the first tensor's type if there are several.
   */
  readonly dtype: string
  /** Paths of the changed layers. */
  readonly layers: readonly string[]
}

/** Shapes of a base's layers, `[out, in]`, by their paths. */
export type BaseShapes = ReadonlyMap<string, readonly number[]>

/** An adapter whose files were read, with the locations of each layer's matrices. */
export type LoraAdapter = {
  readonly files: ModelFiles
  readonly metadata: LoraMetadata
  readonly layers: ReadonlyMap<string, LoraLayer>
}

/**
 * The two matrices of a layer: the down projection `[rank, in]` and the up projection `[out,
 * rank]`.
 */
type LayerMatrices = { readonly A: SafetensorsTensor; readonly B: SafetensorsTensor }

/** A layer's matrices, and the scale of their product: alpha / divisor. */
export type LoraLayer = LayerMatrices & LayerScale

/**
 * Reads and checks an adapter in PEFT's layout, including each weight. Safe for untrusted files: it
 * runs no code, and stops at the first fault, before any engine reads the adapter.
 *
 * @param base Shapes of the base model, if known: each layer must fit.
 * @throws {ModelFilesInvalidError} The adapter can contain programs, is too large, has an unknown
 *   field, does not fit its rank, its layers or its base, or has a weight that is not finite.
 * @throws {ModelUnsupportedError} The adapter is a variant of LoRA that engines do not support.
 */
export const readLora = async (files: ModelFiles, base?: BaseShapes): Promise<LoraMetadata> =>
  (await openLoraAdapter(files, base)).metadata

/** Like `readLora`, with the locations of the matrices. @throws {ModelFilesInvalidError} */
export async function openLoraAdapter(files: ModelFiles, base?: BaseShapes): Promise<LoraAdapter> {
  const sizes = await fileSizes(files)
  for (const path of sizes.keys()) {
    if (!programs.test(path)) continue
    const remedy = 'Save the weights as safetensors, and leave out everything that can be run.'
    throw invalid(path, { field: 'File', value: 'can carry programs', remedy })
  }
  const config = loraConfigOf((await readJson(files, sizes, CONFIG_FILE)) ?? {})
  const bytes = sizes.get(WEIGHTS_FILE)
  if (bytes === undefined) {
    const remedy = 'Save the adapter with safe_serialization=True.'
    throw invalid(WEIGHTS_FILE, { field: 'File', value: 'missing', remedy })
  }
  if (BigInt(bytes) > Manifest.ADAPTER_BYTES_MAX) {
    const most = `At most ${Manifest.ADAPTER_BYTES_MAX} bytes`
    const remedy = `${most}: choose a lower rank, or fewer layers.`
    throw invalid(WEIGHTS_FILE, { field: 'Bytes', value: bytes, remedy })
  }
  const { tensors } = await readSafetensorsHeader(files, { path: WEIGHTS_FILE, bytes })
  const layers = checkLayers(layersOf(tensors), config, base)
  for (const tensor of tensors) await checkFinite(files, { path: WEIGHTS_FILE, tensor })
  const parameters = tensors.reduce((sum, { elements }) => sum + elements, 0n)
  const dtype = tensors[0]?.dtype ?? 'F32'
  const paths = [...layers.keys()].sort()
  const metadata = {
    rank: Math.max(...[...layers.values()].map(({ rank }) => rank)),
    alpha: config.alpha,
    isRankStabilized: config.isRankStabilized,
    targetModules: config.targetModules ?? lastNames(paths),
    dtype,
    parameters,
    bytes,
    layers: paths,
  }
  return { files, metadata, layers }
}

/** Returns the names of layers, which are the last parts of their paths, each once and sorted. */
const lastNames = (paths: readonly string[]): readonly string[] =>
  [...new Set(paths.map((path) => path.slice(path.lastIndexOf('.') + 1)))].sort()

const fault = (name: string, value: string, remedy: string) =>
  invalid(WEIGHTS_FILE, { field: `Tensor ${name.slice(0, 64)}`, value, remedy })

type LayerParts = ReadonlyMap<string, Partial<LayerMatrices>>

function layersOf(tensors: readonly SafetensorsTensor[]): LayerParts {
  const layers = new Map<string, Partial<LayerMatrices>>()
  for (const tensor of tensors) {
    const [, path = '', matrix = ''] = tensorName.exec(tensor.name) ?? []
    if (path === '') throw fault(tensor.name, 'not of a LoRA', 'Save the adapter alone, by PEFT.')
    if (!isWeightType(tensor.dtype)) {
      throw fault(tensor.name, `type ${tensor.dtype}`, 'Save it as F32, F16 or BF16.')
    }
    layers.set(path, { ...layers.get(path), [matrix]: tensor })
  }
  return layers
}

function checkLayers(
  layers: LayerParts,
  config: LoraConfig,
  base: BaseShapes | undefined,
): ReadonlyMap<string, LoraLayer> {
  const { targetModules } = config
  const used = new Set<string>()
  const whole = new Map<string, LoraLayer>()
  for (const [path, { A, B }] of layers) {
    if (!A || !B) throw fault(path, 'one matrix of two', 'Save the adapter anew.')
    const target = targetModules?.find((name) => path === name || path.endsWith(`.${name}`))
    if (targetModules && target === undefined) {
      throw fault(path, 'not of the layers named', `Name it in target_modules of ${CONFIG_FILE}.`)
    }
    used.add(target ?? path)
    const scale = scaleOfLayer(config, path)
    const { rank } = scale
    whole.set(path, { A, B, ...scale })
    const [down, ...wide] = A.shape
    const [out, up, ...tall] = B.shape
    const fits = wide.length === 1 && tall.length === 0 && down === rank && up === rank
    if (!fits) {
      const value = `${A.shape.join(' x ')} and ${B.shape.join(' x ')} for rank ${rank}`
      throw fault(path, value, 'The matrices must be [rank, in] and [out, rank].')
    }
    checkBase(path, [out ?? 0, wide[0] ?? 0], base)
  }
  if (whole.size === 0) throw fault('lora_A', 'missing', 'Save the adapter anew.')
  const idle = targetModules?.find((name) => !used.has(name))
  if (idle !== undefined) throw fault(idle, 'named, and not there', 'Save the adapter anew.')
  return whole
}

function checkBase(path: string, shape: readonly number[], base: BaseShapes | undefined): void {
  if (!base) return
  const baseShape = base.get(path)
  if (!baseShape) throw fault(path, 'no layer of the base', 'Name the base that it was trained on.')
  if (baseShape.join() === shape.join()) return
  const value = `${shape.join(' x ')}; the base has ${baseShape.join(' x ')}`
  throw fault(path, value, 'Name the base that it was trained on.')
}
