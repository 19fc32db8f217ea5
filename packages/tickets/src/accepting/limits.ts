import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/tickets/src/honest.test.ts'

/**
 * Tickets that wait at a proxy until the proxy shows them to their issuer: more than the proxy
 * receives while an issuer answers.
 */
export const TICKETS_WAITING_MAX = limit(1_024, 'tickets', 'provider', honest)

/** Ticket keys whose records on the chain a proxy caches. */
export const ACCEPTED_KEYS_MAX = limit(256, 'keys', 'no honest user')

/**
 * Answers of an issuer that a proxy reads to complete its list of counted tickets, if others have
 * shown tickets in the proxy's name. Each answer lists up to 512 ids, so 64 answers list 32,768
 * tickets, for which the proxy is paid.
 */
export const LISTINGS_MAX = limit(64, 'answers', 'no honest user')
