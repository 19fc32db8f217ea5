import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hasKeystore, keysFolderOf } from '@ostrom/gateway-web/data-folder/secret-files'
import {
  decodeSolanaKeypair,
  decodeWeb3Secret,
  encodeSolanaKeypair,
  isWeb3Secret,
  type KeyKind,
  KeystoreMisuseError,
} from '@ostrom/keystore'
import { accountOfKey } from '@ostrom/ledger/keys'
import { type AccountId, Address, Hex } from '@ostrom/protocol'
import { createStateSqlite } from '@ostrom/state/sqlite'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { printUnchanged } from '../../command-line/outcome.ts'
import { table } from '../../command-line/output.ts'
import { databaseFiles } from '../../config/data-folder.ts'
import {
  encryptKeys,
  forgetKeys,
  keystoreOf,
  openKeys,
  plainKeysOf,
} from '../../config/home-keys.ts'
import { isLocalChain } from '../../config/local-chain.ts'
import {
  foreignPassphraseOf,
  keepInKeyring,
  newPassphraseOf,
  passphraseOf,
} from '../../config/passphrase-source.ts'
import type { CommandContext } from '../../context/context.ts'
import { localNetworkOf } from '../../context/local-network.ts'
import { openState } from '../../context/open-state.ts'

const kindIn = ({ config }: CommandContext): KeyKind =>
  'program' in config.chain.deployment ? 'ed25519' : 'secp256k1'

/** @throws {KeystoreMisuseError} The folder's keys are plain. */
function requireKeystore({ home }: CommandContext): void {
  if (hasKeystore(home.path)) return
  throw new KeystoreMisuseError({
    reason: 'the keys of this folder are not encrypted',
    remedy: 'Encrypt them first: `ostrom accounts encrypt`.',
  })
}

function accountArgument(text: string): AccountId {
  try {
    return Address.parse(text)
  } catch {
    const expected = 'an account, as `ostrom accounts` shows it'
    throw new ArgumentInvalidError({ argument: 'account', value: text, expected })
  }
}

/** Runs `ostrom accounts`. */
export async function listAccounts(_options: unknown, context: CommandContext): Promise<void> {
  const { home, output, config } = context
  const { path } = home
  const elsewhere = signerIn(context)
  if (!hasKeystore(path)) {
    const names = await plainKeysOf(path)
    const isLocal = isLocalChain(config)
    const remedy = isLocal
      ? 'They are test keys of a local chain.'
      : 'Encrypt them: `ostrom accounts encrypt`.'
    const text = `Not encrypted: ${names.join(', ') || 'no keys yet'}. ${remedy}`
    const result = { encrypted: false, plain: names, accounts: [], ...elsewhere?.result }
    return output.result(result, [...(elsewhere?.lines ?? []), text].join('\n'))
  }
  const { accounts, active } = await keystoreOf(path).status()
  const rows = accounts.map((account) => [
    Address.format(account),
    account === active && !elsewhere ? 'in use' : '',
  ])
  const shown = accounts.map(Address.format)
  const own = { active: active && Address.format(active), accounts: shown }
  const result = { encrypted: true, ...own, ...elsewhere?.result }
  output.result(result, [...(elsewhere?.lines ?? []), table(['account', ''], rows)].join('\n'))
}

/**
 * Returns the output about the account whose key an external signer holds, if this folder uses one.
 */
function signerIn({ config }: CommandContext) {
  const { signer } = config.chain
  if (!signer) return undefined
  const { account, url } = signer
  const active = Address.format(account)
  const { origin } = new URL(url)
  const line = `${active} is in use. Its key is with the signer at ${origin}, not in this folder.`
  return { result: { active, signer: origin }, lines: [line] }
}

/** @throws {KeystoreMisuseError} The account in use belongs to an external signer. */
function requireOwnAccount({ config }: CommandContext): void {
  if (!config.chain.signer) return
  throw new KeystoreMisuseError({
    reason: 'the account in use is with the signer of `chain.signer`',
    remedy: 'Change `chain.signer` in config.json, or remove it to use accounts of this folder.',
  })
}

type NewPassphraseOptions = {
  readonly newPassphraseFile?: string
  readonly keyring?: boolean
}

/** Runs `ostrom accounts encrypt`. */
export async function encryptFolder(
  { newPassphraseFile, keyring }: NewPassphraseOptions,
  context: CommandContext,
): Promise<void> {
  const { output, home } = context
  const { path } = home
  if (localNetworkOf(home) !== undefined) {
    const reason = 'the keys of the local network of `npm start` have no passphrase'
    throw new KeystoreMisuseError({ reason, remedy: 'Encrypt the folder of another network.' })
  }
  if (hasKeystore(path) && (await plainKeysOf(path)).length === 0) {
    return printUnchanged(output, { encrypted: true }, `the keys in ${path} are encrypted`)
  }
  // Opens each database once. If a running node or gateway has one open, this fails before the
  // command changes anything.
  const states = databaseFiles.filter((file) => existsSync(join(path, file)))
  if (!hasKeystore(path)) {
    for (const file of states) await (await createStateSqlite({ path: join(path, file) })).close()
  }
  const passphrase = hasKeystore(path)
    ? await passphraseOf(path)
    : await newPassphraseOf(path, newPassphraseFile)
  const moved = await encryptKeys(path, { kind: kindIn(context), passphrase })
  const keptBy = keyring ? await keepInKeyring(path, passphrase) : undefined
  for (const file of states) await (await openState(path, file)).close()
  const what = [...moved, ...states].join(', ') || 'an empty keystore'
  const text = [
    `Encrypted ${what} in ${keysFolderOf(path)}.`,
    'Keep a copy of that folder, and the passphrase: without both the keys are lost.',
    ...(keptBy === undefined ? [] : [`The passphrase is in the keyring (${keptBy}).`]),
  ]
  output.result({ changed: true, keys: moved, states, keyring: keptBy }, text.join('\n'))
}

/** Runs `ostrom accounts create`. */
export async function createAccount(_options: unknown, context: CommandContext): Promise<void> {
  const account = await addAccount(context)
  const name = Address.format(account)
  const text = `Made ${name}. To use it: ostrom accounts use ${name}`
  context.output.result({ account }, text)
}

async function addAccount(context: CommandContext): Promise<AccountId> {
  requireKeystore(context)
  const keys = await openKeys(context.home.path)
  const secret = await newSecret(kindIn(context))
  return await keys.add(kindIn(context), secret)
}

/**
 * Draws a new secret. Draws again in the rare case that the number is not below the order of the
 * curve.
 */
async function newSecret(kind: KeyKind): Promise<Uint8Array> {
  const { systemRandom } = await import('@ostrom/protocol/system')
  for (;;) {
    const secret = systemRandom(32)
    try {
      accountOfKey(kind, secret)
      return secret
    } catch {}
  }
}

/** Runs `ostrom accounts import <file>`. */
export async function importAccount(
  file: string,
  { filePassphraseFile }: { readonly filePassphraseFile?: string },
  context: CommandContext,
): Promise<void> {
  requireKeystore(context)
  const kind = kindIn(context)
  const secret = await secretIn(file, { kind, passphraseFile: filePassphraseFile })
  const { path } = context.home
  const account = accountOfKey(kind, secret)
  const { accounts } = await keystoreOf(path).status()
  if (accounts.includes(account)) {
    return printUnchanged(context.output, { account }, `${Address.format(account)} is here`)
  }
  await (await openKeys(path)).add(kind, secret)
  const added = `Added ${Address.format(account)}.`
  const text = `${added} The file ${file} is as it was: remove it if it is plain.`
  context.output.result({ account, changed: true }, text)
}

async function secretIn(
  file: string,
  {
    kind,
    passphraseFile,
  }: { readonly kind: KeyKind; readonly passphraseFile?: string | undefined },
): Promise<Uint8Array> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const expected = `a file that can be read (${error.code})`
    throw new ArgumentInvalidError({ argument: 'file', value: file, expected })
  })
  if (kind === 'secp256k1' && isWeb3Secret(text)) {
    const passphrase = await foreignPassphraseOf(file, passphraseFile)
    return await decodeWeb3Secret(text, { passphrase, file })
  }
  if (kind === 'ed25519' && text.trimStart().startsWith('[')) {
    const { secret, publicKey } = decodeSolanaKeypair(text, file)
    if (accountOfKey(kind, secret) === Hex.from(publicKey)) return secret
    const expected = 'a keypair whose two halves belong together'
    throw new ArgumentInvalidError({ argument: 'file', value: file, expected })
  }
  const digits = `0x${text.trim().toLowerCase().replace(/^0x/, '')}`
  if (Hex.is(digits, 32)) return Hex.toBytes(digits)
  const expected =
    kind === 'secp256k1' ? 'Web3 Secret Storage or 32 bytes in hex' : 'a keypair or 32 bytes in hex'
  throw new ArgumentInvalidError({ argument: 'file', value: file, expected })
}

/** Runs `ostrom accounts export <account> <file>`. */
export async function exportAccount(
  text: string,
  file: string,
  { plain = false }: { readonly plain?: boolean },
  context: CommandContext,
): Promise<void> {
  requireKeystore(context)
  const account = accountArgument(text)
  const isSolana = account.length > 42
  if (isSolana && !plain) {
    throw new KeystoreMisuseError({
      reason: 'the tools of Solana read unencrypted keypairs alone',
      remedy: 'Export with --plain, or copy the folder `keys` as a whole.',
    })
  }
  const { path } = context.home
  // Decrypts the key also for an encrypted copy. This shows that the folder's passphrase opens the
  // copy.
  const secret = await (await openKeys(path)).secretOf(account)
  const encrypted = await readFile(join(keysFolderOf(path), `${account.slice(2)}.json`), 'utf8')
  const unencrypted = isSolana
    ? encodeSolanaKeypair(secret, Hex.toBytes(account))
    : `${Hex.from(secret)}\n`
  await writeFile(file, plain ? unencrypted : encrypted, { mode: 0o600, flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      const expected = `a file that can be made (${error.code})`
      throw new ArgumentInvalidError({ argument: 'file', value: file, expected })
    },
  )
  const how = plain ? 'NOT encrypted: remove it when it is used' : 'encrypted under the passphrase'
  context.output.result({ account, file, plain }, `Wrote ${file}, ${how}.`)
}

/** Runs `ostrom accounts use <account>`. */
export async function chooseAccount(
  text: string,
  _options: unknown,
  context: CommandContext,
): Promise<void> {
  requireOwnAccount(context)
  requireKeystore(context)
  const account = accountArgument(text)
  const keystore = keystoreOf(context.home.path)
  const { active } = await keystore.status()
  const name = Address.format(account)
  if (active === account) {
    return printUnchanged(context.output, { active: name }, `${name} is in use`)
  }
  await keystore.activate(account)
  const result = { active: name, before: active && Address.format(active), changed: true }
  context.output.result(result, `${name} is in use. Restart nodes and gateways of this folder.`)
}

/** Runs `ostrom accounts rotate`. */
export async function rotateAccount(_options: unknown, context: CommandContext): Promise<void> {
  requireOwnAccount(context)
  requireKeystore(context)
  const keystore = keystoreOf(context.home.path)
  const { active: before } = await keystore.status()
  const account = await addAccount(context)
  await keystore.activate(account)
  const [now, old] = [account, before].map((one) => one && Address.format(one))
  const text = [
    `${now} is in use.`,
    ...(old === undefined
      ? []
      : [
          `Wallet, Vault, stake, offers and open sessions stay with ${old}, whose key is kept.`,
          `To move them: ostrom accounts use ${old}; end its roles (node --close-sessions),`,
          'withdraw by `ostrom wallet withdraw` and `ostrom stake withdraw`, send the coins to',
          `${now}; then ostrom accounts use ${now}. Offers are published by the new account.`,
        ]),
  ]
  context.output.result({ active: now, before: old, changed: true }, text.join('\n'))
}

/** Runs `ostrom accounts passphrase`. */
export async function changePassphrase(
  { newPassphraseFile, keyring }: NewPassphraseOptions,
  context: CommandContext,
): Promise<void> {
  requireKeystore(context)
  const { path } = context.home
  const from = await passphraseOf(path)
  // Checks the old passphrase before the new one is asked for.
  await keystoreOf(path).open(from)
  const to = await newPassphraseOf(path, newPassphraseFile)
  await keystoreOf(path).changePassphrase(from, to)
  forgetKeys(path)
  const keptBy = keyring ? await keepInKeyring(path, to) : undefined
  const text = 'Changed. Copies of the folder from before still open by the old passphrase.'
  context.output.result({ changed: true, keyring: keptBy }, text)
}
