import { limit } from '@ostrom/protocol/limits'

const runDefaults = 'packages/training/local/src/run-defaults.test.ts'

/** Trained rows whose loss a curve shows beside that of the test rows. */
export const LOCAL_CURVE_ROWS_MAX = limit(32, 'rows', 'no honest user')

/**
 * Most measurements of a run of `ostrom train local` after its start. The loss curve also has the
 * point of the start.
 */
export const LOCAL_TRAINING_MEASUREMENTS = limit(10, 'measurements', 'no honest user')

/** Most steps of a run without a chosen number: these take hours on a processor. */
export const LOCAL_DEFAULT_STEPS_MAX = limit(2_000, 'steps', 'person', runDefaults)

/**
 * Most tokens of a sequence in a run without a chosen length: longer ones take minutes a step on a
 * processor, so a person has to choose them.
 */
export const LOCAL_SEQUENCE_MAX = limit(2_048, 'tokens', 'person', runDefaults)

/** Fewest steps of a run without a chosen number. */
export const LOCAL_DEFAULT_STEPS_MIN = limit(40, 'steps', 'no honest user')
/** Number of longest rows whose tokens are counted before a run. */
export const LOCAL_MEASURED_LENGTHS_MAX = limit(64, 'rows', 'no honest user')
/** Fewest tokens of a sequence in a run without a chosen length. */
export const LOCAL_SEQUENCE_MIN = limit(128, 'tokens', 'no honest user')

/**
 * Most rows on which a run is measured: the model computes the loss of each of these rows for each
 * point of the loss curve.
 */
export const LOCAL_TEST_ROWS_MAX = limit(256, 'rows', 'no honest user')

/** Fewest rows that a run holds back for its measurement: fewer give no useful interval. */
export const LOCAL_TEST_ROWS_MIN = limit(8, 'rows', 'no honest user')
