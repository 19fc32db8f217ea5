import { KeystoreInvalidError } from './errors.ts'

/** Numbers of a keypair of Solana's tools: 32 of the secret, 32 of the public key. */
const KEYPAIR_BYTES = 64

/** Writes a key as Solana's tools keep it: a JSON array, not encrypted. Pure. */
export const encodeSolanaKeypair = (secret: Uint8Array, publicKey: Uint8Array): string =>
  `${JSON.stringify([...secret, ...publicKey])}\n`

/**
 * Reads a keypair of Solana's tools. Pure.
 *
 * @throws {KeystoreInvalidError} The text is no keypair; the error does not contain the text.
 */
export function decodeSolanaKeypair(
  text: string,
  file: string,
): { readonly secret: Uint8Array; readonly publicKey: Uint8Array } {
  let numbers: unknown
  try {
    numbers = JSON.parse(text)
  } catch {}
  const isByte = (value: unknown) =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) < 256
  if (!Array.isArray(numbers) || numbers.length !== KEYPAIR_BYTES || !numbers.every(isByte)) {
    throw new KeystoreInvalidError({ file, reason: `no array of ${KEYPAIR_BYTES} bytes in JSON` })
  }
  const bytes = Uint8Array.from(numbers as readonly number[])
  return { secret: bytes.slice(0, 32), publicKey: bytes.slice(32) }
}
