/**
 * Milliseconds between two steps when no event of the chain arrives before. Met by: no honest user.
 */
export const ISSUER_STEP_MS = 2_000

/**
 * Questions of one peer that may wait for an answer at the same time. A proxy sends one list of
 * tickets at a time for each key, and a holder requests the signatures of one purchase at a time.
 * Met by: provider; tested by `packages/node/src/issuer/issuer.test.ts`.
 */
export const QUESTIONS_PER_PEER_MAX = 16

/**
 * Questions that wait at once. Attack: peers cost nothing, so 64 of them can fill this limit and
 * block others while they hold their channels, for at most `QUESTION_MS_MAX`.
 * Met by: no honest user.
 */
export const QUESTIONS_MAX = 1_024

/**
 * Channels above these limits that stay open for `QUESTION_MS_MAX`, so that their peers read the
 * refusal. Further channels are reset at once. Attack: a peer that is refused leaves up to 512 KiB
 * of an unfinished question in each. Met by: no honest user.
 */
export const QUESTIONS_REFUSED_MAX = 256

/** Milliseconds within which a peer sends its question. Met by: no honest user. */
export const QUESTION_MS_MAX = 10_000

/**
 * Times that an issuer signs one purchase within a minute. The signature of each message takes half
 * a millisecond. A buyer requests the signatures of a purchase once, and again after a kill. Met
 * by: client; tested by `packages/node/src/issuer/issuer.test.ts`.
 */
export const SIGNINGS_PER_MINUTE_MAX = 8

/** Purchases that are signed within a minute; each of them is paid. Met by: no honest user. */
export const SIGNED_PURCHASES_MAX = 10_000
