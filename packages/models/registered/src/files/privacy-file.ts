import { readFile } from 'node:fs/promises'
import { InputInvalidError, Privacy } from '@ostrom/protocol'

/**
 * Reads the privacy statement that a federated run wrote.
 *
 * @throws {InputInvalidError} The file is missing, or is not a privacy statement.
 */
export async function readPrivacyFile(path: string): Promise<Privacy.PrivacyStatement> {
  try {
    return Privacy.privacySchema(JSON.parse(await readFile(path, 'utf8')), 'privacy')
  } catch {
    const expected = 'the privacy.json of a federated run'
    throw new InputInvalidError({ field: 'privacy', value: path, expected })
  }
}
