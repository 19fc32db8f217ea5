import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/node/src/provider/honest.test.ts'

/**
 * Paid openings of one client within `OPENINGS_WINDOW_MS` that no longer count against it. The
 * limit allows one opening each 15 seconds, twice the rate of a gateway that uses each session for
 * half a minute. Further openings count as unpaid. Any payment suffices, because the gas of a chain
 * may cost more than a whole conversation. So an attacker that pays one base unit for each session
 * makes the provider send 480 more transactions an hour; for each session it has to sign and ask a
 * question.
 */
export const OPENINGS_RETURNED_PER_CLIENT_MAX = limit(240, 'openings', 'client', honest)

/**
 * Paid openings of all clients together within `OPENINGS_WINDOW_MS` that no longer count against
 * their clients: five times the limit of one client, 2,400 transactions an hour. To use up this
 * limit, an attacker needs five funded wallets that have paid. Each client then still has
 * `OPENINGS_PER_CLIENT_MAX` and the openings that it has earned by `CHECKPOINTS_PER_OPENING`, which
 * suffice for the usual sessions of a day.
 */
export const OPENINGS_RETURNED_MAX = limit(1_200, 'openings', 'no honest user')

/**
 * Sessions that all clients without a paid checkpoint may open within `OPENINGS_WINDOW_MS`. The
 * provider stops counting a client that pays a checkpoint, and a session that pays the flat price
 * of a request. At most `OPENINGS_PER_CLIENT_MAX` of each client count, even if small payments
 * allow it more. At the limit an attacker makes the provider send 384 unpaid transactions in an
 * hour, and excludes new clients. For that it binds the usual cap of a newcomer in 112 sessions, or
 * all capacity of new clients, besides the sessions of `NEW_CLIENTS_SMALL_OPENINGS_MAX` and of
 * `UNPAID_RETURNS_MAX`. Paying clients are not affected.
 *
 * As many further openings of new clients may fail on the chain; those with small caps exclude no
 * usual caps. For each, an attacker withdraws money between the provider's check and its
 * transaction. It pays two transactions of its own, and the provider pays one that has no effect. A
 * contract account that changes its mind about a signature needs no transaction.
 */
export const NEW_CLIENTS_OPENINGS_MAX = limit(192, 'openings', 'client', honest)

/**
 * Openings within `NEW_CLIENTS_OPENINGS_MAX` whose session binds less money than the usual cap of a
 * new client, or for less than an hour. An attacker uses them up with 16 wallets that have next to
 * no money. It then excludes new clients with little money, and those of free offers.
 */
export const NEW_CLIENTS_SMALL_OPENINGS_MAX = limit(64, 'openings', 'client', honest)

/**
 * Checkpoints of the usual cap of a new client: the cap that a gateway chooses if its operator
 * chose no other. A checkpoint is the one of an offer with the default settings of a provider.
 */
export const USUAL_CAP_CHECKPOINTS = limit(512n, 'checkpoints', 'no honest user')

/**
 * Divisor: a cap that takes this part of the capacity of all new clients counts as a usual cap,
 * too. So a client that asks a small provider for less than the usual cap counts as usual, and an
 * attacker has no more such sessions open than this number.
 */
export const USUAL_CAP_DIVISOR = limit(100n, 'divisor', 'no honest user')

/**
 * Sessions with a usual cap and without a payment whose money a provider returns within
 * `OPENINGS_WINDOW_MS` of their opening. For further sessions, the provider waits until that time
 * has passed, because an attacker could otherwise bind the same money again and again. An attacker
 * can use up the limit with the money of one session. An honest client without payments then waits
 * for its cap for at most an hour.
 */
export const UNPAID_RETURNS_MAX = limit(16, 'sessions', 'client', honest)

/**
 * Seconds from the provider's check to the latest time of an opening. The provider's transaction
 * needs some blocks. Otherwise an attacker could sign for so near a time that the chain refuses
 * each opening, at no cost. Gateways sign for 300 seconds.
 */
export const OPEN_BY_MIN_SECONDS = limit(60n, 'seconds', 'no honest user')
