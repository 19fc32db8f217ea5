import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/private/disposable.ts')

/**
 * `ostrom disposable`: manages accounts that tickets fund and that cannot be linked to a wallet.
 */
export function disposableCommand(program: Command): void {
  const disposable = program
    .command('disposable')
    .description('accounts that are funded by tickets and lead back to no wallet')
  withDataOption(
    disposable.command('make <name>').description('make an account, which has nothing yet'),
  ).action(lazy(async () => (await actions()).makeDisposable))
  withDataOption(
    disposable
      .command('fund <name>')
      .description('have a proxy send what one ticket pays, together with others, after a wait'),
  ).action(lazy(async () => (await actions()).fundDisposable))
  withDataOption(
    disposable.command('list').description('list the accounts, and what they have'),
  ).action(lazy(async () => (await actions()).listDisposables))
  withDataOption(
    disposable
      .command('sweep <name> <key>')
      .description('buy tickets of a key with all that an account has, never to the wallet'),
  ).action(lazy(async () => (await actions()).sweepDisposable))
}
