/** Pages of events that a role reads before it processes due actions. Met by: nobody. */
export const EVENT_PAGES_MAX = 64

/** Beacon values and drand rounds that a role caches. Met by: nobody. */
export const BEACON_VALUES_CACHED_MAX = 1_024

/** Seconds until a role requests a missing drand round again. Met by: nobody. */
export const DRAND_RETRY_SECONDS = 10n

/**
 * Highest bond of the beacon, in multiples of its base, with which this validator commits. An
 * account that spoils epochs doubles the bond, up to 4,096 times the base.
 * Met by: nobody.
 */
export const BEACON_BOND_FACTOR_MAX = 16n
