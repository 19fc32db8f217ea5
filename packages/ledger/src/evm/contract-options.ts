import type { Domain } from '@ostrom/protocol'
import type { LedgerReader } from '../ledger.ts'
import type { Allowances } from './allowances.ts'
import type { EvmMarketContext } from './chain/contracts.ts'
import type { Sender } from './chain/sender.ts'

/** Shared options of the functions that call one group of contracts, such as those of the court. */
export type ContractOptions = {
  readonly market: EvmMarketContext
  readonly sender: Sender
  readonly reader: LedgerReader
  readonly allowances: Allowances
  readonly domain: Domain
}
