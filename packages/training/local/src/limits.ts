/** Trained rows whose loss a curve shows beside that of the test rows. Met by: no honest user. */
export const LOCAL_CURVE_ROWS_MAX = 32

/**
 * Most measurements of a run of `ostrom train local` after its start. The loss curve also has the
 * point of the start.
 * Met by: no honest user.
 */
export const LOCAL_TRAINING_MEASUREMENTS = 10

/**
 * Most steps of a run without a chosen number: these take hours on a processor.
 * Met by: person; tested by `packages/training/local/src/run-defaults.test.ts`.
 */
export const LOCAL_DEFAULT_STEPS_MAX = 2_000

/**
 * Most tokens of a sequence in a run without a chosen length: longer ones take minutes a step on a
 * processor, so a person has to choose them. Met by: person; tested by
 * `packages/training/local/src/run-defaults.test.ts`.
 */
export const LOCAL_SEQUENCE_MAX = 2_048

/** Fewest steps of a run without a chosen number. Met by: no honest user. */
export const LOCAL_DEFAULT_STEPS_MIN = 40

/** Number of longest rows whose tokens are counted before a run. Met by: no honest user. */
export const LOCAL_MEASURED_LENGTHS_MAX = 64

/** Fewest tokens of a sequence in a run without a chosen length. Met by: no honest user. */
export const LOCAL_SEQUENCE_MIN = 128

/**
 * Most rows on which a run is measured: the model computes the loss of each of these rows for each
 * point of the loss curve. Met by: no honest user.
 */
export const LOCAL_TEST_ROWS_MAX = 256

/**
 * Fewest rows that a run holds back for its measurement: fewer give no useful interval.
 * Met by: no honest user.
 */
export const LOCAL_TEST_ROWS_MIN = 8
