import * as Hex from './hex.ts'

/**
 * The bytes of a body that somebody else sends, or `undefined` as soon as there are more than
 * `bytesMax`: the rest is not read.
 */
export async function readAtMost(
  body: ReadableStream<Uint8Array> | null,
  bytesMax: number,
): Promise<Uint8Array | undefined> {
  const reader = body?.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > bytesMax) {
      // What its cancelling meets is the sender's own affair.
      reader.cancel().catch(() => {})
      return undefined
    }
    parts.push(value)
  }
  return Hex.join(parts)
}
