/** Milliseconds between two looks at the endorsements of audited answers. Met by: nobody. */
export const AUDITED_ANSWERS_POLL_MS = 10_000

/**
 * Seconds that an audited answer has for a majority before a provider answers beside it. Validators
 * need a value of the beacon and a few of their steps. Met by: nobody.
 */
export const ANSWER_CONTEST_SECONDS: bigint = 3_600n

/**
 * Answers of one question beside which a provider answers, at most. The bond beside two is four
 * times that of the first: in native coins two fifths of the reward.
 * Met by: provider; kept by `packages/node/src/provider/honest.test.ts`.
 */
export const ANSWERS_CONTESTED_MAX = 2

/**
 * Least bonds of the chain that a provider puts behind one audited answer, if its configuration
 * names no amount. In native coins an answer of ten times as much.
 * Met by: provider; kept by `packages/node/src/provider/honest.test.ts`.
 */
export const ANSWER_BONDS_MAX: bigint = 8n

/**
 * Output tokens of an audited question that is locked before its answer is computed: a minute at
 * two tokens a second. The number of a question that names none. Met by: nobody.
 */
export const TOKENS_BEFORE_ANSWER_MAX = 128

/** Bytes of a token, in the estimate of the longest answer. Met by: nobody. */
export const ANSWER_TOKEN_BYTES = 8

/**
 * Milliseconds after an audited answer that failed in which a provider answers no audited question
 * of the same version.
 * Met by: provider; kept by `packages/node/src/provider/honest.test.ts`.
 */
export const ANSWER_FAILED_BACKOFF_MS: number = 24 * 3_600_000

/**
 * Milliseconds to read a question and its images before the lock. A file of the largest question
 * takes a second by a usual connection.
 * Met by: nobody.
 */
export const QUESTION_READ_MS: number = 10_000

/**
 * Questions whose files a provider fetches at once before their lock. Others are read later.
 * Met by: nobody.
 */
export const QUESTION_FETCHES_MAX: number = 8

/** Such fetches of one client at once. Met by: nobody. */
export const QUESTION_FETCHES_PER_CLIENT_MAX: number = 2

/**
 * Questions of one client in an hour whose files could not be read. A provider reads no further
 * files of that client until the oldest is an hour old; questions on the chain itself are answered.
 * Met by: client; kept by `packages/node/src/provider/honest.test.ts`.
 */
export const QUESTIONS_UNREADABLE_MAX: number = 4

/**
 * Milliseconds after which a provider reads a question again whose file it could not fetch. Four
 * times as long as such a failure counts, so that up to fifteen such questions of one client leave
 * tries for its others. Met by: nobody.
 */
export const QUESTION_RETRY_MS: number = 4 * 3_600_000
