import type { Indexer, TicketKeyRow } from '@ostrom/indexer'
import type { Ledger } from '@ostrom/ledger'
import { requireTickets } from '@ostrom/ledger/optional/require-tickets'
import { systemClock } from '@ostrom/protocol/system'
import { Limits } from '@ostrom/tickets'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { TICKETS_LOOK_MS } from './limits.ts'
import { type TicketHome, withTicketHolder } from './ticket-holder.ts'

/** Market and account of a purchase. */
export type TicketMarket = { readonly market: Indexer; readonly ledger: Ledger }

/** Returns a key that is on sale now. @throws {ArgumentInvalidError} */
export async function keyOnSale(
  { market, ledger }: TicketMarket,
  key: string,
): Promise<TicketKeyRow> {
  const row = (await keysOnSale({ market, ledger })).find(({ keyId }) => keyId === key)
  if (row) return row
  throw new ArgumentInvalidError({ argument: 'key', value: key, expected: 'a key on sale' })
}

/**
 * Returns the keys that are on sale now.
 *
 * @throws {TicketsUnsupportedError}
 */
export async function keysOnSale({
  market,
  ledger,
}: TicketMarket): Promise<readonly TicketKeyRow[]> {
  requireTickets(ledger)
  const now = await ledger.nowSeconds()
  return market.tickets.keys().filter(({ terms, isBroken }) => now <= terms.endSeconds && !isBroken)
}

/**
 * Buys tickets of a key with the Vault balance of a ledger's account.
 *
 * @param options.waitMs Milliseconds for which missing signatures are requested from the issuer
 * again; 0 when absent.
 * @returns Number of tickets that are signed.
 */
export async function buyTicketsOf(
  { home, config, ledger }: TicketHome,
  options: {
    readonly row: Pick<TicketKeyRow, 'keyId' | 'issuer'>
    readonly count: number
    readonly waitMs?: number
  },
): Promise<number> {
  const { row, count, waitMs = 0 } = options
  const { keyId, issuer } = row
  return await withTicketHolder({ home, config }, ledger, async (holder) => {
    await holder.learnKey(issuer, keyId)
    let ready = 0
    for (let left = count; left > 0; left -= Limits.PURCHASE_TICKETS_MAX) {
      const size = Math.min(left, Limits.PURCHASE_TICKETS_MAX)
      ready += (await holder.buy({ keyId, count: size })).ready
    }
    for (let waitedMs = 0; ready < count && waitedMs < waitMs; waitedMs += TICKETS_LOOK_MS) {
      await systemClock.sleep(TICKETS_LOOK_MS)
      ready += (await holder.fetch()).ready
    }
    return ready
  })
}
