import { limit } from '@ostrom/protocol/limits'

/** Blocks of one request for events to a wallet's node: the number that public nodes accept. */
export const LOG_BLOCKS = limit(10_000n, 'blocks', 'no honest user')

/**
 * Requests for events to a wallet's node in one search for a provider's announcement, from the
 * newest block back. They cover a million blocks, which take weeks; providers announce themselves
 * more often.
 */
export const LOG_READS_MAX = limit(100, 'requests', 'no honest user')

/**
 * Sealed sessions that a page keeps open, one for each model; more only while they receive answers.
 * Each session takes one of a browser's six connections to its gateway.
 */
export const SEALED_SESSIONS_MAX = limit(2, 'sessions', 'no honest user')
