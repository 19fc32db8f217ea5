/**
 * Paid openings of one client within `OPENINGS_WINDOW_MS` that no longer count against it. The
 * limit allows one opening each 15 seconds, twice the rate of a gateway that uses each session for
 * half a minute. Further openings count as unpaid. Any payment suffices, because the gas of a chain
 * may cost more than a whole conversation. So an attacker that pays one base unit for each session
 * makes the provider send 480 more transactions an hour; for each session it has to sign and ask a
 * question.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const OPENINGS_RETURNED_PER_CLIENT_MAX = 240

/**
 * Paid openings of all clients together within `OPENINGS_WINDOW_MS` that no longer count against
 * their clients: five times the limit of one client, 2,400 transactions an hour. To use up this
 * limit, an attacker needs five funded wallets that have paid. Each client then still has
 * `OPENINGS_PER_CLIENT_MAX` and the openings that it has earned by `CHECKPOINTS_PER_OPENING`, which
 * suffice for the usual sessions of a day.
 *
 * Met by: no honest user.
 */
export const OPENINGS_RETURNED_MAX = 1_200
