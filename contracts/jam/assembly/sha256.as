import { copy, fill } from "./bytes"

// SHA-256 (FIPS 180-4) of bytes that arrive in parts.

const K = memory.data<u32>([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
])
const INITIAL = memory.data<u32>([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
])
const state = memory.data(32, 8)
const schedule = memory.data(256, 8)
const block = memory.data(64, 8)
/** Number of bytes so far. */
const counter = memory.data(8, 8)

function compress(from: usize): void {
  for (let at: usize = 0; at < 64; at += 4)
    store<u32>(schedule + at, bswap<u32>(load<u32>(from + at)))
  for (let at: usize = 64; at < 256; at += 4) {
    const x = load<u32>(schedule + at - 60)
    const y = load<u32>(schedule + at - 8)
    const s0 = rotr<u32>(x, 7) ^ rotr<u32>(x, 18) ^ (x >> 3)
    const s1 = rotr<u32>(y, 17) ^ rotr<u32>(y, 19) ^ (y >> 10)
    store<u32>(
      schedule + at,
      load<u32>(schedule + at - 64) + s0 + load<u32>(schedule + at - 28) + s1,
    )
  }
  let a = load<u32>(state)
  let b = load<u32>(state, 4)
  let c = load<u32>(state, 8)
  let d = load<u32>(state, 12)
  let e = load<u32>(state, 16)
  let f = load<u32>(state, 20)
  let g = load<u32>(state, 24)
  let h = load<u32>(state, 28)
  for (let at: usize = 0; at < 256; at += 4) {
    const s1 = rotr<u32>(e, 6) ^ rotr<u32>(e, 11) ^ rotr<u32>(e, 25)
    const first = h + s1 + (g ^ (e & (f ^ g))) + load<u32>(K + at) + load<u32>(schedule + at)
    const s0 = rotr<u32>(a, 2) ^ rotr<u32>(a, 13) ^ rotr<u32>(a, 22)
    const second = s0 + ((a & b) | (c & (a | b)))
    h = g
    g = f
    f = e
    e = d + first
    d = c
    c = b
    b = a
    a = first + second
  }
  store<u32>(state, load<u32>(state) + a)
  store<u32>(state, load<u32>(state, 4) + b, 4)
  store<u32>(state, load<u32>(state, 8) + c, 8)
  store<u32>(state, load<u32>(state, 12) + d, 12)
  store<u32>(state, load<u32>(state, 16) + e, 16)
  store<u32>(state, load<u32>(state, 20) + f, 20)
  store<u32>(state, load<u32>(state, 24) + g, 24)
  store<u32>(state, load<u32>(state, 28) + h, 28)
}

export function begin(): void {
  copy(state, INITIAL, 32)
  store<u64>(counter, 0)
}

export function update(from: usize, length: i32): void {
  const count = <i32>load<u64>(counter)
  store<u64>(counter, <u64>(count + length))
  let used = count & 63
  let at = 0
  if (used > 0) {
    at = min(64 - used, length)
    copy(block + used, from, at)
    if (used + at < 64) return
    compress(block)
  }
  for (; at + 64 <= length; at += 64) {
    if (((from + at) & 3) == 0) compress(from + at)
    else {
      copy(block, from + at, 64)
      compress(block)
    }
  }
  copy(block, from + at, length - at)
}

export function end(to: usize): void {
  const count = load<u64>(counter)
  let used = <i32>count & 63
  store<u8>(block + used, 0x80)
  used++
  if (used > 56) {
    fill(block + used, 0, 64 - used)
    compress(block)
    used = 0
  }
  fill(block + used, 0, 56 - used)
  store<u64>(block, bswap<u64>(count << 3), 56)
  compress(block)
  for (let at: usize = 0; at < 32; at += 4)
    store<u32>(state + at, bswap<u32>(load<u32>(state + at)))
  copy(to, state, 32)
}

/** Writes the SHA-256 of one range of bytes. */
export function sha256(from: usize, length: i32, to: usize): void {
  begin()
  update(from, length)
  end(to)
}
