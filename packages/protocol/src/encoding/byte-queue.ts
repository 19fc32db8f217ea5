/** Smallest buffer that is allocated, in bytes. */
const CAPACITY_MIN = 256

/**
 * Buffer above which an emptied queue gives its memory back, in bytes: a long-lived queue whose
 * largest message has gone must not keep that message's memory.
 */
const CAPACITY_KEPT_MAX = 64 * 1024

/**
 * Bytes that have arrived and are not read yet, first in, first out. Time and memory are linear in
 * the bytes, however small the pieces are in which a stranger sends or a reader takes them: the
 * queue keeps no object for a piece, and taking from it does not copy what is left.
 */
export class ByteQueue {
  #buffer = new Uint8Array()
  #from = 0
  #to = 0

  /** Number of bytes that are not read yet. */
  get length(): number {
    return this.#to - this.#from
  }

  /** Appends a copy of the bytes. */
  push(piece: Uint8Array): void {
    if (this.#to + piece.length > this.#buffer.length) this.#makeRoom(piece.length)
    this.#buffer.set(piece, this.#to)
    this.#to += piece.length
  }

  /**
   * Removes the first `size` bytes and returns a copy of them.
   *
   * @throws {RangeError} The queue holds fewer bytes; it is unchanged.
   */
  take(size: number): Uint8Array<ArrayBuffer> {
    if (size > this.length) throw new RangeError(`The queue has ${this.length} of ${size} bytes.`)
    const taken = this.#buffer.slice(this.#from, this.#from + size)
    this.#from += size
    if (this.#from === this.#to) this.#empty()
    return taken
  }

  #empty(): void {
    this.#from = 0
    this.#to = 0
    if (this.#buffer.length > CAPACITY_KEPT_MAX) this.#buffer = new Uint8Array()
  }

  /** Moves what is left to the beginning, of a larger buffer unless half of this one is free. */
  #makeRoom(size: number): void {
    const left = this.#buffer.subarray(this.#from, this.#to)
    const needed = left.length + size
    if (2 * needed > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(2 * needed, CAPACITY_MIN))
      larger.set(left)
      this.#buffer = larger
    } else this.#buffer.copyWithin(0, this.#from, this.#to)
    this.#to = left.length
    this.#from = 0
  }
}
