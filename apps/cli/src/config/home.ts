import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Home } from '@ostrom/gateway-web/data-folder/home'
import {
  hasKeystore,
  SecretFileError,
  type SecretName,
} from '@ostrom/gateway-web/data-folder/secret-files'
import { Hex } from '@ostrom/protocol'

const readable = 0o600

/**
 * Returns the 32 secret bytes with a name, and creates them on first use. They are in the folder's
 * keystore or, without a keystore, in a plain file that only the owner may read. For the name of
 * the account's key, returns the key of the account in use.
 *
 * @throws {SecretFileError} The file does not hold 32 bytes in hex.
 * @throws {PassphraseMissingError} {PassphraseWrongError} The keystore cannot be opened.
 */
export async function readOrCreateSecret(folder: string, name: SecretName): Promise<Uint8Array> {
  if (hasKeystore(folder)) {
    const { readOrCreateKey } = await import('./home-keys.ts')
    return await readOrCreateKey(folder, name)
  }
  const path = join(folder, name)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (!existsSync(path)) {
    const secret = Hex.from(new Uint8Array(randomBytes(32)))
    await writeFile(path, `${secret}\n`, { mode: readable, flag: 'wx' })
  }
  await chmod(path, readable)
  const text = (await readFile(path, 'utf8')).trim()
  if (!Hex.is(text, 32)) throw new SecretFileError({ path, reason: 'not 32 bytes in hex' })
  return Hex.toBytes(text)
}

/**
 * Returns the secret with which a gateway encrypts API keys in its state while batches of these
 * keys run. The state does not contain this secret.
 */
export const readBatchSecret = async ({ path }: Pick<Home, 'path'>): Promise<string> =>
  Hex.from(await readOrCreateSecret(path, 'batch.key'))
