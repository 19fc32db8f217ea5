/**
 * Milliseconds between two steps, when no event of the chain arrives before.
 * Met by: no honest user.
 */
export const CRANK_STEP_MS = 15_000

/**
 * Maintenance calls of one kind in one step. The next step makes the others. Met by: no honest
 * user.
 */
export const CRANK_ACTIONS_MAX = 32

/** Rows of the market that one step reads for each kind of call. Met by: no honest user. */
export const CRANK_ROWS_MAX = 1_000

/** Milliseconds before a crank retries a failed call. Met by: no honest user. */
export const CRANK_RETRY_MS = 600_000

/**
 * Maximum milliseconds before a crank retries a call whose transactions were mined without effect.
 * Met by: no honest user.
 */
export const CRANK_BACKOFF_MAX_MS = 86_400_000

/**
 * Loss of the calls of one kind in a day, in multiples of the next call's reward, from which a
 * crank slows down. The loss is the gas of these calls minus the rewards that they earned. A
 * competitor that front-runs a call pays for a transaction, too, and the reverted call costs the
 * crank less than a reward. Met by: no honest user.
 */
export const CRANK_LOSSES_REWARDS_MAX = 8n

/**
 * Milliseconds from a loss to the next call of the same kind, once the losses exceed
 * `CRANK_LOSSES_REWARDS_MAX`. A crank never stops calls with a reward. If a competitor front-runs
 * every call, the crank pays for one reverted call an hour. Met by: no honest user.
 */
export const CRANK_LOSS_BACKOFF_MS = 3_600_000

/**
 * Subjects in a crank's retry schedule of one kind of call. Beyond this number, the crank forgets
 * the oldest subjects, whose grace periods then begin again. Met by: no honest user.
 */
export const CRANK_SCHEDULE_MAX = 16_384

/**
 * Seconds between the starts of two passes in which a crank erases the records of agreements that
 * ended long ago. Met by: no honest user.
 */
export const ERASE_PASS_SECONDS = 86_400n
