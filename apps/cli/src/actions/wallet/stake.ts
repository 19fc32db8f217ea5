import { type StakeMarket, stakeMarkets } from '@ostrom/ledger'
import { Address } from '@ostrom/protocol'
import type { Command } from 'commander'
import { accountArgument } from '../../command-line/arguments.ts'
import { printUnchanged } from '../../command-line/outcome.ts'
import { table } from '../../command-line/output.ts'
import { type CommandContext, openContext, withLedger } from '../../context/context.ts'

type StakeCommandOptions = { readonly market: StakeMarket }

/** Runs `ostrom stake`. */
export async function showStake(
  { account: given }: { account?: `0x${string}` },
  context: CommandContext,
): Promise<void> {
  const { formatAmount } = context
  await withLedger(context, async (ledger) => {
    const account = given ?? ledger.account
    const stakes = await Promise.all(
      stakeMarkets.map(async (market) => ({ market, ...(await ledger.stake(account, market)) })),
    )
    const rows = stakes.map(({ market, operator, unbonding, unbondsAtSeconds, ...amounts }) => {
      const free = new Date(Number(unbondsAtSeconds) * 1_000).toISOString()
      const leaving = unbonding === 0n ? '' : `${formatAmount(unbonding)} from ${free}`
      const { amount: all, inUse, locked } = amounts
      return [
        market,
        formatAmount(all),
        formatAmount(inUse),
        formatAmount(locked),
        leaving,
        operator ? Address.format(operator) : '',
      ]
    })
    const head = ['market', 'stake', 'in use', 'locked', 'unbonding', 'operator']
    context.output.result(stakes, table(head, rows), context.nativeUnit)
  })
}

/** Runs `ostrom stake add <amount>` and `ostrom stake unbond <amount>`. */
export const moveStake =
  (act: 'addStake' | 'startUnbonding', name: string) =>
  async (text: string, { market }: StakeCommandOptions, command: Command): Promise<void> => {
    const context = await openContext(command)
    const amount = context.parseAmount(text)
    await withLedger(context, async (ledger) => {
      const { hash } = await ledger[act]({ market, amount })
      const result = { market, amount, transaction: hash }
      context.output.result(result, `${name}: ${hash}`, context.nativeUnit)
    })
  }

/** Runs `ostrom stake withdraw`. */
export async function withdrawStake(
  { market }: StakeCommandOptions,
  context: CommandContext,
): Promise<void> {
  await withLedger(context, async (ledger) => {
    const { hash } = await ledger.withdrawStake({ market })
    context.output.result({ market, transaction: hash }, `withdraw: ${hash}`)
  })
}

/** Runs `ostrom stake operator [account]`. */
export async function setOperator(
  given: string | undefined,
  { market }: StakeCommandOptions,
  context: CommandContext,
): Promise<void> {
  const operator = given === undefined ? undefined : accountArgument(given)
  await withLedger(context, async (ledger) => {
    const who = operator ? Address.format(operator) : 'nobody'
    const result = { market, operator: operator ?? null }
    const stands = await ledger.stake(ledger.account, market)
    if (stands.operator === operator) {
      return printUnchanged(context.output, result, `the operator for ${market} is ${who}`)
    }
    const { hash } = await ledger.setOperator({ market, operator })
    const done = { ...result, changed: true, transaction: hash }
    context.output.result(done, `operator ${operator ? who : 'none'}: ${hash}`)
  })
}
