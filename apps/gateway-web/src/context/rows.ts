import type { Verifiability } from '@ostrom/gateway'
import type { ListedModel, OfferListing, ProviderReputation } from '@ostrom/ledger'
import { type Domain, type Hash, type Manifest, Offer } from '@ostrom/protocol'
import type { EndpointOutput } from '../schema/endpoints.ts'
import type { WebContext } from './web-context.ts'

type MarketModelRow = EndpointOutput<'GET /api/market'>['models'][number]
type MarketOfferRow = EndpointOutput<'GET /api/model'>['offers'][number]
/** Formats an amount for the web app: base units as decimal text, because JSON has no `bigint`. */
export const amountText = (amount: bigint): string => amount.toString()

/** Formats a deployment's domain for the web app. */
export const domainText = (domain: Domain): EndpointOutput<'GET /api/wallet/receipt'>['domain'] =>
  domain.scheme === 'eip712' ? { ...domain, chainId: amountText(domain.chainId) } : domain

const rangeOf = (values: readonly bigint[]) => {
  const [first, ...rest] = values
  if (first === undefined) return undefined
  const min = rest.reduce((low, value) => (value < low ? value : low), first)
  const max = rest.reduce((high, value) => (value > high ? value : high), first)
  return { min: amountText(min), max: amountText(max) }
}

/** Returns the mean of a provider's ratings in stars, weighted by the raters' payments. */
export const ratingOf = ({ ratedVolume, ratingSum }: ProviderReputation): number | undefined =>
  ratedVolume === 0n ? undefined : Number((ratingSum * 100n) / ratedVolume) / 100

/** Formats the prices of an offer for pages. */
export const pricesOf = ({
  input,
  cachedInput,
  output,
  image,
  request,
}: Offer.Offer['prices']) => ({
  input: amountText(input),
  cachedInput: amountText(cachedInput),
  output: amountText(output),
  image: amountText(image),
  request: amountText(request),
})

type VerificationLookup = Pick<Verifiability, 'classOf' | 'lackOf'> & { readonly model?: string }

/** Formats an offer for pages, with the presence and latency that this gateway observed. */
export function toOfferRow(
  { presence, answerMetrics }: WebContext,
  listing: OfferListing,
  { classOf, lackOf, model }: VerificationLookup,
): MarketOfferRow {
  const { offerHash, offer, endpoint, reputation, stake } = listing
  const { provider, modelVersion: version, feeBps } = offer
  const missingRequirement = lackOf(listing)
  return {
    offerHash,
    provider,
    model,
    version,
    asset: offer.asset,
    serviceTier: Offer.serviceTierOf(offer),
    prices: pricesOf(offer.prices),
    feeBps,
    verification: Offer.verificationLabels(offer.verification),
    verifiability: classOf(listing),
    ...(missingRequirement && { missingRequirement }),
    ...(endpoint?.region && { region: endpoint.region }),
    presence: endpoint ? presence.of(provider) : 'offline',
    ...(endpoint && { announcedUntilSeconds: Number(endpoint.expiresAtSeconds) }),
    stake: amountText(stake.amount),
    completions: amountText(reputation.completions),
    rating: ratingOf(reputation),
    firstTokenMs: answerMetrics.firstTokenMs(provider),
  }
}

/** Returns the fields of a model's row that only the manifest has. */
const manifestFields = (manifest: Manifest.Manifest | undefined) =>
  manifest && {
    task: manifest.task,
    contextLength: manifest.contextLength,
    parameters: amountText(manifest.parameters),
  }

/** Counts the providers by the best verifiability class of their offers. */
function classesOf(offers: readonly MarketOfferRow[]): MarketModelRow['verification'] {
  const best = new Map<string, number>()
  for (const { provider, verifiability } of offers) {
    const rank = Offer.verifiabilityClasses.indexOf(verifiability)
    best.set(provider, Math.max(best.get(provider) ?? 0, rank))
  }
  const ranks = [...best.values()]
  const count = (one: Offer.VerifiabilityClass) =>
    ranks.filter((rank) => Offer.verifiabilityClasses[rank] === one).length
  const unjudged = { none: count('none'), declared: count('declared') }
  return { ...unjudged, replayable: count('replayable'), calibrated: count('calibrated') }
}

/** Formats the offers of one version for pages. */
export async function toOfferRows(
  context: WebContext,
  version: Hash,
  listings: readonly OfferListing[],
): Promise<readonly MarketOfferRow[]> {
  const { classOf, lackOf } = await context.verifiability(version)
  return listings.map((listing) => toOfferRow(context, listing, { classOf, lackOf }))
}

type ModelRowInput = {
  readonly name: string
  readonly model: ListedModel
  readonly providers: number
}

/** Formats a model for the market's list. */
export function toModelRow(
  context: WebContext,
  named: ModelRowInput,
  offers: readonly MarketOfferRow[],
): MarketModelRow {
  const { name, model, providers } = named
  const { statusUntilSeconds: lapse } = model
  const manifest = context.manifests.cached(model.version)
  const open = offers.filter(({ presence }) => presence !== 'offline')
  const visible = open.length > 0 ? open : offers
  // Uses offers of only one asset, because prices in two assets form no range.
  const { asset: usual } = context.defaultUnit
  const asset = visible.some((offer) => offer.asset === usual) ? usual : visible[0]?.asset
  const inAsset = visible.filter((offer) => offer.asset === asset)
  // The ranges leave out other service tiers, whose prices are shown with their offers.
  const plain = inAsset.filter(({ serviceTier }) => serviceTier === 'default')
  const priced = plain.length > 0 ? plain : inAsset
  const latencies = open.flatMap(({ firstTokenMs }) => firstTokenMs ?? [])
  return {
    name,
    version: model.version,
    creator: model.creator,
    license: model.license,
    status: model.status,
    ...(lapse !== undefined && { statusUntilSeconds: Number(lapse) }),
    access: model.access,
    registeredAtSeconds: Number(model.registeredAtSeconds),
    ...manifestFields(manifest),
    formats: [...new Set(model.artifacts.map(({ format }) => format))],
    verification: classesOf(visible),
    providers,
    providersOnline: new Set(open.map(({ provider }) => provider)).size,
    asset,
    inputPrice: rangeOf(priced.map(({ prices }) => BigInt(prices.input))),
    outputPrice: rangeOf(priced.map(({ prices }) => BigInt(prices.output))),
    firstTokenMs: latencies.length > 0 ? Math.min(...latencies) : undefined,
  }
}
