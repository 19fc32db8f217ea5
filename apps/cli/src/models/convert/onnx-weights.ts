import { copyFile, mkdir, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ConvertFailedError, ConvertToolMissingError, type PythonTool, runTool } from './tools.ts'

const script = fileURLToPath(new URL('./onnx_weights.py', import.meta.url))

/**
 * Gives the graphs of a folder weights of fewer bits; other files are taken as they are.
 *
 * @returns What did it.
 * @throws {ConvertToolMissingError} {ConvertFailedError}
 */
export async function reweighOnnx(options: reweighOnnx.Options): Promise<string> {
  const { path, form, out, python } = options
  const { program, env } = python
  const type = form.slice('onnx/'.length)
  const all = (await stat(path)).isDirectory() ? await readdir(path, { recursive: true }) : []
  const graphs = all.filter((name) => name.endsWith('.onnx'))
  if (type === 'f32' || graphs.length === 0) {
    const reason = graphs.length > 0 ? 'the folder has graphs already' : 'no graph is there'
    throw new ConvertFailedError({ form, reason })
  }
  const probe = 'import onnx, onnxruntime; print(onnxruntime.__version__)'
  const version = await runTool(program, ['-c', probe], { env })
  if (!version.isSuccess) {
    const install = `${program} -m pip install onnx onnxruntime sympy`
    throw new ConvertToolMissingError({ form, tool: 'onnx and onnxruntime', install })
  }
  for (const name of all) {
    const from = join(path, name)
    if (!(await stat(from)).isFile()) continue
    const isGraph = name.endsWith('.onnx')
    if (!isGraph && !/\.(json|txt|jinja|model)$/.test(name)) continue
    const suffix = type === 'q8' ? '_quantized' : '_fp16'
    const plain = name.replace(/(_fp16|_quantized)?\.onnx$/, `${suffix}.onnx`)
    const to = join(out, isGraph ? plain : name)
    await mkdir(dirname(to), { recursive: true })
    if (!isGraph) await copyFile(from, to)
    else {
      const ended = await runTool(program, [script, from, to, type], { env })
      if (!ended.isSuccess) throw new ConvertFailedError({ form, reason: ended.tail })
    }
  }
  return `onnxruntime ${version.tail}`
}

export declare namespace reweighOnnx {
  type Options = {
    readonly path: string
    readonly form: string
    readonly out: string
    readonly python: PythonTool
  }
}
