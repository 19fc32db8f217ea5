import type { TicketKeyRow } from '@ostrom/indexer'
import type { Ledger } from '@ostrom/ledger'
import { requireTickets } from '@ostrom/ledger/optional/require-tickets'
import { topUpVault } from '@ostrom/ledger/top-up-vault'
import type { HeldTickets, TicketHolder } from '@ostrom/tickets'
import { table } from '../../command-line/output.ts'
import { withTicketHolder } from '../../composition/private/ticket-holder.ts'
import {
  buyTicketsOf,
  keyOnSale,
  type TicketMarket,
} from '../../composition/private/ticket-purchase.ts'
import { type CommandContext, withLedger, withMarket } from '../../context/context.ts'

/** Runs `ostrom tickets buy <key>`. */
export async function buyTickets(
  key: string,
  { count }: { readonly count: number },
  context: CommandContext,
): Promise<void> {
  await withMarket(context, async (market, ledger) => {
    const row = await keyOnSale({ market, ledger }, key)
    const { value, fee, asset } = row.terms
    await topUpVault(ledger, BigInt(count) * (value + fee), asset)
    await buyAndShow(context, { market, ledger, row, count })
  })
}

/**
 * Buys tickets with the Vault balance of the ledger's account, and prints how many tickets of the
 * key were sold to how many buyers.
 */
export async function buyAndShow(
  context: CommandContext,
  { market, ledger, row, count }: BuyOptions,
): Promise<void> {
  const { keyId, terms } = row
  const price = terms.value + terms.fee
  const ready = await buyTicketsOf({ ...context, ledger }, { row, count })
  await market.sync()
  const { sold, buyers } = market.tickets.keys().find((one) => one.keyId === keyId) ?? row
  const bought = { keyId, count, price, ready, sold, buyers }
  const total = context.formatAmount(BigInt(count) * price, terms.asset)
  const lines = [
    `${count} tickets are bought for ${total}; ${ready} are signed`,
    crowdOf(bought),
    'Wait before you spend them: who buys and spends at once stands alone in time.',
  ]
  context.output.result(bought, lines.join('\n'), context.nativeUnit)
}

type BuyOptions = TicketMarket & {
  readonly row: TicketKeyRow
  readonly count: number
}

const crowdOf = ({ sold, buyers }: { readonly sold: number; readonly buyers: number }): string =>
  `${sold} tickets of this key were sold to ${buyers} accounts`

/** Runs `ostrom tickets list`. */
export async function listTickets(
  { all = false }: { readonly all?: boolean },
  context: CommandContext,
): Promise<void> {
  await withMarket(context, async ({ tickets: index }, ledger) => {
    requireTickets(ledger)
    const held = await withTicketHolder(context, ledger, heldOf)
    const now = await ledger.nowSeconds()
    const rows = index
      .keys()
      .map((row) => ({ ...row, held: held.find(({ key }) => key.keyId === row.keyId) }))
      .filter((row) => all || row.held || (!row.isBroken && row.terms.endSeconds >= now))
    const head = ['key', 'value', 'fee', 'ends', 'sold', 'buyers', 'yours', 'issuer']
    const lines = rows.map(({ keyId, terms, sold, buyers, issuer, held: own }) => [
      keyId,
      context.formatAmount(terms.value, terms.asset),
      context.formatAmount(terms.fee, terms.asset),
      new Date(Number(terms.endSeconds) * 1_000).toISOString(),
      `${sold}`,
      `${buyers}`,
      own ? `${own.unspent} of ${own.unspent + own.given + own.unsigned + own.opened}` : '0',
      issuer,
    ])
    context.output.result(rows, table(head, lines), context.nativeUnit)
  })
}

/**
 * Requests missing signatures of the holder's tickets, ignores a failure, and returns the tickets.
 */
async function heldOf(holder: TicketHolder): Promise<readonly HeldTickets[]> {
  await holder.fetch().catch(() => undefined)
  return await holder.balances()
}

/** Runs `ostrom tickets return`. */
export async function returnTickets(_options: unknown, context: CommandContext): Promise<void> {
  await withLedger(context, async (ledger: Ledger) => {
    await withTicketHolder(context, ledger, async (holder) => {
      const returned = []
      for (const { key } of await holder.balances()) {
        const { keyId } = key
        const { opened } = await holder.returnUnspent(keyId)
        const { collected } = await holder.collect(keyId)
        if (opened + collected > 0) returned.push({ keyId, opened, collected })
      }
      const lines = returned.map(
        ({ keyId, opened, collected }) => `${keyId}: ${opened} claimed, ${collected} collected`,
      )
      context.output.result(returned, lines.join('\n') || 'There is nothing to return.')
    })
  })
}
