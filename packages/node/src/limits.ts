/** Pages of events that a role takes in before it does what is due. */
export const EVENT_PAGES_MAX = 64

/** Values of the beacon, and rounds of drand, that a role remembers. */
export const BEACON_VALUES_KEPT_MAX = 1_024

/** Seconds until a round that a source of drand did not have is asked for again. */
export const DRAND_RETRY_SECONDS = 10n

/**
 * Most that a bond of the beacon may be, in such bonds without doubling, for this validator to
 * commit: whoever spoils epochs doubles it, 4,096 times at most.
 */
export const BEACON_BOND_TIMES_MAX = 16n
