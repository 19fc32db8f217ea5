import { type DecoderTarget, type InputShape, piecesOf } from './target.ts'

const byteByByte: Readonly<Record<string, InputShape>> = {
  'bytes one by one': (size) => ({ bytes: new Uint8Array(size), pieceBytes: 1 }),
}

/** Decoders with a planted fault each, which the measurements must find. */
export const canaryTargets: readonly DecoderTarget[] = [
  {
    // Each piece reads all bytes before it again, so that the time grows with their square.
    name: 'canary-time',
    bytesMax: 64 * 1024,
    shapes: byteByByte,
    decode: (input) => {
      const read: number[] = []
      let sum = 0
      for (const piece of piecesOf(input)) {
        read.push(...piece)
        for (const byte of read) sum = (sum + byte) % 65_521
      }
      return sum
    },
  },
  {
    // Each byte becomes objects of about 600 bytes.
    name: 'canary-memory',
    bytesMax: 64 * 1024,
    shapes: byteByByte,
    decode: ({ bytes }) =>
      Array.from(bytes, (byte) => ({ byte, bytes: new Array<number>(64).fill(byte) })),
  },
]
