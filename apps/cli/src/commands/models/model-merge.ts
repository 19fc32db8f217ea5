import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { lazy } from '../../context/lazy-action.ts'
import { withMergeMethod } from './merge-options.ts'

const actions = () => import('../../actions/models/model-merge.ts')

/** `ostrom models merge`: merges several models with the same shapes into one. */
export function mergeModelsCommand(models: Command): void {
  const command = models
    .command('merge <model...>')
    .description('merge models of one architecture and vocabulary, and publish the result')
    .option('--base <model>', 'ties: the model from which the others were tuned')
  withDataOption(withMergeMethod(command, 'model')).action(
    lazy(async () => (await actions()).mergeModels),
  )
}
