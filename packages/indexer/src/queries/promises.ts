import type { PromiseStatus, PromiseTerms } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import type { Database } from '../database.ts'
import { fromJson } from '../json.ts'
import { INDEX_PAGE_MAX } from '../limits.ts'

/** A promise to keep a content, as the events tell. */
export type PromiseRow = {
  readonly id: bigint
  readonly cid: string
  readonly client: AccountId
  readonly keeper?: AccountId
  readonly status: PromiseStatus
  readonly firstEpoch?: bigint
  readonly terms: PromiseTerms
}

/** How contents are kept by promise. */
export type Keepers = {
  /** Accounts with a promise that runs. */
  readonly keepers: number
  /** Offers that nobody has taken yet. */
  readonly offered: number
  /** Promises that ended by a piece that did not come. */
  readonly missed: number
}

/** Who keeps what by promise. */
export type Promises = {
  /** Promises of these contents, or with this account as client or keeper; newest first. */
  list(options?: {
    readonly cids?: readonly string[]
    readonly account?: AccountId
  }): readonly PromiseRow[]
  keepersOf(cids: readonly string[]): Keepers
}

type Row = {
  readonly id: string
  readonly cid: string
  readonly client: AccountId
  readonly keeper: AccountId | null
  readonly status: PromiseStatus
  readonly firstEpoch: number | null
  readonly terms: string
}

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ')

export function createPromises(database: Database): Promises {
  return {
    list({ cids, account } = {}) {
      const conditions = [
        ...(cids ? [`cid IN (${marks(cids)})`] : []),
        ...(account ? ['(client = ? OR keeper = ?)'] : []),
      ]
      const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''
      const sql = `SELECT * FROM promises ${where} ORDER BY place DESC LIMIT ?`
      const values = [...(cids ?? []), ...(account ? [account, account] : [])]
      return database.all<Row>(sql, ...values, INDEX_PAGE_MAX).map(toPromise)
    },
    keepersOf(cids) {
      const sql = `SELECT
        count(DISTINCT CASE WHEN status = 'taken' THEN keeper END) AS keepers,
        coalesce(sum(status = 'offered'), 0) AS offered,
        coalesce(sum(status = 'missed'), 0) AS missed
        FROM promises WHERE cid IN (${marks(cids)})`
      return database.one<Keepers>(sql, ...cids) ?? { keepers: 0, offered: 0, missed: 0 }
    },
  }
}

const toPromise = ({ id, keeper, firstEpoch, terms, ...row }: Row): PromiseRow => {
  const { cid, client, status } = row
  return {
    id: BigInt(id),
    cid,
    client,
    status,
    terms: fromJson<PromiseTerms>(terms),
    ...(keeper && { keeper }),
    ...(firstEpoch !== null && { firstEpoch: BigInt(firstEpoch) }),
  }
}
