import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assertMayRunUnconfined } from '@ostrom/engine/jail'
import { nativeLibraries } from '@ostrom/engine/llama'
import { type ModelMetadata, readModel } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { headerOf } from '@ostrom/models/adapter-base'
import { type ConvertedFiles, writeConversionRecord } from '@ostrom/models/conversion-record'
import { BaseError, Conversion, Manifest } from '@ostrom/protocol'
import { QUANTIZER_COPIES, QUANTIZER_OVERHEAD_BYTES } from '../limits.ts'
import {
  compareGguf,
  compareWeights,
  ggufSourceLogits,
  type MissingLogits,
  notCompared,
  type SourceLogits,
  sourceLogits,
} from './compare-gguf.ts'
import { compareOnnx, exportOnnx } from './onnx-export.ts'
import { reweighOnnx } from './onnx-weights.ts'
import { installedExporter, installedReference } from './python-tools.ts'
import { plainTypes, writeGguf } from './safetensors-gguf.ts'
import type { CheckedSource } from './staged-source.ts'
import { pythonTool, runToolProcess, takeFile } from './tool-process.ts'
import {
  ConvertFailedError,
  ConvertToolMissingError,
  findProgram,
  type PythonTool,
  runTool,
} from './tools.ts'

/** The number of each quantization in llama.cpp (`llama_ftype`). */
const ggufTypes: Readonly<Record<string, number>> = {
  f32: 0,
  f16: 1,
  q4_0: 2,
  q4_1: 3,
  q8_0: 7,
  q5_0: 8,
  q5_1: 9,
  q2_k: 10,
  q3_k_s: 11,
  q3_k_m: 12,
  q3_k_l: 13,
  q4_k_s: 14,
  q4_k_m: 15,
  q5_k_s: 16,
  q5_k_m: 17,
  q6_k: 18,
  bf16: 32,
}

/** Forms that a conversion can make if its tools are installed. */
const conversionTargets: readonly string[] = [
  ...Object.keys(ggufTypes).map((name) => `gguf/${name}`),
  'onnx/f32',
  'onnx/f16',
  'onnx/q8',
  'mlx/q4',
  'mlx/q8',
  'tensorrt_llm/engine',
]

export type ConversionResult = ConvertedFiles

export type ConvertOptions = {
  /** A GGUF file, or a folder of ONNX, safetensors or a checkpoint. */
  readonly path: string
  /** The form (artifact) to make, such as `gguf/q4_k_m`. */
  readonly form: string
  /** File or folder to write; must not be there. */
  readonly out: string
  /** Python program that runs the libraries of conversions. */
  readonly python: string
  readonly threads: number
  /**
   * Python with PyTorch, which computes the logits of safetensors; absent: the installed Python.
   * `none`: the logits are not compared with those of the source.
   */
  readonly reference?: PythonTool | 'none'
}

/** Name of the tool that writes GGUF files in plain numbers. */
const OWN_TOOL = 'ostrom'

type ConversionStep = (options: ConvertOptions, part: string) => Promise<Conversion.Conversion>

/** Returns the Python that computes logits; `undefined` if it is not installed or not requested. */
const pythonOf = async ({ reference }: ConvertOptions): Promise<PythonTool | undefined> =>
  reference === 'none' ? undefined : (reference ?? (await installedReference()))

/**
 * Computes the logits of the safetensors from which a form is converted.
 */
async function referenceOf(
  options: ConvertOptions,
  source: CheckedSource,
): Promise<SourceLogits | MissingLogits> {
  if (options.reference === 'none') return notCompared('it was not asked for')
  const python = await pythonOf(options)
  return await sourceLogits({ source, python, work: dirname(options.out) })
}

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

async function isThere(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  )
}

async function python({ python: named, form }: ConvertOptions): Promise<string> {
  const program = named.includes('/') ? named : await findProgram(named)
  if (program !== undefined && (await runTool(program, ['--version'])).isSuccess) return program
  const install = 'Python 3, or name one by `python`'
  throw new ConvertToolMissingError({ form, tool: named, install })
}

/** @throws {SandboxMissingError} A tool without a sandbox may not read an untrusted file. */
const assertUnconfinedTool = (tool: string, path: string): Promise<void> =>
  assertMayRunUnconfined({ what: path, reason: `${tool} runs in no sandbox`, paths: [path] })

/**
 * Runs a tool of this machine without a sandbox, on files at `path`.
 *
 * @throws {SandboxMissingError} {ConvertFailedError}
 */
async function must(
  { form, path }: Pick<ConvertOptions, 'form' | 'path'>,
  program: string,
  args: readonly string[],
): Promise<void> {
  await assertUnconfinedTool(basename(program), path)
  const ended = await runTool(program, args)
  if (!ended.isSuccess) throw new ConvertFailedError({ form, reason: ended.tail })
}

/** Returns this machine's quantizer if it may read the file without a sandbox. */
async function ownQuantizer(path: string): Promise<string | undefined> {
  const own = await findProgram('llama-quantize')
  if (own === undefined) return undefined
  try {
    await assertUnconfinedTool('llama-quantize', path)
    return own
  } catch (error) {
    if (BaseError.is(error) && error.code === 'sandbox-missing') return undefined
    throw error
  }
}

/** Quantizes a GGUF file to fewer bits. @returns The name of the tool. */
async function quantize(options: ConvertOptions, part: string): Promise<string> {
  const { path, form, threads } = options
  const type = form.slice('gguf/'.length)
  const own = await ownQuantizer(path)
  if (own !== undefined) {
    await must(options, own, [path, part, type, `${threads}`])
    return 'llama-quantize'
  }
  const { folder, version } = await nativeLibraries()
  const tool = await pythonTool(await python(options), form)
  const writable = await mkdtemp(`${part}-quantize-`)
  try {
    const made = join(writable, 'made.gguf')
    const script = here('./quantize.py')
    const source = await realpath(path)
    const ended = await runToolProcess({
      python: tool,
      args: [script, folder, source, made, `${ggufTypes[type]}`, `${threads}`],
      readable: [script, folder, source],
      writable,
      bytesMax: QUANTIZER_OVERHEAD_BYTES + QUANTIZER_COPIES * (await stat(source)).size,
    })
    if (!ended.isSuccess) throw new ConvertFailedError({ form, reason: ended.tail })
    await takeFile(form, made, part)
  } finally {
    await rm(writable, { recursive: true, force: true })
  }
  return `llama.cpp of node-llama-cpp ${version}`
}

const toGguf: ConversionStep = async (options, part) => {
  const { path, form, reference } = options
  const facts = await readModel(await filesOnDisk(path))
  const formats = facts.map(({ format }) => format)
  // A folder with both safetensors and GGUF files is converted from the safetensors, because the
  // quantizer takes a single GGUF file.
  if (formats.includes('safetensors')) return await fromSafetensors(options, part)
  if (formats[0] !== 'gguf') {
    const reason = 'a GGUF file is made of safetensors or of another GGUF file'
    throw new ConvertFailedError({ form, reason })
  }
  const tool = await quantize(options, part)
  if (reference === 'none') return { tool, comparison: notCompared('it was not asked for') }
  const { contextLength, tensors } = await headerOf(path)
  const rows = tensors.find(({ name }) => name === 'token_embd.weight')?.shape[1]
  if (rows === undefined || facts[0]?.task === 'embedding') {
    return { tool, comparison: notCompared('the model writes no text') }
  }
  const source = await ggufSourceLogits(path, { form, rows, contextLength })
  const type = form.slice('gguf/'.length)
  return { tool, comparison: await compareGguf({ file: part, form, type, source }) }
}

/** Returns the least exact type among the weights of a source. */
function typeOf({ decoder }: CheckedSource): (typeof plainTypes)[number] {
  const types = new Set(decoder.tensors.map(({ from }) => from.dtype))
  if (types.has('BF16')) return 'bf16'
  return types.has('F16') ? 'f16' : 'f32'
}

/** Writes GGUF files of plain numbers itself, and runs the quantizer on them for fewer bits. */
const fromSafetensors: ConversionStep = async (options, part) => {
  const { path, form } = options
  const type = form.slice('gguf/'.length)
  const plain = plainTypes.find((one) => one === type)
  if (plain) {
    const checked = await writeGguf({ path, out: part, type: plain })
    const logits = await referenceOf(options, checked)
    const comparison = await compareGguf({ file: part, form, type, source: logits })
    const python = await pythonOf(options)
    if (comparison.kind === 'not-compared' || logits.kind === 'not-compared' || !python) {
      return { tool: OWN_TOOL, comparison }
    }
    const work = dirname(options.out)
    const compared = { file: part, form, type: plain, logits, source: checked, python, work }
    const { distance: weightsDistance } = Conversion.measured({
      distance: await compareWeights(compared),
      agreement: 1,
    })
    return { tool: OWN_TOOL, comparison: { ...comparison, weightsDistance } }
  }
  // The intermediate file has the weight types of the source, so that weights are rounded only
  // once.
  const whole = `${part}-plain.gguf`
  try {
    const checked = await writeGguf({ path, out: whole, type: 'source' })
    const source = await referenceOf(options, checked)
    // The bounds of plain numbers are narrow, so that a wrong tensor is detected before it is
    // packed.
    await compareGguf({ file: whole, form, type: typeOf(checked), source })
    const tool = `${OWN_TOOL}, ${await quantize({ ...options, path: whole }, part)}`
    return { tool, comparison: await compareGguf({ file: part, form, type, source }) }
  } finally {
    await rm(whole, { force: true })
  }
}

/** Exports safetensors to ONNX, or writes existing ONNX graphs with other weights. */
const toOnnx: ConversionStep = async (options, part) => {
  const { path, form } = options
  const formats = (await readModel(await filesOnDisk(path))).map(({ format }) => format)
  // In a folder with both ONNX graphs and safetensors the graphs are used; `reweighOnnx` refuses a
  // folder with neither format.
  if (formats.includes('onnx') || !formats.includes('safetensors')) {
    const tool = await pythonTool(await python(options), form)
    const made = await reweighOnnx({ path, form, out: part, python: tool })
    return { tool: made, comparison: notCompared('the source is a folder of ONNX graphs') }
  }
  if (form === 'onnx/f32') return await exportOnnx({ path, form, out: part })
  const whole = `${part}-whole`
  try {
    const own = await exportOnnx({ path, form, out: whole })
    const tool = await installedExporter(form)
    const made = await reweighOnnx({ path: whole, form, out: part, python: tool })
    const comparison =
      options.reference === 'none'
        ? notCompared('it was not asked for')
        : await compareOnnx({ path, form, made: part })
    return { tool: `${own.tool}, ${made}`, comparison }
  } finally {
    await rm(whole, { recursive: true, force: true })
  }
}

const toMlx: ConversionStep = async ({ path, form }, part) => {
  const tool = 'mlx_lm.convert'
  const program = await findProgram(tool)
  if (program === undefined) {
    const install = 'pip install mlx-lm, on Apple Silicon'
    throw new ConvertToolMissingError({ form, tool, install })
  }
  const bits = form.slice('mlx/q'.length)
  await must({ form, path }, program, [
    '--hf-path',
    path,
    '--mlx-path',
    part,
    '-q',
    '--q-bits',
    bits,
  ])
  return { tool, comparison: notCompared('MLX computes on Apple Silicon alone') }
}

const toTensorRt: ConversionStep = async ({ path, form }, part) => {
  const tool = 'trtllm-build'
  const program = await findProgram(tool)
  if (program === undefined) {
    const install = 'pip install tensorrt-llm, on the NVIDIA GPU that the engine is for'
    throw new ConvertToolMissingError({ form, tool, install })
  }
  await must({ form, path }, program, ['--checkpoint_dir', path, '--output_dir', part])
  return { tool, comparison: notCompared('the engine computes on its own GPU alone') }
}

const steps: Readonly<Record<string, ConversionStep>> = {
  gguf: toGguf,
  onnx: toOnnx,
  mlx: toMlx,
  tensorrt_llm: toTensorRt,
}

/**
 * Converts a model by the tool that its new form needs. The result is read again like any model and
 * identified by its hashes: the same tool makes the same bytes of the same file. Its logits are
 * compared with those of the source if this machine can compute both. A record of the conversion is
 * written beside the result; publishing puts it into the manifest.
 *
 * @throws {ConvertToolMissingError} {ModelFilesInvalidError} {ModelUnsupportedError}
 * @throws {SandboxMissingError} A tool would read the files without a sandbox.
 * @throws {ConvertFailedError} Also if the logits differ by more than the form explains.
 */
export async function convert(options: ConvertOptions): Promise<ConversionResult> {
  const { form, out, path } = options
  const step = steps[form.split('/')[0] ?? '']
  if (!step || !conversionTargets.includes(form)) {
    throw new ConvertFailedError({ form, reason: `not one of ${conversionTargets.join(', ')}` })
  }
  if (!(await isThere(path))) throw new ConvertFailedError({ form, reason: `${path} is not there` })
  if (await isThere(out)) throw new ConvertFailedError({ form, reason: `${out} is there already` })
  if (form.startsWith('gguf/') && !out.endsWith('.gguf')) {
    const reason = `${out} does not end in .gguf, by which a GGUF file is known: name it so`
    throw new ConvertFailedError({ form, reason })
  }
  // The part file is beside the result, so that an aborted run leaves no file of the result's name.
  const part = join(dirname(out), `.${process.pid}-${basename(out)}`)
  await mkdir(dirname(out), { recursive: true })
  try {
    const conversion = await step(options, part)
    const read = await readModel(await filesOnDisk(part))
    assertForm(form, read)
    await rename(part, out)
    const converted = { form, files: await filesOf(out), conversion }
    await writeConversionRecord(out, converted)
    return converted
  } finally {
    await rm(part, { recursive: true, force: true })
  }
}

/** @throws {ConvertFailedError} The result has another format. */
function assertForm(form: string, read: readonly ModelMetadata[]): void {
  const [format] = form.split('/')
  if (read.some((facts) => facts.format === format)) return
  const found = read.map(Manifest.variantOf).join(', ')
  throw new ConvertFailedError({ form, reason: `the tool made ${found}` })
}

async function filesOf(out: string): Promise<ConversionResult['files']> {
  const isFile = (await stat(out)).isFile()
  const names = isFile ? [''] : (await readdir(out, { recursive: true })).sort()
  const files: { path: string; bytes: number; sha256: string }[] = []
  for (const name of names) {
    const path = name === '' ? out : join(out, name)
    const found = await stat(path)
    if (!found.isFile()) continue
    const hash = createHash('sha256')
    for await (const piece of createReadStream(path)) hash.update(piece)
    files.push({ path: name || basename(out), bytes: found.size, sha256: hash.digest('hex') })
  }
  return files
}
