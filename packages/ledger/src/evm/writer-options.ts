import type { Domain, Signer } from '@ostrom/protocol'
import type { LedgerReader } from '../ledger.ts'
import type { Allowances } from './allowances.ts'
import type { EvmMarketContext } from './chain/contracts.ts'
import type { Sender } from './chain/sender.ts'
import type { OnchainHistoryReader } from './onchain-history.ts'
import type { HistoryReader } from './sessions/session-history.ts'

/** Shared options of an account's writes. */
export type EvmWriterOptions = {
  readonly market: EvmMarketContext
  readonly sender: Sender
  readonly signer: Signer
  readonly domain: Domain
  readonly reader: LedgerReader
  readonly histories: HistoryReader
  readonly onchainHistory: OnchainHistoryReader
  readonly allowances: Allowances
}
