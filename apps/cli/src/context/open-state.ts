import { join } from 'node:path'
import type { StateStore } from '@ostrom/state'
import { createStateSqlite } from '@ostrom/state/sqlite'
import { hasKeystore } from '../config/secret-files.ts'
import { systemRandom } from '../system/clock-and-random.ts'

/**
 * Opens a state of a data folder, whose values are encrypted under a key of the folder's keystore
 * where it has one. See `createStateSqlite` for the rest.
 *
 * @param file Name of its file in the folder.
 * @throws {PassphraseMissingError} {PassphraseWrongError} The keystore cannot be opened.
 */
export async function openState(folder: string, file: string): Promise<StateStore> {
  const path = join(folder, file)
  if (!hasKeystore(folder)) return await createStateSqlite({ path })
  const { openKeys } = await import('../config/home-keys.ts')
  const keys = await openKeys(folder)
  return await createStateSqlite({
    path,
    encryption: { key: keys.derive('state'), random: systemRandom },
  })
}
