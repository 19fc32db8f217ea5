/** Positions of a chunk of an update: 12 bits name one of them. Met by: no honest user. */
export const CHUNK_SIZE = 4_096

/**
 * Parts per million of sent positions above which a bitmap is smaller than indices of 12 bits:
 * 1/12. Met by: no honest user.
 */
export const BITMAP_DENSITY_PPM = 83_333

/**
 * Parameters that a job may train: 256 MB in 32 bits.
 * Met by: provider; tested by `packages/training/rounds/src/honest.test.ts`.
 */
export const PARAMETERS_MAX = 64_000_000

/**
 * Tensors that a job may train.
 * Met by: provider; tested by `packages/training/rounds/src/honest.test.ts`.
 */
export const TENSORS_MAX = 4_096

/** Dimensions of a tensor. Met by: no honest user. */
export const DIMENSIONS_MAX = 4

/** Bytes of the JSON header of a safetensors file. Met by: no honest user. */
export const HEADER_BYTES_MAX = 1_048_576

/** Steps that a trainer computes in one round. Met by: no honest user. */
export const INNER_STEPS_MAX = 1_000

/** Rounds of a job, as on chain. Met by: no honest user. */
export const ROUNDS_MAX = 1_000

/** Shards of a job's data. Met by: no honest user. */
export const SHARDS_MAX = 1_048_576

/** Rows of one batch. Met by: no honest user. */
export const BATCH_MAX = 4_096

/** Tokens of one row. Met by: no honest user. */
export const SEQUENCE_MAX = 131_072

/** Datasets of a job. Met by: no honest user. */
export const DATASETS_MAX = 16

/**
 * Adapters that a job trains together; a creator may register ten per day. Met by: no honest user.
 */
export const HEADS_MAX = 8

/**
 * Names of modules that the adapter of a job may have.
 * Met by: no honest user.
 */
export const MODULES_MAX = 64

/** Trainers of a job, as on chain. Met by: no honest user. */
export const TRAINERS_MAX = 32

/**
 * Units of stake with which one validator backs its scores, as on chain.
 * Met by: no honest user.
 */
export const VALIDATOR_WEIGHT_MAX = 1_000

/**
 * Number of validators from which on none counts for a third of a job's weight, as on chain.
 * Met by: no honest user.
 */
export const VALIDATORS_CAPPED_FROM = 4

/** Rows of a sample on which losses are compared. Met by: no honest user. */
export const LOSSES_MAX = 65_536

/** Resamples of a paired comparison. Met by: no honest user. */
export const RESAMPLES = 2_000

/** Score of an update whose gain reaches the job's full gain. Met by: no honest user. */
export const SCORE_MAX = 10_000

/**
 * Share of an update that is subtracted from the parent state for scoring. When whole updates were
 * scored, honest updates raised the held-out loss late in a job whose learning rate was tuned for
 * its first rounds. Met by: no honest user.
 */
export const SCORED_SHARE = 0.25

/** Standard errors within which a gain counts as noise. Met by: no honest user. */
export const NOISE_STANDARD_ERRORS = 2

/**
 * Least cosine of an update and its copy. Both this limit and `COPY_OVERLAP` must be reached.
 * Met by: no honest user.
 */
export const COPY_COSINE = 0.95

/**
 * Least share of the sent positions that an update and its copy have in common.
 * Met by: no honest user.
 */
export const COPY_OVERLAP = 0.9

/**
 * Distance of the weights after a replayed step, as a share of the step's change, below which a
 * tolerant environment accepts the step.
 * Met by: no honest user.
 */
export const REPLAY_TOLERANCE = 1e-3

/**
 * Number of updates from which a trimmed mean drops the extremes of a coordinate.
 * Met by: no honest user.
 */
export const TRIM_UPDATES_MIN = 5

/**
 * Bytes of an update that is put on chain in full: one transaction, of 2.7 million gas.
 * Met by: provider; tested by `packages/training/rounds/src/honest.test.ts`.
 */
export const ANCHORED_UPDATE_BYTES_MAX = 65_536

/** Characters of a CID. Met by: no honest user. */
export const CID_LENGTH_MAX = 128

/**
 * Bytes of an encoded job document.
 * Met by: provider; tested by `packages/training/rounds/src/honest.test.ts`.
 */
export const JOB_SPEC_BYTES_MAX = 65_536

/**
 * Bytes of an encoded update manifest.
 * Met by: provider; tested by `packages/training/rounds/src/honest.test.ts`.
 */
export const UPDATE_MANIFEST_BYTES_MAX = 1_048_576

/**
 * Bytes of an encoded proof file of a round.
 * Met by: provider; tested by `packages/training/rounds/src/honest.test.ts`.
 */
export const PROOF_BYTES_MAX = 1_048_576

/**
 * Members of a federated run: each computes a mask with every other one. Met by: no honest user.
 */
export const FEDERATED_MEMBERS_MAX = 32

/**
 * Least members of a federated run: with two, each would learn the other's update from the sum.
 * Met by: no honest user.
 */
export const FEDERATED_MEMBERS_MIN = 3

/** Fractional bits of a number in a masked update. Met by: no honest user. */
export const FIXED_POINT_BITS = 20
