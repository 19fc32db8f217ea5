import { type AccountId, Address, type AssetId } from '@ostrom/protocol'
import type { Command } from 'commander'
import { manage } from '../management/client.ts'
import { table } from '../output.ts'
import { contextOf, withData } from './context.ts'

type SessionRow = {
  readonly id: string
  readonly provider: AccountId
  readonly status: string
  readonly cap: string
  readonly settled: string
  readonly count: string
  readonly asset: AssetId
}

/** `ostrom sessions`: the running gateway's sessions, and closing them. */
export function sessionsCommand(program: Command): void {
  const sessions = withData(program.command('sessions').description("the gateway's sessions"))
  sessions.action(async (_options: unknown, command: Command) => {
    const context = await contextOf(command)
    const list = (await manage(context, 'sessions')) as readonly SessionRow[]
    const rows = list.map(({ id, provider, status, cap, settled, count, asset }) => [
      id,
      Address.text(provider),
      status,
      context.amount(BigInt(cap), asset),
      context.amount(BigInt(settled), asset),
      count,
    ])
    const head = ['session', 'provider', 'status', 'cap', 'settled', 'answers']
    const told = list.map((row) => ({ ...row, unit: context.unitOf(row.asset) }))
    context.output.result(told, table(head, rows))
  })
  withData(sessions.command('close').description('settle and close all sessions')).action(
    async (_options: unknown, command: Command) => {
      const context = await contextOf(command)
      const closed = (await manage(context, 'sessions/close', {})) as { transactions: string[] }
      const text = closed.transactions.join('\n') || 'No session was open.'
      context.output.result(closed, text)
    },
  )
}
