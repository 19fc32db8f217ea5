import type { CatalogueRow, ProviderRow } from '@ostrom/indexer'
import type { Listing } from '@ostrom/ledger'
import type { AccountId, AssetId, Hash } from '@ostrom/protocol'
import type { Answered, Handlers } from '../endpoints.ts'
import { SubjectUnknownError } from '../errors.ts'
import { eventsOf } from '../explorer/events.ts'
import { PLOT_STEPS, WEB_PAGE_MAX } from '../limits.ts'
import type { Place } from '../place.ts'
import { modelOf, offerOf, offersOf, ratingOf, amountText as text } from '../rows.ts'
import type { marketEndpoints } from './endpoints.ts'
import { feesOf } from './fees.ts'
import { modelPage } from './model.ts'

type ModelRow = Answered<'GET /api/market'>['models'][number]
type ProviderShown = Answered<'GET /api/providers'>['providers'][number]

/** A row of the index as the market shows it. */
export async function rowOf(place: Place, row: CatalogueRow): Promise<ModelRow> {
  const { alias: name, model, providers } = row
  const listings = providers > 0 ? await place.parts.indexer.offersFor(model.version) : []
  const offers = await offersOf(place, model.version, listings)
  return modelOf(place, { name, model, providers }, offers)
}

async function providerOf(place: Place, row: ProviderRow): Promise<ProviderShown> {
  const { provider, stake, offers, reputation } = row
  const endpoint = await place.parts.indexer.endpoint(provider)
  const { completions, volume, locks, timeouts, flaggedVolume, ratedVolume } = reputation
  const { validatedVolume, acquittals, auditsFailed, auditFailedAtSeconds: failedAt } = reputation
  return {
    provider,
    stake: text(stake.amount),
    offers,
    presence: endpoint && offers > 0 ? place.presences.of(provider) : 'gone',
    reputation: {
      completions: text(completions),
      volume: text(volume),
      locks: text(locks),
      timeouts: text(timeouts),
      flaggedVolume: text(flaggedVolume),
      ratedVolume: text(ratedVolume),
      rating: ratingOf(reputation),
      validatedVolume: text(validatedVolume),
      acquittals: text(acquittals),
      auditsFailed: text(auditsFailed),
      ...(failedAt !== 0n && { auditFailedAtSeconds: Number(failedAt) }),
    },
    firstTokenMs: place.measured.firstTokenMs(provider),
  }
}

/** Seconds that a plot of payments spans: two days. */
const PLOT_SECONDS = 2 * 86_400

type SeriesOptions = {
  readonly nowSeconds: number
  readonly asset: AssetId
  readonly provider?: AccountId
}

/** What was settled lately in an asset, an entry for each stretch: quiet ones show as zero. */
export function seriesOf(place: Place, { nowSeconds, asset, provider }: SeriesOptions) {
  const stepSeconds = PLOT_SECONDS / PLOT_STEPS
  const fromSeconds = (Math.floor(nowSeconds / stepSeconds) - PLOT_STEPS + 1) * stepSeconds
  const options = { asset, fromSeconds, stepSeconds, ...(provider && { provider }) }
  const settled = new Map(
    place.parts.indexer.browse.settledOver(options).map((row) => [row.atSeconds, row]),
  )
  const rows = Array.from({ length: PLOT_STEPS }, (_, index) => {
    const atSeconds = fromSeconds + index * stepSeconds
    const { amount = 0n, answers = 0 } = settled.get(atSeconds) ?? {}
    return { atSeconds, amount: text(amount), answers }
  })
  return { stepSeconds, rows }
}

/** Seconds in which announcements are looked at: seven days. */
const UPTIME_SECONDS = 7 * 86_400

/** Events of the court on the page of a provider. */
const COURT_ROWS = 50

/** For how long a provider said that it is there, and how often it was found there. */
function uptimeOf({ parts, presences }: Place, provider: AccountId, toSeconds: number) {
  const [first] = parts.indexer.browse.asked(provider).slice(-1)
  // Nothing is held against it for the time before its first offer.
  const fromSeconds = Math.max(toSeconds - UPTIME_SECONDS, first?.publishedAtSeconds ?? toSeconds)
  const held = parts.indexer.browse.announced({ provider, fromSeconds, toSeconds })
  const { looks, present } = presences.seen(provider)
  const span = toSeconds - fromSeconds
  return { ...(span > 0 && { announcedShare: held / span }), looks, present }
}

/** What a provider asks for now, or was paid in: the gateway’s own asset if it is among those. */
function paidIn(place: Place, provider: AccountId, listings: readonly Listing[]): AssetId {
  const usual = place.usual.asset
  const asked = listings.map(({ offer }) => offer.asset)
  const paid = place.parts.indexer.queries.usage({ provider }).map(({ asset }) => asset)
  const all = [...asked, ...paid]
  return all.includes(usual) ? usual : (all[0] ?? usual)
}

async function providerPage(place: Place, id: AccountId): Promise<Answered<'GET /api/provider'>> {
  const { indexer, ledger } = place.parts
  const row = indexer.browse.provider(id)
  if (!row) throw new SubjectUnknownError({ what: 'provider', id })
  const endpoint = await indexer.endpoint(id)
  const listings = await indexer.offersOf(id)
  const now = Number(await ledger.nowSeconds())
  const asset = paidIn(place, id, listings)
  const series = seriesOf(place, { nowSeconds: now, asset, provider: id }).rows
  const open = indexer.queries
    .sessions({ provider: id, status: 'open' })
    .filter((session) => session.asset === asset)
  const [excluded] = indexer.queries.events({ subject: id, kinds: ['excluded'], limit: 1 })
  const nameOf = (version: Hash) => indexer.queries.model(version)?.model
  const shownOf = async (listing: Listing) => {
    const { modelVersion: version } = listing.offer
    const { classOf, lackOf } = await place.verifiability(version)
    const model = nameOf(version)
    const checked = { classOf, lackOf, ...(model !== undefined && { model }) }
    return offerOf(place, listing, checked)
  }
  return {
    ...(await providerOf(place, row)),
    unbonding: text(row.stake.unbonding),
    ...(endpoint?.region && { region: endpoint.region }),
    ...(endpoint && { announcedUntilSeconds: Number(endpoint.expiresAtSeconds) }),
    asset,
    earned: text(series.reduce((sum, { amount }) => sum + BigInt(amount), 0n)),
    fees: feesOf(indexer.queries.usage({ provider: id })),
    unsettledMax: text(open.reduce((sum, { cap, settled }) => sum + cap - settled, 0n)),
    series,
    standing: await Promise.all(listings.map(shownOf)),
    asked: indexer.browse.asked(id).map(({ prices, version, ...rest }) => {
      const model = nameOf(version)
      const shown = { ...rest, version, input: text(prices.input), output: text(prices.output) }
      return { ...shown, ...(model !== undefined && { model }) }
    }),
    uptime: uptimeOf(place, id, now),
    ...(excluded && { excludedAtSeconds: Number(excluded.atSeconds) }),
    court: eventsOf(place.parts, indexer.browse.mentions(id).slice(0, COURT_ROWS)),
  }
}

/** Handlers of the endpoints that show the market. */
export function marketHandlers(place: Place): Handlers<keyof typeof marketEndpoints> {
  const { indexer, ledger } = place.parts
  return {
    async 'GET /api/market'({ query }) {
      const { search, license, sort, offset = 0, limit = 50, offered } = query
      const part = indexer.browse.catalogue({
        nowSeconds: Number(await ledger.nowSeconds()),
        offset,
        limit: Math.min(limit, WEB_PAGE_MAX),
        ...(search && { search }),
        ...(license && { license }),
        ...(sort && { sort }),
        offered: offered === 'yes',
        asset: place.usual.asset,
      })
      const models = await Promise.all(part.rows.map((row) => rowOf(place, row)))
      return { models, total: part.total, licenses: [...indexer.browse.licenses()] }
    },
    'GET /api/model': ({ query }) => modelPage(place, query.name),
    async 'GET /api/providers'({ query }) {
      const { offset = 0, limit = 50 } = query
      const rows = indexer.queries.providers({ offset, limit: Math.min(limit, WEB_PAGE_MAX) })
      const providers = await Promise.all(rows.map((row) => providerOf(place, row)))
      return { providers, total: indexer.browse.providerCount() }
    },
    'GET /api/provider': ({ query }) => providerPage(place, query.id as AccountId),
  }
}
