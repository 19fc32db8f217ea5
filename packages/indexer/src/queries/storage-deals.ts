import type { StorageDealStatus, StorageDealTerms } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import type { Database } from '../database.ts'
import { fromJson } from '../json.ts'
import { INDEX_PAGE_MAX } from '../limits.ts'

/** A storage deal, as events report it. */
export type StorageDealRow = {
  readonly id: bigint
  readonly cid: string
  readonly client: AccountId
  readonly storageProvider?: AccountId
  readonly status: StorageDealStatus
  readonly firstEpoch?: bigint
  readonly terms: StorageDealTerms
}

/** Numbers of storage deals for some contents. */
export type StorageDealCounts = {
  /** Accounts with an active deal. */
  readonly storageProviders: number
  /** Proposals that are not accepted yet. */
  readonly proposed: number
  /** Deals that ended because a chunk was not proven in time. */
  readonly defaulted: number
}

/** Queries of storage deals. */
export type StorageDealQueries = {
  /**
   * Returns deals, newest first; optionally only deals for given contents, and only deals with an
   * account as client or storage provider.
   */
  list(options?: {
    readonly cids?: readonly string[]
    readonly account?: AccountId
  }): readonly StorageDealRow[]
  countsOf(cids: readonly string[]): StorageDealCounts
}

type StorageDealSqlRow = {
  readonly id: string
  readonly cid: string
  readonly client: AccountId
  readonly storageProvider: AccountId | null
  readonly status: StorageDealStatus
  readonly firstEpoch: number | null
  readonly terms: string
}

const placeholders = (values: readonly unknown[]): string => values.map(() => '?').join(', ')

/** Creates the queries of storage deals of an index. */
export function createStorageDealQueries(database: Database): StorageDealQueries {
  return {
    list({ cids, account } = {}) {
      const conditions = [
        ...(cids ? [`cid IN (${placeholders(cids)})`] : []),
        ...(account ? ['(client = ? OR storageProvider = ?)'] : []),
      ]
      const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''
      const sql = `SELECT * FROM storageDeals ${where} ORDER BY sequence DESC LIMIT ?`
      const values = [...(cids ?? []), ...(account ? [account, account] : [])]
      return database.all<StorageDealSqlRow>(sql, ...values, INDEX_PAGE_MAX).map(toStorageDeal)
    },
    countsOf(cids) {
      const sql = `SELECT
        count(DISTINCT CASE WHEN status = 'active' THEN storageProvider END) AS storageProviders,
        coalesce(sum(status = 'proposed'), 0) AS proposed,
        coalesce(sum(status = 'defaulted'), 0) AS defaulted
        FROM storageDeals WHERE cid IN (${placeholders(cids)})`
      return (
        database.one<StorageDealCounts>(sql, ...cids) ?? {
          storageProviders: 0,
          proposed: 0,
          defaulted: 0,
        }
      )
    },
  }
}

const toStorageDeal = ({
  id,
  storageProvider,
  firstEpoch,
  terms,
  ...row
}: StorageDealSqlRow): StorageDealRow => {
  const { cid, client, status } = row
  return {
    id: BigInt(id),
    cid,
    client,
    status,
    terms: fromJson<StorageDealTerms>(terms),
    ...(storageProvider && { storageProvider }),
    ...(firstEpoch !== null && { firstEpoch: BigInt(firstEpoch) }),
  }
}
