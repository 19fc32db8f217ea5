/** A map of bounded size. It evicts the oldest entries. */
export type BoundedMap<Key, Value> = {
  get(key: Key): Value | undefined
  /** Stores a value as the newest entry. */
  put(key: Key, value: Value): void
  delete(key: Key): void
}

/** Creates an empty map of at most `max` entries; a further one removes the oldest. */
export function createBoundedMap<Key, Value>(max: number): BoundedMap<Key, Value> {
  const entries = new Map<Key, Value>()
  return {
    get: (key) => entries.get(key),
    put(key, value) {
      entries.delete(key)
      entries.set(key, value)
      const [oldest] = entries.keys()
      if (entries.size > max && oldest !== undefined) entries.delete(oldest)
    },
    delete: (key) => void entries.delete(key),
  }
}
