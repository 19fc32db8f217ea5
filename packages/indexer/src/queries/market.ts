import {
  ANSWER_AUDIT_SECONDS,
  type EndedSubject,
  type Ledger,
  type ListedModel,
  MARKET_PAGE_MAX,
  type MarketReader,
  type RequestState,
  WEIGHT_WINDOW_SECONDS,
} from '@ostrom/ledger'
import type { AccountId, Endpoint, Hash, Hex, Offer } from '@ostrom/protocol'
import type { Database } from '../database.ts'
import { fromJson, sortable } from '../json.ts'
import type { StoredModel } from '../rows.ts'
import { offerQueries } from './offers.ts'
import { rowsByStake } from './rows-by-stake.ts'

type ModelSqlRow = {
  readonly alias: string
  readonly model: string
  readonly status: ListedModel['status']
  readonly registeredAtSeconds: number
  readonly lastingStatus: ListedModel['status']
  readonly guardianUntilSeconds: number | null
}

/** Columns that `toModel` reads. */
export const MODEL_COLUMNS =
  'model, status, registeredAtSeconds, lastingStatus, guardianUntilSeconds'

type EnlistedSqlRow = { readonly account: AccountId; readonly weight: string }

type EndedSubjectRow = Omit<EndedSubject, 'endedAtSeconds'> & { readonly endedAtSeconds: number }

/**
 * Selects the ended sessions or requests whose pay was collected or returned, or that had no pay.
 * `end` is the column with the second of the end.
 */
const endedIn = (kind: EndedSubject['kind'], end: string) =>
  `SELECT * FROM (SELECT '${kind}' AS kind, id, ${end} AS endedAtSeconds FROM ${kind}s
  WHERE ${kind === 'session' ? "status = 'closed'" : 'endedAtSeconds IS NOT NULL'}
  AND ${end} <= ? AND (${end}, id) > (?, ?) AND coalesce(pay, 'paid') IN ('paid', 'returned')
  ORDER BY ${end}, id LIMIT ?)`
const ENDED = `${endedIn('session', 'closedAtSeconds')} UNION ALL
  ${endedIn('request', 'endedAtSeconds')} ORDER BY endedAtSeconds, id LIMIT ?`

/**
 * Latest weights that accounts enlisted as jurors in a domain of the court, ordered by the part
 * that was already enlisted at a given second.
 */
const ENLISTED = `WITH
  latest AS (SELECT account, weight, max(fromSeconds) FROM enlistments
    WHERE domain = ? GROUP BY account),
  before AS (SELECT account, weight, max(fromSeconds) FROM enlistments
    WHERE domain = ? AND fromSeconds <= ? GROUP BY account)
  SELECT account, latest.weight AS weight FROM latest LEFT JOIN before USING (account)
  WHERE latest.weight > ?
  ORDER BY min(latest.weight, coalesce(before.weight, ?)) DESC, latest.weight DESC, account LIMIT ?`

type ChainClock = Pick<Ledger, 'nowSeconds' | 'parameters'>

/** Creates the queries of the ledger's port `MarketReader`, answered from the index. */
export function createMarketQueries(
  database: Database,
  chain: ChainClock,
): Omit<MarketReader, 'sync'> {
  const nowSeconds = coalesced(() => chain.nowSeconds())
  return {
    async calibratedArtifacts(version) {
      const sql = `SELECT artifactHash, engineHash FROM calibrations
        WHERE version = ? ORDER BY sequence LIMIT ?`
      const found = database.all<Offer.CalibratedBuild>(sql, version, MARKET_PAGE_MAX)
      return found.map(({ artifactHash, engineHash }) => ({ artifactHash, engineHash }))
    },
    async models({ after = '', limit } = {}) {
      const sql = `SELECT aliases.name AS alias, ${MODEL_COLUMNS} FROM aliases
        JOIN models USING (version) WHERE alias > ? AND status IN ('active', 'warned')
        ORDER BY alias LIMIT ?`
      return database.all<ModelSqlRow>(sql, after, pageOf(limit)).map(toModel)
    },
    async endpoint(provider: AccountId) {
      const sql = 'SELECT endpoint FROM endpoints WHERE provider = ? AND expiresAtSeconds > ?'
      const now = Number(await nowSeconds())
      const row = database.one<{ endpoint: string }>(sql, provider, now)
      return row && fromJson<Endpoint.Endpoint>(row.endpoint)
    },
    async enlistedAccounts(domain) {
      const since = Number((await nowSeconds()) - WEIGHT_WINDOW_SECONDS)
      const [none, limit] = [sortable(0n), MARKET_PAGE_MAX]
      const rows = database.all<EnlistedSqlRow>(ENLISTED, domain, domain, since, none, none, limit)
      return rows.map(({ account, weight }) => ({ account, weight: BigInt(weight) }))
    },
    async requestInput(id: Hash) {
      const sql = 'SELECT input FROM requests WHERE id = ?'
      return database.one<{ input: Hex.Hex | null }>(sql, id)?.input ?? undefined
    },
    ...offerQueries(database, nowSeconds),
    ...requestQueries(database, { ...chain, nowSeconds }),
    ...endedSubjectQueries(database, nowSeconds),
  }
}

const partyOf = (column: 'client' | 'provider', id: AccountId | undefined) => id && { column, id }

const pageOf = (limit = MARKET_PAGE_MAX): number => Math.min(limit, MARKET_PAGE_MAX)

function requestQueries(
  database: Database,
  { nowSeconds, parameters }: ChainClock,
): Pick<
  MarketReader,
  'openRequests' | 'answeredRequests' | 'requestsOnAuditHold' | 'refundableRequests'
> {
  type Which = Omit<rowsByStake.Options, 'table' | 'column'>
  const requests = (which: Which): readonly RequestState[] =>
    rowsByStake<string>(database, { table: 'requests', column: 'request', ...which }).map(
      (request) => toRequest({ request }),
    )

  return {
    async openRequests({ version, limit } = {}) {
      const now = Number(await nowSeconds())
      const where = `status = 'open' AND deadlineSeconds >= ? ${version ? 'AND version = ?' : ''}`
      const values = [now, ...(version ? [version] : [])]
      return requests({ where, values, limit: pageOf(limit) })
    },
    answeredRequests: async ({ limit } = {}) =>
      requests({ where: 'answeredAtSeconds IS NOT NULL', values: [], limit: pageOf(limit) }),
    async requestsOnAuditHold({ client, provider, limit } = {}) {
      const ofBoth = client && provider
      const both = ofBoth ? 'AND provider = ?' : ''
      const where = `audited = 1 AND pay IN ('maturing', 'held') ${both}`
      const party = client ? partyOf('client', client) : partyOf('provider', provider)
      return requests({ where, values: ofBoth ? [provider] : [], party, limit: pageOf(limit) })
    },
    async refundableRequests({ client, status, limit } = {}) {
      const [now, { claimWindowSeconds }] = await Promise.all([nowSeconds(), parameters()])
      const page = { party: partyOf('client', client), limit: pageOf(limit) }
      const locked = () => {
        const where = "status = 'locked' AND lockedAtSeconds <= ?"
        return requests({
          ...page,
          where,
          values: [Number(now - claimWindowSeconds)],
          bond: 'bond',
        })
      }
      const open = () => {
        const where = "status = 'open' AND deadlineSeconds < ?"
        return requests({ ...page, where, values: [Number(now)] })
      }
      const answered = () => {
        const where = 'answeredAtSeconds <= ?'
        return requests({ ...page, where, values: [Number(now - ANSWER_AUDIT_SECONDS)] })
      }
      const due = { locked, answered, open }
      const kinds = status ? [status] : (['locked', 'answered', 'open'] as const)
      return kinds.flatMap((kind) => due[kind]()).slice(0, page.limit)
    },
  }
}

function endedSubjectQueries(
  database: Database,
  nowSeconds: () => Promise<bigint>,
): Pick<MarketReader, 'expiredSessions' | 'endedBefore'> {
  return {
    async expiredSessions({ limit } = {}) {
      const where = "status = 'open' AND deadlineSeconds <= ?"
      const values = [Number(await nowSeconds())]
      const which = { table: 'sessions', column: 'id', where, values } as const
      return rowsByStake<Hash>(database, { ...which, limit: pageOf(limit) })
    },
    async endedBefore({ after, seconds, limit }) {
      const from = [Number(after?.endedAtSeconds ?? -1n), after?.id ?? '']
      const one = [Number(seconds), ...from, pageOf(limit)]
      const rows = database.all<EndedSubjectRow>(ENDED, ...one, ...one, pageOf(limit))
      return rows.map((row) => ({ ...row, endedAtSeconds: BigInt(row.endedAtSeconds) }))
    },
  }
}

/**
 * A caller that asks during a pending read gets the result of that read, so that a burst of calls
 * reads once.
 */
function coalesced<T>(ask: () => Promise<T>): () => Promise<T> {
  let pending: Promise<T> | undefined
  return () => {
    pending ??= ask().finally(() => {
      pending = undefined
    })
    return pending
  }
}

type RequestSqlRow = { readonly request: string }

/** Returns a request from its row. */
export const toRequest = ({ request }: RequestSqlRow): RequestState =>
  fromJson<RequestState>(request)

/** Returns a model from its row. If a guardian's temporary status is in effect, states its end. */
export const toModel = (row: Omit<ModelSqlRow, 'alias'>): ListedModel => {
  const { status, registeredAtSeconds, lastingStatus, guardianUntilSeconds: until } = row
  const model = fromJson<StoredModel>(row.model)
  // The stricter of two statuses is in effect: if the status in effect is not the permanent one,
  // the guardian set it.
  const lapse =
    until === null || status === lastingStatus ? {} : { statusUntilSeconds: BigInt(until) }
  return { ...model, status, ...lapse, registeredAtSeconds: BigInt(registeredAtSeconds) }
}
