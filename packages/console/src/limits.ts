/** Most receipts that `ostrom receipts` lists, newest first. Met by: no honest user. */
export const RECEIPTS_LISTED_MAX = 10_000

/**
 * Most bytes of a management request. The terms of a key are far smaller. Met by: no honest user.
 */
export const MANAGEMENT_BODY_BYTES_MAX = 64 * 1024

/**
 * Most usage records in one management response. A filter by key shows further records.
 * Met by: client; tested by `apps/cli/src/honest.test.ts`.
 */
export const USAGE_RECORDS_MAX = 100_000

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

/**
 * Milliseconds for which a client waits until a stopped answer is charged: longer than a gateway
 * waits for a retry of a question whose client has left. Met by: no honest user.
 */
export const STOPPED_CHARGE_WAIT_MS = 15_000

/** Milliseconds between two looks at the charge of a stopped answer. Met by: no honest user. */
export const STOPPED_CHARGE_LOOK_MS = 200
