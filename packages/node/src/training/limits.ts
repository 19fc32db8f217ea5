import { TIMER_MS_MAX } from '@ostrom/protocol/system'

/**
 * Bytes of a dataset's file that a member loads.
 * Met by: provider; tested by `packages/node/src/honest.test.ts`.
 */
export const TRAINING_DATASET_BYTES_MAX = 268_435_456

/**
 * Rows of a dataset's file that a member loads. With 64 bytes for each row, this number of rows
 * fills the maximum file of 256 MiB.
 * Met by: provider; tested by `packages/node/src/honest.test.ts`.
 */
export const TRAINING_DATASET_ROWS_MAX = 4_194_304

/**
 * Bytes of all datasets of a job together: a member has their rows in memory, as text.
 * Met by: provider; tested by `packages/node/src/honest.test.ts`.
 */
export const TRAINING_DATA_BYTES_MAX = 1_073_741_824

/**
 * Rows of a dataset that a member turns into tokens before it joins a job, besides as many measured
 * ones. Met by: no honest user.
 */
export const TRAINING_ROWS_FITTED_MAX = 4_096

/**
 * Characters of the rows of a dataset that a member turns into tokens before it joins a job,
 * besides those of measured rows. Met by: no honest user.
 */
export const TRAINING_CHARACTERS_FITTED_MAX = 16_777_216

/**
 * Milliseconds between two steps of a member while no new block arrives. Met by: no honest user.
 */
export const TRAINING_STEP_MS = 1_000

/**
 * Divisor: a validator waits for the files of updates during this fraction of the score window.
 * Met by: no honest user.
 */
export const TRANSFER_SHARE = 2

/**
 * Milliseconds in which one file of an update has to arrive: the longest time of a timer. A timer
 * with a longer time would end at once, and score windows of up to 90 days would otherwise set such
 * timers. Met by: no honest user.
 */
export const TRANSFER_MS_MAX = TIMER_MS_MAX

/**
 * Newest open challenges of one job that a member remembers. Each costs its challenger a bond, and
 * any account can resolve a forgotten challenge. Met by: no honest user.
 */
export const OPEN_CHALLENGES_MAX = 1_024

/**
 * Divisor: a validator that could fetch no update of a round examines the round again while more
 * than this fraction of the score window is left. After that it commits a ballot that accepts no
 * update, because a validator without a ballot is fined. Met by: no honest user.
 */
export const RETRY_DIVISOR = 4n

/**
 * Divisor: a member waits for a file with a round's state from the file's publisher. The wait takes
 * at most this fraction of the commit window or of the score window: the shorter one counts. Met
 * by: no honest user.
 */
export const STATE_WAIT_DIVISOR = 4n

/**
 * Open challenges that a member processes in one step. If a forger had an open challenge for each
 * of its rounds, a step for all of them would take longer than a window. Met by: no honest user.
 */
export const CHALLENGES_PER_STEP = 8

/**
 * Seconds between two calls by which an upheld challenge takes a part of the stake that it holds.
 * The amount that a call may take grows with time, and the stake goes to no other account
 * meanwhile. Met by: no honest user.
 */
export const TAKE_SECONDS = 86_400n

/**
 * Factor: a member joins no job with a window shorter than this multiple of the delay of the
 * chain's events. Met by: no honest user.
 */
export const WINDOW_PER_LAG = 2n

/**
 * Divisor: a validator that votes on a challenge waits for missing files during this fraction of a
 * window: the shorter one of the windows to reveal scores and to challenge. The validator performs
 * no other action meanwhile. Met by: no honest user.
 */
export const VOTE_TRANSFER_DIVISOR = 4n
