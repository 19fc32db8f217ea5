/**
 * Milliseconds that a batch with running answers should take at most; it processes as much of a
 * prompt as this time permits. Met by: no honest user.
 */
export const DECODE_STEP_MS = 300

/**
 * Divisor: a common prefix is copied from another sequence if its tokens are at least the cells of
 * a sequence divided by this number. A copy moves all cells, which takes as long as processing a
 * few tokens. Met by: no honest user.
 */
export const PREFIX_COPY_SHARE = 32

/**
 * Tokens of a prompt that the binding of node-llama-cpp processes in one step, while other
 * sequences of the context run or wait. Met by: no honest user.
 */
export const SHARED_CHUNK_TOKENS = 128

/**
 * Minimum tokens of a prompt that a batch processes beside running answers. Met by: no honest user.
 */
export const PROMPT_CHUNK_MIN = 16

/**
 * Tokens: prompts up to this length are not split, even beside running answers, and a batch takes
 * as many of them as it can hold. A burst of short questions delays the running answers by one or
 * two batches, and no short question waits for chunks. Met by: no honest user.
 */
export const SHORT_PROMPT_TOKENS = 256

/**
 * Milliseconds to find the fastest number of threads. After that time the search ends, unless the
 * last number was the fastest so far. Met by: no honest user.
 */
export const THREADS_MEASURE_MS = 1_500

/**
 * Milliseconds that a step with one thread may take; the number of measured sequences is chosen
 * accordingly. Met by: no honest user.
 */
export const THREADS_STEP_MS = 250

/** Milliseconds for repeated steps with each number of threads. Met by: no honest user. */
export const THREADS_CANDIDATE_MS = 250

/**
 * Steps of a trial that compares one thread with all threads while answers run.
 * Met by: no honest user.
 */
export const THREADS_TRIAL_STEPS = 4

/** Minimum milliseconds between two trials of the number of threads. Met by: no honest user. */
export const THREADS_TRIAL_MS = 5_000

/**
 * Factor by which the pause after a trial is longer than the trial, so that trials of slow models
 * take at most a twentieth of the time. Met by: no honest user.
 */
export const THREADS_TRIAL_SHARE = 20

/**
 * Longest time for a GPU's back end to load and list its devices, in milliseconds, excluding time
 * in which it waits for a processor. Met by: no honest user.
 */
export const GPU_PROBE_MS_MAX = 120_000
