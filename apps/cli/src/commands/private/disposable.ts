import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { inContext, lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/private/disposable.ts')

/**
 * `ostrom disposable`: manages accounts that tickets fund and that cannot be linked to a wallet.
 */
export function disposableCommand(program: Command): void {
  const disposable = program
    .command('disposable')
    .description('accounts that are funded by tickets and cannot be traced to a wallet')
  withDataOption(disposable.command('make <name>').description('create an empty account')).action(
    inContext(async () => (await actions()).makeDisposable),
  )
  withDataOption(
    disposable
      .command('fund <name>')
      .description('have a proxy send the value of one ticket after a wait, among other payouts'),
  ).action(inContext(async () => (await actions()).fundDisposable))
  withDataOption(
    disposable.command('list').description('list the accounts, and what they have'),
  ).action(inContext(async () => (await actions()).listDisposables))
  withDataOption(
    disposable
      .command('sweep <name> <key>')
      .description('buy tickets with the whole balance of an account; nothing goes to the wallet'),
  ).action(lazy(async () => (await actions()).sweepDisposable))
}
