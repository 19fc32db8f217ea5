import { KeystoreInvalidError } from './errors.ts'
import type { KeyDerivation } from './key-derivation.ts'
import { DERIVED_BYTES } from './key-derivation.ts'

/** Reads fields of a JSON file that is not trusted. */
export type JsonFields = {
  /** @throws {KeystoreInvalidError} */
  object(field: string): JsonFields
  text(field: string): string
  /** A whole number from 1 to 2^53 - 1. */
  count(field: string): number
  /** Bytes in hex, with or without `0x`, of one size or of at most `max`. */
  bytes(field: string, size: { readonly exactly: number } | { readonly max: number }): Uint8Array
  fail(reason: string): never
}

function fieldsOf(value: unknown, file: string, path: string): JsonFields {
  const fail = (reason: string): never => {
    throw new KeystoreInvalidError({ file, reason })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail(`${path || 'the file'} is no JSON object`)
  const record = value as Readonly<Record<string, unknown>>
  const named = (field: string) => (path ? `${path}.${field}` : field)
  const text = (field: string): string => {
    const found = Object.hasOwn(record, field) ? record[field] : undefined
    return typeof found === 'string' ? found : fail(`${named(field)} is no text`)
  }
  return {
    fail,
    text,
    object: (field) =>
      fieldsOf(Object.hasOwn(record, field) ? record[field] : undefined, file, named(field)),
    count(field) {
      const found = Object.hasOwn(record, field) ? record[field] : undefined
      const isCount = Number.isSafeInteger(found) && (found as number) > 0
      return isCount ? (found as number) : fail(`${named(field)} is no positive whole number`)
    },
    bytes(field, size) {
      const digits = text(field).replace(/^0x/i, '')
      if (!/^([0-9a-f]{2})*$/i.test(digits)) return fail(`${named(field)} is not hex`)
      const length = digits.length / 2
      if ('exactly' in size && length !== size.exactly)
        return fail(`${named(field)} has ${length} bytes, not ${size.exactly}`)
      if ('max' in size && length > size.max)
        return fail(`${named(field)} has ${length} bytes; the limit is ${size.max}`)
      return Uint8Array.from(Buffer.from(digits, 'hex'))
    },
  }
}

/** @throws {KeystoreInvalidError} The text is no JSON object. */
export function parseFields(text: string, file: string): JsonFields {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new KeystoreInvalidError({ file, reason: 'the file is no JSON' })
  }
  return fieldsOf(value, file, '')
}

/**
 * Reads how a file's key is derived from the passphrase, as Web3 Secret Storage writes it.
 *
 * @throws {KeystoreInvalidError} The file names a function other than scrypt and PBKDF2 with
 *   HMAC-SHA-256, or lacks a valid parameter of its function.
 */
export function derivationOf(crypto: JsonFields): KeyDerivation {
  const name = crypto.text('kdf')
  const parameters = crypto.object('kdfparams')
  const size = parameters.count('dklen')
  if (size !== DERIVED_BYTES) return crypto.fail(`kdfparams.dklen is ${size}, not ${DERIVED_BYTES}`)
  const salt = parameters.bytes('salt', { max: 64 })
  if (name === 'pbkdf2') {
    if (parameters.text('prf') !== 'hmac-sha256') return crypto.fail('prf is not hmac-sha256')
    return { name, salt, rounds: parameters.count('c') }
  }
  if (name !== 'scrypt') return crypto.fail('kdf is neither scrypt nor pbkdf2')
  const n = parameters.count('n')
  if (n < 2 || !Number.isInteger(Math.log2(n))) return crypto.fail('n is no power of two')
  return { name, salt, n, r: parameters.count('r'), p: parameters.count('p') }
}
