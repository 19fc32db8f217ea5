import type { SQLInputValue } from 'node:sqlite'
import type { Database } from '../database.ts'

type StakeSortedRow<Value> = {
  readonly value: Value
  readonly bond: string
  readonly sequence: number
}

/**
 * Returns values of the rows that meet a condition, in the order of the port `MarketReader`: the
 * row with the largest amount at risk in each asset of an offer, then the second row in each of
 * these assets, and so on; rows in other assets come last. For each asset of an offer, one look-up
 * in an index of SQLite reads a page, so a large number of small rows does not slow the query.
 * Governance lists these assets, so they are few.
 */
export function rowsByStake<Value extends SQLInputValue>(
  database: Database,
  { table, column, bond, where, values, party, limit }: rowsByStake.Options,
): readonly Value[] {
  // The unary plus makes SQLite look rows up by their party and sort the few results.
  const asset = party ? '+asset' : 'asset'
  const read = (which: string, ...of: readonly string[]) => {
    const sql = `SELECT ${column} AS value, sequence, ${bond ?? "''"} AS bond FROM ${table}
      WHERE ${asset} ${which} AND ${where} ${party ? `AND ${party.column} = ?` : ''}
      ORDER BY ${bond ? 'bond DESC,' : ''} amountAtRisk DESC, sequence LIMIT ?`
    return database.all<StakeSortedRow<Value>>(
      sql,
      ...of,
      ...values,
      ...(party ? [party.id] : []),
      limit,
    )
  }
  const assets = database.all<{ asset: string }>('SELECT asset FROM assets ORDER BY asset')
  const inTurns = assets
    .flatMap(({ asset: one }) => read('= ?', one).map((found, turn) => ({ ...found, turn })))
    .toSorted((a, b) =>
      a.bond < b.bond ? 1 : a.bond > b.bond ? -1 : a.turn - b.turn || a.sequence - b.sequence,
    )
  const others = inTurns.length < limit ? read('NOT IN (SELECT asset FROM assets)') : []
  return [...inTurns, ...others].slice(0, limit).map(({ value }) => value)
}

export declare namespace rowsByStake {
  type Options = {
    readonly table: 'sessions' | 'requests'
    /** Column whose values are returned. */
    readonly column: 'id' | 'request'
    /** Column to sort by before the amount at risk, the largest first. */
    readonly bond?: 'bond'
    readonly where: string
    readonly values: readonly (string | number)[]
    /** Party whose rows are returned; rows of all parties when absent. */
    readonly party?: { readonly column: 'client' | 'provider'; readonly id: string } | undefined
    readonly limit: number
  }
}
