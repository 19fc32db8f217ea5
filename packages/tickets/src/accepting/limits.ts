/**
 * Tickets that wait at a proxy until the proxy shows them to their issuer: more than the proxy
 * receives while an issuer answers. Met by: provider; tested by
 * `packages/tickets/src/honest.test.ts`.
 */
export const TICKETS_WAITING_MAX = 1_024

/** Ticket keys whose records on the chain a proxy caches. Met by: no honest user. */
export const ACCEPTED_KEYS_MAX = 256

/**
 * Answers of an issuer that a proxy reads to complete its list of counted tickets, if others have
 * shown tickets in the proxy's name. Each answer lists up to 512 ids, so 64 answers list 32,768
 * tickets, for which the proxy is paid. Met by: no honest user.
 */
export const LISTINGS_MAX = 64
