/** Pages of events that a role reads before it processes due actions. Met by: nobody. */
export const EVENT_PAGES_MAX = 64

/** Beacon values and drand rounds that a role caches. Met by: nobody. */
export const BEACON_VALUES_CACHED_MAX = 1_024

/** Seconds until a role requests a missing drand round again. Met by: nobody. */
export const DRAND_RETRY_SECONDS = 10n

/**
 * Number of secrets in an epoch of the beacon from which on a node adds none, unless a draw by
 * weight with this number of seats selects its account: the widest draw of the beacon expects as
 * many. After that any account may commit, and one that does not reveal leaves the epoch without a
 * value. A node beyond them loses nothing. Met by: nobody.
 */
export const BEACON_COMMITS_MAX = 128

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
