import type { CatalogueRow, ProviderRow } from '@ostrom/indexer'
import type { OfferListing } from '@ostrom/ledger'
import type { AccountId, AssetId, Hash } from '@ostrom/protocol'
import { toEventRows } from '../context/event-rows.ts'
import {
  ratingOf,
  amountText as text,
  toModelRow,
  toOfferRow,
  toOfferRows,
} from '../context/rows.ts'
import type { WebContext } from '../context/web-context.ts'
import type { comparisonEndpoints } from '../schema/comparison.ts'
import type { EndpointHandlers, EndpointOutput } from '../schema/endpoints.ts'
import type { marketEndpoints } from '../schema/market.ts'
import { ResourceUnknownError } from '../services/errors.ts'
import { PLOT_STEPS, WEB_PAGE_MAX } from '../services/limits.ts'
import { comparisonPage } from './comparison.ts'
import { feesOf } from './fees.ts'
import { modelPage } from './model.ts'
import { marketProofsOf } from './proofs.ts'

type MarketModelRow = EndpointOutput<'GET /api/market'>['models'][number]
type ProviderListRow = EndpointOutput<'GET /api/providers'>['providers'][number]

/** Formats a row of the index for the market's list. */
export async function toCatalogueRow(
  context: WebContext,
  row: CatalogueRow,
): Promise<MarketModelRow> {
  const { alias: name, model, providers } = row
  const listings = providers > 0 ? await context.parts.indexer.offersFor(model.version) : []
  const offers = await toOfferRows(context, model.version, listings)
  const proofs = await marketProofsOf(context, model)
  return { ...toModelRow(context, { name, model, providers }, offers), ...(proofs && { proofs }) }
}

async function providerOf(context: WebContext, row: ProviderRow): Promise<ProviderListRow> {
  const { provider, stake, offers, reputation } = row
  const endpoint = await context.parts.indexer.endpoint(provider)
  const { completions, volume, locks, timeouts, flaggedVolume, ratedVolume } = reputation
  const { validatedVolume, acquittals, auditsFailed, auditFailedAtSeconds: failedAt } = reputation
  return {
    provider,
    stake: text(stake.amount),
    offers,
    presence: endpoint && offers > 0 ? context.presence.of(provider) : 'offline',
    reputation: {
      completions: text(completions),
      volume: text(volume),
      requestsLocked: text(locks),
      timeouts: text(timeouts),
      flaggedVolume: text(flaggedVolume),
      ratedVolume: text(ratedVolume),
      rating: ratingOf(reputation),
      validatedVolume: text(validatedVolume),
      acquittals: text(acquittals),
      auditsFailed: text(auditsFailed),
      ...(failedAt !== 0n && { auditFailedAtSeconds: Number(failedAt) }),
    },
    firstTokenMs: context.answerMetrics.firstTokenMs(provider),
  }
}

/** Seconds covered by a plot of payments: two days. */
const PLOT_SECONDS = 2 * 86_400

type SeriesOptions = {
  readonly nowSeconds: number
  readonly asset: AssetId
  readonly provider?: AccountId
}

/**
 * Returns the sums that were settled in an asset in the last `PLOT_SECONDS`, with an entry for each
 * of `PLOT_STEPS` intervals; intervals without settlements are zero.
 */
export function seriesOf(context: WebContext, { nowSeconds, asset, provider }: SeriesOptions) {
  const stepSeconds = PLOT_SECONDS / PLOT_STEPS
  const fromSeconds = (Math.floor(nowSeconds / stepSeconds) - PLOT_STEPS + 1) * stepSeconds
  const options = { asset, fromSeconds, stepSeconds, ...(provider && { provider }) }
  const settled = new Map(
    context.parts.indexer.browse.settledByInterval(options).map((row) => [row.atSeconds, row]),
  )
  const rows = Array.from({ length: PLOT_STEPS }, (_, index) => {
    const atSeconds = fromSeconds + index * stepSeconds
    const { amount = 0n, answers = 0 } = settled.get(atSeconds) ?? {}
    return { atSeconds, amount: text(amount), answers }
  })
  return { stepSeconds, rows }
}

/** Seconds over which a provider's announced time is measured: seven days. */
const UPTIME_SECONDS = 7 * 86_400

/** Most events of the court that the page of a provider shows. */
const COURT_ROWS = 50

/**
 * Returns the share of the last `UPTIME_SECONDS` in which a provider had a valid announcement, and
 * the numbers of this gateway's probes and of those that the provider answered.
 */
function uptimeOf({ parts, presence }: WebContext, provider: AccountId, toSeconds: number) {
  const [first] = parts.indexer.browse.offerHistory(provider).slice(-1)
  // The time before its first offer does not count against the provider.
  const fromSeconds = Math.max(toSeconds - UPTIME_SECONDS, first?.publishedAtSeconds ?? toSeconds)
  const announced = parts.indexer.browse.announced({ provider, fromSeconds, toSeconds })
  const { probes, probesAnswered } = presence.uptime(provider)
  const span = toSeconds - fromSeconds
  return { ...(span > 0 && { announcedShare: announced / span }), probes, probesAnswered }
}

/**
 * Returns the asset in which a provider's page shows amounts: the gateway’s default asset if the
 * provider has a price or pay in it, otherwise the first asset of its offers or pay.
 */
function paymentAssetOf(
  context: WebContext,
  provider: AccountId,
  listings: readonly OfferListing[],
): AssetId {
  const usual = context.defaultUnit.asset
  const assets = listings.map(({ offer }) => offer.asset)
  const paid = context.parts.indexer.queries.usage({ provider }).map(({ asset }) => asset)
  const all = [...assets, ...paid]
  return all.includes(usual) ? usual : (all[0] ?? usual)
}

async function providerPage(
  context: WebContext,
  id: AccountId,
): Promise<EndpointOutput<'GET /api/provider'>> {
  const { indexer, ledger } = context.parts
  const row = indexer.browse.provider(id)
  if (!row) throw new ResourceUnknownError({ what: 'provider', id })
  const endpoint = await indexer.endpoint(id)
  const listings = await indexer.offersOf(id)
  const now = Number(await ledger.nowSeconds())
  const asset = paymentAssetOf(context, id, listings)
  const settledSeries = seriesOf(context, { nowSeconds: now, asset, provider: id }).rows
  const open = indexer.queries
    .sessions({ provider: id, status: 'open' })
    .filter((session) => session.asset === asset)
  const [excluded] = indexer.queries.events({ subject: id, kinds: ['account-excluded'], limit: 1 })
  const nameOf = (version: Hash) => indexer.queries.model(version)?.model
  const offerRowOf = async (listing: OfferListing) => {
    const { modelVersion: version } = listing.offer
    const { classOf, lackOf } = await context.verifiability(version)
    const model = nameOf(version)
    const checked = { classOf, lackOf, ...(model !== undefined && { model }) }
    return toOfferRow(context, listing, checked)
  }
  return {
    ...(await providerOf(context, row)),
    unbonding: text(row.stake.unbonding),
    ...(endpoint?.region && { region: endpoint.region }),
    ...(endpoint && { announcedUntilSeconds: Number(endpoint.expiresAtSeconds) }),
    asset,
    earned: text(settledSeries.reduce((sum, { amount }) => sum + BigInt(amount), 0n)),
    fees: feesOf(indexer.queries.usage({ provider: id })),
    unsettledMax: text(open.reduce((sum, { cap, settled }) => sum + cap - settled, 0n)),
    settledSeries,
    activeOffers: await Promise.all(listings.map(offerRowOf)),
    priceHistory: indexer.browse.offerHistory(id).map(({ prices, version, ...rest }) => {
      const model = nameOf(version)
      const offer = { ...rest, version, input: text(prices.input), output: text(prices.output) }
      return { ...offer, model }
    }),
    uptime: uptimeOf(context, id, now),
    ...(excluded && { excludedAtSeconds: Number(excluded.atSeconds) }),
    courtEvents: toEventRows(context.parts, indexer.browse.mentions(id).slice(0, COURT_ROWS)),
  }
}

/** Handlers of the endpoints that show the market. */
export function marketHandlers(
  context: WebContext,
): EndpointHandlers<keyof typeof marketEndpoints | keyof typeof comparisonEndpoints> {
  const { indexer, ledger } = context.parts
  return {
    async 'GET /api/market'({ query }) {
      const { search, license, sort, offset = 0, limit = 50, available } = query
      const part = indexer.browse.catalogue({
        nowSeconds: Number(await ledger.nowSeconds()),
        offset,
        limit: Math.min(limit, WEB_PAGE_MAX),
        ...(search && { search }),
        ...(license && { license }),
        ...(sort && { sort }),
        offered: available === 'yes',
        asset: context.defaultUnit.asset,
      })
      const models = await Promise.all(part.rows.map((row) => toCatalogueRow(context, row)))
      return { models, total: part.total, licenses: [...indexer.browse.licenses()] }
    },
    'GET /api/model': ({ query }) => modelPage(context, query.name),
    'GET /api/comparison': ({ query }) => comparisonPage(context, query),
    async 'GET /api/providers'({ query }) {
      const { offset = 0, limit = 50 } = query
      const rows = indexer.queries.providers({ offset, limit: Math.min(limit, WEB_PAGE_MAX) })
      const providers = await Promise.all(rows.map((row) => providerOf(context, row)))
      return { providers, total: indexer.browse.providerCount() }
    },
    'GET /api/provider': ({ query }) => providerPage(context, query.id as AccountId),
  }
}
