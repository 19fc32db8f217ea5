import type { DisposableService } from '@ostrom/gateway-web/context/disposable-service'
import type { Indexer } from '@ostrom/indexer'
import type { Hash } from '@ostrom/protocol'
import { openDisposableLedger } from '../../context/disposable-ledger.ts'
import {
  depositForTickets,
  fundDisposableAccount,
  listDisposableHoldings,
  withDisposableAccounts,
} from './disposable-accounts.ts'
import { SWEPT_TICKETS_WAIT_MS } from './limits.ts'
import type { PrivateProxies } from './private-proxies.ts'
import type { TicketHome } from './ticket-holder.ts'
import { buyTicketsOf, keyOnSale, keysOnSale } from './ticket-purchase.ts'

/**
 * Creates the service with which pages make, fund and sweep the accounts that `ostrom disposable`
 * shows.
 *
 * @param options.proxies Source of the unspent tickets; without it, the service shows none.
 */
export function createDisposableService(
  options: TicketHome & {
    readonly indexer: Indexer
    readonly proxies?: Pick<PrivateProxies, 'tickets'> | undefined
  },
): DisposableService {
  const { home, config, ledger, indexer: market, proxies } = options
  const unspentByKey = async (): Promise<ReadonlyMap<Hash, number>> => {
    const held = (await proxies?.tickets()) ?? []
    return new Map(held.map(({ key, unspent }) => [key.keyId, unspent]))
  }
  return {
    async list() {
      const accounts = await listDisposableHoldings(options)
      await market.sync()
      const [rows, unspent] = await Promise.all([keysOnSale({ market, ledger }), unspentByKey()])
      const keys = rows
        .filter(({ terms }) => terms.asset === ledger.nativeAsset)
        .map((row) => ({ ...row, unspent: unspent.get(row.keyId) ?? 0 }))
      return { accounts, keys }
    },
    make: (name) => withDisposableAccounts(options, (accounts) => accounts.make(name)),
    fund: (name) => fundDisposableAccount(options, name),
    async sweep(name, keyId) {
      await market.sync()
      const row = await keyOnSale({ market, ledger }, keyId)
      const own = await openDisposableLedger(home, config, name)
      try {
        const count = await depositForTickets(own, row)
        const wish = { row, count, waitMs: SWEPT_TICKETS_WAIT_MS }
        return { count, ready: await buyTicketsOf({ home, config, ledger: own }, wish) }
      } finally {
        await own.close()
      }
    },
  }
}
