import { limit } from '@ostrom/protocol/limits'

/** Steps whose losses a member of a training job keeps: a plot is seldom wider in pixels. */
export const LOSS_CURVE_POINTS_MAX = limit(400, 'steps', 'no honest user')
/** Rows of each step of the training in a dataset probe. */
export const PROBE_BATCH = limit(8, 'rows', 'no honest user')

/**
 * Controls of a dataset probe: copies of its rows with shuffled letters. The probe trains a further
 * adapter on each. Two controls show how much controls differ; a third makes chance less likely.
 */
export const PROBE_CONTROLS = limit(3, 'controls', 'no honest user')

/** One row in this many of a dataset probe is held out of its training. */
export const PROBE_HELD_OUT_EVERY = limit(5, 'rows', 'no honest user')
/** Tokens of a row that a dataset probe reads. */
export const PROBE_SEQUENCE = limit(256, 'tokens', 'no honest user')
/** Steps of the training in a dataset probe. */
export const PROBE_STEPS = limit(20, 'steps', 'no honest user')

/**
 * Bytes of configuration and header, besides its numbers, of an adapter from which a job continues.
 */
export const ADAPTER_HEAD_BYTES_MAX = limit(2_097_152n, 'bytes', 'no honest user')
