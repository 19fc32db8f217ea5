/**
 * Paid openings of one client within `OPENINGS_WINDOW_MS` that give their places back: one each 15
 * seconds, twice as many as a gateway needs that uses each session for half a minute. Further ones
 * count as if they had paid nothing. Any payment suffices, because the gas of a chain may cost more
 * than a whole conversation. So an attacker that pays one base unit a session makes the provider
 * send 480 transactions more in an hour; it signs a session and asks a question for each.
 * Met by: client; kept by `packages/node/src/provider/honest.test.ts`.
 */
export const OPENINGS_RETURNED_PER_CLIENT_MAX = 240

/**
 * The same for all clients together: five times as many, 2,400 transactions an hour. An attacker
 * needs five funded wallets that have paid to use it up. Clients then have the openings that they
 * have earned and `OPENINGS_PER_CLIENT_MAX`, which usual sessions of a day do not exhaust.
 *
 * Met by: nobody.
 */
export const OPENINGS_RETURNED_MAX = 1_200
