/** Highest share of a dataset's sample that may fail a check by likelihoods. Met by: nobody. */
export const DATASET_JUDGED_SHARE_MAX = 0.05

/**
 * Bits for each byte within which two engines agree on a record. Measured are 0.002 between
 * llama.cpp with weights of 16 bits and ONNX Runtime with 32.
 * Met by: nobody.
 */
export const DATASET_BITS_TOLERANCE = 0.02

/** UTF-16 units of a record's text that likelihoods are measured of. Met by: nobody. */
export const DATASET_JUDGED_UNITS_MAX = 2_000

/**
 * Share of pairs of known texts that a model must put into the right order to judge others.
 * Met by: nobody.
 */
export const DATASET_JUDGEMENT_AREA_MIN = 0.8

/**
 * Nats by which a text leans more than neutral ones before it counts as insulting or prejudiced:
 * the one choice is then 2.7 times likelier than after a neutral text.
 * Met by: nobody.
 */
export const DATASET_JUDGEMENT_NATS = 1

/**
 * Nats within which two engines agree on a leaning: two log likelihoods of 0.05 each.
 * Met by: nobody.
 */
export const DATASET_JUDGEMENT_TOLERANCE_NATS = 0.1

/**
 * Largest file of evaluation results that `ostrom models publish` reads, in bytes.
 * Met by: person; kept by `apps/cli/src/honest.test.ts`.
 */
export const EVALUATION_FILE_BYTES_MAX = 256 * 1024

/**
 * Tokens of a prompt that are computed between two reports, while an answer is measured.
 * Met by: nobody.
 */
export const EVALUATION_PREFILL_TOKENS = 512

/** Tokens of a written answer of a task of lm-evaluation-harness. Met by: nobody. */
export const EVALUATION_ANSWER_TOKENS_MAX = 1_024

/**
 * Most choices of one question of an evaluation.
 * Met by: person; kept by `apps/cli/src/honest.test.ts`.
 */
export const EVALUATION_CHOICES_MAX = 64

/**
 * Most records of an evaluation. Large benchmarks have 20,000.
 * Met by: person; kept by `apps/cli/src/honest.test.ts`.
 */
export const EVALUATION_RECORDS_MAX = 100_000

/** Texts that may end a written answer. Met by: person; kept by `apps/cli/src/honest.test.ts`. */
export const EVALUATION_STOPS_MAX = 16

/**
 * Largest file of a task of lm-evaluation-harness, in bytes.
 * Met by: person; kept by `apps/cli/src/honest.test.ts`.
 */
export const HARNESS_TASK_BYTES_MAX = 64 * 1024
