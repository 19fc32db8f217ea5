import { limit } from '@ostrom/protocol/limits'

/**
 * Milliseconds between two saves of an arriving answer: a killed browser loses at most this part of
 * its text. Each save rewrites one conversation.
 */
export const SAVE_INTERVAL_MS = limit(1_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds between two messages to other tabs about an arriving answer: smooth enough for
 * reading, and a few hundred kilobytes a second for the longest answers.
 */
export const SHARE_INTERVAL_MS = limit(200, 'milliseconds', 'no honest user')

/**
 * Latest deletions and restorations of conversations that the browser remembers, in about 40 kB. So
 * a tab that was asleep cannot bring a deleted conversation back.
 */
export const DELETIONS_MAX = limit(500, 'deletions', 'no honest user')

/**
 * Milliseconds that a save waits for the lock that all tabs share; a tab holds it for less than one
 * millisecond. After this time the save continues without the lock; merging loses nothing.
 */
export const LOCK_WAIT_MS = limit(2_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds that a tab, in a browser without locks, waits for another tab to say that it still
 * receives an answer.
 */
export const PRESENCE_WAIT_MS = limit(3_000, 'milliseconds', 'no honest user')

/**
 * Attempts to read the cost of an answer, after which the page waits for the next visit. With their
 * waits they take about 80 seconds; a provider takes half a minute to sign for a stopped answer.
 */
export const USAGE_LOOKS_MAX = limit(12, 'attempts', 'no honest user')

/**
 * Milliseconds before the second try to read the cost of an answer; each wait is twice the previous
 * one.
 */
export const USAGE_LOOK_INTERVAL_MS = limit(400, 'milliseconds', 'no honest user')

/** Longest wait between two tries to read the cost of an answer. */
export const USAGE_LOOK_INTERVAL_MAX_MS = limit(10_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds between a lost connection and its error message: a page that is being closed is gone
 * by then.
 */
export const CLOSING_WAIT_MS = limit(500, 'milliseconds', 'no honest user')
