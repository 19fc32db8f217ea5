export { IndexUnavailableError } from './errors.ts'
export { createIndexer, type Indexer, type IndexerOptions } from './indexer.ts'
export * as Limits from './limits.ts'
export {
  type Browse,
  type CatalogueOptions,
  type CatalogueRow,
  type CatalogueSort,
  catalogueSorts,
  type Part,
  type Settled,
  type Totals,
} from './queries/browse.ts'
export type { Escrow, EscrowOf } from './queries/escrow.ts'
export type { AskedRow } from './queries/history.ts'
export type { Keepers, PromiseRow, Promises } from './queries/promises.ts'
export type {
  ApprovalKey,
  CaseRow,
  EventWithPlace,
  Page,
  Party,
  PayRow,
  ProviderRow,
  Queries,
  RequestRow,
  SessionRow,
  SettlementRow,
  UsageRow,
} from './queries/queries.ts'
