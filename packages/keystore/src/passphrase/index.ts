export {
  createMacKeyring,
  createSecretToolKeyring,
  type Keyring,
  type KeyringCall,
  type RunKeyring,
  systemKeyring,
} from './keyring.ts'
export { readPassphraseFile } from './passphrase-file.ts'
export { askNewPassphrase, askPassphrase, type PassphraseTerminal } from './prompt.ts'
