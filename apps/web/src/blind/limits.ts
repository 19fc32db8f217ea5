/**
 * Blocks of one request for events to a wallet's node: the number that public nodes accept.
 * Met by: no honest user.
 */
export const LOG_BLOCKS = 10_000n

/**
 * Most requests for earlier blocks to a wallet's node until a provider's announcement is found: a
 * million blocks, which take weeks, and providers announce themselves more often.
 * Met by: no honest user.
 */
export const LOG_READS_MAX = 100

/**
 * Sealed sessions that a page keeps open, one for each model; more only while they receive answers.
 * Each session takes one of a browser's six connections to its gateway. Met by: no honest user.
 */
export const SEALED_SESSIONS_MAX = 2
