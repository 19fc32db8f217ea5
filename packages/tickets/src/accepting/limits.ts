/**
 * Tickets that wait at a proxy to be shown: more than it is given while an issuer answers.
 * Met by: provider; kept by `packages/tickets/src/honest.test.ts`.
 */
export const TICKETS_WAITING_MAX = 1_024

/** Keys that a proxy remembers as the chain had them. Met by: nobody. */
export const ACCEPTED_KEYS_MAX = 256

/**
 * Seconds before the end of posts at which a proxy posts whatever it has: some blocks of any chain.
 * Met by: nobody.
 */
export const POST_MARGIN_SECONDS = 600n
