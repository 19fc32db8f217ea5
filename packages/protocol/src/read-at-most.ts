import * as Hex from './hex.ts'

/**
 * The bytes of a body that somebody else sends, or `undefined` where there are more than
 * `bytesMax`.
 *
 * @param droppedMax Of the rest so many bytes are read and dropped, and no more.
 */
export async function readAtMost(
  body: ReadableStream<Uint8Array> | null,
  bytesMax: number,
  droppedMax = 0,
): Promise<Uint8Array | undefined> {
  const reader = body?.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > bytesMax + droppedMax) {
      // What its cancelling meets is the sender's own affair.
      reader.cancel().catch(() => {})
      return undefined
    }
    if (size <= bytesMax) parts.push(value)
    else parts.length = 0
  }
  return size > bytesMax ? undefined : Hex.join(parts)
}
