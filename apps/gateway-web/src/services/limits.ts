import { limit } from '@ostrom/protocol/limits'

const honest = 'apps/gateway-web/src/services/honest.test.ts'

/** Most bytes of one request of the web app, other than a question or a rating. */
export const WEB_BODY_BYTES_MAX = limit(64 * 1024, 'bytes', 'person', honest)
/** Most rows in one response to the web app. The next page is a further request. */
export const WEB_PAGE_MAX = limit(200, 'rows', 'no honest user')
/** Wrong codes after which sign-in needs a new code from the machine. */
export const SIGN_IN_TRIES_MAX = limit(5, 'codes', 'person', honest)
/** Milliseconds for which a one-time code is valid. */
export const SIGN_IN_CODE_AGE_MAX_MS = limit(60 * 60 * 1000, 'milliseconds', 'no honest user')
/** Milliseconds after which a browser has to sign in again. */
export const SIGN_IN_AGE_MAX_MS = limit(30 * 24 * 3_600_000, 'milliseconds', 'no honest user')
/** Signed-in browsers. A further sign-in signs out the oldest. */
export const SIGN_INS_MAX = limit(64, 'browsers', 'person', honest)
/** Milliseconds between two presence probes of a provider that a page shows. */
export const PRESENCE_INTERVAL_MS = limit(3_000, 'milliseconds', 'no honest user')
/** Longest wait for a provider to accept a connection. */
export const PRESENCE_TIMEOUT_MS = limit(2_500, 'milliseconds', 'no honest user')
/** Milliseconds for which the gateway probes a provider after a page last showed it. */
export const PRESENCE_MONITOR_MS = limit(120_000, 'milliseconds', 'no honest user')

/**
 * Providers under presence probes, most recently shown first. Each probed provider costs a channel
 * in each interval.
 */
export const PRESENCE_PROVIDERS_MAX = limit(64, 'providers', 'no honest user')

/** Providers whose uptime the gateway stores. */
export const PRESENCE_HISTORY_MAX = limit(10_000, 'providers', 'no honest user')
/** Versions in the graph of a model, nearest first, and the most versions that are read for it. */
export const VERSIONS_SHOWN_MAX = limit(64, 'versions', 'no honest user')
/** Calibrations that a page shows for a model's version, the newest first. */
export const CALIBRATIONS_SHOWN_MAX = limit(16, 'calibrations', 'no honest user')
/** Milliseconds between two reads of the chain while an event stream has subscribers. */
export const EVENT_STREAM_POLL_MS = limit(1_000, 'milliseconds', 'no honest user')
/** Milliseconds of silence after which an event stream sends a keepalive. */
export const EVENT_STREAM_KEEPALIVE_MS = limit(15_000, 'milliseconds', 'no honest user')

/**
 * Event streams of signed-in browsers, and equally many streams of others. A further stream closes
 * the oldest stream of the account or address with the most streams. Behind a reverse proxy with
 * one address for all, strangers can make other anonymous pages reconnect, but no signed-in one.
 */
export const EVENT_STREAM_SUBSCRIBERS_MAX = limit(256, 'streams', 'person', honest)

/** Milliseconds after which a disconnected browser reconnects. */
export const EVENT_STREAM_RETRY_MS = limit(15_000, 'milliseconds', 'no honest user')
/** Unread events of one stream. The gateway closes a stream with more. */
export const EVENT_STREAM_BACKLOG_MAX = limit(64, 'events', 'person', honest)
/** Latest answers whose measurements the gateway keeps in memory. */
export const ANSWER_METRICS_MAX = limit(10_000, 'answers', 'no honest user')
/** Manifests cached in memory to describe models. */
export const MANIFESTS_MAX = limit(10_000, 'manifests', 'no honest user')

/**
 * Longest wait of a page for a manifest or a license that is not in the store. The fetch goes on
 * for the next page.
 */
export const MANIFEST_TIMEOUT_MS = limit(2_000, 'milliseconds', 'no honest user')

/** Longest fetch of a manifest or a license: sources have to be dialled first. */
export const MANIFEST_FETCH_MS = limit(60_000, 'milliseconds', 'no honest user')
/** Intervals in a plot of payments. */
export const PLOT_STEPS = limit(48, 'intervals', 'no honest user')
/** Milliseconds for which a sign-in challenge is valid. */
export const CHALLENGE_AGE_MAX_MS = limit(5 * 60_000, 'milliseconds', 'no honest user')
/** Milliseconds after which a browser has to sign in to a hosted gateway again. */
export const ACCOUNT_SIGN_IN_AGE_MAX_MS = limit(24 * 3_600_000, 'milliseconds', 'no honest user')

/**
 * Browsers signed in to a hosted gateway. A further sign-in signs out the oldest browser at the
 * address with the most browsers, in the network with the most (IPv6 networks have 48 bits). An
 * attacker needs a valid signature for each browser, and `ADDRESS_SIGN_INS_PER_MINUTE_MAX` limits
 * these: from one address it takes 167 minutes to fill all places, and further sign-ins then sign
 * out its own browsers. To sign out the browsers of a network with n browsers, an attacker needs n
 * browsers in each of `ACCOUNT_SIGN_INS_MAX / n` networks.
 */
export const ACCOUNT_SIGN_INS_MAX = limit(20_000, 'browsers', 'no honest user')

/**
 * Browsers signed in as one account. A further sign-in signs out the account's own oldest browser:
 * a person who can sign for an account can only sign out that account.
 */
export const ACCOUNT_BROWSERS_MAX = limit(16, 'browsers', 'person', honest)

/**
 * Sign-ins as one account that one address may try in a minute, successful or not. They are counted
 * before the signature is checked, which costs about a millisecond of processor time, or a read of
 * the chain for a contract's wallet. An attacker that exhausts them blocks that account only from
 * its own address.
 */
export const SIGN_INS_PER_MINUTE_MAX = limit(30, 'sign-ins', 'person', honest)

/**
 * Sign-ins as any account that one address may try in a minute, and texts for signing that it may
 * request. An attacker that exhausts them blocks the users that share its address: behind a reverse
 * proxy that the configuration does not name, that is all users.
 */
export const ADDRESS_SIGN_INS_PER_MINUTE_MAX = limit(120, 'sign-ins', 'person', honest)

/**
 * Sign-ins, and texts for signing, in a minute from one IPv6 network with 48 bits. Hosting
 * companies and tunnels give such networks away, and each has 65,536 addresses as the limits count
 * them. Ten addresses at full rate exhaust the limit of their network. Attack: such a network costs
 * the gateway 1,200 checks of a signature in a minute, or as many reads of the chain.
 */
export const NETWORK_SIGN_INS_PER_MINUTE_MAX = limit(1_200, 'sign-ins', 'no honest user')

/** Requests of one account's pages to the wallet endpoints in a minute. */
export const ACCOUNT_REQUESTS_PER_MINUTE_MAX = limit(600, 'requests', 'person', honest)

/**
 * Accounts, or addresses, that one rate limit counts. Each minute clears the counts. Beyond the
 * limit, the oldest entry is dropped and its count begins again; for that an attacker needs
 * requests from this number of addresses.
 */
export const RATE_LIMIT_KEYS_MAX = limit(20_000, 'accounts', 'no honest user')

/** Number of models that a semantic search covers: those with the most providers. */
export const SEARCH_MODELS_MAX = limit(256, 'models', 'no honest user')

/**
 * Number of embedding models that a search considers, those with the most providers; it takes the
 * cheapest.
 */
export const SEARCH_PLANS_MAX = limit(4, 'models', 'no honest user')

/**
 * Bytes of a model's text (name, description, task, keywords, license) that its embedding covers.
 */
export const SEARCH_TEXT_BYTES_MAX = limit(600, 'bytes', 'no honest user')

/** Characters of a semantic search query. */
export const SEARCH_QUERY_CHARACTERS_MAX = limit(256, 'characters', 'person', honest)
/** Texts in one embedding request. The gateway pays each request once and caches its result. */
export const SEARCH_TEXTS_PER_REQUEST = limit(64, 'texts', 'no honest user')
/** Tokens that a tokenizer may add to a text, such as its beginning and its end. */
export const SEARCH_TOKENS_PER_TEXT = limit(8, 'tokens', 'no honest user')

/**
 * Cached embeddings of a gateway, of all payers. At 4,096 numbers each, these embeddings take 256
 * MiB. If they are all used, the payer with the most embeddings loses one, and pays for it again in
 * its next search. Attack: 16 accounts, each with a session that pays for 1,024 texts.
 */
export const SEARCH_EMBEDDINGS_MAX = limit(16_384, 'embeddings', 'no honest user')

/**
 * Cached embeddings of one payer: the texts of four providers. Beyond that the payer loses its own
 * ones.
 */
export const SEARCH_EMBEDDINGS_PER_PAYER_MAX = limit(1_024, 'embeddings', 'no honest user')

/** Nearest models that a semantic search shows. */
export const SEARCH_RESULTS_MAX = limit(40, 'models', 'no honest user')
/** Semantic searches in a minute of each payer: the gateway's owner, or one account. */
export const SEARCHES_PER_MINUTE_MAX = limit(20, 'searches', 'person', honest)
/** Latest proofs on the page of a model; each takes two reads of the chain. */
export const PROOFS_SHOWN_MAX = limit(5, 'proofs', 'no honest user')
/** Latest cases against one of the owner's nodes that the node's page reads. */
export const NODE_CASES_MAX = limit(10, 'cases', 'no honest user')

/**
 * Latest data challenges of one of the owner's nodes that the node's page requests from the chain.
 */
export const NODE_CHALLENGES_MAX = limit(10, 'challenges', 'no honest user')

/** Seconds for which the page of an owner's nodes shows a loss of stake: 30 days. */
export const SLASH_NOTICE_SECONDS = limit(30 * 86_400, 'seconds', 'no honest user')
/** Milliseconds for which all pages get the same figures of the market. */
export const STATISTICS_AGE_MS = limit(60_000, 'milliseconds', 'no honest user')
/** Milliseconds for which all pages get the same state of governance. */
export const GOVERNANCE_AGE_MS = limit(2_000, 'milliseconds', 'no honest user')
