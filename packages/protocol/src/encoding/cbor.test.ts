// Goal: text comes out as it went in, for all of Unicode; other values decode as the library
// decodes them; a message is refused before it becomes more objects than its bytes pay for.
// Method: properties over random values, and messages of many empty values.

import * as dagCbor from '@ipld/dag-cbor'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode, encode } from './cbor.ts'

const any = (value: unknown) => value

/** Any scalar values of Unicode, of which the byte order mark is frequent. */
const unicode = fc
  .array(fc.oneof(fc.constant('\ufeff'), fc.constant('\ufffd'), fc.string({ unit: 'binary' })))
  .map((parts) => parts.join(''))
  .filter((text) => text.isWellFormed())

/** A head of CBOR with a length of four bytes. */
const head = (kind: number, length: number) =>
  Uint8Array.of((kind << 5) | 26, length >>> 24, length >>> 16, length >>> 8, length)

const listOf = (item: readonly number[], count: number) =>
  Buffer.concat([head(4, count), Buffer.from(Array.from({ length: count }, () => item).flat())])

describe('text', () => {
  test('API4-1: text is the same after a round trip, as a value and as a name', () => {
    fc.assert(
      fc.property(unicode, unicode, (name, value) => {
        fc.pre(name.length > 0 && name !== '__proto__')
        expect(decode(encode({ [name]: [value] }), any)).toEqual({ [name]: [value] })
      }),
    )
  })

  test.each([1, 23, 24, 255, 256, 65_536])(
    'a text of %i units keeps its byte order mark',
    (units) => {
      const text = `\ufeff${'x'.repeat(units - 1)}`
      expect(decode(encode(text), any)).toBe(text)
    },
  )

  test('a text that is not UTF-8 is refused', () => {
    for (const bytes of [
      [0x61, 0xff],
      [0x62, 0xc3, 0x28],
      [0x63, 0xed, 0xa0, 0x80],
    ]) {
      expect(() => decode(Uint8Array.from(bytes), any)).toThrow(/not canonical dag-cbor/)
    }
  })
})

test('values decode as by the library', () => {
  const value = fc.jsonValue({ noUnicodeString: true } as object)
  fc.assert(
    fc.property(value, fc.uint8Array(), fc.bigInt({ min: 1n << 60n, max: 1n << 63n }), (...all) => {
      const bytes = encode(all)
      expect(decode(bytes, any)).toEqual(dagCbor.decode(bytes))
      expect(decode(Buffer.from(bytes), any)).toEqual(dagCbor.decode(bytes))
    }),
  )
})

test('bytes of a decoded message do not share memory with it', () => {
  const message = Buffer.from(encode([Uint8Array.of(1, 2)]))
  const [bytes] = decode(message, any as (value: unknown) => Uint8Array[])
  message.fill(9)
  expect([...bytes!]).toEqual([1, 2])
})

describe('a message', () => {
  // Finding: OFF4-3
  test.each([
    ['empty lists', listOf([0x80], 100_000)],
    ['empty maps', listOf([0xa0], 100_000)],
    ['lists in lists', Buffer.from([...new Array(5_000).fill(0x81), 0x80])],
    ['a map of one-letter names', Buffer.concat([head(5, 100_000), Buffer.alloc(300_000)])],
  ])('a message of %s is refused', (_, bytes) => {
    expect(() => decode(bytes, any)).toThrow(/not canonical dag-cbor/)
  })

  test('a message of many numbers, texts and records is decoded', () => {
    const ids = Array.from({ length: 100_000 }, (_, at) => at)
    const records = ids.slice(0, 20_000).map((at) => ({ name: `f${at}`, size: at }))
    const value = { ids, records, pairs: ids.slice(0, 1_000).map((at) => [at, 60_000 + at]) }
    expect(decode(encode(value), any)).toEqual(value)
  })
})
