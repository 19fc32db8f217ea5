import { type Command, Option } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { inContext } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/datasets/dataset-ratings.ts')

/** `ostrom datasets from-ratings`: turns ratings of answers into training rows. */
export function ratingsDatasetCommand(datasets: Command): void {
  withDataOption(
    datasets
      .command('from-ratings <file>')
      .description('write the ratings that the running gateway keeps as rows for training')
      .addOption(
        new Option('--form <method>', 'pairs of answers, or good answers alone')
          .choices(['dpo', 'sft'])
          .default('dpo'),
      )
      .option('--model <name>', 'answers of this model alone')
      .option('--delete', 'delete all ratings from the gateway once the file is written'),
  ).action(inContext(async () => (await actions()).createDatasetFromRatings))
}
