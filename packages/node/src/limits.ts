/** Pages of events that a role takes in before it does what is due. */
export const EVENT_PAGES_MAX = 64

/** Values of the beacon, and rounds of drand, that a role remembers. */
export const BEACON_VALUES_KEPT_MAX = 1_024

/** Seconds until a round that a source of drand did not have is asked for again. */
export const DRAND_RETRY_SECONDS = 10n
