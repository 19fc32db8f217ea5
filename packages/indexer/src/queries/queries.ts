import type {
  CourtCase,
  LedgerEvent,
  ListedModel,
  PayStatus,
  ProviderRecord,
  ProviderReputation,
  RequestState,
  Stake,
} from '@ostrom/ledger'
import type { AccountId, AssetId, Hash } from '@ostrom/protocol'
import type { Database } from '../database.ts'
import { fromJson } from '../json.ts'
import { INDEX_PAGE_MAX } from '../limits.ts'
import { reputationFoldOf } from '../reputation-fold.ts'
import { type StoredEventRow, toEvent } from '../store.ts'
import { MODEL_COLUMNS, toModel } from './market.ts'
import { type ReservedFunds, type ReservedFundsKey, reservedFundsOf } from './reserved-funds.ts'
import {
  amounts,
  type CaseRow,
  type CaseSqlRow,
  type IndexedRequest,
  type IndexedSession,
  readCase,
  readRequest,
  readSession,
} from './work-rows.ts'

/** A part of a list, newest first. `before` is the `sequence` of the last row seen. */
export type PageOptions = { readonly before?: number; readonly limit?: number }

/** Parties whose rows are wanted; rows of all parties when neither is given. */
export type PartyFilter = { readonly client?: AccountId; readonly provider?: AccountId }

/** One settlement of a session or request, under a root of receipts. */
export type SettlementRow = {
  readonly sequence: number
  readonly atSeconds: number
  readonly transactionHash: string
  readonly subject: Hash
  readonly subjectKind: 'session' | 'request'
  readonly client: AccountId
  readonly provider: AccountId
  readonly asset: AssetId
  readonly version: Hash | null
  /** Gross amount of this settlement alone. */
  readonly amount: bigint
  readonly answers: number
  readonly receiptsRoot: Hash
  /** The court returned the amount to the client. */
  readonly isRefunded: boolean
}

/** Settled and paid sums in a stretch of time, by asset and model version. */
export type SettledUsageRow = {
  readonly asset: AssetId
  readonly version: Hash | null
  /** Settled amount less what the court returned to clients. */
  readonly amount: bigint
  readonly answers: number
  /** Number of settlements. */
  readonly payments: number
  /** Amount paid to providers, without the fee. */
  readonly net: bigint
  readonly fee: bigint
}

/** An approval that an account ever gave a contract; the chain has the present allowance. */
export type ApprovalKey = { readonly spender: AccountId; readonly asset: AssetId }

export type ProviderRow = {
  readonly provider: AccountId
  readonly stake: Stake
  readonly reputation: ProviderReputation
  /** Number of the provider's offers that are not retired. */
  readonly offers: number
}

/** An event with its sequence number, the cursor of the next page. */
export type SequencedEvent = LedgerEvent & { readonly sequence: number }

/** Queries for people: lists for the command line, the web app and the explorer. */
export type IndexQueries = {
  /** Returns a model by its name, its name with a tag, or its version, in any status. */
  model(nameOrVersion: string): ListedModel | undefined
  sessions(
    options?: PartyFilter & PageOptions & { status?: IndexedSession['status']; pay?: PayStatus },
  ): readonly IndexedSession[]
  requests(
    options?: PartyFilter & PageOptions & { status?: RequestState['status']; pay?: PayStatus },
  ): readonly IndexedRequest[]
  /** Returns cases before the court, newest first; `before` is the number of the last case seen. */
  cases(options?: {
    readonly respondent?: AccountId
    readonly status?: CourtCase['status']
    readonly before?: bigint
    readonly limit?: number
  }): readonly CaseRow[]
  /**
   * Returns the contracts that an account ever approved to move an asset, even if it withdrew the
   * approval.
   */
  approvals(owner: AccountId): readonly ApprovalKey[]
  settlements(options?: PartyFilter & PageOptions): readonly SettlementRow[]
  /**
   * Returns the sums of the settled and of the paid amounts, from `fromSeconds` on and before
   * `toSeconds`.
   */
  usage(
    options?: PartyFilter & { fromSeconds?: number; toSeconds?: number },
  ): readonly SettledUsageRow[]
  /**
   * Returns the money of an account that its sessions and requests reserve, as of the last indexed
   * block.
   */
  reservedFunds(of: ReservedFundsKey): ReservedFunds
  /** Returns the accounts that ever made an offer, those with the most completed answers first. */
  providers(options?: { offset?: number; limit?: number }): readonly ProviderRow[]
  /**
   * Returns events, newest first: those of one subject (an id or account), of one transaction or of
   * some kinds, or all.
   */
  events(
    options?: PageOptions & {
      subject?: string
      transaction?: string
      kinds?: readonly LedgerEvent['kind'][]
    },
  ): readonly SequencedEvent[]
}

type SqlValue = string | number

/** Joins the given conditions; this package provides their texts, and their values are bound. */
function where(conditions: Readonly<Record<string, SqlValue | undefined>>) {
  const given = Object.entries(conditions).filter(([, value]) => value !== undefined)
  const sql = given.length === 0 ? '' : `WHERE ${given.map(([text]) => text).join(' AND ')}`
  return { sql, values: given.map(([, value]) => value as SqlValue) }
}

const pageOf = (limit = INDEX_PAGE_MAX): number => Math.min(limit, INDEX_PAGE_MAX)

/** SQL condition that an event's kind is in a JSON array. */
export const KIND_IN_LIST = 'kind IN (SELECT value FROM json_each(?))'

/** Sequence number of a row of `events`, as `sequenceOf` counts. */
const SEQUENCE_SQL = 'block * 1000000 + idx'

/** Returns the events that meet SQL conditions, newest first. */
export function readEvents(
  database: Database,
  conditions: Readonly<Record<string, SqlValue | undefined>>,
  limit?: number,
): readonly SequencedEvent[] {
  const { sql, values } = where(conditions)
  const rows = database.all<StoredEventRow & { sequence: number }>(
    `SELECT *, ${SEQUENCE_SQL} AS sequence FROM events ${sql}
     ORDER BY block DESC, idx DESC LIMIT ?`,
    ...values,
    pageOf(limit),
  )
  return rows.map((row) => ({ ...toEvent(row), sequence: row.sequence }))
}

/** Creates the queries for people over the database of an index. */
export function createQueries(database: Database): IndexQueries {
  return {
    ...listQueries(database),
    model(nameOrVersion) {
      const sql = `SELECT ${MODEL_COLUMNS} FROM models WHERE version =
        coalesce((SELECT version FROM aliases WHERE name = ?), ?)`
      const row = database.one<Parameters<typeof toModel>[0]>(sql, nameOrVersion, nameOrVersion)
      return row && toModel(row)
    },
    usage({ client, provider, fromSeconds, toSeconds } = {}) {
      const { sql, values } = where({
        'client = ?': client,
        'provider = ?': provider,
        'atSeconds >= ?': fromSeconds,
        'atSeconds < ?': toSeconds,
      })
      const rows = database.all<object>(
        `SELECT asset, version, sumAmounts(amount) AS amount, sum(answers) AS answers,
         sum(step) AS payments, sumAmounts(net) AS net, sumAmounts(fee) AS fee
         FROM (${SETTLED_AND_PAID}) ${sql}
         GROUP BY asset, version ORDER BY asset, version LIMIT ?`,
        ...values,
        INDEX_PAGE_MAX,
      )
      return rows.map((row) => amounts<SettledUsageRow>(row, 'amount', 'net', 'fee'))
    },
    reservedFunds: (of) => reservedFundsOf(database, of),
    providers({ offset = 0, limit } = {}) {
      const order = 'ORDER BY completions DESC, provider LIMIT ? OFFSET ?'
      const sql = `${PROVIDERS} ${PROVIDERS_WITH_OFFERS} ${order}`
      return database
        .all<ProviderSqlRow>(sql, pageOf(limit), offset)
        .map((row) => readProvider(database, row))
    },
    events({ subject, transaction, kinds, before, limit } = {}) {
      const among = kinds && { [KIND_IN_LIST]: JSON.stringify(kinds) }
      return readEvents(
        database,
        {
          'subject = ?': subject,
          'transactionHash = ?': transaction,
          ...among,
          [`${SEQUENCE_SQL} < ?`]: before,
        },
        limit,
      )
    },
  }
}

type ProviderSqlRow = {
  readonly provider: AccountId
  readonly stake: string
  readonly record: string
  readonly offers: number
}

/**
 * SQL query with one row for each settlement (without payment) and one for each payment (without
 * amount).
 */
const SETTLED_AND_PAID = `SELECT client, provider, atSeconds, asset, version, amount,
    answers, 1 AS step, '0' AS net, '0' AS fee FROM settlements WHERE isRefunded = 0
  UNION ALL SELECT client, provider, atSeconds, asset, version, '0', 0, 0, net, fee FROM payouts`

/**
 * Selects accounts with offers, because other accounts with a stake, such as validators, are no
 * providers.
 */
export const PROVIDERS_WITH_OFFERS =
  'WHERE EXISTS (SELECT 1 FROM offers WHERE offers.provider = providers.provider)'

const PROVIDERS = `SELECT provider, stake, record, (SELECT count(*) FROM offers
  WHERE offers.provider = providers.provider AND retired = 0) AS offers FROM providers`

const readProvider = (
  database: Database,
  { provider, offers, stake, record }: ProviderSqlRow,
): ProviderRow => ({
  provider,
  offers,
  stake: fromJson<Stake>(stake),
  reputation: reputationFoldOf(database).of(fromJson<ProviderRecord>(record)),
})

/** Returns one provider as a row of the list `providers`. */
export function providerOf(database: Database, provider: string): ProviderRow | undefined {
  const row = database.one<ProviderSqlRow>(`${PROVIDERS} WHERE provider = ?`, provider)
  return row && readProvider(database, row)
}

type ListQueries = Pick<
  IndexQueries,
  'sessions' | 'requests' | 'settlements' | 'cases' | 'approvals'
>

function listQueries(database: Database): ListQueries {
  type Options = PartyFilter & PageOptions & { readonly status?: string; readonly pay?: PayStatus }
  const rows = (table: string, options: Options) => {
    const { client, provider, status, pay, before, limit } = options
    const { sql, values } = where({
      'client = ?': client,
      'provider = ?': provider,
      'status = ?': status,
      'pay = ?': pay,
      'sequence < ?': before,
    })
    const text = `SELECT * FROM ${table} ${sql} ORDER BY sequence DESC LIMIT ?`
    return database.all<object>(text, ...values, pageOf(limit))
  }
  return {
    sessions: (options = {}) => rows('sessions', options).map(readSession),
    requests: (options = {}) => rows('requests', options).map(readRequest),
    settlements: (options = {}) =>
      rows('settlements', options).map((row) => {
        const settlement = amounts<SettlementRow>(row, 'amount')
        return { ...settlement, isRefunded: Boolean(settlement.isRefunded) }
      }),
    cases({ respondent, status, before, limit } = {}) {
      const { sql, values } = where({
        'respondent = ?': respondent,
        'status = ?': status,
        'id < ?': before === undefined ? undefined : Number(before),
      })
      const text = `SELECT * FROM cases ${sql} ORDER BY id DESC LIMIT ?`
      return database.all<CaseSqlRow>(text, ...values, pageOf(limit)).map(readCase)
    },
    approvals(owner) {
      const sql = `SELECT DISTINCT json_extract(event, '$.spender') AS spender,
        json_extract(event, '$.asset') AS asset FROM events
        WHERE subject = ? AND kind = 'approval-changed' ORDER BY spender, asset LIMIT ?`
      return database.all<ApprovalKey>(sql, owner, INDEX_PAGE_MAX)
    },
  }
}
