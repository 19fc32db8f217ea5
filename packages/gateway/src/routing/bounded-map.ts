/** A map of bounded size. It evicts the oldest entries. */
export type BoundedMap<Key, Value> = {
  get(key: Key): Value | undefined
  /** Stores a value as the newest entry. */
  put(key: Key, value: Value): void
  delete(key: Key): void
}

export function createBoundedMap<Key, Value>(max: number): BoundedMap<Key, Value> {
  const kept = new Map<Key, Value>()
  return {
    get: (key) => kept.get(key),
    put(key, value) {
      kept.delete(key)
      kept.set(key, value)
      const [oldest] = kept.keys()
      if (kept.size > max && oldest !== undefined) kept.delete(oldest)
    },
    delete: (key) => void kept.delete(key),
  }
}
