import { keccak_256 } from '@noble/hashes/sha3.js'
import { createKeccak } from 'hash-wasm'

/** Who computes Keccak-256: `wasm` reaches the figures of the benchmark, `noble` does not. */
export type Library = 'wasm' | 'noble'

let hash: (bytes: Uint8Array) => Uint8Array = keccak_256

/**
 * Resolves to the library that `keccak256` uses from now on; never rejects. WebAssembly is
 * compiled beside other work, in milliseconds; until then, and where it is not allowed (a page
 * whose policy forbids it), noble computes the same.
 */
export const library: Promise<Library> = createKeccak(256).then(
  (hasher) => {
    hash = (bytes) => hasher.init().update(bytes).digest('binary')
    return 'wasm'
  },
  () => 'noble',
)

/**
 * Keccak-256 of bytes: 32 bytes, the caller's own. Three of these make the digest of a voucher,
 * which noble alone takes a third as long for as for its signature; WebAssembly is eight times as
 * fast.
 */
export const keccak256 = (bytes: Uint8Array): Uint8Array => hash(bytes)
