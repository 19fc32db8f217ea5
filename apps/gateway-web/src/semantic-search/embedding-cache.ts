import { createHash } from 'node:crypto'
import { type AccountId, Embedding, type Hash } from '@ostrom/protocol'
import { listAll, type StateStore } from '@ostrom/state'
import { SEARCH_EMBEDDINGS_MAX, SEARCH_EMBEDDINGS_PER_PAYER_MAX } from '../services/limits.ts'

const PREFIX = 'web/embedding/'

/**
 * The provider that computes vectors, and the model version. Vectors of two providers are never
 * compared with each other, because their artifacts of the model may differ.
 */
export type EmbeddingSource = { readonly version: Hash; readonly provider: AccountId }

/** Vectors that one payer bought from one source. They rank only this payer's searches. */
export type EmbeddingOwner = EmbeddingSource & { readonly payer: string }

/**
 * Vectors of texts, by payer, source and the SHA-256 of the text. No vector is verified, so a
 * vector that one payer bought does not affect the ranking for another payer.
 */
export type EmbeddingCache = {
  /** Returns the texts that have no vector, in their order. */
  missing(owner: EmbeddingOwner, texts: Iterable<string>): Promise<readonly string[]>
  get(owner: EmbeddingOwner, text: string): Promise<Float32Array | undefined>
  /**
   * Keeps vectors. A payer at its own limit loses its own vectors, starting with those that `keep`
   * does not list. If the cache is full, the payer with the most vectors loses one.
   */
  put(
    owner: EmbeddingOwner,
    made: ReadonlyMap<string, Float32Array>,
    keep: Iterable<string>,
  ): Promise<void>
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const keyOf = ({ payer, version, provider }: EmbeddingOwner, text: string): string =>
  `${PREFIX}${sha256(payer)}/${version.slice(2)}/${provider.slice(2)}/${sha256(text)}`

/** Returns the payer: the first part of a key after the prefix. */
const payerOf = (key: string): string => key.slice(PREFIX.length).split('/', 1)[0] as string

type EvictionOptions = {
  readonly payer: string
  /** Keys of vectors that the payer's search needs. */
  readonly required: ReadonlySet<string>
  readonly added: ReadonlySet<string>
  readonly vectorsMax: number
  readonly perPayerMax: number
}

/** Returns the keys to remove so that there is space for the added ones. */
function evictedFor(keys: ReadonlySet<string>, options: EvictionOptions): readonly string[] {
  const { payer, required, added, vectorsMax, perPayerMax } = options
  const held = new Map<string, string[]>([[payer, []]])
  for (const key of keys) {
    if (added.has(key)) continue
    const of = payerOf(key)
    held.set(of, [...(held.get(of) ?? []), key])
  }
  const own = held.get(payer)!
  // The last key is removed first.
  held.set(payer, [
    ...own.filter((key) => required.has(key)),
    ...own.filter((key) => !required.has(key)).toReversed(),
  ])
  const sizeOf = (of: string) => held.get(of)!.length + (of === payer ? added.size : 0)
  const evicted: string[] = []
  const evict = (of: string) => {
    const key = held.get(of)?.pop()
    if (key !== undefined) evicted.push(key)
    return key !== undefined
  }
  while (sizeOf(payer) > perPayerMax && evict(payer));
  let left = [...held.keys()].reduce((sum, of) => sum + sizeOf(of), 0)
  for (; left > vectorsMax; left--) {
    const largest = [...held.keys()].reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a), payer)
    if (!evict(largest)) break
  }
  return evicted
}

/** Keeps vectors in the gateway's state, where a restart finds them again. */
export function createEmbeddingCache(
  state: StateStore,
  {
    vectorsMax = SEARCH_EMBEDDINGS_MAX,
    perPayerMax = SEARCH_EMBEDDINGS_PER_PAYER_MAX,
  }: { readonly vectorsMax?: number; readonly perPayerMax?: number } = {},
): EmbeddingCache {
  // The keys stay in memory after the first read, because each search needs them, and a read of the
  // state also loads all vectors.
  let cachedKeys: Promise<Set<string>> | undefined
  const read = async () => {
    const keys = new Set<string>()
    for await (const { key } of listAll(state, PREFIX)) keys.add(key)
    return keys
  }
  const forget = () => {
    cachedKeys = undefined
  }
  const readKeys = (): Promise<Set<string>> => {
    if (!cachedKeys) {
      cachedKeys = read()
      cachedKeys.catch(forget)
    }
    return cachedKeys
  }
  return {
    async missing(owner, texts) {
      const keys = await readKeys()
      return [...texts].filter((text) => !keys.has(keyOf(owner, text)))
    },
    async get(owner, text) {
      const bytes = await state.get(keyOf(owner, text))
      return bytes && Embedding.decode(bytes, 1)?.[0]
    },
    async put(owner, made, keep) {
      const required = new Set([...keep].map((text) => keyOf(owner, text)))
      const added = new Map(
        [...made]
          .slice(0, Math.min(vectorsMax, perPayerMax))
          .map(([text, vector]) => [keyOf(owner, text), Embedding.encode(vector)]),
      )
      const keys = await readKeys()
      const order = evictedFor(keys, {
        payer: sha256(owner.payer),
        required,
        added: new Set(added.keys()),
        vectorsMax,
        perPayerMax,
      })
      // Updates the keys before the wait for the commit, because other calls may change them
      // meanwhile.
      for (const key of order) keys.delete(key)
      for (const key of added.keys()) keys.add(key)
      try {
        await state.commit([
          ...order.map((key) => ({ kind: 'delete', key }) as const),
          ...[...added].map(([key, value]) => ({ kind: 'put', key, value }) as const),
        ])
      } catch (error) {
        forget()
        throw error
      }
    },
  }
}
