import type { Command } from 'commander'
import { numberArgument } from '../../command-line/arguments.ts'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/datasets/dataset-probe.ts')

/**
 * `ostrom datasets probe`: tests whether short training on a dataset helps. No juror bases a vote
 * on the result.
 */
export function probeCommand(datasets: Command): void {
  const rate = numberArgument({ argument: '--rate', min: 1e-9, max: 1, whole: false })
  datasets
    .command('probe <file>')
    .description(
      'compare training on rows and on rows with shuffled letters, by the loss of other rows',
    )
    .requiredOption('--model <folder>', 'safetensors of a base model with its tokenizer')
    .option('--rate <number>', 'learning rate', rate, 0.001)
    .option('--target <module...>', 'layers that are adapted', ['q_proj', 'v_proj'])
    .option('--python <program>', 'Python with the packages of `npm run trainer:install`')
    .action(lazy(async () => (await actions()).probeDataset))
}
