import {
  DatabaseSync,
  type SQLInputValue,
  type SQLOutputValue,
  type StatementSync,
} from 'node:sqlite'
import { IndexUnavailableError } from './errors.ts'
import { INDEX_BUSY_TIMEOUT_MS } from './limits.ts'
import { metaSchema, SCHEMA_VERSION, schema } from './schema.ts'

export type DatabaseRow = Readonly<Record<string, SQLInputValue>>

/** One SQLite file, with its statements prepared once. */
export type Database = {
  /** Runs a statement that returns nothing. */
  run(sql: string, ...values: readonly SQLInputValue[]): void
  all<T = DatabaseRow>(sql: string, ...values: readonly SQLInputValue[]): readonly T[]
  one<T = DatabaseRow>(sql: string, ...values: readonly SQLInputValue[]): T | undefined
  /** Returns all rows; the SQL text names its values, as in `:name`. */
  named<T = DatabaseRow>(sql: string, values: Readonly<Record<string, SQLInputValue>>): readonly T[]
  /** Runs `work` in one transaction, which takes the write lock at its start. */
  transaction<T>(work: () => T): T
  close(): void
}

export type DatabaseOptions = {
  readonly path: string
  /** Names the chain and deployment; an index of another market is rebuilt. */
  readonly market: string
}

/**
 * Opens the file. Makes its tables anew if they are missing, or belong to another market or to
 * another version of the schema.
 *
 * @throws {IndexUnavailableError} The file is no database, or this user may not write it, or
 *   another program keeps it locked.
 */
export function openDatabase({ path, market }: DatabaseOptions): Database {
  try {
    const sqlite = new DatabaseSync(path)
    sqlite.exec(`PRAGMA busy_timeout = ${INDEX_BUSY_TIMEOUT_MS}`)
    sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
    sqlite.aggregate('sumAmounts', sumAmounts)
    const database = wrap(sqlite, path)
    prepare(database, sqlite, market)
    return database
  } catch (error) {
    throw unavailable(path, error)
  }
}

/** Sums amounts of any size, which the tables hold as text. */
const sumAmounts = {
  start: '0',
  step: (sum: SQLOutputValue, amount: SQLOutputValue): string =>
    (BigInt(String(sum)) + BigInt(String(amount))).toString(),
}

function unavailable(path: string, cause: unknown): Error {
  if (cause instanceof IndexUnavailableError) return cause
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new IndexUnavailableError({ path, reason, cause })
}

function prepare(database: Database, sqlite: DatabaseSync, market: string): void {
  const version = `${SCHEMA_VERSION} ${market}`
  database.transaction(() => {
    sqlite.exec(metaSchema)
    const row = database.one<{ value: string }>("SELECT value FROM meta WHERE name = 'market'")
    if (row?.value === version) return
    const tables = database.all<{ name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'meta'",
    )
    for (const { name } of tables) sqlite.exec(`DROP TABLE ${name}`)
    sqlite.exec(schema)
    database.run("INSERT OR REPLACE INTO meta VALUES ('market', ?)", version)
  })
}

function wrap(sqlite: DatabaseSync, path: string): Database {
  // One statement for each SQL text; only this package writes such texts, so they are few.
  const statements = new Map<string, StatementSync>()
  const statement = (sql: string): StatementSync => {
    const prepared = statements.get(sql)
    if (prepared) return prepared
    const made = sqlite.prepare(sql)
    statements.set(sql, made)
    return made
  }
  return {
    run: (sql, ...values) => void statement(sql).run(...values),
    all: <T>(sql: string, ...values: readonly SQLInputValue[]) =>
      statement(sql).all(...values) as unknown as readonly T[],
    named: <T>(sql: string, values: Readonly<Record<string, SQLInputValue>>) =>
      statement(sql).all(values) as unknown as readonly T[],
    one: <T>(sql: string, ...values: readonly SQLInputValue[]) =>
      statement(sql).get(...values) as unknown as T | undefined,
    transaction(work) {
      try {
        sqlite.exec('BEGIN IMMEDIATE')
      } catch (error) {
        throw unavailable(path, error)
      }
      try {
        const result = work()
        sqlite.exec('COMMIT')
        return result
      } catch (error) {
        sqlite.exec('ROLLBACK')
        throw error
      }
    },
    close: () => sqlite.close(),
  }
}
