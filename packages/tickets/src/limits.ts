/**
 * Most tickets of one purchase, the limit of the contract `Tickets`: a buyer of more makes several
 * purchases. Met by: client; tested by `packages/tickets/src/honest.test.ts`.
 */
export const PURCHASE_TICKETS_MAX = 64

/**
 * Most tickets that a proxy shows together: more than it receives while its issuer writes to disk.
 * Met by: provider; tested by `packages/tickets/src/honest.test.ts`.
 */
export const TICKETS_AT_ONCE_MAX = 256

/**
 * Most requests of proxies that wait at the same time for an issuer to accept tickets of one key.
 * Met by: provider; tested by `packages/tickets/src/honest.test.ts`.
 */
export const ACCEPTANCES_WAITING_MAX = 1_024
