import { type AccountId, Address, type AssetId } from '@ostrom/protocol'
import { printNothingDue } from '../../command-line/outcome.ts'
import { table } from '../../command-line/output.ts'
import type { CommandContext } from '../../context/context.ts'
import { callManagementApi } from '../../management/client.ts'

type SessionListItem = {
  readonly id: string
  readonly provider: AccountId
  readonly status: string
  readonly cap: string
  readonly settled: string
  readonly count: string
  readonly asset: AssetId
}

/** Runs `ostrom sessions`. */
export async function listSessions(_options: unknown, context: CommandContext): Promise<void> {
  const list = (await callManagementApi(context, 'sessions')) as readonly SessionListItem[]
  const rows = list.map(({ id, provider, status, cap, settled, count, asset }) => [
    id,
    Address.format(provider),
    status,
    context.formatAmount(BigInt(cap), asset),
    context.formatAmount(BigInt(settled), asset),
    count,
  ])
  const head = ['session', 'provider', 'status', 'cap', 'settled', 'answers']
  const records = list.map((row) => ({ ...row, unit: context.unitOf(row.asset) }))
  context.output.result(records, table(head, rows))
}

/** Runs `ostrom sessions close`. */
export async function closeSessions(_options: unknown, context: CommandContext): Promise<void> {
  const closed = (await callManagementApi(context, 'sessions/close', {})) as {
    transactions: string[]
  }
  if (closed.transactions.length === 0) {
    return printNothingDue(context.output, closed, 'no session is open')
  }
  context.output.result({ ...closed, changed: true }, closed.transactions.join('\n'))
}
