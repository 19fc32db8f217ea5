import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { inContext } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/models/model-alias.ts')

/**
 * `ostrom models alias`: maps a repository of a model hub to a registered model on this machine.
 */
export function aliasCommand(models: Command): void {
  withDataOption(
    models
      .command('alias [repository]')
      .description('map a repository of a model hub to a registered model, by its files')
      .option('--model <name>', 'model name or version id, without a check of the files')
      .option('--hub <url>', 'hub of the hashes of the files; huggingface.co when absent')
      .option('--remove', 'remove the alias'),
  ).action(inContext(async () => (await actions()).aliasModel))
}
