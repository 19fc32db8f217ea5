import { limit } from '@ostrom/protocol/limits'

const honest = 'apps/cli/src/honest.test.ts'

/** Messages of a rated conversation. */
export const RATED_MESSAGES_MAX = limit(256, 'messages', 'person', honest)
/** Characters of one text in a rating of an answer; the longest prompts have 600,000. */
export const RATED_TEXT_MAX = limit(800_000, 'characters', 'person', honest)
/** Ratings of answers that a gateway keeps: enough for a preference dataset of one person. */
export const RATINGS_MAX = limit(10_000, 'ratings', 'person', honest)
