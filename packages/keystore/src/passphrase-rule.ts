import { PassphraseWeakError } from './errors.ts'
import { PASSPHRASE_BYTES_MAX } from './limits.ts'

/** Fewest characters of a new passphrase. */
const PASSPHRASE_LENGTH_MIN = 12

/** Fewest different characters of a new passphrase. */
const PASSPHRASE_CHARACTERS_MIN = 5

/** Text of the rule in the prompt for a new passphrase. */
export const passphraseRule =
  `at least ${PASSPHRASE_LENGTH_MIN} characters, ${PASSPHRASE_CHARACTERS_MIN} of them different, ` +
  'no control characters'

/**
 * Checks a new passphrase. The rule only prevents mistakes such as a far too short input. It
 * requires no kinds of characters, because the key derivation lets an attacker with the file try
 * only a few passphrases a second on each core. Pure.
 *
 * @throws {PassphraseWeakError} The passphrase breaks the rule; the error does not contain it.
 */
export function assertPassphrase(passphrase: string): void {
  const refuse = (reason: string): never => {
    throw new PassphraseWeakError({ reason })
  }
  const characters = [...passphrase.normalize('NFKC')]
  if (characters.length < PASSPHRASE_LENGTH_MIN)
    refuse(`fewer than ${PASSPHRASE_LENGTH_MIN} characters`)
  if (new Set(characters).size < PASSPHRASE_CHARACTERS_MIN)
    refuse(`fewer than ${PASSPHRASE_CHARACTERS_MIN} different characters`)
  if (/\p{Cc}/u.test(passphrase)) refuse('a control character, such as a line break')
  if (Buffer.byteLength(passphrase) > PASSPHRASE_BYTES_MAX)
    refuse(`more than ${PASSPHRASE_BYTES_MAX} bytes`)
}
