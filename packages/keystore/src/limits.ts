/**
 * Most memory that one key derivation may take, in bytes: 128 r (N + p) of scrypt. It is checked
 * before any work, so that a hostile file costs nothing. This is four times the memory for a file
 * that this project writes. Met by: no honest user.
 */
export const SCRYPT_MEMORY_BYTES_MAX = 2 ** 30

/**
 * Most work of one scrypt derivation: N r p, about 8 s of one core. This is eight times the work
 * for a file that this project writes. Met by: no honest user.
 */
export const SCRYPT_WORK_MAX = 2 ** 24

/**
 * Most rounds of PBKDF2 in a file of another program, about 5 s of one core.
 * Met by: no honest user.
 */
export const PBKDF2_ROUNDS_MAX = 10_000_000

/**
 * Largest file of a keystore, in bytes: the file of a passphrase change contains each account's
 * file. A wallet's file has about 500 bytes. Met by: no honest user.
 */
export const KEYSTORE_FILE_BYTES_MAX = 131_072

/** Most accounts of one folder: a new passphrase encrypts each again. Met by: no honest user. */
export const KEYSTORE_ACCOUNTS_MAX = 64

/** Longest passphrase, in bytes of UTF-8. Met by: no honest user. */
export const PASSPHRASE_BYTES_MAX = 1_024

/** Most milliseconds that a program of the system's keyring may take. Met by: no honest user. */
export const KEYRING_TIMEOUT_MS = 120_000

/** Most bytes that a program of the system's keyring may return. Met by: no honest user. */
export const KEYRING_OUTPUT_BYTES_MAX = 8_192
