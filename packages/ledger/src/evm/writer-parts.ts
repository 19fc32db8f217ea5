import type { Domain, Signer } from '@ostrom/protocol'
import type { LedgerReader } from '../ledger.ts'
import type { Allowances } from './allowances.ts'
import type { Histories } from './histories.ts'
import type { Market } from './market.ts'
import type { Sender } from './sender.ts'

/** What the writes of an account share. */
export type WriterOptions = {
  readonly market: Market
  readonly sender: Sender
  readonly signer: Signer
  readonly domain: Domain
  readonly reader: LedgerReader
  readonly histories: Histories
  readonly allowances: Allowances
}
