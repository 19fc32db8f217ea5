export { IndexUnavailableError } from './errors.ts'
export { createIndexer, type Indexer, type IndexerOptions } from './indexer.ts'
export * as Limits from './limits.ts'
export type {
  Page,
  Party,
  ProviderRow,
  Queries,
  RequestRow,
  SessionRow,
  SettlementRow,
  UsageRow,
} from './queries/queries.ts'
