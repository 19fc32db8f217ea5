import { createIndexer, type Indexer } from '@ostrom/indexer'
import type { Ledger } from '@ostrom/ledger'
import { systemClock } from '@ostrom/protocol/system'
import type { Home } from '../config/home.ts'

/** The market as this home knows it, over a ledger. */
export const openIndexer = (home: Home, ledger: Ledger): Indexer =>
  createIndexer({ ledger, path: home.market, clock: systemClock })
