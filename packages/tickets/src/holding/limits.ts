/**
 * Tickets in one file, and keys and purchases of them. The rest goes into a next file.
 * Met by: client; kept by `packages/tickets/src/honest.test.ts`.
 */
export const TICKET_FILE_TICKETS_MAX = 10_000

/**
 * Bytes of a file of tickets: more than it has where each ticket is of another purchase of 64.
 * Met by: nobody.
 */
export const TICKET_FILE_BYTES_MAX: number = 512 * 1024 * 1024
