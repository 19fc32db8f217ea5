import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/gateway/src/honest.test.ts'
const inferenceHandler = 'packages/gateway/src/http/inference-handler.test.ts'
const budgetHolds = 'packages/gateway/src/keys/budget-holds.test.ts'

/** Most API keys of one gateway, revoked ones included; all of them are held in memory. */
export const KEYS_MAX = limit(10_000, 'keys', 'person', honest)
/** Longest name of a key. The gateway never sends it to a provider. */
export const KEY_NAME_LENGTH_MAX = limit(100, 'characters', 'person', honest)
/** Most models that one key can be limited to. */
export const KEY_MODELS_MAX = limit(256, 'models', 'person', honest)
/** Longest name of a model in the list of a key's models. */
export const KEY_MODEL_LENGTH_MAX = limit(256, 'characters', 'person', honest)
/** Longest artifact variant that a key can require. */
export const KEY_CONSTRAINT_LENGTH_MAX = limit(64, 'characters', 'no honest user')
/** Most alternative regions that a key can require. */
export const KEY_REGIONS_MAX = limit(16, 'regions', 'person', honest)
/** Random bytes of a key's secret. 32 bytes cannot be guessed. */
export const KEY_SECRET_BYTES = limit(32, 'bytes', 'no honest user')
/** Highest rate limit that a key can carry. */
export const KEY_REQUESTS_PER_MINUTE_MAX = limit(1_000_000, 'requests per minute', 'client', honest)

/**
 * Most milliseconds that a request waits because of its key's rate limit; the gateway refuses
 * requests that would wait longer. A hosted account has a rate limit of 1,200 requests a minute. If
 * eight programs share the account, and each sends its next request as soon as its previous request
 * is answered, a request waits 0.4 s. At this rate limit at most 10 requests wait, because the
 * limit admits 10 requests in 500 ms.
 */
export const KEY_RATE_WAIT_MAX_MS = limit(500, 'milliseconds', 'client', inferenceHandler)

/** Largest budget: the largest amount of the protocol, 128 bits. */
export const KEY_BUDGET_MAX = limit(2n ** 128n - 1n, 'base units', 'no honest user')

/**
 * Milliseconds for which a gateway keeps usage records: 400 days, which is a year plus a month for
 * accounting.
 */
export const USAGE_AGE_MAX_MS = limit(400 * 24 * 3_600_000, 'milliseconds', 'no honest user')

/** Expired usage records that one commit removes, so that cleanup blocks the disk only briefly. */
export const USAGE_PRUNE_BATCH = limit(500, 'records', 'no honest user')
/** Longest client request id (`X-Client-Request-Id`): the same limit as in OpenAI's API. */
export const CLIENT_REQUEST_ID_LENGTH_MAX = limit(512, 'characters', 'no honest user')

/**
 * Most milliseconds that a request waits for its admission while running answers hold the rest of
 * its limits. Most answers end within this time, and HTTP proxies often cut silent requests after
 * 60 seconds. A waiting request counts as one of the gateway's `RUNS_MAX` requests.
 */
export const BUDGET_WAIT_MAX_MS = limit(50_000, 'milliseconds', 'client', budgetHolds)

/**
 * Milliseconds that a request waits while running answers hold a part of its limits, before the
 * request competes with these answers for the free amount. The answers may cost less than they
 * hold, and most short answers end within this time. Thus, if a limit leaves enough for only a few
 * answers, these few answers are completed, and the limit cuts no answer.
 */
export const BUDGET_COMPETE_AFTER_MS = limit(5_000, 'milliseconds', 'client', budgetHolds)

/**
 * Total milliseconds that a running answer waits while other answers hold the rest of its limits. A
 * provider waits 30 seconds for a payment (`PAYMENT_WAIT_MS` of the node), and signing and sending
 * the voucher takes a part of this time.
 */
export const FUNDS_WAIT_MAX_MS = limit(20_000, 'milliseconds', 'client', budgetHolds)

/**
 * Milliseconds of one step, when a running answer waits for funds in steps. If the clock is set
 * forward during a step, the answer's wait becomes shorter by at most this step.
 */
export const FUNDS_WAIT_STEP_MS = limit(1_000, 'milliseconds', 'no honest user')

/**
 * Divisor: an answer takes at most a sixteenth of the free amount at once, unless its next tokens
 * need more. If a sixteenth exceeds the answer's maximum cost, the answer takes its maximum cost in
 * one step.
 */
export const FREE_SHARE_DIVISOR = limit(16n, 'divisor', 'no honest user')

/**
 * Most tasks of one key that have spending limits. The same number bounds the key's conversations
 * that have spending limits. The gateway holds the limits of all these tasks and conversations in
 * memory. A program that begins a task every half minute stays below this limit for a day.
 */
export const SPENDING_CAPS_PER_KEY_MAX = limit(4096, 'tasks', 'client', honest)

/**
 * Milliseconds without a request after which a new task may replace an old task if the key has
 * `SPENDING_CAPS_PER_KEY_MAX` tasks: a day. The same applies to conversations.
 */
export const SPENDING_CAP_IDLE_MS = limit(24 * 3_600_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds by which the last use of a task or conversation may precede the latest use of any
 * task or conversation: 30 days. When a gateway starts, it forgets tasks and conversations with an
 * earlier last use.
 */
export const SPENDING_CAP_AGE_MAX_MS = limit(30 * 24 * 3_600_000, 'milliseconds', 'no honest user')

/** Longest id of a task or conversation; ids of responses and sessions have up to 64. */
export const SPENDING_CAP_ID_LENGTH_MAX = limit(256, 'characters', 'client', honest)
/** Most spending caps of one request: one of its task and one of its conversation. */
export const HOLD_CAPS_MAX = limit(2, 'caps', 'no honest user')
