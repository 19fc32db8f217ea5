import { limit } from '@ostrom/protocol/limits'

export {
  SCORE_MAX,
  TRAINERS_MAX,
  VALIDATOR_WEIGHT_MAX,
  VALIDATORS_CAPPED_FROM,
} from '@ostrom/protocol/limits'

const honest = 'packages/training/rounds/src/honest.test.ts'

/** Positions of a chunk of an update: 12 bits name one of them. */
export const CHUNK_SIZE = limit(4_096, 'positions', 'no honest user')

/**
 * Parts per million of sent positions above which a bitmap is smaller than indices of 12 bits:
 * 1/12.
 */
export const BITMAP_DENSITY_PPM = limit(83_333, 'parts per million', 'no honest user')

/** Parameters that a job may train: 256 MB in 32 bits. */
export const PARAMETERS_MAX = limit(64_000_000, 'parameters', 'provider', honest)
/** Tensors that a job may train. */
export const TENSORS_MAX = limit(4_096, 'tensors', 'provider', honest)
/** Dimensions of a tensor. */
export const DIMENSIONS_MAX = limit(4, 'dimensions', 'no honest user')
/** Bytes of the JSON header of a safetensors file. */
export const HEADER_BYTES_MAX = limit(1_048_576, 'bytes', 'no honest user')
/** Steps that a trainer computes in one round. */
export const INNER_STEPS_MAX = limit(1_000, 'steps', 'no honest user')
/** Rounds of a job, as on chain. */
export const ROUNDS_MAX = limit(1_000, 'rounds', 'no honest user')
/** Shards of a job's data. */
export const SHARDS_MAX = limit(1_048_576, 'shards', 'no honest user')
/** Rows of one batch. */
export const BATCH_MAX = limit(4_096, 'rows', 'no honest user')
/** Tokens of one row. */
export const SEQUENCE_MAX = limit(131_072, 'tokens', 'no honest user')
/** Datasets of a job. */
export const DATASETS_MAX = limit(16, 'datasets', 'no honest user')
/** Adapters that a job trains together; a creator may register ten per day. */
export const HEADS_MAX = limit(8, 'adapters', 'no honest user')
/** Names of modules that the adapter of a job may have. */
export const MODULES_MAX = limit(64, 'modules', 'no honest user')
/** Rows of a sample on which losses are compared. */
export const LOSSES_MAX = limit(65_536, 'losses', 'no honest user')
/** Resamples of a paired comparison. */
export const RESAMPLES = limit(2_000, 'resamples', 'no honest user')
/**
 * Share of an update that is subtracted from the parent state for scoring. When whole updates were
 * scored, honest updates raised the held-out loss late in a job whose learning rate was tuned for
 * its first rounds.
 */
export const SCORED_SHARE = limit(0.25, 'share', 'no honest user')

/** Standard errors within which a gain counts as noise. */
export const NOISE_STANDARD_ERRORS = limit(2, 'standard errors', 'no honest user')
/** Least cosine of an update and its copy. Both this limit and `COPY_OVERLAP` must be reached. */
export const COPY_COSINE = limit(0.95, 'cosine', 'no honest user')
/** Least share of the sent positions that an update and its copy have in common. */
export const COPY_OVERLAP = limit(0.9, 'share', 'no honest user')

/**
 * Distance of the weights after a replayed step, as a share of the step's change, below which a
 * tolerant environment accepts the step.
 */
export const REPLAY_TOLERANCE = limit(1e-3, 'share', 'no honest user')

/** Number of updates from which a trimmed mean drops the extremes of a coordinate. */
export const TRIM_UPDATES_MIN = limit(5, 'updates', 'no honest user')
/** Bytes of an update that is put on chain in full: one transaction, of 2.7 million gas. */
export const ANCHORED_UPDATE_BYTES_MAX = limit(65_536, 'bytes', 'provider', honest)
/** Characters of a CID. */
export const CID_LENGTH_MAX = limit(128, 'characters', 'no honest user')
/** Bytes of an encoded job document. */
export const JOB_SPEC_BYTES_MAX = limit(65_536, 'bytes', 'provider', honest)
/** Bytes of an encoded update manifest. */
export const UPDATE_MANIFEST_BYTES_MAX = limit(1_048_576, 'bytes', 'provider', honest)
/** Bytes of an encoded proof file of a round. */
export const PROOF_BYTES_MAX = limit(1_048_576, 'bytes', 'provider', honest)
/** Members of a federated run: each computes a mask with every other one. */
export const FEDERATED_MEMBERS_MAX = limit(32, 'members', 'no honest user')
/** Least members of a federated run: with two, each would learn the other's update from the sum. */
export const FEDERATED_MEMBERS_MIN = limit(3, 'members', 'no honest user')
/** Fractional bits of a number in a masked update. */
export const FIXED_POINT_BITS = limit(20, 'bits', 'no honest user')
