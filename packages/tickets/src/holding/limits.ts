/**
 * Tickets in one file, and keys and purchases of them.
 * Met by: nobody.
 */
export const TICKET_FILE_TICKETS_MAX = 100_000
