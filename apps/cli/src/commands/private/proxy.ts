import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/private/proxy.ts')

/**
 * `ostrom proxy`: asks providers on behalf of clients without revealing the clients' wallets, until
 * it is stopped.
 */
export function proxyCommand(program: Command): void {
  withDataOption(
    program
      .command('proxy')
      .description('ask providers for clients that pay by tickets, until stopped')
      .option('--log <file>', 'write the log to a file instead of stderr'),
  ).action(lazy(async () => (await actions()).runProxy))
}
