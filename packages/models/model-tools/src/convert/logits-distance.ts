// The distance between the logits of two forms of a model: docs/spec/models.md, section 14.

type Row = ArrayLike<number>

/** Measured difference between the logits of two forms of a model. */
export type LogitsDifference = {
  /** Norm of the differences divided by the norm of the reference, each row without its mean. */
  readonly distance: number
  /** Share of the rows that have the same likeliest token as the reference. */
  readonly agreement: number
  /** Number of token positions at which logits were compared. */
  readonly positions: number
}

function mean(row: Row): number {
  let sum = 0
  for (let i = 0; i < row.length; i++) sum += row[i]!
  return sum / row.length
}

function likeliest(row: Row): number {
  let best = 0
  for (let i = 1; i < row.length; i++) if (row[i]! > row[best]!) best = i
  return best
}

/**
 * Compares rows of logits, each without its mean, since a constant changes no probability.
 *
 * @throws {RangeError} The numbers of rows or the sizes of the vocabulary differ.
 */
export function logitsDifference(
  found: readonly Row[],
  expected: readonly Row[],
): LogitsDifference {
  if (found.length !== expected.length) throw new RangeError('other rows of logits')
  let [differences, lengths, same] = [0, 0, 0]
  for (const [at, row] of found.entries()) {
    const reference = expected[at]!
    if (row.length !== reference.length) throw new RangeError('logits of another vocabulary')
    const [ownMean, referenceMean] = [mean(row), mean(reference)]
    for (let i = 0; i < row.length; i++) {
      const value = reference[i]! - referenceMean
      differences += (row[i]! - ownMean - value) ** 2
      lengths += value ** 2
    }
    if (likeliest(row) === likeliest(reference)) same++
  }
  // A distance that is not a number counts as infinite.
  const distance = Math.sqrt(differences / lengths)
  return {
    distance: Number.isNaN(distance) ? Number.POSITIVE_INFINITY : distance,
    agreement: same / found.length,
    positions: found.length,
  }
}
