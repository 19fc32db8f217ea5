import type { Command } from 'commander'
import { ArgumentInvalidError, numberArgument } from '../../command-line/arguments.ts'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/training/train-export.ts')

const whole = (argument: string, max: number, min = 1) => numberArgument({ argument, min, max })

const decimal = (argument: string, max: number) =>
  numberArgument({ argument, min: 0.000_000_001, max, whole: false })

/** @throws {ArgumentInvalidError} No such back end. */
function backendArgument(value: string): 'axolotl' | 'unsloth' {
  if (value === 'axolotl' || value === 'unsloth') return value
  throw new ArgumentInvalidError({ argument: '--for', value, expected: 'axolotl or unsloth' })
}

/** `ostrom train export-config`: writes configuration and rows for axolotl or unsloth. */
export function trainExportCommand(train: Command): void {
  train
    .command('export-config')
    .description('write the configuration and rows by which axolotl or unsloth trains an adapter')
    .requiredOption('--for <backend>', 'axolotl or unsloth', backendArgument)
    .requiredOption('--base <model>', 'folder of safetensors, or the name of a hub repository')
    .requiredOption('--rows <file>', 'rows as JSON lines, in the form of the method')
    .requiredOption('--out <folder>', 'folder to write, which must not exist')
    .option('--method <name>', 'sft, or dpo (axolotl)', 'sft')
    .option('--beta <number>', 'beta of dpo', decimal('--beta', 10), 0.1)
    .option('--quantized', 'QLoRA: the weights of the base in 4 bits')
    .option('--steps <number>', 'steps of training', whole('--steps', 1_000_000), 40)
    .option('--batch <rows>', 'rows of a step', whole('--batch', 4_096), 8)
    .option('--sequence <tokens>', 'longest row', whole('--sequence', 131_072), 2_048)
    .option('--rank <number>', 'rank of the adapter', whole('--rank', 1_024), 8)
    .option('--alpha <number>', 'alpha of the adapter', whole('--alpha', 65_536), 16)
    .option('--target-modules <name...>', 'layers that the adapter changes', ['q_proj', 'v_proj'])
    .option('--learning-rate <number>', 'at the first step', decimal('--learning-rate', 1), 0.001)
    .option('--seed <number>', 'of the random numbers', whole('--seed', 2 ** 31 - 1, 0), 1)
    .action(lazy(async () => (await actions()).exportTrainingConfig))
}
