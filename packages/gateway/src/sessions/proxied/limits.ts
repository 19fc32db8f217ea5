/**
 * Milliseconds that a proxy has to state its terms, confirm a ticket, or open a session.
 * Met by: no honest user.
 */
export const PROXY_ANSWER_WAIT_MS = 30_000

/**
 * Milliseconds for which a session through a proxy is kept after its last question. The time is
 * short, because the proxy knows that all answers of one session belong to one client.
 * Met by: no honest user.
 */
export const PROXIED_IDLE_MS = 5 * 60_000

/**
 * Multiple of the cost of a question that a session for it reserves as its cap, so that the session
 * can also pay for later questions. Met by: no honest user.
 */
export const PROXIED_CAP_FACTOR = 4n

/**
 * Milliseconds for which a proxy is used without asking again for its terms.
 * Met by: no honest user.
 */
export const PROXY_TRUSTED_MS = 60_000

/**
 * Milliseconds after a proxy's fault in which other proxies are asked before it. It is still asked
 * if no other proxy accepts. Met by: no honest user.
 */
export const PROXY_DEFERRED_MS = 10 * 60_000

/**
 * Seconds without a change after which a gateway no longer claims a credit from its proxy. It is a
 * day less than the time after which the proxy forgets the credit (`CREDIT_SECONDS`), so that no
 * honest proxy is taken for a cheat. Met by: no honest user.
 */
export const CREDIT_CLAIM_SECONDS = 29n * 86_400n

/**
 * Proxies and ticket keys that a gateway remembers while they have no session.
 * Met by: no honest user.
 */
export const PROXIES_KEPT_MAX = 64

/** Proxies and ticket keys whose last fault a gateway remembers. Met by: no honest user. */
export const PROXY_FAULTS_KEPT_MAX = 1_024

/** Accounts of one folder that are funded by tickets. Met by: no honest user. */
export const DISPOSABLE_ACCOUNTS_MAX = 1_024

/**
 * Seconds to wait for a payout that its proxy has not confirmed, for example after a lost
 * connection; then another payout may be requested. Met by: no honest user.
 */
export const PAYOUT_UNCONFIRMED_SECONDS = 86_400n

/** Longest wait that a proxy may name for a payout, in seconds. Met by: no honest user. */
export const PAYOUT_WAIT_SECONDS_MAX = 172_800n

/** Most writes to disk for the spending of one ticket. Met by: no honest user. */
export const NOTES_PER_TICKET = 8n

/**
 * Divisor: an eighth of the credit that vouchers use is subtracted from the losses that the proxy
 * has caused. So a proxy that first serves well and then cheats can take at most an eighth of the
 * value that it served. Met by: no honest user.
 */
export const LOSSES_PAID_PART = 8n

/**
 * Tickets whose value a proxy may claim for running answers of lost channels, in addition to a part
 * of later voucher payments (`LOSSES_PAID_PART`). An honest proxy claims a checkpoint for each
 * answer that its client or its provider abandoned. Such answers are few. Met by: no honest user.
 */
export const LOST_TICKETS_MAX = 3n
