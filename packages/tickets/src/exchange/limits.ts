/**
 * Most keys that an issuer lists at once: those of a few epochs, for each of its ticket values.
 * Met by: no honest user.
 */
export const KEYS_LISTED_MAX = 256

/**
 * Ids of a proxy's tickets that an issuer lists in one answer. A proxy that lacks more ids, because
 * others have shown tickets in its name, asks again. Met by: no honest user.
 */
export const ACCEPTED_LISTED_MAX = 512

/**
 * Most bytes of a question to an issuer, which it reads of anybody: 128 KiB. The largest, a proxy's
 * list of `TICKETS_AT_ONCE_MAX` tickets, has 92 kB. Decoding as many bytes of a stranger costs an
 * issuer a few milliseconds.
 * Met by: provider; tested by `packages/tickets/src/honest.test.ts`.
 */
export const ISSUER_QUESTION_BYTES_MAX = 128 * 1024

/** Milliseconds that a holder or a proxy waits for an issuer's answer. Met by: no honest user. */
export const ISSUER_ANSWER_MS_MAX = 15_000
