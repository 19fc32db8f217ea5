import { limit } from '@ostrom/protocol/limits'

const connections = 'packages/host/http-server/src/connections.test.ts'

/**
 * Connections of a server at the same time. One without a request takes some kilobytes, one whose
 * request is not read at most 64 KiB more. A hosted gateway of 2,000 people has about 8,000: their
 * answers and their pages' events. Attack: four addresses with as many as one may have; others then
 * cannot connect until those connections end, idle ones after five seconds and requests after
 * `REQUEST_MS_MAX`.
 */
export const CONNECTIONS_MAX = limit(10_000, 'connections', 'client', connections)

/**
 * Connections of one address, of which a server closes further ones: a quarter of all. Many people
 * may share an address, and a person's browser opens six. Addresses of this machine and of the
 * reverse proxies that the server knows are not counted, because they stand for many clients.
 */
export const CONNECTIONS_PER_ADDRESS_MAX = limit(2_500, 'connections', 'person', connections)

/**
 * Milliseconds in which a request with its body has to arrive: ten minutes, in which a line of half
 * a megabit a second sends a file of 32 MiB. The server then answers 408 and closes the connection.
 */
export const REQUEST_MS_MAX = limit(600_000, 'milliseconds', 'client', connections)

/** Milliseconds in which a request's header has to arrive: a minute. */
export const HEADER_MS_MAX = limit(60_000, 'milliseconds', 'no honest user')
