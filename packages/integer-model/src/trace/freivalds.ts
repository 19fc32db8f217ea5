import type { ScaledMatrix } from '../transformer/integer-transformer.ts'

/** Prime of the check: a sum of 512 products of two residues stays below 2^53. */
const FREIVALDS_PRIME = 4_194_301

/** Independent repetitions: a wrong product passes all with a probability below 2^-65. */
const FREIVALDS_REPETITIONS = 3

/**
 * A secret projection of a matrix. A verifier may draw it before or after the commitment, but
 * must not show it: a prover who knows the projection can make wrong products that pass.
 */
export type MatrixProjection = {
  readonly rows: number
  readonly columns: number
  /** For each repetition, a random residue for each row of the matrix. */
  readonly coefficients: readonly Int32Array[]
  /** For each repetition, the product of its coefficients and the matrix: a residue each column. */
  readonly projected: readonly Int32Array[]
}

const residueOf = (value: number): number =>
  ((value % FREIVALDS_PRIME) + FREIVALDS_PRIME) % FREIVALDS_PRIME

/**
 * Returns a projection of a matrix. Takes one pass over the weights, which are not needed
 * afterwards.
 *
 * @param options.random Returns numbers at least 0 and below 1 from a secret source.
 * @see Freivalds, "Probabilistic machines can use less running time", 1977.
 */
export function project(matrix: ScaledMatrix, options: project.Options): MatrixProjection {
  const { columns, weights } = matrix
  const rows = matrix.shifts.length
  const coefficients = Array.from({ length: FREIVALDS_REPETITIONS }, () =>
    Int32Array.from({ length: rows }, () => Math.floor(options.random() * FREIVALDS_PRIME)),
  )
  const projected = coefficients.map((factors) => {
    const sums = new Float64Array(columns)
    for (let row = 0; row < rows; row += 1)
      for (let at = 0; at < columns; at += 1)
        sums[at] = (sums[at]! + factors[row]! * weights[row * columns + at]!) % FREIVALDS_PRIME
    return Int32Array.from(sums, residueOf)
  })
  return { rows, columns, coefficients, projected }
}

export declare namespace project {
  type Options = { readonly random: () => number }
}

/**
 * Returns whether sums are the product of a matrix and a vector. A correct product always passes. A
 * wrong product passes with a probability of at most `FREIVALDS_PRIME` to the power of minus
 * `FREIVALDS_REPETITIONS`.
 */
export function isProduct(
  projection: MatrixProjection,
  inputs: ArrayLike<number>,
  sums: ArrayLike<number>,
): boolean {
  if (inputs.length !== projection.columns || sums.length !== projection.rows) return false
  return projection.coefficients.every((factors, repetition) => {
    const columns = projection.projected[repetition] ?? new Int32Array()
    return dotResidue(factors, sums) === dotResidue(columns, inputs)
  })
}

function dotResidue(left: Int32Array, right: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < left.length; at += 1)
    sum = (sum + left[at]! * residueOf(right[at]!)) % FREIVALDS_PRIME
  return sum
}
