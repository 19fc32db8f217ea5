import type { Home } from '@ostrom/gateway-web/data-folder/home'
import { hasKeystore } from '@ostrom/gateway-web/data-folder/secret-files'
import type { Log } from '@ostrom/protocol'
import type { Config } from '../config/config.ts'
import { isLocalChain } from '../config/local-chain.ts'
import { localNetworkOf } from './local-network.ts'

/** Returns how the keys of a folder are protected on disk. */
export function keyProtectionOf(home: Pick<Home, 'path'>, config: Pick<Config, 'chain'>) {
  if (hasKeystore(home.path)) return 'encrypted'
  return isLocalChain(config) ? 'plain, of a local chain' : 'plain'
}

/** Remedy for unencrypted keys of accounts with real money. */
export const plainKeysRemedy = 'Encrypt them: `ostrom accounts encrypt`'

/**
 * Opens the keystore of a folder before a role starts, so that its passphrase is asked for first.
 * Encrypts a folder with plain keys if the environment names a passphrase file; otherwise logs a
 * warning, unless the chain is a local one.
 *
 * @throws {PassphraseMissingError} {PassphraseWrongError}
 */
export async function prepareKeys(home: Home, config: Config, log: Log): Promise<void> {
  if (hasKeystore(home.path)) {
    const { openKeys } = await import('../config/home-keys.ts')
    await openKeys(home.path)
    return
  }
  if (localNetworkOf(home) !== undefined) return
  const { newPassphraseOf, passphraseFile } = await import('../config/passphrase-source.ts')
  if (passphraseFile() !== undefined) {
    const { encryptKeys } = await import('../config/home-keys.ts')
    const kind = 'program' in config.chain.deployment ? 'ed25519' : 'secp256k1'
    const passphrase = await newPassphraseOf(home.path)
    const moved = await encryptKeys(home.path, { kind, passphrase })
    log('keys-encrypted', { files: moved.join(' ') })
    return
  }
  if (keyProtectionOf(home, config) !== 'plain') return
  log('keys-not-encrypted', { folder: home.path, remedy: plainKeysRemedy })
}
