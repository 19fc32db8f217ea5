import { Dataset } from '@ostrom/protocol'
import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { inContext, lazy } from '../../context/lazy-action.ts'
import { measureCommand } from './dataset-measurement.ts'
import { probeCommand } from './dataset-probe.ts'
import { ratingsDatasetCommand } from './dataset-ratings.ts'
import { validateCommand } from './dataset-validation.ts'

const actions = () => import('../../actions/datasets/datasets.ts')

/** `ostrom datasets`: proposes, checks and shows datasets for training, and disputes proposals. */
export function datasetsCommand(program: Command): void {
  const datasets = program
    .command('datasets')
    .description('datasets, which juries of validators judge if disputed')
  listCommand(datasets)
  proposeCommand(datasets)
  validateCommand(datasets)
  measureCommand(datasets)
  probeCommand(datasets)
  ratingsDatasetCommand(datasets)
  showCommand(datasets)
  actCommands(datasets)
}

function listCommand(datasets: Command): void {
  withDataOption(
    datasets.command('list').description('list the proposed datasets and their status'),
  ).action(inContext(async () => (await actions()).listDatasets))
}

function proposeCommand(datasets: Command): void {
  withDataOption(
    datasets
      .command('submit <file>')
      .alias('propose')
      .description('propose a file of JSON lines, with a bond; accepted unless disputed in time')
      .requiredOption('--license <spdx>', `one of ${Dataset.openLicenses.join(', ')}`)
      .option('--name <name>', 'name of the dataset; the file name when absent')
      .option('--description <text>', 'description of the dataset', ''),
  ).action(inContext(async () => (await actions()).submitDataset))
}

function showCommand(datasets: Command): void {
  withDataOption(
    datasets.command('show <dataset>').description('show the status of a dataset'),
  ).action(inContext(async () => (await actions()).showDataset))
}

function actCommands(datasets: Command): void {
  const acts = [
    ['accept', 'accept an undisputed dataset after its time, and return its bond', 'acceptDataset'],
    ['conclude', 'execute the ruling of the jury on a dataset', 'concludeDataset'],
  ] as const
  for (const [name, description, act] of acts) {
    withDataOption(datasets.command(`${name} <dataset>`).description(description)).action(
      lazy(async () => (await actions()).actOnDataset(name, act)),
    )
  }
  withDataOption(
    datasets
      .command('dispute <dataset>')
      .description('ask a jury to reject a dataset, with the deposit of a case')
      .option('--evidence <file>', 'document with the reasons'),
  ).action(inContext(async () => (await actions()).disputeDataset))
}
