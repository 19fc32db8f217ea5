/** Largest request body, in bytes: 10 MiB. */
export const BODY_BYTES_MAX = 10 * 1024 * 1024

/** Of a larger body so many more bytes are read and dropped before it is refused: 4 MiB. */
export const DROPPED_BYTES_MAX = 4 * 1024 * 1024

/**
 * Most values in a JSON body, apart from lists of token ids: bounds what checking it can cost.
 * A conversation of 4,096 messages, each of one text part, has about 29,000.
 */
export const BODY_VALUES_MAX = 50_000

/** Most messages of one conversation; the protocol's own limit. */
export const MESSAGES_MAX = 4096

/** Most choices of one request: `n`, times the number of prompts. Each is an answer of its own. */
export const CHOICES_MAX = 16

/** Most inputs of one request for embeddings, as OpenAI has it: 16 questions of 128. */
export const EMBED_INPUTS_MAX = 2048

/** Longest picture in a request, as a data URL: 2 MiB in base64, and its head. */
export const IMAGE_URL_LENGTH_MAX = 3_000_000

/** Most stop texts of a request; the protocol's own limit. */
export const STOPS_MAX = 16

/** Longest stop text, in characters; the protocol's own limit. */
export const STOP_LENGTH_MAX = 1024

/** Most alternatives that are reported for a token. */
export const TOP_LOGPROBS_MAX = 20

/** Most entries of `logit_bias`; the protocol's own limit. */
export const LOGIT_BIAS_MAX = 1024

/** Longest model name in a request, in characters. */
export const MODEL_LENGTH_MAX = 256

/** Longest `Idempotency-Key`, in characters. */
export const IDEMPOTENCY_KEY_LENGTH_MAX = 255

/** Answers that may run at the same time; above it the gateway says that it is busy. */
export const RUNS_MAX = 4096

/** Silence after which a stream carries a comment, in milliseconds, so that proxies keep it. */
export const KEEPALIVE_INTERVAL_MS = 15_000

/**
 * How long an answer whose reader is gone waits, paused, for the client's retry, in milliseconds.
 * The usual clients retry within 8 seconds.
 */
export const RETRY_GRACE_MS = 10_000

/** How long the list of models may be told again, in milliseconds. */
export const MODEL_CARDS_AGE_MAX_MS = 5_000

/** Regions that a question or a key may name, any of which will do. */
export const REGIONS_MAX = 16

/** Answer tokens of `/v1/completions` where the caller names no number, as OpenAI has it. */
export const COMPLETION_TOKENS_DEFAULT = 16

/** What `Retry-After` says where the error itself names no time, in seconds. */
export const RETRY_AFTER_SECONDS = 2

/** How long a stopped answer may take to let go before it is charged, in milliseconds. */
export const STOP_WAIT_MS = 5_000
