/** Milliseconds between two looks where the chain gives no hint before. */
export const CRANK_STEP_MS = 15_000

/** Acts of one kind in one look; the next look goes on. */
export const CRANK_ACTS_MAX = 32

/** Rows of the market that one look reads for each kind of act. */
export const CRANK_ROWS_MAX = 1_000

/** Milliseconds before an act that failed is tried again. */
export const CRANK_RETRY_MS = 600_000

/** Most milliseconds before an act is tried again whose transactions were mined and did nothing. */
export const CRANK_PAUSE_MAX_MS = 86_400_000

/**
 * Rewards that acts of one kind may lose in a day beyond what they earned, and go on as before: who
 * sends first pays for a transaction and a bait each time, and one that is refused costs a crank
 * less than a reward.
 */
export const CRANK_LOSSES_REWARDS_MAX = 8n

/**
 * Milliseconds from a loss to the next act of its kind, once more was lost: what pays is never
 * given up, and who spoils all of it costs a crank one act an hour.
 */
export const CRANK_LOSS_PAUSE_MS = 3_600_000

/** Subjects whose turns a crank remembers; beyond them the oldest turns begin anew. */
export const CRANK_TURNS_MAX = 16_384

/** Seconds between the beginnings of two passes over work that ended long ago. */
export const PASS_SECONDS = 86_400n
