import { Inference } from '@ostrom/protocol'
import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/gateway/src/http/honest.test.ts'
const transfers = 'packages/gateway/src/http/incoming/transfers.test.ts'

/** Largest request body: 10 MiB. */
export const BODY_BYTES_MAX = limit(10 * 1024 * 1024, 'bytes', 'client', honest)

/**
 * Bytes of a refused body that the gateway reads only to discard them: 4 MiB. Of a body above
 * `BODY_BYTES_MAX` these are the bytes beyond this limit.
 */
export const DISCARDED_BYTES_MAX = limit(4 * 1024 * 1024, 'bytes', 'no honest user')

/**
 * Bytes of a body that the gateway reads even if its key is above its rate: 256 KiB, because
 * reading them costs no more than the refusal. The gateway does not parse a larger body of such a
 * key.
 */
export const UNCOUNTED_BODY_BYTES_MAX = limit(256 * 1024, 'bytes', 'no honest user')

/**
 * Bodies that a gateway reads at the same time for one API key, for one account of a hosted gateway
 * and for one client address. A body that has arrived holds no place. Attack: as many bodies that
 * are not finished; the key, the account or the people behind the same address then get a 429 until
 * the server ends those bodies (`REQUEST_MS_MAX` of the HTTP server). Relayed requests have no
 * address.
 */
export const BODIES_PER_KEY_MAX = limit(512, 'bodies', 'client', transfers)
/** See `BODIES_PER_KEY_MAX`. */
export const BODIES_PER_ACCOUNT_MAX = limit(512, 'bodies', 'client', transfers)
/** See `BODIES_PER_KEY_MAX`. */
export const BODIES_PER_ADDRESS_MAX = limit(1024, 'bodies', 'client', transfers)

/**
 * Bytes of the bodies that are read at the same time for one key, one account, one address and for
 * all together: 64 MiB, 128 MiB, 256 MiB and 1 GiB. A body with a stated length counts with it from
 * its beginning, one of at most `UNCOUNTED_BODY_BYTES_MAX` counts no bytes. Attack: large bodies
 * that are not finished, of ten accounts at four addresses; large bodies of others then get a 503
 * until the server ends those bodies, and small ones are read.
 */
export const BODIES_BYTES_MAX = limit(1024 ** 3, 'bytes', 'client', transfers)
/** See `BODIES_BYTES_MAX`. */
export const BODIES_PER_KEY_BYTES_MAX = limit(64 * 1024 * 1024, 'bytes', 'client', transfers)
/** See `BODIES_BYTES_MAX`. */
export const BODIES_PER_ACCOUNT_BYTES_MAX = limit(128 * 1024 * 1024, 'bytes', 'client', transfers)
/** See `BODIES_BYTES_MAX`. */
export const BODIES_PER_ADDRESS_BYTES_MAX = limit(256 * 1024 * 1024, 'bytes', 'client', transfers)

/**
 * Files that are downloaded at the same time by one API key, by one account of a hosted gateway, by
 * one client address and by all together. Attack: downloads that are read slowly, of sixteen
 * accounts at eight addresses; others then get a 503 for a file's content, and may ask again.
 */
export const DOWNLOADS_MAX = limit(512, 'downloads', 'client', transfers)
/** See `DOWNLOADS_MAX`. */
export const DOWNLOADS_PER_KEY_MAX = limit(16, 'downloads', 'client', transfers)
/** See `DOWNLOADS_MAX`. */
export const DOWNLOADS_PER_ACCOUNT_MAX = limit(32, 'downloads', 'client', transfers)
/** See `DOWNLOADS_MAX`. */
export const DOWNLOADS_PER_ADDRESS_MAX = limit(64, 'downloads', 'client', transfers)
/** Bytes that a download holds in memory: the part of a file that was read last, and its copy. */
export const DOWNLOAD_BYTES = limit(1024 * 1024, 'bytes', 'no honest user')

/**
 * Milliseconds after which a download ends of which the client takes nothing: five minutes, as long
 * as a relay waits.
 */
export const DOWNLOAD_STALL_MS = limit(300_000, 'milliseconds', 'client', transfers)

/**
 * Most values in a JSON body without its lists of token ids. The limit bounds the cost of checking
 * the body. A conversation of 4,096 messages, each of one text part, has about 29,000 values.
 */
export const BODY_VALUES_MAX = limit(50_000, 'values', 'client', honest)

/** Most messages of one conversation; the protocol's own limit. */
export const MESSAGES_MAX = limit(Inference.MESSAGES_MAX, 'messages', 'client', honest)

/**
 * Most choices of one request: `n`, times the number of prompts. Each choice is an answer of its
 * own.
 */
export const CHOICES_MAX = limit(16, 'choices', 'client', honest)

/** Most inputs of one request for embeddings, as OpenAI limits them: 16 questions of 128. */
export const EMBED_INPUTS_MAX = limit(2048, 'inputs', 'client', honest)

/**
 * Longest image in a request, in characters of its data URL: 2 MiB in base64, and the URL's head.
 */
export const IMAGE_URL_LENGTH_MAX = limit(3_000_000, 'characters', 'client', honest)

/** Most stop texts of a request; the protocol's own limit. */
export const STOPS_MAX = limit(Inference.STOPS_MAX, 'texts', 'client', honest)
/** Longest stop text; the protocol's own limit. */
export const STOP_LENGTH_MAX = limit(Inference.STOP_LENGTH_MAX, 'characters', 'client', honest)
/** Most alternatives that are reported for a token. */
export const TOP_LOGPROBS_MAX = limit(Inference.LOGPROBS_MAX, 'alternatives', 'client', honest)
/** Most entries of `logit_bias`; the protocol's own limit. */
export const LOGIT_BIAS_MAX = limit(Inference.LOGIT_BIAS_MAX, 'entries', 'client', honest)
/** Longest model name in a request. */
export const MODEL_LENGTH_MAX = limit(256, 'characters', 'client', honest)
/** Longest `Idempotency-Key`. */
export const IDEMPOTENCY_KEY_LENGTH_MAX = limit(255, 'characters', 'client', honest)

/**
 * Concurrent answers. The gateway answers further requests with an overload error. The limit
 * applies to all callers of a gateway together. Attack: the holder of a key without a rate sends as
 * many paid requests at once; meanwhile other callers have to repeat their requests.
 */
export const RUNS_MAX = limit(4096, 'answers', 'client', honest)

/** Milliseconds of silence after which a stream sends a comment, so that proxies keep it open. */
export const KEEPALIVE_INTERVAL_MS = limit(8_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds after which a stream opens without its answer, while a provider processes a long
 * prompt. A failure before the stream opens has an HTTP status, by which clients decide whether to
 * retry.
 */
export const PROGRESS_WAIT_MS = limit(1_500, 'milliseconds', 'no honest user')

/** Least milliseconds between two reports of a prompt's progress in a stream. */
export const PROGRESS_INTERVAL_MS = limit(500, 'milliseconds', 'no honest user')

/**
 * Least seconds between two events about a prompt's progress; comments are sent more often. Clients
 * that need events time out only after minutes, and an event may be as long as the request's
 * instructions and tools.
 */
export const PROGRESS_EVENT_SECONDS = limit(5, 'seconds', 'no honest user')

/**
 * Least tokens of a prompt for which a stream opens before its provider has reported any progress.
 * Providers process shorter prompts in a few seconds, and a failure within this time still has an
 * HTTP status.
 */
export const LONG_PROMPT_TOKENS = limit(2_048, 'tokens', 'no honest user')

/**
 * Milliseconds for which a suspended answer without a reader waits for the client's retry. The
 * usual clients retry within 8 seconds.
 */
export const RETRY_GRACE_MS = limit(10_000, 'milliseconds', 'no honest user')

/** Milliseconds for which the gateway caches the list of models. */
export const MODEL_CARDS_AGE_MAX_MS = limit(5_000, 'milliseconds', 'no honest user')
/** Alternative regions that a question or a key may name. */
export const REGIONS_MAX = limit(16, 'regions', 'no honest user')
/** Output tokens of `/v1/completions` if the caller sets no limit, as in OpenAI's API. */
export const COMPLETION_TOKENS_DEFAULT = limit(16, 'tokens', 'no honest user')
/** Seconds in `Retry-After` if the error itself gives no time. */
export const RETRY_AFTER_SECONDS = limit(2, 'seconds', 'no honest user')
/** Milliseconds that a stopped answer has to end before the gateway charges it. */
export const CANCEL_WAIT_MS = limit(5_000, 'milliseconds', 'no honest user')

/**
 * Most names of request headers that a CORS preflight allows a page to send. OpenAI's client asks
 * for about a dozen.
 */
export const CORS_HEADERS_MAX = limit(64, 'headers', 'no honest user')

/** Longest name of a request header that a CORS preflight allows. */
export const CORS_HEADER_LENGTH_MAX = limit(128, 'characters', 'no honest user')

/**
 * Most names of ignored fields in a response. A coding agent offers some twenty tools that only
 * OpenAI runs.
 */
export const IGNORED_FIELDS_MAX = limit(64, 'fields', 'no honest user')

/** Longest name of an ignored field in a response; longer ones are cut. */
export const IGNORED_NAME_LENGTH_MAX = limit(64, 'characters', 'no honest user')

/**
 * Entries of a `metadata` object of responses and batches, as in OpenAI's API. Responses and their
 * events repeat them.
 */
export const METADATA_ENTRIES_MAX = limit(16, 'entries', 'no honest user')

/**
 * Most prompts of one caller whose tokens the gateway counts at the same time: of all keys of a
 * hosted account together, or of one key of a gateway without accounts. Coding agents request one
 * count before each question. An attacker without money gets this number of counts for each account
 * it makes, which wait for the texts of those who pay.
 */
export const COUNTS_PER_CALLER_MAX = limit(16, 'prompts', 'client', honest)

/**
 * Longest name that a client gives a conversation; a longer one is not used. Claude Code sends a
 * JSON object of three ids.
 */
export const CONVERSATION_ID_LENGTH_MAX = limit(512, 'characters', 'client', honest)

/**
 * Longest signature of a thinking block and longest encrypted content of a reasoning item: either
 * may carry a whole text in base64.
 */
export const SIGNATURE_LENGTH_MAX = limit(8 * 1024 * 1024, 'characters', 'no honest user')

/** Longest type of a tool, an item or a block: errors and responses repeat it. */
export const TYPE_LENGTH_MAX = limit(64, 'characters', 'client', honest)
/** Characters of the longest id that a client may give an item; the gateway replaces longer ids. */
export const RESPONSE_ITEM_ID_LENGTH_MAX = limit(96, 'characters', 'no honest user')

/**
 * Longest compaction that a request sends back, as in the Open Responses specification; the limit
 * of the body is reached first.
 */
export const COMPACTION_LENGTH_MAX = limit(10_485_760, 'characters', 'no honest user')

/** Most tokens of the summary in a compaction; fewer if the model's context has less room. */
export const COMPACTION_TOKENS_MAX = limit(4096, 'tokens', 'no honest user')

/**
 * Tokens that a truncated conversation leaves for its answer, if the request does not limit the
 * answer's length; at most half of the model's context.
 */
export const TRUNCATION_OUTPUT_TOKENS_MAX = limit(4096, 'tokens', 'no honest user')

/** Most items of one page of a response's input, as OpenAI limits it. */
export const INPUT_ITEMS_PAGE_MAX = limit(100, 'items', 'no honest user')
/** Items of one page of a response's input if the request names none. */
export const INPUT_ITEMS_PAGE_DEFAULT = limit(20, 'items', 'no honest user')

/**
 * Least bytes of a kept answer that the gateway compresses outside of its main thread. Compressing
 * a smaller answer takes about a millisecond.
 */
export const REST_ASIDE_BYTES = limit(64 * 1024, 'bytes', 'no honest user')
