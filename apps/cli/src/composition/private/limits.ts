import { limit } from '@ostrom/protocol/limits'

/** Milliseconds for which a gateway caches the list of tickets in its folder. */
export const TICKETS_KNOWN_MS = limit(2_000, 'milliseconds', 'no honest user')

/**
 * Minimum milliseconds between two requests of a gateway for the missing signatures of its tickets.
 */
export const TICKETS_FETCH_MS = limit(15_000, 'milliseconds', 'no honest user')

/**
 * Seconds before the end of a key's sale and spending in which a gateway starts no answer with
 * tickets of the key. This is longer than the clock difference between chain and machine.
 */
export const TICKETS_END_SECONDS = limit(20, 'seconds', 'no honest user')

/**
 * Milliseconds that a page waits for signatures on the tickets that a sweep of an account bought.
 * The issuer must first see the purchase on the chain.
 */
export const SWEPT_TICKETS_WAIT_MS = limit(20_000, 'milliseconds', 'no honest user')

/** Milliseconds between two requests for signatures of tickets that were just bought. */
export const TICKETS_LOOK_MS = limit(500, 'milliseconds', 'no honest user')
