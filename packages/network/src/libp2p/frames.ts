import { ByteQueue, Hex } from '@ostrom/protocol'
import { MessageTooLargeError } from '../errors.ts'
import {
  BATCH_COPY_BYTES,
  MESSAGE_BYTES_MAX,
  MESSAGE_PIECES_MAX,
  PIECE_BYTES_MIN,
} from '../limits.ts'

// A frame has 4 bytes (the kind in the first, the message length in the other three, big-endian)
// and the message. Each direction ends with an end frame, because a cut stream looks like one that
// ended. See docs/spec/network.md.

const HEADER_BYTES = 4
const MESSAGE = 0
const END = 1

/** Returns the number of bytes on the wire for a message of this length. */
export const frameBytes = (length: number): number => HEADER_BYTES + length

/**
 * Returns the chunks to write for messages. Small messages are copied into one chunk, so that
 * several tokens share one packet; large messages are not copied.
 *
 * @param ended True adds the end frame.
 */
export function encodeFrames(messages: readonly Uint8Array[], ended: boolean): Uint8Array[] {
  const chunks: Uint8Array[] = []
  let run: Uint8Array[] = []
  const add = (...parts: Uint8Array[]) => run.push(...parts)
  const endRun = () => {
    if (run.length > 0) chunks.push(Hex.join(run))
    run = []
  }
  for (const message of messages) {
    add(header(MESSAGE, message.length))
    if (message.length < BATCH_COPY_BYTES) add(message)
    else {
      endRun()
      chunks.push(message)
    }
  }
  if (ended) add(header(END, 0))
  endRun()
  return chunks
}

const header = (kind: number, length: number): Uint8Array =>
  Uint8Array.of(kind, length >>> 16, (length >>> 8) & 0xff, length & 0xff)

/** Receiver of decoded messages. */
export type FrameSink = {
  message(message: Uint8Array): void
  /** The peer has ended the direction cleanly. */
  end(): void
}

/** The peer's bytes are not valid frames. */
export class FramingError extends Error {}

/**
 * Decodes frames from chunks of any size. The decoder buffers only received bytes, at most four
 * times their number: a header alone reserves no memory, and a chunk leaves no object behind. A
 * message that is complete within one chunk shares the chunk's memory.
 */
export class FrameDecoder {
  readonly #sink: FrameSink
  readonly #header = new Uint8Array(HEADER_BYTES)
  #headerBytes = 0
  /** The first bytes of a message whose end has not arrived yet. */
  readonly #partial = new ByteQueue()
  /** Number of missing bytes of the current message. */
  #missing = 0
  /** Pieces of the current message that the peer may still send. */
  #pieces = 0
  #ended = false
  /** Most bytes of the next message. */
  #bytesMax: number

  /** @param firstBytesMax Most bytes of the first message. */
  constructor(sink: FrameSink, firstBytesMax = MESSAGE_BYTES_MAX) {
    this.#sink = sink
    this.#bytesMax = firstBytesMax
  }

  /**
   * Decodes the next chunk.
   *
   * @throws {MessageTooLargeError} The peer announces a message over the limit.
   * @throws {FramingError} The peer sends an invalid frame, data after its end frame, or a message
   *   in too many pieces.
   */
  push(chunk: Uint8Array): void {
    let offset = 0
    while (offset < chunk.length) {
      if (this.#ended) throw new FramingError('bytes after the end')
      if (this.#headerBytes < HEADER_BYTES) {
        this.#header[this.#headerBytes++] = chunk[offset++] as number
        if (this.#headerBytes === HEADER_BYTES) this.#begin()
        continue
      }
      const size = Math.min(this.#missing, chunk.length - offset)
      // `subarray` of a `Buffer` would be a `Buffer`, whose `slice` does not copy.
      const part = new Uint8Array(chunk.buffer, chunk.byteOffset + offset, size)
      offset += part.length
      this.#missing -= part.length
      if (this.#missing > 0) this.#keep(part)
      else this.#finish(part)
    }
  }

  #begin(): void {
    const [kind, high, middle, low] = this.#header as unknown as [number, number, number, number]
    const length = (high << 16) | (middle << 8) | low
    if (kind === END && length === 0) {
      this.#ended = true
      this.#sink.end()
      return
    }
    if (kind !== MESSAGE) throw new FramingError('an unknown kind of frame')
    if (length > this.#bytesMax) {
      throw new MessageTooLargeError({ bytes: length, from: 'peer', limit: this.#bytesMax })
    }
    this.#bytesMax = MESSAGE_BYTES_MAX
    this.#missing = length
    this.#pieces = MESSAGE_PIECES_MAX + Math.floor(length / PIECE_BYTES_MIN)
    if (length === 0) this.#finish(new Uint8Array())
  }

  /** Keeps a piece of a message. */
  #keep(part: Uint8Array): void {
    if (this.#pieces-- === 0) throw new FramingError('a message in too many pieces')
    this.#partial.push(part)
  }

  #finish(last: Uint8Array): void {
    this.#headerBytes = 0
    if (this.#partial.length === 0) {
      this.#sink.message(last)
      return
    }
    this.#partial.push(last)
    this.#sink.message(this.#partial.take(this.#partial.length))
  }
}
