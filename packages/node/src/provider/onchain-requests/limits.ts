/** Milliseconds between two looks at the endorsements of audited answers. Met by: nobody. */
export const AUDITED_ANSWERS_POLL_MS = 10_000
