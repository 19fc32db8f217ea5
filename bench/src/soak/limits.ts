/** Most growth of the p95 time to first token under hostile participants, as a factor. */
export const FIRST_TOKEN_FACTOR_MAX = 2

/**
 * Least share of honest questions with a complete answer under hostile participants. A provider
 * that aborts an answer fails the question that selected it, and a gateway's backoff is 5, 10, 20
 * and more seconds: five such accounts fail some nine of five hundred questions in two minutes.
 */
export const ANSWERED_SHARE_MIN = 0.97

/** Longest interval without a first token of any honest question, in milliseconds. */
export const RESPONSE_GAP_MS_MAX = 10_000

/** Honest questions started per second. Two cores also run the processes of two networks. */
export const QUESTIONS_PER_SECOND = 8

/** Most honest questions in progress, so that a stalled network does not exhaust memory. */
export const QUESTIONS_OPEN_MAX = 128

/**
 * Milliseconds after which an honest question counts as unanswered. Longer than the two minutes
 * after which a gateway leaves a silent provider for another.
 */
export const QUESTION_TIMEOUT_MS = 180_000

/** Tokens per second of every echo model. */
export const TOKENS_PER_SECOND = 200

/** Actions of each participant per second. */
export const ACTIONS_PER_SECOND = 1

/** Most actions of one participant in progress. Further ones are skipped and counted. */
export const ACTIONS_OPEN_MAX = 32

/**
 * Questions of an honest participant in one action. A hostile one sends several times as many
 * messages.
 */
export const QUESTIONS_PER_ACTION = 4

/** Invalid sealed questions in one action of the hostile client. */
export const INVALID_MESSAGES_PER_ACTION = 100

/** Streams that the hostile client opens without payment in one action. */
export const UNPAID_STREAMS = 32

/** Channels that the hostile peer opens in one action. */
export const CHANNELS_PER_ACTION = 50

/** Milliseconds that a participant waits for one response of another. */
export const PARTICIPANT_TIMEOUT_MS = 30_000

/** Fewest measured pairs of an honest and a hostile window. */
export const WINDOW_PAIRS_MIN = 3

/** Longest window, in milliseconds. */
export const WINDOW_MS_MAX = 30_000

/** Milliseconds of load before the first measured window. */
export const WARM_UP_MS = 5_000

/** Milliseconds for a process to start or to exit before it counts as stuck. */
export const PROCESS_TIMEOUT_MS = 120_000
