/**
 * Longest time of a batch that holds running answers and a part of a prompt, in milliseconds.
 * Met by: nobody.
 */
export const DECODE_STEP_MS = 300

/**
 * Share of a sequence's cells, as a divisor, from which on a common beginning is copied from
 * another sequence: a copy moves all cells, which takes as long as processing a few tokens.
 * Met by: nobody.
 */
export const PREFIX_COPY_SHARE = 32

/**
 * Tokens of a prompt that the binding of node-llama-cpp processes beside running answers.
 * Met by: nobody.
 */
export const SHARED_CHUNK_TOKENS = 128

/** Fewest tokens of a prompt that a batch takes beside running answers. Met by: nobody. */
export const PROMPT_CHUNK_MIN = 16

/**
 * Tokens: prompts up to this length enter a batch whole, as many as it holds, even beside running
 * answers: a burst of short questions delays the running answers by a batch or two, and the last of
 * these questions waits for no chunks. Met by: nobody.
 */
export const SHORT_PROMPT_TOKENS = 256

/**
 * Milliseconds to measure how many threads are fastest. Beyond it the search ends, unless the last
 * number was the fastest so far.
 * Met by: nobody.
 */
export const THREADS_MEASURE_MS = 1_500

/**
 * Milliseconds of one step with one thread, by which the measured sequences are chosen.
 * Met by: nobody.
 */
export const THREADS_STEP_MS = 250

/** Milliseconds for the repeated steps with one number of threads. Met by: nobody. */
export const THREADS_CANDIDATE_MS = 250

/**
 * Steps of a trial, which compares one thread with all of them while answers run. Met by: nobody.
 */
export const THREADS_TRIAL_STEPS = 4

/** Milliseconds between two such trials. Met by: nobody. */
export const THREADS_TRIAL_MS = 5_000

/**
 * Factor by which the pause after a trial is longer than the trial, so that trials of slow models
 * take at most a twentieth of the time.
 * Met by: nobody.
 */
export const THREADS_TRIAL_SHARE = 20

/**
 * Longest time for a GPU's back end to load and list its devices, in milliseconds without those in
 * which it waits for a processor.
 * Met by: nobody.
 */
export const GPU_PROBE_MS_MAX = 120_000
