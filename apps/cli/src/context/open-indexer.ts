import { createIndexer, type Indexer } from '@ostrom/indexer'
import type { Ledger } from '@ostrom/ledger'
import type { Home } from '../config/home.ts'
import { systemClock } from '../system/clock-and-random.ts'

/** The market as this home knows it, over a ledger. */
export const openIndexer = (home: Home, ledger: Ledger): Indexer =>
  createIndexer({ ledger, path: home.market, clock: systemClock })
