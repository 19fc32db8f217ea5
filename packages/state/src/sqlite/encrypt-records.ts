import type { DatabaseSync } from 'node:sqlite'
import { StateEncryptedError } from '../errors.ts'
import type { ValueCipher } from './value-cipher.ts'

/** SQLite's `user_version` of a file whose records have unencrypted values. */
const PLAIN = 1
/** All values are encrypted; old pages of the file may still contain unencrypted copies. */
const ENCRYPTED = 2
/** All values are encrypted, and SQLite then rewrote the file without its old pages. */
const CLEAN = 3

/** Number of records that `encryptAll` reads at once. */
const PAGE = 1_000

/**
 * Record key under which the table `probe` has an encrypted empty value. With a wrong key, an
 * opening fails to decrypt this value before it reads any record.
 */
const PROBE = '\0probe'

const versionOf = (database: DatabaseSync): number =>
  database.prepare('PRAGMA user_version').get()?.['user_version'] as number

/**
 * Ends the transaction in which the caller opened the database. With a cipher, it first encrypts
 * all values of an unencrypted file, and afterwards rewrites the file. A kill leaves all values
 * unchanged or all encrypted; the next opening does the rest.
 *
 * @throws {StateEncryptedError} The values are encrypted, and the cipher is missing or has another
 * key.
 */
export function encryptRecords(database: DatabaseSync, cipher: ValueCipher | undefined): void {
  const version = versionOf(database)
  if (!cipher) {
    if (version >= ENCRYPTED) {
      throw new StateEncryptedError({ reason: 'the folder has no keystore that was opened' })
    }
    // SQLite creates its write-ahead log at the first write, and the log must exist before this
    // process opens it to sync it.
    database.exec(`PRAGMA user_version = ${PLAIN}`)
    database.exec('COMMIT')
    return
  }
  if (version < ENCRYPTED) encryptAll(database, cipher)
  else assertKey(database, cipher)
  database.exec(`PRAGMA user_version = ${Math.max(version, ENCRYPTED)}`)
  database.exec('COMMIT')
  if (version === CLEAN) return
  // The log and free pages may hold unencrypted data: the log is emptied, the file rewritten.
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  database.exec('VACUUM')
  database.exec(`PRAGMA user_version = ${CLEAN}`)
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
}

function encryptAll(database: DatabaseSync, cipher: ValueCipher): void {
  database.exec('CREATE TABLE probe (value BLOB NOT NULL) STRICT')
  const probe = cipher.seal(PROBE, new Uint8Array())
  database.prepare('INSERT INTO probe (value) VALUES (?)').run(probe)
  const page = database.prepare('SELECT key, value FROM record WHERE key > ? ORDER BY key LIMIT ?')
  const update = database.prepare('UPDATE record SET value = ? WHERE key = ?')
  for (let after = ''; ; ) {
    const rows = page.all(after, PAGE)
    for (const row of rows) {
      after = row['key'] as string
      update.run(cipher.seal(after, row['value'] as Uint8Array), after)
    }
    if (rows.length < PAGE) return
  }
}

function assertKey(database: DatabaseSync, cipher: ValueCipher): void {
  const probe = database.prepare('SELECT value FROM probe').get()?.['value'] as
    | Uint8Array
    | undefined
  try {
    cipher.open(PROBE, probe ?? new Uint8Array())
  } catch {
    throw new StateEncryptedError({ reason: 'it is encrypted under another key' })
  }
}
