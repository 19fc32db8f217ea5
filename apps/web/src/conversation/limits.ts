/**
 * Milliseconds between two saves of an arriving answer: a killed browser loses at most this part of
 * its text. Each save rewrites one conversation. Met by: no honest user.
 */
export const SAVE_INTERVAL_MS = 1_000

/**
 * Milliseconds between two messages to other tabs about an arriving answer: smooth enough for
 * reading, and a few hundred kilobytes a second for the longest answers. Met by: no honest user.
 */
export const SHARE_INTERVAL_MS = 200

/**
 * Latest deletions and restorations of conversations that the browser remembers, in about 40 kB. So
 * a tab that was asleep cannot bring a deleted conversation back. Met by: no honest user.
 */
export const DELETIONS_MAX = 500

/**
 * Milliseconds that a save waits for the lock that all tabs share; a tab holds it for less than one
 * millisecond. After this time the save continues without the lock; merging loses nothing.
 * Met by: no honest user.
 */
export const LOCK_WAIT_MS = 2_000

/**
 * Milliseconds that a tab, in a browser without locks, waits for another tab to say that it still
 * receives an answer. Met by: no honest user.
 */
export const PRESENCE_WAIT_MS = 3_000

/**
 * Attempts to read the cost of an answer, after which the page waits for the next visit. With their
 * waits they take about 80 seconds; a provider takes half a minute to sign for a stopped answer.
 * Met by: no honest user.
 */
export const USAGE_LOOKS_MAX = 12

/**
 * Milliseconds before the second try to read the cost of an answer; each wait is twice the previous
 * one. Met by: no honest user.
 */
export const USAGE_LOOK_INTERVAL_MS = 400

/**
 * Longest wait between two tries to read the cost of an answer, in milliseconds.
 * Met by: no honest user.
 */
export const USAGE_LOOK_INTERVAL_MAX_MS = 10_000

/**
 * Milliseconds between a lost connection and its error message: a page that is being closed is gone
 * by then. Met by: no honest user.
 */
export const CLOSING_WAIT_MS = 500
