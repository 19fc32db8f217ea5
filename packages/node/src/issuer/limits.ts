import { limit } from '@ostrom/protocol/limits'

const issuer = 'packages/node/src/issuer/issuer.test.ts'

/** Milliseconds between two steps when no event of the chain arrives before. */
export const ISSUER_STEP_MS = limit(2_000, 'milliseconds', 'no honest user')

/**
 * Questions of one peer that may wait for an answer at the same time. A proxy sends one list of
 * tickets at a time for each key, and a holder requests the signatures of one purchase at a time.
 */
export const QUESTIONS_PER_PEER_MAX = limit(16, 'questions', 'provider', issuer)

/**
 * Questions that wait at once. Attack: peers cost nothing, so 64 of them can fill this limit and
 * block others while they hold their channels, for at most `QUESTION_MS_MAX`.
 */
export const QUESTIONS_MAX = limit(1_024, 'questions', 'no honest user')

/**
 * Channels above these limits that stay open for `QUESTION_MS_MAX`, so that their peers read the
 * refusal. Further channels are reset at once. Attack: a peer that is refused leaves up to 512 KiB
 * of an unfinished question in each.
 */
export const QUESTIONS_REFUSED_MAX = limit(256, 'channels', 'no honest user')

/** Milliseconds within which a peer sends its question. */
export const QUESTION_MS_MAX = limit(10_000, 'milliseconds', 'no honest user')

/**
 * Times that an issuer signs one purchase within a minute. The signature of each message takes half
 * a millisecond. A buyer requests the signatures of a purchase once, and again after a kill.
 */
export const SIGNINGS_PER_MINUTE_MAX = limit(8, 'times', 'client', issuer)

/** Purchases that are signed within a minute; each of them is paid. */
export const SIGNED_PURCHASES_MAX = limit(10_000, 'purchases', 'no honest user')
