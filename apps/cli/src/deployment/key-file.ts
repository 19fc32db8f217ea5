import { readFile } from 'node:fs/promises'
import { Hex } from '@ostrom/protocol'
import { SecretFileError } from '../config/home.ts'

/** Numbers in a keypair of Solana's tools: the secret, then the public key. */
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
 * The 32 secret bytes in a file, in hex, as `wallet.key` has them. Nothing is made where there is
 * none.
 *
 * @throws {SecretFileError} It cannot be read, or holds something else.
 */
export async function readSecretFile(path: string): Promise<Uint8Array> {
  const secret = fromHex(await textOf(path))
  if (secret) return secret
  throw new SecretFileError({ path, reason: 'not 32 bytes in hex' })
}

/**
 * The same on Solana, where it may also be the keypair that its tools keep: 64 numbers in JSON.
 *
 * @throws {SecretFileError} It cannot be read, or holds something else.
 */
export async function readSolanaSecretFile(path: string): Promise<Uint8Array> {
  const text = await textOf(path)
  const secret = text.startsWith('[') ? fromKeypair(text) : fromHex(text)
  if (secret) return secret
  throw new SecretFileError({ path, reason: 'neither 32 bytes in hex nor a keypair' })
}
