/**
 * Creates a buffer that joins received bytes, because a list of small pieces would take a hundred
 * times their size.
 */
export function createByteBuffer() {
  let bytes: Buffer = Buffer.alloc(0)
  let from = 0
  let to = 0
  return {
    get length() {
      return to - from
    },
    push(more: Buffer): void {
      if (from === to) {
        bytes = more
        from = 0
        to = more.length
        return
      }
      if (to + more.length > bytes.length) {
        const grown = Buffer.allocUnsafeSlow(2 * (to - from + more.length))
        to = bytes.copy(grown, 0, from, to)
        from = 0
        bytes = grown
      }
      to += more.copy(bytes, to)
    },
    /** Returns a view of the first `size` bytes, and keeps them in the buffer. */
    peek: (size: number): Buffer => bytes.subarray(from, from + size),
    /** Removes the first `size` bytes, and returns a copy of them. */
    take(size: number): Buffer {
      const taken = Buffer.from(bytes.subarray(from, from + size))
      from += size
      return taken
    },
  }
}
