/** Bytes that the hostile peer sends in a second, over all its connections: 1 MiB. */
export const STRANGER_BYTES_PER_SECOND = 1024 * 1024

/** Seconds of an attack, if the command names none. */
export const ATTACK_SECONDS = 60

/** Most processor milliseconds for which one message may hold the event loop of a process. */
export const LOOP_HELD_MS_MAX = 200

/**
 * Bytes that a process may hold during an attack beyond what it holds in a run of
 * `BASELINE_QUESTIONS` honest questions: 64 MiB.
 */
export const MEMORY_MORE_BYTES_MAX = 64 * 1024 * 1024

/** Honest questions of the run with which the memory of an attack is compared. */
export const BASELINE_QUESTIONS = 100

/** Parallel honest questions of that run. */
export const BASELINE_AT_ONCE = 4

/** Milliseconds between two honest questions during an attack. */
export const QUESTION_INTERVAL_MS = 500

/** Each question of this number is long, so that its tokens are counted in another process. */
export const LONG_QUESTION_EVERY = 4

/** Words of a long question, which have about 4,000 characters. */
export const LONG_PROMPT_LENGTH = 700

/** Milliseconds after which an honest question counts as unanswered. */
export const HONEST_TIMEOUT_MS = 60_000

/** Milliseconds between two requests for `/health`. */
export const HEALTH_INTERVAL_MS = 250

/** Milliseconds after which a request for `/health` counts as unanswered. */
export const HEALTH_TIMEOUT_MS = 30_000

/** Milliseconds between two readings of the memory in use, each after a garbage collection. */
export const MEMORY_READING_MS = 2_500

/** Milliseconds that a hostile connection waits after a refusal, so that it does not spin. */
export const REFUSED_WAIT_MS = 20
