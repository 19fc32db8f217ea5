import { pbkdf2, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { scryptAsync as nobleScrypt } from '@noble/hashes/scrypt.js'
import { KeystoreCostError, PassphraseWeakError } from './errors.ts'
import {
  PASSPHRASE_BYTES_MAX,
  PBKDF2_ROUNDS_MAX,
  SCRYPT_MEMORY_BYTES_MAX,
  SCRYPT_WORK_MAX,
} from './limits.ts'

/** Cost of one scrypt derivation (RFC 7914): `128 n r` bytes of memory, `n r p` of work. */
export type ScryptParameters = { readonly n: number; readonly r: number; readonly p: number }

/** 256 MiB and about a second of one core: geth's standard, which this project uses too. */
export const standardScrypt: ScryptParameters = { n: 2 ** 18, r: 8, p: 1 }

/** 4 MiB and about 50 ms: geth's light parameters, for tests. */
export const lightScrypt: ScryptParameters = { n: 2 ** 12, r: 8, p: 6 }

/** How a file derives its key from the passphrase. */
export type KeyDerivation =
  | ({ readonly name: 'scrypt'; readonly salt: Uint8Array } & ScryptParameters)
  | { readonly name: 'pbkdf2'; readonly salt: Uint8Array; readonly rounds: number }

const scryptAsync = promisify<
  string,
  Uint8Array,
  number,
  { N: number; r: number; p: number; maxmem: number },
  Buffer
>(scrypt)
const pbkdf2Async = promisify(pbkdf2)

/** Length in bytes of the derived key, in every file of this project and of geth. */
export const DERIVED_BYTES = 32

/**
 * Checks the cost of a derivation before any of it is computed. Pure.
 *
 * @throws {KeystoreCostError} The derivation takes more memory or work than the limits.
 */
export function assertAffordable(derivation: KeyDerivation): void {
  if (derivation.name === 'pbkdf2') {
    if (derivation.rounds <= PBKDF2_ROUNDS_MAX) return
    const cost = `${derivation.rounds} rounds of PBKDF2`
    throw new KeystoreCostError({ cost, limit: `${PBKDF2_ROUNDS_MAX}` })
  }
  const { n, r, p } = derivation
  const cost = `scrypt with N = ${n}, r = ${r}, p = ${p}`
  if (128 * r * (n + p) > SCRYPT_MEMORY_BYTES_MAX) {
    throw new KeystoreCostError({ cost, limit: `${SCRYPT_MEMORY_BYTES_MAX} bytes of memory` })
  }
  if (n * r * p > SCRYPT_WORK_MAX) {
    throw new KeystoreCostError({ cost, limit: `N r p of ${SCRYPT_WORK_MAX}` })
  }
}

/**
 * Derives the key of a file from the UTF-8 bytes of a passphrase. Computed in the thread pool.
 *
 * @throws {KeystoreCostError} See `assertAffordable`. @throws {PassphraseWeakError} Too long.
 */
export async function deriveKey(
  passphrase: string,
  derivation: KeyDerivation,
): Promise<Uint8Array> {
  assertAffordable(derivation)
  assertPassphraseSize(passphrase)
  const { salt } = derivation
  if (derivation.name === 'pbkdf2') {
    const { rounds } = derivation
    return await pbkdf2Async(passphrase, salt, rounds, DERIVED_BYTES, 'sha256')
  }
  const { n, r, p } = derivation
  // RFC 7914 forbids this N, but early programs and the published test vector use it. OpenSSL
  // refuses it.
  if (n >= 2 ** (16 * r)) {
    const maxmem = SCRYPT_MEMORY_BYTES_MAX
    return await nobleScrypt(passphrase, salt, { N: n, r, p, dkLen: DERIVED_BYTES, maxmem })
  }
  // OpenSSL counts some memory beside the blocks themselves.
  const maxmem = 128 * (n + p + 2) * r + 65_536
  return await scryptAsync(passphrase, salt, DERIVED_BYTES, { N: n, r, p, maxmem })
}

function assertPassphraseSize(passphrase: string): void {
  const bytes = Buffer.byteLength(passphrase)
  if (bytes <= PASSPHRASE_BYTES_MAX) return
  throw new PassphraseWeakError({ reason: `${bytes} bytes; the limit is ${PASSPHRASE_BYTES_MAX}` })
}

/**
 * Returns the forms of a passphrase that programs use: Unicode's compatibility form, as in ethers
 * and in this project's files, and the typed form, as in geth. Equal forms are returned once. Pure.
 */
export const passphraseForms = (passphrase: string): readonly string[] => [
  ...new Set([passphrase.normalize('NFKC'), passphrase]),
]
