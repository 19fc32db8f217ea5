/** Bytes of a dataset's file that a member loads. */
export const TRAINING_DATASET_BYTES_MAX = 268_435_456

/** Milliseconds between two looks at the chain without a new block. */
export const TRAINING_STEP_MS = 1_000

/** Seconds before the end of a phase from which a member starts no work for it any more. */
export const PHASE_MARGIN_SECONDS = 2n

/** A validator waits for updates' files for one part in this many of the score window. */
export const TRANSFER_SHARE = 2
