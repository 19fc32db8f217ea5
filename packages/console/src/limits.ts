/** Most receipts that `ostrom receipts` lists, newest first. Met by: no honest user. */
export const RECEIPTS_LISTED_MAX = 10_000

/** Messages of a rated conversation. Met by: person; tested by `apps/cli/src/honest.test.ts`. */
export const RATED_MESSAGES_MAX = 256

/**
 * Characters of one text in a rating of an answer; the longest prompts have 600,000. Met by:
 * person; tested by `apps/cli/src/honest.test.ts`.
 */
export const RATED_TEXT_MAX = 800_000

/**
 * Ratings of answers that a gateway keeps: enough for a preference dataset of one person.
 * Met by: person; tested by `apps/cli/src/honest.test.ts`.
 */
export const RATINGS_MAX = 10_000

/**
 * Gas that an account keeps in its wallet when it deposits the rest, in multiples of a deposit's
 * gas: for approvals, and a purchase or a request. Met by: no honest user.
 */
export const GAS_RESERVE_DEPOSITS = 16n
