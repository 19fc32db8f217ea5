import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { inContext, lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/chain/epochs.ts')

/** `ostrom epochs`: shows the block of each epoch's settlements, and proves items of it. */
export function epochsCommand(program: Command): void {
  const epochs = program.command('epochs').description('blocks of the settlements of each epoch')
  withDataOption(
    epochs
      .command('show [epoch]')
      .description(
        'show the final block that spans an epoch, with its items; the latest block when absent',
      ),
  ).action(lazy(async () => (await actions()).showEpoch))
  withDataOption(
    epochs
      .command('prove <item>')
      .description(
        'prove the entry of a session, request, version, dataset, case number or leaf in a block',
      ),
  ).action(inContext(async () => (await actions()).proveItem))
}
