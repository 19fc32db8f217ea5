/** Milliseconds for which a gateway knows which tickets its folder holds. Met by: nobody. */
export const TICKETS_KNOWN_MS = 2_000

/** Milliseconds between two attempts to fetch tickets that are not signed yet. Met by: nobody. */
export const TICKETS_FETCH_MS = 15_000

/**
 * Seconds before the end of a key's sale in which a gateway starts no answer with tickets of that
 * key: longer than the clock difference between chain and machine. Met by: nobody.
 */
export const TICKETS_END_SECONDS = 20

/**
 * Milliseconds that a page waits for signatures on the tickets that a sweep of an account bought:
 * the issuer has to see the purchase on the chain. Met by: nobody.
 */
export const SWEPT_TICKETS_WAIT_MS = 20_000

/**
 * Milliseconds between two requests for signatures of tickets that were just bought. Met by:
 * nobody.
 */
export const TICKETS_LOOK_MS = 500
