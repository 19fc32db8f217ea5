/**
 * Tokens and their values, highest first, ties by lower id. The table uses parallel arrays instead
 * of objects, because this code runs for every token, and small models compute a token in less than
 * a millisecond.
 */
export type CandidateTable = {
  readonly ids: Float64Array
  readonly values: Float64Array
  readonly size: number
}

/** Returns whether the token at index `a` comes before the token at index `b`. */
export const precedes = ({ ids, values }: CandidateTable, a: number, b: number) =>
  values[a]! > values[b]! || (values[a] === values[b] && ids[a]! < ids[b]!)

/**
 * Returns the first `limit` tokens of a table in order. Sorts the table unless it is already in
 * order, as the tables of engines are.
 */
export function sortTop(table: CandidateTable, limit: number): CandidateTable {
  const { ids, values, size } = table
  const count = Math.min(size, limit)
  let sorted = true
  for (let at = 1; at < size && sorted; at++) sorted = precedes(table, at - 1, at)
  if (sorted) return { ids, values, size: count }
  const order = Array.from({ length: size }, (_, at) => at)
  order.sort((a, b) => values[b]! - values[a]! || ids[a]! - ids[b]!)
  return {
    ids: Float64Array.from({ length: count }, (_, at) => ids[order[at]!]!),
    values: Float64Array.from({ length: count }, (_, at) => values[order[at]!]!),
    size: count,
  }
}
