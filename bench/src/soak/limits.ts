/** Maximum growth of the p95 time to first token because of hostile participants, as a factor. */
export const FIRST_TOKEN_FACTOR_MAX = 2

/**
 * Minimum share of honest questions with a complete answer. A hostile provider that aborts an
 * answer fails the question for which it was selected. After each failure a gateway avoids this
 * provider: for 5, 10, 20 and more seconds. Five hostile providers therefore fail about nine of
 * five hundred questions in two minutes.
 */
export const ANSWERED_SHARE_MIN = 0.97

/**
 * Maximum time in a window during which no honest question gets its first token, in milliseconds.
 */
export const RESPONSE_GAP_MS_MAX = 10_000

/**
 * Honest questions started per second: few, because two cores run the processes of two networks.
 */
export const QUESTIONS_PER_SECOND = 8

/**
 * Maximum number of honest questions in progress, so that a stalled network does not exhaust
 * memory.
 */
export const QUESTIONS_OPEN_MAX = 128

/**
 * Milliseconds after which an honest question counts as unanswered. This is longer than the two
 * minutes after which a gateway replaces a silent provider.
 */
export const QUESTION_TIMEOUT_MS = 180_000

/** Tokens per second of every echo model. */
export const TOKENS_PER_SECOND = 200

/** Number of actions of each participant per second. */
export const ACTIONS_PER_SECOND = 1

/**
 * Maximum number of actions of one participant in progress. Additional actions are skipped and
 * counted.
 */
export const ACTIONS_OPEN_MAX = 32

/**
 * Number of questions that an honest participant sends in one action. A hostile participant sends
 * several times as many messages.
 */
export const QUESTIONS_PER_ACTION = 4

/** Number of invalid encrypted questions that the hostile client sends in one action. */
export const INVALID_MESSAGES_PER_ACTION = 100

/** Number of unpaid streams that the hostile client opens in one action. */
export const UNPAID_STREAMS = 32

/** Number of channels that the hostile peer opens in one action. */
export const CHANNELS_PER_ACTION = 50

/** Maximum time that a participant waits for one response, in milliseconds. */
export const PARTICIPANT_TIMEOUT_MS = 30_000

/**
 * Minimum number of measured pairs of windows. A window is a period in which one network gets
 * questions; a pair has one of the honest and one of the hostile network.
 */
export const WINDOW_PAIRS_MIN = 3

/** Maximum length of a window, in milliseconds. */
export const WINDOW_MS_MAX = 30_000

/** Milliseconds of load on each network before the first measured window. */
export const WARM_UP_MS = 5_000

/** Milliseconds within which a process must start or exit; after them it counts as stuck. */
export const PROCESS_TIMEOUT_MS = 120_000
