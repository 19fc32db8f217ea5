/** Records in memory with their keys in ascending order. */
export class SortedRecords {
  readonly #values: Map<string, Uint8Array>
  readonly #keys: string[]

  constructor(records: ReadonlyMap<string, Uint8Array> = new Map()) {
    this.#values = new Map(records)
    this.#keys = [...records.keys()].sort()
  }

  /** The records as a map. */
  get values(): ReadonlyMap<string, Uint8Array> {
    return this.#values
  }

  get(key: string): Uint8Array | undefined {
    return this.#values.get(key)
  }

  set(key: string, value: Uint8Array): void {
    if (!this.#values.has(key)) this.#keys.splice(this.#indexOf(key), 0, key)
    this.#values.set(key, value)
  }

  delete(key: string): void {
    if (this.#values.delete(key)) this.#keys.splice(this.#indexOf(key), 1)
  }

  /** Returns at most `limit` keys with a prefix that are above `after`, in ascending order. */
  list(prefix: string, after: string, limit: number): readonly string[] {
    const found: string[] = []
    for (let at = this.#indexOf(after < prefix ? prefix : after); found.length < limit; at++) {
      const key = this.#keys[at]
      if (key === undefined || !key.startsWith(prefix)) break
      if (key !== after) found.push(key)
    }
    return found
  }

  /** Returns the index of the first key that is not below `key`. */
  #indexOf(key: string): number {
    let [low, high] = [0, this.#keys.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#keys[middle]! < key) low = middle + 1
      else high = middle
    }
    return low
  }
}
