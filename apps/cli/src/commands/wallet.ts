import { stakeMarkets } from '@ostrom/ledger'
import { Address } from '@ostrom/protocol'
import type { Command } from 'commander'
import { givePlayMoney } from '../faucet/faucet.ts'
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
      const { account } = ledger
      const held = await Promise.all(
        context.units.map(async (unit) => {
          const { asset } = unit
          const { reserved } = queries.escrowOf({ account, asset })
          const available = await ledger.balance(account, asset)
          const wallet = await ledger.walletBalance(account, asset)
          return { unit, wallet, vault: { available, reserved } }
        }),
      )
      const stakes = await Promise.all(
        stakeMarkets.map(async (market) => [market, await ledger.stake(account, market)] as const),
      )
      const { amount, output } = context
      const text = [
        `account    ${Address.text(account)}`,
        ...held.flatMap(({ unit: { asset }, wallet, vault }) => [
          `wallet     ${amount(wallet, asset)}`,
          `available  ${amount(vault.available, asset)}`,
          `reserved   ${amount(vault.reserved, asset)}`,
        ]),
        ...stakes
          .filter(([, stake]) => stake.amount + stake.unbonding > 0n)
          .map(([market, stake]) => `stake      ${amount(stake.amount)} for ${market}`),
      ]
      const stake = Object.fromEntries(stakes)
      const [native, ...tokens] = held
      const { wallet: inWallet, vault } = native!
      const told = { account, chain: ledger.id, wallet: inWallet, vault, stake, tokens }
      output.result(told, text.join('\n'), context.unit)
    })
  })
  fundCommand(wallet)
  depositCommand(wallet)
  withdrawCommand(wallet)
  approvalsCommand(wallet)
}

function fundCommand(wallet: Command): void {
  withData(
    wallet
      .command('fund')
      .description('get play money for this wallet; on local chains and test networks'),
  ).action(async (_options: unknown, command: Command) => {
    const context = await contextOf(command)
    const { account } = await withLedger(context, async (ledger) => ledger)
    const given = await givePlayMoney(context.config, account)
    const text = `${context.amount(given)} for ${account}`
    context.output.result({ account, given }, text, context.unit)
  })
}

function depositCommand(wallet: Command): void {
  withData(
    wallet
      .command('deposit <amount>')
      .description(
        'move money from the wallet into the Vault, such as "20 USDC", and let sessions use it',
      )
      .option('--no-approve', 'let sessions reserve nothing of it yet'),
  ).action(async (text: string, { approve }: { approve: boolean }, command: Command) => {
    const context = await contextOf(command)
    const { amount, unit } = context.money(text)
    const { asset } = unit
    await withLedger(context, async (ledger) => {
      const leave = approve && ledger.approvals ? ({ approve: 'sessions' } as const) : {}
      const { hash } = await ledger.deposit({ asset, amount, ...leave })
      const told = { deposit: amount, ...leave, transaction: hash }
      context.output.result(told, `deposit: ${hash}`, unit)
    })
  })
}

function withdrawCommand(wallet: Command): void {
  withData(
    wallet
      .command('withdraw <amount>')
      .description('move available money from the Vault to the wallet, such as 1.5 or "20 USDC"'),
  ).action(async (text: string, _options: unknown, command: Command) => {
    const context = await contextOf(command)
    const { amount, unit } = context.money(text)
    const { asset } = unit
    await withLedger(context, async (ledger) => {
      const { hash } = await ledger.withdraw({ asset, amount })
      const told = { withdraw: amount, transaction: hash }
      context.output.result(told, `withdraw: ${hash}`, unit)
    })
  })
}
