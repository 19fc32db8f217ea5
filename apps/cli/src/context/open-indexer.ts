import type { Home } from '@ostrom/console/data-folder/home'
import { createIndexer, type Indexer } from '@ostrom/indexer'
import type { Ledger } from '@ostrom/ledger'
import { systemClock } from '@ostrom/protocol/system'

/** The market as this home knows it, over a ledger. */
export const openIndexer = (home: Home, ledger: Ledger): Indexer =>
  createIndexer({ ledger, path: home.market, clock: systemClock })
