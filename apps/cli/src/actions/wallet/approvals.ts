import { type ActiveApproval, listApprovals } from '@ostrom/indexer/list-approvals'
import type { ApprovalLedger, Ledger } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import { ArgumentInvalidError, accountArgument } from '../../command-line/arguments.ts'
import { printUnchanged } from '../../command-line/outcome.ts'
import { table } from '../../command-line/output.ts'
import { type CommandContext, withMarket } from '../../context/context.ts'

type LedgerWithApprovals = Ledger & { readonly approvals: ApprovalLedger }

const isApproving = (ledger: Ledger): ledger is LedgerWithApprovals =>
  ledger.approvals !== undefined

/** Runs `ostrom wallet approvals`. */
export async function showApprovals(_options: unknown, context: CommandContext): Promise<void> {
  const { formatAmount, output } = context
  await withApprovals(context, async (_ledger, activeApprovals) => {
    output.result(
      activeApprovals,
      approvalsTable(activeApprovals, formatAmount),
      context.nativeUnit,
    )
  })
}

/** Runs `ostrom wallet approvals revoke [contract]`. */
export async function revokeApprovals(
  contract: string | undefined,
  _options: unknown,
  context: CommandContext,
): Promise<void> {
  await withApprovals(context, async (ledger, activeApprovals) => {
    const spender = contract === undefined ? undefined : spenderOf(ledger, contract)
    const ended = activeApprovals.filter((one) => spender === undefined || one.spender === spender)
    const transactions: string[] = []
    for (const { spender, asset } of ended) {
      const { hash } = await ledger.approvals.approve({ spender, asset, amount: 0n })
      transactions.push(hash)
    }
    const result = { revoked: ended, transactions }
    if (ended.length === 0) {
      const who = contract === undefined ? 'no contract has an' : `${contract} has no`
      return printUnchanged(context.output, result, `${who} approval`)
    }
    context.output.result({ ...result, changed: true }, transactions.join('\n'))
  })
}

/** Returns a table of approvals for people. */
export function approvalsTable(
  approvals: readonly ActiveApproval[],
  amount: CommandContext['formatAmount'],
): string {
  const rows = approvals.map(({ spender, name = '', asset, isUnlimited, ...rest }) => {
    return [name, spender, isUnlimited ? 'any amount' : amount(rest.amount, asset)]
  })
  return table(['contract', 'account', 'allowance'], rows)
}

/**
 * Runs `act` with this wallet's approvals. On a chain without approvals, prints that there are none
 * and does not run `act`.
 */
async function withApprovals(
  context: CommandContext,
  act: (ledger: LedgerWithApprovals, approvals: readonly ActiveApproval[]) => Promise<void>,
): Promise<void> {
  await withMarket(context, async (market, ledger) => {
    if (isApproving(ledger)) await act(ledger, await listApprovals(ledger, market))
    else
      context.output.result([], 'This chain has no approvals, so other accounts cannot move funds.')
  })
}

function spenderOf({ approvals }: LedgerWithApprovals, contract: string): AccountId {
  const spender = approvals.spenders.get(contract)
  if (spender) return spender
  if (contract.startsWith('0x')) return accountArgument(contract)
  const expected = `an account, or one of ${[...approvals.spenders.keys()].join(', ')}`
  throw new ArgumentInvalidError({ argument: 'contract', value: contract, expected })
}
