/** Pages of events that a role reads before it processes due actions. Met by: nobody. */
export const EVENT_PAGES_MAX = 64

/** Beacon values and drand rounds that a role caches. Met by: nobody. */
export const BEACON_VALUES_CACHED_MAX = 1_024

/** Seconds until a role requests a missing drand round again. Met by: nobody. */
export const DRAND_RETRY_SECONDS = 10n

/**
 * Highest bond of the beacon, in multiples of its base, with which a node commits if that is more
 * than its own stake for the court. The contract's maximum while jurors are light; docs/spec/
 * randomness.md, section 4, has the price of a stopped beacon that follows. Met by: nobody.
 */
export const BEACON_BOND_FACTOR_MAX = 16n

/**
 * Bonds that a node adds to its account's bond balance at the beacon at a time, out of the node's
 * own money. An operator's key can lose at most that balance. Met by: nobody.
 */
export const BEACON_BONDS_FUNDED = 2n

/**
 * Seats for each drawn receipt by which validators read its answer, expected in each of the model's
 * domain and the general one: as many as a second jury has. So validators of up to about twenty-one
 * equal weights read nearly all drawn answers, and an account with a hundredth of a domain's weight
 * reads every second.
 * Met by: nobody.
 */
export const READER_SEATS = 63
