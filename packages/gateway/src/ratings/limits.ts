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
