import { PrefixHistory } from '@ostrom/protocol'

/**
 * Milliseconds of backoff after a provider's first failure for a caller. The backoff doubles with
 * each further failure before an answer. Met by: no honest user.
 */
export const FAILURE_BACKOFF_MS = 5_000

/** Longest backoff, in milliseconds. Met by: no honest user. */
export const FAILURE_BACKOFF_MAX_MS = 10 * 60_000

/**
 * Failures in a row, without an answer between them, from which on time alone does not restore a
 * provider's rank: it comes last, until it answers again. Met by: no honest user.
 */
export const FAILURES_UNPROVEN = 3

/**
 * Milliseconds after the backoff of such a provider, after which it gets one question by its usual
 * rank, so that a provider that works again is found. Met by: no honest user.
 */
export const UNPROVEN_RETRY_MS = 60 * 60_000

/**
 * Milliseconds for which a gateway prefers all other providers to one that broke the protocol. One
 * breach costs the provider this gateway's questions for an hour. It costs the client at most the
 * pay for the stream parts before the breach. Met by: no honest user.
 */
export const DISTRUST_MS = 60 * 60_000

/**
 * Unpaid answers within `DISTRUST_MS` that one key may leave at a provider before its questions do
 * not reach this provider: two, one fewer than make the gateway's wallet a debtor. A person who
 * asks once for too many dimensions keeps the provider. Attack: two keys of one wallet leave enough
 * of them to close the provider to the wallet for an hour. Met by: no honest user.
 */
export const UNPAID_PER_KEY_MAX = 2

/**
 * Milliseconds of lower priority after a provider refused a question and said that no retry helps.
 * The time doubles with each consecutive refusal. The refusal may be right, so the gateway still
 * tries this provider after the healthy ones. Met by: no honest user.
 */
export const REFUSAL_BACKOFF_MS = 60_000

/** Longest time of lower priority after refusals, in milliseconds. Met by: no honest user. */
export const REFUSAL_BACKOFF_MAX_MS = 10 * 60_000

/**
 * Milliseconds of lower priority after a refusal that need not concern the next question, such as a
 * refusal of credit for a long prompt. Met by: no honest user.
 */
export const REFUSAL_SHORT_BACKOFF_MS = 5_000

/**
 * Longest time of lower priority after refusals that need not concern the next question, in
 * milliseconds. Met by: no honest user.
 */
export const REFUSAL_SHORT_BACKOFF_MAX_MS = 60_000

/**
 * Milliseconds that a data challenge waits for its answer before a gateway prefers all other
 * providers. A provider answers a usual challenge within a minute. The longest transcript takes 84
 * transactions, one for each part, and twenty minutes. So no number of challenges lowers the rank
 * of an honest provider. Met by: no honest user.
 */
export const CHALLENGE_ANSWER_MS = 30 * 60_000

/**
 * Providers that a gateway tries for one question before it reports a failure.
 * Met by: no honest user.
 */
export const PROVIDERS_PER_QUESTION_MAX = 4

/**
 * Silent providers of one question. From this number on, the gateway blames none of them if no
 * provider has sent a message, because the gateway's own network is then the likelier cause.
 * Attack: one owner runs this number of silent providers. A message from any other provider about
 * the same question shows that these providers are at fault.
 * Met by: no honest user.
 */
export const LOCAL_FAULT_PROVIDERS_MIN = 2

/** Times that a further provider may continue one answer. Met by: no honest user. */
export const RESUMES_MAX = 3

/**
 * Multiple of the usual cost of an answer above which a gateway excludes an offer, if the caller
 * sets no spending limit. Thus no caller pays an extreme price because all other providers failed
 * for a moment. Met by: no honest user.
 */
export const OVERPRICED_FACTOR = 4n

/**
 * Factor by which ranking multiplies the price of an offer once for each step from the offer's
 * verifiability class up to the best class among the offers. Met by: no honest user.
 */
export const CLASS_WEIGHT = 1.25

/**
 * Milliseconds after which a gateway reads again, in the background, the court, the artifacts of a
 * version, its calibrations and the artifacts that validators announce. Met by: no honest user.
 */
export const CALIBRATION_FRESH_MS = 60_000

/**
 * Age of the cached values that `CALIBRATION_FRESH_MS` lists, in milliseconds, above which a
 * question waits until the gateway has read these values again. Met by: no honest user.
 */
export const CALIBRATION_STALE_MS = 10 * 60_000

/** Weight of the latest measurement in a provider's mean latency. Met by: no honest user. */
export const LATENCY_WEIGHT = 0.3

/**
 * Most milliseconds of latency that ranking assumes for an unmeasured provider.
 * Met by: no honest user.
 */
export const LATENCY_UNKNOWN_MS = 1_000

/**
 * Providers with stored measurements, and pairs of provider and caller with stored refusals and
 * losses. Attack: more providers than this, each with an offer, or more API keys. The gateway then
 * forgets the oldest measurements, and treats the providers concerned as new.
 * Met by: no honest user.
 */
export const OBSERVATIONS_MAX = 10_000

/**
 * Milliseconds after which a gateway reads offers and names from the chain again, in the
 * background. Met by: no honest user.
 */
export const MARKET_FRESH_MS = 2_000

/**
 * Age of cached offers and names, in milliseconds, above which a question waits until they are read
 * again. Met by: no honest user.
 */
export const MARKET_STALE_MS = 60_000

/**
 * Model names and versions that a gateway caches. Attack: questions with more names than this. The
 * next question with an evicted name then waits for a read of the chain.
 * Met by: client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const MARKET_KEYS_MAX = 1_024

/**
 * Tokens that a chat template can add around one message; part of a quote's upper bound.
 * Met by: no honest user.
 */
export const TEMPLATE_TOKENS_PER_MESSAGE = 32

/**
 * Tokens that a chat template can add to describe functions; part of the quote's upper bound too.
 * Met by: no honest user.
 */
export const TEMPLATE_TOKENS_OF_TOOLS = 1024

/**
 * Output tokens of a question whose caller sets no limit.
 * Met by: client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const OUTPUT_TOKENS_DEFAULT = 4_096

/**
 * Output tokens for which an answer with a spending limit reserves funds before it begins, and
 * again in each later step: as many as in a usual checkpoint. The rest stays free for other
 * answers. Met by: no honest user.
 */
export const FUNDS_STEP_TOKENS = 64

/**
 * Number of output tokens that the held amount still pays for when an answer reserves more, so that
 * the provider has the new limit before it reaches the old one. At 100 tokens a second these tokens
 * take longer than a round trip. Met by: no honest user.
 */
export const FUNDS_AHEAD_TOKENS = 32

/**
 * Typical size of question and answer, by which a gateway compares offers without a question.
 * Met by: no honest user.
 */
export const TYPICAL_ANSWER_SIZE = { inputTokens: 512, images: 0, maxTokens: 128 }

/**
 * Consecutive prepaid prompts of one caller that one provider leaves unanswered. From this number
 * on, the gateway prefers other providers for this caller, for `DISTRUST_MS`. A provider that
 * leaves prompts unanswered on purpose takes this number of prompts of each key in an hour. The
 * number is more than one, because honest providers lose a machine occasionally.
 * Met by: no honest user.
 */
export const PREPAID_LOSSES_MAX = 2

/**
 * Milliseconds for which a conversation stays with its provider after its last answer. After this
 * time, prefix claims expire, and the provider has no advantage over another one.
 * Met by: no honest user.
 */
export const PIN_MS = PrefixHistory.clientWindow.ms

/**
 * Conversations of one API key that stay with their providers; about 200 bytes each. Attack: more
 * conversations by one key. The gateway then routes the key's oldest conversations as new; those of
 * other keys stay. Met by: client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const PINS_PER_CALLER_MAX = 256

/**
 * API keys whose conversations stay with their providers. The gateway forgets the conversations of
 * the least recently used key. Met by: client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const PIN_CALLERS_MAX = 1_024

/**
 * Running answers of one conversation at its provider. At this number, the next question ignores
 * the conversation's pin. Parallel questions, such as those of several agents of one program, then
 * go to idle providers too. Met by: client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const PIN_RUNNING_MAX = 4

/**
 * Percent: a conversation leaves its provider if the expected cost there exceeds this part of the
 * lowest expected cost at any provider. Below this limit, a switch saves less than it risks,
 * because the other provider has to process the whole conversation anew.
 * Met by: no honest user.
 */
export const PIN_COST_PERCENT_MAX = 125n

/**
 * Milliseconds to the first token, apart from the time for new tokens of the prompt, above which a
 * conversation may leave its provider. The repeated part of the prompt is in the cache, so the
 * provider's other clients cause a longer wait. Attack: a provider that answers first turns at once
 * and then lets conversations wait; each conversation waits this long only once.
 * Met by: no honest user.
 */
export const PIN_WAIT_MS = 20_000

/**
 * Milliseconds of a wait that are allowed in addition to `PIN_WAIT_MS` for each new token of the
 * prompt; slow machines take half of this time. Met by: no honest user.
 */
export const PIN_WAIT_MS_PER_TOKEN = 20

/**
 * Factor by which another provider has to be quicker than the pinned provider's last wait, if this
 * wait was too long. A smaller gain is not worth processing the whole conversation anew.
 * Met by: no honest user.
 */
export const PIN_WAIT_FACTOR = 4

/**
 * Weight of the latest answer in the mean length of a conversation's answers.
 * Met by: no honest user.
 */
export const OUTPUT_WEIGHT = 0.3

/**
 * Latest waits for a first token that the gateway remembers for each provider, to know when a first
 * token is late. Met by: no honest user.
 */
export const HEDGE_WAITS_MAX = 32

/**
 * Remembered waits, each for a prompt of at least half the present prompt's new tokens, that the
 * gateway needs to know when a provider is late. Fewer waits tell too little.
 * Met by: no honest user.
 */
export const HEDGE_WAITS_MIN = 8

/**
 * Percentile of a provider's earlier waits for a first token that counts as the expected wait.
 * Met by: no honest user.
 */
export const HEDGE_PERCENTILE = 95

/**
 * Multiple of the expected wait for a first token after which the gateway asks a second provider. A
 * steady provider rarely takes twice the time within which 95 of 100 of its answers begin.
 * Met by: no honest user.
 */
export const HEDGE_WAIT_FACTOR = 2

/**
 * Least milliseconds without a token before the gateway asks a second provider.
 * Met by: no honest user.
 */
export const HEDGE_WAIT_MIN_MS = 1_000

/**
 * Most tokens of a prompt for which a second provider is asked: a longer prompt costs more to
 * process than the wait is worth. Met by: client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const HEDGE_PROMPT_TOKENS_MAX = 16_384

/**
 * Questions that earn their caller one second try: the gateway then asks a second provider too. So
 * second tries cost at most a twentieth of the cost of the caller's prompts. Attack: a provider
 * that is late on purpose is paid for at most one prompt; from then on the gateway asks it after
 * quicker providers.
 * Met by: client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const HEDGE_EVERY_QUESTIONS = 20

/**
 * Most unused second tries of a caller, which the caller can then use in a row.
 * Met by: client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const HEDGES_SAVED_MAX = 10

/**
 * Callers whose questions are counted for their second tries. Above this number, the gateway
 * forgets the caller whose last question is the oldest. Met by: client; tested by
 * `packages/gateway/src/honest.test.ts`.
 */
export const HEDGE_CALLERS_MAX = 1_024
