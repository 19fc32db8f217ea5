import * as Sha256 from "./sha256"
import { copy } from "./bytes"

// The Merkle tree of RFC 9162, section 2.1, of which only the peaks are stored:
// packages/protocol/src/merkle.ts.

const PEAKS_MAX = 32
const peaks = memory.data(32 * PEAKS_MAX, 8)
const top = memory.data(32, 8)
const prefix = memory.data(8, 8)
const state = memory.data(8, 8)

function node(left: usize, right: usize, to: usize): void {
  store<u8>(prefix, 1)
  Sha256.begin()
  Sha256.update(prefix, 1)
  Sha256.update(left, 32)
  Sha256.update(right, 32)
  Sha256.end(to)
}

export function begin(): void {
  store<u32>(state, 0)
  store<u32>(state, 0, 4)
}

/** Appends a leaf of 32 bytes. */
export function append(leaf: usize): void {
  const count = load<u32>(state)
  let depth = load<u32>(state, 4)
  store<u8>(prefix, 0)
  Sha256.begin()
  Sha256.update(prefix, 1)
  Sha256.update(leaf, 32)
  Sha256.end(top)
  for (let rest = count; (rest & 1) != 0; rest >>= 1) {
    depth--
    node(peaks + 32 * depth, top, top)
  }
  copy(peaks + 32 * depth, top, 32)
  store<u32>(state, count + 1)
  store<u32>(state, depth + 1, 4)
}

/** Writes the root over all leaves. There must be at least one leaf. */
export function end(to: usize): void {
  let depth = load<u32>(state, 4) - 1
  copy(top, peaks + 32 * depth, 32)
  while (depth > 0) {
    depth--
    node(peaks + 32 * depth, top, top)
  }
  copy(to, top, 32)
}
