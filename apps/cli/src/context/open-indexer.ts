import type { Home } from '@ostrom/gateway-web/data-folder/home'
import { createIndexer, type Indexer } from '@ostrom/indexer'
import type { Ledger } from '@ostrom/ledger'
import { systemClock } from '@ostrom/protocol/system'

/** Opens this home's index of the market, over a ledger. */
export const openIndexer = (home: Home, ledger: Ledger): Indexer =>
  createIndexer({ ledger, path: home.market, clock: systemClock })
