import { mulUpper } from "./pvm"

// The field modulo 2^255 - 19. An element has five limbs of 51 bits in 8 bytes each, lowest first.

const MASK: u64 = 0x7_ffff_ffff_ffff
const P0: u64 = 0x7_ffff_ffff_ffed

export const ELEMENT_BYTES = 40

export function setSmall(to: usize, value: u64): void {
  store<u64>(to, value)
  store<u64>(to, 0, 8)
  store<u64>(to, 0, 16)
  store<u64>(to, 0, 24)
  store<u64>(to, 0, 32)
}

export function assign(to: usize, from: usize): void {
  store<u64>(to, load<u64>(from))
  store<u64>(to, load<u64>(from, 8), 8)
  store<u64>(to, load<u64>(from, 16), 16)
  store<u64>(to, load<u64>(from, 24), 24)
  store<u64>(to, load<u64>(from, 32), 32)
}

/**
 * Adds two elements. Limbs of sums and differences of reduced elements stay below 2^54, which
 * `multiply` accepts.
 */
export function add(to: usize, a: usize, b: usize): void {
  store<u64>(to, load<u64>(a) + load<u64>(b))
  store<u64>(to, load<u64>(a, 8) + load<u64>(b, 8), 8)
  store<u64>(to, load<u64>(a, 16) + load<u64>(b, 16), 16)
  store<u64>(to, load<u64>(a, 24) + load<u64>(b, 24), 24)
  store<u64>(to, load<u64>(a, 32) + load<u64>(b, 32), 32)
}

/** Computes a - b, plus four times the prime, so that no limb is negative. */
export function subtract(to: usize, a: usize, b: usize): void {
  store<u64>(to, load<u64>(a) + 4 * P0 - load<u64>(b))
  store<u64>(to, load<u64>(a, 8) + 4 * MASK - load<u64>(b, 8), 8)
  store<u64>(to, load<u64>(a, 16) + 4 * MASK - load<u64>(b, 16), 16)
  store<u64>(to, load<u64>(a, 24) + 4 * MASK - load<u64>(b, 24), 24)
  store<u64>(to, load<u64>(a, 32) + 4 * MASK - load<u64>(b, 32), 32)
}

/** Carries, so that limbs of up to 64 bits become limbs below 2^52. */
export function carry(to: usize): void {
  let c = load<u64>(to)
  store<u64>(to, c & MASK)
  c = load<u64>(to, 8) + (c >> 51)
  store<u64>(to, c & MASK, 8)
  c = load<u64>(to, 16) + (c >> 51)
  store<u64>(to, c & MASK, 16)
  c = load<u64>(to, 24) + (c >> 51)
  store<u64>(to, c & MASK, 24)
  c = load<u64>(to, 32) + (c >> 51)
  store<u64>(to, c & MASK, 32)
  store<u64>(to, load<u64>(to) + 19 * (c >> 51))
}


export function multiply(to: usize, a: usize, b: usize): void {
  const a0 = load<u64>(a)
  const a1 = load<u64>(a, 8)
  const a2 = load<u64>(a, 16)
  const a3 = load<u64>(a, 24)
  const a4 = load<u64>(a, 32)
  const b0 = load<u64>(b)
  const b1 = load<u64>(b, 8)
  const b2 = load<u64>(b, 16)
  const b3 = load<u64>(b, 24)
  const b4 = load<u64>(b, 32)
  const w1 = 19 * b1
  const w2 = 19 * b2
  const w3 = 19 * b3
  const w4 = 19 * b4
  let low: u64 = 0
  let high: u64 = 0
  let product: u64 = 0
  let carried: u64 = 0

  low = a0 * b0
  high = mulUpper(a0, b0)
  product = a1 * w4
  low += product
  high += mulUpper(a1, w4) + u64(low < product)
  product = a2 * w3
  low += product
  high += mulUpper(a2, w3) + u64(low < product)
  product = a3 * w2
  low += product
  high += mulUpper(a3, w2) + u64(low < product)
  product = a4 * w1
  low += product
  high += mulUpper(a4, w1) + u64(low < product)
  const r0 = low & MASK
  carried = (low >> 51) | (high << 13)

  low = a0 * b1
  high = mulUpper(a0, b1)
  product = a1 * b0
  low += product
  high += mulUpper(a1, b0) + u64(low < product)
  product = a2 * w4
  low += product
  high += mulUpper(a2, w4) + u64(low < product)
  product = a3 * w3
  low += product
  high += mulUpper(a3, w3) + u64(low < product)
  product = a4 * w2
  low += product
  high += mulUpper(a4, w2) + u64(low < product)
  low += carried
  high += u64(low < carried)
  const r1 = low & MASK
  carried = (low >> 51) | (high << 13)

  low = a0 * b2
  high = mulUpper(a0, b2)
  product = a1 * b1
  low += product
  high += mulUpper(a1, b1) + u64(low < product)
  product = a2 * b0
  low += product
  high += mulUpper(a2, b0) + u64(low < product)
  product = a3 * w4
  low += product
  high += mulUpper(a3, w4) + u64(low < product)
  product = a4 * w3
  low += product
  high += mulUpper(a4, w3) + u64(low < product)
  low += carried
  high += u64(low < carried)
  const r2 = low & MASK
  carried = (low >> 51) | (high << 13)

  low = a0 * b3
  high = mulUpper(a0, b3)
  product = a1 * b2
  low += product
  high += mulUpper(a1, b2) + u64(low < product)
  product = a2 * b1
  low += product
  high += mulUpper(a2, b1) + u64(low < product)
  product = a3 * b0
  low += product
  high += mulUpper(a3, b0) + u64(low < product)
  product = a4 * w4
  low += product
  high += mulUpper(a4, w4) + u64(low < product)
  low += carried
  high += u64(low < carried)
  const r3 = low & MASK
  carried = (low >> 51) | (high << 13)

  low = a0 * b4
  high = mulUpper(a0, b4)
  product = a1 * b3
  low += product
  high += mulUpper(a1, b3) + u64(low < product)
  product = a2 * b2
  low += product
  high += mulUpper(a2, b2) + u64(low < product)
  product = a3 * b1
  low += product
  high += mulUpper(a3, b1) + u64(low < product)
  product = a4 * b0
  low += product
  high += mulUpper(a4, b0) + u64(low < product)
  low += carried
  high += u64(low < carried)
  const r4 = low & MASK
  carried = (low >> 51) | (high << 13)

  // The sum is below 19 * 2^59, so that it fits 64 bits. One more carry makes the first limb lower
  // than 2^51.
  const first = r0 + 19 * carried
  store<u64>(to, first & MASK)
  store<u64>(to, r1 + (first >> 51), 8)
  store<u64>(to, r2, 16)
  store<u64>(to, r3, 24)
  store<u64>(to, r4, 32)
}

export function square(to: usize, a: usize): void {
  multiply(to, a, a)
}

/** Squares `count` times. */
function squareTimes(to: usize, a: usize, count: i32): void {
  multiply(to, a, a)
  for (let at = 1; at < count; at++) multiply(to, to, to)
}

const z2 = memory.data(40, 8)
const z9 = memory.data(40, 8)
const z11 = memory.data(40, 8)
const z5 = memory.data(40, 8)
const z10 = memory.data(40, 8)
const z20 = memory.data(40, 8)
const z50 = memory.data(40, 8)
const z100 = memory.data(40, 8)
const t = memory.data(40, 8)

/** Writes a^(2^250 - 1) to `t`, and a^11 to `z11`. */
function power250(a: usize): void {
  square(z2, a)
  squareTimes(t, z2, 2)
  multiply(z9, t, a)
  multiply(z11, z9, z2)
  square(t, z11)
  multiply(z5, t, z9)
  squareTimes(t, z5, 5)
  multiply(z10, t, z5)
  squareTimes(t, z10, 10)
  multiply(z20, t, z10)
  squareTimes(t, z20, 20)
  multiply(t, t, z20)
  squareTimes(t, t, 10)
  multiply(z50, t, z10)
  squareTimes(t, z50, 50)
  multiply(z100, t, z50)
  squareTimes(t, z100, 100)
  multiply(t, t, z100)
  squareTimes(t, t, 50)
  multiply(t, t, z50)
}

/** Computes a^(p - 2), the inverse of a. */
export function invert(to: usize, a: usize): void {
  power250(a)
  squareTimes(t, t, 5)
  multiply(to, t, z11)
}

/** Computes a^((p - 5) / 8). */
export function power252(to: usize, a: usize): void {
  power250(a)
  squareTimes(t, t, 2)
  multiply(to, t, a)
}

const canonical = memory.data(40, 8)

/** Writes an element, reduced below the prime, as 32 bytes, lowest first. */
export function encode(to: usize, a: usize): void {
  assign(canonical, a)
  carry(canonical)
  carry(canonical)
  // Adds 19 and takes the bits from 2^255 up: 1 if the element is the prime or larger, otherwise 0.
  let over = (load<u64>(canonical) + 19) >> 51
  over = (load<u64>(canonical, 8) + over) >> 51
  over = (load<u64>(canonical, 16) + over) >> 51
  over = (load<u64>(canonical, 24) + over) >> 51
  over = (load<u64>(canonical, 32) + over) >> 51
  store<u64>(canonical, load<u64>(canonical) + 19 * over)
  carryWithout(canonical)
  const c0 = load<u64>(canonical)
  const c1 = load<u64>(canonical, 8)
  const c2 = load<u64>(canonical, 16)
  const c3 = load<u64>(canonical, 24)
  const c4 = load<u64>(canonical, 32)
  store<u64>(to, c0 | (c1 << 51))
  store<u64>(to, (c1 >> 13) | (c2 << 38), 8)
  store<u64>(to, (c2 >> 26) | (c3 << 25), 16)
  store<u64>(to, (c3 >> 39) | (c4 << 12), 24)
}

/** Carries, and drops the bits from 2^255 up. */
function carryWithout(to: usize): void {
  let c = load<u64>(to)
  store<u64>(to, c & MASK)
  c = load<u64>(to, 8) + (c >> 51)
  store<u64>(to, c & MASK, 8)
  c = load<u64>(to, 16) + (c >> 51)
  store<u64>(to, c & MASK, 16)
  c = load<u64>(to, 24) + (c >> 51)
  store<u64>(to, c & MASK, 24)
  store<u64>(to, (load<u64>(to, 32) + (c >> 51)) & MASK, 32)
}

/** Reads an element from 32 bytes, without the highest bit. */
export function decode(to: usize, from: usize): void {
  const b0 = load<u64>(from)
  const b1 = load<u64>(from, 8)
  const b2 = load<u64>(from, 16)
  const b3 = load<u64>(from, 24)
  store<u64>(to, b0 & MASK)
  store<u64>(to, ((b0 >> 51) | (b1 << 13)) & MASK, 8)
  store<u64>(to, ((b1 >> 38) | (b2 << 26)) & MASK, 16)
  store<u64>(to, ((b2 >> 25) | (b3 << 39)) & MASK, 24)
  store<u64>(to, (b3 >> 12) & MASK, 32)
}

const encodedA = memory.data(32, 8)
const encodedB = memory.data(32, 8)

export function areEqual(a: usize, b: usize): bool {
  encode(encodedA, a)
  encode(encodedB, b)
  for (let at: usize = 0; at < 32; at += 8)
    if (load<u64>(encodedA + at) != load<u64>(encodedB + at)) return false
  return true
}

/**
 * Returns the lowest bit of an element, by which the encoding of a point distinguishes x and -x.
 */
export function isOdd(a: usize): bool {
  encode(encodedA, a)
  return (load<u8>(encodedA) & 1) == 1
}

export function isZero(a: usize): bool {
  encode(encodedA, a)
  return (load<u64>(encodedA) | load<u64>(encodedA, 8) | load<u64>(encodedA, 16) |
    load<u64>(encodedA, 24)) == 0
}
