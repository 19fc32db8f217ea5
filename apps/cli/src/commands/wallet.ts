import { stakeMarkets } from '@ostrom/ledger'
import type { Command } from 'commander'
import { approvalsCommand } from './approvals.ts'
import { contextOf, withData, withLedger, withMarket } from './context.ts'

/** `ostrom wallet`: what this wallet holds, and moving it in and out of the Vault. */
export function walletCommand(program: Command): void {
  const wallet = withData(
    program.command('wallet').description('show balances, deposit, withdraw, revoke approvals'),
  )
  wallet.action(async (_options: unknown, command: Command) => {
    const context = await contextOf(command)
    await withMarket(context, async ({ queries }, ledger) => {
      const { account, nativeAsset: asset } = ledger
      const inWallet = await ledger.walletBalance(account, asset)
      const { reserved } = queries.escrowOf({ account, asset })
      const vault = { available: await ledger.balance(account, asset), reserved }
      const stakes = await Promise.all(
        stakeMarkets.map(async (market) => [market, await ledger.stake(account, market)] as const),
      )
      const { amount, output } = context
      const text = [
        `account    ${account}`,
        `wallet     ${amount(inWallet)}`,
        `available  ${amount(vault.available)}`,
        `reserved   ${amount(vault.reserved)}`,
        ...stakes
          .filter(([, stake]) => stake.amount + stake.unbonding > 0n)
          .map(([market, stake]) => `stake      ${amount(stake.amount)} for ${market}`),
      ]
      const stake = Object.fromEntries(stakes)
      const told = { account, chain: ledger.id, wallet: inWallet, vault, stake }
      output.result(told, text.join('\n'), context.unit)
    })
  })
  depositCommand(wallet)
  withdrawCommand(wallet)
  approvalsCommand(wallet)
}

function depositCommand(wallet: Command): void {
  withData(
    wallet
      .command('deposit <amount>')
      .description(
        'move money from the wallet into the Vault, for example 1.5, and let sessions reserve it',
      )
      .option('--no-approve', 'let sessions reserve nothing of it yet'),
  ).action(async (text: string, { approve }: { approve: boolean }, command: Command) => {
    const context = await contextOf(command)
    const amount = context.parse(text)
    await withLedger(context, async (ledger) => {
      const leave = approve && ledger.approvals ? ({ approve: 'sessions' } as const) : {}
      const { hash } = await ledger.deposit({ asset: ledger.nativeAsset, amount, ...leave })
      const told = { deposit: amount, ...leave, transaction: hash }
      context.output.result(told, `deposit: ${hash}`, context.unit)
    })
  })
}

function withdrawCommand(wallet: Command): void {
  withData(
    wallet
      .command('withdraw <amount>')
      .description('move available money from the Vault to the wallet, for example 1.5'),
  ).action(async (text: string, _options: unknown, command: Command) => {
    const context = await contextOf(command)
    const amount = context.parse(text)
    await withLedger(context, async (ledger) => {
      const { hash } = await ledger.withdraw({ asset: ledger.nativeAsset, amount })
      const told = { withdraw: amount, transaction: hash }
      context.output.result(told, `withdraw: ${hash}`, context.unit)
    })
  })
}
