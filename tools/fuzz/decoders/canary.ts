import { type DecoderTarget, type InputShape, piecesOf } from './target.ts'

const byteByByte: Readonly<Record<string, InputShape>> = {
  'bytes one by one': (size) => ({ bytes: new Uint8Array(size), pieceBytes: 1 }),
}

/** Decoders with a planted fault each, which the measurements must find. */
export const canaryTargets: readonly DecoderTarget[] = [
  {
    // Each piece copies all bytes before it, so that the time grows with their square.
    name: 'canary-time',
    bytesMax: 64 * 1024,
    shapes: byteByByte,
    decode: (input) => {
      let all = new Uint8Array()
      for (const piece of piecesOf(input)) {
        const longer = new Uint8Array(all.length + piece.length)
        longer.set(all)
        longer.set(piece, all.length)
        all = longer
      }
      return all
    },
  },
  {
    // Each byte becomes an object of about 100 bytes.
    name: 'canary-memory',
    bytesMax: 64 * 1024,
    shapes: byteByByte,
    decode: ({ bytes }) =>
      Array.from(bytes, (byte) => ({ a: byte, b: byte, c: byte, d: byte, e: [byte] })),
  },
]
