import type { Domain } from '@ostrom/protocol'
import type { LedgerReader } from '../ledger.ts'
import type { Allowances } from './allowances.ts'
import type { Market } from './market.ts'
import type { Sender } from './sender.ts'

/** What the adapters of the court's contracts share. */
export type AuditsOptions = {
  readonly market: Market
  readonly sender: Sender
  readonly reader: LedgerReader
  readonly allowances: Allowances
  readonly domain: Domain
}
