/**
 * Blocks whose events a wallet's node is asked for at once: as many as public nodes answer.
 * Met by: nobody.
 */
export const LOG_BLOCKS = 10_000n

/**
 * Times that a wallet's node is asked for earlier blocks, until a provider's announcement is found:
 * a million blocks, of weeks, within which providers announce themselves anew.
 * Met by: nobody.
 */
export const LOG_READS_MAX = 100

/**
 * Sealed sessions that a page keeps open, one for each model; more only while they answer. Each
 * takes one of a browser's six connections to its gateway. Met by: nobody.
 */
export const SEALED_SESSIONS_MAX = 2
