/** Most bytes that a page of the web app sends in one request, beside those of a question. */
export const WEB_BODY_BYTES_MAX = 64 * 1024

/** Rows that one answer to the web app holds at most; the next page is a further request. */
export const WEB_PAGE_MAX = 200

/** Wrong codes after which no code is taken until a new one is asked for on the machine. */
export const SIGN_IN_TRIES_MAX = 5

/** Milliseconds for which a one-time code may be used. */
export const SIGN_IN_CODE_AGE_MAX_MS = 60 * 60 * 1000

/** Milliseconds after which a browser has to sign in again. */
export const SIGN_IN_AGE_MAX_MS = 30 * 24 * 3_600_000

/** Browsers signed in at the same time; the oldest is signed out for one more. */
export const SIGN_INS_MAX = 64

/** Milliseconds between two looks whether a provider that is being shown still answers. */
export const PRESENCE_INTERVAL_MS = 3_000

/** Longest wait for a provider to take a connection, in milliseconds. */
export const PRESENCE_WAIT_MS = 2_500

/** Milliseconds after its last showing for which a provider is still looked at. */
export const PRESENCE_CARE_MS = 120_000

/** Providers looked at, those shown last; each costs a channel in each interval. */
export const PRESENCE_PROVIDERS_MAX = 64

/** Providers of which the gateway remembers how often they were there. */
export const PRESENCE_SEEN_MAX = 10_000

/** Versions in the graph of a model, nearest first; also those looked at to find them. */
export const VERSIONS_SHOWN_MAX = 64

/** Calibrations of a version that are shown, the latest. */
export const CALIBRATIONS_SHOWN_MAX = 16

/** Milliseconds between two looks at the chain while somebody listens for news. */
export const LIVE_INTERVAL_MS = 1_000

/** Milliseconds of silence after which a listener is told that it is still heard. */
export const LIVE_KEEPALIVE_MS = 15_000

/**
 * Pages of browsers that are signed in, and as many of others, that listen for news at the same
 * time. Who opens more has its own let go, those of one address or account; behind a proxy, where
 * all have one address, strangers can make others' pages connect anew, but none that is signed in.
 */
export const LIVE_LISTENERS_MAX = 256

/** Milliseconds after which a browser that was let go connects anew. */
export const LIVE_RETRY_MS = 15_000

/** News that wait for a browser to read them; one that has more is let go. */
export const LIVE_UNREAD_MAX = 64

/** Answers that the gateway's own figures are made of: the latest. */
export const MEASURED_ANSWERS_MAX = 10_000

/** Manifests kept in memory to show what models are. */
export const MANIFESTS_MAX = 10_000

/** Longest wait for a manifest or a license that is not in the store, in milliseconds. */
export const MANIFEST_WAIT_MS = 2_000

/** Stretches of time that a plot of payments has. */
export const PLOT_STEPS = 48

/** Milliseconds in which a text to sign in with has to come back signed. */
export const CHALLENGE_AGE_MAX_MS = 5 * 60_000

/** Milliseconds after which a browser has to sign in to a shared gateway again. */
export const ACCOUNT_SIGN_IN_AGE_MAX_MS = 24 * 3_600_000

/** Browsers signed in to a shared gateway at the same time; the oldest gives way. */
export const ACCOUNT_SIGN_INS_MAX = 20_000

/**
 * Signatures of one account to sign in with that may ask the chain in a minute, as those of
 * contracts do. Whoever sends so many wrong ones for a contract keeps that one account from signing
 * in; those with a key of their own are never kept out. Each costs this gateway one question to the
 * chain.
 */
export const CHAIN_SIGN_INS_PER_MINUTE_MAX = 30

/** What the pages of one account may ask of the wallet's endpoints in a minute. */
export const ACCOUNT_ASKS_PER_MINUTE_MAX = 600

/** Accounts whose asking is counted at once; a minute clears them. */
export const ACCOUNT_COUNTS_MAX = 20_000

/** Models that a search by meaning looks at: those with the most providers. */
export const MEANING_MODELS_MAX = 256

/** Embedding models that the cheapest is chosen of, those with the most providers. */
export const MEANING_CHOICES_MAX = 4

/** Bytes of a model's name and description that its vector is made of; the rest is left out. */
export const MEANING_TEXT_BYTES_MAX = 600

/** Characters of what is searched by meaning. */
export const MEANING_QUERY_MAX = 256

/** Texts that vectors are asked of in one question; each question is paid, then kept. */
export const MEANING_TEXTS_PER_QUESTION = 64

/** Tokens that a tokenizer may add to a text, such as its beginning and its end. */
export const MEANING_TOKENS_ADDED = 8

/** Vectors of texts that a gateway keeps; at 4,096 numbers each they are 16 MiB. */
export const MEANING_VECTORS_MAX = 1_024

/** Models that a search by meaning shows, the nearest first. */
export const MEANING_SHOWN_MAX = 40

/** Searches by meaning in a minute of each who pays: the gateway's owner, or one account. */
export const MEANING_PER_MINUTE_MAX = 20
