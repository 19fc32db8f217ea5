/**
 * Steps whose losses a member of a training job keeps: a plot is seldom wider in pixels.
 * Met by: no honest user.
 */
export const LOSS_CURVE_POINTS_MAX = 400

/** Rows of each step of the training in a dataset probe. Met by: no honest user. */
export const PROBE_BATCH = 8

/**
 * Controls of a dataset probe: copies of its rows with shuffled letters. The probe trains a further
 * adapter on each. Two controls show how much controls differ; a third makes chance less likely.
 * Met by: no honest user.
 */
export const PROBE_CONTROLS = 3

/** One row in this many of a dataset probe is held out of its training. Met by: no honest user. */
export const PROBE_HELD_OUT_EVERY = 5

/** Tokens of a row that a dataset probe reads. Met by: no honest user. */
export const PROBE_SEQUENCE = 256

/** Steps of the training in a dataset probe. Met by: no honest user. */
export const PROBE_STEPS = 20

/**
 * Bytes of configuration and header, besides its numbers, of an adapter from which a job continues.
 * Met by: no honest user.
 */
export const ADAPTER_HEAD_BYTES_MAX = 2_097_152n
