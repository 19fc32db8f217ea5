import { readFile } from 'node:fs/promises'
import { Hex } from '@ostrom/protocol'
import { SecretFileError } from '../config/home.ts'

/**
 * The 32 secret bytes in a file, as `wallet.key` has them. Nothing is made where there is none.
 *
 * @throws {SecretFileError} It cannot be read, or holds something else.
 */
export async function secretOfFile(path: string): Promise<Uint8Array> {
  let text: string
  try {
    text = (await readFile(path, 'utf8')).trim()
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    throw new SecretFileError({ path, reason: `it cannot be read (${code})` })
  }
  const hex = text.startsWith('0x') ? text.toLowerCase() : `0x${text.toLowerCase()}`
  if (!Hex.is(hex, 32)) throw new SecretFileError({ path, reason: 'not 32 bytes in hex' })
  return Hex.toBytes(hex)
}
