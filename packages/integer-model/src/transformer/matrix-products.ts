import type { ScaledMatrix } from './integer-transformer.ts'

/** Rows of a matrix of int8, and the vector that they are multiplied with. */
export type MatrixRows = {
  readonly matrix: ScaledMatrix
  /** As many numbers as the matrix has columns. */
  readonly inputs: Int8Array
  /** First row, and their number. */
  readonly first: number
  readonly rows: number
}

/**
 * Returns the sums of products of rows and a vector, before their factors: whole numbers of 32
 * bits. Valid until the next call.
 */
export type MatrixProducts = (rows: MatrixRows) => Int32Array

/** The reference, which every other implementation equals. */
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
