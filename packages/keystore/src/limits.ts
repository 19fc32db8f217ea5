import { limit } from '@ostrom/protocol/limits'

/**
 * Most memory that one key derivation may take: 128 r (N + p) of scrypt. It is checked before any
 * work, so that a hostile file costs nothing. This is four times the memory for a file that this
 * project writes.
 */
export const SCRYPT_MEMORY_BYTES_MAX = limit(2 ** 30, 'bytes', 'no honest user')

/**
 * Most work of one scrypt derivation: N r p, about 8 s of one core. This is eight times the work
 * for a file that this project writes.
 */
export const SCRYPT_WORK_MAX = limit(2 ** 24, 'N r p', 'no honest user')

/** Most rounds of PBKDF2 in a file of another program, about 5 s of one core. */
export const PBKDF2_ROUNDS_MAX = limit(10_000_000, 'rounds', 'no honest user')

/**
 * Largest file of a keystore: the file of a passphrase change contains each account's file. A
 * wallet's file has about 500 bytes.
 */
export const KEYSTORE_FILE_BYTES_MAX = limit(131_072, 'bytes', 'no honest user')

/** Most accounts of one folder: a new passphrase encrypts each again. */
export const KEYSTORE_ACCOUNTS_MAX = limit(64, 'accounts', 'no honest user')
/** Longest passphrase, in bytes of UTF-8. */
export const PASSPHRASE_BYTES_MAX = limit(1_024, 'bytes', 'no honest user')
/** Most milliseconds that a program of the system's keyring may take. */
export const KEYRING_TIMEOUT_MS = limit(120_000, 'milliseconds', 'no honest user')
/** Most bytes that a program of the system's keyring may return. */
export const KEYRING_OUTPUT_BYTES_MAX = limit(8_192, 'bytes', 'no honest user')
