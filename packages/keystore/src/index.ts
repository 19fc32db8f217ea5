export {
  KeystoreCostError,
  KeystoreInvalidError,
  KeystoreMisuseError,
  PassphraseMissingError,
  PassphraseWeakError,
  PassphraseWrongError,
} from './errors.ts'
export { lightScrypt, type ScryptParameters, standardScrypt } from './key-derivation.ts'
export type { KeyFiles } from './key-files.ts'
export {
  type AccountOf,
  createKeystore,
  type KeyKind,
  type Keystore,
  type KeystoreStatus,
  type OpenKeystore,
} from './keystore.ts'
export * as Limits from './limits.ts'
export { assertPassphrase, passphraseRule } from './passphrase-rule.ts'
export { encryptPlainKeys, type PlainKeys, plainKeysIn } from './plain-keys.ts'
export { decodeSolanaKeypair, encodeSolanaKeypair } from './solana-keypair.ts'
export { decodeWeb3Secret, encodeWeb3Secret, isWeb3Secret } from './web3-secret.ts'
