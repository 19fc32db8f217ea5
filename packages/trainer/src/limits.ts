/** Bytes of a row of training data, as a line of a dataset. */
export const TRAINING_ROW_BYTES_MAX = 1_048_576

/** Bytes of the rows of one request to a trainer: 1 GiB. */
export const TRAINING_ROWS_BYTES_MAX = 1_073_741_824

/** Rows whose losses one request measures. */
export const MEASURED_ROWS_MAX = 65_536

/** Messages of a row of training data. */
export const ROW_MESSAGES_MAX = 1_024

/** Bytes that the checkpoints of one round may take: 64 GiB. */
export const CHECKPOINT_BYTES_MAX = 68_719_476_736
