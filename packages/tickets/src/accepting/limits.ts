/**
 * Tickets that wait at a proxy to be shown: more than it is given while an issuer answers.
 * Met by: provider; kept by `packages/tickets/src/honest.test.ts`.
 */
export const TICKETS_WAITING_MAX = 1_024

/** Keys that a proxy remembers as the chain had them. Met by: nobody. */
export const ACCEPTED_KEYS_MAX = 256

/**
 * Lists of an issuer that a proxy reads for one answer, where others have shown tickets in its
 * name: 32,768 tickets, which are paid to it.
 * Met by: nobody.
 */
export const LISTINGS_MAX = 64
