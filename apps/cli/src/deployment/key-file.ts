import { readFile } from 'node:fs/promises'
import { SecretFileError } from '@ostrom/gateway-web/data-folder/secret-files'
import { decodeWeb3Secret, isWeb3Secret } from '@ostrom/keystore'
import { Hex } from '@ostrom/protocol'
import { foreignPassphraseOf, passphraseFile } from '../config/passphrase-source.ts'

/** Number of bytes in a keypair of Solana's tools: the secret, then the public key. */
const KEYPAIR_BYTES = 64

async function textOf(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    throw new SecretFileError({ path, reason: `it cannot be read (${code})` })
  }
}

function fromHex(text: string): Uint8Array | undefined {
  const lower = text.toLowerCase()
  const hex = lower.startsWith('0x') ? lower : `0x${lower}`
  return Hex.is(hex, 32) ? Hex.toBytes(hex) : undefined
}

function fromKeypair(text: string): Uint8Array | undefined {
  try {
    const bytes = Uint8Array.from(JSON.parse(text) as readonly number[])
    return bytes.length === KEYPAIR_BYTES ? bytes.slice(0, 32) : undefined
  } catch {
    return undefined
  }
}

/**
 * Reads the 32 secret bytes in a file. The file is in Web3 Secret Storage, whose passphrase is
 * asked for, or in hex, the format of `wallet.key`. A missing file is not created.
 *
 * @throws {SecretFileError} The file cannot be read, or does not hold a secret.
 * @throws {PassphraseMissingError} {PassphraseWrongError} {KeystoreInvalidError}
 */
export async function readSecretFile(path: string): Promise<Uint8Array> {
  const text = await textOf(path)
  if (isWeb3Secret(text)) {
    const passphrase = await foreignPassphraseOf(path, passphraseFile())
    return await decodeWeb3Secret(text, { passphrase, file: path })
  }
  const secret = fromHex(text)
  if (secret) return secret
  throw new SecretFileError({ path, reason: 'neither Web3 Secret Storage nor 32 bytes in hex' })
}

/**
 * Reads the 32 secret bytes in a file for Solana: in hex, or in a keypair of Solana's tools (64
 * numbers in JSON).
 *
 * @throws {SecretFileError} The file cannot be read, or does not hold a secret.
 */
export async function readSolanaSecretFile(path: string): Promise<Uint8Array> {
  const text = await textOf(path)
  const secret = text.startsWith('[') ? fromKeypair(text) : fromHex(text)
  if (secret) return secret
  throw new SecretFileError({ path, reason: 'neither 32 bytes in hex nor a keypair' })
}
