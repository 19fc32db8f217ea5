/**
 * Most API keys of one gateway, revoked ones included; all of them are held in memory.
 * Met by: person; tested by `packages/gateway/src/honest.test.ts`.
 */
export const KEYS_MAX = 10_000

/**
 * Longest name of a key, in characters. The gateway never sends it to a provider.
 * Met by: person; tested by `packages/gateway/src/honest.test.ts`.
 */
export const KEY_NAME_LENGTH_MAX = 100

/**
 * Most models that one key can be limited to.
 * Met by: person; tested by `packages/gateway/src/honest.test.ts`.
 */
export const KEY_MODELS_MAX = 256

/**
 * Longest name of a model in the list of a key's models, in characters.
 * Met by: person; tested by `packages/gateway/src/honest.test.ts`.
 */
export const KEY_MODEL_LENGTH_MAX = 256

/** Longest artifact variant that a key can require, in characters. Met by: no honest user. */
export const KEY_CONSTRAINT_LENGTH_MAX = 64

/**
 * Most alternative regions that a key can require.
 * Met by: person; tested by `packages/gateway/src/honest.test.ts`.
 */
export const KEY_REGIONS_MAX = 16

/** Random bytes of a key's secret. 32 bytes cannot be guessed. Met by: no honest user. */
export const KEY_SECRET_BYTES = 32

/**
 * Highest rate limit that a key can carry, in requests per minute.
 * Met by: client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const KEY_REQUESTS_PER_MINUTE_MAX = 1_000_000

/**
 * Most milliseconds that a request waits because of its key's rate limit; the gateway refuses
 * requests that would wait longer. A hosted account has a rate limit of 1,200 requests a minute. If
 * eight programs share the account, and each sends its next request as soon as its previous request
 * is answered, a request waits 0.4 s. At this rate limit at most 10 requests wait, because the
 * limit admits 10 requests in 500 ms. Met by: client; tested by
 * `packages/gateway/src/http/inference-handler.test.ts`.
 */
export const KEY_RATE_WAIT_MAX_MS = 500

/**
 * Largest budget, in base units: the largest amount of the protocol, 128 bits.
 * Met by: no honest user.
 */
export const KEY_BUDGET_MAX = 2n ** 128n - 1n

/**
 * Milliseconds for which a gateway keeps usage records: 400 days, which is a year plus a month for
 * accounting. Met by: no honest user.
 */
export const USAGE_AGE_MAX_MS = 400 * 24 * 3_600_000

/**
 * Expired usage records that one commit removes, so that cleanup blocks the disk only briefly.
 * Met by: no honest user.
 */
export const USAGE_PRUNE_BATCH = 500

/**
 * Longest client request id (`X-Client-Request-Id`), in characters: the same limit as in OpenAI's
 * API. Met by: no honest user.
 */
export const CLIENT_REQUEST_ID_LENGTH_MAX = 512

/**
 * Most milliseconds that a request waits for its admission while running answers hold the rest of
 * its limits. Most answers end within this time, and HTTP proxies often cut silent requests after
 * 60 seconds. A waiting request counts as one of the gateway's `RUNS_MAX` requests. Met by: client;
 * tested by `packages/gateway/src/keys/budget-holds.test.ts`.
 */
export const BUDGET_WAIT_MAX_MS = 50_000

/**
 * Milliseconds that a request waits while running answers hold a part of its limits, before the
 * request competes with these answers for the free amount. The answers may cost less than they
 * hold, and most short answers end within this time. Thus, if a limit leaves enough for only a few
 * answers, these few answers are completed, and the limit cuts no answer. Met by: client; tested by
 * `packages/gateway/src/keys/budget-holds.test.ts`.
 */
export const BUDGET_COMPETE_AFTER_MS = 5_000

/**
 * Total milliseconds that a running answer waits while other answers hold the rest of its limits. A
 * provider waits 30 seconds for a payment (`PAYMENT_WAIT_MS` of the node), and signing and sending
 * the voucher takes a part of this time. Met by: client; tested by
 * `packages/gateway/src/keys/budget-holds.test.ts`.
 */
export const FUNDS_WAIT_MAX_MS = 20_000

/**
 * Milliseconds of one step, when a running answer waits for funds in steps. If the clock is set
 * forward during a step, the answer's wait becomes shorter by at most this step. Met by: no honest
 * user.
 */
export const FUNDS_WAIT_STEP_MS = 1_000

/**
 * Divisor: an answer takes at most a sixteenth of the free amount at once, unless its next tokens
 * need more. If a sixteenth exceeds the answer's maximum cost, the answer takes its maximum cost in
 * one step. Met by: no honest user.
 */
export const FREE_SHARE_DIVISOR = 16n

/**
 * Most tasks of one key that have spending limits. The same number bounds the key's conversations
 * that have spending limits. The gateway holds the limits of all these tasks and conversations in
 * memory. A program that begins a task every half minute stays below this limit for a day. Met by:
 * client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const SPENDING_CAPS_PER_KEY_MAX = 4096

/**
 * Milliseconds without a request after which a new task may replace an old task if the key has
 * `SPENDING_CAPS_PER_KEY_MAX` tasks: a day. The same applies to conversations. Met by: no honest
 * user.
 */
export const SPENDING_CAP_IDLE_MS = 24 * 3_600_000

/**
 * Milliseconds by which the last use of a task or conversation may precede the latest use of any
 * task or conversation: 30 days. When a gateway starts, it forgets tasks and conversations with an
 * earlier last use. Met by: no honest user.
 */
export const SPENDING_CAP_AGE_MAX_MS = 30 * 24 * 3_600_000

/**
 * Longest id of a task or conversation, in characters; ids of responses and sessions have up to 64.
 * Met by: client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const SPENDING_CAP_ID_LENGTH_MAX = 256

/**
 * Most spending caps of one request: one of its task and one of its conversation. Met by: no honest
 * user.
 */
export const HOLD_CAPS_MAX = 2
