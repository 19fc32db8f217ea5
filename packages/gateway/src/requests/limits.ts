/** Seconds that a request stays open for providers to lock. Met by: no honest user. */
export const LOCK_WAIT_SECONDS = 120n

/**
 * Milliseconds between two checks of an open request, if no event of the chain causes one earlier.
 * Met by: no honest user.
 */
export const LOCK_POLL_MS = 1_000

/**
 * Most providers in the filter of a request. Every chain accepts a filter with this number of
 * providers.
 * Met by: no honest user.
 */
export const FILTER_PROVIDERS_MAX = 8

/** Expired requests that one round of upkeep settles or refunds. Met by: no honest user. */
export const REFUNDS_PER_ROUND_MAX = 32

/**
 * Requests that one round of upkeep checks because their client asked for an audit before the pay;
 * largest pay first. Met by: no honest user.
 */
export const HELD_REQUESTS_PER_ROUND_MAX = 256
