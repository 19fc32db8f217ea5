/**
 * Bytes of the first message of a channel, which a role reads of anybody: 64 KiB. The largest has
 * four signatures of contract wallets of 4 KiB each, in hex.
 * Met by: client; tested by `packages/node/src/honest.test.ts`.
 */
export const FIRST_MESSAGE_BYTES_MAX = 64 * 1024

/** Pages of events that a role reads before it processes due actions. Met by: no honest user. */
export const EVENT_PAGES_MAX = 64

/** Beacon values and drand rounds that a role caches. Met by: no honest user. */
export const BEACON_VALUES_CACHED_MAX = 1_024

/** Seconds until a role requests a missing drand round again. Met by: no honest user. */
export const DRAND_RETRY_SECONDS = 10n

/**
 * Number of secrets in a beacon epoch from which a node adds its own secret only if a draw by
 * weight with this expected number of seats selects its account. The beacon itself draws the
 * accounts that may commit, and its widest draw expects the same number of seats. If that draw
 * leads to no value, any account may commit in later epochs. Then each account that does not reveal
 * its secret leaves its epoch without a value. A node that adds no secret loses nothing. Met by: no
 * honest user.
 */
export const BEACON_COMMITS_MAX = 128

/**
 * Number of bonds to which a node raises its account's bond balance at the beacon, from its own
 * money, once the balance is below one bond. If the operator's key is misused, the account loses at
 * most that balance. Met by: no honest user.
 */
export const BEACON_BONDS_FUNDED = 2n

/**
 * Expected seats of validators that read the answer of each drawn receipt, in the model's domain
 * and again in the general domain: as many as in a second jury. If a domain has at most 21
 * validators of equal weight, each of them reads nearly all drawn answers. An account with 1/100 of
 * a domain's weight reads about half of the drawn answers. Met by: no honest user.
 */
export const READER_SEATS = 63
