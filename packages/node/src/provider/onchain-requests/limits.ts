/**
 * Milliseconds between two reads of the endorsements of audited answers. Met by: no honest user.
 */
export const AUDITED_ANSWERS_POLL_MS = 10_000

/**
 * Seconds that an audited answer has to get a majority of endorsements before a provider adds a
 * competing answer.
 * Validators need a value of the beacon and a few steps of their own. Met by: no honest user.
 */
export const ANSWER_CONTEST_SECONDS: bigint = 3_600n

/**
 * Posted answers to a question up to which a provider adds its own answer. The bond of the third
 * answer is four times that of the first answer. With a stake ratio of 10 for native coins, this is
 * at least two fifths of the reward.
 * Met by: provider; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const ANSWERS_CONTESTED_MAX = 2

/**
 * Maximum bond of one audited answer, as a multiple of the least bond of the chain, if the
 * configuration names no amount. With a stake ratio of 10 for native coins, the reward is at most
 * ten times the bond of the first answer.
 * Met by: provider; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const ANSWER_BONDS_MAX: bigint = 8n

/**
 * Output tokens up to which an audited question is locked before its answer is computed: a minute
 * at two tokens a second. This is also the default number of tokens of a question.
 * Met by: no honest user.
 */
export const TOKENS_BEFORE_ANSWER_MAX = 128

/** Bytes of a token, in the estimate of the longest answer. Met by: no honest user. */
export const ANSWER_TOKEN_BYTES = 8

/**
 * Milliseconds after a failed audited answer in which a provider answers no audited question of the
 * same version.
 * Met by: provider; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const ANSWER_FAILED_BACKOFF_MS: number = 24 * 3_600_000

/**
 * Milliseconds to read a question and its images before the lock. A file of the largest question
 * takes a second over a usual connection. Met by: no honest user.
 */
export const QUESTION_READ_MS: number = 10_000

/**
 * Questions whose files a provider fetches concurrently before their lock. Other questions are read
 * later. Met by: no honest user.
 */
export const QUESTION_FETCHES_MAX: number = 8

/**
 * Questions of one client whose files a provider fetches concurrently before their lock. Met by: no
 * honest user.
 */
export const QUESTION_FETCHES_PER_CLIENT_MAX: number = 2

/**
 * Questions of one client in an hour whose files could not be read. A provider reads no further
 * files of that client until the oldest of these failures is an hour old. It still answers
 * questions whose files are all on the chain or in its storage.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const QUESTIONS_UNREADABLE_MAX: number = 4

/**
 * Milliseconds after which a provider reads a question again whose file it could not fetch. A
 * failure counts for an hour. This wait is four times as long, so that fifteen such questions of a
 * client leave attempts for the client's other questions. Met by: no honest user.
 */
export const QUESTION_RETRY_MS: number = 4 * 3_600_000
