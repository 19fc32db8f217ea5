import { architectureOf, licenseOf, templateOf } from './config.ts'
import { invalid, type ModelFiles, readJson } from './files.ts'
import type { ModelMetadata } from './model-metadata.ts'
import { type OnnxGraph, readOnnxGraph } from './onnx-graph.ts'

// Folders in the layout of Transformers.js: `config.json`, `onnx/NAME[_DTYPE].onnx`, and weights
// above 2 GB beside them in `NAME.onnx_data`, `NAME.onnx_data_1` and so on.

/** Name of a quantization, by the suffix that Transformers.js expects in a file's name. */
const suffixes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '': 'f32',
    fp16: 'f16',
    int8: 'int8',
    uint8: 'uint8',
    quantized: 'q8',
    q8: 'q8',
    q4: 'q4',
    q4f16: 'q4f16',
    q2: 'q2',
    q2f16: 'q2f16',
    q1: 'q1',
    q1f16: 'q1f16',
    bnb4: 'bnb4',
  }),
)

type OnnxFileName = { readonly path: string; readonly stem: string; readonly suffix: string }

function nameOf(path: string): OnnxFileName {
  const name = path.slice(path.lastIndexOf('/') + 1, -'.onnx'.length)
  const cut = name.lastIndexOf('_')
  const suffix = cut < 0 ? '' : name.slice(cut + 1)
  if (suffix === '' || !suffixes.has(suffix)) return { path, stem: name, suffix: '' }
  return { path, stem: name.slice(0, cut), suffix }
}

/** Types of floating-point weights: f32, f16, f64, bf16. */
const floats: readonly number[] = [1, 10, 11, 16]
const typeNames: ReadonlyMap<number, string> = new Map([
  [1, 'f32'],
  [10, 'f16'],
  [11, 'f64'],
  [16, 'bf16'],
])
const quantizedOperators =
  /^(MatMulNBits|MatMulBnb4|GatherBlockQuantized|QMoE|.*Integer|.*QuantizeLinear)$/

/**
 * Returns the number of weights of graphs; `undefined` if some weights are packed, because their
 * number is then unknown.
 */
function parametersOf(graphs: readonly OnnxGraph[]): bigint | undefined {
  const packed = graphs.some(({ operators }) =>
    [...operators].some((name) => quantizedOperators.test(name)),
  )
  if (packed) return undefined
  return graphs
    .flatMap(({ elements }) => [...elements])
    .filter(([type]) => floats.includes(type))
    .reduce((sum, [, elements]) => sum + elements, 0n)
}

/** Returns the name for a file without a suffix: the type of most of its weights. */
function floatFormat(graphs: readonly OnnxGraph[]): string {
  const totals = new Map<number, bigint>()
  for (const [type, count] of graphs.flatMap(({ elements }) => [...elements])) {
    if (floats.includes(type)) totals.set(type, (totals.get(type) ?? 0n) + count)
  }
  const [most] = [...totals].sort((a, b) => (a[1] < b[1] ? 1 : -1))
  return typeNames.get(most?.[0] ?? 1) ?? 'f32'
}

/** Returns the external weight files of a graph, which must exist and be long enough. */
function externalOf(sizes: ReadonlyMap<string, number>, path: string, graph: OnnxGraph): string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return [...graph.external].map(([location, end]) => {
    const file = `${folder}${location}`
    const bytes = sizes.get(file)
    if (bytes !== undefined && bytes >= end) return file
    const value =
      bytes === undefined ? `${location}: missing` : `${location}: ${bytes} of ${end} bytes`
    throw invalid(path, { field: 'Weights', value, remedy: 'Fetch the file of weights beside it.' })
  })
}

const small = /^(config|generation_config|preprocessor_config|processor_config)\.json$/
const words = /^(tokenizer|tokenizer_config|special_tokens_map|added_tokens|vocab)\.json$/
const others =
  /^(chat_template\.(json|jinja)|merges\.txt|vocab\.txt|.*\.model|LICENSE(\.md|\.txt)?)$/

/** Returns the small files of a folder that every artifact of a model needs. */
export const auxiliaryFiles = (sizes: ReadonlyMap<string, number>): readonly string[] =>
  [...sizes.keys()].filter((path) => small.test(path) || words.test(path) || others.test(path))

type OnnxVariant = { readonly suffix: string; readonly files: readonly OnnxFileName[] }

/**
 * Returns the types of weights in which all graphs of a model (such as encoder and decoder) exist;
 * all types if no type is complete.
 */
function variantsOf(names: readonly OnnxFileName[]): readonly OnnxVariant[] {
  const stems = new Set(names.map(({ stem }) => stem))
  const bySuffix = Map.groupBy(names, ({ suffix }) => suffix)
  const all = [...bySuffix].map(([suffix, files]) => ({ suffix, files }))
  const whole = all.filter(({ files }) => files.length === stems.size)
  return whole.length > 0 ? whole : all
}

/**
 * Returns the models of a folder of ONNX files, one for each type of weights.
 *
 * @throws {ModelFilesInvalidError} A file is broken, or its weights are missing.
 */
export async function readOnnx(
  files: ModelFiles,
  sizes: ReadonlyMap<string, number>,
): Promise<readonly ModelMetadata[]> {
  const names = [...sizes.keys()].filter((path) => path.endsWith('.onnx')).map(nameOf)
  const config = await readJson(files, sizes, 'config.json')
  const shape = config ? architectureOf('config.json', config) : undefined
  const folder = { files, sizes, folder: '' }
  const template = await templateOf(folder)
  const license = await licenseOf(folder)
  const facts: ModelMetadata[] = []
  for (const { suffix, files: parts } of variantsOf(names)) {
    const graphs: OnnxGraph[] = []
    const paths = new Set(auxiliaryFiles(sizes))
    for (const { path } of parts) {
      const graph = await readOnnxGraph(files, { path, bytes: sizes.get(path)! })
      graphs.push(graph)
      paths.add(path)
      for (const beside of externalOf(sizes, path, graph)) paths.add(beside)
    }
    const parameters = parametersOf(graphs)
    const chats = template && shape?.task === 'completion'
    facts.push({
      format: 'onnx',
      quantization: suffix === '' ? floatFormat(graphs) : suffixes.get(suffix)!,
      files: [...paths].sort(),
      bytes: [...paths].reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0),
      ...(shape ?? { architecture: 'onnx', task: 'completion' as const }),
      ...(chats && { task: 'chat' as const }),
      ...(parameters !== undefined && parameters > 0n && { parameters }),
      ...(license && { license }),
      ...(template && { template }),
      ...(sizes.has('tokenizer.json') && { tokenizer: 'tokenizer.json' }),
    })
  }
  return facts
}
