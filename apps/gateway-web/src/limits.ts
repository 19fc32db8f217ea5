import { limit } from '@ostrom/protocol/limits'

const honest = 'apps/cli/src/honest.test.ts'

/**
 * Context tokens for which the choice of an artifact variant reserves memory, if the model and the
 * command state no context length.
 */
export const CONTEXT_TOKENS_DEFAULT = limit(8192, 'tokens', 'no honest user')

/**
 * Number of newest answers whose audits the page and the command show. Each session of these
 * answers takes some reads of the chain.
 */
export const AUDITS_TRACKED_MAX = limit(500, 'audits', 'no honest user')

/** Most bytes of a calibration's document. Usual documents have some tens of thousands. */
export const CALIBRATION_BYTES_MAX = limit(512 * 1024, 'bytes', 'provider', honest)

/**
 * Maximum number of bytes of a request that stores a rating, including the whole conversation. A
 * record of the state store holds 1 MiB.
 */
export const RATING_BODY_BYTES_MAX = limit(1_000_000, 'bytes', 'person', honest)
