import { stakeMarkets } from '@ostrom/ledger'
import { Address } from '@ostrom/protocol'
import { type CommandContext, withLedger, withMarket } from '../../context/context.ts'
import { requestFaucet } from '../../faucet/faucet.ts'

/** Runs `ostrom wallet`. */
export async function showWallet(_options: unknown, context: CommandContext): Promise<void> {
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
}

/** Runs `ostrom wallet fund`. */
export async function fundWallet(_options: unknown, context: CommandContext): Promise<void> {
  const { account } = await withLedger(context, async (ledger) => ledger)
  const given = await requestFaucet(context.config, account)
  const text = `${context.formatAmount(given)} for ${account}`
  context.output.result({ account, given }, text, context.nativeUnit)
}

/** Runs `ostrom wallet deposit <amount>`. */
export async function depositFunds(
  text: string,
  { approve }: { approve: boolean },
  context: CommandContext,
): Promise<void> {
  const { amount, unit } = context.parseMoney(text)
  const { asset } = unit
  await withLedger(context, async (ledger) => {
    const leave = approve && ledger.approvals ? ({ approve: 'sessions' } as const) : {}
    const { hash } = await ledger.deposit({ asset, amount, ...leave })
    const result = { deposit: amount, ...leave, transaction: hash }
    context.output.result(result, `deposit: ${hash}`, unit)
  })
}

/** Runs `ostrom wallet withdraw <amount>`. */
export async function withdrawFunds(
  text: string,
  _options: unknown,
  context: CommandContext,
): Promise<void> {
  const { amount, unit } = context.parseMoney(text)
  const { asset } = unit
  await withLedger(context, async (ledger) => {
    const { hash } = await ledger.withdraw({ asset, amount })
    const result = { withdraw: amount, transaction: hash }
    context.output.result(result, `withdraw: ${hash}`, unit)
  })
}
