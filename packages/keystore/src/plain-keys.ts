import type { AccountId } from '@ostrom/protocol'
import { KeystoreMisuseError } from './errors.ts'
import type { KeyFiles } from './key-files.ts'
import type { KeyKind, Keystore, OpenKeystore } from './keystore.ts'

/** Files with unencrypted keys that a data folder may have. */
export type PlainKeys = {
  /** Access to the files of the data folder. */
  readonly files: KeyFiles
  /** Reads a secret of 32 bytes. Throws if the text is no such secret. */
  readonly parse: (text: string, name: string) => Uint8Array
  /** File with the key of the folder's account, and the curve of this key. */
  readonly wallet: { readonly name: string; readonly kind: KeyKind }
  /**
   * Names of all other key files. The keystore encrypts their secrets under the key of the folder.
   */
  readonly others: readonly string[]
}

/** Returns the names of the plain key files that exist. */
export async function plainKeysIn({
  files,
  wallet,
  others,
}: Pick<PlainKeys, 'files' | 'wallet' | 'others'>): Promise<readonly string[]> {
  const names = await files.list()
  return [wallet.name, ...others].filter((name) => names.includes(name))
}

const isEqual = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(b)

/**
 * Moves the plain keys of a folder into its keystore. The keystore stores each key encrypted and
 * reads it back; only then is the plain file overwritten and removed. A kill at any moment loses
 * nothing, and the next call continues.
 *
 * @returns Names of the moved files.
 * @throws {KeystoreMisuseError} The keystore already has a different secret of the same name.
 */
export async function encryptPlainKeys(
  plain: PlainKeys,
  { keystore, opened }: { readonly keystore: Keystore; readonly opened: OpenKeystore },
): Promise<readonly string[]> {
  const { files, wallet, parse } = plain
  const moved: string[] = []
  for (const name of await plainKeysIn(plain)) {
    const secret = parse((await files.read(name)) ?? '', name)
    const kept =
      name === wallet.name
        ? await encryptAccount({ kind: wallet.kind, secret }, { keystore, opened })
        : await opened.createSecret(name, secret)
    if (!isEqual(kept, secret)) {
      throw new KeystoreMisuseError({
        reason: `${name} is not the one that the keystore has under this name`,
        remedy: 'Move the file out of the folder, or take the keystore away, whichever is wrong.',
      })
    }
    await files.erase(name)
    moved.push(name)
  }
  return moved
}

async function encryptAccount(
  { kind, secret }: { readonly kind: KeyKind; readonly secret: Uint8Array },
  { keystore, opened }: { readonly keystore: Keystore; readonly opened: OpenKeystore },
): Promise<Uint8Array> {
  const account: AccountId = await opened.add(kind, secret)
  // If the keystore has another account in use, that account stays the one in use.
  if ((await keystore.status()).active === undefined) await keystore.activate(account)
  return await opened.secretOf(account)
}
