/** Most API keys of one gateway, revoked ones included; all of them are held in memory. */
export const KEYS_MAX = 10_000

/** Longest name of a key, in characters. A name is for people and never sent to a provider. */
export const KEY_NAME_LENGTH_MAX = 100

/** Most models that one key can be limited to. */
export const KEY_MODELS_MAX = 256

/** Longest alias of a model, in characters. */
export const KEY_MODEL_LENGTH_MAX = 256

/** Longest form of files that a key can ask for, in characters. */
export const KEY_PIN_LENGTH_MAX = 64

/** Most regions that a key can ask for, any of which will do. */
export const KEY_REGIONS_MAX = 16

/** Random bytes of a key's secret. 32 bytes leave nothing to guess. */
export const KEY_SECRET_BYTES = 32

/** Highest rate limit that a key can carry, in requests per minute. */
export const KEY_REQUESTS_PER_MINUTE_MAX = 1_000_000

/** Largest budget, in base units: what fits the amounts of the protocol, 128 bits. */
export const KEY_BUDGET_MAX = 2n ** 128n - 1n

/** How long usage records are kept, in milliseconds: 400 days, a year and its month of settling. */
export const USAGE_AGE_MAX_MS = 400 * 24 * 3_600_000

/** Expired usage records removed in one commit, so that clearing up never holds the disk long. */
export const USAGE_PRUNE_BATCH = 500
