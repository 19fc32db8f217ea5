/**
 * Most bytes of one request of the web app, other than a question or a rating.
 * Met by: person; tested by `apps/gateway-web/src/services/honest.test.ts`.
 */
export const WEB_BODY_BYTES_MAX = 64 * 1024

/**
 * Most rows in one response to the web app. The next page is a further request.
 * Met by: no honest user.
 */
export const WEB_PAGE_MAX = 200

/**
 * Wrong codes after which sign-in needs a new code from the machine.
 * Met by: person; tested by `apps/gateway-web/src/services/honest.test.ts`.
 */
export const SIGN_IN_TRIES_MAX = 5

/** Milliseconds for which a one-time code is valid. Met by: no honest user. */
export const SIGN_IN_CODE_AGE_MAX_MS = 60 * 60 * 1000

/** Milliseconds after which a browser has to sign in again. Met by: no honest user. */
export const SIGN_IN_AGE_MAX_MS = 30 * 24 * 3_600_000

/**
 * Signed-in browsers. A further sign-in signs out the oldest.
 * Met by: person; tested by `apps/gateway-web/src/services/honest.test.ts`.
 */
export const SIGN_INS_MAX = 64

/**
 * Milliseconds between two presence probes of a provider that a page shows. Met by: no honest user.
 */
export const PRESENCE_INTERVAL_MS = 3_000

/** Longest wait for a provider to accept a connection, in milliseconds. Met by: no honest user. */
export const PRESENCE_TIMEOUT_MS = 2_500

/**
 * Milliseconds for which the gateway probes a provider after a page last showed it.
 * Met by: no honest user.
 */
export const PRESENCE_MONITOR_MS = 120_000

/**
 * Providers under presence probes, most recently shown first. Each probed provider costs a channel
 * in each interval. Met by: no honest user.
 */
export const PRESENCE_PROVIDERS_MAX = 64

/** Providers whose uptime the gateway stores. Met by: no honest user. */
export const PRESENCE_HISTORY_MAX = 10_000

/**
 * Versions in the graph of a model, nearest first, and the most versions that are read for it.
 * Met by: no honest user.
 */
export const VERSIONS_SHOWN_MAX = 64

/**
 * Calibrations that a page shows for a model's version, the newest first. Met by: no honest user.
 */
export const CALIBRATIONS_SHOWN_MAX = 16

/**
 * Milliseconds between two reads of the chain while an event stream has subscribers.
 * Met by: no honest user.
 */
export const EVENT_STREAM_POLL_MS = 1_000

/**
 * Milliseconds of silence after which an event stream sends a keepalive. Met by: no honest user.
 */
export const EVENT_STREAM_KEEPALIVE_MS = 15_000

/**
 * Event streams of signed-in browsers, and equally many streams of others. A further stream closes
 * the oldest stream of the account or address with the most streams. Behind a reverse proxy with
 * one address for all, strangers can make other anonymous pages reconnect, but no signed-in one.
 * Met by: person; tested by `apps/gateway-web/src/services/honest.test.ts`.
 */
export const EVENT_STREAM_SUBSCRIBERS_MAX = 256

/** Milliseconds after which a disconnected browser reconnects. Met by: no honest user. */
export const EVENT_STREAM_RETRY_MS = 15_000

/**
 * Unread events of one stream. The gateway closes a stream with more.
 * Met by: person; tested by `apps/gateway-web/src/services/honest.test.ts`.
 */
export const EVENT_STREAM_BACKLOG_MAX = 64

/** Latest answers whose measurements the gateway keeps in memory. Met by: no honest user. */
export const ANSWER_METRICS_MAX = 10_000

/** Manifests cached in memory to describe models. Met by: no honest user. */
export const MANIFESTS_MAX = 10_000

/**
 * Longest wait of a page for a manifest or a license that is not in the store, in milliseconds. The
 * fetch goes on for the next page. Met by: no honest user.
 */
export const MANIFEST_TIMEOUT_MS = 2_000

/**
 * Longest fetch of a manifest or a license, in milliseconds: sources have to be dialled first.
 * Met by: no honest user.
 */
export const MANIFEST_FETCH_MS = 60_000

/** Intervals in a plot of payments. Met by: no honest user. */
export const PLOT_STEPS = 48

/** Milliseconds for which a sign-in challenge is valid. Met by: no honest user. */
export const CHALLENGE_AGE_MAX_MS = 5 * 60_000

/**
 * Milliseconds after which a browser has to sign in to a hosted gateway again.
 * Met by: no honest user.
 */
export const ACCOUNT_SIGN_IN_AGE_MAX_MS = 24 * 3_600_000

/**
 * Browsers signed in to a hosted gateway. A further sign-in signs out the oldest browser at the
 * address with the most browsers, in the network with the most (IPv6 networks have 48 bits). An
 * attacker needs a valid signature for each browser, and `ADDRESS_SIGN_INS_PER_MINUTE_MAX` limits
 * these: from one address it takes 167 minutes to fill all places, and further sign-ins then sign
 * out its own browsers. To sign out the browsers of a network with n browsers, an attacker needs n
 * browsers in each of `ACCOUNT_SIGN_INS_MAX / n` networks.
 *
 * Met by: no honest user.
 */
export const ACCOUNT_SIGN_INS_MAX = 20_000

/**
 * Browsers signed in as one account. A further sign-in signs out the account's own oldest browser:
 * a person who can sign for an account can only sign out that account.
 *
 * Met by: person; tested by `apps/gateway-web/src/services/honest.test.ts`.
 */
export const ACCOUNT_BROWSERS_MAX = 16

/**
 * Sign-ins as one account that one address may try in a minute, successful or not. They are
 * counted before the signature is checked, which costs about a millisecond of processor time, or a
 * read of the chain for a contract's wallet. An attacker that exhausts them blocks that account
 * only from its own address. Met by: person; tested by
 * `apps/gateway-web/src/services/honest.test.ts`.
 */
export const SIGN_INS_PER_MINUTE_MAX = 30

/**
 * Sign-ins as any account that one address may try in a minute, and texts for signing that it may
 * request. An attacker that exhausts them blocks the users that share its address: behind a reverse
 * proxy that the configuration does not name, that is all users. Met by: person; tested by
 * `apps/gateway-web/src/services/honest.test.ts`.
 */
export const ADDRESS_SIGN_INS_PER_MINUTE_MAX = 120

/**
 * Sign-ins, and texts for signing, in a minute from one IPv6 network with 48 bits. Hosting
 * companies and tunnels give such networks away, and each has 65,536 addresses as the limits count
 * them. Ten addresses at full rate exhaust the limit of their network. Attack: such a network costs
 * the gateway 1,200 checks of a signature in a minute, or as many reads of the chain. Met by: no
 * honest user.
 */
export const NETWORK_SIGN_INS_PER_MINUTE_MAX = 1_200

/**
 * Requests of one account's pages to the wallet endpoints in a minute.
 * Met by: person; tested by `apps/gateway-web/src/services/honest.test.ts`.
 */
export const ACCOUNT_REQUESTS_PER_MINUTE_MAX = 600

/**
 * Accounts, or addresses, that one rate limit counts. Each minute clears the counts. Beyond the
 * limit, the oldest entry is dropped and its count begins again; for that an attacker needs
 * requests from this number of addresses.
 *
 * Met by: no honest user.
 */
export const RATE_LIMIT_KEYS_MAX = 20_000

/**
 * Number of models that a semantic search covers: those with the most providers.
 * Met by: no honest user.
 */
export const SEARCH_MODELS_MAX = 256

/**
 * Number of embedding models that a search considers, those with the most providers; it takes the
 * cheapest. Met by: no honest user.
 */
export const SEARCH_PLANS_MAX = 4

/**
 * Bytes of a model's text (name, description, task, keywords, license) that its embedding covers.
 * Met by: no honest user.
 */
export const SEARCH_TEXT_BYTES_MAX = 600

/**
 * Characters of a semantic search query.
 * Met by: person; tested by `apps/gateway-web/src/services/honest.test.ts`.
 */
export const SEARCH_QUERY_CHARACTERS_MAX = 256

/**
 * Texts in one embedding request. The gateway pays each request once and caches its result.
 * Met by: no honest user.
 */
export const SEARCH_TEXTS_PER_REQUEST = 64

/**
 * Tokens that a tokenizer may add to a text, such as its beginning and its end.
 * Met by: no honest user.
 */
export const SEARCH_TOKENS_PER_TEXT = 8

/**
 * Cached embeddings of a gateway, of all payers. At 4,096 numbers each, these embeddings take 256
 * MiB. If they are all used, the payer with the most embeddings loses one, and pays for it again in
 * its next search. Attack: 16 accounts, each with a session that pays for 1,024 texts.
 * Met by: no honest user.
 */
export const SEARCH_EMBEDDINGS_MAX = 16_384

/**
 * Cached embeddings of one payer: the texts of four providers. Beyond that the payer loses its own
 * ones. Met by: no honest user.
 */
export const SEARCH_EMBEDDINGS_PER_PAYER_MAX = 1_024

/** Nearest models that a semantic search shows. Met by: no honest user. */
export const SEARCH_RESULTS_MAX = 40

/**
 * Semantic searches in a minute of each payer: the gateway's owner, or one account.
 * Met by: person; tested by `apps/gateway-web/src/services/honest.test.ts`.
 */
export const SEARCHES_PER_MINUTE_MAX = 20

/**
 * Latest proofs on the page of a model; each takes two reads of the chain. Met by: no honest user.
 */
export const PROOFS_SHOWN_MAX = 5

/**
 * Latest cases against one of the owner's nodes that the node's page reads. Met by: no honest user.
 */
export const NODE_CASES_MAX = 10

/**
 * Latest data challenges of one of the owner's nodes that the node's page requests from the chain.
 * Met by: no honest user.
 */
export const NODE_CHALLENGES_MAX = 10

/**
 * Seconds for which the page of an owner's nodes shows a loss of stake: 30 days.
 * Met by: no honest user.
 */
export const SLASH_NOTICE_SECONDS = 30 * 86_400

/** Milliseconds for which all pages get the same figures of the market. Met by: no honest user. */
export const STATISTICS_AGE_MS = 60_000

/** Milliseconds for which all pages get the same state of governance. Met by: no honest user. */
export const GOVERNANCE_AGE_MS = 2_000
