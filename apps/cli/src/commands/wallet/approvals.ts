import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { inContext } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/wallet/approvals.ts')

/**
 * `ostrom wallet approvals`: lists and revokes permissions of contracts to spend this wallet's
 * money.
 */
export function approvalsCommand(wallet: Command): void {
  const approvals = withDataOption(
    wallet
      .command('approvals')
      .description('show the approvals of contracts to move your funds in the Vault'),
  )
  approvals.action(inContext(async () => (await actions()).showApprovals))
  withDataOption(
    approvals
      .command('revoke [contract]')
      .description(
        'revoke the approval of a contract, by name or account; all approvals when absent',
      ),
  ).action(inContext(async () => (await actions()).revokeApprovals))
}
