import { limit } from '@ostrom/protocol/limits'

/** Seconds that a request stays open for providers to lock. */
export const LOCK_WAIT_SECONDS = limit(120n, 'seconds', 'no honest user')

/**
 * Milliseconds between two checks of an open request, if no event of the chain causes one earlier.
 */
export const LOCK_POLL_MS = limit(1_000, 'milliseconds', 'no honest user')

/**
 * Most providers in the filter of a request. Every chain accepts a filter with this number of
 * providers.
 */
export const FILTER_PROVIDERS_MAX = limit(8, 'providers', 'no honest user')

/** Expired requests that one round of upkeep settles or refunds. */
export const REFUNDS_PER_ROUND_MAX = limit(32, 'requests', 'no honest user')

/**
 * Requests that one round of upkeep checks because their client asked for an audit before the pay;
 * largest pay first.
 */
export const HELD_REQUESTS_PER_ROUND_MAX = limit(256, 'requests', 'no honest user')
