import { limit } from '@ostrom/protocol/limits'

/**
 * Milliseconds that a batch with running answers should take at most; it processes as much of a
 * prompt as this time permits.
 */
export const DECODE_STEP_MS = limit(300, 'milliseconds', 'no honest user')

/**
 * Divisor: a common prefix is copied from another sequence if its tokens are at least the cells of
 * a sequence divided by this number. A copy moves all cells, which takes as long as processing a
 * few tokens.
 */
export const PREFIX_COPY_SHARE = limit(32, 'divisor', 'no honest user')

/**
 * Tokens of a prompt that the binding of node-llama-cpp processes in one step, while other
 * sequences of the context run or wait.
 */
export const SHARED_CHUNK_TOKENS = limit(128, 'tokens', 'no honest user')

/** Minimum tokens of a prompt that a batch processes beside running answers. */
export const PROMPT_CHUNK_MIN = limit(16, 'tokens', 'no honest user')

/**
 * Tokens: prompts up to this length are not split, even beside running answers, and a batch takes
 * as many of them as it can hold. A burst of short questions delays the running answers by one or
 * two batches, and no short question waits for chunks.
 */
export const SHORT_PROMPT_TOKENS = limit(256, 'tokens', 'no honest user')

/**
 * Milliseconds to find the fastest number of threads. After that time the search ends, unless the
 * last number was the fastest so far.
 */
export const THREADS_MEASURE_MS = limit(1_500, 'milliseconds', 'no honest user')

/**
 * Milliseconds that a step with one thread may take; the number of measured sequences is chosen
 * accordingly.
 */
export const THREADS_STEP_MS = limit(250, 'milliseconds', 'no honest user')

/** Milliseconds for repeated steps with each number of threads. */
export const THREADS_CANDIDATE_MS = limit(250, 'milliseconds', 'no honest user')
/** Steps of a trial that compares one thread with all threads while answers run. */
export const THREADS_TRIAL_STEPS = limit(4, 'steps', 'no honest user')
/** Minimum milliseconds between two trials of the number of threads. */
export const THREADS_TRIAL_MS = limit(5_000, 'milliseconds', 'no honest user')

/**
 * Factor by which the pause after a trial is longer than the trial, so that trials of slow models
 * take at most a twentieth of the time.
 */
export const THREADS_TRIAL_SHARE = limit(20, 'factor', 'no honest user')

/**
 * Longest time for a GPU's back end to load and list its devices, excluding time in which it waits
 * for a processor.
 */
export const GPU_PROBE_MS_MAX = limit(120_000, 'milliseconds', 'no honest user')
