/**
 * Bytes of a row of training data, as a line of a dataset.
 * Met by: provider; tested by `packages/training/trainer/src/honest.test.ts`.
 */
export const TRAINING_ROW_BYTES_MAX = 1_048_576

/**
 * Levels to which objects and lists may be nested in a row, as many as in a dataset's record. A row
 * with `teacher` has four.
 * Met by: no honest user.
 */
export const ROW_DEPTH_MAX = 32

/**
 * Bytes of the rows of one request to a trainer: 1 GiB.
 * Met by: provider; tested by `packages/training/trainer/src/honest.test.ts`.
 */
export const TRAINING_ROWS_BYTES_MAX = 1_073_741_824

/**
 * Most rows whose losses one request measures.
 * Met by: provider; tested by `packages/training/trainer/src/honest.test.ts`.
 */
export const MEASURED_ROWS_MAX = 65_536

/**
 * Rows that one trainer lets its reader, the process with the base's tokenizer, turn into tokens at
 * once; a batch of any size is read in parts. This is less than the number of tasks that may wait
 * for one reader. Met by: no honest user.
 */
export const ROWS_ENCODED_AT_ONCE_MAX = 16

/**
 * Rows whose tokens are kept at once while rows are checked before a training.
 * Met by: no honest user.
 */
export const ROWS_FITTED_AT_ONCE_MAX = 1_024

/**
 * Tokens that are kept at once while rows are checked before a training, if each row has a whole
 * sequence: a template can make many tokens of a short row. Met by: no honest user.
 */
export const ROW_TOKENS_FITTED_AT_ONCE_MAX = 4_194_304

/**
 * Characters of rows whose tokens are kept at once while rows are checked before a training; a
 * longer row is checked alone. Met by: no honest user.
 */
export const ROW_CHARACTERS_FITTED_AT_ONCE_MAX = 4_194_304

/**
 * Messages of a row of training data.
 * Met by: provider; tested by `packages/training/trainer/src/honest.test.ts`.
 */
export const ROW_MESSAGES_MAX = 1_024

/**
 * Functions that the assistant of a row may call, as many as in an inference request.
 * Met by: no honest user.
 */
export const ROW_TOOLS_MAX = 128

/**
 * Tokens whose probabilities a teacher reports at one position of a row. Met by: no honest user.
 */
export const TEACHER_TOKENS_MAX = 64

/**
 * Positions of a row for which a teacher reports probabilities: the tokens of the longest row.
 * Met by: no honest user.
 */
export const TEACHER_PLACES_MAX = 131_072

/** Texts in one reward rule. Met by: no honest user. */
export const REWARD_TEXTS_MAX = 16

/** Characters of one text in a reward rule. Met by: no honest user. */
export const REWARD_TEXT_MAX = 256

/** Characters that a reward rule for the length of an answer may name. Met by: no honest user. */
export const REWARD_CHARACTERS_MAX = 65_536

/**
 * Bytes of one file of a step that a worker writes: two moments of all numbers that a job may
 * train. Met by: provider; tested by `packages/training/trainer/src/honest.test.ts`.
 */
export const STEP_FILE_BYTES_MAX = 1_073_741_824

/**
 * Bytes that the saved steps of one round may take: 64 GiB.
 * Met by: provider; tested by `packages/training/trainer/src/honest.test.ts`.
 */
export const ROUND_FILES_BYTES_MAX = 68_719_476_736

/**
 * Bytes of one line that a worker sends to its node: the losses of `MEASURED_ROWS_MAX` rows.
 * Met by: no honest user.
 */
export const TRAINER_LINE_BYTES_MAX = 4_194_304

/**
 * Bytes of a worker's lines that wait until its node reads them: three of the longest lines.
 * Met by: no honest user.
 */
export const TRAINER_UNREAD_BYTES_MAX = 12_582_912

/**
 * Bytes of a worker's error output, its last ones, that are kept for the error of a failed start.
 * Met by: no honest user.
 */
export const TRAINER_ERROR_BYTES_MAX = 8_192

/**
 * Milliseconds from a worker's start to its first line, without the time in which it waits for a
 * processor. Met by: provider; tested by `packages/training/trainer/src/honest.test.ts`.
 */
export const TRAINER_START_MS_MAX = 600_000

/** Bytes of a configuration file of a base model. Met by: no honest user. */
export const BASE_CONFIG_BYTES_MAX = 1_048_576

/**
 * Levels of objects and lists of a JSON file of a base model; Python's parser ends near 1,000.
 * Met by: no honest user.
 */
export const BASE_JSON_DEPTH_MAX = 64

/**
 * Bytes of a base model's `tokenizer.json`: 262,144 tokens take 35 MB.
 * Met by: provider; tested by `packages/training/trainer/src/honest.test.ts`.
 */
export const TOKENIZER_BYTES_MAX = 134_217_728

/** Bytes of the records of a saved round's steps. Met by: no honest user. */
export const ROUND_RECORD_BYTES_MAX = 1_048_576

/**
 * Environments that a trainer remembers, one for each environment class and number of processes.
 * The next request for a forgotten environment starts a worker to learn it.
 *
 * Met by: no honest user.
 */
export const ENVIRONMENTS_CACHED_MAX = 64
