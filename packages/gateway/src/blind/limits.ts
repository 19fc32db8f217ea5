/**
 * Milliseconds without a message of a page, after which its session is ended.
 * Met by: person; kept by `packages/gateway/src/blind/honest.test.ts`.
 */
export const BLIND_IDLE_MS = 15 * 60_000

/**
 * Blind sessions of one key at once, each of a page with a model.
 * Met by: person; kept by `packages/gateway/src/blind/honest.test.ts`.
 */
export const BLIND_SESSIONS_PER_KEY_MAX = 16

/** Milliseconds that a provider has to end the answers that a page left. Met by: nobody. */
export const BLIND_STOP_WAIT_MS = 10_000

/** Milliseconds that a provider has to settle and close a session. Met by: nobody. */
export const BLIND_FINISH_WAIT_MS = 60_000

/** Bytes around the sealed question of a message: numbers and names. Met by: nobody. */
export const BLIND_MESSAGE_REST_BYTES_MAX = 4_096

/**
 * Messages of a provider that a page has not taken, after which its provider waits. Each has
 * `SEALED_BYTES_MAX` at most; one of text has a few hundred bytes.
 * Met by: nobody.
 */
export const BLIND_UNREAD_MAX = 16

/**
 * Messages of a page that wait until its provider takes them; a page sends one after the other.
 * Met by: person; kept by `packages/gateway/src/blind/honest.test.ts`.
 */
export const BLIND_MESSAGES_WAITING_MAX = 32

/**
 * Sessions of one key that are prepared and not open yet; the oldest makes room.
 * Met by: person; kept by `packages/gateway/src/blind/honest.test.ts`.
 */
export const BLIND_PREPARED_PER_KEY_MAX = 32

/**
 * Sessions of all keys that are prepared and not open yet, of a few thousand bytes each; the oldest
 * makes room. Attack: 128 keys prepare as many as they may within a page's second.
 * Met by: nobody.
 */
export const BLIND_PREPARED_MAX = 4_096
