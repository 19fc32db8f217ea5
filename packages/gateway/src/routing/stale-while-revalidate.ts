import { type Clock, createBoundedMap, monotonicMs } from '@ostrom/protocol'

/**
 * A cached value of the chain that is read again in the background, so that questions rarely wait
 * for the chain.
 */
export type StaleWhileRevalidate<T> = {
  /**
   * Returns the cached value. The call reads the value first if there is none yet, or if the
   * value's age exceeds `staleMs`. An age above `freshMs` starts a read in the background.
   */
  get(): Promise<T>
  /** Reads the value now; concurrent calls share one read. */
  refresh(): Promise<T>
}

export type StaleWhileRevalidateOptions<T> = {
  readonly clock: Pick<Clock, 'nowMs'>
  readonly read: () => Promise<T>
  readonly freshMs: number
  readonly staleMs: number
}

/** Creates a cache of one value, which is read again in the background when it is not fresh. */
export function createStaleWhileRevalidate<T>({
  clock,
  read,
  freshMs,
  staleMs,
}: StaleWhileRevalidateOptions<T>): StaleWhileRevalidate<T> {
  let cached: { readonly value: T; readonly atMs: number } | undefined
  let reading: Promise<T> | undefined
  const refresh = (): Promise<T> => {
    reading ??= read()
      .then((value) => {
        cached = { value, atMs: monotonicMs(clock) }
        return value
      })
      .finally(() => {
        reading = undefined
      })
    return reading
  }
  return {
    refresh,
    async get() {
      const ageMs = cached ? Math.abs(monotonicMs(clock) - cached.atMs) : Number.POSITIVE_INFINITY
      if (!cached || ageMs > staleMs) return await refresh()
      if (ageMs > freshMs) refresh().catch(() => {})
      return cached.value
    },
  }
}

/**
 * Creates one cache per key, for a bounded number of keys. A further key evicts the least recently
 * used one.
 */
export function createStaleWhileRevalidateMap<T>(
  options: Omit<StaleWhileRevalidateOptions<T>, 'read'> & {
    readonly read: (key: string) => Promise<T>
    readonly keysMax: number
  },
): (key: string) => StaleWhileRevalidate<T> {
  const { read, keysMax, ...rest } = options
  const caches = createBoundedMap<string, StaleWhileRevalidate<T>>(keysMax)
  return (key) => {
    const fresh = caches.get(key) ?? createStaleWhileRevalidate({ ...rest, read: () => read(key) })
    caches.set(key, fresh)
    return fresh
  }
}
