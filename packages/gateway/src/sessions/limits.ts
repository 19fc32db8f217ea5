/** Milliseconds from dialling a provider to its `ready`. */
export const READY_WAIT_MS = 15_000

/** Milliseconds without a piece of an answer after which the provider counts as gone. */
export const PIECE_WAIT_MS = 120_000

/**
 * Output tokens that must come within `PIECE_WAIT_MS` once an answer has begun. The slowest
 * machines of use give two a second, four times as many. Who drips just above it holds one
 * question, at a quarter of what it could earn meanwhile, until its asker has had enough.
 */
export const PACE_OUTPUT_MIN = 60

/** Characters of text that count as much, where an engine gives no ids. */
export const PACE_CHARACTERS_MIN = 4 * PACE_OUTPUT_MIN

/** Prompt tokens that must be processed in that time: a provider tells of them by 256 as a rule. */
export const PACE_PROMPT_MIN = 480

/** Vectors that must come in that time, beside the prompt tokens that their inputs have. */
export const PACE_VECTORS_MIN = 20

/** Milliseconds that a provider may take to settle and close when asked to. */
export const FINISH_WAIT_MS = 60_000

/** Milliseconds for which who left an answer waits for the receipt over what came, at most. */
export const LEFT_WAIT_MS = 3_000

/** Milliseconds that a stopped answer waits for its receipt before the channel counts as lost. */
export const STOPPED_WAIT_MS = 30_000

/**
 * The same where other answers are under way in the channel, which are cut off with it. Above what
 * the slowest machines of use take for the step that a stop finds them in. Who swallows stops holds
 * what its askers set aside, and their next questions, for so long.
 */
export const STOPPED_BESIDE_WAIT_MS = 60_000

/**
 * Milliseconds for which a question of a bounded cost waits to learn what a failed try was paid: a
 * stopped answer has ended by then, or its channel has.
 */
export const LOST_WAIT_MS = STOPPED_BESIDE_WAIT_MS + 10_000

/**
 * Milliseconds after a question within which a provider may refuse it, and be asked again soon.
 * Above the half minute for which a provider may let a loan wait for others to be repaid.
 */
export const PROMPT_CREDIT_WAIT_MS = 35_000

/**
 * Milliseconds after which a provider may end an answer by itself and be paid for what came; sooner
 * only its client may. Below the 30 minutes that providers work on one answer at most. Who cuts
 * answers short has to work on each for so long.
 */
export const CUT_SHORT_AFTER_MS = 29 * 60_000

/**
 * Milliseconds for which the chain's node may be behind the provider's: so long it is asked again
 * whether an answer was cut short because its model was stopped. A provider that ends an answer by
 * its own choice delays its own channel by this.
 */
export const STANDING_LAG_MS = 10_000

/** Milliseconds between two of these questions. */
export const STANDING_LOOK_MS = 1_000

/** Milliseconds between two looks at a channel's answers, for those of which nothing comes. */
export const WATCH_MS = 5_000

/** Checkpoints by which the ceiling on disk runs ahead of the vouchers signed. */
export const CEILING_CHECKPOINTS = 64n

/**
 * Checkpoints that a new session reserves at least, unless the gateway is set otherwise; top-ups
 * follow the use. More would take a large part of a small provider, which then refuses it.
 */
export const SESSION_CHECKPOINTS = 512n

/**
 * Parts of the usual cap that are asked for one after the other while a provider has no room for
 * more. A quarter is what one client may take of all; the last is the least that a question needs.
 */
export const CAP_PARTS = [1n, 4n, 16n, 1n << 127n] as const

/**
 * Part of the value that a provider's stake backs that a session for a wallet elsewhere asks for at
 * most, with what the account has there already, as a divisor: providers take no more of a new
 * client, and a wallet signs once.
 */
export const SIGNED_ROOM_PARTS = 4n

/** Seconds for which a session is opened; a new one is opened in time before it ends. */
export const SESSION_SECONDS = 24n * 60n * 60n

/** Seconds before a session's end at which nothing new is asked in it. */
export const ROTATE_BEFORE_SECONDS = 2n * 60n * 60n

/** Milliseconds from taking a session for a question to asking it: it is not closed meanwhile. */
export const TAKEN_WAIT_MS = 5_000

/** Looks at all sessions within the time for which each is used, where that is short. */
export const LOOKS_PER_SESSION = 2

/** Seconds that a provider has to open a session, from the moment it is signed. */
export const OPEN_BY_SECONDS = 300n

/** Seconds for which a signed top-up may be used. */
export const TOP_UP_SECONDS = 300n

/** Sessions that a gateway keeps open with one provider for one offer. */
export const SESSIONS_PER_OFFER_MAX = 16

/** Milliseconds between two looks at all sessions. */
export const UPKEEP_MS = 30_000

/** Times that closing with the provider's help is tried before the chain is asked instead. */
export const CLOSE_TRIES = 3

/** Sessions without a channel that are closed side by side. */
export const CLOSINGS_AT_ONCE = 8

/** Milliseconds that a start waits for the sessions of before it to be closed. */
export const RECOVER_WAIT_MS = 3_000

/** Output tokens that providers leave unpaid as a rule, by which a session's cap is chosen. */
export const USUAL_CHECKPOINT_TOKENS = 32

/** Prompt tokens that providers process between two payments as a rule. */
export const USUAL_PREFILL_TOKENS = 512

/** Sessions that wait for the signature of a wallet elsewhere; the oldest gives way. */
export const DRAFTS_MAX = 16

/**
 * UTF-16 units of one answer, and bytes of the texts of its log probabilities. Honest ones of
 * 128,000 tokens have 600,000, with twenty alternatives for each 16 million. At the limit an attack
 * costs its maker a registration, an offer and an answer, and a gateway 150 MB while it lasts.
 */
export const ANSWER_CHARACTERS_MAX = 1 << 24

/** Broken offers that a gateway keeps until the chain has them; each cost its maker an answer. */
export const BREACHES_KEPT_MAX = 256

/** Those of one provider among them. One that breaks more of its offers is convicted by these. */
export const BREACHES_OF_PROVIDER_MAX = 8

/** Broken offers that one look proves: each is a transaction, which the reward pays back. */
export const BREACHES_PROVEN_PER_LOOK = 4

/**
 * Milliseconds for which a provider's broken offers are left alone after a proof was mined and did
 * nothing; twice as many each further time.
 */
export const PROOF_PAUSE_MS = 10 * 60_000

/**
 * Most of them: so that a provider that makes proofs against it fail costs a gateway the gas of one
 * a day, which the ledger bounds (`PROOF_GAS_MAX`), and delays none against others.
 */
export const PROOF_PAUSE_MAX_MS = 24 * 60 * 60_000

/** Denied demands of its client's answers that a gateway looks at at once; the latest first. */
export const CONSENTS_LOOKED_AT_MAX = 256

/** Consents that one look shows on chain: each is a transaction. */
export const CONSENTS_SHOWN_PER_LOOK = 4

/** Sessions whose consents a gateway shows in a day: what who denies them can have it pay. */
export const CONSENTS_SHOWN_PER_DAY = 16

/** Transactions for the consent of one of them, and tries for one demand: some are refused. */
export const SHOWINGS_OF_ONE_MAX = 4

/** Milliseconds after which they are counted anew. */
export const SHOWN_DAY_MS = 24 * 60 * 60_000
