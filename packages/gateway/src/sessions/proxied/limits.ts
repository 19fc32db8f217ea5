import { limit } from '@ostrom/protocol/limits'

/** Milliseconds that a proxy has to state its terms, confirm a ticket, or open a session. */
export const PROXY_ANSWER_WAIT_MS = limit(30_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds for which a session through a proxy is kept after its last question. The time is
 * short, because the proxy knows that all answers of one session belong to one client.
 */
export const PROXIED_IDLE_MS = limit(5 * 60_000, 'milliseconds', 'no honest user')

/**
 * Multiple of the cost of a question that a session for it reserves as its cap, so that the session
 * can also pay for later questions.
 */
export const PROXIED_CAP_FACTOR = limit(4n, 'factor', 'no honest user')

/** Milliseconds for which a proxy is used without asking again for its terms. */
export const PROXY_TRUSTED_MS = limit(60_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds after a proxy's fault in which other proxies are asked before it. It is still asked
 * if no other proxy accepts.
 */
export const PROXY_DEFERRED_MS = limit(10 * 60_000, 'milliseconds', 'no honest user')

/**
 * Seconds without a change after which a gateway no longer claims a credit from its proxy. It is a
 * day less than the time after which the proxy forgets the credit (`CREDIT_SECONDS`), so that no
 * honest proxy is taken for a cheat.
 */
export const CREDIT_CLAIM_SECONDS = limit(29n * 86_400n, 'seconds', 'no honest user')

/** Proxies and ticket keys that a gateway remembers while they have no session. */
export const PROXIES_KEPT_MAX = limit(64, 'proxies', 'no honest user')
/** Proxies and ticket keys whose last fault a gateway remembers. */
export const PROXY_FAULTS_KEPT_MAX = limit(1_024, 'proxies', 'no honest user')
/** Accounts of one folder that are funded by tickets. */
export const DISPOSABLE_ACCOUNTS_MAX = limit(1_024, 'accounts', 'no honest user')

/**
 * Seconds to wait for a payout that its proxy has not confirmed, for example after a lost
 * connection; then another payout may be requested.
 */
export const PAYOUT_UNCONFIRMED_SECONDS = limit(86_400n, 'seconds', 'no honest user')

/** Longest wait that a proxy may name for a payout. */
export const PAYOUT_WAIT_SECONDS_MAX = limit(172_800n, 'seconds', 'no honest user')
/** Most writes to disk for the spending of one ticket. */
export const NOTES_PER_TICKET = limit(8n, 'writes', 'no honest user')

/**
 * Divisor: an eighth of the credit that vouchers use is subtracted from the losses that the proxy
 * has caused. So a proxy that first serves well and then cheats can take at most an eighth of the
 * value that it served.
 */
export const LOSSES_PAID_PART = limit(8n, 'divisor', 'no honest user')

/**
 * Tickets whose value a proxy may claim for running answers of lost channels, in addition to a part
 * of later voucher payments (`LOSSES_PAID_PART`). An honest proxy claims a checkpoint for each
 * answer that its client or its provider abandoned. Such answers are few.
 */
export const LOST_TICKETS_MAX = limit(3n, 'parts', 'no honest user')
