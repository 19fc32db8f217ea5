/**
 * Bytes of a dataset's file that a member loads.
 * Met by: provider; kept by `packages/node/src/honest.test.ts`.
 */
export const TRAINING_DATASET_BYTES_MAX = 268_435_456

/**
 * Rows of a dataset's file that a member loads: 256 MiB of rows of 64 bytes.
 * Met by: provider; kept by `packages/node/src/honest.test.ts`.
 */
export const TRAINING_DATASET_ROWS_MAX = 4_194_304

/**
 * Bytes of all datasets of a job together: a member has their rows in memory, as text.
 * Met by: provider; kept by `packages/node/src/honest.test.ts`.
 */
export const TRAINING_DATA_BYTES_MAX = 1_073_741_824

/** Milliseconds between two looks at the chain without a new block. Met by: nobody. */
export const TRAINING_STEP_MS = 1_000

/**
 * A validator waits for updates' files for one part in this many of the score window.
 * Met by: nobody.
 */
export const TRANSFER_SHARE = 2

/**
 * Open challenges of one job that a member remembers, the newest ones. Each costs its challenger a
 * bond, and anybody can resolve those that are forgotten.
 * Met by: nobody.
 */
export const OPEN_CHALLENGES_MAX = 1_024

/**
 * A validator that could fetch no update of a round examines it again, until this part of the score
 * window is left: then it gives its ballot, as it would be fined for none.
 * Met by: nobody.
 */
export const RETRY_DIVISOR = 4n

/**
 * Divisor: for this part of a window, a member waits for the state of a round from its publisher.
 * Met by: nobody.
 */
export const STATE_WAIT_DIVISOR = 4n

/**
 * Open challenges that a member looks at in one step: with one of each round of a forger open, all
 * of them would take longer than a window.
 * Met by: nobody.
 */
export const CHALLENGES_PER_STEP = 8

/**
 * Seconds between two calls that take part of a stake which an upheld challenge holds: the amount
 * that a chain permits grows with time, and no other account receives it meanwhile. Met by: nobody.
 */
export const TAKE_SECONDS = 86_400n

/**
 * A member joins no job with a window shorter than this many times the delay of the chain's events.
 * Met by: nobody.
 */
export const WINDOW_PER_LAG = 2n

/**
 * A validator that votes on a challenge waits for files that it lacked for this part of the window
 * in which it reveals its ballot, or is challenged: its other actions wait meanwhile.
 * Met by: nobody.
 */
export const VOTE_TRANSFER_DIVISOR = 4n
