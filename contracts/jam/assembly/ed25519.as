import * as Field from "./field"
import * as Sha512 from "./sha512"
import { isEqual } from "./bytes"

// Verifies Ed25519 signatures (RFC 8032) without the cofactor: R must equal the encoding of sB -
// kA. Keys that are not canonical or have a small order are refused.

const D = memory.data<u64>([
  0x34dca135978a3, 0x1a8283b156ebd, 0x5e7a26001c029, 0x739c663a03cbb, 0x52036cee2b6ff,
])
const D2 = memory.data<u64>([
  0x69b9426b2f159, 0x35050762add7a, 0x3cf44c0038052, 0x6738cc7407977, 0x2406d9dc56dff,
])
const SQRT_M1 = memory.data<u64>([
  0x61b274a0ea0b0, 0xd5a5fc8f189d, 0x7ef5e9cbd0c60, 0x78595a6804c9e, 0x2b8324804fc1d,
])
const BX = memory.data<u64>([
  0x62d608f25d51a, 0x412a4b4f6592a, 0x75b7171a4b31d, 0x1ff60527118fe, 0x216936d3cd6e5,
])
const BY = memory.data<u64>([
  0x6666666666658, 0x4cccccccccccc, 0x1999999999999, 0x3333333333333, 0x6666666666666,
])
const BT = memory.data<u64>([
  0x68ab3a5b7dda3, 0xeea2a5eadbb, 0x2af8df483c27e, 0x332b375274732, 0x67875f0fd78b7,
])
/** Bytes of a point. A point is X, Y, Z, T with x = X/Z, y = Y/Z, xy = T/Z. */
const POINT = 160
/**
 * `base`, `key` and `both` are prepared for additions: Y + X, Y - X, 2Z, 2dT. `sum` and `point` are
 * plain points.
 */
const base = memory.data(POINT, 8)
const key = memory.data(POINT, 8)
const both = memory.data(POINT, 8)
const sum = memory.data(POINT, 8)
const point = memory.data(POINT, 8)

const a = memory.data(40, 8)
const b = memory.data(40, 8)
const c = memory.data(40, 8)
const d = memory.data(40, 8)
const e = memory.data(40, 8)
const f = memory.data(40, 8)
const g = memory.data(40, 8)
const h = memory.data(40, 8)

const ORDER = memory.data<u64>([
  0x5812631a5cf5d3ed, 0x14def9dea2f79cd6, 0x0000000000000000, 0x1000000000000000,
])
const digest = memory.data(64, 8)
const scalar = memory.data(32, 8)
const encoded = memory.data(32, 8)

/** Writes the form of a point that `addPrepared` adds. */
function prepare(to: usize, from: usize): void {
  Field.add(to, from + 40, from)
  Field.carry(to)
  Field.subtract(to + 40, from + 40, from)
  Field.carry(to + 40)
  Field.add(to + 80, from + 80, from + 80)
  Field.multiply(to + 120, from + 120, D2)
}

/** Writes the sum of `from` and `prepared` to `to`. */
function addPrepared(to: usize, from: usize, prepared: usize): void {
  Field.subtract(a, from + 40, from)
  Field.multiply(a, a, prepared + 40)
  Field.add(b, from + 40, from)
  Field.multiply(b, b, prepared)
  Field.multiply(c, from + 120, prepared + 120)
  Field.multiply(d, from + 80, prepared + 80)
  Field.subtract(e, b, a)
  Field.subtract(f, d, c)
  Field.add(g, d, c)
  Field.add(h, b, a)
  finish(to)
}

function finish(to: usize): void {
  Field.multiply(to, e, f)
  Field.multiply(to + 40, g, h)
  Field.multiply(to + 80, f, g)
  Field.multiply(to + 120, e, h)
}

function double(to: usize): void {
  Field.square(a, to)
  Field.square(b, to + 40)
  Field.square(c, to + 80)
  Field.add(c, c, c)
  Field.add(h, a, b)
  Field.add(e, to, to + 40)
  Field.square(e, e)
  Field.subtract(e, h, e)
  Field.carry(e)
  Field.subtract(g, a, b)
  Field.carry(g)
  Field.add(f, c, g)
  finish(to)
}

/** Decodes a point and negates it. Returns false if the bytes encode no point. */
function decodeNegated(to: usize, from: usize): bool {
  Field.decode(to + 40, from)
  Field.encode(encoded, to + 40)
  store<u8>(encoded, load<u8>(encoded, 31) | (load<u8>(from, 31) & 0x80), 31)
  if (!isEqual(encoded, from, 32)) return false
  Field.setSmall(to + 80, 1)
  Field.square(a, to + 40)
  Field.multiply(b, a, D)
  Field.subtract(a, a, to + 80)
  Field.carry(a)
  Field.add(b, b, to + 80)
  Field.carry(b)
  // x = a b^3 (a b^7)^((p - 5) / 8)
  Field.square(c, b)
  Field.multiply(c, c, b)
  Field.square(d, c)
  Field.multiply(d, d, b)
  Field.multiply(d, d, a)
  Field.power252(d, d)
  Field.multiply(d, d, c)
  Field.multiply(to, d, a)
  Field.square(c, to)
  Field.multiply(c, c, b)
  if (!Field.areEqual(c, a)) {
    Field.setSmall(e, 0)
    Field.subtract(e, e, a)
    Field.carry(e)
    if (!Field.areEqual(c, e)) return false
    Field.multiply(to, to, SQRT_M1)
  }
  const isNegative = (load<u8>(from, 31) & 0x80) != 0
  if (Field.isZero(to) && isNegative) return false
  if (Field.isOdd(to) == isNegative) {
    Field.setSmall(e, 0)
    Field.subtract(to, e, to)
    Field.carry(to)
  }
  Field.multiply(to + 120, to, to + 40)
  return true
}

/** Returns whether eight times a point is the neutral element. */
function hasSmallOrder(from: usize): bool {
  for (let at = 0; at < 4; at++) Field.assign(sum + 40 * at, from + 40 * at)
  for (let at = 0; at < 3; at++) double(sum)
  return Field.isZero(sum)
}

/** Returns whether a scalar is below the order of the base point. */
function isReduced(from: usize): bool {
  for (let at = 3; at >= 0; at--) {
    const value = load<u64>(from + 8 * at)
    const bound = load<u64>(ORDER + 8 * at)
    if (value != bound) return value < bound
  }
  return false
}

/** Reduces the digest modulo the order of the base point, bit by bit from the highest bit. */
function reduceDigest(): void {
  for (let at: usize = 0; at < 32; at += 8) store<u64>(scalar + at, 0)
  for (let bit = 511; bit >= 0; bit--) {
    let next: u64 = (<u64>load<u8>(digest + (bit >> 3)) >> (bit & 7)) & 1
    for (let at: usize = 0; at < 32; at += 8) {
      const value = load<u64>(scalar + at)
      store<u64>(scalar + at, (value << 1) | next)
      next = value >> 63
    }
    if (isReduced(scalar)) continue
    let borrow: u64 = 0
    for (let at: usize = 0; at < 32; at += 8) {
      const value = load<u64>(scalar + at)
      const bound = load<u64>(ORDER + at)
      const difference = value - bound - borrow
      borrow = u64(value < bound || (value == bound && borrow == 1))
      store<u64>(scalar + at, difference)
    }
  }
}

function bitOf(from: usize, bit: i32): u32 {
  return (<u32>load<u8>(from + (bit >> 3)) >> (bit & 7)) & 1
}

/** Returns whether a key of 32 bytes made a signature of 64 bytes over a message. */
export function verify(publicKey: usize, message: usize, length: i32, signature: usize): bool {
  if (!isReduced(signature + 32)) return false
  if (!decodeNegated(point, publicKey) || hasSmallOrder(point)) return false
  Sha512.begin()
  Sha512.update(signature, 32)
  Sha512.update(publicKey, 32)
  Sha512.update(message, length)
  Sha512.end(digest)
  reduceDigest()

  prepare(key, point)
  Field.assign(sum, BX)
  Field.assign(sum + 40, BY)
  Field.setSmall(sum + 80, 1)
  Field.assign(sum + 120, BT)
  prepare(base, sum)
  addPrepared(sum, sum, key)
  prepare(both, sum)

  Field.setSmall(sum, 0)
  Field.setSmall(sum + 40, 1)
  Field.setSmall(sum + 80, 1)
  Field.setSmall(sum + 120, 0)
  for (let bit = 252; bit >= 0; bit--) {
    double(sum)
    const bits = bitOf(signature + 32, bit) | (bitOf(scalar, bit) << 1)
    if (bits == 1) addPrepared(sum, sum, base)
    else if (bits == 2) addPrepared(sum, sum, key)
    else if (bits == 3) addPrepared(sum, sum, both)
  }
  Field.invert(a, sum + 80)
  Field.multiply(b, sum, a)
  Field.multiply(c, sum + 40, a)
  Field.encode(encoded, c)
  if (Field.isOdd(b)) store<u8>(encoded, load<u8>(encoded, 31) | 0x80, 31)
  return isEqual(encoded, signature, 32)
}
