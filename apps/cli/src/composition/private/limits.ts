/** Milliseconds for which a gateway knows which tickets its folder holds. Met by: nobody. */
export const TICKETS_KNOWN_MS = 2_000

/** Milliseconds between two attempts to fetch tickets that are not signed yet. Met by: nobody. */
export const TICKETS_FETCH_MS = 15_000

/**
 * Seconds before the end of a key's sale from which a gateway begins no answer with its tickets:
 * longer than the clocks of chain and machine differ. Met by: nobody.
 */
export const TICKETS_END_SECONDS = 20

/**
 * Milliseconds for which a page waits until the tickets that an account was swept into are signed:
 * the issuer has to see the purchase on the chain. Met by: nobody.
 */
export const SWEPT_TICKETS_WAIT_MS = 20_000

/** Milliseconds between two requests for signatures of tickets just bought. Met by: nobody. */
export const TICKETS_LOOK_MS = 500
