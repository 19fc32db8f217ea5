import { type NetworkStatistics, readStatistics } from '@ostrom/indexer/statistics/statistics'
import type { WebContext } from '../context/web-context.ts'
import type { EndpointOutput } from '../schema/endpoints.ts'
import { STATISTICS_AGE_MS } from '../services/limits.ts'

type StatisticsOutput = EndpointOutput<'GET /api/statistics'>

const text = (amount: bigint): string => amount.toString()

/** Formats the statistics: amounts and sizes become text, and absent fields are left out. */
function outputOf(statistics: NetworkStatistics): StatisticsOutput {
  const { datasets, storage, revenue, models, providers, creators, improvements, ...rest } =
    statistics
  const { sized, newest } = datasets
  const sums = <T extends NetworkStatistics['revenue'][number]>(row: T) => ({
    ...row,
    settled: text(row.settled),
    net: text(row.net),
    fee: text(row.fee),
    royalties: text(row.royalties),
  })
  return {
    ...rest,
    adapters: { ...rest.adapters, series: [...rest.adapters.series] },
    datasets: {
      ...datasets,
      sized: { ...sized, bytes: text(sized.bytes), records: text(sized.records) },
      newest: newest.map(({ bytes, records, ...row }) => ({
        ...row,
        ...(bytes !== undefined && { bytes: text(bytes) }),
        ...(records !== undefined && { records: text(records) }),
      })),
    },
    storage: {
      ...storage,
      bytes: text(storage.bytes),
      fees: text(storage.fees),
      paid: text(storage.paid),
      stakes: text(storage.stakes),
    },
    improvements: [...improvements],
    revenue: revenue.map(sums),
    models: models.map(({ model, creator, ...row }) => ({
      ...sums(row),
      ...(model !== null && { model }),
      ...(creator !== null && { creator }),
    })),
    providers: providers.map((row) => ({ ...row, net: text(row.net) })),
    creators: creators.map((row) => ({ ...row, royalties: text(row.royalties) })),
  }
}

/**
 * Creates the handler of the market's statistics. It reuses a result for the same number of days
 * for `STATISTICS_AGE_MS`, because computing a result reads many rows and manifests.
 */
export function createStatisticsHandler(context: WebContext) {
  const { indexer, ledger, clock } = context.parts
  const known = new Map<number, { readonly atMs: number; output: Promise<StatisticsOutput> }>()
  return (days: number): Promise<StatisticsOutput> => {
    const atMs = clock.nowMs()
    const found = known.get(days)
    if (found && atMs - found.atMs < STATISTICS_AGE_MS) return found.output
    const source = {
      indexer,
      ledger,
      manifest: context.manifests.read,
      dataset: context.manifests.dataset,
    }
    const output = readStatistics(source, days).then(outputOf)
    known.set(days, { atMs, output })
    output.catch(() => known.delete(days))
    return output
  }
}
