/**
 * Tickets that wait at a proxy to be shown: more than it is given while an issuer answers.
 * Met by: provider; kept by `packages/tickets/src/honest.test.ts`.
 */
export const TICKETS_WAITING_MAX = 1_024

/** Keys that a proxy remembers as the chain had them. Met by: nobody. */
export const ACCEPTED_KEYS_MAX = 256
