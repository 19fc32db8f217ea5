import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/tickets/src/honest.test.ts'

/** Most keys that an issuer lists at once: those of a few epochs, for each of its ticket values. */
export const KEYS_LISTED_MAX = limit(256, 'keys', 'no honest user')

/**
 * Ids of a proxy's tickets that an issuer lists in one answer. A proxy that lacks more ids, because
 * others have shown tickets in its name, asks again.
 */
export const ACCEPTED_LISTED_MAX = limit(512, 'ids', 'no honest user')

/**
 * Most bytes of a question to an issuer, which it reads of anybody: 128 KiB. The largest, a proxy's
 * list of `TICKETS_AT_ONCE_MAX` tickets, has 92 kB. Decoding as many bytes of a stranger costs an
 * issuer a few milliseconds.
 */
export const ISSUER_QUESTION_BYTES_MAX = limit(128 * 1024, 'bytes', 'provider', honest)

/** Milliseconds that a holder or a proxy waits for an issuer's answer. */
export const ISSUER_ANSWER_MS_MAX = limit(15_000, 'milliseconds', 'no honest user')
