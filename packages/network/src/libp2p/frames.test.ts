// Goal: any division of bytes into chunks yields the same messages. Hostile bytes are refused
// before memory is allocated for the message that they announce.
// Method: properties over messages and divisions, then examples of each fault.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BATCH_COPY_BYTES, MESSAGE_BYTES_MAX, MESSAGE_PIECES_MAX } from '../limits.ts'
import { encodeFrames, FrameDecoder } from './frames.ts'

function decode(chunks: readonly Uint8Array[]) {
  const messages: Uint8Array[] = []
  let ends = 0
  const decoder = new FrameDecoder({
    message: (message) => messages.push(message),
    end: () => {
      ends++
    },
  })
  for (const chunk of chunks) decoder.push(chunk)
  return { messages, ends }
}

const text = (message: Uint8Array) => Buffer.from(message).toString('hex')

describe('frames', () => {
  test('any messages, cut anywhere, come out as they went in', () => {
    const sizes = fc.oneof(fc.nat(40), fc.constantFrom(BATCH_COPY_BYTES - 1, BATCH_COPY_BYTES))
    const cuts = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(fc.array(sizes, { maxLength: 12 }), fc.boolean(), cuts, (lengths, ended, cut) => {
        const messages = lengths.map((length, i) => new Uint8Array(length).fill(i + 1))
        const wire = Buffer.concat(encodeFrames(messages, ended))
        const chunks: Uint8Array[] = []
        const least = lengths.some((length) => length > MESSAGE_PIECES_MAX) ? 97 : 1
        for (let at = 0, i = 0; at < wire.length; i++) {
          const size =
            lengths.length > 8 ? (cut[i % cut.length] as number) * 97 : (cut[0] as number) * least
          chunks.push(wire.subarray(at, at + size))
          at += size
        }
        const decoded = decode(chunks)
        expect(decoded.messages.map(text)).toEqual(messages.map(text))
        expect(decoded.ends).toBe(ended ? 1 : 0)
      }),
    )
  })

  test('small messages leave in one chunk, a large one is not copied', () => {
    const large = new Uint8Array(BATCH_COPY_BYTES)
    const small = new Uint8Array(100)
    expect(encodeFrames([small, small, small], true)).toHaveLength(1)
    const chunks = encodeFrames([small, large, small], false)
    expect(chunks).toHaveLength(3)
    expect(chunks[1]).toBe(large)
  })

  // Finding: OFF4-9
  test('a message that arrives byte by byte keeps nothing of its chunks', () => {
    const wire = Buffer.concat(encodeFrames([Uint8Array.of(1, 2, 3)], false))
    const messages: Uint8Array[] = []
    const decoder = new FrameDecoder({ message: (one) => messages.push(one), end: () => {} })
    for (const byte of wire.subarray(0, -1)) {
      const chunk = Uint8Array.of(byte)
      decoder.push(chunk)
      chunk[0] = 99
    }
    decoder.push(wire.subarray(-1))
    expect(messages.map(text)).toEqual(['010203'])
  })

  // Finding: OFF4-9
  test('a message in more pieces than its bytes allow is refused', () => {
    const wire = Buffer.concat(encodeFrames([new Uint8Array(64 * 1024)], false))
    const pieces = (size: number) =>
      Array.from({ length: Math.ceil(wire.length / size) }, (_, at) =>
        wire.subarray(at * size, (at + 1) * size),
      )
    expect(() => decode(pieces(1))).toThrow(/too many pieces/)
    expect(decode(pieces(536)).messages).toHaveLength(1)
  })

  test('a header over the limit is refused before its message comes', () => {
    const length = MESSAGE_BYTES_MAX + 1
    const header = Uint8Array.of(0, length >>> 16, (length >>> 8) & 0xff, length & 0xff)
    expect(() => decode([header])).toThrow(/over the size limit/)
  })

  test('unknown frames, and anything after the end, are refused', () => {
    expect(() => decode([Uint8Array.of(2, 0, 0, 0)])).toThrow(/unknown kind/)
    expect(() => decode([Uint8Array.of(1, 0, 0, 1, 9)])).toThrow(/unknown kind/)
    expect(() => decode([Uint8Array.of(1, 0, 0, 0, 0)])).toThrow(/after the end/)
  })
})
