/**
 * Highest share of a dataset's sample that may fail a check by likelihoods. Met by: no honest user.
 */
export const DATASET_JUDGED_SHARE_MAX = 0.05

/**
 * Bits per byte within which two engines agree on a record. The measured difference is 0.002
 * between llama.cpp with weights of 16 bits and ONNX Runtime with 32. Met by: no honest user.
 */
export const DATASET_BITS_TOLERANCE = 0.02

/**
 * UTF-16 units at the start of a record's text whose likelihood is measured.
 * Met by: no honest user.
 */
export const DATASET_JUDGED_UNITS_MAX = 2_000

/**
 * Share of pairs of an example text with an attribute and one without it. A model must rank this
 * share correctly before it judges other texts.
 * Met by: no honest user.
 */
export const DATASET_JUDGEMENT_AREA_MIN = 0.8

/**
 * Nats. A text counts as insulting or prejudiced if the model's preference for yes over no after it
 * exceeds the preference after neutral texts by more than this. The odds of yes are then 2.7 times
 * those after a neutral text.
 * Met by: no honest user.
 */
export const DATASET_JUDGEMENT_NATS = 1

/**
 * Nats within which two engines agree on a preference, which is the difference of two log
 * likelihoods. Each of the two deviates by up to 0.05.
 * Met by: no honest user.
 */
export const DATASET_JUDGEMENT_TOLERANCE_NATS = 0.1

/**
 * Largest file of evaluation results that `ostrom models publish` reads, in bytes.
 * Met by: person; tested by `apps/cli/src/honest.test.ts`.
 */
export const EVALUATION_FILE_BYTES_MAX = 256 * 1024

/**
 * Tokens of a prompt that are computed between two progress reports, while an answer is measured.
 * Met by: no honest user.
 */
export const EVALUATION_PREFILL_TOKENS = 512

/**
 * Tokens that a task of lm-evaluation-harness may allow for one written answer.
 * Met by: no honest user.
 */
export const EVALUATION_ANSWER_TOKENS_MAX = 1_024

/**
 * Most choices of one question of an evaluation.
 * Met by: person; tested by `apps/cli/src/honest.test.ts`.
 */
export const EVALUATION_CHOICES_MAX = 64

/**
 * Most records of an evaluation. Large benchmarks have 20,000.
 * Met by: person; tested by `apps/cli/src/honest.test.ts`.
 */
export const EVALUATION_RECORDS_MAX = 100_000

/**
 * Texts of one task at which a written answer may end. Met by: person; tested by
 * `apps/cli/src/honest.test.ts`.
 */
export const EVALUATION_STOPS_MAX = 16

/**
 * Largest file of a task of lm-evaluation-harness, in bytes.
 * Met by: person; tested by `apps/cli/src/honest.test.ts`.
 */
export const HARNESS_TASK_BYTES_MAX = 64 * 1024
