import { limit } from '@ostrom/protocol/limits'

const honest = 'apps/cli/src/honest.test.ts'

/** Highest share of a dataset's sample that may fail a check by likelihoods. */
export const DATASET_JUDGED_SHARE_MAX = limit(0.05, 'share', 'no honest user')

/**
 * Bits per byte within which two engines agree on a record. The measured difference is 0.002
 * between llama.cpp with weights of 16 bits and ONNX Runtime with 32.
 */
export const DATASET_BITS_TOLERANCE = limit(0.02, 'bits', 'no honest user')

/** UTF-16 units at the start of a record's text whose likelihood is measured. */
export const DATASET_JUDGED_UNITS_MAX = limit(2_000, 'UTF-16 units', 'no honest user')

/**
 * Share of pairs of an example text with an attribute and one without it. A model must rank this
 * share correctly before it judges other texts.
 */
export const DATASET_JUDGEMENT_AREA_MIN = limit(0.8, 'share', 'no honest user')

/**
 * Nats. A text counts as insulting or prejudiced if the model's preference for yes over no after it
 * exceeds the preference after neutral texts by more than this. The odds of yes are then 2.7 times
 * those after a neutral text.
 */
export const DATASET_JUDGEMENT_NATS = limit(1, 'nats', 'no honest user')

/**
 * Nats within which two engines agree on a preference, which is the difference of two log
 * likelihoods. Each of the two deviates by up to 0.05.
 */
export const DATASET_JUDGEMENT_TOLERANCE_NATS = limit(0.1, 'nats', 'no honest user')

/** Largest file of evaluation results that `ostrom models publish` reads. */
export const EVALUATION_FILE_BYTES_MAX = limit(256 * 1024, 'bytes', 'person', honest)

/**
 * Tokens of a prompt that are computed between two progress reports, while an answer is measured.
 */
export const EVALUATION_PREFILL_TOKENS = limit(512, 'tokens', 'no honest user')

/** Tokens that a task of lm-evaluation-harness may allow for one written answer. */
export const EVALUATION_ANSWER_TOKENS_MAX = limit(1_024, 'tokens', 'no honest user')
/** Most choices of one question of an evaluation. */
export const EVALUATION_CHOICES_MAX = limit(64, 'choices', 'person', honest)
/** Most records of an evaluation. Large benchmarks have 20,000. */
export const EVALUATION_RECORDS_MAX = limit(100_000, 'records', 'person', honest)
/** Texts of one task at which a written answer may end. */
export const EVALUATION_STOPS_MAX = limit(16, 'texts', 'person', honest)
/** Largest file of a task of lm-evaluation-harness. */
export const HARNESS_TASK_BYTES_MAX = limit(64 * 1024, 'bytes', 'person', honest)
