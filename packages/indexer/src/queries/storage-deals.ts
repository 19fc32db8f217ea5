import type { StorageDealStatus, StorageDealTerms } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import type { Database } from '../database.ts'
import { fromJson } from '../json.ts'
import { INDEX_PAGE_MAX } from '../limits.ts'

/** A promise to keep a content, as the events tell. */
export type StorageDealRow = {
  readonly id: bigint
  readonly cid: string
  readonly client: AccountId
  readonly storageProvider?: AccountId
  readonly status: StorageDealStatus
  readonly firstEpoch?: bigint
  readonly terms: StorageDealTerms
}

/** How contents are kept by promise. */
export type StorageDealCounts = {
  /** Accounts with a promise that runs. */
  readonly storageProviders: number
  /** Offers that nobody has taken yet. */
  readonly proposed: number
  /** Promises that ended by a piece that did not come. */
  readonly defaulted: number
}

/** Who keeps what by promise. */
export type StorageDealQueries = {
  /** Promises of these contents, or with this account as client or keeper; newest first. */
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
  readonly keeper: AccountId | null
  readonly status: StorageDealStatus
  readonly firstEpoch: number | null
  readonly terms: string
}

const placeholders = (values: readonly unknown[]): string => values.map(() => '?').join(', ')

export function createStorageDealQueries(database: Database): StorageDealQueries {
  return {
    list({ cids, account } = {}) {
      const conditions = [
        ...(cids ? [`cid IN (${placeholders(cids)})`] : []),
        ...(account ? ['(client = ? OR keeper = ?)'] : []),
      ]
      const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''
      const sql = `SELECT * FROM promises ${where} ORDER BY place DESC LIMIT ?`
      const values = [...(cids ?? []), ...(account ? [account, account] : [])]
      return database.all<StorageDealSqlRow>(sql, ...values, INDEX_PAGE_MAX).map(toPromise)
    },
    countsOf(cids) {
      const sql = `SELECT
        count(DISTINCT CASE WHEN status = 'taken' THEN keeper END) AS storageProviders,
        coalesce(sum(status = 'offered'), 0) AS proposed,
        coalesce(sum(status = 'missed'), 0) AS defaulted
        FROM promises WHERE cid IN (${placeholders(cids)})`
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

const toPromise = ({
  id,
  keeper: storageProvider,
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
