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

/** Milliseconds that a holder or a proxy waits for an issuer's answer. Met by: no honest user. */
export const ISSUER_ANSWER_MS_MAX = 15_000
