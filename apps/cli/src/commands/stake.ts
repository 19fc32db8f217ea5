import { type StakeMarket, stakeMarkets } from '@ostrom/ledger'
import { Address } from '@ostrom/protocol'
import { type Command, Option } from 'commander'
import { accountArgument } from '../context/arguments.ts'
import { openContext, withDataOption, withLedger } from '../context/context.ts'
import { printUnchanged } from '../context/outcome.ts'
import { table } from '../context/output.ts'

type StakeCommandOptions = { readonly market: StakeMarket }

const withStakeMarket = (command: Command): Command =>
  withDataOption(
    command.addOption(
      new Option('--market <market>', 'market that the stake backs')
        .choices([...stakeMarkets])
        .default('sessions'),
    ),
  )

/** `ostrom stake`: what this wallet put up for whom, and who acts for it. */
export function stakeCommand(program: Command): void {
  const stake = withDataOption(
    program
      .command('stake')
      .description('show the stake of this wallet, by market, and its operators'),
  )
  stake.option('--account <account>', 'show another account', accountArgument)
  stake.action(async ({ account: given }: { account?: `0x${string}` }, command: Command) => {
    const context = await openContext(command)
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
  })
  moveCommands(stake)
  operatorCommand(stake)
}

function moveCommands(stake: Command): void {
  const moves = [
    ['add', 'add stake from the wallet', 'addStake'],
    ['unbond', 'start the unbonding of stake', 'startUnbonding'],
  ] as const
  for (const [name, description, act] of moves) {
    withStakeMarket(stake.command(`${name} <amount>`).description(description)).action(
      async (text: string, { market }: StakeCommandOptions, command: Command) => {
        const context = await openContext(command)
        const amount = context.parseAmount(text)
        await withLedger(context, async (ledger) => {
          const { hash } = await ledger[act]({ market, amount })
          const result = { market, amount, transaction: hash }
          context.output.result(result, `${name}: ${hash}`, context.nativeUnit)
        })
      },
    )
  }
  withStakeMarket(
    stake.command('withdraw').description('make unbonded stake available in the Vault'),
  ).action(async ({ market }: StakeCommandOptions, command: Command) => {
    const context = await openContext(command)
    await withLedger(context, async (ledger) => {
      const { hash } = await ledger.withdrawStake({ market })
      context.output.result({ market, transaction: hash }, `withdraw: ${hash}`)
    })
  })
}

function operatorCommand(stake: Command): void {
  withStakeMarket(
    stake
      .command('operator [account]')
      .description(
        'set the operator, whose key opens, settles and votes for this account but moves ' +
          'no funds; without an account, remove it',
      ),
  ).action(async (given: string | undefined, { market }: StakeCommandOptions, command: Command) => {
    const context = await openContext(command)
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
  })
}
