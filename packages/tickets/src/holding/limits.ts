import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/tickets/src/honest.test.ts'

/**
 * Most tickets in one file, and most keys and purchases in it. Further tickets go into another
 * file.
 */
export const TICKET_FILE_TICKETS_MAX = limit(10_000, 'tickets', 'client', honest)

/**
 * Bytes of a file of tickets: more than a file takes if each of its 10,000 tickets belongs to a
 * different purchase of 64 tickets.
 */
export const TICKET_FILE_BYTES_MAX = limit(512 * 1024 * 1024, 'bytes', 'no honest user')
