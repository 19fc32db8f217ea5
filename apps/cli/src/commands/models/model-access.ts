import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { inContext } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/models/model-access.ts')

/** `ostrom models allow`: sets the accounts that may use a version with access `allow-list`. */
export function allowCommand(models: Command): void {
  withDataOption(
    models
      .command('allow <model> <account>')
      .description('allow an account to use your model with access `allow-list`')
      .option('--revoke', 'revoke the permission'),
  ).action(inContext(async () => (await actions()).allowAccount))
}
