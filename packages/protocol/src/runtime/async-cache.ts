import { createBoundedMap } from './bounded-map.ts'

/**
 * Values that are created once for each key, even if several callers request one at the same time:
 * the entry exists before the first await.
 *
 * A failed creation and an `undefined` value are not kept, so the next caller creates the value
 * again.
 */
export type AsyncCache<K, V> = {
  /**
   * Returns the value of a key, and creates it if there is none. Callers that arrive during the
   * creation share its outcome. If the creation fails because the caller that began it aborted, one
   * of the other callers begins a new creation.
   *
   * @param signal Aborts the wait for another caller's creation. It also aborts this caller's own
   *   creation, if `make` observes the signal.
   */
  getOrMake(
    key: K,
    make: () => Promise<V>,
    options?: { readonly signal?: AbortSignal | undefined },
  ): Promise<V>
  delete(key: K): void
}

/**
 * Creates an empty cache.
 *
 * @param entriesMax Number of keys that the cache keeps; when it is full, the oldest key is dropped
 * first.
 */
export function createAsyncCache<K, V>(options: { readonly entriesMax: number }): AsyncCache<K, V> {
  type Entry = { readonly value: Promise<V>; readonly signal: AbortSignal | undefined }
  const entries = createBoundedMap<K, Entry>(options.entriesMax)
  const begin = (key: K, make: () => Promise<V>, signal: AbortSignal | undefined): Promise<V> => {
    // All of `make`, including its synchronous part, runs only after its entry is in the map.
    const value = Promise.resolve().then(make)
    const entry = { value, signal }
    entries.set(key, entry)
    const forget = () => {
      if (entries.get(key) === entry) entries.delete(key)
    }
    value.then((made) => {
      if (made === undefined) forget()
    }, forget)
    return value
  }
  return {
    async getOrMake(key, make, { signal } = {}) {
      for (;;) {
        const entry = entries.get(key)
        if (!entry) return await begin(key, make, signal)
        try {
          return await untilAborted(entry.value, signal)
        } catch (error) {
          if (!entry.signal?.aborted || signal?.aborted) throw error
          if (entries.get(key) === entry) entries.delete(key)
        }
      }
    },
    delete(key) {
      entries.delete(key)
    },
  }
}

/** Waits for a value that another caller creates. @throws The signal's reason when it aborts. */
async function untilAborted<V>(value: Promise<V>, signal: AbortSignal | undefined): Promise<V> {
  if (!signal) return await value
  const { promise: left, reject } = Promise.withResolvers<never>()
  const leave = () => reject(signal.reason)
  if (signal.aborted) leave()
  signal.addEventListener('abort', leave, { once: true })
  try {
    return await Promise.race([value, left])
  } finally {
    signal.removeEventListener('abort', leave)
  }
}
