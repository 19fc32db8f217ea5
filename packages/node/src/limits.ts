import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/node/src/honest.test.ts'

/**
 * Bytes of the first message of a channel, which a role reads of anybody: 64 KiB. The largest has
 * four signatures of contract wallets of 4 KiB each, in hex.
 */
export const FIRST_MESSAGE_BYTES_MAX = limit(64 * 1024, 'bytes', 'client', honest)

/** Pages of events that a role reads before it processes due actions. */
export const EVENT_PAGES_MAX = limit(64, 'pages', 'no honest user')
/** Beacon values and drand rounds that a role caches. */
export const BEACON_VALUES_CACHED_MAX = limit(1_024, 'values', 'no honest user')
/** Seconds until a role requests a missing drand round again. */
export const DRAND_RETRY_SECONDS = limit(10n, 'seconds', 'no honest user')

/**
 * Number of secrets in a beacon epoch from which a node adds its own secret only if a draw by
 * weight with this expected number of seats selects its account. The beacon itself draws the
 * accounts that may commit, and its widest draw expects the same number of seats. If that draw
 * leads to no value, any account may commit in later epochs. Then each account that does not reveal
 * its secret leaves its epoch without a value. A node that adds no secret loses nothing.
 */
export const BEACON_COMMITS_MAX = limit(128, 'secrets', 'no honest user')

/**
 * Number of bonds to which a node raises its account's bond balance at the beacon, from its own
 * money, once the balance is below one bond. If the operator's key is misused, the account loses at
 * most that balance.
 */
export const BEACON_BONDS_FUNDED = limit(2n, 'bonds', 'no honest user')

/**
 * Expected seats of validators that read the answer of each drawn receipt, in the model's domain
 * and again in the general domain: as many as in a second jury. If a domain has at most 21
 * validators of equal weight, each of them reads nearly all drawn answers. An account with 1/100 of
 * a domain's weight reads about half of the drawn answers.
 */
export const READER_SEATS = limit(63, 'seats', 'no honest user')
