import type { Clock } from '@ostrom/protocol'

/**
 * A cached value that is revalidated in the background, so that questions rarely wait for the
 * chain.
 */
export type StaleWhileRevalidate<T> = {
  /**
   * Returns the cached value. It reads the value first if there is none yet, or if its age exceeds
   * `staleMs`. An age above `freshMs` starts a read in the background.
   */
  get(): Promise<T>
  /** Reads the value now. */
  refresh(): Promise<T>
}

export type StaleWhileRevalidateOptions<T> = {
  readonly clock: Pick<Clock, 'nowMs'>
  readonly read: () => Promise<T>
  readonly freshMs: number
  readonly staleMs: number
}

export function createStaleWhileRevalidate<T>({
  clock,
  read,
  freshMs,
  staleMs,
}: StaleWhileRevalidateOptions<T>): StaleWhileRevalidate<T> {
  let known: { readonly value: T; readonly atMs: number } | undefined
  let reading: Promise<T> | undefined
  const refresh = (): Promise<T> => {
    reading ??= read()
      .then((value) => {
        known = { value, atMs: clock.nowMs() }
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
      const ageMs = known ? Math.abs(clock.nowMs() - known.atMs) : Number.POSITIVE_INFINITY
      if (!known || ageMs > staleMs) return await refresh()
      if (ageMs > freshMs) refresh().catch(() => {})
      return known.value
    },
  }
}

/**
 * Creates one cache per key, for a bounded number of keys. It evicts the least recently used key.
 */
export function createStaleWhileRevalidateMap<T>(
  options: Omit<StaleWhileRevalidateOptions<T>, 'read'> & {
    readonly read: (key: string) => Promise<T>
    readonly keysMax: number
  },
): (key: string) => StaleWhileRevalidate<T> {
  const { read, keysMax, ...rest } = options
  const known = new Map<string, StaleWhileRevalidate<T>>()
  return (key) => {
    const fresh = known.get(key) ?? createStaleWhileRevalidate({ ...rest, read: () => read(key) })
    known.delete(key)
    known.set(key, fresh)
    if (known.size > keysMax) known.delete(known.keys().next().value!)
    return fresh
  }
}
