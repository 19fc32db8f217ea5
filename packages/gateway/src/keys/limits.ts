/**
 * Most API keys of one gateway, revoked ones included; all of them are held in memory.
 * Met by: person; kept by `packages/gateway/src/honest.test.ts`.
 */
export const KEYS_MAX = 10_000

/**
 * Longest name of a key, in characters. The gateway never sends it to a provider.
 * Met by: person; kept by `packages/gateway/src/honest.test.ts`.
 */
export const KEY_NAME_LENGTH_MAX = 100

/**
 * Most models that one key can be limited to.
 * Met by: person; kept by `packages/gateway/src/honest.test.ts`.
 */
export const KEY_MODELS_MAX = 256

/**
 * Longest alias of a model, in characters.
 * Met by: person; kept by `packages/gateway/src/honest.test.ts`.
 */
export const KEY_MODEL_LENGTH_MAX = 256

/** Longest artifact variant that a key can require, in characters. Met by: nobody. */
export const KEY_CONSTRAINT_LENGTH_MAX = 64

/**
 * Most alternative regions that a key can require.
 * Met by: person; kept by `packages/gateway/src/honest.test.ts`.
 */
export const KEY_REGIONS_MAX = 16

/** Random bytes of a key's secret. 32 bytes leave nothing to guess. Met by: nobody. */
export const KEY_SECRET_BYTES = 32

/**
 * Highest rate limit that a key can carry, in requests per minute.
 * Met by: client; kept by `packages/gateway/src/honest.test.ts`.
 */
export const KEY_REQUESTS_PER_MINUTE_MAX = 1_000_000

/**
 * Milliseconds that a request waits for the rate of its key instead of being refused. Eight
 * programs without pauses, each of which asks when it was answered, wait 0.4 s at the 1,200
 * requests a minute of a hosted account. At the limit a key has as many requests waiting as its
 * rate admits in this time, and further ones are refused: 10 at that rate.
 * Met by: client; kept by `packages/gateway/src/http/inference-handler.test.ts`.
 */
export const KEY_RATE_WAIT_MAX_MS = 500

/**
 * Largest budget, in base units: what fits the amounts of the protocol, 128 bits.
 * Met by: nobody.
 */
export const KEY_BUDGET_MAX = 2n ** 128n - 1n

/**
 * Milliseconds for which a gateway keeps usage records: 400 days, a year and a month to settle it.
 * Met by: nobody.
 */
export const USAGE_AGE_MAX_MS = 400 * 24 * 3_600_000

/**
 * Expired usage records that one commit removes, so that cleanup blocks the disk only briefly.
 * Met by: nobody.
 */
export const USAGE_PRUNE_BATCH = 500

/**
 * Longest id that a client gives its own request (`X-Client-Request-Id`), in characters: as many as
 * OpenAI's API takes.
 * Met by: nobody.
 */
export const CLIENT_REQUEST_ID_LENGTH_MAX = 512
