import { keccak_256 } from '@noble/hashes/sha3.js'
import { createKeccak } from 'hash-wasm'

/**
 * Implementation of Keccak-256. Only `wasm` is fast enough for the targets of the benchmark of
 * vouchers (`bench/src/payments`).
 */
export type KeccakBackend = 'wasm' | 'noble'

let hash: (bytes: Uint8Array) => Uint8Array = keccak_256
let loading: Promise<KeccakBackend> | undefined

/**
 * Compiles Keccak-256 to WebAssembly once, in the background, within milliseconds. Until then noble
 * computes it. Resolves to the backend that `keccak256` uses from then on; never rejects. Web pages
 * must not call it, because their content security policy forbids WebAssembly.
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
 * Returns the Keccak-256 of bytes: 32 bytes that the caller owns. The digest of a voucher needs two
 * hashes, of three blocks together. With noble they take a third of the time that the voucher's
 * signature takes; WebAssembly is eight times as fast as noble.
 */
export const keccak256 = (bytes: Uint8Array): Uint8Array => hash(bytes)
