/**
 * A queue between a writer and its readers. The writer never waits, so the protocol that it follows
 * must bound the number of items. Each item goes to one reader, in order.
 */
export type AsyncQueue<Item> = {
  /** Adds an item; without effect once the queue has ended or failed. */
  push(item: Item): void
  /** Ends the queue: readers finish after the queued items. */
  end(): void
  /**
   * Fails the queue, unless it has ended or failed: readers get the queued items, then the error.
   * With `discard` readers get the error at once, also on a queue that has ended or failed.
   */
  fail(error: unknown, discard?: 'discard'): void
  /** Takes the next item, or waits for it. @throws The error of `fail`. */
  next(): Promise<IteratorResult<Item, undefined>>
  /** An iterator that ends early loses no item; another iterator continues at its position. */
  [Symbol.asyncIterator](): AsyncIterableIterator<Item, undefined>
  readonly state: 'open' | 'ended' | 'failed'
  /** True while the queue holds an item that no call of `next` waits for. */
  readonly isReaderBehind: boolean
}

type PendingRead<Item> = {
  readonly resolve: (result: IteratorResult<Item, undefined>) => void
  readonly reject: (error: unknown) => void
}

/** Read entries are dropped in blocks of this size, because single removals are slower. */
const COMPACT_AT = 1_024

const done: IteratorReturnResult<undefined> = { done: true, value: undefined }

class ItemQueue<Item> implements AsyncQueue<Item> {
  state: AsyncQueue<Item>['state'] = 'open'
  #items: (Item | undefined)[] = []
  #head = 0
  readonly #readers: PendingRead<Item>[] = []
  readonly #onTaken: (item: Item) => void
  #error: unknown

  constructor(onTaken: (item: Item) => void) {
    this.#onTaken = onTaken
  }

  get isReaderBehind(): boolean {
    return this.#head < this.#items.length
  }

  push(item: Item): void {
    if (this.state !== 'open') return
    const reader = this.#readers.shift()
    if (reader) {
      reader.resolve({ done: false, value: item })
      this.#onTaken(item)
      return
    }
    this.#items.push(item)
  }

  end(): void {
    if (this.state !== 'open') return
    this.state = 'ended'
    for (const reader of this.#readers.splice(0)) reader.resolve(done)
  }

  fail(error: unknown, discard?: 'discard'): void {
    if (discard) {
      this.#items = []
      this.#head = 0
    } else if (this.state !== 'open') return
    this.state = 'failed'
    this.#error = error
    for (const reader of this.#readers.splice(0)) reader.reject(error)
  }

  next(): Promise<IteratorResult<Item, undefined>> {
    if (this.isReaderBehind) return Promise.resolve({ done: false, value: this.#take() })
    if (this.state === 'ended') return Promise.resolve(done)
    if (this.state === 'failed') return Promise.reject(this.#error)
    return new Promise((resolve, reject) => this.#readers.push({ resolve, reject }))
  }

  [Symbol.asyncIterator](): AsyncIterableIterator<Item, undefined> {
    const iterator: AsyncIterableIterator<Item, undefined> = {
      next: () => this.next(),
      return: () => Promise.resolve(done),
      [Symbol.asyncIterator]: () => iterator,
    }
    return iterator
  }

  #take(): Item {
    const item = this.#items[this.#head] as Item
    // Otherwise the item would stay in memory until its block is dropped.
    this.#items[this.#head] = undefined
    this.#head++
    if (this.#head === this.#items.length) {
      this.#items = []
      this.#head = 0
    } else if (this.#head >= COMPACT_AT) {
      this.#items = this.#items.slice(this.#head)
      this.#head = 0
    }
    this.#onTaken(item)
    return item
  }
}

/**
 * Creates an empty queue.
 *
 * @param onTaken Called with each item, synchronously when a reader gets the item.
 */
export const createAsyncQueue = <Item>(
  onTaken: (item: Item) => void = () => {},
): AsyncQueue<Item> => new ItemQueue(onTaken)
