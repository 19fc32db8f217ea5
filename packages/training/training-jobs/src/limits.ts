/**
 * Steps whose losses a member of a training job keeps: a plot is seldom wider in pixels.
 * Met by: no honest user.
 */
export const LOSS_CURVE_POINTS_MAX = 400

/** Rows of each step of the training in a dataset probe. Met by: no honest user. */
export const PROBE_BATCH = 8

/**
 * Controls of a dataset probe: copies of its rows with shuffled letters, each of which a further
 * adapter is trained on. Two controls show how much controls differ; the third makes chance less
 * likely. Met by: no honest user.
 */
export const PROBE_CONTROLS = 3

/** One row in this many of a dataset probe is held out of its training. Met by: no honest user. */
export const PROBE_HELD_OUT_EVERY = 5

/** Tokens of a row that a dataset probe reads. Met by: no honest user. */
export const PROBE_SEQUENCE = 256

/** Steps of the training in a dataset probe. Met by: no honest user. */
export const PROBE_STEPS = 20

/**
 * Bytes of an adapter's configuration and header besides its numbers, if a job continues from it.
 * Met by: no honest user.
 */
export const ADAPTER_HEAD_BYTES_MAX = 2_097_152n
