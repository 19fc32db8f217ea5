/** Milliseconds that a provider is left alone after an asker's first failure; doubles with each. */
export const COOL_DOWN_MS = 5_000

/** Most milliseconds that a provider is left alone. */
export const COOL_DOWN_MS_MAX = 10 * 60_000

/**
 * Milliseconds that a provider which broke the protocol is left alone, while any other is there. It
 * loses this gateway's questions for an hour by one breach, which has cost the client at most the
 * pieces before it.
 */
export const MISBEHAVED_MS = 60 * 60_000

/**
 * Milliseconds for which others are asked before a provider that refused a question for good;
 * doubles with each more in a row. It may be right, so it is asked in the same question still.
 */
export const REFUSED_MS = 60_000

/** Most of these milliseconds. */
export const REFUSED_MS_MAX = 10 * 60_000

/** The same of a refusal that says nothing of the next question: a long prompt that is not lent. */
export const REFUSED_BRIEFLY_MS = 5_000

/** Most of these. */
export const REFUSED_BRIEFLY_MS_MAX = 60_000

/** Providers that one question is tried with before its caller is told. */
export const PROVIDERS_PER_QUESTION_MAX = 4

/**
 * Offers under which an answer costs more than this many times the usual are left out, where the
 * caller names no bound: nobody pays a fortune because all others failed for a moment.
 */
export const DEAR_FACTOR = 4n

/**
 * An offer whose answers can be checked less far counts as this many times as dear, for each class
 * between.
 */
export const CLASS_WEIGHT = 1.25

/** Milliseconds after which the court, the files of a version and calibrations are read again. */
export const CALIBRATION_FRESH_MS = 60_000

/** Milliseconds after which a question waits for them to be read again. */
export const CALIBRATION_STALE_MS = 10 * 60_000

/** Weight of the newest measurement in a provider's mean latency. */
export const LATENCY_WEIGHT = 0.3

/** Milliseconds of latency assumed of providers while none was ever measured. */
export const LATENCY_UNKNOWN_MS = 1_000

/** Providers whose measurements are kept; refusals, and losses, by provider and asker. */
export const OBSERVED_MAX = 10_000

/** Milliseconds after which what the chain says of offers and names is read again, beside. */
export const MARKET_FRESH_MS = 2_000

/** Milliseconds after which a question waits for it to be read again. */
export const MARKET_STALE_MS = 60_000

/** Model names and versions that a gateway remembers. */
export const MARKET_KEYS_MAX = 1_024

/** Tokens that a chat template can add around one message; part of a quote's upper bound. */
export const TEMPLATE_TOKENS_PER_MESSAGE = 32

/** Tokens that a chat template can say of how functions are called; part of the quote too. */
export const TEMPLATE_TOKENS_OF_TOOLS = 1024

/** The question by which offers are compared where none is asked yet. */
export const USUAL_MEASURE = { inputTokens: 512, images: 0, maxTokens: 128, leastTokens: 128 }

/**
 * Prompts that a provider may be paid ahead for, one after the other, and give nothing: from then
 * on any other is asked rather than this one, for `MISBEHAVED_MS`, by the asker that lost them. A
 * provider that takes them on purpose has so many of each key in an hour. Honest ones lose a
 * machine at times.
 */
export const PREPAID_LOSSES_MAX = 2
