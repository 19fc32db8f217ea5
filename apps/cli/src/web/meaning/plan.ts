import type { CatalogueRow } from '@ostrom/indexer'
import { type AccountId, type Hash, type Manifest, type Offer, Quote } from '@ostrom/protocol'
import {
  MEANING_CHOICES_MAX,
  MEANING_MODELS_MAX,
  MEANING_QUERY_MAX,
  MEANING_TEXT_BYTES_MAX,
  MEANING_TEXTS_PER_QUESTION,
  MEANING_TOKENS_ADDED,
} from '../limits.ts'
import type { Place } from '../place.ts'
import type { Maker, Vectors } from './vectors.ts'

/** UTF-8 takes at most so many bytes for one character of JavaScript. */
const BYTES_PER_CHARACTER = 3

/** The first bytes of a text, without half a character at the end. */
function cutText(text: string, bytesMax: number): string {
  const bytes = Buffer.from(text).subarray(0, bytesMax)
  return new TextDecoder().decode(bytes, { stream: true })
}

/** What a model is, in the words of its creator. */
export function textOf(name: string, manifest: Manifest.Manifest, bytesMax: number): string {
  const { description, task, license, keywords = [] } = manifest
  const parts = [name, description, task, keywords.join(', '), license.spdx]
  const sentences = parts.filter(Boolean).map((part) => part.replace(/\.$/, ''))
  return cutText(sentences.join('. '), Math.min(bytesMax, MEANING_TEXT_BYTES_MAX))
}

/**
 * The most that vectors of these texts cost: no tokenizer makes more of a text than it has bytes,
 * beside what stands around it.
 */
export function costMaxOf(
  offer: Pick<Offer.Offer, 'prices' | 'feeBps'>,
  texts: readonly { readonly bytes: number }[],
): bigint {
  let sum = 0n
  for (let at = 0; at < texts.length; at += MEANING_TEXTS_PER_QUESTION) {
    const part = texts.slice(at, at + MEANING_TEXTS_PER_QUESTION)
    const inputTokens = part.reduce((all, { bytes }) => all + bytes + MEANING_TOKENS_ADDED, 0)
    sum += Quote.from({ offer, inputTokens, maxTokens: 1 }).costMax
  }
  return sum
}

type Known = { readonly row: CatalogueRow; readonly manifest: Manifest.Manifest }

/** One way to have texts turned into vectors now, with all that it would be asked. */
export type Plan = {
  readonly model: string
  readonly maker: Maker
  readonly inputPrice: bigint
  readonly texts: readonly { readonly row: CatalogueRow; readonly text: string }[]
  /** Texts that have no vector yet, each once. */
  readonly fresh: readonly string[]
  readonly costMax: bigint
}

/** Reads the models that are compared, with what their creators say of them. */
export function createModels({ parts, manifests }: Place) {
  let tried: ReadonlySet<Hash> = new Set()
  return async (): Promise<readonly Known[]> => {
    const { rows } = parts.indexer.browse.catalogue({
      nowSeconds: Number(await parts.ledger.nowSeconds()),
      sort: 'providers',
      limit: MEANING_MODELS_MAX,
    })
    // Each manifest is waited for once; what nobody can read is not searched by meaning.
    const versions = rows.map(({ model }) => model.version)
    const unread = versions.filter((version) => !tried.has(version))
    await Promise.all(unread.map((version) => manifests.read(version)))
    tried = new Set(versions)
    return rows.flatMap((row) => {
      const manifest = manifests.known(row.model.version)
      return manifest ? [{ row, manifest }] : []
    })
  }
}

/** The offers of a model by providers that are there, by provider. */
async function offersOf({ parts, presences, usual }: Place, version: Hash) {
  const offers = new Map<AccountId, Offer.Offer[]>()
  for (const { offer, endpoint } of await parts.indexer.offersFor(version)) {
    const { provider, asset } = offer
    if (!endpoint || asset !== usual.asset) continue
    if (presences.of(provider) === 'gone') continue
    offers.set(provider, [...(offers.get(provider) ?? []), offer])
  }
  return offers
}

async function plansOf(
  place: Place,
  vectors: Vectors,
  { row, manifest, known, only }: Known & { readonly known: readonly Known[]; only?: AccountId },
): Promise<readonly Plan[]> {
  const { version, access } = row.model
  // Without a tokenizer the provider alone would count what is paid.
  if (manifest.task !== 'embedding' || !manifest.tokenizer || access !== 'public') return []
  const offers = [...(await offersOf(place, version))].filter(([by]) => !only || by === only)
  if (offers.length === 0) return []
  const room = Math.max(1, manifest.contextLength - MEANING_TOKENS_ADDED)
  const texts = known.map((one) => {
    return { row: one.row, text: textOf(one.row.alias, one.manifest, room) }
  })
  const query = { bytes: MEANING_QUERY_MAX * BYTES_PER_CHARACTER }
  const plans = offers.map(async ([provider, standing]) => {
    const maker = { version, provider }
    const fresh = await vectors.missing(maker, new Set(texts.map(({ text }) => text)))
    const sizes = [query, ...fresh.map((text) => ({ bytes: Buffer.byteLength(text) }))]
    // Which of a provider's offers is taken is not ours to say: the dearest bounds them all.
    const costs = standing.map((offer) => costMaxOf(offer, sizes))
    const costMax = costs.reduce((a, b) => (a > b ? a : b))
    const { input: inputPrice } = standing[costs.indexOf(costMax)]!.prices
    return { model: row.alias, maker, inputPrice, texts, fresh, costMax }
  })
  return await Promise.all(plans)
}

/**
 * The cheapest way to search by meaning now; none where nobody offers one.
 *
 * @param only The provider and model that it must be by, where somebody was shown them.
 */
export async function planOf(
  place: Place,
  options: {
    readonly vectors: Vectors
    readonly read: () => Promise<readonly Known[]>
    readonly only?: Maker
  },
): Promise<Plan | undefined> {
  const { vectors, read, only } = options
  const known = await read()
  const found: Plan[] = []
  let choices = 0
  for (const one of known) {
    if (only && one.row.model.version !== only.version) continue
    const by = only && { only: only.provider }
    const plans = await plansOf(place, vectors, { ...one, known, ...by })
    found.push(...plans)
    if (plans.length > 0) choices += 1
    if (choices >= MEANING_CHOICES_MAX) break
  }
  const [first, ...rest] = found
  return first && rest.reduce((best, plan) => (plan.costMax < best.costMax ? plan : best), first)
}
