/**
 * Milliseconds for which a command or a gateway waits for the tickets of a folder that another
 * process uses. Met by: nobody.
 */
export const TICKETS_WAIT_MS = 15_000

/** Milliseconds between two attempts to open the tickets of a folder. Met by: nobody. */
export const TICKETS_LOOK_MS = 50

/** Milliseconds for which a gateway knows which tickets its folder holds. Met by: nobody. */
export const TICKETS_KNOWN_MS = 2_000

/** Milliseconds between two attempts to fetch tickets that are not signed yet. Met by: nobody. */
export const TICKETS_FETCH_MS = 15_000

/**
 * Seconds before the end of a key's sale from which a gateway begins no answer with its tickets:
 * longer than the clocks of chain and machine differ. Met by: nobody.
 */
export const TICKETS_END_SECONDS = 20
