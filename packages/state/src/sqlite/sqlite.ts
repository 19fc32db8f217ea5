import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import {
  StateClosedError,
  StateEncryptedError,
  StateOverloadedError,
  StateUnavailableError,
} from '../errors.ts'
import {
  STATE_GROUP_COMMITS_MAX,
  STATE_QUEUE_BYTES_MAX,
  STATE_QUEUE_COMMITS_MAX,
} from '../limits.ts'
import {
  assertKey,
  byteSize,
  checkList,
  copyChanges,
  type StateChange,
  type StateStore,
} from '../state.ts'
import { encryptRecords } from './encrypt-records.ts'
import { createValueCipher, type StateEncryption, type ValueCipher } from './value-cipher.ts'

type PendingCommit = {
  readonly changes: readonly StateChange[]
  readonly bytes: number
  readonly sync: boolean
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** Result code of SQLite for a file that another process holds. */
const SQLITE_BUSY = 5

/** SQLite's own text is safe to show: it names files and faults, never values. */
function unavailable(cause: unknown): StateUnavailableError {
  const isHeld = (cause as { errcode?: number }).errcode === SQLITE_BUSY
  const message = cause instanceof Error ? cause.message : String(cause)
  const reason = isHeld ? 'a node or gateway that runs holds the folder already' : message
  return new StateUnavailableError({ reason, cause })
}

/**
 * Opens a database. SQLite writes its commits to the write-ahead log, but does not sync them. This
 * module syncs the log in the thread pool, so that no token stream waits for a disk.
 */
function openDatabase(path: string, cipher: ValueCipher | undefined): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 0 })
  try {
    // SQLite locks the file at the first write, and keeps the lock until the database is closed.
    database.exec('PRAGMA locking_mode = EXCLUSIVE')
    database.exec('PRAGMA journal_mode = WAL')
    database.exec('PRAGMA synchronous = NORMAL')
    // SQLite overwrites deleted data with zeros, so that free pages contain no copy of them.
    database.exec('PRAGMA secure_delete = ON')
    database.exec('BEGIN EXCLUSIVE')
    database.exec(
      `CREATE TABLE IF NOT EXISTS record (key TEXT PRIMARY KEY, value BLOB NOT NULL)
       STRICT, WITHOUT ROWID`,
    )
    encryptRecords(database, cipher)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Makes the names of freshly created files durable; some systems cannot sync a folder. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined)
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}

/** Returns a bound above every key with this prefix: all characters of keys are below `\x7f`. */
const prefixEnd = (prefix: string): string => `${prefix}\x7f`

class StateSqlite implements StateStore {
  private readonly database: DatabaseSync
  private readonly log: FileHandle
  private readonly cipher: ValueCipher | undefined
  private readonly put: StatementSync
  private readonly remove: StatementSync
  private readonly select: StatementSync
  private readonly page: StatementSync
  private queue: PendingCommit[] = []
  private queueBytes = 0
  private status: 'open' | 'closing' | 'closed' = 'open'
  /** Error of the first failed sync. After it, only a new opening shows what the log contains. */
  private failed: StateUnavailableError | undefined
  private flushing: Promise<void> | undefined
  /** Reads that arrived while groups of commits were written. They run between two groups. */
  private readers: (() => void)[] = []

  constructor(database: DatabaseSync, log: FileHandle, cipher: ValueCipher | undefined) {
    this.cipher = cipher
    this.database = database
    this.log = log
    this.put = database.prepare('INSERT OR REPLACE INTO record (key, value) VALUES (?, ?)')
    this.remove = database.prepare('DELETE FROM record WHERE key = ?')
    this.select = database.prepare('SELECT value FROM record WHERE key = ?')
    this.page = database.prepare(
      'SELECT key, value FROM record WHERE key >= ? AND key > ? AND key < ? ORDER BY key LIMIT ?',
    )
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    assertKey(key)
    return await this.read(() => {
      const value = this.select.get(key)?.value as Uint8Array | undefined
      return value && this.opened(key, value)
    })
  }

  async list(prefix: string, options: Parameters<StateStore['list']>[1] = {}) {
    const { limit } = checkList(prefix, options)
    return await this.read(() => {
      const rows = this.page.all(prefix, options.after ?? '', prefixEnd(prefix), limit)
      return rows.map((row) => {
        const key = row.key as string
        return { key, value: this.opened(key, row.value as Uint8Array) }
      })
    })
  }

  private opened(key: string, value: Uint8Array): Uint8Array {
    return this.cipher ? this.cipher.open(key, value) : value
  }

  async commit(changes: readonly StateChange[], { sync = true } = {}): Promise<void> {
    if (this.status !== 'open') throw new StateClosedError()
    if (this.failed) throw this.failed
    const copy = copyChanges(changes)
    const bytes = byteSize(copy)
    const full = this.queue.length >= STATE_QUEUE_COMMITS_MAX
    if (full || this.queueBytes + bytes > STATE_QUEUE_BYTES_MAX) {
      throw new StateOverloadedError({ commits: this.queue.length, bytes: this.queueBytes })
    }
    this.queueBytes += bytes
    await new Promise<void>((resolve, reject) => {
      this.queue.push({ changes: copy, bytes, sync, resolve, reject })
      this.flushing ??= this.drain()
    })
  }

  async close(): Promise<void> {
    if (this.status !== 'open') return
    this.status = 'closing'
    await this.flushing
    this.status = 'closed'
    await this.log.close()
    this.database.close()
  }

  /**
   * Runs `query`, but never between the write of a group of commits and its sync, so that a read
   * sees no commit that has not resolved.
   */
  private async read<T>(query: () => T): Promise<T> {
    if (this.status !== 'open') throw new StateClosedError()
    return await new Promise<T>((resolve, reject) => {
      const run = (): void => {
        try {
          if (this.failed) throw this.failed
          resolve(query())
        } catch (error) {
          const isOwn = error === this.failed || error instanceof StateEncryptedError
          reject(isOwn ? error : unavailable(error))
        }
      }
      if (this.flushing) this.readers.push(run)
      else run()
    })
  }

  /**
   * Writes group after group until no commit waits. Never throws: after an error, the promises of
   * the group's commits reject.
   */
  private async drain(): Promise<void> {
    // Lets every commit of this turn of the event loop join the first group.
    await new Promise((resolve) => setImmediate(resolve))
    while (this.queue.length > 0) {
      const group = this.queue.splice(0, STATE_GROUP_COMMITS_MAX)
      this.queueBytes -= group.reduce((sum, entry) => sum + entry.bytes, 0)
      try {
        if (this.failed) throw this.failed
        this.write(group)
        if (group.some((entry) => entry.sync)) await this.sync()
        for (const { resolve } of group) resolve()
      } catch (error) {
        for (const { reject } of group) reject(error)
      }
      for (const run of this.readers.splice(0)) run()
    }
    this.flushing = undefined
    for (const run of this.readers.splice(0)) run()
  }

  private write(group: readonly PendingCommit[]): void {
    try {
      this.database.exec('BEGIN')
      for (const { changes } of group) {
        for (const change of changes) {
          if (change.kind === 'delete') this.remove.run(change.key)
          else this.put.run(change.key, this.sealed(change.key, change.value))
        }
      }
      this.database.exec('COMMIT')
    } catch (error) {
      if (this.database.isTransaction) this.database.exec('ROLLBACK')
      throw unavailable(error)
    }
  }

  private sealed(key: string, value: Uint8Array): Uint8Array {
    return this.cipher ? this.cipher.seal(key, value) : value
  }

  private async sync(): Promise<void> {
    try {
      await this.log.datasync()
    } catch (error) {
      this.failed = unavailable(error)
      throw this.failed
    }
  }
}

/**
 * Opens a state in one SQLite file, which only one process may hold at a time.
 *
 * Every commit goes to SQLite's write-ahead log. One `fdatasync` in the thread pool then makes a
 * group of commits durable, like `synchronous = FULL` but without blocking the event loop. SQLite
 * itself syncs whenever it moves the log into the database.
 *
 * @param options.encryption Key under which values are encrypted on disk. An unencrypted state is
 * encrypted in one transaction before this resolves.
 * @throws {StateUnavailableError} The file cannot be opened, is damaged, or is held by another
 *   process.
 * @throws {StateEncryptedError} The state is encrypted, and no key or a wrong key was given.
 */
export async function createStateSqlite({
  path,
  encryption,
}: {
  readonly path: string
  readonly encryption?: StateEncryption | undefined
}): Promise<StateStore> {
  const cipher = encryption && createValueCipher(encryption)
  try {
    const database = openDatabase(path, cipher)
    try {
      const log = await open(`${path}-wal`, 'r+')
      await log.datasync()
      await syncFolder(dirname(path))
      return new StateSqlite(database, log, cipher)
    } catch (error) {
      database.close()
      throw error
    }
  } catch (error) {
    throw error instanceof StateEncryptedError ? error : unavailable(error)
  }
}
