/** Records in memory, in ascending order of their keys. */
export type SortedRecords = {
  get(key: string): Uint8Array | undefined
  set(key: string, value: Uint8Array): void
  delete(key: string): void
  /** Returns the first `limit` keys above `after` that start with `prefix`, in ascending order. */
  keys(options: {
    readonly prefix: string
    readonly after: string
    readonly limit: number
  }): readonly string[]
  /** Returns a copy whose changes do not change these records. */
  copy(): SortedRecords
}

/**
 * Creates records in memory. The order is kept at each change, because roles list records far more
 * often than they add or delete them, and would otherwise sort all keys each time.
 */
export const createSortedRecords = (): SortedRecords => over(new Map(), [])

function over(records: Map<string, Uint8Array>, sorted: string[]): SortedRecords {
  return {
    get: (key) => records.get(key),
    set(key, value) {
      if (!records.has(key)) sorted.splice(indexFrom(sorted, key), 0, key)
      records.set(key, value)
    },
    delete(key) {
      if (records.delete(key)) sorted.splice(indexFrom(sorted, key), 1)
    },
    keys({ prefix, after, limit }) {
      const start = after < prefix ? indexFrom(sorted, prefix) : indexAfter(sorted, after)
      let end = start
      while (end - start < limit && sorted[end]?.startsWith(prefix)) end++
      return sorted.slice(start, end)
    },
    copy: () => over(new Map(records), [...sorted]),
  }
}

/** Returns the index of the first key that is not below `key`. */
function indexFrom(sorted: readonly string[], key: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < key) low = middle + 1
    else high = middle
  }
  return low
}

/** Returns the index of the first key above `key`. */
function indexAfter(sorted: readonly string[], key: string): number {
  const index = indexFrom(sorted, key)
  return sorted[index] === key ? index + 1 : index
}
