/**
 * Prompt tokens a second: the highest rate of prompt processing that the gateway believes, until a
 * long prompt under a provider's offer has shown a higher rate. The slowest usual accelerators have
 * this rate. For a stopped prompt the gateway pays for at most the cached tokens and the tokens
 * that this rate allows since the question was sent or, if these are more, the prepaid tokens.
 * Met by: provider; tested by `packages/gateway/src/sessions/payments/stop-pay.test.ts`.
 */
export const PROMPT_PACE_MIN = 1_000

/**
 * Factor between the measured pace of a whole prompt and the fastest progress that the gateway
 * believes. The first part of a long prompt takes less time than the last, because each token
 * attends to all tokens before it. The load of a provider varies, too. Met by: provider; tested by
 * `packages/gateway/src/sessions/payments/stop-pay.test.ts`.
 */
export const PROMPT_PACE_FACTOR = 8

/**
 * Fewest prompt tokens that show a provider's pace: a shorter prompt spends most of its time in the
 * network. Met by: no honest user.
 */
export const STOP_PAY_PROMPT_MIN = 1_024

/**
 * Offers for which a gateway remembers the record of processed prompts, which bounds the pay for
 * stopped prompts. A new offer replaces the least recently used one. After that, the next stopped
 * prompt under the replaced offer is paid at most up to its prepaid tokens. Met by: no honest user.
 */
export const STOP_PAY_OFFERS_MAX = 1_024

/** Milliseconds from dialling a provider to its `ready` message. Met by: no honest user. */
export const READY_WAIT_MS = 15_000

/**
 * Milliseconds without a stream part after which the gateway treats the provider as lost.
 * Met by: provider; tested by `packages/gateway/src/honest.test.ts`.
 */
export const PART_WAIT_MS = 120_000

/**
 * Fewest output tokens within `PART_WAIT_MS` after an answer has begun. The slowest supported
 * machines produce two a second, which is four times as many. A provider just above this limit
 * delays one question until the caller aborts, and earns a quarter of the usual pay meanwhile.
 * Met by: provider; tested by `packages/gateway/src/honest.test.ts`.
 */
export const PACE_OUTPUT_MIN = 60

/**
 * Fewest characters of text within `PART_WAIT_MS` if an engine reports no token ids.
 * Met by: provider; tested by `packages/gateway/src/honest.test.ts`.
 */
export const PACE_CHARACTERS_MIN = 4 * PACE_OUTPUT_MIN

/**
 * Fewest prompt tokens that a provider processes within `PART_WAIT_MS`. Providers usually report
 * progress every 256 tokens.
 * Met by: provider; tested by `packages/gateway/src/honest.test.ts`.
 */
export const PACE_PROMPT_MIN = 480

/**
 * Fewest embeddings within `PART_WAIT_MS`. The prompt tokens of their inputs count separately.
 * Met by: provider; tested by `packages/gateway/src/honest.test.ts`.
 */
export const PACE_EMBEDDINGS_MIN = 20

/**
 * Least milliseconds without a part before an answer with a known pace is given up, if another
 * provider may continue it: longer than usual networks need to recover.
 * Met by: provider; tested by `packages/gateway/src/sessions/calls/output-pace.test.ts`.
 */
export const OWN_PACE_WAIT_MIN_MS = 10_000

/**
 * Multiple of an answer's median gap between parts: after this time without a part, the gateway
 * gives up the answer if another provider may continue it. The slowest supported machines produce
 * two tokens a second. A step of 256 tokens of another question's prompt delays the answer on these
 * machines by 16 seconds. Met by: provider; tested by
 * `packages/gateway/src/sessions/calls/output-pace.test.ts`.
 */
export const OWN_PACE_FACTOR = 40

/**
 * Number of latest gaps between parts of an answer that determine its pace. Met by: no honest user.
 */
export const OWN_PACE_GAPS = 32

/** Number of gaps that an answer needs for a pace of its own. Met by: no honest user. */
export const OWN_PACE_GAPS_MIN = 4

/**
 * Milliseconds that a provider has to settle and close a session on request.
 * Met by: no honest user.
 */
export const FINISH_WAIT_MS = 60_000

/**
 * Milliseconds that an aborted call waits for the receipt of the delivered part.
 * Met by: no honest user.
 */
export const ABANDONED_WAIT_MS = 3_000

/**
 * Milliseconds that a stopped answer waits for its receipt before the gateway treats the channel as
 * lost. Met by: no honest user.
 */
export const STOP_RECEIPT_WAIT_MS = 30_000

/**
 * Milliseconds that a stopped answer waits for its receipt while other answers use the same
 * channel, because a closed channel would end them too. The slowest supported machines need less
 * time for one step of the engine. A provider that ignores stops delays the release of the callers'
 * reserved funds, and their next questions, for this time. Met by: no honest user.
 */
export const STOP_RECEIPT_SHARED_WAIT_MS = 60_000

/**
 * Milliseconds that a question with a spending limit waits for the cost of a failed attempt. Within
 * this time the stopped answer or its channel has ended. Met by: no honest user.
 */
export const FAILED_ATTEMPT_WAIT_MS = STOP_RECEIPT_SHARED_WAIT_MS + 10_000

/**
 * Milliseconds that the end of an answer waits for the receipts of providers that were stopped, so
 * that the end states the final cost. A provider signs within one round trip; of one that does not,
 * the end states the cost so far, and that it is not final. Met by: no honest user.
 */
export const FINAL_COST_WAIT_MS = 2_000

/**
 * Milliseconds after a question within which a refusal is not late; a late refusal has the longest
 * backoff. Before an honest provider refuses credit for a prompt, it waits up to 30 seconds for the
 * pay for other prompts.
 * Met by: no honest user.
 */
export const PROMPT_CREDIT_WAIT_MS = 35_000

/**
 * Milliseconds after which a provider may truncate an answer and be paid for the delivered part.
 * Before that time, only a stop by the client or the quarantine of the model permits a truncation.
 * Providers work on one answer for 30 minutes at most. A provider that truncates answers by choice
 * has to work on each of them for this time.
 * Met by: no honest user.
 */
export const TRUNCATION_AFTER_MS = 29 * 60_000

/**
 * Milliseconds that the gateway's chain node may lag behind the provider's. During this time the
 * gateway checks repeatedly whether the model's status justifies a truncated answer. A provider
 * that truncates an answer by choice delays its own channel. Met by: no honest user.
 */
export const MODEL_STATUS_LAG_MS = 10_000

/**
 * Milliseconds between two checks whether the status of a model justifies a truncated answer.
 * Met by: no honest user.
 */
export const MODEL_STATUS_POLL_MS = 1_000

/** Milliseconds between two checks for stalled answers of a channel. Met by: no honest user. */
export const STALL_POLL_MS = 1_000

/**
 * Milliseconds by which a check for stalled answers may be late: a longer delay means that this
 * machine was suspended, and does not count against a provider. Met by: no honest user.
 */
export const STALL_POLL_LATE_MS = 1_000

/**
 * Milliseconds that a voucher waits while the readers of all running answers of a channel are
 * behind. During the wait the provider produces at most one unpaid checkpoint. Together with a
 * round trip of up to two seconds, the wait is within the four seconds that a provider allows for
 * each checkpoint, so that a stopped reader ends no answer. Met by: no honest user.
 */
export const READER_HOLD_MS = 2_000

/**
 * Milliseconds for which vouchers may be held during one answer, in addition to `READER_HOLD_MS`
 * for each checkpoint of the answer's own usage. An answer earns less than a checkpoint during a
 * hold if its parts are large, or if other answers of the channel use the credit. For each answer a
 * provider waits 30 seconds, and four more for each checkpoint. The rest of the 30 seconds is for
 * the network.
 * Met by: no honest user.
 */
export const READER_HOLD_SPARE_MS = 9_000

/**
 * Checkpoints by which the signed maximum on disk exceeds the signed vouchers.
 * Met by: client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const CEILING_CHECKPOINTS = 64n

/**
 * Checkpoints that a new session reserves, unless the gateway is configured otherwise. Top-ups
 * follow the usage. A larger cap would take much of a small provider's capacity, and the provider
 * would refuse the session. Met by: client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const SESSION_CHECKPOINTS = 512n

/**
 * Divisors of the usual cap that a gateway tries in turn while a provider lacks capacity. A
 * provider lets one new client take a quarter of the provider's capacity. The last divisor leaves
 * only the smallest reservation: the cost of the question, or two checkpoints if they cost more.
 * Met by: no honest user.
 */
export const CAP_DIVISORS = [1n, 4n, 16n, 1n << 127n] as const

/**
 * Divisor: a session of an external wallet takes at most a quarter of the value that a provider's
 * stake backs, less the caps that the account has at this provider already. Providers accept no
 * more from a new client. The wallet signs only once, so the gateway cannot try a smaller cap after
 * a refusal.
 * Met by: no honest user.
 */
export const EXTERNAL_CAPACITY_DIVISOR = 4n

/**
 * Seconds from the opening of a session to its expiry. Before that, the gateway opens another
 * session in its place. Met by: no honest user.
 */
export const SESSION_SECONDS = 24n * 60n * 60n

/**
 * Seconds before the expiry of a session in which it takes no new calls. Met by: no honest user.
 */
export const ROTATE_BEFORE_SECONDS = 2n * 60n * 60n

/**
 * Milliseconds after a call has acquired a session, in which the gateway does not close the
 * session, because the call may not have begun. Met by: no honest user.
 */
export const ACQUIRED_WAIT_MS = 5_000

/**
 * Fewest checks of all sessions during the time for which a session gets calls (`sessionSeconds` of
 * the settings). Met by: no honest user.
 */
export const POLLS_PER_SESSION = 2

/**
 * Seconds in which a provider can open a session, from the time at which the gateway prepared the
 * session's authorization. Met by: no honest user.
 */
export const OPEN_BY_SECONDS = 300n

/** Seconds for which a signed top-up is valid. Met by: no honest user. */
export const TOP_UP_SECONDS = 300n

/**
 * Sessions that a gateway keeps open with one provider for one offer.
 * Met by: client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const SESSIONS_PER_OFFER_MAX = 16

/** Milliseconds between two checks of all sessions. Met by: no honest user. */
export const UPKEEP_MS = 30_000

/**
 * Attempts to close a session with its provider before the gateway requests the close on chain.
 * Met by: no honest user.
 */
export const CLOSE_ATTEMPTS = 3

/**
 * Seconds after the latest time of a session's opening for which the gateway lets the provider keep
 * a session open in which nothing was paid. Providers count openings of new clients for an hour. A
 * provider that closes no session delays the close request on chain by this time.
 * Met by: no honest user.
 */
export const HELD_SECONDS_MAX = 3_600n

/** Sessions without a channel that the gateway closes concurrently. Met by: no honest user. */
export const CLOSINGS_AT_ONCE = 8

/**
 * Milliseconds that a start waits until the sessions of the previous run are closed.
 * Met by: no honest user.
 */
export const RECOVER_WAIT_MS = 3_000

/**
 * Output tokens that providers usually leave unpaid. The gateway chooses a session's cap from this
 * number. Met by: no honest user.
 */
export const DEFAULT_CHECKPOINT_TOKENS = 32

/** Prompt tokens that providers usually process between two payments. Met by: no honest user. */
export const DEFAULT_PREFILL_TOKENS = 512

/**
 * Sessions that wait for the signature of an external wallet. A new one evicts the oldest.
 * Met by: person; tested by `packages/gateway/src/honest.test.ts`.
 */
export const UNSIGNED_SESSIONS_MAX = 16

/**
 * Most UTF-16 units of the text of one answer, together with the bytes of the texts of its log
 * probabilities. An honest answer of 128,000 tokens has 600,000 units. With log probabilities of
 * twenty alternatives for each token, it has up to 16 million. An attack at this limit costs the
 * attacker a registration, an offer and an answer. It costs the gateway 150 MB of memory until the
 * answer ends. Met by: client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const ANSWER_CHARACTERS_MAX = 1 << 24

/**
 * Longest wait until the received part of a broken answer is compared with its grammar, in
 * milliseconds. A usual grammar takes 30, and the process may take two seconds of processor time.
 * After this time the answer continues unchecked. Met by: no honest user.
 */
export const GRAMMAR_WAIT_MS = 5_000

/**
 * Offer breaches that a gateway stores until they are proven on chain. Each breach is a receipt,
 * for which its provider had to give an answer. Met by: no honest user.
 */
export const BREACHES_STORED_MAX = 256

/**
 * Stored offer breaches of one provider. These breaches suffice to convict the provider.
 * Met by: no honest user.
 */
export const BREACHES_OF_PROVIDER_MAX = 8

/**
 * Offer breaches that a gateway proves in one round of upkeep. Each proof takes a transaction,
 * whose gas the reward repays.
 * Met by: no honest user.
 */
export const BREACH_PROOFS_PER_STEP = 4

/**
 * Milliseconds for which a gateway sends no proof against a provider after one was mined without
 * effect. The pause doubles each time. Met by: no honest user.
 */
export const PROOF_PAUSE_MS = 10 * 60_000

/**
 * Longest pause between two proofs against one provider, in milliseconds. A provider that makes
 * proofs fail costs a gateway the gas of one proof a day, which `PROOF_GAS_MAX` of the ledger
 * bounds, and delays no proof against others. Met by: no honest user.
 */
export const PROOF_PAUSE_MAX_MS = 24 * 60 * 60_000

/**
 * Lost channels of one provider that a gateway remembers until the channels' prefix claims expire.
 * The savings that were lost with these channels lower the provider's rank. Above this number, the
 * gateway forgets the channels with the fewest tokens. Each channel takes at most 16 MiB.
 * Met by: no honest user.
 */
export const LOST_CHANNELS_PER_PROVIDER_MAX = 8
