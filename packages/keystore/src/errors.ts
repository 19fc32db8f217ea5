import { errorClass } from '@ostrom/protocol'

/** A keystore file cannot be read. */
export class KeystoreInvalidError extends errorClass('KeystoreInvalidError', {
  code: 'keystore-invalid',
  retry: 'never',
  summary: 'A keystore file cannot be used.',
  details: ({ file, reason }: { readonly file: string; readonly reason: string }) => [
    `File: ${file}.`,
    `Reason: ${reason}.`,
    'Restore it from a copy.',
  ],
}) {}

/** A keystore file demands more work than any honest file. */
export class KeystoreCostError extends errorClass('KeystoreCostError', {
  code: 'keystore-cost-excessive',
  retry: 'never',
  summary: 'A keystore file demands too much work to be opened.',
  details: ({ cost, limit }: { readonly cost: string; readonly limit: string }) => [
    `Demanded: ${cost}.`,
    `Limit: ${limit}. Nothing was computed.`,
    'Encrypt the key again in the program that wrote it, with usual parameters.',
  ],
}) {}

/** A passphrase does not open the keystore. */
export class PassphraseWrongError extends errorClass('PassphraseWrongError', {
  code: 'passphrase-wrong',
  retry: 'never',
  summary: 'The passphrase does not open the keystore.',
  details: ({ file }: { readonly file: string }) => [
    `File: ${file}.`,
    'Check the passphrase and where it comes from. Without it the keys cannot be recovered.',
  ],
}) {}

/** A new passphrase is too weak to protect a keystore. */
export class PassphraseWeakError extends errorClass('PassphraseWeakError', {
  code: 'passphrase-weak',
  retry: 'never',
  summary: 'The passphrase is too weak.',
  details: ({ reason }: { readonly reason: string }) => [
    `Reason: ${reason}.`,
    'Use at least 12 characters, five of them different; six random words are good.',
  ],
}) {}

/** A passphrase is needed, and the caller provided none. */
export class PassphraseMissingError extends errorClass('PassphraseMissingError', {
  code: 'passphrase-missing',
  retry: 'never',
  summary: 'The passphrase of the keystore is not available.',
  details: ({ source, reason }: { readonly source: string; readonly reason: string }) => [
    `Source: ${source}.`,
    `Reason: ${reason}.`,
    'Run the command in a terminal, or name a file by OSTROM_PASSPHRASE_FILE.',
  ],
}) {}

/** The keystore cannot do what the caller requested, for example because it does not exist. */
export class KeystoreMisuseError extends errorClass('KeystoreMisuseError', {
  code: 'keystore-refused',
  retry: 'never',
  summary: 'The keystore does not do this.',
  details: ({ reason, remedy }: { readonly reason: string; readonly remedy: string }) => [
    `Reason: ${reason}.`,
    remedy,
  ],
}) {}
