/** Most that p95 of the first token may grow when parties turn hostile, as a factor. */
export const FIRST_TOKEN_FACTOR_MAX = 2

/**
 * Least share of honest questions that are answered whole while parties are hostile. A provider
 * that breaks an answer off costs the question that met it, and a gateway forgives it after 5, 10,
 * 20 and more seconds: with five accounts some nine questions in two minutes, of five hundred.
 */
export const ANSWERED_SHARE_MIN = 0.97

/** Longest time without any first token for honest questions, in milliseconds. */
export const SILENCE_MS_MAX = 10_000

/** Honest questions begun in a second. Two cores carry two networks' processes beside it. */
export const QUESTIONS_PER_SECOND = 8

/** Honest questions under way at once; a network that stands still must not fill our memory. */
export const QUESTIONS_OPEN_MAX = 128

/**
 * Milliseconds after which an honest question counts as not answered. Above the two minutes after
 * which a gateway leaves a provider that says nothing, and asks another.
 */
export const QUESTION_WAIT_MS = 180_000

/** Tokens per second of every echo model. */
export const TOKENS_PER_SECOND = 200

/** Actions of each party in a second. */
export const ACTIONS_PER_SECOND = 1

/** Actions of one party under way at once; more are left out and counted. */
export const ACTIONS_OPEN_MAX = 32

/** Questions of an honest party in one action; messages of a hostile one are several times more. */
export const QUESTIONS_PER_ACTION = 4

/** Sealed questions of rubbish in one action of the hostile client. */
export const RUBBISH_PER_ACTION = 100

/** Streams that the hostile client opens in one action without paying. */
export const UNPAID_STREAMS = 32

/** Channels that the hostile peer opens in one action. */
export const CHANNELS_PER_ACTION = 50

/** Milliseconds that a party waits for one answer of another. */
export const PARTY_WAIT_MS = 30_000

/** Pairs of windows, honest and hostile, that are measured at least. */
export const PAIRS_MIN = 3

/** Longest window, in milliseconds. */
export const WINDOW_MS_MAX = 30_000

/** Milliseconds of load before the first window in which the first token's time counts. */
export const WARM_UP_MS = 5_000

/** Milliseconds that a process has to start, or to end, before it counts as stuck. */
export const PROCESS_WAIT_MS = 120_000
