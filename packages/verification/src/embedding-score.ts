import { Embedding, Schema } from '@ostrom/protocol'
import { upperBound } from './bounds.ts'

// Compares the embeddings of an answer with those that a validator computes from the same inputs.
// Honest machines differ by rounding; docs/reports/embeddings.md has the measured differences and
// docs/spec/verification.md, section 6, the rule.

/** Largest reported distance: that of an embedding that is missing or cannot be compared. */
export const EMBEDDING_DISTANCE_MAX = 4

/**
 * Minimum tolerance of a calibration, as a distance, because machines of unmeasured classes differ
 * too. The report measured honest distances between CPUs: the minimum is more than four times the
 * highest distance of texts, and 2.5 times the highest distance of random token ids.
 */
export const EMBEDDING_TOLERANCE_MIN = 0.15

/**
 * Minimum tolerance, as a distance, for answers of another engine build than the calibrated one:
 * other builds, such as those for GPUs, round differently and were not measured.
 */
export const EMBEDDING_TOLERANCE_OTHER_BUILD = 0.3

/**
 * Maximum tolerance: the largest distance of two embeddings of length 1. Missing embeddings, with
 * their distance of `EMBEDDING_DISTANCE_MAX`, exceed each permitted tolerance.
 */
const EMBEDDING_TOLERANCE_MAX = 2

/**
 * Largest exceedance of a calibration. With it an answer whose embeddings are all wrong has an
 * evidence of at least 5, before the calibration's `limit` and `mean` apply. At the default risk,
 * `EMBEDDINGS_MIN` honest embeddings in each class give an exceedance below this number.
 */
export const EMBEDDING_EXCEEDANCE_MAX = 0.2

/**
 * Largest difference between the lengths of two vectors of embeddings, because engines return
 * vectors of length 1.
 */
const LENGTH_TOLERANCE = 1e-3

/** Tolerance of a calibration as a multiple of the highest distance of honest answers. */
const TOLERANCE_FACTOR = 4

/** Minimum number of embeddings from each class of machines, before a calibration judges any. */
export const EMBEDDINGS_MIN = 100

/** Distances of one answer's embeddings, and the build that computed them. */
export type EmbeddingScore = {
  /** Euclidean distance of each embedding from the validator's, in the order of the inputs. */
  readonly distances: readonly number[]
  /** Whether the receipt names the engine build of the calibration. */
  readonly build: 'calibrated' | 'other'
}

/** Embeddings that a provider returned, with the validator's own. */
export type ComparedEmbeddings = {
  /** Output of the answer: its embeddings, concatenated. */
  readonly bytes: Uint8Array
  /** Embeddings that the validator computed, in full, in the order of the inputs. */
  readonly expected: readonly Float32Array[]
  /** The sampled inputs, if the validator did not compute the embeddings of all inputs. */
  readonly sample?: { readonly positions: readonly number[]; readonly inputs: number } | undefined
  /** Number of dimensions of each returned embedding; all dimensions of the model when absent. */
  readonly dimensions?: number | undefined
}

/**
 * Returns the Euclidean distance of each embedding from the validator's. For embeddings of length 1
 * its square is twice the cosine distance. Every input gets the largest distance in three cases:
 * the bytes do not divide into embeddings of the expected size, there are more embeddings than
 * inputs, or embeddings have more dimensions than the model. A single input gets it if its
 * embedding is missing or has another length than the validator's. If only the first numbers of an
 * embedding are returned, scaled to length 1, the distance is multiplied by the length that these
 * numbers have in the validator's whole embedding, because the scaling also scales rounding errors.
 * Without this factor a client could choose an input whose first numbers are small, and make an
 * honest provider look dishonest.
 */
export function distances(compared: ComparedEmbeddings): readonly number[] {
  const { bytes, expected, sample } = compared
  const size = expected[0]?.length ?? 0
  const { dimensions = size } = compared
  const count = bytes.length / Embedding.bytesOf(dimensions)
  const inputs = sample?.inputs ?? expected.length
  const isWhole = Number.isSafeInteger(count) && count <= inputs && dimensions <= size
  const claimed = (isWhole && count > 0 && Embedding.decode(bytes, count)) || []
  return expected.map((vector, at) => {
    const one = claimed[sample?.positions[at] ?? at]
    return one ? distance(one, vector) : EMBEDDING_DISTANCE_MAX
  })
}

/** @param whole The validator's embedding, at least as long as the claimed one. */
function distance(claimed: Float32Array, whole: Float32Array): number {
  const kept = whole.subarray(0, claimed.length)
  const share = claimed.length < whole.length ? lengthOf(kept) : 1
  // If all of the kept first numbers are zero up to rounding, one machine returns an arbitrary
  // direction, and another returns zeros.
  if (share <= LENGTH_TOLERANCE)
    return lengthOf(claimed) <= 1 + LENGTH_TOLERANCE ? share : EMBEDDING_DISTANCE_MAX
  const expected = share === 1 ? whole : Embedding.normalize(kept)
  const difference = Math.abs(lengthOf(claimed) - lengthOf(expected))
  // This also refuses numbers that are not finite.
  if (!(difference <= LENGTH_TOLERANCE)) return EMBEDDING_DISTANCE_MAX
  return share * lengthOf(expected.map((value, at) => value - claimed[at]!))
}

const lengthOf = (vector: Float32Array): number =>
  Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))

/** Honest embeddings exceed a distance of `value` with a probability of at most `exceedance`. */
export type EmbeddingTolerance = { readonly value: number; readonly exceedance: number }

export const embeddingToleranceSchema: Schema.Schema<EmbeddingTolerance> = Schema.object({
  // A calibration must not be stricter than `EMBEDDING_TOLERANCE_MIN`, nor accept every embedding.
  value: Schema.real(EMBEDDING_TOLERANCE_MIN, EMBEDDING_TOLERANCE_MAX),
  exceedance: Schema.real(1e-9, EMBEDDING_EXCEEDANCE_MAX),
})

/**
 * Returns the tolerance for the distances of honest embeddings, which are listed by class of
 * machines. Returns undefined if a class has fewer than `EMBEDDINGS_MIN` distances, or too few for
 * an exceedance of at most `EMBEDDING_EXCEEDANCE_MAX` at this risk. Also returns undefined if
 * honest embeddings differ so much that the tolerance would exceed its maximum.
 *
 * @param risk Probability that the exceedance is too low, for one class.
 */
export function toleranceOf(
  classes: readonly (readonly number[])[],
  risk: number,
): EmbeddingTolerance | undefined {
  if (classes.length === 0 || classes.some(({ length }) => length < EMBEDDINGS_MIN))
    return undefined
  const highest = classes.flat().reduce((a, b) => Math.max(a, b), 0)
  const value = Math.max(EMBEDDING_TOLERANCE_MIN, TOLERANCE_FACTOR * highest)
  if (value > EMBEDDING_TOLERANCE_MAX) return undefined
  const bounds = classes.map(({ length }) => upperBound({ successes: 0, trials: length, risk }))
  const exceedance = Math.max(...bounds)
  return exceedance > EMBEDDING_EXCEEDANCE_MAX ? undefined : { value, exceedance }
}

/**
 * Returns the evidence of an answer's embeddings: the share of embeddings beyond the tolerance,
 * divided by the probability of an honest embedding to be beyond it. Its mean is at most 1 for an
 * honest provider, for any dependence between the embeddings of one answer. Undefined for an answer
 * without embeddings.
 */
export function evidence(tolerance: EmbeddingTolerance, score: EmbeddingScore): number | undefined {
  const found = areBeyond(tolerance, score)
  if (found.length === 0) return undefined
  return found.filter((isBeyond) => isBeyond).length / found.length / tolerance.exceedance
}

/** Returns for each embedding of an answer whether it is beyond the tolerance. */
export function areBeyond(
  { value }: EmbeddingTolerance,
  { distances: found, build }: EmbeddingScore,
): readonly boolean[] {
  const tolerance = build === 'other' ? Math.max(value, EMBEDDING_TOLERANCE_OTHER_BUILD) : value
  return found.map((one) => one > tolerance)
}
