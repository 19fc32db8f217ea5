import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { PassphraseMissingError } from '../errors.ts'
import { assertPassphrase, passphraseRule } from '../passphrase-rule.ts'

/** Terminal on which a person is asked for a passphrase. */
export type PassphraseTerminal = {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly output: NodeJS.WritableStream
}

/**
 * Asks for a line and shows nothing of the input, not even its length.
 *
 * @throws {PassphraseMissingError} There is no terminal, its input ended, or Ctrl+C was pressed.
 */
export async function askPassphrase(
  { input, output }: PassphraseTerminal,
  question: string,
): Promise<string> {
  const refuse = (reason: string) => new PassphraseMissingError({ source: 'terminal', reason })
  if (!input.isTTY) throw refuse('there is no terminal to ask in')
  output.write(question)
  // With `terminal: true` the terminal itself echoes nothing, and the line editor's echo goes to
  // `nothing`.
  const nothing = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input, output: nothing, terminal: true, historySize: 0 })
  try {
    return await new Promise((resolve, reject) => {
      lines.once('line', resolve)
      lines.once('SIGINT', () => reject(refuse('it was interrupted')))
      lines.once('close', () => reject(refuse('the input ended')))
    })
  } finally {
    lines.close()
    output.write('\n')
  }
}

/**
 * Asks for a new passphrase, twice.
 *
 * @throws {PassphraseWeakError} The first input breaks the rule for passphrases.
 * @throws {PassphraseMissingError} The two inputs differ, or `askPassphrase` got no input.
 */
export async function askNewPassphrase(terminal: PassphraseTerminal): Promise<string> {
  const passphrase = await askPassphrase(terminal, `New passphrase (${passphraseRule}): `)
  assertPassphrase(passphrase)
  const again = await askPassphrase(terminal, 'The same again: ')
  if (again === passphrase) return passphrase
  throw new PassphraseMissingError({ source: 'terminal', reason: 'the two are not the same' })
}
