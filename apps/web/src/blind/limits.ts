/**
 * Blocks of one request for events to a wallet's node: the number that public nodes accept.
 * Met by: no honest user.
 */
export const LOG_BLOCKS = 10_000n

/**
 * Requests for events to a wallet's node in one search for a provider's announcement, from the
 * newest block back. They cover a million blocks, which take weeks; providers announce themselves
 * more often.
 * Met by: no honest user.
 */
export const LOG_READS_MAX = 100

/**
 * Sealed sessions that a page keeps open, one for each model; more only while they receive answers.
 * Each session takes one of a browser's six connections to its gateway. Met by: no honest user.
 */
export const SEALED_SESSIONS_MAX = 2
