// Where the passphrase of a data folder comes from: a file, the system's keyring, a person.

import { join, resolve } from 'node:path'
import { keysFolderOf } from '@ostrom/console/data-folder/secret-files'
import { PassphraseMissingError } from '@ostrom/keystore'
import { createKeyFiles } from '@ostrom/keystore/files'
import {
  askNewPassphrase,
  askPassphrase,
  readPassphraseFile,
  systemKeyring,
} from '@ostrom/keystore/passphrase'

/**
 * Names a file with the passphrase, as secrets of containers and credentials of systemd are given.
 * No variable holds the passphrase itself: children and diagnostic reports would have it too.
 */
const FILE_VARIABLE = 'OSTROM_PASSPHRASE_FILE'

/** Marks a folder whose passphrase is in the system's keyring. */
const KEYRING_FILE = 'keyring'

const terminal = { input: process.stdin, output: process.stderr }

/** The file that the environment names; undefined where it names none. */
export const passphraseFile = (): string | undefined => process.env[FILE_VARIABLE] || undefined

const markOf = (folder: string) => createKeyFiles({ folder: keysFolderOf(folder) })

/**
 * The passphrase of a folder.
 *
 * @throws {PassphraseMissingError} No source gives it.
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

/** A new passphrase: of a named file, of the environment's file, or a person's. */
export async function newPassphraseOf(folder: string, file = passphraseFile()): Promise<string> {
  if (file !== undefined) return await readPassphraseFile(file, { outside: folder })
  return await askNewPassphrase(terminal)
}

/** The passphrase of a key file from elsewhere: of a named file, or a person's. */
export async function foreignPassphraseOf(path: string, file?: string): Promise<string> {
  if (file !== undefined) return await readPassphraseFile(file, { outside: join(path, '.none') })
  return await askPassphrase(terminal, `Passphrase of ${path}: `)
}

/** Keeps the passphrase of a folder in the system's keyring, from where it is read from then on. */
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
