import type { Indexer, PayRow } from '@ostrom/indexer'
import type { Ledger } from '@ostrom/ledger'
import type { AccountId, AssetId, Hash } from '@ostrom/protocol'
import type { Command } from 'commander'
import { printNothingDue } from '../../command-line/outcome.ts'
import { table } from '../../command-line/output.ts'
import { openContext, withMarket } from '../../context/context.ts'

/** Pay of a provider for one session or request that has ended, until the pay is collected. */
type PayableWork = {
  readonly escrow: 'sessions' | 'requests'
  readonly id: Hash
  readonly asset: AssetId
  readonly amount: bigint
  readonly pay: PayRow
}

/** Largest number of sessions and requests that one transaction collects. */
const COLLECTED_AT_ONCE = 32

/** Runs `ostrom pay`. */
export async function pay({ provider }: { provider?: AccountId }, command: Command): Promise<void> {
  const context = await openContext(command)
  await withMarket(context, async (market, ledger) => {
    const owed = owedTo(market, provider ?? ledger.account)
    const rows = owed.map(({ escrow, id, asset, amount, pay: { status, dueAtSeconds } }) => {
      const due = dueAtSeconds === undefined ? '' : new Date(dueAtSeconds * 1_000).toISOString()
      return [escrow, id, context.formatAmount(amount, asset), status, due]
    })
    const head = ['escrow', 'id', 'owed', 'pay', 'due']
    const records = owed.map((row) => ({ ...row, unit: context.unitOf(row.asset) }))
    context.output.result(records, table(head, rows))
  })
}

/** Runs `ostrom pay collect`. */
export async function collectPayments(_options: unknown, command: Command): Promise<void> {
  const { provider } = command.optsWithGlobals<{ provider?: AccountId }>()
  const context = await openContext(command)
  await withMarket(context, async (market, ledger) => {
    const due = await dueOf(ledger, owedTo(market, provider ?? ledger.account))
    const transactions = await collect(ledger, due)
    const result = { collected: due, transactions }
    if (transactions.length === 0) {
      return printNothingDue(context.output, result, 'no pay is due')
    }
    const done = { ...result, changed: true }
    context.output.result(done, transactions.join('\n'), context.nativeUnit)
  })
}

function owedTo({ queries }: Indexer, provider: AccountId): readonly PayableWork[] {
  const wishes = (['maturing', 'held'] as const).map((pay) => ({ provider, pay }))
  const sessions = wishes.flatMap((wish) => queries.sessions(wish))
  const requests = wishes.flatMap((wish) => queries.requests(wish))
  return [
    ...sessions.flatMap(({ id, asset, settled: amount, pay }): PayableWork[] =>
      pay ? [{ escrow: 'sessions', id, asset, amount, pay }] : [],
    ),
    ...requests.flatMap(({ id, terms: { asset }, paid: amount, pay }): PayableWork[] =>
      pay ? [{ escrow: 'requests', id, asset, amount, pay }] : [],
    ),
  ]
}

/**
 * Returns the pay that can be collected now. Asks the chain about pay on hold, because the index
 * does not know when a hold ends.
 */
async function dueOf(
  ledger: Ledger,
  owed: readonly PayableWork[],
): Promise<readonly PayableWork[]> {
  const now = await ledger.nowSeconds()
  const isDue = async ({ escrow, id, pay }: PayableWork): Promise<boolean> => {
    if (pay.dueAtSeconds !== undefined) return BigInt(pay.dueAtSeconds) <= now
    const state = await (escrow === 'sessions' ? ledger.session(id) : ledger.request(id))
    return state?.pay !== undefined && state.pay.dueAtSeconds <= now
  }
  const due = await Promise.all(owed.map(isDue))
  return owed.filter((_, at) => due[at])
}

/** Collects the pay of one escrow and one asset per transaction, as the chain requires. */
async function collect(ledger: Ledger, due: readonly PayableWork[]): Promise<readonly string[]> {
  const transactions: string[] = []
  for (const group of Map.groupBy(due, ({ escrow, asset }) => `${escrow}:${asset}`).values()) {
    const [first] = group
    if (!first) continue
    for (let at = 0; at < group.length; at += COLLECTED_AT_ONCE) {
      const subjects = group.slice(at, at + COLLECTED_AT_ONCE).map(({ id }) => id)
      const { hash } = await ledger.collectPay({ escrow: first.escrow, subjects })
      transactions.push(hash)
    }
  }
  return transactions
}
