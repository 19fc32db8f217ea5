import type { Command } from 'commander'
import { numberArgument } from '../../command-line/arguments.ts'
import { withDataOption } from '../../context/data-option.ts'
import { inContext } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/storage/deal-roles.ts')

/** `ostrom storage-deals provide` and `watch`: run two roles until they are stopped. */
export function dealRoleCommands(deals: Command): void {
  provideStorageCommand(deals)
  watchDealsCommand(deals)
}

const whole = (argument: string, max: number) => numberArgument({ argument, min: 1, max })

const LOG_HELP = 'write the log to a file instead of stderr'

function provideStorageCommand(deals: Command): void {
  withDataOption(
    deals
      .command('provide')
      .description('store contents for pay, with stake from the Vault, until stopped')
      .option('--fee-min <amount>', 'minimum fee per GiB and day', '0.0001')
      .option('--stake-max <amount>', 'maximum stake of one deal', '0.1')
      .option('--bytes-max <bytes>', 'maximum total bytes', whole('--bytes-max', 2 ** 53 - 1), 1e11)
      .option(
        '--proof-window-min <seconds>',
        'minimum seconds to prove a drawn chunk',
        whole('--proof-window-min', 604_800),
        3600,
      )
      .option(
        '--draw-period-min <epochs>',
        'minimum epochs between two draws',
        whole('--draw-period-min', 1e9),
        12,
      )
      .option('--days-max <number>', 'maximum term in days', whole('--days-max', 366), 366)
      .option('--log <file>', LOG_HELP),
  ).action(inContext(async () => (await actions()).provideStorage))
}

function watchDealsCommand(deals: Command): void {
  withDataOption(
    deals
      .command('watch')
      .description('watch the draws of your deals, and report defaults')
      .option('--all', 'watch the deals of all accounts')
      .option('--no-beacon', 'submit no beacon rounds; validators submit them')
      .option('--log <file>', LOG_HELP),
  ).action(inContext(async () => (await actions()).watchDeals))
}
