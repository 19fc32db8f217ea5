import type { Command } from 'commander'
import { numberArgument } from '../../command-line/arguments.ts'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/models/model-convert.ts')

const threads = numberArgument({ argument: '--threads', min: 1, max: 256 })

/**
 * `ostrom models convert`: converts weights to another artifact variant, with the variant's tool.
 */
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
    .option('--no-compare', "do not compare logits with the source's")
    .action(lazy(async () => (await actions()).convertModel))
}
