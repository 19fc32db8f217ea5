// No memory access crosses a page, because anan-as 1.2.0 reads wrong bytes after such an access. So
// words are read and written at addresses that are multiples of their size, and other data byte by
// byte.

/** Copies bytes. */
export function copy(to: usize, from: usize, length: i32): void {
  let at = 0
  if (((to | from) & 7) == 0)
    for (; at + 8 <= length; at += 8) store<u64>(to + at, load<u64>(from + at))
  for (; at < length; at++) store<u8>(to + at, load<u8>(from + at))
}

export function fill(to: usize, value: u8, length: i32): void {
  for (let at = 0; at < length; at++) store<u8>(to + at, value)
}

/** Compares two byte strings lexicographically. Returns -1, 0 or 1. */
export function compare(a: usize, b: usize, length: i32): i32 {
  for (let at = 0; at < length; at++) {
    const x = load<u8>(a + at)
    const y = load<u8>(b + at)
    if (x != y) return x < y ? -1 : 1
  }
  return 0
}

export function isEqual(a: usize, b: usize, length: i32): bool {
  return compare(a, b, length) == 0
}

/** Reads a number with the highest byte first, as in the encodings of this network. */
export function load16(from: usize): i32 {
  return (<i32>load<u8>(from) << 8) | <i32>load<u8>(from, 1)
}

export function load32(from: usize): u32 {
  return (<u32>load16(from) << 16) | <u32>load16(from + 2)
}

export function load64(from: usize): u64 {
  if ((from & 7) == 0) return bswap<u64>(load<u64>(from))
  return (<u64>load32(from) << 32) | <u64>load32(from + 4)
}

/** Writes a number with the highest byte first, at an address that is a multiple of 8. */
export function store64(to: usize, value: u64): void {
  store<u64>(to, bswap<u64>(value))
}

/**
 * Adds a number of 128 bits to the number at `to`. Returns false if the sum has more than 128 bits.
 */
export function add128(to: usize, high: u64, low: u64): bool {
  const lowSum = load64(to + 8) + low
  const carry: u64 = lowSum < low ? 1 : 0
  const before = load64(to)
  const highSum = before + high + carry
  store64(to, highSum)
  store64(to + 8, lowSum)
  return highSum > before || (highSum == before && high == 0 && carry == 0)
}
