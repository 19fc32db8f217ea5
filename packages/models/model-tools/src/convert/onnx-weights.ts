import { constants, copyFile, mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ModelMetadata, readModel } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { ONNX_EXPORT_COPIES, ONNX_EXPORT_OVERHEAD_BYTES } from '../limits.ts'
import { runToolProcess, takeFile } from './tool-process.ts'
import { ConvertFailedError, ConvertToolMissingError, type PythonTool } from './tools.ts'

const script = fileURLToPath(new URL('./onnx_weights.py', import.meta.url))

/** Names of small files of the source that are copied unchanged. */
const beside = /\.(json|txt|jinja|model)$|^LICENSE(\.md)?$/

type Folder = Awaited<ReturnType<typeof filesOnDisk>>

/**
 * Returns the graphs whose weights are replaced: those with 32-bit weights, or if there are none,
 * the graphs of the first type.
 */
async function sourceOf(files: Folder, form: string): Promise<ModelMetadata> {
  const all = (await readModel(files)).filter(({ format }) => format === 'onnx')
  const facts = all.find(({ quantization }) => quantization === 'f32') ?? all[0]
  if (facts && form !== 'onnx/f32') return facts
  const reason = facts ? 'the folder has graphs already' : 'no graph is there'
  throw new ConvertFailedError({ form, reason })
}

/** @returns The version of ONNX Runtime. */
async function probe(tool: Omit<Parameters<typeof runToolProcess>[0], 'args'>, form: string) {
  const code = 'import onnx, onnxruntime; print(onnxruntime.__version__)'
  const version = await runToolProcess({ ...tool, args: ['-c', code] })
  if (version.isSuccess) return version.tail
  const install = `${tool.python.program} -m pip install onnx onnxruntime sympy`
  throw new ConvertToolMissingError({ form, tool: 'onnx and onnxruntime', install })
}

/**
 * Puts links to graphs and copies of their weight files into a folder. Weights are copied because
 * ONNX does not read them through links.
 *
 * @returns The targets of the links.
 */
async function stage(to: string, files: Folder, paths: readonly string[]) {
  const targets: string[] = []
  for (const path of paths) {
    const [target, link] = [await realpath(files.place(path)), join(to, path)]
    await mkdir(dirname(link), { recursive: true })
    if (path.endsWith('.onnx')) {
      await symlink(target, link)
      targets.push(target)
    } else await copyFile(target, link, constants.COPYFILE_FICLONE)
  }
  return targets
}

/**
 * Quantizes the weights of a folder's graphs, and copies other files unchanged. The tool reads the
 * checked graphs, and writes to a folder of its own.
 *
 * @returns Name and version of the tool.
 * @throws {ConvertToolMissingError} {ConvertFailedError} {ModelFilesInvalidError}
 */
export async function reweighOnnx(options: reweighOnnx.Options): Promise<string> {
  const { path, form, out, python } = options
  const files = await filesOnDisk(path)
  const facts = await sourceOf(files, form)
  const type = form.slice('onnx/'.length)
  await mkdir(dirname(out), { recursive: true })
  // One writable folder for the staged graphs and the results, because the tool also writes into
  // the folder of the graphs that it reads.
  const writable = await mkdtemp(join(dirname(out), `.${basename(out)}-weights-`))
  try {
    const paths = facts.files.filter((name) => name.endsWith('.onnx') || !beside.test(name))
    const targets = await stage(join(writable, 'source'), files, paths)
    const bytesMax = ONNX_EXPORT_OVERHEAD_BYTES + ONNX_EXPORT_COPIES * facts.bytes
    const tool = { python, readable: [script, ...targets], writable, bytesMax }
    const version = await probe(tool, form)
    const made = join(writable, 'made.onnx')
    for (const graph of paths.filter((name) => name.endsWith('.onnx'))) {
      const args = [script, join(writable, 'source', graph), made, type]
      const ended = await runToolProcess({ ...tool, args })
      if (!ended.isSuccess) throw new ConvertFailedError({ form, reason: ended.tail })
      const suffix = type === 'q8' ? '_quantized' : '_fp16'
      const to = join(out, graph.replace(/(_fp16|_quantized)?\.onnx$/, `${suffix}.onnx`))
      await mkdir(dirname(to), { recursive: true })
      await takeFile(form, made, to)
    }
    for (const name of facts.files.filter((one) => !one.endsWith('.onnx') && beside.test(one))) {
      await mkdir(dirname(join(out, name)), { recursive: true })
      await copyFile(files.place(name), join(out, name))
    }
    return `onnxruntime ${version}`
  } finally {
    await rm(writable, { recursive: true, force: true })
  }
}

export declare namespace reweighOnnx {
  type Options = {
    readonly path: string
    readonly form: string
    readonly out: string
    readonly python: PythonTool
  }
}
