/** Clients that send one question after another without pause. */
export const CLIENTS = 24

/** Number of these clients that pay each question by a request in escrow. */
export const REQUEST_CLIENTS = 4

/** Tokens per second of every provider's model: slow enough that answers can be interrupted. */
export const FAULT_TOKENS_PER_SECOND = 24

/** Bytes of a question, and so of its answer: 4 to 10 seconds of a stream. */
export const QUESTION_BYTES = { least: 100, most: 240 } as const

/** Milliseconds between two faults of a plan. */
export const FAULT_PAUSE_MS = { least: 2_000, most: 5_000 } as const

/** Milliseconds of a fault that ends by itself: a stop, a cut, a delay, a full disk. */
export const FAULT_LASTS_MS = { least: 3_000, most: 9_000 } as const

/** Milliseconds that a forwarder adds to each piece while a delay lasts. */
export const DELAY_MS = 400

/** Share of packets that a lossy link drops, in percent. */
export const LOSS_PERCENT = 10

/** Share of pieces that a forwarder delays like TCP after a lost packet, in percent. */
export const STALL_PERCENT = 10

/** Milliseconds of such a delay; it doubles if a packet is lost again, like TCP's timeout. */
export const STALL_MS = 200

/** Most times that it doubles. */
export const STALL_DOUBLINGS_MAX = 5

/** Most milliseconds by which a process's clock is moved, forward or backward. */
export const CLOCK_SHIFT_MS_MAX = 3_600_000

/** Bytes of a disk that holds a data folder and is filled by a fault. */
export const SMALL_DISK_BYTES = 96 * 1_048_576

/** Tries of one question, each with the same idempotency key. */
export const TRIES_MAX = 10

/** Milliseconds after which a question is not repeated any more. */
export const QUESTION_MS_MAX = 300_000

/** Milliseconds before a try is repeated. */
export const RETRY_PAUSE_MS = 1_000

/** Longest duration of one try in milliseconds; the stream's own limits end it sooner. */
export const TRY_TIMEOUT_MS = 180_000

/** Milliseconds between two questions of a client. */
export const CLIENT_PAUSE_MS = 300

/** Share of questions that may end with an error after all of their tries. */
export const FAILED_SHARE_MAX = 0.01

/** Fewest deaths of processes in 30 minutes; shorter runs need a proportional number. */
export const DEATHS_MIN_30_MINUTES = 50

/** Milliseconds without faults at the beginning, after which handles are counted. */
export const WARM_UP_MS = 12_000

/** Milliseconds between the last answer and the count of handles, in which idle connections end. */
export const QUIET_MS = 8_000

/** Milliseconds between two garbage collections after which a process reports its memory. */
export const MEMORY_QUESTION_MS = 30_000

/** Milliseconds that a process may take for this report, including its garbage collection. */
export const MEMORY_ANSWER_MS = 20_000

/** First minutes of a run that the slope of memory leaves out. */
export const MEMORY_WARM_UP_MINUTES = 5

/** Fewest minutes of samples for a slope: fewer would mostly show the garbage collector. */
export const MEMORY_MINUTES_MIN = 5

/** Largest growth of a long-lived process's memory, in MiB a minute. */
export const MEMORY_SLOPE_MAX = 1

/**
 * Sockets that an idle process may have in addition to those after the warm-up: connections to
 * peers that it did not need then. A leak of one socket at each death would be many times this
 * number.
 */
export const SOCKETS_MORE_MAX = 4

/** Milliseconds between two checks of the validator for due work. */
export const VALIDATOR_STEP_MS = 3_000

/**
 * Milliseconds between two blocks without transactions, because an epoch ends by the time of a
 * block.
 */
export const BLOCK_MS = 2_000

/**
 * Milliseconds that providers have at the end to answer data challenges, before the chain's time is
 * advanced.
 */
export const CHALLENGES_MS_MAX = 60_000

/** Minutes of a run after which the validator must have scored an answer. */
export const AUDIT_MINUTES_MIN = 5
