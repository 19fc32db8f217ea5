import { createHash } from 'node:crypto'
import { type AccountId, Embedding, type Hash } from '@ostrom/protocol'
import { listAll, type StateStore } from '@ostrom/state'
import { SEARCH_EMBEDDINGS_MAX } from '../services/limits.ts'

const PREFIX = 'web/embedding/'

/**
 * Who made vectors. Those of one provider are never compared with another's: its form of the model
 * may be another, and whoever answers falsely spoils only what it is asked for itself.
 */
export type EmbeddingSource = { readonly version: Hash; readonly provider: AccountId }

/** Vectors of texts, by who made them and the SHA-256 of the text. */
export type EmbeddingCache = {
  /** Those of the texts that have no vector, in their order. */
  missing(source: EmbeddingSource, texts: Iterable<string>): Promise<readonly string[]>
  get(source: EmbeddingSource, text: string): Promise<Float32Array | undefined>
  /** Keeps vectors; where there is no room, those that `keep` does not name go first. */
  put(
    source: EmbeddingSource,
    made: ReadonlyMap<string, Float32Array>,
    keep: Iterable<string>,
  ): Promise<void>
}

const keyOf = ({ version, provider }: EmbeddingSource, text: string): string =>
  `${PREFIX}${version.slice(2)}/${provider.slice(2)}/${createHash('sha256').update(text).digest('hex')}`

/** Keeps vectors in the gateway's state, where a restart finds them again. */
export function createEmbeddingCache(
  state: StateStore,
  { vectorsMax = SEARCH_EMBEDDINGS_MAX }: { readonly vectorsMax?: number } = {},
): EmbeddingCache {
  // What is kept is asked for often, and large: its keys are read once.
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
    async missing(source, texts) {
      const keys = await readKeys()
      return [...texts].filter((text) => !keys.has(keyOf(source, text)))
    },
    async get(source, text) {
      const bytes = await state.get(keyOf(source, text))
      return bytes && Embedding.decode(bytes, 1)?.[0]
    },
    async put(source, made, keep) {
      const required = new Set([...keep].map((text) => keyOf(source, text)))
      const added = new Map(
        [...made]
          .slice(0, vectorsMax)
          .map(([text, vector]) => [keyOf(source, text), Embedding.encode(vector)]),
      )
      const keys = await readKeys()
      const others = [...keys].filter((key) => !added.has(key))
      const excess = Math.max(0, others.length + added.size - vectorsMax)
      const order = [
        ...others.filter((key) => !required.has(key)),
        ...others.filter((key) => required.has(key)),
      ].slice(0, excess)
      // At once with the count, before anything is waited for: others may put beside this.
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
