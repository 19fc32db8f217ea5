import { stakeMarkets } from '@ostrom/ledger'
import { Address } from '@ostrom/protocol'
import type { Command } from 'commander'
import { openContext, withDataOption, withLedger, withMarket } from '../context/context.ts'
import { requestFaucet } from '../faucet/faucet.ts'
import { approvalsCommand } from './approvals.ts'

/** `ostrom wallet`: what this wallet holds, and moving it in and out of the Vault. */
export function walletCommand(program: Command): void {
  const wallet = withDataOption(
    program.command('wallet').description('show balances, deposit, withdraw, revoke approvals'),
  )
  wallet.action(async (_options: unknown, command: Command) => {
    const context = await openContext(command)
    await withMarket(context, async ({ queries }, ledger) => {
      const { account } = ledger
      const tokenAmounts = await Promise.all(
        context.units.map(async (unit) => {
          const { asset } = unit
          const { reserved } = queries.reservedFunds({ account, asset })
          const available = await ledger.balance(account, asset)
          const wallet = await ledger.walletBalance(account, asset)
          return { unit, wallet, vault: { available, reserved } }
        }),
      )
      const stakes = await Promise.all(
        stakeMarkets.map(async (market) => [market, await ledger.stake(account, market)] as const),
      )
      const { formatAmount, output } = context
      const text = [
        `account    ${Address.format(account)}`,
        ...tokenAmounts.flatMap(({ unit: { asset }, wallet, vault }) => [
          `wallet     ${formatAmount(wallet, asset)}`,
          `available  ${formatAmount(vault.available, asset)}`,
          `reserved   ${formatAmount(vault.reserved, asset)}`,
        ]),
        ...stakes
          .filter(([, stake]) => stake.amount + stake.unbonding > 0n)
          .map(([market, stake]) => `stake      ${formatAmount(stake.amount)} for ${market}`),
      ]
      const stake = Object.fromEntries(stakes)
      const [native, ...tokens] = tokenAmounts
      const { wallet: inWallet, vault } = native!
      const result = { account, chain: ledger.id, wallet: inWallet, vault, stake, tokens }
      output.result(result, text.join('\n'), context.nativeUnit)
    })
  })
  fundCommand(wallet)
  depositCommand(wallet)
  withdrawCommand(wallet)
  approvalsCommand(wallet)
}

function fundCommand(wallet: Command): void {
  withDataOption(
    wallet
      .command('fund')
      .description('get test tokens for this wallet, on local chains and test networks'),
  ).action(async (_options: unknown, command: Command) => {
    const context = await openContext(command)
    const { account } = await withLedger(context, async (ledger) => ledger)
    const given = await requestFaucet(context.config, account)
    const text = `${context.formatAmount(given)} for ${account}`
    context.output.result({ account, given }, text, context.nativeUnit)
  })
}

function depositCommand(wallet: Command): void {
  withDataOption(
    wallet
      .command('deposit <amount>')
      .description(
        'deposit funds from the wallet into the Vault, such as "20 USDC", and approve sessions',
      )
      .option('--no-approve', 'grant no approval to sessions'),
  ).action(async (text: string, { approve }: { approve: boolean }, command: Command) => {
    const context = await openContext(command)
    const { amount, unit } = context.parseMoney(text)
    const { asset } = unit
    await withLedger(context, async (ledger) => {
      const leave = approve && ledger.approvals ? ({ approve: 'sessions' } as const) : {}
      const { hash } = await ledger.deposit({ asset, amount, ...leave })
      const result = { deposit: amount, ...leave, transaction: hash }
      context.output.result(result, `deposit: ${hash}`, unit)
    })
  })
}

function withdrawCommand(wallet: Command): void {
  withDataOption(
    wallet
      .command('withdraw <amount>')
      .description(
        'withdraw available funds from the Vault to the wallet, such as 1.5 or "20 USDC"',
      ),
  ).action(async (text: string, _options: unknown, command: Command) => {
    const context = await openContext(command)
    const { amount, unit } = context.parseMoney(text)
    const { asset } = unit
    await withLedger(context, async (ledger) => {
      const { hash } = await ledger.withdraw({ asset, amount })
      const result = { withdraw: amount, transaction: hash }
      context.output.result(result, `withdraw: ${hash}`, unit)
    })
  })
}
