import { Audit } from '@ostrom/protocol'
import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/gateway/src/blind/honest.test.ts'

/** Milliseconds without a message from the page after which a session ends. */
export const BLIND_IDLE_MS = limit(15 * 60_000, 'milliseconds', 'person', honest)
/** Blind sessions of one key that are open together; each belongs to a page and a model. */
export const BLIND_SESSIONS_PER_KEY_MAX = limit(16, 'sessions', 'person', honest)

/**
 * Milliseconds that a provider has to end the running answers after the page finishes or leaves.
 */
export const BLIND_STOP_WAIT_MS = limit(10_000, 'milliseconds', 'no honest user')

/** Milliseconds that a provider has to settle and close a session. */
export const BLIND_FINISH_WAIT_MS = limit(60_000, 'milliseconds', 'no honest user')
/** Bytes of a message in addition to its sealed question: numbers and names. */
export const BLIND_MESSAGE_REST_BYTES_MAX = limit(4_096, 'bytes', 'no honest user')

/**
 * Most bytes of a message of a page that is no question: 68 KiB. The largest has the audit modes of
 * all answers of a session.
 */
export const BLIND_SMALL_MESSAGE_BYTES_MAX = limit(
  Audit.CONSENT_ANSWERS_MAX + BLIND_MESSAGE_REST_BYTES_MAX,
  'bytes',
  'no honest user',
)

/**
 * Most messages of a caller's blind sessions in a minute: of all keys of a hosted account, or of
 * one key of a gateway without accounts. A page pays for each few tokens of an answer. An attacker
 * pays for an open session before the gateway reads a message, and then costs it at most
 * milliseconds of each second. Questions count in the rate of their key besides.
 */
export const BLIND_MESSAGES_PER_MINUTE_MAX = limit(12_000, 'messages', 'person', honest)

/**
 * Unread messages of a provider for a page, after which the provider has to wait. Each message has
 * `SEALED_BYTES_MAX` at most; one with text has a few hundred bytes.
 */
export const BLIND_UNREAD_MAX = limit(16, 'messages', 'no honest user')

/**
 * Messages of a page that wait until its provider accepts them; a page sends one after the other.
 */
export const BLIND_MESSAGES_WAITING_MAX = limit(32, 'messages', 'person', honest)

/**
 * Prepared sessions of one key that are not open yet; beyond this limit the oldest one is
 * forgotten.
 */
export const BLIND_PREPARED_PER_KEY_MAX = limit(32, 'sessions', 'person', honest)

/**
 * Prepared sessions of all keys that are not open yet, of a few thousand bytes each; beyond this
 * limit the oldest one is forgotten. Attack: 128 keys each prepare their maximum, so that a page's
 * prepared session is forgotten before the page opens it.
 */
export const BLIND_PREPARED_MAX = limit(4_096, 'sessions', 'no honest user')
