import { type NetworkStatistics, readStatistics } from '@ostrom/indexer/statistics/statistics'
import { Address, Dataset, type Hash, Manifest } from '@ostrom/protocol'
import { readSmallContent } from '@ostrom/storage/small-content'
import { formatBytes, table } from '../../command-line/output.ts'
import { type CommandContext, withMarket } from '../../context/context.ts'
import { withStorage } from '../../context/open-storage.ts'
import { STATISTICS_READ_MS } from '../../limits.ts'

/** Rows that the output for people shows of each list, at most; `--json` has all rows. */
const ROWS_SHOWN = 10

const dayOf = (seconds: number): string => new Date(seconds * 1_000).toISOString().slice(0, 10)

/** Returns a heading and its table; the heading alone if the table is empty. */
const section = (
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string =>
  rows.length === 0 ? `${title}: none` : `${title}:\n${table(head, rows.slice(0, ROWS_SHOWN))}`

function trainingText({ training }: NetworkStatistics): string {
  const { opened, finished, cancelled, roundsAccepted, roundsFailed } = training
  const ended = finished + cancelled
  const share = ended === 0 ? '' : ` (${((100 * finished) / ended).toFixed(1)} % finished)`
  return [
    `Training jobs: ${opened} opened, ${finished} finished, ${cancelled} cancelled${share}`,
    `Training rounds: ${roundsAccepted} accepted, ${roundsFailed} without a new state`,
    `Results of jobs: ${training.improved} improved, ${training.notImproved} not; ` +
      `${training.promoted} became versions`,
  ].join('\n')
}

function datasetText({ datasets }: NetworkStatistics): string {
  const { proposed, accepted, rejected, sized, newest } = datasets
  const size = `${formatBytes(Number(sized.bytes))}, ${sized.records} records`
  const known = newest.length === 0 ? '' : `; size of ${sized.datasets}: ${size}`
  return `Datasets: ${proposed} proposed, ${accepted} accepted, ${rejected} rejected${known}`
}

/** Returns the text about storage deals and their cost. */
function storageText(
  { storage }: NetworkStatistics,
  amount: CommandContext['formatAmount'],
): string {
  const { asset, proposed, accepted, completed, defaulted } = storage
  const size = formatBytes(Number(storage.bytes))
  return [
    `Storage deals: ${proposed} proposed, ${accepted} accepted, ${completed} completed, ` +
      `${defaulted} defaulted`,
    `Storage costs: ${amount(storage.fees, asset)} for ${size} of the accepted deals; ` +
      `${amount(storage.paid, asset)} paid to storage providers, ` +
      `${amount(storage.stakes, asset)} of stakes to clients`,
  ].join('\n')
}

/**
 * Returns the text about adapters by day, and about the improvements that their creators measured.
 */
function adapterText({ adapters, improvements, days }: NetworkStatistics): string {
  const some = adapters.series.filter(({ count }) => count > 0).toReversed()
  return [
    `Adapters: ${adapters.total} registered, ${(adapters.total / days).toFixed(2)} a day`,
    section(
      'Adapters by day',
      ['day', 'adapters'],
      some.map(({ atSeconds, count }) => [dayOf(atSeconds), `${count}`]),
    ),
    section(
      'Improvements that creators measured',
      ['model', 'metric', 'base', 'adapter', 'change', ''],
      improvements.map(({ model, version, metric, before, after, difference, isBetter }) => [
        model ?? version,
        metric,
        before,
        after,
        difference,
        isBetter ? 'better' : 'not better',
      ]),
    ),
  ].join('\n\n')
}

/**
 * Returns the text about payments: in total by asset, by model, by provider, and royalties by
 * creator.
 */
function revenueText(
  { revenue, models, providers, creators }: NetworkStatistics,
  amount: CommandContext['formatAmount'],
): string {
  const sums = ['settled', 'providers', 'network', 'creators']
  const sumsOf = ({ asset, settled, net, fee, royalties }: (typeof revenue)[number]) =>
    [settled, net, fee, royalties].map((value) => amount(value, asset))
  return [
    section(
      'Revenue',
      ['answers', ...sums],
      revenue.map((row) => [`${row.answers}`, ...sumsOf(row)]),
    ),
    section(
      'Popular models',
      ['model', 'answers', ...sums],
      models.map((row) => [row.model ?? row.version, `${row.answers}`, ...sumsOf(row)]),
    ),
    section(
      'Pay of providers',
      ['provider', 'paid'],
      providers.map(({ asset, provider, net }) => [Address.format(provider), amount(net, asset)]),
    ),
    section(
      'Royalties by creator of the model',
      ['creator', 'royalties'],
      creators.map(({ asset, creator, royalties }) => [
        Address.format(creator),
        amount(royalties, asset),
      ]),
    ),
  ].join('\n\n')
}

/** Returns the figures of a market as text for people. */
const statisticsText = (
  statistics: NetworkStatistics,
  amount: CommandContext['formatAmount'],
): string =>
  [
    `${statistics.days} days of UTC, ${dayOf(statistics.fromSeconds)} to ` +
      dayOf(statistics.toSeconds - 1),
    adapterText(statistics),
    trainingText(statistics),
    datasetText(statistics),
    storageText(statistics, amount),
    revenueText(statistics, amount),
  ].join('\n\n')

/** Runs `ostrom stats`. */
export async function showStatistics(
  { days }: { readonly days: string },
  context: CommandContext,
): Promise<void> {
  const statistics = await withMarket(context, (indexer, ledger) =>
    withStorage(context.config, (contents) => {
      const read = async <T>(hash: Hash, bytesMax: number, decode: (bytes: Uint8Array) => T) => {
        const cid = Manifest.cidOf(hash)
        try {
          const options = { cid, bytesMax, timeoutMs: STATISTICS_READ_MS }
          return decode(await readSmallContent(contents, options))
        } catch {
          // The statistics then lack the figures of this document, for example the size of a
          // dataset.
          return undefined
        }
      }
      return readStatistics(
        {
          indexer,
          ledger,
          manifest: (version) => read(version, Manifest.MANIFEST_BYTES_MAX, Manifest.decode),
          dataset: (hash) => read(hash, Dataset.DATASET_MANIFEST_BYTES_MAX, Dataset.decode),
        },
        Number(days),
      )
    }),
  )
  context.output.result(statistics, statisticsText(statistics, context.formatAmount))
}
