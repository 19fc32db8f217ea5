/**
 * Milliseconds for which a gateway caches the list of tickets in its folder.
 * Met by: no honest user.
 */
export const TICKETS_KNOWN_MS = 2_000

/**
 * Minimum milliseconds between two requests of a gateway for the missing signatures of its tickets.
 * Met by: no honest user.
 */
export const TICKETS_FETCH_MS = 15_000

/**
 * Seconds before the end of a key's sale and spending in which a gateway starts no answer with
 * tickets of the key. This is longer than the clock difference between chain and machine.
 * Met by: no honest user.
 */
export const TICKETS_END_SECONDS = 20

/**
 * Milliseconds that a page waits for signatures on the tickets that a sweep of an account bought.
 * The issuer must first see the purchase on the chain. Met by: no honest user.
 */
export const SWEPT_TICKETS_WAIT_MS = 20_000

/**
 * Milliseconds between two requests for signatures of tickets that were just bought.
 * Met by: no honest user.
 */
export const TICKETS_LOOK_MS = 500
