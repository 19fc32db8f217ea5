import { ByteQueue } from '../encoding/byte-queue.ts'

/**
 * Reads an untrusted body; returns `undefined` if it has more than `bytesMax` bytes.
 *
 * @param droppedMax Maximum bytes beyond `bytesMax` that are read and dropped. A longer body is
 *   cancelled.
 * @param count Called with the number of bytes of each part before the part is kept. If it throws,
 *   the body is cancelled.
 * @throws {unknown} The error of `count`, or of a body that broke off.
 */
export async function readAtMost(
  body: ReadableStream<Uint8Array> | null,
  bytesMax: number,
  droppedMax = 0,
  count: (bytes: number) => void = () => {},
): Promise<Uint8Array | undefined> {
  const reader = body?.getReader()
  // A queue keeps no object for each piece, which may have one byte.
  let read = new ByteQueue()
  let size = 0
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > bytesMax + droppedMax) {
      // If the cancellation fails, the result is still `undefined`.
      reader.cancel().catch(() => {})
      return undefined
    }
    if (size > bytesMax) {
      if (read.length > 0) read = new ByteQueue()
      continue
    }
    try {
      count(value.length)
    } catch (error) {
      reader.cancel().catch(() => {})
      throw error
    }
    read.push(value)
  }
  return size > bytesMax ? undefined : read.take(read.length)
}
