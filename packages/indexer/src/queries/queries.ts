import type { LedgerEvent, ListedModel, Reputation, RequestState, Stake } from '@ostrom/ledger'
import type { AccountId, AssetId, Hash } from '@ostrom/protocol'
import type { Database } from '../database.ts'
import { fromJson } from '../json.ts'
import { INDEX_PAGE_MAX } from '../limits.ts'
import { type EventRow, toEvent } from '../store.ts'
import { type Escrow, type EscrowOf, escrowOf } from './escrow.ts'
import { toModel, toRequest } from './market.ts'

/** A part of a list, newest first. `before` is the `place` of the last row seen. */
export type Page = { readonly before?: number; readonly limit?: number }

/** Whose rows; everybody's when neither is given. */
export type Party = { readonly client?: AccountId; readonly provider?: AccountId }

export type SessionRow = {
  readonly id: Hash
  readonly client: AccountId
  readonly signer: AccountId
  readonly provider: AccountId
  readonly asset: AssetId
  readonly offerHash: Hash
  readonly status: 'open' | 'closed'
  readonly cap: bigint
  readonly settled: bigint
  readonly fee: bigint
  readonly refunded: bigint
  readonly count: number
  readonly receiptsRoot: Hash | null
  readonly deadlineSeconds: number
  readonly openedAtSeconds: number
  readonly closedAtSeconds: number | null
  readonly place: number
}

export type RequestRow = RequestState & { readonly fee: bigint; readonly place: number }

/** One payment that the chain has made. */
export type SettlementRow = {
  readonly place: number
  readonly atSeconds: number
  readonly transactionHash: string
  readonly subject: Hash
  readonly flow: 'session' | 'request'
  readonly client: AccountId
  readonly provider: AccountId
  readonly asset: AssetId
  readonly version: Hash | null
  /** Gross, of this payment alone. */
  readonly amount: bigint
  readonly fee: bigint
  readonly answers: number
  readonly receiptsRoot: Hash
}

/** What was paid in a stretch of time, by asset and model version. */
export type UsageRow = {
  readonly asset: AssetId
  readonly version: Hash | null
  readonly amount: bigint
  readonly fee: bigint
  readonly answers: number
  readonly payments: number
}

export type ProviderRow = {
  readonly provider: AccountId
  readonly stake: Stake
  readonly reputation: Reputation
  /** Offers that stand. */
  readonly offers: number
}

/** An event, and the place that asks for the page after it. */
export type EventWithPlace = LedgerEvent & { readonly place: number }

/** Questions of people: lists for the command line, the web app and the explorer. */
export type Queries = {
  /** By name, by name with tag, or by the version itself; whatever its status. */
  model(nameOrVersion: string): ListedModel | undefined
  sessions(options?: Party & Page & { status?: SessionRow['status'] }): readonly SessionRow[]
  requests(options?: Party & Page & { status?: RequestState['status'] }): readonly RequestRow[]
  settlements(options?: Party & Page): readonly SettlementRow[]
  /** Sums over the payments from `fromSeconds` on and before `toSeconds`. */
  usage(options?: Party & { fromSeconds?: number; toSeconds?: number }): readonly UsageRow[]
  /** What an account's sessions and requests hold; as fresh as the index, and no more. */
  escrowOf(of: EscrowOf): Escrow
  /** Accounts that ever made an offer, most completions first. */
  providers(options?: { offset?: number; limit?: number }): readonly ProviderRow[]
  /** Of one subject (an id or account), of one transaction, of some kinds, or all. */
  events(
    options?: Page & {
      subject?: string
      transaction?: string
      kinds?: readonly LedgerEvent['kind'][]
    },
  ): readonly EventWithPlace[]
}

type Value = string | number

/** Conditions that were given, joined; the texts are ours, the values are bound. */
function where(conditions: Readonly<Record<string, Value | undefined>>) {
  const given = Object.entries(conditions).filter(([, value]) => value !== undefined)
  const sql = given.length === 0 ? '' : `WHERE ${given.map(([text]) => text).join(' AND ')}`
  return { sql, values: given.map(([, value]) => value as Value) }
}

const pageOf = (limit = INDEX_PAGE_MAX): number => Math.min(limit, INDEX_PAGE_MAX)

/** Amounts are text in the tables. */
const amounts = <T>(row: object, ...names: readonly string[]): T => {
  const source = row as Record<string, unknown>
  const parsed = names.map((name) => [name, BigInt(source[name] as string)])
  return { ...row, ...Object.fromEntries(parsed) } as T
}

/** The kinds of a JSON array. */
export const AMONG = 'kind IN (SELECT value FROM json_each(?))'

/** Place of a row of `events`, as `placeOf` counts. */
const PLACE = 'block * 1000000 + idx'

/** Events under some conditions, newest first. */
export function readEvents(
  database: Database,
  conditions: Readonly<Record<string, Value | undefined>>,
  limit?: number,
): readonly EventWithPlace[] {
  const { sql, values } = where(conditions)
  const rows = database.all<EventRow & { place: number }>(
    `SELECT *, ${PLACE} AS place FROM events ${sql} ORDER BY block DESC, idx DESC LIMIT ?`,
    ...values,
    pageOf(limit),
  )
  return rows.map((row) => ({ ...toEvent(row), place: row.place }))
}

export function createQueries(database: Database): Queries {
  return {
    ...listQueries(database),
    model(nameOrVersion) {
      const sql = `SELECT model, status, registeredAtSeconds FROM models WHERE version =
        coalesce((SELECT version FROM aliases WHERE name = ?), ?)`
      const row = database.one<Parameters<typeof toModel>[0]>(sql, nameOrVersion, nameOrVersion)
      return row && toModel(row)
    },
    usage({ client, provider, fromSeconds, toSeconds } = {}) {
      const { sql, values } = where({
        ...{ 'client = ?': client, 'provider = ?': provider },
        ...{ 'atSeconds >= ?': fromSeconds, 'atSeconds < ?': toSeconds },
      })
      const rows = database.all<object>(
        `SELECT asset, version, sumAmounts(amount) AS amount, sumAmounts(fee) AS fee,
         sum(answers) AS answers, count(*) AS payments FROM settlements ${sql}
         GROUP BY asset, version ORDER BY asset, version LIMIT ?`,
        ...values,
        INDEX_PAGE_MAX,
      )
      return rows.map((row) => amounts<UsageRow>(row, 'amount', 'fee'))
    },
    escrowOf: (of) => escrowOf(database, of),
    providers({ offset = 0, limit } = {}) {
      const order = 'ORDER BY completions DESC, provider LIMIT ? OFFSET ?'
      const sql = `${PROVIDERS} ${THAT_OFFERED} ${order}`
      return database.all<FoundProvider>(sql, pageOf(limit), offset).map(readProvider)
    },
    events({ subject, transaction, kinds, before, limit } = {}) {
      const among = kinds && { [AMONG]: JSON.stringify(kinds) }
      return readEvents(
        database,
        {
          'subject = ?': subject,
          'transactionHash = ?': transaction,
          ...among,
          [`${PLACE} < ?`]: before,
        },
        limit,
      )
    },
  }
}

type FoundProvider = {
  readonly provider: AccountId
  readonly stake: string
  readonly reputation: string
  readonly offers: number
}

/** Others with a stake, such as validators, are no providers. */
export const THAT_OFFERED =
  'WHERE EXISTS (SELECT 1 FROM offers WHERE offers.provider = providers.provider)'

const PROVIDERS = `SELECT provider, stake, reputation, (SELECT count(*) FROM offers
  WHERE offers.provider = providers.provider AND retired = 0) AS offers FROM providers`

const readProvider = (row: FoundProvider): ProviderRow => ({
  ...row,
  stake: fromJson<Stake>(row.stake),
  reputation: fromJson<Reputation>(row.reputation),
})

/** One provider, as the lists have it. */
export function providerOf(database: Database, provider: string): ProviderRow | undefined {
  const row = database.one<FoundProvider>(`${PROVIDERS} WHERE provider = ?`, provider)
  return row && readProvider(row)
}

/** A row of the table of sessions. */
export const readSession = (row: object): SessionRow =>
  amounts<SessionRow>(row, 'cap', 'settled', 'fee', 'refunded')

/** A row of the table of requests. */
export function readRequest(row: object): RequestRow {
  const { request, fee, place } = row as { request: string; fee: string; place: number }
  return { ...toRequest({ request }), fee: BigInt(fee), place }
}

type Lists = Pick<Queries, 'sessions' | 'requests' | 'settlements'>

function listQueries(database: Database): Lists {
  type Options = Party & Page & { readonly status?: string }
  const rows = (table: string, { client, provider, status, before, limit }: Options) => {
    const { sql, values } = where({
      ...{ 'client = ?': client, 'provider = ?': provider },
      ...{ 'status = ?': status, 'place < ?': before },
    })
    const text = `SELECT * FROM ${table} ${sql} ORDER BY place DESC LIMIT ?`
    return database.all<object>(text, ...values, pageOf(limit))
  }
  return {
    sessions: (options = {}) => rows('sessions', options).map(readSession),
    requests: (options = {}) => rows('requests', options).map(readRequest),
    settlements: (options = {}) =>
      rows('settlements', options).map((row) => amounts<SettlementRow>(row, 'amount', 'fee')),
  }
}
