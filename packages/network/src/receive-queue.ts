/**
 * Received messages of a channel that wait for a reader. It counts their bytes, so that an adapter
 * can pause its peer, and reports when there is capacity again.
 */
export type ReceiveQueue = {
  push(message: Uint8Array): void
  /** Records the peer's clean end: readers finish after the queued messages. */
  end(): void
  /**
   * Records a broken channel: readers fail after the queued messages, or at once with `discard`.
   */
  fail(error: Error, discard?: 'discard'): void
  readonly state: 'open' | 'ended' | 'failed'
  readonly bytes: number
  iterate(): AsyncIterableIterator<Uint8Array>
}

type PendingRead = {
  readonly resolve: (result: IteratorResult<Uint8Array>) => void
  readonly reject: (error: Error) => void
}

/** Read entries are dropped in blocks of this size, because single removals are slower. */
const COMPACT_AT = 1_024

const done: IteratorResult<Uint8Array> = { done: true, value: undefined }

class MessageReceiveQueue implements ReceiveQueue {
  state: ReceiveQueue['state'] = 'open'
  bytes = 0
  #queue: Uint8Array[] = []
  #head = 0
  readonly #readers: PendingRead[] = []
  readonly #onTaken: (bytes: number) => void
  #error: Error | undefined

  constructor(onTaken: (bytes: number) => void) {
    this.#onTaken = onTaken
  }

  push(message: Uint8Array): void {
    if (this.state !== 'open') return
    const reader = this.#readers.shift()
    if (reader) {
      reader.resolve({ done: false, value: message })
      this.#onTaken(message.length)
      return
    }
    this.#queue.push(message)
    this.bytes += message.length
  }

  end(): void {
    if (this.state !== 'open') return
    this.state = 'ended'
    for (const reader of this.#readers.splice(0)) reader.resolve(done)
  }

  fail(error: Error, discard?: 'discard'): void {
    if (discard) {
      this.#queue = []
      this.#head = 0
      this.bytes = 0
    } else if (this.state !== 'open') return
    this.state = 'failed'
    this.#error = error
    for (const reader of this.#readers.splice(0)) reader.reject(error)
  }

  iterate(): AsyncIterableIterator<Uint8Array> {
    const iterator: AsyncIterableIterator<Uint8Array> = {
      next: () => this.#next(),
      // An iterator that ends early drops no message; another iterator continues from there.
      return: () => Promise.resolve(done),
      [Symbol.asyncIterator]: () => iterator,
    }
    return iterator
  }

  #next(): Promise<IteratorResult<Uint8Array>> {
    if (this.#head < this.#queue.length)
      return Promise.resolve({ done: false, value: this.#take() })
    if (this.state === 'ended') return Promise.resolve(done)
    if (this.#error) return Promise.reject(this.#error)
    return new Promise((resolve, reject) => this.#readers.push({ resolve, reject }))
  }

  #take(): Uint8Array {
    const message = this.#queue[this.#head] as Uint8Array
    this.#head++
    if (this.#head === this.#queue.length) {
      this.#queue = []
      this.#head = 0
    } else if (this.#head >= COMPACT_AT) {
      this.#queue = this.#queue.slice(this.#head)
      this.#head = 0
    }
    this.bytes -= message.length
    this.#onTaken(message.length)
    return message
  }
}

/**
 * Creates an empty receive queue.
 *
 * @param onTaken Called with the size of each read message.
 */
export const createReceiveQueue = (onTaken: (bytes: number) => void): ReceiveQueue =>
  new MessageReceiveQueue(onTaken)
