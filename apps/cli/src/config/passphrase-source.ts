// Sources of a data folder's passphrase: a file, the system's keyring, a person.

import { join, resolve } from 'node:path'
import { keysFolderOf } from '@ostrom/gateway-web/data-folder/secret-files'
import { PassphraseMissingError } from '@ostrom/keystore'
import { createKeyFiles } from '@ostrom/keystore/files'
import {
  askNewPassphrase,
  askPassphrase,
  readPassphraseFile,
  systemKeyring,
} from '@ostrom/keystore/passphrase'

/**
 * Environment variable with the path of a file that holds the passphrase, like secrets of
 * containers and credentials of systemd. No variable holds the passphrase itself, because child
 * processes and diagnostic reports would have it too.
 */
const FILE_VARIABLE = 'OSTROM_PASSPHRASE_FILE'

/** File that marks a folder whose passphrase is in the system's keyring. */
const KEYRING_FILE = 'keyring'

const terminal = { input: process.stdin, output: process.stderr }

/** Returns the file that the environment names; undefined if it names none. */
export const passphraseFile = (): string | undefined => process.env[FILE_VARIABLE] || undefined

const markOf = (folder: string) => createKeyFiles({ folder: keysFolderOf(folder) })

/**
 * Returns the passphrase of a folder: from the file that the environment names, otherwise from the
 * system's keyring, otherwise from a person.
 *
 * @throws {PassphraseMissingError} No source gives the passphrase.
 */
export async function passphraseOf(folder: string): Promise<string> {
  const file = passphraseFile()
  if (file !== undefined) return await readPassphraseFile(file, { outside: folder })
  if ((await markOf(folder).read(KEYRING_FILE)) !== undefined) {
    const kept = await systemKeyring().read(resolve(folder))
    if (kept !== undefined) return kept
  }
  return await askPassphrase(terminal, `Passphrase of ${folder}: `)
}

/**
 * Reads a new passphrase: from the named file; without one, from the environment's file; without
 * both, from a person.
 */
export async function newPassphraseOf(folder: string, file = passphraseFile()): Promise<string> {
  if (file !== undefined) return await readPassphraseFile(file, { outside: folder })
  return await askNewPassphrase(terminal)
}

/**
 * Reads the passphrase of another folder's key file: from the named file or, without one, from a
 * person.
 */
export async function foreignPassphraseOf(path: string, file?: string): Promise<string> {
  if (file !== undefined) return await readPassphraseFile(file, { outside: join(path, '.none') })
  return await askPassphrase(terminal, `Passphrase of ${path}: `)
}

/**
 * Stores the passphrase of a folder in the system's keyring, from which `passphraseOf` then reads
 * it. Returns the name of the keyring.
 */
export async function keepInKeyring(folder: string, passphrase: string): Promise<string> {
  const keyring = systemKeyring()
  await keyring.write(resolve(folder), passphrase)
  if ((await keyring.read(resolve(folder))) !== passphrase) {
    const reason = 'it does not return what was written'
    throw new PassphraseMissingError({ source: `keyring by ${keyring.name}`, reason })
  }
  await markOf(folder).replace(KEYRING_FILE, 'yes\n')
  return keyring.name
}
