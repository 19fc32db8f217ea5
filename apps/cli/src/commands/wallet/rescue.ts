import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/wallet/rescue.ts')

/**
 * `ostrom rescue`: shows where the chain holds money of an account. With `--run` or `--watch`,
 * brings the money back to the account's wallet.
 */
export function rescueCommand(program: Command): void {
  withDataOption(
    program
      .command('rescue')
      .description(
        'show where the chain holds money of this wallet, and when each amount is home at the ' +
          'latest; needs the key and the chain alone',
      ),
  )
    .option('--run', 'make all calls that are due now')
    .option('--watch', 'make each call when it is due, until all is in the wallet')
    .option('--key <file>', "secret key of the account; the folder's wallet when absent")
    .option('--rpc <url>', 'JSON-RPC address of the chain, with --deployment')
    .option('--deployment <file>', 'deployment file (JSON), if the folder is lost')
    .action(lazy(async () => (await actions()).rescue))
}
