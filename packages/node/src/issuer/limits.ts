/** Milliseconds between two steps where the chain gives no hint before. Met by: nobody. */
export const ISSUER_STEP_MS = 2_000

/**
 * Questions of one peer that wait for an answer at once. A proxy shows one list at a time under
 * each key, and a holder asks for one purchase after the other.
 * Met by: provider; kept by `packages/node/src/issuer/issuer.test.ts`.
 */
export const QUESTIONS_PER_PEER_MAX = 16

/**
 * Questions that wait at once. Attack: peers cost nothing, so 64 of them fill it and keep others
 * waiting while they hold their channels, for `QUESTION_MS_MAX` at most.
 * Met by: nobody.
 */
export const QUESTIONS_MAX = 1_024

/** Milliseconds within which a peer sends its question. Met by: nobody. */
export const QUESTION_MS_MAX = 10_000

/**
 * Times that one purchase is signed within a minute, for all peers: half a millisecond each message.
 * A buyer asks once, and again after a kill.
 * Met by: client; kept by `packages/node/src/issuer/issuer.test.ts`.
 */
export const SIGNINGS_PER_MINUTE_MAX = 8

/** Purchases that are signed within a minute, each of which somebody has paid. Met by: nobody. */
export const SIGNED_PURCHASES_MAX = 10_000
