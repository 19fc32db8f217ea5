/** Milliseconds between two looks at the endorsements of audited answers. Met by: nobody. */
export const AUDITED_ANSWERS_POLL_MS = 10_000

/**
 * Seconds that an audited answer has for a majority before a provider answers beside it. Validators
 * need a value of the beacon and a few of their steps. Met by: nobody.
 */
export const ANSWER_CONTEST_SECONDS: bigint = 3_600n

/**
 * Milliseconds after an audited answer that failed in which a provider answers no audited question
 * of the same version.
 * Met by: provider; kept by `packages/node/src/provider/honest.test.ts`.
 */
export const ANSWER_FAILED_BACKOFF_MS: number = 24 * 3_600_000
