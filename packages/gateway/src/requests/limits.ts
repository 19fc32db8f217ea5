/** Seconds that a request stays open for providers to lock. Met by: no honest user. */
export const LOCK_WAIT_SECONDS = 120n

/**
 * Milliseconds between two checks of an open request, when no event of the chain arrives before.
 * Met by: no honest user.
 */
export const LOCK_POLL_MS = 1_000

/**
 * Providers to which a request can be restricted; every chain accepts this number.
 * Met by: no honest user.
 */
export const FILTER_PROVIDERS_MAX = 8

/** Expired requests that one round of upkeep refunds. Met by: no honest user. */
export const REFUNDS_PER_ROUND_MAX = 32

/**
 * Requests with an audit before their pay, as their client asked, that one round of upkeep checks,
 * largest pay first. Met by: no honest user.
 */
export const HELD_REQUESTS_PER_ROUND_MAX = 256
