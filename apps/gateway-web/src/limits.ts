/**
 * Number of context tokens for which a variant is chosen if neither a model nor a command states a
 * context.
 *
 * Met by: no honest user.
 */
export const CONTEXT_TOKENS_DEFAULT = 8192

/**
 * Newest answers whose audits are tracked. Each session takes some reads of the chain.
 * Met by: no honest user.
 */
export const AUDITS_TRACKED_MAX = 500

/**
 * Most bytes of a calibration's document. Usual documents have some tens of thousands.
 * Met by: provider; tested by `apps/cli/src/honest.test.ts`.
 */
export const CALIBRATION_BYTES_MAX = 512 * 1024

/**
 * Maximum number of bytes of a request that stores a rating, including the whole conversation. A
 * record of the state takes 1 MiB. Met by: person; tested by `apps/cli/src/honest.test.ts`.
 */
export const RATING_BODY_BYTES_MAX = 1_000_000
