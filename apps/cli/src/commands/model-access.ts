import { Address } from '@ostrom/protocol'
import type { Command } from 'commander'
import { accountArgument } from './arguments.ts'
import { contextOf, withData, withLedger } from './context.ts'
import { needModel } from './need-model.ts'

/** `ostrom models allow`: who may use a version of access `allow-list`. */
export function allowCommand(models: Command): void {
  withData(
    models
      .command('allow <model> <account>')
      .description('let an account use a model of yours whose access is `allow-list`')
      .option('--revoke', 'or no longer'),
  ).action(
    async (model: string, named: string, options: { revoke?: boolean }, command: Command) => {
      const context = await contextOf(command)
      const account = accountArgument(named)
      const { id: version } = await needModel(context, model)
      await withLedger(context, async (ledger) => {
        const allowed = options.revoke !== true
        const { hash } = await ledger.setAllowed({ version, account, allowed })
        const who = Address.text(account)
        const text = `${who} may ${allowed ? '' : 'no longer '}use ${model}, by ${hash}`
        context.output.result({ version, account, allowed, transaction: hash }, text)
      })
    },
  )
}
