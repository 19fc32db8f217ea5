import { stakeMarkets } from '@ostrom/ledger'
import { type Command, Option } from 'commander'
import { accountArgument } from '../../command-line/arguments.ts'
import { withDataOption } from '../../context/data-option.ts'
import { inContext, lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/wallet/stake.ts')

const withStakeMarket = (command: Command): Command =>
  withDataOption(
    command.addOption(
      new Option('--market <market>', 'market that the stake backs')
        .choices([...stakeMarkets])
        .default('sessions'),
    ),
  )

/**
 * `ostrom stake`: shows and changes the stakes of this wallet, and the operators that act for it.
 */
export function stakeCommand(program: Command): void {
  const stake = withDataOption(
    program
      .command('stake')
      .description('show the stake of this wallet, by market, and its operators'),
  )
  stake.option('--account <account>', 'show another account', accountArgument)
  stake.action(inContext(async () => (await actions()).showStake))
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
      lazy(async () => (await actions()).moveStake(act, name)),
    )
  }
  withStakeMarket(
    stake.command('withdraw').description('make unbonded stake available in the Vault'),
  ).action(inContext(async () => (await actions()).withdrawStake))
}

function operatorCommand(stake: Command): void {
  withStakeMarket(
    stake
      .command('operator [account]')
      .description(
        'set the operator, whose key opens, settles and votes for this account but moves ' +
          'no funds; without an account, remove it',
      ),
  ).action(inContext(async () => (await actions()).setOperator))
}
