/** Trained rows whose loss a curve shows beside that of the test. Met by: nobody. */
export const LOCAL_CURVE_ROWS_MAX = 32

/**
 * Measurements of a run of `ostrom train local` behind its start; its curve has one point more.
 * Met by: nobody.
 */
export const LOCAL_TRAINING_MEASUREMENTS = 10

/**
 * Steps of a run without a chosen number, at most: hours on a processor.
 * Met by: person; kept by `packages/local-training/src/run-defaults.test.ts`.
 */
export const LOCAL_DEFAULT_STEPS_MAX = 2_000

/**
 * Tokens of a sequence of a run without a chosen length, at most: longer ones take minutes a
 * step on a processor, so they are for a person to ask for.
 * Met by: person; kept by `packages/local-training/src/run-defaults.test.ts`.
 */
export const LOCAL_SEQUENCE_MAX = 2_048

/** Steps of a run without a chosen number, at least. Met by: nobody. */
export const LOCAL_DEFAULT_STEPS_MIN = 40

/** Longest rows whose tokens are counted before a run. Met by: nobody. */
export const LOCAL_MEASURED_LENGTHS_MAX = 64

/** Tokens of a sequence of a run without a chosen length, at least. Met by: nobody. */
export const LOCAL_SEQUENCE_MIN = 128

/**
 * Rows that a run is measured on, at most: a point of its curve costs one loss of each.
 * Met by: nobody.
 */
export const LOCAL_TEST_ROWS_MAX = 256

/**
 * Rows that a run holds back for its measurement, at least: fewer have no useful interval.
 * Met by: nobody.
 */
export const LOCAL_TEST_ROWS_MIN = 8
