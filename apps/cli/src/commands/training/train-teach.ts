import type { Command } from 'commander'
import { numberArgument } from '../../command-line/arguments.ts'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/training/train-teach.ts')

const whole = (argument: string, max: number) => numberArgument({ argument, min: 1, max })

/**
 * `ostrom train teach`: writes rows for distillation with a teacher's probabilities of each token.
 */
export function trainTeachCommand(train: Command): void {
  train
    .command('teach')
    .description('add the probabilities of a teacher to rows, for the method distill')
    .option(
      '--base <model>',
      'name of the bundled model, or a folder of safetensors',
      'ostrom-tiny',
    )
    .option('--adapter <folder>', 'adapter of `train local` that the teacher has')
    .requiredOption('--rows <file>', 'rows of sft as JSON lines')
    .requiredOption('--out <file>', 'file to write, which must not exist')
    .option('--tokens <number>', 'most likely tokens of each position', whole('--tokens', 64), 16)
    .option('--sequence <tokens>', 'longest row', whole('--sequence', 131_072), 128)
    .option('--folder <path>', 'folder of runs', '.ostrom/local')
    .option('--python <program>', 'Python with the packages of `npm run trainer:install`')
    .action(lazy(async () => (await actions()).createTeacherRows))
}
