import type { Command } from 'commander'
import { accountArgument } from '../../command-line/arguments.ts'
import { withDataOption } from '../../context/data-option.ts'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/wallet/pay.ts')

/** `ostrom pay`: shows a provider's pay for ended work, and collects it. */
export function payCommand(program: Command): void {
  const pay = withDataOption(
    program
      .command('pay')
      .description('show the pay of a provider for ended agreements')
      .option('--provider <account>', 'account; that of this wallet when absent', accountArgument),
  )
  pay.action(lazy(async () => (await actions()).pay))
  withDataOption(pay.command('collect').description('pay all matured pay to its provider')).action(
    lazy(async () => (await actions()).collectPayments),
  )
}
