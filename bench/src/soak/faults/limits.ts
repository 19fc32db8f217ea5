/** Number of clients. Each sends one question after another. */
export const CLIENTS = 24

/** Number of clients that pay for each question with a request in escrow, instead of a session. */
export const REQUEST_CLIENTS = 4

/**
 * Tokens per second of every provider's model. It is slow enough that answers can be interrupted.
 */
export const FAULT_TOKENS_PER_SECOND = 24

/** Size of a question in bytes, and thus of its answer: a stream of 4 to 10 seconds. */
export const QUESTION_BYTES = { least: 100, most: 240 } as const

/**
 * Milliseconds from the start of one fault of a plan to the start of the next. Faults may overlap.
 */
export const FAULT_PAUSE_MS = { least: 2_000, most: 5_000 } as const

/**
 * Milliseconds of a fault that ends by itself: a stopped process, a cut link, a delay, a full disk.
 */
export const FAULT_LASTS_MS = { least: 3_000, most: 9_000 } as const

/** Milliseconds that a forwarder adds to each piece during a delay. */
export const DELAY_MS = 400

/** Share of packets that a lossy link drops, in percent. */
export const LOSS_PERCENT = 10

/** Share of pieces that a forwarder delays as TCP does after a lost packet, in percent. */
export const STALL_PERCENT = 10

/** Milliseconds of the delay after one lost packet. Each further loss doubles it, as in TCP. */
export const STALL_MS = 200

/** Maximum number of times that `STALL_MS` doubles for one piece. */
export const STALL_DOUBLINGS_MAX = 5

/** Maximum number of milliseconds by which a process's clock is moved, forward or backward. */
export const CLOCK_SHIFT_MS_MAX = 3_600_000

/** Size in bytes of a disk that contains a data folder and that a fault fills. */
export const SMALL_DISK_BYTES = 96 * 1_048_576

/** Maximum number of attempts for one question, all with the same idempotency key. */
export const TRIES_MAX = 10

/** Milliseconds from a question's first attempt after which it is not repeated. */
export const QUESTION_MS_MAX = 300_000

/**
 * Milliseconds before a question's second attempt. The pauses before later attempts grow to four
 * times this value.
 */
export const RETRY_PAUSE_MS = 1_000

/**
 * Maximum duration of one attempt in milliseconds. The gateway's and the provider's own limits
 * usually end a stream earlier.
 */
export const TRY_TIMEOUT_MS = 180_000

/** Milliseconds between two questions of a client. */
export const CLIENT_PAUSE_MS = 300

/** Maximum share of questions that may end with an error after all of their attempts. */
export const FAILED_SHARE_MAX = 0.01

/** Minimum number of killed processes in 30 minutes. Shorter runs need a proportional number. */
export const DEATHS_MIN_30_MINUTES = 50

/** Milliseconds without faults at the start of a run. Then the run counts open handles. */
export const WARM_UP_MS = 12_000

/**
 * Milliseconds that the run waits after the last answer before it counts open handles, so that idle
 * connections end.
 */
export const QUIET_MS = 8_000

/**
 * Milliseconds between two reports of memory by a process. Each report follows a garbage
 * collection.
 */
export const MEMORY_QUESTION_MS = 30_000

/** Milliseconds that a process may take for a memory report, including its garbage collection. */
export const MEMORY_ANSWER_MS = 20_000

/** The slope of memory excludes this number of minutes at the start of a run. */
export const MEMORY_WARM_UP_MINUTES = 5

/**
 * Minimum minutes of samples for a slope of memory. A slope over a shorter time would mostly show
 * the garbage collector.
 */
export const MEMORY_MINUTES_MIN = 5

/** Maximum growth of the memory of a process that is never killed, in MiB per minute. */
export const MEMORY_SLOPE_MAX = 1

/**
 * Number of sockets by which an idle process may exceed its count after the warm-up, because it may
 * have connected to further peers since then. If each killed process leaked one socket, the excess
 * would be many times larger.
 */
export const SOCKETS_MORE_MAX = 4

/** Milliseconds between two times at which the validator checks for due work. */
export const VALIDATOR_STEP_MS = 3_000

/**
 * Milliseconds between two mined blocks. Blocks are mined even without transactions, because an
 * epoch ends only when the time of a block passes its end.
 */
export const BLOCK_MS = 2_000

/**
 * Milliseconds that providers have at the end of a run to answer data challenges. Then the run
 * advances the chain's time.
 */
export const CHALLENGES_MS_MAX = 60_000

/** If a run lasts at least this number of minutes, the validator must have scored an answer. */
export const AUDIT_MINUTES_MIN = 5
