import { licenseOf, templateOf } from './config.ts'
import { invalid, isObject, type JsonObject, type ModelFiles, parseInteger } from './files.ts'
import { CONTEXT_MAX, LAYERS_MAX, TENSOR_PARALLEL_RANKS_MAX, WIDTH_MAX } from './limits.ts'
import type { ModelMetadata } from './model-metadata.ts'
import { auxiliaryFiles } from './onnx.ts'

// Folders that `trtllm-build` writes: `config.json` with `pretrained_config` and `build_config`,
// and one `rankN.engine` for each process. These files do not state the engine's GPU in a
// documented form, so the publisher must state it in the quantization's name: `fp8-sm90`.

const PATH = 'config.json'
const shortNames: ReadonlyMap<string, string> = new Map([
  ['float16', 'f16'],
  ['bfloat16', 'bf16'],
  ['float32', 'f32'],
])

function quantizationOf(pretrained: JsonObject): string {
  const { quantization, dtype } = pretrained
  const method = isObject(quantization) ? quantization.quant_algo : undefined
  if (typeof method === 'string') return method.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')
  const name = typeof dtype === 'string' ? shortNames.get(dtype) : undefined
  if (name) return name
  throw invalid(PATH, { field: 'dtype', value: dtype ?? 'missing' })
}

function ranksOf(pretrained: JsonObject, sizes: ReadonlyMap<string, number>): readonly string[] {
  const mapping = isObject(pretrained.mapping) ? pretrained.mapping : {}
  const limits = { field: 'mapping.world_size', min: 1, max: TENSOR_PARALLEL_RANKS_MAX }
  const count = parseInteger(PATH, mapping.world_size, limits) ?? 1
  return Array.from({ length: count }, (_, rank) => {
    const path = `rank${rank}.engine`
    if ((sizes.get(path) ?? 0) > 0) return path
    const remedy = `The engine is split over ${count} processes: fetch all of its files.`
    throw invalid(PATH, { field: 'Engine', value: `${path}: missing or empty`, remedy })
  })
}

/** Returns whether a configuration belongs to a compiled engine. */
export const isTensorRtEngine = (config: JsonObject): boolean =>
  isObject(config.pretrained_config) && isObject(config.build_config)

/**
 * Returns the metadata of a TensorRT-LLM engine's folder.
 *
 * @throws {ModelFilesInvalidError} An engine file is missing or empty, or a value is impossible.
 */
export async function readTensorRtEngine(
  files: ModelFiles,
  { sizes, config }: { readonly sizes: ReadonlyMap<string, number>; readonly config: JsonObject },
): Promise<ModelMetadata> {
  const { pretrained_config: pretrained, build_config: build, version } = config
  if (!isObject(pretrained) || !isObject(build)) {
    throw invalid(PATH, { field: 'pretrained_config', value: 'missing' })
  }
  const of = (field: string, max: number, from: JsonObject = pretrained) =>
    parseInteger(PATH, from[field], { field, min: 1, max })
  const layers = of('num_hidden_layers', LAYERS_MAX)
  const heads = of('num_attention_heads', WIDTH_MAX)
  const headsKv = of('num_key_value_heads', WIDTH_MAX) ?? heads
  const width = of('hidden_size', WIDTH_MAX)
  const head = of('head_size', WIDTH_MAX) ?? (width && heads ? Math.ceil(width / heads) : undefined)
  const { architecture } = pretrained
  if (typeof architecture !== 'string' || !/^[A-Za-z0-9._-]{1,64}$/.test(architecture)) {
    throw invalid(PATH, { field: 'architecture', value: architecture ?? 'missing' })
  }
  const contextLength =
    of('max_seq_len', CONTEXT_MAX, build) ?? of('max_input_len', CONTEXT_MAX, build)
  const paths = [...new Set([...ranksOf(pretrained, sizes), ...auxiliaryFiles(sizes), PATH])].sort()
  const folder = { files, sizes, folder: '' }
  const template = await templateOf(folder)
  const license = await licenseOf(folder)
  return {
    format: 'tensorrt_llm',
    quantization: quantizationOf(pretrained),
    files: paths,
    bytes: paths.reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0),
    task: template ? 'chat' : 'completion',
    architecture,
    ...(contextLength && { contextLength }),
    ...(layers && headsKv && head && { cache: { layers, headsKv, headSize: head } }),
    ...(typeof version === 'string' && { builtWith: `TensorRT-LLM ${version.slice(0, 32)}` }),
    ...(license && { license }),
    ...(template && { template }),
    ...(sizes.has('tokenizer.json') && { tokenizer: 'tokenizer.json' }),
  }
}
