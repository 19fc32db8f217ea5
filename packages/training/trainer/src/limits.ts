import { Inference } from '@ostrom/protocol'
import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/training/trainer/src/honest.test.ts'

/** Bytes of a row of training data, as a line of a dataset. */
export const TRAINING_ROW_BYTES_MAX = limit(1_048_576, 'bytes', 'provider', honest)

/**
 * Levels to which objects and lists may be nested in a row, as many as in a dataset's record. A row
 * with `teacher` has four.
 */
export const ROW_DEPTH_MAX = limit(32, 'levels', 'no honest user')

/** Bytes of the rows of one request to a trainer: 1 GiB. */
export const TRAINING_ROWS_BYTES_MAX = limit(1_073_741_824, 'bytes', 'provider', honest)
/** Most rows whose losses one request measures. */
export const MEASURED_ROWS_MAX = limit(65_536, 'rows', 'provider', honest)

/**
 * Rows that one trainer lets its reader, the process with the base's tokenizer, turn into tokens at
 * once; a batch of any size is read in parts. This is less than the number of tasks that may wait
 * for one reader.
 */
export const ROWS_ENCODED_AT_ONCE_MAX = limit(16, 'rows', 'no honest user')

/** Rows whose tokens are kept at once while rows are checked before a training. */
export const ROWS_FITTED_AT_ONCE_MAX = limit(1_024, 'rows', 'no honest user')

/**
 * Tokens that are kept at once while rows are checked before a training, if each row has a whole
 * sequence: a template can make many tokens of a short row.
 */
export const ROW_TOKENS_FITTED_AT_ONCE_MAX = limit(4_194_304, 'tokens', 'no honest user')

/**
 * Characters of rows whose tokens are kept at once while rows are checked before a training; a
 * longer row is checked alone.
 */
export const ROW_CHARACTERS_FITTED_AT_ONCE_MAX = limit(4_194_304, 'characters', 'no honest user')

/** Messages of a row of training data. */
export const ROW_MESSAGES_MAX = limit(1_024, 'messages', 'provider', honest)
/** Functions that the assistant of a row may call, as many as in an inference request. */
export const ROW_TOOLS_MAX = limit(Inference.TOOLS_MAX, 'functions', 'no honest user')
/** Tokens whose probabilities a teacher reports at one position of a row. */
export const TEACHER_TOKENS_MAX = limit(64, 'tokens', 'no honest user')
/** Positions of a row for which a teacher reports probabilities: the tokens of the longest row. */
export const TEACHER_PLACES_MAX = limit(131_072, 'positions', 'no honest user')
/** Texts in one reward rule. */
export const REWARD_TEXTS_MAX = limit(16, 'texts', 'no honest user')
/** Characters of one text in a reward rule. */
export const REWARD_TEXT_MAX = limit(256, 'characters', 'no honest user')
/** Characters that a reward rule for the length of an answer may name. */
export const REWARD_CHARACTERS_MAX = limit(65_536, 'characters', 'no honest user')

/**
 * Bytes of one file of a step that a worker writes: two moments of all numbers that a job may
 * train.
 */
export const STEP_FILE_BYTES_MAX = limit(1_073_741_824, 'bytes', 'provider', honest)

/** Bytes that the saved steps of one round may take: 64 GiB. */
export const ROUND_FILES_BYTES_MAX = limit(68_719_476_736, 'bytes', 'provider', honest)
/** Bytes of one line that a worker sends to its node: the losses of `MEASURED_ROWS_MAX` rows. */
export const TRAINER_LINE_BYTES_MAX = limit(4_194_304, 'bytes', 'no honest user')
/** Bytes of a worker's lines that wait until its node reads them: three of the longest lines. */
export const TRAINER_UNREAD_BYTES_MAX = limit(12_582_912, 'bytes', 'no honest user')

/**
 * Bytes of a worker's error output, its last ones, that are kept for the error of a failed start.
 */
export const TRAINER_ERROR_BYTES_MAX = limit(8_192, 'bytes', 'no honest user')

/**
 * Milliseconds from a worker's start to its first line, without the time in which it waits for a
 * processor.
 */
export const TRAINER_START_MS_MAX = limit(600_000, 'milliseconds', 'provider', honest)

/** Bytes of a configuration file of a base model. */
export const BASE_CONFIG_BYTES_MAX = limit(1_048_576, 'bytes', 'no honest user')
/** Levels of objects and lists of a JSON file of a base model; Python's parser ends near 1,000. */
export const BASE_JSON_DEPTH_MAX = limit(64, 'levels', 'no honest user')
/** Bytes of a base model's `tokenizer.json`: 262,144 tokens take 35 MB. */
export const TOKENIZER_BYTES_MAX = limit(134_217_728, 'bytes', 'provider', honest)
/** Bytes of the records of a saved round's steps. */
export const ROUND_RECORD_BYTES_MAX = limit(1_048_576, 'bytes', 'no honest user')

/**
 * Environments that a trainer remembers, one for each environment class and number of processes.
 * The next request for a forgotten environment starts a worker to learn it.
 */
export const ENVIRONMENTS_CACHED_MAX = limit(64, 'environments', 'no honest user')
