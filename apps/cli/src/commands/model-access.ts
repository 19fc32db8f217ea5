import { Address } from '@ostrom/protocol'
import type { Command } from 'commander'
import { accountArgument } from '../context/arguments.ts'
import { openContext, withDataOption, withLedger } from '../context/context.ts'
import { requireModel } from '../models/require-model.ts'

/** `ostrom models allow`: who may use a version of access `allow-list`. */
export function allowCommand(models: Command): void {
  withDataOption(
    models
      .command('allow <model> <account>')
      .description('allow an account to use your model with access `allow-list`')
      .option('--revoke', 'revoke the permission'),
  ).action(
    async (model: string, named: string, options: { revoke?: boolean }, command: Command) => {
      const context = await openContext(command)
      const account = accountArgument(named)
      const { id: version } = await requireModel(context, model)
      await withLedger(context, async (ledger) => {
        const allowed = options.revoke !== true
        const { hash } = await ledger.setAllowed({ version, account, allowed })
        const who = Address.format(account)
        const text = `${who} may ${allowed ? '' : 'no longer '}use ${model}, by ${hash}`
        context.output.result({ version, account, allowed, transaction: hash }, text)
      })
    },
  )
}
