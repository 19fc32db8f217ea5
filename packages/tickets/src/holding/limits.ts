/**
 * Most tickets in one file, and most keys and purchases in it. Further tickets go into another
 * file. Met by: client; tested by `packages/tickets/src/honest.test.ts`.
 */
export const TICKET_FILE_TICKETS_MAX = 10_000

/**
 * Bytes of a file of tickets: more than a file takes if each of its 10,000 tickets belongs to a
 * different purchase of 64 tickets. Met by: no honest user.
 */
export const TICKET_FILE_BYTES_MAX: number = 512 * 1024 * 1024
