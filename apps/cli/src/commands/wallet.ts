import type { Command } from 'commander'
import { contextOf, withData, withLedger, withMarket } from './context.ts'

/** `ostrom wallet`: what this wallet holds, and moving it in and out of the Vault. */
export function walletCommand(program: Command): void {
  const wallet = withData(program.command('wallet').description('show balances, deposit, withdraw'))
  wallet.action(async (_options: unknown, command: Command) => {
    const context = await contextOf(command)
    await withMarket(context, async ({ queries }, ledger) => {
      const { account, nativeAsset: asset } = ledger
      const inWallet = await ledger.walletBalance(account, asset)
      const { reserved } = queries.escrowOf({ account, asset })
      const vault = { available: await ledger.balance(account, asset), reserved }
      const stake = await ledger.stake(account)
      const { amount, output } = context
      const text = [
        `account    ${account}`,
        `wallet     ${amount(inWallet)}`,
        `available  ${amount(vault.available)}`,
        `reserved   ${amount(vault.reserved)}`,
        `stake      ${amount(stake.amount)}`,
      ]
      output.result({ account, chain: ledger.id, wallet: inWallet, vault, stake }, text.join('\n'))
    })
  })
  const moves = [
    ['deposit', 'move money from the wallet into the Vault'],
    ['withdraw', 'move available money from the Vault to the wallet'],
  ] as const
  for (const [name, description] of moves) {
    withData(
      wallet.command(`${name} <amount>`).description(`${description}, for example 1.5`),
    ).action(async (text: string, _options: unknown, command: Command) => {
      const context = await contextOf(command)
      const amount = context.parse(text)
      await withLedger(context, async (ledger) => {
        const { hash } = await ledger[name]({ asset: ledger.nativeAsset, amount })
        context.output.result({ [name]: amount, transaction: hash }, `${name}: ${hash}`)
      })
    })
  }
}
