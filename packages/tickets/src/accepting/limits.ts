/**
 * Tickets that wait at a proxy until it shows them: more than it receives while an issuer answers.
 * Met by: provider; kept by `packages/tickets/src/honest.test.ts`.
 */
export const TICKETS_WAITING_MAX = 1_024

/** Keys whose chain records a proxy remembers. Met by: nobody. */
export const ACCEPTED_KEYS_MAX = 256

/**
 * Lists of an issuer that a proxy reads for one answer if others have shown tickets in its name:
 * 32,768 tickets, for which the proxy is paid. Met by: nobody.
 */
export const LISTINGS_MAX = 64
