// Goal: the one-pass decoder accepts exactly the hex that the two-pass checks accept.
// Method: random bytes, their text with one character changed, and arbitrary values.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Hex from './hex.ts'

const decoded = (value: unknown, size: number): Hex.Hex | undefined => {
  const bytes = new Uint8Array(size + 2).fill(0xee)
  const good = Hex.decodeInto(value, size, bytes, 1)
  // The bytes before and after the decoded bytes stay unchanged.
  expect([bytes[0], bytes[size + 1]]).toEqual([0xee, 0xee])
  return good ? Hex.from(bytes.subarray(1, size + 1)) : undefined
}

test('hex of the expected length is decoded, and all other text is refused', () => {
  const changed = fc.oneof(
    fc.constantFrom('0', 'f', 'A', 'F', 'g', 'x', '/', ':', '`', '@', ' ', '-'),
    // Characters whose lower byte equals that of a digit.
    fc.constantFrom('\u0130', '\u0261', '\uff30', '\u{10361}', '\u0080', '\uffff'),
    fc.string({ maxLength: 2 }),
  )
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), fc.nat(), changed, (bytes, index, other) => {
      const good = Hex.from(bytes)
      expect(decoded(good, bytes.length)).toBe(good)
      expect(decoded(good, bytes.length + 1)).toBeUndefined()
      const at = index % good.length
      const text = good.slice(0, at) + other + good.slice(at + 1)
      expect(decoded(text, bytes.length)).toBe(Hex.is(text, bytes.length) ? text : undefined)
    }),
  )
})

test('values that are no text are refused', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      if (!Hex.is(value, 4)) expect(decoded(value, 4)).toBeUndefined()
    }),
  )
})
