import { limit } from '@ostrom/protocol/limits'

/** Milliseconds between two steps, when no event of the chain arrives before. */
export const CRANK_STEP_MS = limit(15_000, 'milliseconds', 'no honest user')
/** Maintenance calls of one kind in one step. The next step makes the others. */
export const CRANK_ACTIONS_MAX = limit(32, 'calls', 'no honest user')
/** Rows of the market that one step reads for each kind of call. */
export const CRANK_ROWS_MAX = limit(1_000, 'rows', 'no honest user')
/** Milliseconds before a crank retries a failed call. */
export const CRANK_RETRY_MS = limit(600_000, 'milliseconds', 'no honest user')

/**
 * Maximum milliseconds before a crank retries a call whose transactions were mined without effect.
 */
export const CRANK_BACKOFF_MAX_MS = limit(86_400_000, 'milliseconds', 'no honest user')

/**
 * Loss of the calls of one kind in a day, in multiples of the next call's reward, from which a
 * crank slows down. The loss is the gas of these calls minus the rewards that they earned. A
 * competitor that front-runs a call pays for a transaction, too, and the reverted call costs the
 * crank less than a reward.
 */
export const CRANK_LOSSES_REWARDS_MAX = limit(8n, 'multiples', 'no honest user')

/**
 * Milliseconds from a loss to the next call of the same kind, once the losses exceed
 * `CRANK_LOSSES_REWARDS_MAX`. A crank never stops calls with a reward. If a competitor front-runs
 * every call, the crank pays for one reverted call an hour.
 */
export const CRANK_LOSS_BACKOFF_MS = limit(3_600_000, 'milliseconds', 'no honest user')

/**
 * Subjects in a crank's retry schedule of one kind of call. Beyond this number, the crank forgets
 * the oldest subjects, whose grace periods then begin again.
 */
export const CRANK_SCHEDULE_MAX = limit(16_384, 'subjects', 'no honest user')

/**
 * Seconds between the starts of two passes in which a crank erases the records of agreements that
 * ended long ago.
 */
export const ERASE_PASS_SECONDS = limit(86_400n, 'seconds', 'no honest user')
