import { resolve } from 'node:path'
import type { Command } from 'commander'
import { numberArgument } from '../context/arguments.ts'
import { createOutput, formatBytes } from '../context/output.ts'

type ConvertCommandOptions = {
  readonly to: string
  readonly out: string
  readonly python: string
  readonly threads: number
}

const threads = numberArgument({ argument: '--threads', min: 1, max: 256 })

/** `ostrom models convert`: another form of the same weights, by the tool that makes it. */
export function convertCommand(models: Command): void {
  models
    .command('convert <path>')
    .description(
      'convert a model to another artifact variant: GGUF quantizations, ONNX, MLX, TensorRT-LLM',
    )
    .requiredOption(
      '--to <variant>',
      'target variant, such as gguf/q4_k_m, onnx/q8, mlx/q4, tensorrt_llm/engine',
    )
    .requiredOption('--out <path>', 'file or folder to write; must not exist')
    .option('--python <program>', 'Python 3 to run libraries with', 'python3')
    .option('--threads <number>', 'threads of the quantizer', threads, 2)
    .action(async (path: string, options: ConvertCommandOptions, command: Command) => {
      const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
      const { convert } = await import('../models/convert/convert.ts')
      const { to: form, out, python, threads: count } = options
      const paths = { path: resolve(path), out: resolve(out) }
      const converted = await convert({ ...paths, form, python, threads: count })
      const lines = converted.files.map(({ path: file, bytes, sha256 }) => {
        return `${file}: ${formatBytes(bytes)}, SHA-256 ${sha256}`
      })
      const report = [`Made ${out} by ${converted.tool}.`, ...lines]
      createOutput({ json }).result(converted, report.join('\n'))
    })
}
