// The keys of a data folder in its keystore: `keys/` beside the configuration.

import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import {
  hasKeystore,
  keysFolderOf,
  SecretFileError,
  type SecretName,
  secretNames,
} from '@ostrom/gateway-web/data-folder/secret-files'
import {
  createKeystore,
  encryptPlainKeys,
  type KeyFiles,
  type KeyKind,
  type Keystore,
  type OpenKeystore,
  plainKeysIn,
  type ScryptParameters,
} from '@ostrom/keystore'
import { createKeyFiles } from '@ostrom/keystore/files'
import { accountOfKey } from '@ostrom/ledger/keys'
import { Hex } from '@ostrom/protocol'
import { passphraseOf } from './passphrase-source.ts'

/**
 * File that names the keys' kind of chain. It is written before the keystore, so that a kill never
 * leaves a keystore without it.
 */
const KIND_FILE = 'kind'

/** Cost parameter of the keystore files that this process writes. Only tests lower it. */
let parameters: ScryptParameters | undefined

/** Lowers the cost of new keystores in this process, for tests. */
export function setKeystoreCost(cost: ScryptParameters | undefined): void {
  parameters = cost
}

const random = (size: number): Uint8Array => Uint8Array.from(randomBytes(size))

const filesOf = (folder: string): KeyFiles => createKeyFiles({ folder: keysFolderOf(folder) })

/** Returns the keystore of a data folder. The files of the keystore may not exist yet. */
export const keystoreOf = (folder: string): Keystore =>
  createKeystore({
    files: filesOf(folder),
    accountOf: accountOfKey,
    random,
    ...(parameters && { parameters }),
  })

/** Keystores that this process has opened, by folder, so that each passphrase is asked for once. */
const opened = new Map<string, Promise<OpenKeystore>>()

/**
 * Opens the keystore of a folder. Moves plain keys into it that an interrupted encryption has left.
 *
 * @throws {PassphraseMissingError} {PassphraseWrongError} {KeystoreInvalidError}
 */
export async function openKeys(folder: string): Promise<OpenKeystore> {
  const path = resolve(folder)
  const opening = opened.get(path) ?? openOnce(path)
  opened.set(path, opening)
  opening.catch(() => opened.delete(path))
  return await opening
}

/** Forgets the open keystore of a folder, so that its passphrase is asked for again. */
export const forgetKeys = (folder: string): boolean => opened.delete(resolve(folder))

async function openOnce(folder: string): Promise<OpenKeystore> {
  const keystore = keystoreOf(folder)
  const keys = await keystore.open(await passphraseOf(folder))
  await movePlainKeys(folder, { keystore, opened: keys })
  return keys
}

/** Returns the names of a folder's secrets that are in plain files. */
export const plainKeysOf = async (folder: string): Promise<readonly string[]> =>
  await plainKeysIn(plainKeys(folder, 'secp256k1'))

const plainKeys = (folder: string, kind: KeyKind) => ({
  files: createKeyFiles({ folder }),
  wallet: { name: 'wallet.key', kind } as const,
  others: secretNames.filter((name) => name !== 'wallet.key'),
  parse(text: string, name: string): Uint8Array {
    const digits = text.trim()
    if (Hex.is(digits, 32)) return Hex.toBytes(digits)
    throw new SecretFileError({ path: join(folder, name), reason: 'not 32 bytes in hex' })
  },
})

async function movePlainKeys(
  folder: string,
  opening: { readonly keystore: Keystore; readonly opened: OpenKeystore },
): Promise<readonly string[]> {
  return await encryptPlainKeys(plainKeys(folder, await kindOf(folder)), opening)
}

/** Returns the kind of chain of a folder's accounts. */
async function kindOf(folder: string): Promise<KeyKind> {
  const kind = (await filesOf(folder).read(KIND_FILE))?.trim()
  return kind === 'ed25519' ? 'ed25519' : 'secp256k1'
}

/**
 * Creates the keystore of a folder and moves its plain keys there; if the keystore already exists,
 * moves the remaining keys.
 *
 * @returns The names of the files that were moved.
 */
export async function encryptKeys(
  folder: string,
  { kind, passphrase }: { readonly kind: KeyKind; readonly passphrase: string },
): Promise<readonly string[]> {
  const keystore = keystoreOf(folder)
  const isNew = !hasKeystore(folder)
  if (isNew) await filesOf(folder).replace(KIND_FILE, `${kind}\n`)
  const keys = await (isNew ? keystore.create(passphrase) : keystore.open(passphrase))
  const moved = await movePlainKeys(folder, { keystore, opened: keys })
  opened.set(resolve(folder), Promise.resolve(keys))
  return moved
}

/** Returns the 32 secret bytes of a name in the keystore of a folder; creates them on first use. */
export async function readOrCreateKey(folder: string, name: SecretName): Promise<Uint8Array> {
  const keys = await openKeys(folder)
  if (name !== 'wallet.key') {
    return (await keys.readSecret(name)) ?? (await keys.createSecret(name, random(32)))
  }
  const keystore = keystoreOf(folder)
  const { active } = await keystore.status()
  if (active) return await keys.secretOf(active)
  const account = await keys.add(await kindOf(folder), random(32))
  await keystore.activate(account)
  return await keys.secretOf(account)
}
