import { PrefixHistory } from '@ostrom/protocol'

/**
 * Milliseconds of backoff after a provider's first failure for a caller. The backoff doubles with
 * each further failure. Met by: no honest user.
 */
export const FAILURE_BACKOFF_MS = 5_000

/** Longest backoff, in milliseconds. Met by: no honest user. */
export const FAILURE_BACKOFF_MAX_MS = 10 * 60_000

/**
 * Milliseconds for which a gateway prefers all other providers to one that broke the protocol. One
 * breach costs the provider an hour of this gateway's questions, and the client at most the stream
 * parts before it. Met by: no honest user.
 */
export const DISTRUST_MS = 60 * 60_000

/**
 * Milliseconds of lower priority after a provider refused a question without a retry. The time
 * doubles with each consecutive refusal. The refusal may be right, so that the gateway still tries
 * this provider last. Met by: no honest user.
 */
export const REFUSAL_BACKOFF_MS = 60_000

/** Longest time of lower priority after refusals, in milliseconds. Met by: no honest user. */
export const REFUSAL_BACKOFF_MAX_MS = 10 * 60_000

/**
 * Milliseconds of lower priority after a refusal that does not concern the next question, such as
 * of credit for a long prompt. Met by: no honest user.
 */
export const REFUSAL_SHORT_BACKOFF_MS = 5_000

/**
 * Longest time of lower priority after refusals that do not concern the next question, in
 * milliseconds. Met by: no honest user.
 */
export const REFUSAL_SHORT_BACKOFF_MAX_MS = 60_000

/**
 * Milliseconds that a data challenge waits for its answer before a gateway prefers all other
 * providers. A provider answers a challenge within a minute, and one for the longest transcript,
 * which takes a transaction for each of its 84 parts, within twenty minutes, so no number of
 * challenges lowers the rank of an honest provider. Met by: no honest user.
 */
export const CHALLENGE_ANSWER_MS = 30 * 60_000

/**
 * Providers that a gateway tries for one question before it reports a failure.
 * Met by: no honest user.
 */
export const PROVIDERS_PER_QUESTION_MAX = 4

/**
 * Silent providers of one question after which, if no provider has sent a message, none is blamed:
 * our own network is the likelier cause. Attack: as many silent providers of one owner; a message
 * from any other provider in the same question shows that the fault is theirs.
 * Met by: no honest user.
 */
export const LOCAL_FAULT_PROVIDERS_MIN = 2

/** Times that another provider may continue the same answer. Met by: no honest user. */
export const RESUMES_MAX = 3

/**
 * Factor above the usual cost of an answer from which a gateway excludes an offer, if the caller
 * sets no spending limit. Thus no caller pays an extreme price because all other providers failed
 * for a moment. Met by: no honest user.
 */
export const OVERPRICED_FACTOR = 4n

/**
 * Factor by which ranking raises the price of an offer for each verifiability class that it is
 * below the best one. Met by: no honest user.
 */
export const CLASS_WEIGHT = 1.25

/**
 * Milliseconds after which a gateway revalidates, in the background, the court, the files of a
 * version, its calibrations and the artifacts that validators announce. Met by: no honest user.
 */
export const CALIBRATION_FRESH_MS = 60_000

/**
 * Age of a cached court, file list or calibration, in milliseconds, above which a question waits
 * until it is read again. Met by: no honest user.
 */
export const CALIBRATION_STALE_MS = 10 * 60_000

/** Weight of the latest measurement in a provider's mean latency. Met by: no honest user. */
export const LATENCY_WEIGHT = 0.3

/** Milliseconds of assumed latency if no provider was measured. Met by: no honest user. */
export const LATENCY_UNKNOWN_MS = 1_000

/**
 * Providers with stored measurements, and pairs of provider and caller with stored refusals and
 * losses. Attack: as many providers with an offer each, or as many keys; the gateway forgets the
 * oldest measurements, and treats those providers as new. Met by: no honest user.
 */
export const OBSERVATIONS_MAX = 10_000

/**
 * Milliseconds after which a gateway revalidates offers and names from the chain in the background.
 * Met by: no honest user.
 */
export const MARKET_FRESH_MS = 2_000

/**
 * Age of cached offers and names, in milliseconds, above which a question waits until they are read
 * again. Met by: no honest user.
 */
export const MARKET_STALE_MS = 60_000

/**
 * Model names and versions that a gateway caches. Attack: as many questions with other names; the
 * next question with an evicted name waits for a read of the chain.
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
 * Output tokens for which a limited answer at least reserves funds, before it begins and in each
 * later step: a usual checkpoint, so that answers leave each other the rest.
 * Met by: no honest user.
 */
export const FUNDS_STEP_TOKENS = 64

/**
 * Output tokens before the end of the held amount at which an answer reserves more, so that the
 * provider has the new limit before it reaches the old one. At 100 tokens a second they take longer
 * than a round trip. Met by: no honest user.
 */
export const FUNDS_AHEAD_TOKENS = 32

/**
 * Typical size of question and answer, by which a gateway compares offers without a question.
 * Met by: no honest user.
 */
export const TYPICAL_ANSWER_SIZE = { inputTokens: 512, images: 0, maxTokens: 128 }

/**
 * Consecutive prepaid prompts that a provider may leave unanswered. The gateway then prefers other
 * providers for the caller that lost them, for `DISTRUST_MS`. A provider that does so on purpose
 * takes this many prompts of each key in an hour. Honest providers lose a machine occasionally.
 * Met by: no honest user.
 */
export const PREPAID_LOSSES_MAX = 2

/**
 * Milliseconds for which a conversation stays with its provider after its last answer: the cache
 * time of a prefix claim, after which the provider has no advantage over another one.
 * Met by: no honest user.
 */
export const PIN_MS = PrefixHistory.clientWindow.ms

/**
 * Conversations of one API key that stay with their providers; about 200 bytes each. Attack: as
 * many conversations by one key; its own oldest ones are routed as new, and those of other keys
 * stay. Met by: client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const PINS_PER_CALLER_MAX = 256

/**
 * API keys whose conversations stay with their providers. The gateway forgets the conversations of
 * the least recently used key. Met by: client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const PIN_CALLERS_MAX = 1_024

/**
 * Running answers of one conversation from which on the next question ignores the pin: parallel
 * questions, such as those of several agents of one program, go to idle providers too.
 * Met by: client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const PIN_RUNNING_MAX = 4

/**
 * Expected cost at a conversation's provider, in percent of the least expected cost at any
 * provider, above which the conversation leaves its provider. Below this, a switch saves less than
 * it risks, because the other provider has to process the whole conversation anew.
 * Met by: no honest user.
 */
export const PIN_COST_PERCENT_MAX = 125n

/**
 * Milliseconds to the first token, apart from the time for new tokens of the prompt, above which a
 * conversation may leave its provider: the repeated part is in the cache, so a longer wait is due
 * to the provider's other clients. Attack: a provider that answers first turns at once and then
 * lets conversations wait; each conversation waits this long only once. Met by: no honest user.
 */
export const PIN_WAIT_MS = 20_000

/**
 * Milliseconds of a wait that are allowed in addition to `PIN_WAIT_MS` for each new token of the
 * prompt; slow machines take half of this time. Met by: no honest user.
 */
export const PIN_WAIT_MS_PER_TOKEN = 20

/**
 * Factor by which another provider has to be quicker than a wait above `PIN_WAIT_MS`: a smaller
 * gain is not worth processing the whole conversation anew. Met by: no honest user.
 */
export const PIN_WAIT_FACTOR = 4

/**
 * Weight of the latest answer in the mean length of a conversation's answers.
 * Met by: no honest user.
 */
export const OUTPUT_WEIGHT = 0.3

/**
 * Latest waits for a first token that the gateway remembers for each provider, to know when one is
 * late. Met by: no honest user.
 */
export const HEDGE_WAITS_MAX = 32

/**
 * Number of waits for prompts of about the same size or longer that are needed to know when a
 * provider is late. Fewer tell too little. Met by: no honest user.
 */
export const HEDGE_WAITS_MIN = 8

/**
 * Percentile of a provider's earlier waits for a first token that is taken as the expected wait.
 * Met by: no honest user.
 */
export const HEDGE_PERCENTILE = 95

/**
 * Factor above the expected wait for a first token after which a second provider is asked: a steady
 * provider rarely takes twice the time of 95 of 100 of its answers. Met by: no honest user.
 */
export const HEDGE_WAIT_FACTOR = 2

/** Least milliseconds without a token before a second provider is asked. Met by: no honest user. */
export const HEDGE_WAIT_MIN_MS = 1_000

/**
 * Most tokens of a prompt for which a second provider is asked: a longer prompt costs more to
 * process than the wait is worth. Met by: client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const HEDGE_PROMPT_TOKENS_MAX = 16_384

/**
 * Questions of one caller for each second provider that may be asked, so that second tries cost at
 * most a twentieth of its prompts. Attack: a provider that is late on purpose; from then on it is
 * asked after the quicker ones, and it was paid for at most one prompt.
 * Met by: client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const HEDGE_EVERY_QUESTIONS = 20

/**
 * Second tries that a caller may make in a row, saved from earlier questions.
 * Met by: client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const HEDGES_SAVED_MAX = 10

/**
 * Callers whose questions are counted for their second tries. The gateway forgets the caller with
 * the oldest question. Met by: client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const HEDGE_CALLERS_MAX = 1_024
