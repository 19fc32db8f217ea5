import { join } from 'node:path'
import { hasKeystore } from '@ostrom/gateway-web/data-folder/secret-files'
import { BaseError } from '@ostrom/protocol'
import { systemClock, systemRandom } from '@ostrom/protocol/system'
import type { StateStore } from '@ostrom/state'
import { createStateSqlite } from '@ostrom/state/sqlite'
import { SHARED_STATE_LOOK_MS, SHARED_STATE_WAIT_MS } from './limits.ts'

/**
 * Opens a state of a data folder. If the folder has a keystore, a key in it encrypts the values.
 * For all other behavior, see `createStateSqlite`.
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

/**
 * Opens a state whose file several processes of one folder use, each for a short time. Each process
 * waits for the others for up to `SHARED_STATE_WAIT_MS`.
 *
 * @throws {StateUnavailableError} Another process holds the file for longer.
 */
export async function openSharedState(folder: string, file: string): Promise<StateStore> {
  for (let waitedMs = 0; ; waitedMs += SHARED_STATE_LOOK_MS) {
    try {
      return await openState(folder, file)
    } catch (error) {
      const isHeld = BaseError.is(error) && error.code === 'state-unavailable'
      if (!isHeld || waitedMs >= SHARED_STATE_WAIT_MS) throw error
    }
    await systemClock.sleep(SHARED_STATE_LOOK_MS)
  }
}
