/**
 * Largest request body, in bytes: 10 MiB.
 * Met by: client; tested by `packages/gateway/src/http/honest.test.ts`.
 */
export const BODY_BYTES_MAX = 10 * 1024 * 1024

/**
 * Bytes of a refused body that the gateway reads only to discard them: 4 MiB. Of a body above
 * `BODY_BYTES_MAX` these are the bytes beyond this limit.
 * Met by: no honest user.
 */
export const DISCARDED_BYTES_MAX = 4 * 1024 * 1024

/**
 * Bytes of a body that the gateway reads even if its key is above its rate: 256 KiB, because
 * reading them costs no more than the refusal. The gateway does not parse a larger body of such a
 * key. Met by: no honest user.
 */
export const UNCOUNTED_BODY_BYTES_MAX = 256 * 1024

/**
 * Bodies that a gateway reads at the same time for one API key, for one account of a hosted gateway
 * and for one client address. A body that has arrived holds no place. Attack: as many bodies that
 * are not finished; the key, the account or the people behind the same address then get a 429 until
 * the server ends those bodies (`REQUEST_MS_MAX` of the HTTP server). Relayed requests have no
 * address. Met by: client; tested by `packages/gateway/src/http/incoming/transfers.test.ts`.
 */
export const BODIES_PER_KEY_MAX = 512
/**
 * See `BODIES_PER_KEY_MAX`. Met by: client; tested by
 * `packages/gateway/src/http/incoming/transfers.test.ts`.
 */
export const BODIES_PER_ACCOUNT_MAX = 512
/**
 * See `BODIES_PER_KEY_MAX`. Met by: client; tested by
 * `packages/gateway/src/http/incoming/transfers.test.ts`.
 */
export const BODIES_PER_ADDRESS_MAX = 1024

/**
 * Bytes of the bodies that are read at the same time for one key, one account, one address and for
 * all together: 64 MiB, 128 MiB, 256 MiB and 1 GiB. A body with a stated length counts with it from
 * its beginning, one of at most `UNCOUNTED_BODY_BYTES_MAX` counts no bytes. Attack: large bodies
 * that are not finished, of ten accounts at four addresses; large bodies of others then get a 503
 * until the server ends those bodies, and small ones are read.
 * Met by: client; tested by `packages/gateway/src/http/incoming/transfers.test.ts`.
 */
export const BODIES_BYTES_MAX = 1024 ** 3
/**
 * See `BODIES_BYTES_MAX`. Met by: client; tested by
 * `packages/gateway/src/http/incoming/transfers.test.ts`.
 */
export const BODIES_PER_KEY_BYTES_MAX = 64 * 1024 * 1024
/**
 * See `BODIES_BYTES_MAX`. Met by: client; tested by
 * `packages/gateway/src/http/incoming/transfers.test.ts`.
 */
export const BODIES_PER_ACCOUNT_BYTES_MAX = 128 * 1024 * 1024
/**
 * See `BODIES_BYTES_MAX`. Met by: client; tested by
 * `packages/gateway/src/http/incoming/transfers.test.ts`.
 */
export const BODIES_PER_ADDRESS_BYTES_MAX = 256 * 1024 * 1024

/**
 * Files that are downloaded at the same time by one API key, by one account of a hosted gateway, by
 * one client address and by all together. Attack: downloads that are read slowly, of sixteen
 * accounts at eight addresses; others then get a 503 for a file's content, and may ask again.
 * Met by: client; tested by `packages/gateway/src/http/incoming/transfers.test.ts`.
 */
export const DOWNLOADS_MAX = 512
/**
 * See `DOWNLOADS_MAX`. Met by: client; tested by
 * `packages/gateway/src/http/incoming/transfers.test.ts`.
 */
export const DOWNLOADS_PER_KEY_MAX = 16
/**
 * See `DOWNLOADS_MAX`. Met by: client; tested by
 * `packages/gateway/src/http/incoming/transfers.test.ts`.
 */
export const DOWNLOADS_PER_ACCOUNT_MAX = 32
/**
 * See `DOWNLOADS_MAX`. Met by: client; tested by
 * `packages/gateway/src/http/incoming/transfers.test.ts`.
 */
export const DOWNLOADS_PER_ADDRESS_MAX = 64

/**
 * Bytes that a download holds in memory: the part of a file that was read last, and its copy.
 * Met by: no honest user.
 */
export const DOWNLOAD_BYTES = 1024 * 1024

/**
 * Milliseconds after which a download ends of which the client takes nothing: five minutes, as
 * long as a relay waits. Met by: client; tested by
 * `packages/gateway/src/http/incoming/transfers.test.ts`.
 */
export const DOWNLOAD_STALL_MS = 300_000

/**
 * Most values in a JSON body without its lists of token ids. The limit bounds the cost of checking
 * the body. A conversation of 4,096 messages, each of one text part, has about 29,000 values.
 * Met by: client; tested by `packages/gateway/src/http/honest.test.ts`.
 */
export const BODY_VALUES_MAX = 50_000

/**
 * Most messages of one conversation; the protocol's own limit.
 * Met by: client; tested by `packages/gateway/src/http/honest.test.ts`.
 */
export const MESSAGES_MAX = 4096

/**
 * Most choices of one request: `n`, times the number of prompts. Each choice is an answer of its
 * own. Met by: client; tested by `packages/gateway/src/http/honest.test.ts`.
 */
export const CHOICES_MAX = 16

/**
 * Most inputs of one request for embeddings, as OpenAI limits them: 16 questions of 128.
 * Met by: client; tested by `packages/gateway/src/http/honest.test.ts`.
 */
export const EMBED_INPUTS_MAX = 2048

/**
 * Longest image in a request, in characters of its data URL: 2 MiB in base64, and the URL's head.
 * Met by: client; tested by `packages/gateway/src/http/honest.test.ts`.
 */
export const IMAGE_URL_LENGTH_MAX = 3_000_000

/**
 * Most stop texts of a request; the protocol's own limit.
 * Met by: client; tested by `packages/gateway/src/http/honest.test.ts`.
 */
export const STOPS_MAX = 16

/**
 * Longest stop text, in characters; the protocol's own limit.
 * Met by: client; tested by `packages/gateway/src/http/honest.test.ts`.
 */
export const STOP_LENGTH_MAX = 1024

/**
 * Most alternatives that are reported for a token.
 * Met by: client; tested by `packages/gateway/src/http/honest.test.ts`.
 */
export const TOP_LOGPROBS_MAX = 20

/**
 * Most entries of `logit_bias`; the protocol's own limit.
 * Met by: client; tested by `packages/gateway/src/http/honest.test.ts`.
 */
export const LOGIT_BIAS_MAX = 1024

/**
 * Longest model name in a request, in characters.
 * Met by: client; tested by `packages/gateway/src/http/honest.test.ts`.
 */
export const MODEL_LENGTH_MAX = 256

/**
 * Longest `Idempotency-Key`, in characters.
 * Met by: client; tested by `packages/gateway/src/http/honest.test.ts`.
 */
export const IDEMPOTENCY_KEY_LENGTH_MAX = 255

/**
 * Concurrent answers. The gateway answers further requests with an overload error. The limit
 * applies to all callers of a gateway together. Attack: the holder of a key without a rate sends as
 * many paid requests at once; meanwhile other callers have to repeat their requests.
 * Met by: client; tested by `packages/gateway/src/http/honest.test.ts`.
 */
export const RUNS_MAX = 4096

/**
 * Milliseconds of silence after which a stream sends a comment, so that proxies keep it open.
 * Met by: no honest user.
 */
export const KEEPALIVE_INTERVAL_MS = 8_000

/**
 * Milliseconds after which a stream opens without its answer, while a provider processes a long
 * prompt. A failure before the stream opens has an HTTP status, by which clients decide whether to
 * retry. Met by: no honest user.
 */
export const PROGRESS_WAIT_MS = 1_500

/**
 * Least milliseconds between two reports of a prompt's progress in a stream.
 * Met by: no honest user.
 */
export const PROGRESS_INTERVAL_MS = 500

/**
 * Least seconds between two events about a prompt's progress; comments are sent more often. Clients
 * that need events time out only after minutes, and an event may be as long as the request's
 * instructions and tools. Met by: no honest user.
 */
export const PROGRESS_EVENT_SECONDS = 5

/**
 * Least tokens of a prompt for which a stream opens before its provider has reported any progress.
 * Providers process shorter prompts in a few seconds, and a failure within this time still has an
 * HTTP status. Met by: no honest user.
 */
export const LONG_PROMPT_TOKENS = 2_048

/**
 * Milliseconds for which a suspended answer without a reader waits for the client's retry. The
 * usual clients retry within 8 seconds. Met by: no honest user.
 */
export const RETRY_GRACE_MS = 10_000

/** Milliseconds for which the gateway caches the list of models. Met by: no honest user. */
export const MODEL_CARDS_AGE_MAX_MS = 5_000

/** Alternative regions that a question or a key may name. Met by: no honest user. */
export const REGIONS_MAX = 16

/**
 * Output tokens of `/v1/completions` if the caller sets no limit, as in OpenAI's API.
 * Met by: no honest user.
 */
export const COMPLETION_TOKENS_DEFAULT = 16

/** Seconds in `Retry-After` if the error itself gives no time. Met by: no honest user. */
export const RETRY_AFTER_SECONDS = 2

/**
 * Milliseconds that a stopped answer has to end before the gateway charges it.
 * Met by: no honest user.
 */
export const CANCEL_WAIT_MS = 5_000

/**
 * Most names of request headers that a CORS preflight allows a page to send. OpenAI's client asks
 * for about a dozen.
 *
 * Met by: no honest user.
 */
export const CORS_HEADERS_MAX = 64

/**
 * Longest name of a request header that a CORS preflight allows, in characters.
 *
 * Met by: no honest user.
 */
export const CORS_HEADER_LENGTH_MAX = 128

/**
 * Most names of ignored fields in a response. A coding agent offers some twenty tools that only
 * OpenAI runs. Met by: no honest user.
 */
export const IGNORED_FIELDS_MAX = 64

/**
 * Longest name of an ignored field in a response, in characters; longer ones are cut.
 * Met by: no honest user.
 */
export const IGNORED_NAME_LENGTH_MAX = 64

/**
 * Entries of a `metadata` object of responses and batches, as in OpenAI's API. Responses and their
 * events repeat them. Met by: no honest user.
 */
export const METADATA_ENTRIES_MAX = 16

/**
 * Most prompts of one caller whose tokens the gateway counts at the same time: of all keys of a
 * hosted account together, or of one key of a gateway without accounts. Coding agents request one
 * count before each question. An attacker without money gets this number of counts for each account
 * it makes, which wait for the texts of those who pay. Met by: client; tested by
 * `packages/gateway/src/http/honest.test.ts`.
 */
export const COUNTS_PER_CALLER_MAX = 16

/**
 * Longest name that a client gives a conversation, in characters; a longer one is not used. Claude
 * Code sends a JSON object of three ids.
 * Met by: client; tested by `packages/gateway/src/http/honest.test.ts`.
 */
export const CONVERSATION_ID_LENGTH_MAX = 512

/**
 * Longest signature of a thinking block and longest encrypted content of a reasoning item, in
 * characters: either may carry a whole text in base64. Met by: no honest user.
 */
export const SIGNATURE_LENGTH_MAX = 8 * 1024 * 1024

/**
 * Longest type of a tool, an item or a block, in characters: errors and responses repeat it.
 * Met by: client; tested by `packages/gateway/src/http/honest.test.ts`.
 */
export const TYPE_LENGTH_MAX = 64

/**
 * Characters of the longest id that a client may give an item; the gateway replaces longer ids. Met
 * by: no honest user.
 */
export const RESPONSE_ITEM_ID_LENGTH_MAX = 96

/**
 * Longest compaction that a request sends back, in characters, as in the Open Responses
 * specification; the limit of the body is reached first. Met by: no honest user.
 */
export const COMPACTION_LENGTH_MAX = 10_485_760

/**
 * Most tokens of the summary in a compaction; fewer if the model's context has less room.
 * Met by: no honest user.
 */
export const COMPACTION_TOKENS_MAX = 4096

/**
 * Tokens that a truncated conversation leaves for its answer, if the request does not limit the
 * answer's length; at most half of the model's context. Met by: no honest user.
 */
export const TRUNCATION_OUTPUT_TOKENS_MAX = 4096

/** Most items of one page of a response's input, as OpenAI limits it. Met by: no honest user. */
export const INPUT_ITEMS_PAGE_MAX = 100

/** Items of one page of a response's input if the request names none. Met by: no honest user. */
export const INPUT_ITEMS_PAGE_DEFAULT = 20

/**
 * Least bytes of a kept answer that the gateway compresses outside of its main thread. Compressing
 * a smaller answer takes about a millisecond. Met by: no honest user.
 */
export const REST_ASIDE_BYTES = 64 * 1024
