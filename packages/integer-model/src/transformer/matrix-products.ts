import type { ScaledMatrix } from './integer-transformer.ts'

/** Rows of an int8 matrix, and the vector by which they are multiplied. */
export type MatrixRows = {
  readonly matrix: ScaledMatrix
  /** The vector, with one number for each column of the matrix. */
  readonly inputs: Int8Array
  /** First row, and number of rows. */
  readonly first: number
  readonly rows: number
}

/**
 * Returns the dot products of rows with a vector, before scaling: 32-bit integers. The result is
 * valid until the next call.
 */
export type MatrixProducts = (rows: MatrixRows) => Int32Array

/** The reference implementation, which every other implementation must equal. */
export const referenceProducts: MatrixProducts = ({ matrix, inputs, first, rows }) => {
  const { columns, weights } = matrix
  const sums = new Int32Array(rows)
  for (let row = 0; row < rows; row += 1) {
    let sum = 0
    for (let at = 0, from = (first + row) * columns; at < columns; at += 1)
      sum += (weights[from + at] as number) * (inputs[at] as number)
    sums[row] = sum
  }
  return sums
}
