import type { Command } from 'commander'
import { table } from '../../command-line/output.ts'
import {
  depositForTickets,
  fundDisposableAccount,
  listDisposableHoldings,
  withDisposableAccounts,
} from '../../composition/private/disposable-accounts.ts'
import { keyOnSale } from '../../composition/private/ticket-purchase.ts'
import { type CommandContext, openContext, withLedger, withMarket } from '../../context/context.ts'
import { buyAndShow } from './tickets.ts'

/** Runs `ostrom disposable make <name>`. */
export async function makeDisposable(
  name: string,
  _options: unknown,
  context: CommandContext,
): Promise<void> {
  await withLedger(context, async (ledger) => {
    const made = await withDisposableAccounts({ ...context, ledger }, (all) => all.make(name))
    const text = `Made ${made.account}. It has nothing yet: ostrom disposable fund ${name}`
    context.output.result(made, text)
  })
}

/** Runs `ostrom disposable fund <name>`. */
export async function fundDisposable(
  name: string,
  _options: unknown,
  context: CommandContext,
): Promise<void> {
  await withLedger(context, async (ledger) => {
    const funded = await fundDisposableAccount({ ...context, ledger }, name)
    const { amount = 0n, dueSeconds = 0n } = funded.waiting ?? {}
    const until = new Date(Number(dueSeconds) * 1_000).toISOString()
    const text = `${context.formatAmount(amount)} are sent to ${name} until ${until}.`
    context.output.result(funded, text, context.nativeUnit)
  })
}

/** Runs `ostrom disposable list`. */
export async function listDisposables(_options: unknown, context: CommandContext): Promise<void> {
  await withLedger(context, async (ledger) => {
    const rows = await listDisposableHoldings({ ...context, ledger })
    const lines = rows.map(({ name, account, wallet, vault, waiting }) => [
      name,
      account,
      context.formatAmount(wallet),
      context.formatAmount(vault),
      waiting ? context.formatAmount(waiting.amount) : '',
    ])
    const head = ['name', 'account', 'wallet', 'Vault', 'on its way']
    context.output.result(rows, table(head, lines), context.nativeUnit)
  })
}

/** Runs `ostrom disposable sweep <name> <key>`. */
export async function sweepDisposable(
  name: string,
  key: string,
  _options: unknown,
  command: Command,
): Promise<void> {
  const context = { ...(await openContext(command)), disposable: name }
  await withMarket(context, async (market, ledger) => {
    const row = await keyOnSale({ market, ledger }, key)
    const count = await depositForTickets(ledger, row)
    await buyAndShow(context, { market, ledger, row, count })
  })
}
