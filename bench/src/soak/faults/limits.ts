/** Clients that ask all the time, each one question after another. */
export const CLIENTS = 24

/** Number of these clients that pay each question by a request in escrow. */
export const REQUEST_CLIENTS = 4

/** Tokens per second of every provider's model: answers are long enough to be broken. */
export const FAULT_TOKENS_PER_SECOND = 24

/** Bytes of a question, and so of its answer: 4 to 10 seconds of a stream. */
export const QUESTION_BYTES = { least: 100, most: 240 } as const

/** Milliseconds between two faults of a plan. */
export const FAULT_PAUSE_MS = { least: 2_000, most: 5_000 } as const

/** Milliseconds that a fault lasts which has an end: a stop, a cut, a delay, a full disk. */
export const FAULT_LASTS_MS = { least: 3_000, most: 9_000 } as const

/** Milliseconds that a forwarder adds to each piece while a delay lasts. */
export const DELAY_MS = 400

/** Share of packets that a lossy link drops, in percent. */
export const LOSS_PERCENT = 10

/** Share of pieces that a forwarder holds back as TCP does after a lost packet, in percent. */
export const STALL_PERCENT = 10

/** Milliseconds of such a wait; it doubles where a packet is lost again, as TCP's timeout does. */
export const STALL_MS = 200

/** Most times that it doubles. */
export const STALL_DOUBLINGS_MAX = 5

/** Most milliseconds that a process's clock is moved, back or forth. */
export const CLOCK_SHIFT_MS_MAX = 3_600_000

/** Bytes of a data folder whose disk is filled. */
export const SMALL_DISK_BYTES = 96 * 1_048_576

/** Tries of one question, each with the same idempotency key. */
export const TRIES_MAX = 10

/** Milliseconds after which a question is not repeated any more. */
export const QUESTION_MS_MAX = 300_000

/** Milliseconds before a try is repeated. */
export const RETRY_PAUSE_MS = 1_000

/** Milliseconds that one try may take: the stream's own limits end it sooner. */
export const TRY_TIMEOUT_MS = 180_000

/** Milliseconds between two questions of a client. */
export const CLIENT_PAUSE_MS = 300

/** Share of questions that may end with an error after all of their tries. */
export const FAILED_SHARE_MAX = 0.01

/** Deaths of processes in 30 minutes, at least; shorter runs need their part of them. */
export const DEATHS_MIN_30_MINUTES = 50

/** Milliseconds without faults before the first one, in which handles are counted. */
export const WARM_UP_MS = 12_000

/** Milliseconds after the last answer before handles are counted: idle connections end. */
export const QUIET_MS = 8_000

/** Milliseconds between two collections after which a process tells what memory is in use. */
export const MEMORY_QUESTION_MS = 30_000

/** Milliseconds that a process may take to tell it: it collects its garbage first. */
export const MEMORY_ANSWER_MS = 20_000

/** Minutes of a run that its slope of memory leaves out. */
export const MEMORY_WARM_UP_MINUTES = 5

/** Minutes of samples behind these that a slope needs: fewer say more about the collector. */
export const MEMORY_MINUTES_MIN = 5

/** MiB a minute below which memory of a long-lived process grows. */
export const MEMORY_SLOPE_MAX = 1

/**
 * Sockets that a process may have at rest beyond those after the warm-up: links to peers that it
 * had no reason to use then. One that is left over by each death would be many times as many.
 */
export const SOCKETS_MORE_MAX = 4

/** Milliseconds between two looks of the validator at what is due. */
export const VALIDATOR_STEP_MS = 3_000

/** Milliseconds between two blocks without a request: an epoch ends by the time of a block. */
export const BLOCK_MS = 2_000

/** Milliseconds that providers have at the end to answer data challenges, before time is moved. */
export const CHALLENGES_MS_MAX = 60_000

/** Minutes of a run from which on the validator must have scored an answer. */
export const AUDIT_MINUTES_MIN = 5
