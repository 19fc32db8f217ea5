import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { LLAMA_RELEASE, nativeLibraries } from '@ostrom/engine/llama'
import { ggufAsSafetensors } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { Conversion } from '@ostrom/protocol'
import { z } from 'zod'
import {
  GGUF_LOGITS_DISTANCE_MAX,
  GGUF_WEIGHTS_DISTANCE_MAX,
  REFERENCE_COPIES,
  REFERENCE_MEMORY_SHARE,
  REFERENCE_OVERHEAD_BYTES,
} from '../limits.ts'
import { logitsDifference } from './logits-distance.ts'
import { type CheckedSource, configText, exportedConfig, stageSource } from './staged-source.ts'
import { runToolProcess } from './tool-process.ts'
import { ConvertFailedError, type PythonTool } from './tools.ts'

// Checks that a GGUF file computes the logits of its source: llama.cpp and the source each run in a
// process of their own (docs/spec/models.md, section 14).

const ENGINE = `llama.cpp ${LLAMA_RELEASE}`

/** Logits of a source on fixed prompts. */
export type SourceLogits = {
  readonly kind: 'logits'
  /** Ids of the tokens of each prompt. */
  readonly ids: readonly (readonly number[])[]
  /** The logits: one row for each token of a prompt, the prompts one after the other. */
  readonly rows: readonly Float32Array[]
  /** Program that computed the logits. */
  readonly reference: string
}

/** The reason why the logits of a source were not computed. */
export type MissingLogits = Extract<Conversion.LogitsComparison, { kind: 'not-compared' }>

/** @param reason The reason, as a clause without a full stop. */
export const notCompared = (reason: string): MissingLogits => {
  return { kind: 'not-compared', reason: reason.slice(0, Conversion.CONVERSION_TEXT_MAX) }
}

const repository = fileURLToPath(new URL('../../../../../', import.meta.url))
const here = import.meta.dirname

/**
 * Returns the Node program of this process as a tool, with the folders of our code that it runs in
 * the jail to compute logits by llama.cpp.
 */
const node = (): PythonTool => {
  const code = ['packages', 'node_modules', 'apps/cli/package.json']
  const folders = [...code.map((name) => join(repository, name)), here, process.execPath]
  return { program: process.execPath, folders, env: {} }
}

/** Reads a file of 32-bit floats as rows of equal length. */
async function rowsIn(path: string, count: number): Promise<readonly Float32Array[]> {
  const bytes = await readFile(path)
  const width = bytes.length / 4 / count
  if (!Number.isInteger(width) || width === 0) throw new RangeError('rows of no whole length')
  return Array.from({ length: count }, (_, row) =>
    Float32Array.from({ length: width }, (_, i) => bytes.readFloatLE(4 * (row * width + i))),
  )
}

const countOf = (ids: SourceLogits['ids']) => ids.reduce((sum, { length }) => sum + length, 0)

const reportSchema = z.object({
  ids: z.array(z.array(z.int().nonnegative()).min(1).max(512)).min(1).max(64),
  reference: z.string().max(128),
})

/**
 * Returns the bytes of memory that PyTorch needs to compute the logits of a source with 32-bit
 * weights.
 */
function referenceBytes({ decoder }: CheckedSource): number {
  const weights = decoder.tensors.reduce((sum, { from }) => sum + Number(from.elements), 0)
  return REFERENCE_OVERHEAD_BYTES + REFERENCE_COPIES * 4 * weights
}

/**
 * Writes the files that PyTorch reads into the empty folder `staged`. Returns the targets of the
 * links in this folder.
 */
type StageFolder = (staged: string) => Promise<readonly string[]>

/**
 * Computes the logits of a staged folder by PyTorch and transformers.
 *
 * @returns The logits, or the reason why PyTorch failed.
 */
async function torchLogits(
  stage: StageFolder,
  { source, python, work }: sourceLogits.Options & { readonly python: PythonTool },
): Promise<SourceLogits | MissingLogits> {
  const folder = await mkdtemp(join(work, '.source-logits-'))
  const [staged, out] = [join(folder, 'source'), join(folder, 'made')]
  try {
    await mkdir(staged)
    await mkdir(out)
    const targets = await stage(staged)
    const ended = await runToolProcess({
      python,
      args: ['-m', 'ostrom_exporter.logits', staged, out],
      readable: [staged, ...targets],
      writable: out,
      bytesMax: referenceBytes(source),
    })
    if (!ended.isSuccess) return notCompared(`PyTorch failed: ${ended.tail}`)
    const report = JSON.parse(await readFile(join(out, 'logits.json'), 'utf8'))
    const { ids, reference } = reportSchema.parse(report)
    const rows = await rowsIn(join(out, 'logits.f32'), countOf(ids))
    return { kind: 'logits', ids, rows, reference }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Computes the logits of a folder of safetensors by PyTorch and transformers.
 *
 * @param work Folder for a temporary folder, which is removed at the end.
 * @returns The logits, or the reason for their absence: Python is missing, memory does not suffice,
 *   or the computation failed.
 */
export async function sourceLogits(
  options: sourceLogits.Options,
): Promise<SourceLogits | MissingLogits> {
  const { source, python } = options
  if (!python) return notCompared('PyTorch is not installed (npm run trainer:install)')
  const bytesMax = referenceBytes(source)
  if (bytesMax > REFERENCE_MEMORY_SHARE * totalmem()) {
    const [need, have] = [bytesMax, totalmem()].map((bytes) => (bytes / 1e9).toFixed(0))
    return notCompared(`PyTorch would need ${need} GB of this machine's ${have} GB of memory`)
  }
  return await torchLogits((staged) => stageSource(staged, source), { ...options, python })
}

export declare namespace sourceLogits {
  type Options = {
    readonly source: CheckedSource
    /** Python with PyTorch and transformers; absent if it is not installed. */
    readonly python: PythonTool | undefined
    readonly work: string
  }
}

/** Writes a GGUF file's weights as safetensors, named as in its source, into an empty folder. */
async function stageGguf(file: string, { decoder }: CheckedSource, to: string): Promise<void> {
  const name = 'read-back.gguf'
  const files = await filesOnDisk(file, { name })
  await writeFile(join(to, 'config.json'), configText(exportedConfig(decoder)))
  const { size: bytes } = await stat(file)
  const content = ggufAsSafetensors(decoder, { files, path: name, bytes })
  await pipeline(Readable.from(content), createWriteStream(join(to, 'model.safetensors')))
}

/**
 * Largest allowed distance between the logits of the weights that were read back and those of the
 * source, by the type of the weights, for types that are plain numbers.
 */
const weightLimits: Readonly<Record<string, number>> = GGUF_WEIGHTS_DISTANCE_MAX

/**
 * Compares the weights of a GGUF file of plain numbers with its source: reads the weights back and
 * lets PyTorch compute with them as with the weights of the source.
 *
 * @returns The distance between the logits, relative to the source.
 * @throws {ConvertFailedError} The logits differ by more than the rounding of weights explains, or
 *   PyTorch cannot compute with the weights.
 */
export async function compareWeights(options: compareWeights.Options): Promise<number> {
  const { file, form, type, logits, source } = options
  const found = await torchLogits(async (staged) => {
    await stageGguf(file, source, staged)
    return []
  }, options)
  if (found.kind === 'not-compared') throw new ConvertFailedError({ form, reason: found.reason })
  const { distance } = logitsDifference(found.rows, logits.rows)
  const max = weightLimits[type]!
  if (distance <= max) return distance
  const far = distance.toExponential(1)
  const reason = `logits by the weights differ from the source's by ${far}, of at most ${max}`
  throw new ConvertFailedError({ form, reason })
}

export declare namespace compareWeights {
  type Options = {
    readonly file: string
    readonly form: string
    readonly type: keyof typeof GGUF_WEIGHTS_DISTANCE_MAX
    /** Logits of the source, computed by PyTorch. */
    readonly logits: SourceLogits
    readonly source: CheckedSource
    readonly python: PythonTool
    readonly work: string
  }
}

/**
 * Computes the rows of logits of a GGUF file.
 *
 * @throws {ConvertFailedError} llama.cpp cannot compute with it.
 */
async function ggufRows(options: {
  readonly file: string
  readonly form: string
  readonly ids: SourceLogits['ids']
}): Promise<readonly Float32Array[]> {
  const { file, form, ids } = options
  // The file may be a source in a folder that is not to be written to.
  const folder = await mkdtemp(join(tmpdir(), 'ostrom-logits-'))
  try {
    const [prompts, out] = [join(folder, 'ids.json'), join(folder, 'logits.f32')]
    await writeFile(prompts, JSON.stringify({ ids }))
    const target = await realpath(file)
    const libraries = (await nativeLibraries()).folder
    const ended = await runToolProcess({
      python: node(),
      args: [join(here, 'gguf-logits-main.ts'), libraries, target, prompts, out],
      readable: [target],
      writable: folder,
      bytesMax: Number.MAX_SAFE_INTEGER,
    })
    if (!ended.isSuccess) throw new ConvertFailedError({ form, reason: ended.tail })
    return await rowsIn(out, countOf(ids))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Computes the logits of a GGUF file that is the source of a conversion, on fixed prompts. */
export async function ggufSourceLogits(
  file: string,
  { form, rows: vocabulary, contextLength }: ggufSourceLogits.Options,
): Promise<SourceLogits> {
  // Lengths of the prompts in tokens, as in workers/exporter/ostrom_exporter/prompts.py.
  const ids = [1, 7, 24, 48]
    .filter((length) => length <= contextLength)
    .map((length) =>
      Array.from({ length }, (_, at) => (31 * at * at + 7 * at + 11 * length) % vocabulary),
    )
  const rows = await ggufRows({ file, form, ids })
  return { kind: 'logits', ids, rows, reference: `${ENGINE}, of the source` }
}

export declare namespace ggufSourceLogits {
  type Options = {
    readonly form: string
    /**
     * Number of token ids of the model (the rows of its embedding), below which the prompts' ids
     * lie.
     */
    readonly rows: number
    readonly contextLength: number
  }
}

/**
 * Largest allowed distance between the logits of a GGUF file and those of its source, for types of
 * weights that are plain numbers. All other types are packed and lose more.
 */
const plainLimits: Readonly<Record<string, number>> = GGUF_LOGITS_DISTANCE_MAX

/**
 * Compares the logits of a GGUF file with those of its source.
 *
 * @param type Type of its weights, such as `f16` or `q4_k_m`.
 * @throws {ConvertFailedError} The logits differ by more than the type explains, or llama.cpp
 *   cannot compute with the file.
 */
export async function compareGguf({
  file,
  form,
  type,
  source,
}: compareGguf.Options): Promise<Conversion.LogitsComparison> {
  if (source.kind === 'not-compared') return source
  const { ids, rows, reference } = source
  const difference = logitsDifference(await ggufRows({ file, form, ids }), rows)
  const max = plainLimits[type] ?? plainLimits['packed']!
  if (difference.distance > max) {
    const far = difference.distance.toExponential(1)
    const reason = `logits differ from the source's by ${far} of their size, of at most ${max}`
    throw new ConvertFailedError({ form, reason })
  }
  return {
    kind: 'compared',
    reference,
    engine: ENGINE,
    prompts: ids.length,
    positions: difference.positions,
    ...Conversion.measured(difference),
  }
}

export declare namespace compareGguf {
  type Options = {
    readonly file: string
    readonly form: string
    readonly type: string
    readonly source: SourceLogits | MissingLogits
  }
}
