/** Milliseconds that a proxy has for its terms, a ticket or a session. Met by: nobody. */
export const PROXY_ANSWER_WAIT_MS = 30_000

/**
 * Milliseconds after its last question for which a session through a proxy is kept: the proxy knows
 * that the answers of one session are of one client.
 * Met by: nobody.
 */
export const PROXIED_IDLE_MS = 5 * 60_000

/**
 * Times the cost of the question that opens it, to which a session's cap is raised for the
 * questions after it.
 * Met by: nobody.
 */
export const PROXIED_CAP_FACTOR = 4n

/**
 * Milliseconds for which a proxy that stated its terms is asked without asking for them again.
 * Met by: nobody.
 */
export const PROXY_TRUSTED_MS = 60_000

/** Proxies and keys of tickets that a gateway remembers without a session. Met by: nobody. */
export const PROXIES_KEPT_MAX = 64

/** Accounts out of tickets of one folder. Met by: nobody. */
export const DISPOSABLE_ACCOUNTS_MAX = 1_024

/**
 * Seconds to wait for a payout that its proxy has not confirmed, for example after a lost
 * connection; then another payout may be requested. Met by: nobody.
 */
export const PAYOUT_UNCONFIRMED_SECONDS = 86_400n

/** Longest wait that a proxy may name for a payout, in seconds. Met by: nobody. */
export const PAYOUT_WAIT_SECONDS_MAX = 172_800n

/** Times that the spending of one ticket is noted on disk, at most. Met by: nobody. */
export const NOTES_PER_TICKET = 8n

/**
 * Part of what vouchers pay a proxy by which its losses are forgiven: one that serves well in order
 * to take more later has an eighth of what it serves. Met by: nobody.
 */
export const LOSSES_PAID_PART = 8n

/**
 * Tickets whose value a proxy may claim for running answers of lost channels, beyond a part of
 * what vouchers have paid it since. An honest proxy claims a checkpoint for each answer that its
 * client or its provider left, which few of the answers are.
 * Met by: nobody.
 */
export const LOST_TICKETS_MAX = 3n
