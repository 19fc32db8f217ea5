import { type AccountId, assert, type RandomBytes } from '@ostrom/protocol'
import { KeystoreInvalidError, KeystoreMisuseError } from './errors.ts'
import { type ScryptParameters, standardScrypt } from './key-derivation.ts'
import type { KeyFiles } from './key-files.ts'
import { KEYSTORE_ACCOUNTS_MAX } from './limits.ts'
import { finishChange, replaceAll } from './passphrase-change.ts'
import { assertPassphrase } from './passphrase-rule.ts'
import { deriveFromFolderKey, openSecret, sealSecret } from './sealed-secret.ts'
import { decodeSecretFile, encodeSecretFile } from './secret-file.ts'
import { decodeWeb3Secret, encodeWeb3Secret } from './web3-secret.ts'

/** File with the folder's key, under which all secrets except accounts' keys are encrypted. */
const FOLDER_FILE = 'folder.json'
/** File that names the account in use. */
const ACTIVE_FILE = 'active'
const SEALED = '.sealed'

/** Curves of accounts: `secp256k1` on EVM chains, `ed25519` on Solana. */
export type KeyKind = 'secp256k1' | 'ed25519'

/** Returns the account of a secret on a curve. Throws if the secret is invalid on the curve. */
export type AccountOf = (kind: KeyKind, secret: Uint8Array) => AccountId

/** State of a keystore that can be read without its passphrase. */
export type KeystoreStatus = {
  readonly exists: boolean
  readonly accounts: readonly AccountId[]
  /** The account that commands and roles use; absent before one is chosen. */
  readonly active?: AccountId
}

/**
 * A keystore that was opened with its passphrase. It holds secrets; never print or serialize it.
 */
export type OpenKeystore = {
  /** Adds the key of an account. Does nothing if the store already has it. */
  add(kind: KeyKind, secret: Uint8Array): Promise<AccountId>
  /**
   * The secret of an account. @throws {KeystoreMisuseError} The keystore does not have the account.
   */
  secretOf(account: AccountId): Promise<Uint8Array>
  /** Reads a small secret of the folder, such as the key of its peer. */
  readSecret(name: string): Promise<Uint8Array | undefined>
  /**
   * Writes a small secret that does not exist. Returns the secret that is stored afterwards: the
   * given one, or the one of a concurrent caller.
   */
  createSecret(name: string, secret: Uint8Array): Promise<Uint8Array>
  /** Returns a key of 32 bytes for one purpose; a change of passphrase does not change this key. */
  derive(purpose: string): Uint8Array
}

/** The encrypted keys of one folder. */
export type Keystore = {
  status(): Promise<KeystoreStatus>
  /**
   * Makes the keystore.
   *
   * @throws {KeystoreMisuseError} The folder has a keystore. @throws {PassphraseWeakError}
   */
  create(passphrase: string): Promise<OpenKeystore>
  /** @throws {PassphraseWrongError} {KeystoreInvalidError} {KeystoreMisuseError} No keystore. */
  open(passphrase: string): Promise<OpenKeystore>
  /**
   * Encrypts the folder's key and every account's key under the new passphrase. After a kill, the
   * next `open` finds all of them under the old passphrase, or completes the change.
   */
  changePassphrase(from: string, to: string): Promise<void>
  /**
   * Chooses the account in use. @throws {KeystoreMisuseError} The keystore does not have the
   * account.
   */
  activate(account: AccountId): Promise<void>
}

export type KeystoreOptions = {
  readonly files: KeyFiles
  readonly accountOf: AccountOf
  readonly random: RandomBytes
  /** Cost of the key derivation of new files; `standardScrypt` when absent. */
  readonly parameters?: ScryptParameters
}

const fileOf = (account: AccountId): string => `${account.slice(2)}.json`

/** Returns the account from the name of its file: 20 bytes on EVM chains, 32 on Solana. */
function accountIn(name: string): AccountId | undefined {
  const [, digits] = /^([0-9a-f]{40}|[0-9a-f]{64})\.json$/.exec(name) ?? []
  return digits === undefined ? undefined : (`0x${digits}` as AccountId)
}

const kindOf = (account: AccountId): KeyKind => (account.length === 42 ? 'secp256k1' : 'ed25519')

/** Creates a view of the keystore in a folder. Nothing is read or written before a call. */
export function createKeystore(options: KeystoreOptions): Keystore {
  const { files } = options
  const status = async (): Promise<KeystoreStatus> => {
    const names = await files.list()
    const accounts = names.map(accountIn).filter((account) => account !== undefined)
    const active = (await files.read(ACTIVE_FILE))?.trim()
    return {
      exists: names.includes(FOLDER_FILE),
      accounts,
      ...(active && accounts.includes(active as AccountId) && { active: active as AccountId }),
    }
  }
  const open = async (passphrase: string): Promise<OpenKeystore> => {
    await finishChange(files)
    const text = await files.read(FOLDER_FILE)
    if (text === undefined) {
      const remedy = 'Encrypt the keys of this folder first.'
      throw new KeystoreMisuseError({ reason: 'this folder has no keystore', remedy })
    }
    const { secret, kind } = await decodeSecretFile(text, { passphrase, file: FOLDER_FILE })
    if (kind !== 'folder') {
      throw new KeystoreInvalidError({ file: FOLDER_FILE, reason: 'it is of another kind' })
    }
    return openKeystore(options, { passphrase, folderKey: secret })
  }
  return {
    status,
    open,
    async create(passphrase) {
      assertPassphrase(passphrase)
      const { random, parameters = standardScrypt } = options
      const folder = { kind: 'folder', account: '', secret: random(32) }
      const text = await encodeSecretFile(folder, { passphrase, parameters, random })
      if (!(await files.create(FOLDER_FILE, text))) {
        const remedy = 'Give its passphrase, or change it.'
        throw new KeystoreMisuseError({ reason: 'this folder has a keystore', remedy })
      }
      return openKeystore(options, { passphrase, folderKey: folder.secret })
    },
    async changePassphrase(from, to) {
      assertPassphrase(to)
      const { random, parameters = standardScrypt } = options
      const opened = await open(from)
      const folder = await decodeSecretFile((await files.read(FOLDER_FILE)) ?? '', {
        passphrase: from,
        file: FOLDER_FILE,
      })
      const texts = new Map<string, string>()
      const target = { passphrase: to, parameters, random }
      texts.set(FOLDER_FILE, await encodeSecretFile(folder, target))
      for (const account of (await status()).accounts) {
        const secret = await opened.secretOf(account)
        texts.set(fileOf(account), await encodeAccount({ account, secret }, target))
      }
      await replaceAll(files, texts)
    },
    async activate(account) {
      const { accounts } = await status()
      if (!accounts.includes(account)) throw missing(account)
      await files.replace(ACTIVE_FILE, `${account}\n`)
    },
  }
}

const missing = (account: AccountId): KeystoreMisuseError =>
  new KeystoreMisuseError({
    reason: `the account ${account} is not in this keystore`,
    remedy: 'Name an account of this keystore.',
  })

type EncodingTarget = {
  readonly passphrase: string
  readonly parameters: ScryptParameters
  readonly random: RandomBytes
}

type AccountKey = { readonly account: AccountId; readonly secret: Uint8Array }

/**
 * Encrypts the key of an account: as Web3 Secret Storage on EVM chains, as a secret file on Solana.
 */
async function encodeAccount(
  { account, secret }: AccountKey,
  target: EncodingTarget,
): Promise<string> {
  const kind = kindOf(account)
  if (kind === 'ed25519') return await encodeSecretFile({ kind, account, secret }, target)
  return await encodeWeb3Secret({ secret, account, ...target })
}

/** Decrypts the file of an account, and checks that the key is of that account. */
async function decodeAccount(
  text: string,
  options: {
    readonly account: AccountId
    readonly passphrase: string
    readonly accountOf: AccountOf
  },
): Promise<Uint8Array> {
  const { account, passphrase, accountOf } = options
  const file = fileOf(account)
  const kind = kindOf(account)
  const secret =
    kind === 'secp256k1'
      ? await decodeWeb3Secret(text, { passphrase, file })
      : (await decodeSecretFile(text, { passphrase, file })).secret
  if (isKeyOf(secret, { account, accountOf })) return secret
  throw new KeystoreInvalidError({ file, reason: 'its key is of another account' })
}

function isKeyOf(
  secret: Uint8Array,
  { account, accountOf }: { readonly account: AccountId; readonly accountOf: AccountOf },
): boolean {
  try {
    return accountOf(kindOf(account), secret) === account
  } catch {
    return false
  }
}

function openKeystore(
  { files, accountOf, random, parameters = standardScrypt }: KeystoreOptions,
  { passphrase, folderKey }: { readonly passphrase: string; readonly folderKey: Uint8Array },
): OpenKeystore {
  const readSecret = async (name: string): Promise<Uint8Array | undefined> => {
    const text = await files.read(name + SEALED)
    return text === undefined ? undefined : openSecret(text, { folderKey, name })
  }
  return {
    readSecret,
    derive: (purpose) => deriveFromFolderKey(folderKey, purpose),
    async add(kind, secret) {
      assert(secret.length === 32, 'a secret key has 32 bytes')
      const account = accountOf(kind, secret)
      const names = await files.list()
      if (names.includes(fileOf(account))) return account
      if (names.filter(accountIn).length >= KEYSTORE_ACCOUNTS_MAX) {
        const reason = `it has ${KEYSTORE_ACCOUNTS_MAX} accounts, the limit`
        throw new KeystoreMisuseError({ reason, remedy: 'Use another folder.' })
      }
      const text = await encodeAccount({ account, secret }, { passphrase, parameters, random })
      await files.create(fileOf(account), text)
      return account
    },
    async secretOf(account) {
      const text = await files.read(fileOf(account))
      if (text === undefined) throw missing(account)
      return await decodeAccount(text, { account, passphrase, accountOf })
    },
    async createSecret(name, secret) {
      await files.create(name + SEALED, sealSecret(secret, { folderKey, name, random }))
      return (await readSecret(name))!
    },
  }
}
