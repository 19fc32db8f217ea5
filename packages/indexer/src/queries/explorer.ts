import type { ListedModel } from '@ostrom/ledger'
import { type AccountId, type AssetId, type Hash, Offer } from '@ostrom/protocol'
import type { Database } from '../database.ts'
import { INDEX_PAGE_MAX } from '../limits.ts'
import { readCaseEvents, readCourtMentions } from './court-events.ts'
import { type FigureWindow, type MarketFigures, readFigures } from './figures.ts'
import { MODEL_COLUMNS, toModel } from './market.ts'
import { announcedSeconds, type OfferHistoryRow, readOfferHistory } from './offer-history.ts'
import {
  PROVIDERS_WITH_OFFERS,
  type ProviderRow,
  providerOf,
  type SequencedEvent,
} from './queries.ts'
import {
  type CaseRow,
  type IndexedRequest,
  type IndexedSession,
  readCase,
  readRequest,
  readSession,
} from './work-rows.ts'

/** A model name of the market, the version that it points to, and the offers for this version. */
export type CatalogueRow = {
  readonly alias: string
  readonly model: ListedModel
  /** Number of providers with an offer that is not retired. */
  readonly providers: number
  /** Number of these providers whose announcement of an endpoint has not expired. */
  readonly announced: number
  /**
   * Of the default service tier, in base units per million output tokens; absent without such an
   * offer.
   */
  readonly outputPriceMin: bigint | undefined
  readonly outputPriceMax: bigint | undefined
}

export const catalogueSorts = ['name', 'price', 'providers', 'newest'] as const
export type CatalogueSort = (typeof catalogueSorts)[number]

/** Search terms, and the position in the list. */
export type CatalogueOptions = {
  /** Text that a model's name must contain, in upper or lower case. */
  readonly search?: string
  /** SPDX identifier, exactly. */
  readonly license?: string
  /** Only models that a provider offers whose announcement has not expired. */
  readonly offered?: boolean
  readonly sort?: CatalogueSort
  readonly offset?: number
  readonly limit?: number
  /** The chain's time, by which announcements expire. */
  readonly nowSeconds: number
  /**
   * Asset of the offers whose prices are compared; when absent, base units of all assets are
   * compared. The numbers of providers include offers in all assets.
   */
  readonly asset?: AssetId
}

/** One page of a list, and the number of rows of the whole list. */
export type ListPage<T> = { readonly rows: readonly T[]; readonly total: number }

/** Queries for pages in the style of a block explorer; lists come a page at a time. */
export type ExplorerQueries = {
  catalogue(options: CatalogueOptions): ListPage<CatalogueRow>
  /** Returns the registered versions that name the given version as a parent, the newest first. */
  children(version: Hash): readonly ListedModel[]
  /**
   * Returns the licenses of the active or warned versions to which model names point, each with the
   * number of these versions, the most frequent license first.
   */
  licenses(): readonly { readonly license: string; readonly models: number }[]
  /** Returns all versions that were registered under a model name, the newest first. */
  versions(model: string): readonly ListedModel[]
  provider(provider: AccountId): ProviderRow | undefined
  /** Returns all offers that a provider ever made, with their prices, the newest first. */
  offerHistory(provider: AccountId): readonly OfferHistoryRow[]
  /** Returns for how many seconds of a time window a provider had a valid announcement. */
  announced(options: {
    readonly provider: AccountId
    readonly fromSeconds: number
    readonly toSeconds: number
  }): number
  /** Returns the number of accounts that ever made an offer. */
  providerCount(): number
  session(id: Hash): IndexedSession | undefined
  request(id: Hash): IndexedRequest | undefined
  /**
   * Returns the requests for a model version whose pay was released by a proof of the answer, the
   * newest first.
   */
  provenRequests(options: {
    readonly version: Hash
    readonly limit: number
  }): readonly IndexedRequest[]
  courtCase(id: bigint): CaseRow | undefined
  /** Returns the events of a case before the court, newest first. */
  caseEvents(id: bigint): readonly SequencedEvent[]
  /**
   * Returns the hash of the latest transaction that settled a session or request with this Merkle
   * root of its receipts.
   */
  settledUnder(root: Hash): string | undefined
  /** Returns the numbers of models, providers, sessions and the like in the whole index. */
  totals(): MarketTotals
  /**
   * Returns the figures of the market in a window of time: adapters, training, datasets, revenue
   * and models.
   *
   * @throws {RangeError} More than `FIGURE_INTERVALS_MAX` intervals, or none.
   */
  figures(window: FigureWindow): MarketFigures
  /**
   * Returns the settled sum in an asset for each interval of `stepSeconds`, from `fromSeconds` on.
   */
  settledByInterval(options: {
    readonly asset: AssetId
    readonly fromSeconds: number
    readonly stepSeconds: number
    readonly provider?: AccountId
  }): readonly SettledInterval[]
  /**
   * Returns the court's events that name a hash, such as a receipt's id, and the later events of
   * the same cases, challenges or honeypots, up to the verdict; newest first.
   */
  mentions(id: Hash): readonly SequencedEvent[]
}

export type MarketTotals = {
  readonly models: number
  readonly providers: number
  readonly offers: number
  readonly sessions: number
  readonly sessionsOpen: number
  readonly requests: number
  readonly answers: number
}

/** Settled sum of one interval. */
export type SettledInterval = {
  readonly atSeconds: number
  readonly amount: bigint
  readonly answers: number
}

type CatalogueSqlRow = Parameters<typeof toModel>[0] & {
  readonly alias: string
  readonly providers: number
  readonly announced: number
  readonly low: string | null
  readonly high: string | null
}

const orders: Readonly<Record<CatalogueSort, string>> = {
  name: 'alias',
  price: 'low IS NULL, low, alias',
  providers: 'announced DESC, standing DESC, alias',
  newest: 'registeredAtSeconds DESC, alias',
}

/** Nonces below this one are of the default service tier. */
const OTHER_TIERS_FROM = Offer.nonceFrom({ tier: Offer.serviceTiers[1], unique: 0n })

/**
 * True for an offer whose price is compared: of the default service tier, and in the requested
 * asset, if any was requested.
 */
const IS_COMPARED = `(:asset IS NULL OR json_extract(offer, '$.asset') = :asset)
    AND CAST(json_extract(offer, '$.nonce.big') AS INTEGER) < ${OTHER_TIERS_FROM}`

/**
 * Joins for the sort keys other than names; a query adds only the join of its own sort key, because
 * SQLite evaluates a join for every model.
 */
const ranks: Readonly<Record<CatalogueSort, string>> = {
  name: '',
  newest: '',
  price: `LEFT JOIN (SELECT version, min(outputPrice) AS low FROM offers WHERE retired = 0
    AND ${IS_COMPARED} GROUP BY version) USING (version)`,
  providers: `LEFT JOIN (SELECT version, count(DISTINCT provider) AS standing,
    count(DISTINCT CASE WHEN provider IN (SELECT provider FROM endpoints
      WHERE expiresAtSeconds > :now) THEN provider END) AS announced
    FROM offers WHERE retired = 0 GROUP BY version) USING (version)`,
}

/**
 * True if a provider with a valid announcement offers the model; SQLite evaluates it only for
 * models that pass the rest of the filter.
 */
const IS_OFFERED = `EXISTS (SELECT 1 FROM offers JOIN endpoints USING (provider)
  WHERE offers.version = models.version AND retired = 0 AND expiresAtSeconds > :now)`

/** Number of providers, and lowest and highest output price, of each model of one page. */
const FIGURES = `(SELECT count(DISTINCT provider) FROM offers
    WHERE offers.version = page.version AND retired = 0) AS providers,
  (SELECT count(DISTINCT provider) FROM offers JOIN endpoints USING (provider)
    WHERE offers.version = page.version AND retired = 0 AND expiresAtSeconds > :now) AS announced,
  (SELECT min(outputPrice) FROM offers
    WHERE offers.version = page.version AND retired = 0 AND ${IS_COMPARED}) AS low,
  (SELECT max(outputPrice) FROM offers
    WHERE offers.version = page.version AND retired = 0 AND ${IS_COMPARED}) AS high`

const amountOf = (text: string | null): bigint | undefined =>
  text === null ? undefined : BigInt(text)

/** Returns a LIKE pattern whose only wildcards are at both ends. */
const within = (search: string): string => `%${search.replace(/[\\%_]/g, '\\$&')}%`

/** Creates the explorer's queries of an index. */
export function createExplorerQueries(database: Database): ExplorerQueries {
  return {
    catalogue: (options) => catalogue(database, options),
    children(version) {
      const sql = `SELECT ${MODEL_COLUMNS} FROM models
        WHERE instr(json_extract(model, '$.parents'), ?) > 0
        ORDER BY registeredAtSeconds DESC, version LIMIT ?`
      return database.all<Parameters<typeof toModel>[0]>(sql, version, INDEX_PAGE_MAX).map(toModel)
    },
    versions(model) {
      const sql = `SELECT ${MODEL_COLUMNS} FROM models WHERE name = ?
        ORDER BY registeredAtSeconds DESC, version LIMIT ?`
      return database.all<Parameters<typeof toModel>[0]>(sql, model, INDEX_PAGE_MAX).map(toModel)
    },
    figures: (window) => readFigures(database, window),
    offerHistory: (provider) => readOfferHistory(database, provider),
    announced: (options) => announcedSeconds(database, options),
    licenses: () =>
      database.all(
        `SELECT json_extract(model, '$.license') AS license, count(*) AS models FROM aliases
         JOIN models USING (version) WHERE status IN ('active', 'warned')
         GROUP BY license ORDER BY models DESC, license LIMIT ?`,
        INDEX_PAGE_MAX,
      ),
    ...readProviders(database),
    session(id) {
      const row = database.one<object>('SELECT * FROM sessions WHERE id = ?', id)
      return row && readSession(row)
    },
    request(id) {
      const row = database.one<object>('SELECT * FROM requests WHERE id = ?', id)
      return row && readRequest(row)
    },
    provenRequests: ({ version, limit }) =>
      database
        .all<object>(
          `SELECT * FROM requests WHERE status = 'claimed' AND version = ?
           AND json_extract(request, '$.terms.onchain.proof') = 'required'
           ORDER BY sequence DESC LIMIT ?`,
          version,
          Math.min(limit, INDEX_PAGE_MAX),
        )
        .map(readRequest),
    courtCase(id) {
      const row = database.one<Parameters<typeof readCase>[0]>(
        'SELECT * FROM cases WHERE id = ?',
        Number(id),
      )
      return row && readCase(row)
    },
    caseEvents: (id) => readCaseEvents(database, id),
    settledUnder(root) {
      const sql = `SELECT transactionHash FROM settlements WHERE receiptsRoot = ?
        ORDER BY sequence DESC LIMIT 1`
      return database.one<{ transactionHash: string }>(sql, root)?.transactionHash
    },
    settledByInterval({ asset, fromSeconds, stepSeconds, provider }) {
      const whose = provider === undefined ? '' : 'AND provider = ?'
      const rows = database.all<{ at: number; amount: string; answers: number }>(
        `SELECT CAST((atSeconds - ?) / ? AS INTEGER) AS at, sumAmounts(amount) AS amount,
         sum(answers) AS answers FROM settlements
         WHERE isRefunded = 0 AND asset = ? AND atSeconds >= ? ${whose}
         GROUP BY at ORDER BY at LIMIT ?`,
        fromSeconds,
        stepSeconds,
        asset,
        fromSeconds,
        ...(provider === undefined ? [] : [provider]),
        INDEX_PAGE_MAX,
      )
      return rows.map(({ at, amount, answers }) => ({
        atSeconds: fromSeconds + at * stepSeconds,
        amount: BigInt(amount),
        answers,
      }))
    },
    mentions: (id) => readCourtMentions(database, id),
  }
}

function catalogue(database: Database, options: CatalogueOptions): ListPage<CatalogueRow> {
  const { search, license, offered = false, sort = 'name', nowSeconds, asset } = options
  const { offset = 0, limit = INDEX_PAGE_MAX } = options
  const conditions = [
    "status IN ('active', 'warned')",
    ...(search ? ["alias LIKE :search ESCAPE '\\'"] : []),
    ...(license ? ["json_extract(model, '$.license') = :license"] : []),
    ...(offered ? [IS_OFFERED] : []),
  ]
  const named = 'SELECT name AS alias, version FROM aliases'
  const found = (order: CatalogueSort) =>
    `FROM (${named}) JOIN models USING (version) ${ranks[order]} WHERE ${conditions.join(' AND ')}`
  const filter = { ...(search && { search: within(search) }), ...(license && { license }) }
  const now = { now: nowSeconds }
  const rows = database.named<CatalogueSqlRow>(
    `SELECT alias, ${MODEL_COLUMNS}, ${FIGURES} FROM
     (SELECT alias, version ${found(sort)} ORDER BY ${orders[sort]}
      LIMIT :limit OFFSET :offset) AS page JOIN models USING (version)
     ORDER BY ${orders[sort].replace('standing', 'providers')}`,
    { ...filter, ...now, asset: asset ?? null, limit: Math.min(limit, INDEX_PAGE_MAX), offset },
  )
  const [sum] = database.named<{ total: number }>(`SELECT count(*) AS total ${found('name')}`, {
    ...filter,
    ...(offered && now),
  })
  return {
    rows: rows.map((row) => ({
      alias: row.alias,
      model: toModel(row),
      providers: row.providers,
      announced: row.announced,
      outputPriceMin: amountOf(row.low),
      outputPriceMax: amountOf(row.high),
    })),
    total: sum?.total ?? 0,
  }
}

function readProviders(
  database: Database,
): Pick<ExplorerQueries, 'provider' | 'providerCount' | 'totals'> {
  return {
    provider: (provider) => providerOf(database, provider),
    providerCount: () =>
      database.one<{ rows: number }>(
        `SELECT count(*) AS rows FROM providers ${PROVIDERS_WITH_OFFERS}`,
      )?.rows ?? 0,
    totals() {
      const row = database.one<MarketTotals>(`SELECT
        (SELECT count(*) FROM aliases JOIN models USING (version)
          WHERE status IN ('active', 'warned')) AS models,
        (SELECT count(DISTINCT provider) FROM offers WHERE retired = 0) AS providers,
        (SELECT count(*) FROM offers WHERE retired = 0) AS offers,
        (SELECT count(*) FROM sessions) AS sessions,
        (SELECT count(*) FROM sessions WHERE status = 'open') AS sessionsOpen,
        (SELECT count(*) FROM requests) AS requests,
        (SELECT coalesce(sum(answers), 0) FROM settlements WHERE isRefunded = 0) AS answers`)
      return row!
    },
  }
}
