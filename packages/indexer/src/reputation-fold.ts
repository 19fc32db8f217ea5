import { createReputationFold, type FoldMap, type ReputationFold } from '@ostrom/ledger'
import type { Database } from './database.ts'
import { fromJson, toJson } from './json.ts'

const folds = new WeakMap<Database, ReputationFold>()

/**
 * Returns the fold that computes providers' reputations from events. It stores its intermediate
 * values in the table `folds`.
 */
export function reputationFoldOf(database: Database): ReputationFold {
  const fold = folds.get(database)
  if (fold) return fold
  const made = createReputationFold((map) => tableMap(database, map))
  folds.set(database, made)
  return made
}

const tableMap = <Value>(database: Database, map: string): FoldMap<Value> => ({
  get(key) {
    const sql = 'SELECT value FROM folds WHERE map = ? AND key = ?'
    const row = database.one<{ value: string }>(sql, map, key)
    return row && fromJson<Value>(row.value)
  },
  set(key, value) {
    database.run('INSERT OR REPLACE INTO folds VALUES (?, ?, ?)', map, key, toJson(value))
  },
})
