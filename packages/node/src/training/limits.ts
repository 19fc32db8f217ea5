import { limit } from '@ostrom/protocol/limits'
import { TIMER_MS_MAX } from '@ostrom/protocol/system'

const honest = 'packages/node/src/honest.test.ts'

/** Bytes of a dataset's file that a member loads. */
export const TRAINING_DATASET_BYTES_MAX = limit(268_435_456, 'bytes', 'provider', honest)

/**
 * Rows of a dataset's file that a member loads. With 64 bytes for each row, this number of rows
 * fills the maximum file of 256 MiB.
 */
export const TRAINING_DATASET_ROWS_MAX = limit(4_194_304, 'rows', 'provider', honest)

/** Bytes of all datasets of a job together: a member has their rows in memory, as text. */
export const TRAINING_DATA_BYTES_MAX = limit(1_073_741_824, 'bytes', 'provider', honest)

/**
 * Rows of a dataset that a member turns into tokens before it joins a job, besides as many measured
 * ones.
 */
export const TRAINING_ROWS_FITTED_MAX = limit(4_096, 'rows', 'no honest user')

/**
 * Characters of the rows of a dataset that a member turns into tokens before it joins a job,
 * besides those of measured rows.
 */
export const TRAINING_CHARACTERS_FITTED_MAX = limit(16_777_216, 'characters', 'no honest user')

/** Milliseconds between two steps of a member while no new block arrives. */
export const TRAINING_STEP_MS = limit(1_000, 'milliseconds', 'no honest user')
/** Divisor: a validator waits for the files of updates during this fraction of the score window. */
export const TRANSFER_SHARE = limit(2, 'divisor', 'no honest user')

/**
 * Milliseconds in which one file of an update has to arrive: the longest time of a timer. A timer
 * with a longer time would end at once, and score windows of up to 90 days would otherwise set such
 * timers.
 */
export const TRANSFER_MS_MAX = limit(TIMER_MS_MAX, 'milliseconds', 'no honest user')

/**
 * Newest open challenges of one job that a member remembers. Each costs its challenger a bond, and
 * any account can resolve a forgotten challenge.
 */
export const OPEN_CHALLENGES_MAX = limit(1_024, 'challenges', 'no honest user')

/**
 * Divisor: a validator that could fetch no update of a round examines the round again while more
 * than this fraction of the score window is left. After that it commits a ballot that accepts no
 * update, because a validator without a ballot is fined.
 */
export const RETRY_DIVISOR = limit(4n, 'divisor', 'no honest user')

/**
 * Divisor: a member waits for a file with a round's state from the file's publisher. The wait takes
 * at most this fraction of the commit window or of the score window: the shorter one counts.
 */
export const STATE_WAIT_DIVISOR = limit(4n, 'divisor', 'no honest user')

/**
 * Open challenges that a member processes in one step. If a forger had an open challenge for each
 * of its rounds, a step for all of them would take longer than a window.
 */
export const CHALLENGES_PER_STEP = limit(8, 'challenges', 'no honest user')

/**
 * Seconds between two calls by which an upheld challenge takes a part of the stake that it holds.
 * The amount that a call may take grows with time, and the stake goes to no other account
 * meanwhile.
 */
export const TAKE_SECONDS = limit(86_400n, 'seconds', 'no honest user')

/**
 * Factor: a member joins no job with a window shorter than this multiple of the delay of the
 * chain's events.
 */
export const WINDOW_PER_LAG = limit(2n, 'factor', 'no honest user')

/**
 * Divisor: a validator that votes on a challenge waits for missing files during this fraction of a
 * window: the shorter one of the windows to reveal scores and to challenge. The validator performs
 * no other action meanwhile.
 */
export const VOTE_TRANSFER_DIVISOR = limit(4n, 'divisor', 'no honest user')
