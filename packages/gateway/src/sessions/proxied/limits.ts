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
