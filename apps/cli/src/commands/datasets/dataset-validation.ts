import type { Command } from 'commander'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/datasets/dataset-validation.ts')

const collect = (value: string, previous: readonly string[]) => [...previous, value]

/** `ostrom datasets validate`: applies the jurors' checks of a dataset's contents to a file. */
export function validateCommand(datasets: Command): void {
  datasets
    .command('validate <file>')
    .description(
      'check the contents of a file of JSON lines as jurors do; exit status 1 for a fault',
    )
    .option(
      '--evaluation <file>',
      'JSON lines that no record may hold, besides those of the project; repeatable',
      collect,
      [],
    )
    .action(lazy(async () => (await actions()).validateDataset))
}
