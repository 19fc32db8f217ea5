import type { Ledger } from '@ostrom/ledger'
import { type AssetId, type Dataset, Evaluation, type Hash } from '@ostrom/protocol'
import type { Indexer, MarketFigures } from '../index.ts'
import { type ManifestReader, parentFigures } from './parent-figures.ts'

/** Seconds of an interval: one day in UTC. */
const DAY_SECONDS = 86_400

/** Decimal places of a difference: as many as measured metrics have. */
const DECIMAL_PLACES = 4

/**
 * Change of a metric by an adapter; its creator measured the metric on the adapter and on its base.
 */
export type AdapterImprovement = {
  readonly version: Hash
  readonly model?: string
  readonly metric: string
  readonly before: string
  readonly after: string
  readonly difference: string
  readonly isBetter: boolean
}

/** A dataset, with the size from its manifest if that is available. */
export type DatasetSize = MarketFigures['datasets']['newest'][number] & {
  readonly bytes?: bigint
  readonly records?: bigint
}

/** Statistics of a market in one window of time. */
export type NetworkStatistics = Omit<
  MarketFigures,
  'adapters' | 'datasets' | 'newestAdapters' | 'storage'
> & {
  readonly days: number
  readonly fromSeconds: number
  readonly toSeconds: number
  readonly adapters: {
    readonly total: number
    /** One count for each day, including days without adapters. */
    readonly series: readonly { readonly atSeconds: number; readonly count: number }[]
  }
  readonly datasets: Omit<MarketFigures['datasets'], 'newest'> & {
    readonly newest: readonly DatasetSize[]
    /** Sums over the datasets in `newest` whose size is known. */
    readonly sized: { readonly datasets: number; readonly bytes: bigint; readonly records: bigint }
  }
  /** The asset that pays for deals: the chain's native one. */
  readonly storage: MarketFigures['storage'] & { readonly asset: AssetId }
  /** Improvements by the newest adapters, unverified: their creators measure them. */
  readonly improvements: readonly AdapterImprovement[]
}

export type StatisticsSource = {
  readonly indexer: Pick<Indexer, 'browse' | 'queries'>
  readonly ledger: Pick<Ledger, 'nowSeconds' | 'nativeAsset'>
  readonly manifest: ManifestReader
  /** Reads a dataset's manifest; `undefined` if no source has it. */
  readonly dataset: (dataset: Hash) => Promise<Dataset.Dataset | undefined>
}

/**
 * Returns the statistics of a market over the last days, today included. Days are those of UTC.
 *
 * @throws {RangeError} The number of days is less than one, or more than a year.
 */
export async function readStatistics(
  source: StatisticsSource,
  days: number,
): Promise<NetworkStatistics> {
  const { indexer, ledger } = source
  const today = Math.floor(Number(await ledger.nowSeconds()) / DAY_SECONDS)
  const toSeconds = (today + 1) * DAY_SECONDS
  const fromSeconds = toSeconds - days * DAY_SECONDS
  const window = { fromSeconds, toSeconds, stepSeconds: DAY_SECONDS }
  const { adapters, datasets, newestAdapters, storage, ...figures } = indexer.browse.figures(window)
  const [improvements, newest] = await Promise.all([
    Promise.all(newestAdapters.map(({ version }) => improvementsOf(source, version))),
    Promise.all(datasets.newest.map(async (row) => ({ ...row, ...(await sizeOf(source, row)) }))),
  ])
  const counts = new Map(adapters.map(({ atSeconds, count }) => [atSeconds, count]))
  const series = Array.from({ length: days }, (_, index) => {
    const atSeconds = fromSeconds + index * DAY_SECONDS
    return { atSeconds, count: counts.get(atSeconds) ?? 0 }
  })
  return {
    days,
    fromSeconds,
    toSeconds,
    adapters: { total: adapters.reduce((sum, { count }) => sum + count, 0), series },
    datasets: { ...datasets, newest, sized: sumOf(newest) },
    storage: { ...storage, asset: ledger.nativeAsset },
    improvements: improvements.flat(),
    ...figures,
  }
}

async function sizeOf({ dataset: read }: StatisticsSource, { dataset }: { dataset: Hash }) {
  const found = await read(dataset)
  return found && { bytes: found.data.bytes, records: found.records }
}

const sumOf = (rows: readonly DatasetSize[]) => ({
  datasets: rows.filter(({ bytes }) => bytes !== undefined).length,
  bytes: rows.reduce((sum, { bytes = 0n }) => sum + bytes, 0n),
  records: rows.reduce((sum, { records = 0n }) => sum + records, 0n),
})

async function improvementsOf(
  { indexer, manifest: read }: StatisticsSource,
  version: Hash,
): Promise<readonly AdapterImprovement[]> {
  const { evaluations = [], parents = [] } = (await read(version)) ?? {}
  if (evaluations.length === 0) return []
  const model = indexer.queries.model(version)?.model
  const before = (await parentFigures(read, parents)).flatMap(({ figures }) => figures)
  return evaluations.flatMap((figure) => {
    const same = before.find((other) => Evaluation.isComparable(figure, other))
    if (!same) return []
    const change = Number(figure.value) - Number(same.value)
    const { better } = Evaluation.metrics[figure.metric]
    return {
      version,
      metric: figure.metric,
      before: same.value,
      after: figure.value,
      ...(model !== undefined && { model }),
      difference: Evaluation.decimalOf(change, DECIMAL_PLACES),
      isBetter: better === 'higher' ? change > 0 : change < 0,
    }
  })
}
