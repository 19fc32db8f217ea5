import { existsSync } from 'node:fs'
import {
  copyFile,
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type DecoderModel,
  ModelFilesInvalidError,
  ModelUnsupportedError,
  openDecoder,
  readModel,
} from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { pythonFolders } from '@ostrom/trainer/python'
import { z } from 'zod'
import {
  ONNX_EXPORT_COPIES,
  ONNX_EXPORT_OVERHEAD_BYTES,
  ONNX_LOGITS_DISTANCE_MAX,
} from '../../limits.ts'
import { runToolProcess, takeFile } from './tool-process.ts'
import { ConvertFailedError, ConvertToolMissingError, type PythonTool } from './tools.ts'

// Safetensors of a known family as ONNX: by the model builder of ONNX Runtime GenAI, in a process
// of its own, from a folder that holds what was checked and nothing else, in the jail of trainers
// where bubblewrap works (ADR 0104).

const workers = fileURLToPath(new URL('../../../../../workers', import.meta.url))

/**
 * The Python that exports, with what it finds where: what `npm run exporter:install` installs.
 *
 * @throws {ConvertToolMissingError} It is not installed.
 */
export async function installedExporter(form: string): Promise<PythonTool> {
  const cache = join(homedir(), '.cache/ostrom')
  // Names of workers/exporter/tools/environment.ts and of the trainer's.
  const trainer = join(cache, 'trainer-torch-2.13.0')
  const exporter = join(cache, 'exporter-onnxruntime-genai-0.18.0')
  // The markers are written last, so half an installation is none.
  if (![trainer, exporter].every((folder) => existsSync(join(folder, 'complete')))) {
    const install = 'npm run exporter:install'
    throw new ConvertToolMissingError({ form, tool: 'ONNX Runtime GenAI', install })
  }
  const packages = join(exporter, 'lib/python3.11/site-packages')
  const own = ['exporter', 'trainer'].map((name) => join(workers, name))
  const program = join(trainer, 'bin/python')
  return {
    program,
    folders: [...(await pythonFolders(program)), exporter, ...own],
    env: {
      PYTHONPATH: [packages, ...own].join(delimiter),
      PYTHONDONTWRITEBYTECODE: '1',
      HF_HUB_OFFLINE: '1',
    },
  }
}

/** The builder finds the output layer by its rows, so no other matrix may have as many. */
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

/** The configuration of the result: what was checked, with the context that it was checked for. */
function exportedConfig({ json, config }: DecoderModel) {
  const isGemma = config.window !== undefined
  return {
    ...json,
    // An output layer of its own under a configuration that ties it: what the files hold counts.
    ...(json['tie_word_embeddings'] === true && !config.isTied && { tie_word_embeddings: false }),
    max_position_embeddings: config.contextLength,
    // The context is not longer than the window, so that nothing slides.
    ...(!isGemma && 'sliding_window' in json && { sliding_window: null, layer_types: undefined }),
    ...(!isGemma && 'use_sliding_window' in json && { use_sliding_window: false }),
  }
}

/**
 * The text of a configuration. JavaScript writes 30.0 as 30, and version 5 of transformers takes no
 * whole number for these fields of Gemma 2.
 */
const configText = (config: object, indent?: number): string =>
  JSON.stringify(config, null, indent).replace(
    /"((?:attn|final)_logit_softcapping)":( ?)(\d+)(?=[,}\n])/g,
    '"$1":$2$3.0',
  )

type Folder = Awaited<ReturnType<typeof filesOnDisk>>

/**
 * Writes what the tool is given: the checked configuration, and links to weights and tokenizer.
 * Returns where the links lead.
 */
async function stage(
  to: string,
  files: Folder,
  decoder: DecoderModel,
  tokenizer: string,
): Promise<readonly string[]> {
  await writeFile(join(to, 'config.json'), configText(exportedConfig(decoder)))
  const paths = [...new Set(decoder.tensors.map(({ from }) => from.path))].sort()
  const nameOf = (path: string) =>
    paths.length === 1 ? 'model.safetensors' : `part-${paths.indexOf(path)}.safetensors`
  const names = [['tokenizer.json', tokenizer], ...paths.map((path) => [nameOf(path), path])]
  const targets: string[] = []
  for (const [name = '', path = ''] of names) {
    const target = await realpath(files.place(path))
    await symlink(target, join(to, name))
    targets.push(target)
  }
  if (paths.length > 1) {
    const weight_map = Object.fromEntries(
      decoder.tensors.map(({ source, from }) => [source, nameOf(from.path)]),
    )
    const index = JSON.stringify({ metadata: {}, weight_map })
    await writeFile(join(to, 'model.safetensors.index.json'), index)
  }
  return targets
}

const reportSchema = z.object({
  version: z.string().max(32),
  prompts: z.int().positive(),
  distance: z.number().nonnegative(),
})

/** Small files that are served with the graph, as they are. */
const beside =
  /^(generation_config|tokenizer|tokenizer_config|special_tokens_map|added_tokens)\.json$|^chat_template\.jinja$|^LICENSE(\.md|\.txt)?$/

type ExportedGraph = {
  readonly form: string
  readonly out: string
  /** Folder that the tool wrote to. */
  readonly made: string
  readonly files: Folder
  readonly decoder: DecoderModel
}

async function write({ form, out, made, files, decoder }: ExportedGraph): Promise<void> {
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
 * Writes a folder of safetensors as a folder of ONNX in 32 bits: docs/spec/models.md, section 14.
 * The tool compares logits of both forms on fixed prompts before anything is kept.
 *
 * @returns What did it, with the distance of the logits.
 * @throws {ModelFilesInvalidError} A part of the model is not known; no tool runs before that.
 * @throws {ConvertToolMissingError} {ConvertFailedError} Also where the logits differ.
 */
export async function exportOnnx({ path, out, form, python }: exportOnnx.Options): Promise<string> {
  const files = await filesOnDisk(path)
  const decoder = await openDecoder(files)
  checkVocabulary(decoder)
  const facts = (await readModel(files)).find(({ format }) => format === 'safetensors')
  if (facts?.tokenizer === undefined) {
    const remedy = 'Convert with the tokenizer.json of the model beside its weights.'
    const fault = { file: 'folder', field: 'tokenizer.json', value: 'missing', remedy }
    throw new ModelFilesInvalidError(fault)
  }
  const tool = python ?? (await installedExporter(form))
  await mkdir(dirname(out), { recursive: true })
  const work = await mkdtemp(join(dirname(out), `.${basename(out)}-export-`))
  const [source, made] = [join(work, 'source'), join(work, 'made')]
  try {
    await mkdir(source)
    await mkdir(made)
    const targets = await stage(source, files, decoder, facts.tokenizer)
    const weights = decoder.tensors.reduce((sum, { from }) => sum + Number(from.elements), 0)
    const bytesMax = ONNX_EXPORT_OVERHEAD_BYTES + ONNX_EXPORT_COPIES * 4 * weights
    const ended = await runToolProcess({
      python: tool,
      args: ['-m', 'ostrom_exporter', source, made],
      readable: [source, ...targets],
      writable: made,
      bytesMax,
    })
    if (!ended.isSuccess) throw new ConvertFailedError({ form, reason: ended.tail })
    await takeFile(form, join(made, 'report.json'), join(work, 'report.json'))
    const report = JSON.parse(await readFile(join(work, 'report.json'), 'utf8'))
    const { version, prompts, distance } = reportSchema.parse(report)
    if (distance > ONNX_LOGITS_DISTANCE_MAX) {
      const limit = `of at most ${ONNX_LOGITS_DISTANCE_MAX}`
      const reason = `logits differ by ${distance.toExponential(1)} of their size, ${limit}`
      throw new ConvertFailedError({ form, reason })
    }
    await write({ form, out, made, files, decoder })
    const compared = `logits within ${distance.toExponential(1)} on ${prompts} prompts`
    return `ONNX Runtime GenAI ${version}, ${compared}`
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
    /** Absent: the one that `npm run exporter:install` installs. */
    readonly python?: PythonTool | undefined
  }
}
