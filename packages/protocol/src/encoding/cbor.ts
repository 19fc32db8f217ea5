import * as dagCbor from '@ipld/dag-cbor'
import { decode as decodeCbor } from 'cborg'
import { MalformedError } from '../errors/errors.ts'
import { BoundedTokenizer } from './cbor-tokenizer.ts'
import type { Schema } from './schema.ts'

const options = dagCbor.decodeOptions

const UINT64_MAX = (1n << 64n) - 1n

/**
 * Replaces integers above 64 bits, which dag-cbor does not have, by text `+<hex>`. Only
 * `Schema.unsigned` decodes that text. Omits fields whose value is `undefined`.
 */
function encodeWideIntegers(value: unknown): unknown {
  if (typeof value === 'bigint') return value > UINT64_MAX ? `+${value.toString(16)}` : value
  if (Array.isArray(value)) return value.map(encodeWideIntegers)
  if (value instanceof Uint8Array || value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined)
  return Object.fromEntries(entries.map(([key, entry]) => [key, encodeWideIntegers(entry)]))
}

/**
 * Returns true if `encodeWideIntegers` would change `value`. Such values are rare, and this check
 * is cheaper than a copy.
 */
function isWide(value: unknown): boolean {
  if (typeof value === 'bigint') return value > UINT64_MAX
  if (value === undefined) return true
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return false
  return Array.isArray(value) ? value.some(isWide) : Object.values(value).some(isWide)
}

/**
 * Returns the canonical dag-cbor bytes of a value of plain objects, lists, text, bytes and
 * integers.
 */
export function encode(value: unknown): Uint8Array {
  return dagCbor.encode(isWide(value) ? encodeWideIntegers(value) : value)
}

/**
 * Decodes untrusted dag-cbor and checks it against a schema. Text is the identity on all of
 * Unicode. Before an object is made, its bytes have paid for it: see `BoundedTokenizer`.
 *
 * @throws {MalformedError} The bytes are not canonical dag-cbor, or do not match the schema.
 */
export function decode<T>(bytes: Uint8Array, shape: Schema<T>, what = 'message'): T {
  let value: unknown
  try {
    const tokenizer = new BoundedTokenizer(bytes, options)
    value = decodeCbor(bytes, { ...options, tokenizer })
  } catch {
    throw new MalformedError({ what, path: '$', reason: 'not canonical dag-cbor' })
  }
  return shape(value, '$')
}
