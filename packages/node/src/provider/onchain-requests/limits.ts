import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/node/src/provider/honest.test.ts'

/** Milliseconds between two reads of the endorsements of audited answers. */
export const AUDITED_ANSWERS_POLL_MS = limit(10_000, 'milliseconds', 'no honest user')

/**
 * Seconds that an audited answer has to get a majority of endorsements before a provider adds a
 * competing answer. Validators need a value of the beacon and a few steps of their own.
 */
export const ANSWER_CONTEST_SECONDS = limit(3_600n, 'seconds', 'no honest user')

/**
 * Posted answers to a question up to which a provider adds its own answer. The bond of the third
 * answer is four times that of the first answer. With a stake ratio of 10 for native coins, this is
 * at least two fifths of the reward.
 */
export const ANSWERS_CONTESTED_MAX = limit(2, 'answers', 'provider', honest)

/**
 * Maximum bond of one audited answer, as a multiple of the least bond of the chain, if the
 * configuration names no amount. With a stake ratio of 10 for native coins, the reward is at most
 * ten times the bond of the first answer.
 */
export const ANSWER_BONDS_MAX = limit(8n, 'bonds', 'provider', honest)

/**
 * Output tokens up to which an audited question is locked before its answer is computed: a minute
 * at two tokens a second. This is also the default number of tokens of a question.
 */
export const TOKENS_BEFORE_ANSWER_MAX = limit(128, 'tokens', 'no honest user')

/** Bytes of a token, in the estimate of the longest answer. */
export const ANSWER_TOKEN_BYTES = limit(8, 'bytes', 'no honest user')

/**
 * Milliseconds after a failed audited answer in which a provider answers no audited question of the
 * same version.
 */
export const ANSWER_FAILED_BACKOFF_MS = limit(24 * 3_600_000, 'milliseconds', 'provider', honest)

/**
 * Milliseconds to read a question and its images before the lock. A file of the largest question
 * takes a second over a usual connection.
 */
export const QUESTION_READ_MS = limit(10_000, 'milliseconds', 'no honest user')

/**
 * Questions whose files a provider fetches concurrently before their lock. Other questions are read
 * later.
 */
export const QUESTION_FETCHES_MAX = limit(8, 'fetches', 'no honest user')

/** Questions of one client whose files a provider fetches concurrently before their lock. */
export const QUESTION_FETCHES_PER_CLIENT_MAX = limit(2, 'questions', 'no honest user')

/**
 * Questions of one client in an hour whose files could not be read. A provider reads no further
 * files of that client until the oldest of these failures is an hour old. It still answers
 * questions whose files are all on the chain or in its storage.
 */
export const QUESTIONS_UNREADABLE_MAX = limit(4, 'questions', 'client', honest)

/**
 * Milliseconds after which a provider reads a question again whose file it could not fetch. A
 * failure counts for an hour. This wait is four times as long, so that fifteen such questions of a
 * client leave attempts for the client's other questions.
 */
export const QUESTION_RETRY_MS = limit(4 * 3_600_000, 'milliseconds', 'no honest user')
