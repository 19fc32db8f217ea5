/**
 * Context tokens for which the choice of an artifact variant reserves memory, if the model and the
 * command state no context length.
 *
 * Met by: no honest user.
 */
export const CONTEXT_TOKENS_DEFAULT = 8192

/**
 * Number of newest answers whose audits the page and the command show. Each session of these
 * answers takes some reads of the chain. Met by: no honest user.
 */
export const AUDITS_TRACKED_MAX = 500

/**
 * Most bytes of a calibration's document. Usual documents have some tens of thousands.
 * Met by: provider; tested by `apps/cli/src/honest.test.ts`.
 */
export const CALIBRATION_BYTES_MAX = 512 * 1024

/**
 * Maximum number of bytes of a request that stores a rating, including the whole conversation. A
 * record of the state store holds 1 MiB. Met by: person; tested by `apps/cli/src/honest.test.ts`.
 */
export const RATING_BODY_BYTES_MAX = 1_000_000
