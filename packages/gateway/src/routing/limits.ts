import { PrefixHistory } from '@ostrom/protocol'

/**
 * Milliseconds of backoff after a provider's first failure for a caller. The backoff doubles with
 * each further failure.
 * Met by: nobody.
 */
export const FAILURE_BACKOFF_MS = 5_000

/** Longest backoff, in milliseconds. Met by: nobody. */
export const FAILURE_BACKOFF_MAX_MS = 10 * 60_000

/**
 * Milliseconds for which a gateway prefers all other providers to one that broke the protocol. One
 * breach costs the provider an hour of this gateway's questions, and the client at most the stream
 * parts before it.
 * Met by: nobody.
 */
export const DISTRUST_MS = 60 * 60_000

/**
 * Milliseconds of lower priority after a provider refused a question without a retry. They double
 * with each consecutive refusal. The refusal may be right, so that the gateway still tries this
 * provider last.
 * Met by: nobody.
 */
export const REFUSAL_BACKOFF_MS = 60_000

/** Longest time of this lower priority, in milliseconds. Met by: nobody. */
export const REFUSAL_BACKOFF_MAX_MS = 10 * 60_000

/**
 * The same after a refusal that does not concern the next question, such as of credit for a long
 * prompt.
 * Met by: nobody.
 */
export const REFUSAL_SHORT_BACKOFF_MS = 5_000

/** Longest time after such refusals, in milliseconds. Met by: nobody. */
export const REFUSAL_SHORT_BACKOFF_MAX_MS = 60_000

/**
 * Milliseconds that a data challenge waits for its answer before a gateway prefers all other
 * providers. A provider answers a challenge within a minute, and the longest transcript, which
 * takes a transaction for each of its 84 parts, within twenty minutes: so no number of challenges
 * lowers the rank of an honest provider. Met by: nobody.
 */
export const CHALLENGE_ANSWER_MS = 30 * 60_000

/** Providers that a gateway tries for one question before it reports a failure. Met by: nobody. */
export const PROVIDERS_PER_QUESTION_MAX = 4

/**
 * Providers of which a question hears nothing, where none is heard, so that none is blamed: our own
 * network is the likelier cause. Attack: as many providers of one owner, which are silent; any
 * other provider that is heard in the same question shows that the fault is theirs. Met by: nobody.
 */
export const LOCAL_FAULT_PROVIDERS_MIN = 2

/** Times that another provider continues one answer. Met by: nobody. */
export const RESUMES_MAX = 3

/**
 * Factor above the usual cost of an answer from which a gateway excludes an offer, if the caller
 * sets no spending limit. So no caller pays an extreme price because all other providers failed for
 * a moment.
 * Met by: nobody.
 */
export const OVERPRICED_FACTOR = 4n

/**
 * Factor by which ranking raises the price of an offer for each verifiability class below the best.
 * Met by: nobody.
 */
export const CLASS_WEIGHT = 1.25

/**
 * Milliseconds after which a gateway revalidates the court, the files of a version, its
 * calibrations and the artifacts that validators announce, in the background.
 * Met by: nobody.
 */
export const CALIBRATION_FRESH_MS = 60_000

/** Milliseconds after which a question waits for that revalidation. Met by: nobody. */
export const CALIBRATION_STALE_MS = 10 * 60_000

/** Weight of the latest measurement in a provider's mean latency. Met by: nobody. */
export const LATENCY_WEIGHT = 0.3

/** Milliseconds of assumed latency if no provider was measured. Met by: nobody. */
export const LATENCY_UNKNOWN_MS = 1_000

/**
 * Providers with stored measurements, and pairs of provider and caller with stored refusals and
 * losses. Attack: as many providers with an offer each, or keys; the gateway forgets the oldest
 * measurements, and asks those providers as if they were new.
 * Met by: nobody.
 */
export const OBSERVATIONS_MAX = 10_000

/**
 * Milliseconds after which a gateway revalidates offers and names from the chain in the background.
 * Met by: nobody.
 */
export const MARKET_FRESH_MS = 2_000

/** Milliseconds after which a question waits for that revalidation. Met by: nobody. */
export const MARKET_STALE_MS = 60_000

/**
 * Model names and versions that a gateway caches. Attack: as many questions by other names; the
 * next question by an evicted name waits for a read of the chain.
 * Met by: client; kept by `packages/gateway/src/honest.test.ts`.
 */
export const MARKET_KEYS_MAX = 1_024

/**
 * Tokens that a chat template can add around one message; part of a quote's upper bound.
 * Met by: nobody.
 */
export const TEMPLATE_TOKENS_PER_MESSAGE = 32

/**
 * Tokens that a chat template can add to describe functions; part of the quote's upper bound too.
 * Met by: nobody.
 */
export const TEMPLATE_TOKENS_OF_TOOLS = 1024

/**
 * Output tokens of a question whose caller sets no limit.
 * Met by: client; kept by `packages/gateway/src/honest.test.ts`.
 */
export const OUTPUT_TOKENS_DEFAULT = 4_096

/**
 * Output tokens for which a limited answer sets money aside at least, before it begins and in each
 * step of its middle: a usual checkpoint, so that answers leave each other all but this much.
 * Met by: nobody.
 */
export const FUNDS_STEP_TOKENS = 64

/**
 * Output tokens before the end of the held amount at which an answer sets more aside, so that the
 * provider has the new limit before it reaches the old one. At 100 tokens a second they last for
 * longer than a round trip. Met by: nobody.
 */
export const FUNDS_AHEAD_TOKENS = 32

/**
 * Size of the question and answer by which a gateway compares offers without a question.
 * Met by: nobody.
 */
export const TYPICAL_ANSWER_SIZE = { inputTokens: 512, images: 0, maxTokens: 128 }

/**
 * Consecutive prepaid prompts that a provider may leave unanswered. The gateway then prefers other
 * providers for the caller that lost them, for `DISTRUST_MS`. A provider that does so on purpose
 * takes this many prompts of each key in an hour. Honest providers lose a machine at times.
 * Met by: nobody.
 */
export const PREPAID_LOSSES_MAX = 2

/**
 * Milliseconds after its last answer for which a conversation stays with its provider: the cache
 * time of a prefix claim, after which the provider has nothing for it that another one lacks.
 * Met by: nobody.
 */
export const PIN_MS = PrefixHistory.clientWindow.ms

/**
 * Conversations of one API key that stay with their providers; about 200 bytes each. Attack: as
 * many conversations by one key; its own oldest ones are routed as new, those of other keys stay.
 * Met by: client; kept by `packages/gateway/src/honest.test.ts`.
 */
export const PINS_PER_CALLER_MAX = 256

/**
 * API keys whose conversations stay with their providers. The gateway forgets those of the key that
 * was used longest ago.
 * Met by: client; kept by `packages/gateway/src/honest.test.ts`.
 */
export const PIN_CALLERS_MAX = 1_024

/**
 * Running answers of one conversation with which the next question follows no pin: parallel
 * questions, such as of subagents that share a session id, go to idle providers too.
 * Met by: client; kept by `packages/gateway/src/honest.test.ts`.
 */
export const PIN_RUNNING_MAX = 4

/**
 * Percent of the least expected cost above which a conversation leaves its provider. Within it, a
 * switch saves less than it risks: the other provider has to process the whole conversation anew.
 * Met by: nobody.
 */
export const PIN_COST_PERCENT_MAX = 125n

/**
 * Milliseconds to the first token, beside those for new tokens of the prompt, above which a
 * conversation may leave its provider: the repeated part is in the cache, so it waits for the
 * provider's other customers. Attack: a provider that answers first turns at once and then lets
 * conversations wait; each of them waits so once. Met by: nobody.
 */
export const PIN_WAIT_MS = 20_000

/**
 * Further milliseconds for each new token of the prompt; slow machines take half of it.
 * Met by: nobody.
 */
export const PIN_WAIT_MS_PER_TOKEN = 20

/**
 * Factor by which another provider has to be quicker than such a wait: less is not worth processing
 * the whole conversation anew.
 * Met by: nobody.
 */
export const PIN_WAIT_FACTOR = 4

/** Weight of the latest answer in the mean length of a conversation's answers. Met by: nobody. */
export const OUTPUT_WEIGHT = 0.3

/**
 * Latest waits for a first token that are remembered of each provider, by which one is late.
 * Met by: nobody.
 */
export const HEDGE_WAITS_MAX = 32

/**
 * Waits for prompts of about the same size, or longer ones, from which it is known when a provider
 * is late. Fewer tell too little.
 * Met by: nobody.
 */
export const HEDGE_WAITS_MIN = 8

/** Percent of those waits that were at most as long as the expected one. Met by: nobody. */
export const HEDGE_PERCENTILE = 95

/**
 * Factor by which a first token is later than expected before a second provider is asked: a
 * provider that is steady is never twice as late as 95 of 100 of its answers.
 * Met by: nobody.
 */
export const HEDGE_WAIT_FACTOR = 2

/** Milliseconds without a token before a second provider is asked, at least. Met by: nobody. */
export const HEDGE_WAIT_MIN_MS = 1_000

/**
 * Tokens of a prompt that a second provider is asked for, at most: a longer one costs more to
 * process than its wait is worth.
 * Met by: client; kept by `packages/gateway/src/honest.test.ts`.
 */
export const HEDGE_PROMPT_TOKENS_MAX = 16_384

/**
 * Questions of one caller of which one may be put to a second provider, so that this costs a
 * twentieth of its prompts at most. Attack: a provider that is late on purpose; it is asked after
 * the quicker ones from then on, and paid for a prompt at most.
 * Met by: client; kept by `packages/gateway/src/honest.test.ts`.
 */
export const HEDGE_EVERY_QUESTIONS = 20

/**
 * Second providers that a caller may ask one after the other, for questions before.
 * Met by: client; kept by `packages/gateway/src/honest.test.ts`.
 */
export const HEDGES_SAVED_MAX = 10

/**
 * Callers whose questions are counted for that. The gateway forgets the caller with the oldest
 * question. Met by: client; kept by `packages/gateway/src/honest.test.ts`.
 */
export const HEDGE_CALLERS_MAX = 1_024
