/**
 * Most tickets in one file, and most keys and purchases in it. Further tickets go into another
 * file. Met by: client; kept by `packages/tickets/src/honest.test.ts`.
 */
export const TICKET_FILE_TICKETS_MAX = 10_000

/**
 * Bytes of a file of tickets: more than a file in which each ticket belongs to another purchase of
 * 64. Met by: nobody.
 */
export const TICKET_FILE_BYTES_MAX: number = 512 * 1024 * 1024
