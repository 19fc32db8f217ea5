import { Embedding } from '@ostrom/protocol'

/** An item with a name and the vector of its text. */
export type EmbeddedItem = { readonly name: string; readonly vector: Float32Array }

const isUsable = (vector: Float32Array): boolean =>
  vector.some((value) => value !== 0) && vector.every(Number.isFinite)

/**
 * Sorts by similarity to a query, the nearest first, and equally near items by name. Leaves
 * out vectors that cannot be compared: those with another length, only zeros, or a NaN.
 */
export function rankBySimilarity<T extends EmbeddedItem>(
  query: Float32Array,
  placed: readonly T[],
): readonly { readonly cosine: number; readonly item: T }[] {
  if (!isUsable(query)) return []
  const ranked = placed
    .filter(({ vector }) => vector.length === query.length && isUsable(vector))
    .map((item) => ({ cosine: Embedding.cosineSimilarity(query, item.vector), item }))
    // The product of very large numbers overflows, so their angle is undefined.
    .filter(({ cosine }) => Number.isFinite(cosine))
  const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return ranked.sort((a, b) => b.cosine - a.cosine || byName(a.item.name, b.item.name))
}
