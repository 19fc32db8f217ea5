import { copyFile, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type DecoderModel, ModelUnsupportedError } from '@ostrom/model-metadata'
import { Conversion } from '@ostrom/protocol'
import { z } from 'zod'
import {
  ONNX_EXPORT_COPIES,
  ONNX_EXPORT_OVERHEAD_BYTES,
  ONNX_LOGITS_DISTANCE_MAX,
  ONNX_PACKED_DISTANCE_MAX,
} from '../limits.ts'
import { installedExporter } from './python-tools.ts'
import {
  type CheckedSource,
  configText,
  exportedConfig,
  openSource,
  stageSource,
} from './staged-source.ts'
import { runToolProcess, takeFile } from './tool-process.ts'
import { ConvertFailedError, type PythonTool } from './tools.ts'

// Exports safetensors of a known family to ONNX. The model builder of ONNX Runtime GenAI runs in a
// process of its own, on a folder with only checked files, and in the jail of trainers if
// bubblewrap works (docs/spec/models.md).

/**
 * Checks that no other matrix has as many rows as the output layer, because the model builder takes
 * a matrix with this number of rows for the output layer.
 */
function checkVocabulary({ tensors, config }: DecoderModel): void {
  const rows = config.vocabularySize
  const isOutput = /^(model\.embed_tokens|lm_head)\.weight$/
  const joined = (config.heads + 2 * config.headsKv) * config.headSize
  const alike = tensors.find(({ shape, source }) => shape[0] === rows && !isOutput.test(source))
  if (!alike && joined !== rows) return
  throw new ModelUnsupportedError({
    file: 'config.json',
    field: 'vocab_size',
    value: `${rows}, as many rows as ${alike?.source ?? 'queries, keys and values together'}`,
    remedy: 'The exporter would take that matrix for the output layer. Pad the vocabulary.',
  })
}

const reportSchema = z.object({
  version: z.string().max(32),
  engine: z.string().max(64),
  reference: z.string().max(128),
  prompts: z.int().positive(),
  positions: z.int().positive(),
  distance: z.number().nonnegative(),
  agreement: z.number().min(0).max(1),
})

/** Names of small files of the source that are copied unchanged beside the graph. */
const beside =
  /^(generation_config|tokenizer|tokenizer_config|special_tokens_map|added_tokens)\.json$|^chat_template\.jinja$|^LICENSE(\.md|\.txt)?$/

type ExportedGraph = {
  readonly form: string
  readonly out: string
  /** Folder into which the exporter wrote the graph. */
  readonly made: string
  readonly source: CheckedSource
}

async function write({ form, out, made, source }: ExportedGraph): Promise<void> {
  const { files, decoder } = source
  await mkdir(join(out, 'onnx'), { recursive: true })
  for (const name of ['model.onnx', 'model.onnx_data']) {
    await takeFile(form, join(made, name), join(out, 'onnx', name))
  }
  for (const path of decoder.sizes.keys()) {
    if (beside.test(path)) await copyFile(files.place(path), join(out, path))
  }
  const config = {
    ...exportedConfig(decoder),
    'transformers.js_config': { use_external_data_format: true },
  }
  await writeFile(join(out, 'config.json'), `${configText(config, 2)}\n`)
}

/**
 * Version of the exporter that ran, with its comparison of the ONNX graph's logits with the
 * source's.
 */
type ExporterRun = {
  readonly version: string
  readonly comparison: Extract<Conversion.LogitsComparison, { kind: 'compared' }>
}

type ExporterOptions = {
  readonly form: string
  readonly source: CheckedSource
  readonly python: PythonTool
  /** Empty folder, in which `source` and `made` are created. */
  readonly work: string
  /**
   * An existing ONNX graph and the folder with its weights. If present, nothing is exported, and
   * the logits of this graph are compared with those of `source`.
   */
  readonly graph?: { readonly path: string; readonly folder: string }
  readonly distanceMax: number
}

/** Runs the exporter. @throws {ConvertFailedError} The exporter failed, or the logits differ. */
async function runExporter(options: ExporterOptions): Promise<ExporterRun> {
  const { form, source, python, work, graph, distanceMax } = options
  const [staged, made] = [join(work, 'source'), join(work, 'made')]
  await mkdir(staged)
  await mkdir(made)
  const targets = await stageSource(staged, source)
  const { tensors } = source.decoder
  const weights = tensors.reduce((sum, { from }) => sum + Number(from.elements), 0)
  const ended = await runToolProcess({
    python,
    args: ['-m', 'ostrom_exporter', staged, made, ...(graph ? [graph.path] : [])],
    readable: [staged, ...targets, ...(graph ? [graph.folder] : [])],
    writable: made,
    bytesMax: ONNX_EXPORT_OVERHEAD_BYTES + ONNX_EXPORT_COPIES * 4 * weights,
  })
  if (!ended.isSuccess) throw new ConvertFailedError({ form, reason: ended.tail })
  await takeFile(form, join(made, 'report.json'), join(work, 'report.json'))
  const report = JSON.parse(await readFile(join(work, 'report.json'), 'utf8'))
  const { version, distance, agreement, ...compared } = reportSchema.parse(report)
  if (distance > distanceMax) {
    const limit = `of at most ${distanceMax}`
    const reason = `logits differ by ${distance.toExponential(1)} of their size, ${limit}`
    throw new ConvertFailedError({ form, reason })
  }
  const difference = Conversion.measured({ distance, agreement })
  return { version, comparison: { kind: 'compared', ...compared, ...difference } }
}

/**
 * Writes a folder of safetensors as a folder of ONNX in 32 bits: docs/spec/models.md, section 14.
 * The tool compares logits of both forms on fixed prompts before anything is kept.
 *
 * @returns The tool's version, with the distance of the logits.
 * @throws {ModelFilesInvalidError} {ModelUnsupportedError} A part of the model is broken or not
 *   known; no tool has run.
 * @throws {ConvertToolMissingError} {ConvertFailedError} Also if the logits differ.
 */
export async function exportOnnx(options: exportOnnx.Options): Promise<Conversion.Conversion> {
  const { path, out, form } = options
  const source = await openSource(path)
  checkVocabulary(source.decoder)
  const python = options.python ?? (await installedExporter(form))
  await mkdir(dirname(out), { recursive: true })
  const work = await mkdtemp(join(dirname(out), `.${basename(out)}-export-`))
  try {
    const distanceMax = ONNX_LOGITS_DISTANCE_MAX
    const { version, comparison } = await runExporter({ form, source, python, work, distanceMax })
    await write({ form, out, made: join(work, 'made'), source })
    return { tool: `ONNX Runtime GenAI ${version}`, comparison }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

export declare namespace exportOnnx {
  type Options = {
    readonly path: string
    /** Folder to write. */
    readonly out: string
    readonly form: string
    /** Absent: the Python that `npm run exporter:install` installs. */
    readonly python?: PythonTool | undefined
  }
}

/** File names of ONNX graphs with weights of 16 or fewer bits, by form. */
const graphNames: Readonly<Record<string, string>> = {
  'onnx/q8': 'model_quantized.onnx',
  'onnx/f16': 'model_fp16.onnx',
}

/**
 * Compares the logits of ONNX graphs with those of the safetensors that they come from.
 *
 * @throws {ConvertToolMissingError} {ConvertFailedError} Also if the logits differ by more than the
 *   form permits: in 16 or 8 bits, by more than constant logits would.
 */
export async function compareOnnx(options: {
  /** Folder of the safetensors from which the graphs were made. */
  readonly path: string
  readonly form: string
  /** Folder of the graphs. */
  readonly made: string
}): Promise<Conversion.LogitsComparison> {
  const { path, form, made } = options
  const source = await openSource(path)
  const python = await installedExporter(form)
  const folder = await realpath(made)
  const name = graphNames[form] ?? 'model.onnx'
  const work = await mkdtemp(join(dirname(made), `.${basename(made)}-compare-`))
  try {
    const graph = { path: join(folder, 'onnx', name), folder }
    const distanceMax = form === 'onnx/f32' ? ONNX_LOGITS_DISTANCE_MAX : ONNX_PACKED_DISTANCE_MAX
    const ran = await runExporter({ form, source, python, work, graph, distanceMax })
    return ran.comparison
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
