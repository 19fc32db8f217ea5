import { PrefixHistory } from '@ostrom/protocol'
import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/gateway/src/honest.test.ts'

/**
 * Milliseconds of backoff after a provider's first failure for a caller. The backoff doubles with
 * each further failure before an answer.
 */
export const FAILURE_BACKOFF_MS = limit(5_000, 'milliseconds', 'no honest user')

/** Longest backoff. */
export const FAILURE_BACKOFF_MAX_MS = limit(10 * 60_000, 'milliseconds', 'no honest user')

/**
 * Failures in a row, without an answer between them, from which on time alone does not restore a
 * provider's rank: it comes last, until it answers again.
 */
export const FAILURES_UNPROVEN = limit(3, 'failures', 'no honest user')

/**
 * Milliseconds after the backoff of such a provider, after which it gets one question by its usual
 * rank, so that a provider that works again is found.
 */
export const UNPROVEN_RETRY_MS = limit(60 * 60_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds for which a gateway prefers all other providers to one that broke the protocol. One
 * breach costs the provider this gateway's questions for an hour. It costs the client at most the
 * pay for the stream parts before the breach.
 */
export const DISTRUST_MS = limit(60 * 60_000, 'milliseconds', 'no honest user')

/**
 * Unpaid answers within `DISTRUST_MS` that one key may leave at a provider before its questions do
 * not reach this provider: two, one fewer than make the gateway's wallet a debtor. A person who
 * asks once for too many dimensions keeps the provider. Attack: two keys of one wallet leave enough
 * of them to close the provider to the wallet for an hour.
 */
export const UNPAID_PER_KEY_MAX = limit(2, 'answers', 'no honest user')

/**
 * Milliseconds of lower priority after a provider refused a question and said that no retry helps.
 * The time doubles with each consecutive refusal. The refusal may be right, so the gateway still
 * tries this provider after the healthy ones.
 */
export const REFUSAL_BACKOFF_MS = limit(60_000, 'milliseconds', 'no honest user')

/** Longest time of lower priority after refusals. */
export const REFUSAL_BACKOFF_MAX_MS = limit(10 * 60_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds of lower priority after a refusal that need not concern the next question, such as a
 * refusal of credit for a long prompt.
 */
export const REFUSAL_SHORT_BACKOFF_MS = limit(5_000, 'milliseconds', 'no honest user')

/** Longest time of lower priority after refusals that need not concern the next question. */
export const REFUSAL_SHORT_BACKOFF_MAX_MS = limit(60_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds that a data challenge waits for its answer before a gateway prefers all other
 * providers. A provider answers a usual challenge within a minute. The longest transcript takes 84
 * transactions, one for each part, and twenty minutes. So no number of challenges lowers the rank
 * of an honest provider.
 */
export const CHALLENGE_ANSWER_MS = limit(30 * 60_000, 'milliseconds', 'no honest user')

/** Providers that a gateway tries for one question before it reports a failure. */
export const PROVIDERS_PER_QUESTION_MAX = limit(4, 'providers', 'no honest user')

/**
 * Silent providers of one question. From this number on, the gateway blames none of them if no
 * provider has sent a message, because the gateway's own network is then the likelier cause.
 * Attack: one owner runs this number of silent providers. A message from any other provider about
 * the same question shows that these providers are at fault.
 */
export const LOCAL_FAULT_PROVIDERS_MIN = limit(2, 'providers', 'no honest user')

/** Times that a further provider may continue one answer. */
export const RESUMES_MAX = limit(3, 'times', 'no honest user')

/**
 * Multiple of the usual cost of an answer above which a gateway excludes an offer, if the caller
 * sets no spending limit. Thus no caller pays an extreme price because all other providers failed
 * for a moment.
 */
export const OVERPRICED_FACTOR = limit(4n, 'factor', 'no honest user')

/**
 * Factor by which ranking multiplies the price of an offer once for each step from the offer's
 * verifiability class up to the best class among the offers.
 */
export const CLASS_WEIGHT = limit(1.25, 'factor', 'no honest user')

/**
 * Milliseconds after which a gateway reads again, in the background, the court, the artifacts of a
 * version, its calibrations and the artifacts that validators announce.
 */
export const CALIBRATION_FRESH_MS = limit(60_000, 'milliseconds', 'no honest user')

/**
 * Age of the cached values that `CALIBRATION_FRESH_MS` lists, above which a question waits until
 * the gateway has read these values again.
 */
export const CALIBRATION_STALE_MS = limit(10 * 60_000, 'milliseconds', 'no honest user')

/** Weight of the latest measurement in a provider's mean latency. */
export const LATENCY_WEIGHT = limit(0.3, 'weight', 'no honest user')
/** Most milliseconds of latency that ranking assumes for an unmeasured provider. */
export const LATENCY_UNKNOWN_MS = limit(1_000, 'milliseconds', 'no honest user')

/**
 * Providers with stored measurements, and pairs of provider and caller with stored refusals and
 * losses. Attack: more providers than this, each with an offer, or more API keys. The gateway then
 * forgets the oldest measurements, and treats the providers concerned as new.
 */
export const OBSERVATIONS_MAX = limit(10_000, 'providers', 'no honest user')

/**
 * Milliseconds after which a gateway reads offers and names from the chain again, in the
 * background.
 */
export const MARKET_FRESH_MS = limit(2_000, 'milliseconds', 'no honest user')

/** Age of cached offers and names, above which a question waits until they are read again. */
export const MARKET_STALE_MS = limit(60_000, 'milliseconds', 'no honest user')

/**
 * Model names and versions that a gateway caches. Attack: questions with more names than this. The
 * next question with an evicted name then waits for a read of the chain.
 */
export const MARKET_KEYS_MAX = limit(1_024, 'names', 'client', honest)

/** Tokens that a chat template can add around one message; part of a quote's upper bound. */
export const TEMPLATE_TOKENS_PER_MESSAGE = limit(32, 'tokens', 'no honest user')

/**
 * Tokens that a chat template can add to describe functions; part of the quote's upper bound too.
 */
export const TEMPLATE_TOKENS_OF_TOOLS = limit(1024, 'tokens', 'no honest user')

/** Output tokens of a question whose caller sets no limit. */
export const OUTPUT_TOKENS_DEFAULT = limit(4_096, 'tokens', 'client', honest)

/**
 * Output tokens for which an answer with a spending limit reserves funds before it begins, and
 * again in each later step: as many as in a usual checkpoint. The rest stays free for other
 * answers.
 */
export const FUNDS_STEP_TOKENS = limit(64, 'tokens', 'no honest user')

/**
 * Number of output tokens that the held amount still pays for when an answer reserves more, so that
 * the provider has the new limit before it reaches the old one. At 100 tokens a second these tokens
 * take longer than a round trip.
 */
export const FUNDS_AHEAD_TOKENS = limit(32, 'tokens', 'no honest user')

/** Typical size of question and answer, by which a gateway compares offers without a question. */
export const TYPICAL_ANSWER_SIZE = limit(
  { inputTokens: 512, images: 0, maxTokens: 128 },
  'tokens and images',
  'no honest user',
)

/**
 * Consecutive prepaid prompts of one caller that one provider leaves unanswered. From this number
 * on, the gateway prefers other providers for this caller, for `DISTRUST_MS`. A provider that
 * leaves prompts unanswered on purpose takes this number of prompts of each key in an hour. The
 * number is more than one, because honest providers lose a machine occasionally.
 */
export const PREPAID_LOSSES_MAX = limit(2, 'prompts', 'no honest user')

/**
 * Milliseconds for which a conversation stays with its provider after its last answer. After this
 * time, prefix claims expire, and the provider has no advantage over another one.
 */
export const PIN_MS = limit(PrefixHistory.clientWindow.ms, 'milliseconds', 'no honest user')

/**
 * Conversations of one API key that stay with their providers; about 200 bytes each. Attack: more
 * conversations by one key. The gateway then routes the key's oldest conversations as new; those of
 * other keys stay.
 */
export const PINS_PER_CALLER_MAX = limit(256, 'conversations', 'client', honest)

/**
 * API keys whose conversations stay with their providers. The gateway forgets the conversations of
 * the least recently used key.
 */
export const PIN_CALLERS_MAX = limit(1_024, 'keys', 'client', honest)

/**
 * Running answers of one conversation at its provider. At this number, the next question ignores
 * the conversation's pin. Parallel questions, such as those of several agents of one program, then
 * go to idle providers too.
 */
export const PIN_RUNNING_MAX = limit(4, 'answers', 'client', honest)

/**
 * Percent: a conversation leaves its provider if the expected cost there exceeds this part of the
 * lowest expected cost at any provider. Below this limit, a switch saves less than it risks,
 * because the other provider has to process the whole conversation anew.
 */
export const PIN_COST_PERCENT_MAX = limit(125n, 'percent', 'no honest user')

/**
 * Milliseconds to the first token, apart from the time for new tokens of the prompt, above which a
 * conversation may leave its provider. The repeated part of the prompt is in the cache, so the
 * provider's other clients cause a longer wait. Attack: a provider that answers first turns at once
 * and then lets conversations wait; each conversation waits this long only once.
 */
export const PIN_WAIT_MS = limit(20_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds of a wait that are allowed in addition to `PIN_WAIT_MS` for each new token of the
 * prompt; slow machines take half of this time.
 */
export const PIN_WAIT_MS_PER_TOKEN = limit(20, 'milliseconds', 'no honest user')

/**
 * Factor by which another provider has to be quicker than the pinned provider's last wait, if this
 * wait was too long. A smaller gain is not worth processing the whole conversation anew.
 */
export const PIN_WAIT_FACTOR = limit(4, 'factor', 'no honest user')

/** Weight of the latest answer in the mean length of a conversation's answers. */
export const OUTPUT_WEIGHT = limit(0.3, 'weight', 'no honest user')

/**
 * Latest waits for a first token that the gateway remembers for each provider, to know when a first
 * token is late.
 */
export const HEDGE_WAITS_MAX = limit(32, 'waits', 'no honest user')

/**
 * Remembered waits, each for a prompt of at least half the present prompt's new tokens, that the
 * gateway needs to know when a provider is late. Fewer waits tell too little.
 */
export const HEDGE_WAITS_MIN = limit(8, 'waits', 'no honest user')

/** Percentile of a provider's earlier waits for a first token that counts as the expected wait. */
export const HEDGE_PERCENTILE = limit(95, 'percentile', 'no honest user')

/**
 * Multiple of the expected wait for a first token after which the gateway asks a second provider. A
 * steady provider rarely takes twice the time within which 95 of 100 of its answers begin.
 */
export const HEDGE_WAIT_FACTOR = limit(2, 'factor', 'no honest user')

/** Least milliseconds without a token before the gateway asks a second provider. */
export const HEDGE_WAIT_MIN_MS = limit(1_000, 'milliseconds', 'no honest user')

/**
 * Most tokens of a prompt for which a second provider is asked: a longer prompt costs more to
 * process than the wait is worth.
 */
export const HEDGE_PROMPT_TOKENS_MAX = limit(16_384, 'tokens', 'client', honest)

/**
 * Questions that earn their caller one second try: the gateway then asks a second provider too. So
 * second tries cost at most a twentieth of the cost of the caller's prompts. Attack: a provider
 * that is late on purpose is paid for at most one prompt; from then on the gateway asks it after
 * quicker providers.
 */
export const HEDGE_EVERY_QUESTIONS = limit(20, 'questions', 'client', honest)

/** Most unused second tries of a caller, which the caller can then use in a row. */
export const HEDGES_SAVED_MAX = limit(10, 'tries', 'client', honest)

/**
 * Callers whose questions are counted for their second tries. Above this number, the gateway
 * forgets the caller whose last question is the oldest.
 */
export const HEDGE_CALLERS_MAX = limit(1_024, 'callers', 'client', honest)
