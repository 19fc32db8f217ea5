import { keccak_256 } from '@noble/hashes/sha3.js'
import { createKeccak } from 'hash-wasm'

/** Implementation of Keccak-256: only `wasm` reaches the figures of the benchmark. */
export type KeccakBackend = 'wasm' | 'noble'

let hash: (bytes: Uint8Array) => Uint8Array = keccak_256
let loading: Promise<KeccakBackend> | undefined

/**
 * Compiles Keccak-256 to WebAssembly, once, in the background, in milliseconds; until then noble
 * computes it. Resolves to the library that `keccak256` uses from then on; never rejects. Not for
 * pages, because their content security policy forbids WebAssembly.
 */
export function loadFastest(): Promise<KeccakBackend> {
  loading ??= createKeccak(256).then(
    (hasher) => {
      hash = (bytes) => hasher.init().update(bytes).digest('binary')
      return 'wasm'
    },
    () => 'noble',
  )
  return loading
}

/**
 * Keccak-256 of bytes: 32 bytes, the caller's own. Three of these make the digest of a voucher,
 * which noble alone takes a third as long for as for its signature; WebAssembly is eight times as
 * fast.
 */
export const keccak256 = (bytes: Uint8Array): Uint8Array => hash(bytes)
