import type { AccountId, AssetId, Hash } from '@ostrom/protocol'
import type { Database } from '../database.ts'
import { FIGURE_INTERVALS_MAX, FIGURE_ROWS_MAX } from '../limits.ts'
import { FIGURE_KINDS } from '../schema.ts'
import { readStorageFigures, type StorageFigures } from './storage-figures.ts'

/** A stretch of time, which includes the second `fromSeconds` and excludes `toSeconds`. */
export type FigureWindow = {
  readonly fromSeconds: number
  readonly toSeconds: number
  /** Length of each interval for which the window has a figure, in seconds. */
  readonly stepSeconds: number
}

/** Sums of payments in one asset: `net`, `fee` and `royalties` are together what clients paid. */
export type RevenueSums = {
  /** To providers. */
  readonly net: bigint
  /** To the network. */
  readonly fee: bigint
  /** To creators. */
  readonly royalties: bigint
}

/** Payments, settled amount and answers in one asset. */
export type AssetFigures = RevenueSums & {
  readonly asset: AssetId
  /**
   * Amount that was settled in the window, less the sums that the court returned to clients.
   * Providers may collect it after the window.
   */
  readonly settled: bigint
  readonly answers: number
}

/** Payments, settled amount and answers of one model in one asset. */
export type ModelFigures = AssetFigures & {
  readonly version: Hash
  readonly model: string | null
  readonly creator: AccountId | null
}

/** A dataset that was proposed. */
export type DatasetProposalRow = {
  /** SHA-256 of its manifest. */
  readonly dataset: Hash
  readonly license: string
  readonly atSeconds: number
}

/** Number of training jobs and rounds with each kind of event in the window. */
export type TrainingFigures = {
  readonly opened: number
  readonly finished: number
  /** Jobs that ended without enough members. */
  readonly cancelled: number
  readonly roundsAccepted: number
  /** Rounds that were settled without a new state. */
  readonly roundsFailed: number
  /** Jobs whose result was promoted to a version. */
  readonly promoted: number
  /**
   * Jobs whose last attested comparison in the window says that the result is better than its base.
   * `notImproved` counts the jobs whose last attested comparison does not say so.
   */
  readonly improved: number
  readonly notImproved: number
}

/**
 * Figures of a market in a window of time. Each list has at most `FIGURE_ROWS_MAX` rows; the sums
 * also include the rows beyond them.
 */
export type MarketFigures = {
  /** Number of registered adapters in each interval that has any, ascending. */
  readonly adapters: readonly { readonly atSeconds: number; readonly count: number }[]
  readonly training: TrainingFigures
  readonly datasets: {
    readonly proposed: number
    readonly accepted: number
    readonly rejected: number
    /** Proposed datasets, the newest first. */
    readonly newest: readonly DatasetProposalRow[]
  }
  readonly storage: StorageFigures
  readonly revenue: readonly AssetFigures[]
  /** Models with the most answers first. */
  readonly models: readonly ModelFigures[]
  /** Net pay of each provider in each asset; the largest number of base units first. */
  readonly providers: readonly {
    readonly asset: AssetId
    readonly provider: AccountId
    readonly net: bigint
  }[]
  /** Royalties of each creator in each asset; the largest number of base units first. */
  readonly creators: readonly {
    readonly asset: AssetId
    readonly creator: AccountId
    readonly royalties: bigint
  }[]
  /** The adapters that were registered last; their manifests have their evaluation results. */
  readonly newestAdapters: readonly { readonly version: Hash; readonly atSeconds: number }[]
}

const IN_WINDOW = 'atSeconds >= :from AND atSeconds < :to'
const EVENTS_IN_WINDOW = `FROM events WHERE ${FIGURE_KINDS} AND ${IN_WINDOW}`

/**
 * SQL query with one row for each settlement (without payment) and one for each payment (without
 * amount).
 */
const PAID = `SELECT provider, asset, version, amount, answers, '0' AS net, '0' AS fee,
    '0' AS royalties FROM settlements WHERE isRefunded = 0 AND ${IN_WINDOW}
  UNION ALL SELECT provider, asset, version, '0', 0, net, fee, royalties FROM payouts
    WHERE ${IN_WINDOW}`

const SUMS = `sumAmounts(amount) AS settled, sum(answers) AS answers, sumAmounts(net) AS net,
  sumAmounts(fee) AS fee, sumAmounts(royalties) AS royalties`

type Times = { readonly from: number; readonly to: number }

type SqlAmounts<T> = { readonly [K in keyof T]: T[K] extends bigint ? string : T[K] }

const toSums = <T extends AssetFigures>(row: SqlAmounts<T>): T => ({
  ...(row as unknown as T),
  settled: BigInt(row.settled),
  net: BigInt(row.net),
  fee: BigInt(row.fee),
  royalties: BigInt(row.royalties),
})

/** SQL order with the largest amounts first, for amounts that are stored as text of any length. */
const DESCENDING = (amount: string) => `length(${amount}) DESC, ${amount} DESC`

function trainingFigures(database: Database, times: Times): TrainingFigures {
  const [row] = database.named<Omit<TrainingFigures, 'improved' | 'notImproved'>>(
    `SELECT
      (SELECT count(*) FROM trainingJobs
        WHERE openedAtSeconds >= :from AND openedAtSeconds < :to) AS opened,
      (SELECT count(*) FROM trainingJobs WHERE status = 'finished'
        AND endedAtSeconds >= :from AND endedAtSeconds < :to) AS finished,
      (SELECT count(*) FROM trainingJobs WHERE status = 'cancelled'
        AND endedAtSeconds >= :from AND endedAtSeconds < :to) AS cancelled,
      (SELECT count(*) FROM trainingRounds WHERE accepted = 1
        AND settledAtSeconds >= :from AND settledAtSeconds < :to) AS roundsAccepted,
      (SELECT count(*) FROM trainingRounds WHERE accepted = 0
        AND settledAtSeconds >= :from AND settledAtSeconds < :to) AS roundsFailed,
      (SELECT count(*) ${EVENTS_IN_WINDOW} AND kind = 'job-promoted') AS promoted`,
    times,
  )
  // With max(), SQLite takes the other columns from the row with the maximum.
  const [attested] = database.named<{ jobs: number; improved: number }>(
    `SELECT count(*) AS jobs, coalesce(sum(isImproved), 0) AS improved FROM
      (SELECT max(block * 1000000 + idx), json_extract(event, '$.isImproved') AS isImproved
        ${EVENTS_IN_WINDOW} AND kind = 'comparison-attested'
        GROUP BY json_extract(event, '$.jobId'))`,
    times,
  )
  const { jobs = 0, improved = 0 } = attested ?? {}
  return { ...row!, improved, notImproved: jobs - improved }
}

function datasetFigures(database: Database, times: Times): MarketFigures['datasets'] {
  const [row] = database.named<Omit<MarketFigures['datasets'], 'newest'>>(
    `SELECT coalesce(sum(kind = 'dataset-proposed'), 0) AS proposed,
      coalesce(sum(status = 'accepted'), 0) AS accepted,
      coalesce(sum(status = 'rejected'), 0) AS rejected FROM
      (SELECT kind, json_extract(event, '$.status') AS status ${EVENTS_IN_WINDOW}
        AND kind IN ('dataset-proposed', 'dataset-settled'))`,
    times,
  )
  const newest = database.named<DatasetProposalRow>(
    `SELECT json_extract(event, '$.dataset') AS dataset,
      json_extract(event, '$.license') AS license, atSeconds ${EVENTS_IN_WINDOW}
      AND kind = 'dataset-proposed' ORDER BY block DESC, idx DESC LIMIT :limit`,
    { ...times, limit: FIGURE_ROWS_MAX },
  )
  return { ...row!, newest }
}

type Revenue = Pick<MarketFigures, 'revenue' | 'models' | 'providers' | 'creators'>

function revenueFigures(database: Database, times: Times): Revenue {
  const bounded = { ...times, limit: FIGURE_ROWS_MAX }
  const revenue = database.named<SqlAmounts<AssetFigures>>(
    `SELECT asset, ${SUMS} FROM (${PAID}) GROUP BY asset ORDER BY asset LIMIT :limit`,
    bounded,
  )
  const models = database.named<SqlAmounts<ModelFigures>>(
    `SELECT asset, paid.version AS version, models.name AS model, models.creator AS creator, ${SUMS}
      FROM (${PAID}) AS paid LEFT JOIN models USING (version) WHERE paid.version IS NOT NULL
      GROUP BY asset, paid.version ORDER BY answers DESC, version, asset LIMIT :limit`,
    bounded,
  )
  const providers = database.named<{ asset: AssetId; provider: AccountId; net: string }>(
    `SELECT * FROM (SELECT asset, provider, sumAmounts(net) AS net FROM payouts WHERE ${IN_WINDOW}
      GROUP BY asset, provider)
      WHERE net <> '0' ORDER BY ${DESCENDING('net')}, provider, asset LIMIT :limit`,
    bounded,
  )
  const creators = database.named<{ asset: AssetId; creator: AccountId; royalties: string }>(
    `SELECT * FROM (SELECT asset, creator, sumAmounts(royalties) AS royalties FROM payouts
      JOIN models USING (version) WHERE ${IN_WINDOW} GROUP BY asset, creator)
      WHERE royalties <> '0' ORDER BY ${DESCENDING('royalties')}, creator, asset LIMIT :limit`,
    bounded,
  )
  return {
    revenue: revenue.map((row) => toSums<AssetFigures>(row)),
    models: models.map((row) => toSums<ModelFigures>(row)),
    providers: providers.map((row) => ({ ...row, net: BigInt(row.net) })),
    creators: creators.map((row) => ({ ...row, royalties: BigInt(row.royalties) })),
  }
}

/**
 * Reads the figures of a window of time.
 *
 * @throws {RangeError} More than `FIGURE_INTERVALS_MAX` intervals, or none.
 */
export function readFigures(database: Database, window: FigureWindow): MarketFigures {
  const { fromSeconds: from, toSeconds: to, stepSeconds } = window
  const intervals = (to - from) / stepSeconds
  if (!(intervals > 0 && intervals <= FIGURE_INTERVALS_MAX)) {
    throw new RangeError(`${intervals} intervals, not 1 to ${FIGURE_INTERVALS_MAX}`)
  }
  const times = { from, to }
  const adapters = database.named<{ at: number; count: number }>(
    `SELECT CAST((atSeconds - :from) / :step AS INTEGER) AS at, count(*) AS count
      ${EVENTS_IN_WINDOW} AND kind = 'adapter-registered' GROUP BY at ORDER BY at`,
    { ...times, step: stepSeconds },
  )
  const newestAdapters = database.named<{ version: Hash; atSeconds: number }>(
    `SELECT json_extract(event, '$.version') AS version, atSeconds ${EVENTS_IN_WINDOW}
      AND kind = 'adapter-registered' ORDER BY block DESC, idx DESC LIMIT :limit`,
    { ...times, limit: FIGURE_ROWS_MAX },
  )
  return {
    adapters: adapters.map(({ at, count }) => ({ atSeconds: from + at * stepSeconds, count })),
    newestAdapters,
    training: trainingFigures(database, times),
    datasets: datasetFigures(database, times),
    storage: readStorageFigures(database, times),
    ...revenueFigures(database, times),
  }
}
