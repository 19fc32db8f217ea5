/**
 * Milliseconds between two saves of an answer that is coming in: what a killed browser can lose of
 * its text. Each save rewrites one conversation.
 * Met by: nobody.
 */
export const SAVE_INTERVAL_MS = 1_000

/**
 * Milliseconds between two messages to other tabs about an answer that is coming in: as smooth as
 * reading needs, and a few hundred kilobytes a second for the longest answers.
 * Met by: nobody.
 */
export const SHARE_INTERVAL_MS = 200

/**
 * Deleted and restored conversations that the browser remembers, the latest of them, so that a tab
 * that was asleep cannot bring a deleted one back: about 40 kB.
 * Met by: nobody.
 */
export const DELETIONS_MAX = 500

/**
 * Milliseconds that a save waits for the lock of all tabs: a holder needs less than one. Then it
 * goes on without: a merge loses nothing.
 * Met by: nobody.
 */
export const LOCK_WAIT_MS = 2_000

/**
 * Milliseconds that a tab without locks waits for another tab to say that it still receives an
 * answer.
 * Met by: nobody.
 */
export const PRESENCE_WAIT_MS = 3_000

/**
 * Readings of what an answer cost, before it is left to the next visit: with the waits between
 * them about 80 seconds, and a provider that has to sign for a stopped answer takes half a minute.
 * Met by: nobody.
 */
export const USAGE_LOOKS_MAX = 12

/**
 * Milliseconds before the second reading of what an answer cost; each wait is twice the one before.
 * Met by: nobody.
 */
export const USAGE_LOOK_INTERVAL_MS = 400

/**
 * Longest wait between two readings of what an answer cost, in milliseconds.
 * Met by: nobody.
 */
export const USAGE_LOOK_INTERVAL_MAX_MS = 10_000

/**
 * Milliseconds after a lost connection before it is told: a page that is being closed is gone by
 * then.
 * Met by: nobody.
 */
export const CLOSING_WAIT_MS = 500
