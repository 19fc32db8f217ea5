/**
 * Most tickets of one purchase, as the contract `Tickets` has it: a buyer of more makes several.
 * Met by: client; kept by `packages/tickets/src/honest.test.ts`.
 */
export const PURCHASE_TICKETS_MAX = 64

/**
 * Most tickets that a proxy shows at once: more than it is given within one write of a disk.
 * Met by: provider; kept by `packages/tickets/src/honest.test.ts`.
 */
export const TICKETS_AT_ONCE_MAX = 256

/**
 * Most proxies that wait for an answer at once.
 * Met by: provider; kept by `packages/tickets/src/honest.test.ts`.
 */
export const ACCEPTANCES_WAITING_MAX = 1_024
