import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/tickets/src/honest.test.ts'

/**
 * Most tickets of one purchase, the limit of the contract `Tickets`: a buyer of more makes several
 * purchases.
 */
export const PURCHASE_TICKETS_MAX = limit(64, 'tickets', 'client', honest)

/**
 * Most tickets that a proxy shows together: more than it receives while its issuer writes to disk.
 */
export const TICKETS_AT_ONCE_MAX = limit(256, 'tickets', 'provider', honest)

/**
 * Most requests of proxies that wait at the same time for an issuer to accept tickets of one key.
 */
export const ACCEPTANCES_WAITING_MAX = limit(1_024, 'requests', 'provider', honest)
