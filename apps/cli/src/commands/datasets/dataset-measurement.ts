import { type Command, Option } from 'commander'
import { numberArgument } from '../../command-line/arguments.ts'
import { withDataOption } from '../../context/data-option.ts'
import { lazy } from '../../context/lazy-action.ts'
import { DATASET_SAMPLE_DEFAULT, DATASET_SAMPLE_MAX } from '../../limits.ts'

const actions = () => import('../../actions/datasets/dataset-measurement.ts')

const bits = (argument: string) => numberArgument({ argument, min: 0, max: 64, whole: false })

/**
 * `ostrom datasets measure`: measures a dataset with a model's likelihoods. No juror bases a vote
 * on the result.
 */
export function measureCommand(datasets: Command): void {
  const sample = numberArgument({ argument: '--sample', min: 1, max: DATASET_SAMPLE_MAX })
  const threads = numberArgument({ argument: '--threads', min: 1, max: 256 })
  withDataOption(
    datasets
      .command('measure <file>')
      .description('measure JSON lines by the likelihoods of a model; exit status 1 for a fault')
      .requiredOption('--model <model>', 'a GGUF file or a registered model')
      .option('--low <bits>', 'minimum bits per byte; a known text has fewer', bits('--low'), 0.1)
      .option('--high <bits>', 'maximum bits per byte; noise has more', bits('--high'), 4)
      .addOption(
        new Option('--sample <records>', 'records to measure')
          .argParser(sample)
          .default(DATASET_SAMPLE_DEFAULT),
      )
      .addOption(
        new Option('--threads <number>', 'threads of the engine').argParser(threads).default(1),
      ),
  ).action(lazy(async () => (await actions()).measureDataset))
}
