import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { errorClass } from '@ostrom/protocol'

/** Another start already runs the network of this folder. */
export class NetworkAlreadyRunningError extends errorClass('NetworkAlreadyRunningError', {
  code: 'network-already-running',
  retry: 'never',
  summary: 'The network of this folder is already running.',
  details: ({ folder }: { folder: string }) => [
    `Folder: ${folder}.`,
    'Use it from another terminal, or stop it with Ctrl-C in its own.',
    'To start a second network, add --data FOLDER --port 0.',
  ],
}) {}

/** SQLite's code for a file that another process holds. */
const SQLITE_BUSY = 5

/**
 * Connections of held locks. The garbage collector would close an unreferenced connection, and so
 * release its lock.
 */
const held = new Set<DatabaseSync>()

/**
 * Creates the folder, and locks it for one network at a time. The lock is SQLite's lock on an empty
 * file. The operating system releases it however this process ends.
 *
 * @returns A function that releases the lock.
 * @throws {NetworkAlreadyRunningError}
 */
export function lockFolder(folder: string): () => Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const database = new DatabaseSync(join(folder, 'running.lock'), { timeout: 0 })
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error
    throw new NetworkAlreadyRunningError({ folder })
  }
  held.add(database)
  return async () => {
    held.delete(database)
    database.close()
  }
}
