import { BaseError } from '@ostrom/protocol'

/** A keystore file cannot be read. */
export class KeystoreInvalidError extends BaseError<'keystore-invalid'> {
  override readonly name = 'KeystoreInvalidError'

  constructor({ file, reason }: { readonly file: string; readonly reason: string }) {
    super({
      code: 'keystore-invalid',
      retry: 'never',
      summary: 'A keystore file cannot be used.',
      details: [`File: ${file}.`, `Reason: ${reason}.`, 'Restore it from a copy.'],
    })
  }
}

/** A keystore file demands more work than any honest file. */
export class KeystoreCostError extends BaseError<'keystore-cost-excessive'> {
  override readonly name = 'KeystoreCostError'

  constructor({ cost, limit }: { readonly cost: string; readonly limit: string }) {
    super({
      code: 'keystore-cost-excessive',
      retry: 'never',
      summary: 'A keystore file demands too much work to be opened.',
      details: [
        `Demanded: ${cost}.`,
        `Limit: ${limit}. Nothing was computed.`,
        'Encrypt the key again in the program that wrote it, with usual parameters.',
      ],
    })
  }
}

/** A passphrase does not open the keystore. */
export class PassphraseWrongError extends BaseError<'passphrase-wrong'> {
  override readonly name = 'PassphraseWrongError'

  constructor({ file }: { readonly file: string }) {
    super({
      code: 'passphrase-wrong',
      retry: 'never',
      summary: 'The passphrase does not open the keystore.',
      details: [
        `File: ${file}.`,
        'Check the passphrase and where it comes from. Without it the keys cannot be recovered.',
      ],
    })
  }
}

/** A passphrase cannot protect a keystore. */
export class PassphraseWeakError extends BaseError<'passphrase-weak'> {
  override readonly name = 'PassphraseWeakError'

  constructor({ reason }: { readonly reason: string }) {
    super({
      code: 'passphrase-weak',
      retry: 'never',
      summary: 'The passphrase is too weak.',
      details: [
        `Reason: ${reason}.`,
        'Use at least 12 characters, five of them different; six random words are good.',
      ],
    })
  }
}

/** A passphrase is needed, and the caller provided none. */
export class PassphraseMissingError extends BaseError<'passphrase-missing'> {
  override readonly name = 'PassphraseMissingError'

  constructor({ source, reason }: { readonly source: string; readonly reason: string }) {
    super({
      code: 'passphrase-missing',
      retry: 'never',
      summary: 'The passphrase of the keystore is not available.',
      details: [
        `Source: ${source}.`,
        `Reason: ${reason}.`,
        'Run the command in a terminal, or name a file by OSTROM_PASSPHRASE_FILE.',
      ],
    })
  }
}

/** A keystore cannot be changed in this way. */
export class KeystoreMisuseError extends BaseError<'keystore-refused'> {
  override readonly name = 'KeystoreMisuseError'

  constructor({ reason, remedy }: { readonly reason: string; readonly remedy: string }) {
    super({
      code: 'keystore-refused',
      retry: 'never',
      summary: 'The keystore does not do this.',
      details: [`Reason: ${reason}.`, remedy],
    })
  }
}
