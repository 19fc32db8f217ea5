import type { CatalogueRow } from '@ostrom/indexer'
import { type AccountId, type Hash, type Manifest, type Offer, Quote } from '@ostrom/protocol'
import type { WebContext } from '../context/web-context.ts'
import {
  SEARCH_MODELS_MAX,
  SEARCH_PLANS_MAX,
  SEARCH_QUERY_CHARACTERS_MAX,
  SEARCH_TEXT_BYTES_MAX,
  SEARCH_TEXTS_PER_REQUEST,
  SEARCH_TOKENS_PER_TEXT,
} from '../services/limits.ts'
import type { EmbeddingCache, EmbeddingSource } from './embedding-cache.ts'

/** Most bytes of UTF-8 for one character of a JavaScript string. */
const BYTES_PER_CHARACTER = 3

/** The first bytes of a text, without an incomplete character at the end. */
function cutText(text: string, bytesMax: number): string {
  const bytes = Buffer.from(text).subarray(0, bytesMax)
  return new TextDecoder().decode(bytes, { stream: true })
}

/** Returns the text that stands for a model in the search: name, description and other fields. */
export function textOf(name: string, manifest: Manifest.Manifest, bytesMax: number): string {
  const { description, task, license, keywords = [] } = manifest
  const parts = [name, description, task, keywords.join(', '), license.spdx]
  const sentences = parts.filter(Boolean).map((part) => part.replace(/\.$/, ''))
  return cutText(sentences.join('. '), Math.min(bytesMax, SEARCH_TEXT_BYTES_MAX))
}

/**
 * Returns the highest cost of vectors of these texts: a tokenizer makes at most one token of each
 * byte, besides the tokens that it adds around the text.
 */
export function costMaxOf(
  offer: Pick<Offer.Offer, 'prices' | 'feeBps'>,
  texts: readonly { readonly bytes: number }[],
): bigint {
  let sum = 0n
  for (let at = 0; at < texts.length; at += SEARCH_TEXTS_PER_REQUEST) {
    const part = texts.slice(at, at + SEARCH_TEXTS_PER_REQUEST)
    const inputTokens = part.reduce((all, { bytes }) => all + bytes + SEARCH_TOKENS_PER_TEXT, 0)
    sum += Quote.from({ offer, inputTokens, maxTokens: 1 }).costMax
  }
  return sum
}

type SearchableModel = { readonly row: CatalogueRow; readonly manifest: Manifest.Manifest }

/** A model and a provider that can embed the texts of a search now, with the highest cost. */
export type EmbeddingPlan = {
  readonly model: string
  readonly source: EmbeddingSource
  readonly inputPrice: bigint
  readonly texts: readonly { readonly row: CatalogueRow; readonly text: string }[]
  /** Texts that have no vector yet, each once. */
  readonly missingTexts: readonly string[]
  readonly costMax: bigint
}

/** Creates the reader of the models that a search compares, with their manifests. */
export function createSearchableModels({ parts, manifests }: WebContext) {
  let tried: ReadonlySet<Hash> = new Set()
  return async (): Promise<readonly SearchableModel[]> => {
    const { rows } = parts.indexer.browse.catalogue({
      nowSeconds: Number(await parts.ledger.nowSeconds()),
      sort: 'providers',
      limit: SEARCH_MODELS_MAX,
    })
    // Waits for each manifest once; models without a readable manifest are not in the search.
    const versions = rows.map(({ model }) => model.version)
    const unread = versions.filter((version) => !tried.has(version))
    await Promise.all(unread.map((version) => manifests.read(version)))
    tried = new Set(versions)
    return rows.flatMap((row) => {
      const manifest = manifests.cached(row.model.version)
      return manifest ? [{ row, manifest }] : []
    })
  }
}

/** Returns the offers in the default asset of providers that are not offline, by provider. */
async function offersOf({ parts, presence, defaultUnit }: WebContext, version: Hash) {
  const offers = new Map<AccountId, Offer.Offer[]>()
  for (const { offer, endpoint } of await parts.indexer.offersFor(version)) {
    const { provider, asset } = offer
    if (!endpoint || asset !== defaultUnit.asset) continue
    if (presence.of(provider) === 'offline') continue
    offers.set(provider, [...(offers.get(provider) ?? []), offer])
  }
  return offers
}

async function plansOf(
  context: WebContext,
  vectors: EmbeddingCache,
  {
    row,
    manifest,
    models,
    payer,
    only,
  }: SearchableModel & {
    readonly models: readonly SearchableModel[]
    readonly payer: string | undefined
    readonly only?: AccountId
  },
): Promise<readonly EmbeddingPlan[]> {
  const { version, access } = row.model
  // Without a tokenizer, only the provider could count the paid tokens.
  if (manifest.task !== 'embedding' || !manifest.tokenizer || access !== 'public') return []
  const offers = [...(await offersOf(context, version))].filter(([by]) => !only || by === only)
  if (offers.length === 0) return []
  const room = Math.max(1, manifest.contextLength - SEARCH_TOKENS_PER_TEXT)
  const texts = models.map((one) => {
    return { row: one.row, text: textOf(one.row.alias, one.manifest, room) }
  })
  const query = { bytes: SEARCH_QUERY_CHARACTERS_MAX * BYTES_PER_CHARACTER }
  const plans = offers.map(async ([provider, offerList]) => {
    const source = { version, provider }
    const distinct = new Set(texts.map(({ text }) => text))
    const missingTexts =
      payer === undefined ? [...distinct] : await vectors.missing({ ...source, payer }, distinct)
    const sizes = [query, ...missingTexts.map((text) => ({ bytes: Buffer.byteLength(text) }))]
    // The provider chooses among its offers, so the most expensive one is the bound.
    const costs = offerList.map((offer) => costMaxOf(offer, sizes))
    const costMax = costs.reduce((a, b) => (a > b ? a : b))
    const { input: inputPrice } = offerList[costs.indexOf(costMax)]!.prices
    return { model: row.alias, source, inputPrice, texts, missingTexts, costMax }
  })
  return await Promise.all(plans)
}

/**
 * Returns the plan with the lowest `costMax`; `undefined` if no provider offers embeddings.
 *
 * @param options.payer Payer whose cached vectors count; without a payer, each text has to be paid.
 * @param options.only The provider and model of the quote that the page showed.
 */
export async function planOf(
  context: WebContext,
  options: {
    readonly vectors: EmbeddingCache
    readonly read: () => Promise<readonly SearchableModel[]>
    readonly payer: string | undefined
    readonly only?: EmbeddingSource
  },
): Promise<EmbeddingPlan | undefined> {
  const { vectors, read, payer, only } = options
  const models = await read()
  const found: EmbeddingPlan[] = []
  let choices = 0
  for (const one of models) {
    if (only && one.row.model.version !== only.version) continue
    const by = only && { only: only.provider }
    const plans = await plansOf(context, vectors, { ...one, models, payer, ...by })
    found.push(...plans)
    if (plans.length > 0) choices += 1
    if (choices >= SEARCH_PLANS_MAX) break
  }
  const [first, ...rest] = found
  return first && rest.reduce((best, plan) => (plan.costMax < best.costMax ? plan : best), first)
}
