import { type EventCursor, isLedgerError, type Ledger, type MarketReader } from '@ostrom/ledger'
import { BaseError, type Clock } from '@ostrom/protocol'
import { openDatabase } from './database.ts'
import { INDEX_INTERVAL_MS, INDEX_RETRY_MAX_MS } from './limits.ts'
import { lapseModelStatuses } from './model-status.ts'
import { createExplorerQueries, type ExplorerQueries } from './queries/explorer.ts'
import { createMarketQueries } from './queries/market.ts'
import { createQueries, type IndexQueries } from './queries/queries.ts'
import { createStorageDealQueries, type StorageDealQueries } from './queries/storage-deals.ts'
import { createTicketQueries, type TicketQueries } from './queries/tickets.ts'
import { createTrainingQueries, type TrainingQueries } from './queries/training.ts'
import { createSingleFlight } from './single-flight.ts'
import { cursorOf, providersIn, readProviderSnapshots, rewind, storePage } from './store.ts'

export type IndexerOptions = {
  readonly ledger: Ledger
  /** File of the index, or `:memory:`. Several processes may use one file. */
  readonly path: string
  readonly clock: Clock
}

/** The market's read model, with functions to keep it in sync. */
export type Indexer = MarketReader & {
  /** Syncs at each wake-up of the ledger and at regular intervals, until `signal` aborts. */
  run(signal: AbortSignal): Promise<void>
  readonly queries: IndexQueries
  /** Queries of explorers: pages of lists, and sums. */
  readonly browse: ExplorerQueries
  readonly storageDeals: StorageDealQueries
  readonly tickets: TicketQueries
  readonly training: TrainingQueries
  /** Returns the block up to which events are indexed; `undefined` before the first sync. */
  cursor(): EventCursor | undefined
  /**
   * Returns the number of transactions and events that the ledger could not read and skipped, since
   * this index was opened.
   */
  unreadable(): number
  close(): Promise<void>
}

/**
 * Opens the index of a ledger's events.
 *
 * @throws {IndexUnavailableError} The file cannot be used.
 */
export function createIndexer({ ledger, path, clock }: IndexerOptions): Indexer {
  const { domain } = ledger
  const marketAddress = domain.scheme === 'eip712' ? domain.contracts.sessions : domain.program
  const database = openDatabase({ path, market: `${ledger.id} ${marketAddress}` })
  let unreadable = 0

  async function syncAll(signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted()
      const from = cursorOf(database)
      try {
        const page = await ledger.events(from, signal)
        const providerSnapshots = await readProviderSnapshots(
          ledger,
          providersIn(database, page.events),
        )
        storePage(database, { from, page, providerSnapshots })
        unreadable += page.unreadable ?? 0
        if (page.next.block === from?.block) return await lapseModelStatuses(database, ledger)
      } catch (error) {
        if (!isLedgerError(error, 'cursor-forked')) throw error
        await rewind(database, ledger, signal)
      }
    }
  }

  const syncing = createSingleFlight(syncAll)

  async function run(signal: AbortSignal): Promise<void> {
    let wake = new AbortController()
    ledger.watch(() => wake.abort(), signal)
    let pauseMs = INDEX_INTERVAL_MS
    while (!signal.aborted) {
      wake = new AbortController()
      try {
        await syncing.join(signal)
        pauseMs = INDEX_INTERVAL_MS
      } catch (error) {
        if (signal.aborted) return
        // With `retry: 'later'` the chain or disk is expected to recover; any other error is a
        // defect and ends the role.
        if (!BaseError.is(error) || error.retry !== 'later') throw error
        pauseMs = Math.min(2 * pauseMs, INDEX_RETRY_MAX_MS)
      }
      await clock.sleep(pauseMs, AbortSignal.any([signal, wake.signal]))
    }
  }

  return {
    ...createMarketQueries(database, ledger),
    sync: syncing.join,
    run,
    queries: createQueries(database),
    browse: createExplorerQueries(database),
    storageDeals: createStorageDealQueries(database),
    tickets: createTicketQueries(database),
    training: createTrainingQueries(database),
    cursor: () => cursorOf(database),
    unreadable: () => unreadable,
    async close() {
      await syncing.close()
      database.close()
    },
  }
}
