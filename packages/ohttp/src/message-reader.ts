import { ByteQueue } from '@ostrom/protocol'
import type { Bytes } from './bytes.ts'
import { OhttpMessageError } from './errors.ts'

/** Reads the bytes of a stream in order. Takes a further piece only when a call needs its bytes. */
export type MessageReader = {
  /** @throws {OhttpMessageError} The stream ends before `size` bytes have arrived. */
  read(size: number): Promise<Bytes>
  /** Returns all bytes up to the end. @throws {OhttpMessageError} They are more than `max`. */
  rest(max: number): Promise<Bytes>
  /** Reads a variable-length integer, RFC 9000, section 16. */
  varint(): Promise<number>
  /** True if no byte follows. */
  ended(): Promise<boolean>
}

/** Creates a reader of a stream's pieces. Its time is linear in the bytes, and in the reads. */
export function createMessageReader(pieces: AsyncIterable<Uint8Array>): MessageReader {
  const iterator = pieces[Symbol.asyncIterator]()
  const buffered = new ByteQueue()

  /** Buffers one more piece; returns false at the end. */
  const pull = async (): Promise<boolean> => {
    const { done, value } = await iterator.next()
    if (done) return false
    buffered.push(value)
    return true
  }

  const source: MessageReader = {
    async read(size) {
      while (buffered.length < size) {
        if (!(await pull())) throw new OhttpMessageError({ reason: 'it ends too early' })
      }
      return buffered.take(size)
    },
    async rest(max) {
      while (buffered.length <= max && (await pull()));
      if (buffered.length > max) throw new OhttpMessageError({ reason: `it is over ${max} bytes` })
      return buffered.take(buffered.length)
    },
    async varint() {
      const first = (await source.read(1))[0]!
      const more = await source.read(2 ** (first >> 6) - 1)
      const value = more.reduce((total, byte) => total * 256 + byte, first & 0x3f)
      if (value <= Number.MAX_SAFE_INTEGER) return value
      throw new OhttpMessageError({ reason: 'a length in it is too large' })
    },
    async ended() {
      while (buffered.length === 0) if (!(await pull())) return true
      return false
    },
  }
  return source
}

/** Yields a byte string as a single piece. */
export async function* pieceOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
