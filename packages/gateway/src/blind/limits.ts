import { Audit } from '@ostrom/protocol'

/**
 * Milliseconds without a message from the page after which a session ends.
 * Met by: person; tested by `packages/gateway/src/blind/honest.test.ts`.
 */
export const BLIND_IDLE_MS = 15 * 60_000

/**
 * Blind sessions of one key that are open together; each belongs to a page and a model.
 * Met by: person; tested by `packages/gateway/src/blind/honest.test.ts`.
 */
export const BLIND_SESSIONS_PER_KEY_MAX = 16

/**
 * Milliseconds that a provider has to end the running answers after the page finishes or leaves.
 * Met by: no honest user.
 */
export const BLIND_STOP_WAIT_MS = 10_000

/** Milliseconds that a provider has to settle and close a session. Met by: no honest user. */
export const BLIND_FINISH_WAIT_MS = 60_000

/**
 * Bytes of a message in addition to its sealed question: numbers and names. Met by: no honest user.
 */
export const BLIND_MESSAGE_REST_BYTES_MAX = 4_096

/**
 * Most bytes of a message of a page that is no question: 68 KiB. The largest has the audit modes of
 * all answers of a session. Met by: no honest user.
 */
export const BLIND_SMALL_MESSAGE_BYTES_MAX =
  Audit.CONSENT_ANSWERS_MAX + BLIND_MESSAGE_REST_BYTES_MAX

/**
 * Most messages of a caller's blind sessions in a minute: of all keys of a hosted account, or of
 * one key of a gateway without accounts. A page pays for each few tokens of an answer. An attacker
 * pays for an open session before the gateway reads a message, and then costs it at most
 * milliseconds of each second. Questions count in the rate of their key besides.
 * Met by: person; tested by `packages/gateway/src/blind/honest.test.ts`.
 */
export const BLIND_MESSAGES_PER_MINUTE_MAX = 12_000

/**
 * Unread messages of a provider for a page, after which the provider has to wait. Each message has
 * `SEALED_BYTES_MAX` at most; one with text has a few hundred bytes. Met by: no honest user.
 */
export const BLIND_UNREAD_MAX = 16

/**
 * Messages of a page that wait until its provider accepts them; a page sends one after the other.
 * Met by: person; tested by `packages/gateway/src/blind/honest.test.ts`.
 */
export const BLIND_MESSAGES_WAITING_MAX = 32

/**
 * Prepared sessions of one key that are not open yet; beyond this limit the oldest one is
 * forgotten. Met by: person; tested by `packages/gateway/src/blind/honest.test.ts`.
 */
export const BLIND_PREPARED_PER_KEY_MAX = 32

/**
 * Prepared sessions of all keys that are not open yet, of a few thousand bytes each; beyond this
 * limit the oldest one is forgotten. Attack: 128 keys each prepare their maximum, so that a page's
 * prepared session is forgotten before the page opens it. Met by: no honest user.
 */
export const BLIND_PREPARED_MAX = 4_096
