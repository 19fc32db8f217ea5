import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { inContext } from '../../context/lazy-action.ts'
import { approvalsCommand } from './approvals.ts'

const actions = () => import('../../actions/wallet/wallet.ts')

/** `ostrom wallet`: shows this wallet's balances, and moves money in and out of the Vault. */
export function walletCommand(program: Command): void {
  const wallet = withDataOption(
    program.command('wallet').description('show balances, deposit, withdraw, revoke approvals'),
  )
  wallet.action(inContext(async () => (await actions()).showWallet))
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
  ).action(inContext(async () => (await actions()).fundWallet))
}

function depositCommand(wallet: Command): void {
  withDataOption(
    wallet
      .command('deposit <amount>')
      .description(
        'deposit funds from the wallet into the Vault, such as "20 USDC", and approve sessions',
      )
      .option('--no-approve', 'grant no approval to sessions'),
  ).action(inContext(async () => (await actions()).depositFunds))
}

function withdrawCommand(wallet: Command): void {
  withDataOption(
    wallet
      .command('withdraw <amount>')
      .description(
        'withdraw available funds from the Vault to the wallet, such as 1.5 or "20 USDC"',
      ),
  ).action(inContext(async () => (await actions()).withdrawFunds))
}
