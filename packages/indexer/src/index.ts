export { IndexUnavailableError } from './errors.ts'
export { createIndexer, type Indexer, type IndexerOptions } from './indexer.ts'
export * as Limits from './limits.ts'
export {
  type CatalogueOptions,
  type CatalogueRow,
  type CatalogueSort,
  catalogueSorts,
  type ExplorerQueries,
  type ListPage,
  type MarketTotals,
  type SettledInterval,
} from './queries/explorer.ts'
export type { FigureWindow, MarketFigures } from './queries/figures.ts'
export type { OfferHistoryRow } from './queries/offer-history.ts'
export type {
  ApprovalKey,
  IndexQueries,
  PageOptions,
  PartyFilter,
  ProviderRow,
  SequencedEvent,
  SettledUsageRow,
  SettlementRow,
} from './queries/queries.ts'
export type {
  ReservedFunds,
  ReservedFundsKey,
} from './queries/reserved-funds.ts'
export type {
  StorageDealCounts,
  StorageDealQueries,
  StorageDealRow,
} from './queries/storage-deals.ts'
export type { TicketKeyRow, TicketQueries } from './queries/tickets.ts'
export type {
  TrainingJobRow,
  TrainingQueries,
  TrainingRoundRow,
  TrainingSeatRow,
} from './queries/training.ts'
export type { CaseRow, IndexedRequest, IndexedSession, PayRow } from './queries/work-rows.ts'
