import { ModelUnreadableError } from '@ostrom/engine'
import type { ListedModel, MarketReader, OfferListing } from '@ostrom/ledger'
import type { ModelCatalog } from '@ostrom/models/catalog'
import { ModelSignatureInvalidError } from '@ostrom/models/creator-signature'
import type { LicensePolicy } from '@ostrom/models/license'
import type { LineageReader } from '@ostrom/models/lineage'
import { provenanceOf } from '@ostrom/models/provenance'
import { type AssetId, type Hash, type Manifest, Offer, Price } from '@ostrom/protocol'
import type { ModelCard, OfferClass, UnreadableModel } from '../inference/model-card.ts'
import type { MarketCache } from '../routing/market-cache.ts'
import type { Verifiability } from '../routing/verifiability.ts'
import { MANIFESTS_AT_ONCE, REGIONS_LISTED_MAX } from './limits.ts'

/** Sources from which the gateway makes its list of models. */
export type ModelCardsOptions = {
  readonly catalog: ModelCatalog
  readonly market: MarketReader
  readonly marketCache: MarketCache
  readonly lineage: LineageReader
  readonly licenses?: LicensePolicy | undefined
  readonly ledger: { readonly nativeAsset: AssetId }
  /**
   * The gateway's usual asset, in which it lists the prices of a model if an offer of the model is
   * in that asset. When the setting is absent, the usual asset is the native coin.
   */
  readonly asset?: AssetId | undefined
}

/**
 * Returns the name that callers use for a model. The names of registered adapters include the name
 * of their base.
 */
async function nameOf(
  { marketCache }: ModelCardsOptions,
  { model, version, parents, artifacts }: ListedModel,
  listed: readonly ListedModel[],
): Promise<Pick<ModelCard, 'id' | 'base'>> {
  const base = listed.find((one) => one.version === parents[0])?.model
  const mayBe = base !== undefined && parents.length === 1 && artifacts[0]?.format === 'safetensors'
  if (!mayBe) return { id: model }
  const id = `${base}+${model}`
  return (await marketCache.resolve(id)) === version ? { id, base } : { id: model }
}

/**
 * Returns the manifest of a version; undefined if the version's files cannot be read or its
 * creator's signature is invalid. So one unreadable version does not prevent the listing of other
 * versions.
 */
async function readableManifest(
  catalog: ModelCatalog,
  version: Hash,
): Promise<Manifest.Manifest | undefined> {
  try {
    return await catalog.manifest(version)
  } catch (error) {
    if (error instanceof ModelSignatureInvalidError) return undefined
    if (error instanceof ModelUnreadableError) return undefined
    throw error
  }
}

/**
 * Returns the card of one version; undefined if no provider offers it, or if it is quarantined or
 * unreadable.
 */
async function cardOf(
  options: ModelCardsOptions,
  listed: ListedModel,
  models: readonly ListedModel[],
): Promise<ModelCard | undefined> {
  const { market, catalog, marketCache } = options
  const listings = await market.offersFor(listed.version)
  if (listings.length === 0) return undefined
  if ((await marketCache.modelStatus(listed.version))?.status === 'quarantined') return undefined
  const manifest = await readableManifest(catalog, listed.version)
  if (!manifest) return undefined
  return {
    ...(await nameOf(options, listed, models)),
    task: manifest.task,
    version: listed.version,
    creator: listed.creator,
    license: listed.license,
    provenance: await provenanceOf(
      { ...options, manifestOf: async () => manifest },
      listed.version,
    ),
    status: listed.status === 'warned' ? 'warned' : 'active',
    contextLength: manifest.contextLength,
    createdAtSeconds: listed.registeredAtSeconds,
    ...assetAndPricesOf(options.asset ?? options.ledger.nativeAsset, listings),
    providers: new Set(listings.map(({ offer }) => offer.provider)).size,
    verification: classesOf(listings, await marketCache.verifiability(listed.version)),
    regions: regionsOf(listings),
  }
}

/**
 * Returns the asset and the prices of a model. The asset is the usual asset or, if no offer is in
 * the usual asset, the asset of the first offer. The prices are those of the offers in this asset
 * that have the default service tier. If no such offer exists, the prices are those of all offers
 * in this asset.
 */
function assetAndPricesOf(
  usual: AssetId,
  listings: readonly OfferListing[],
): Pick<ModelCard, 'asset' | 'prices'> {
  const isUsual = listings.some(({ offer }) => offer.asset === usual)
  const asset = isUsual ? usual : (listings[0]?.offer.asset ?? usual)
  const priced = listings.filter(({ offer }) => offer.asset === asset)
  const plain = priced.filter(({ offer }) => Offer.serviceTierOf(offer) === 'default')
  return { asset, prices: pricesOf(plain.length > 0 ? plain : priced) }
}

/** Returns the lowest and the highest price of each unit. */
function pricesOf([first, ...rest]: readonly OfferListing[]): ModelCard['prices'] {
  const prices = first?.offer.prices ?? Price.zeroPrices
  const bounds = { min: { ...prices }, max: { ...prices } }
  for (const { offer } of rest) {
    for (const unit of Price.priceUnits) {
      const price = offer.prices[unit]
      if (price < bounds.min[unit]) bounds.min[unit] = price
      if (price > bounds.max[unit]) bounds.max[unit] = price
    }
  }
  return bounds
}

/**
 * Returns each verifiability class of the offers once, the class of the offer with the cheapest
 * output first.
 */
function classesOf(
  listings: readonly OfferListing[],
  { classOf, lackOf }: Verifiability,
): readonly OfferClass[] {
  const classes = listings.map((listing): OfferClass => {
    const { counting, sampling, tier } = Offer.verificationLabels(listing.offer.verification)
    const lack = lackOf(listing)
    return { class: classOf(listing), ...(lack && { lack }), counting, sampling, tier }
  })
  const keyOf = (one: OfferClass) => Object.values(one).join()
  return [...new Map(classes.map((one) => [keyOf(one), one])).values()]
}

function regionsOf(listings: readonly OfferListing[]): readonly string[] {
  const regions = new Set(listings.flatMap(({ endpoint }) => endpoint?.region || []))
  return [...regions].sort().slice(0, REGIONS_LISTED_MAX)
}

/** Returns the cards of all usable models with offers. Reads only the manifest of each model. */
export async function listModelCards(options: ModelCardsOptions): Promise<readonly ModelCard[]> {
  const { market } = options
  await market.sync()
  const models = await market.models()
  const cards: (ModelCard | undefined)[] = []
  const left = models.entries()
  const work = async (): Promise<void> => {
    for (const [at, listed] of left) cards[at] = await cardOf(options, listed, models)
  }
  await Promise.all(Array.from({ length: MANIFESTS_AT_ONCE }, work))
  return cards.filter((card) => card !== undefined)
}

/** Returns the card of the model with a name or version; undefined if there is no card for it. */
export async function findModelCard(
  options: ModelCardsOptions,
  name: string,
): Promise<ModelCard | undefined> {
  const version = await options.marketCache.resolve(name)
  if (version === undefined) return undefined
  const { market } = options
  const isIt = (model: ListedModel) => model.version === version
  let models = await market.models()
  if (!models.some(isIt)) {
    await market.sync()
    models = await market.models()
  }
  const listed = models.find(isIt)
  return listed && (await cardOf(options, listed, models))
}

/** Returns the versions whose files cannot be read now, with the names of their registrations. */
export async function listUnreadable({
  catalog,
  market,
}: ModelCardsOptions): Promise<readonly UnreadableModel[]> {
  const unreadable = catalog.unreadable()
  if (unreadable.length === 0) return []
  const names = new Map((await market.models()).map(({ version, model }) => [version, model]))
  return unreadable.flatMap(({ version, reason }) => {
    const id = names.get(version)
    return id === undefined ? [] : [{ id, version, reason }]
  })
}
