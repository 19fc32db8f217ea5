/** Milliseconds for which a gateway knows which tickets its folder holds. Met by: nobody. */
export const TICKETS_KNOWN_MS = 2_000

/** Milliseconds between two attempts to fetch tickets that are not signed yet. Met by: nobody. */
export const TICKETS_FETCH_MS = 15_000

/**
 * Seconds before the end of a key's sale from which a gateway begins no answer with its tickets:
 * longer than the clocks of chain and machine differ. Met by: nobody.
 */
export const TICKETS_END_SECONDS = 20
