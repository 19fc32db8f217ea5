import { limit } from '@ostrom/protocol/limits'

const stopPay = 'packages/gateway/src/sessions/payments/stop-pay.test.ts'
const honest = 'packages/gateway/src/honest.test.ts'
const outputPace = 'packages/gateway/src/sessions/calls/output-pace.test.ts'

/**
 * Prompt tokens a second: the highest rate of prompt processing that the gateway believes, until a
 * long prompt under a provider's offer has shown a higher rate. The slowest usual accelerators have
 * this rate. For a stopped prompt the gateway pays for at most the cached tokens and the tokens
 * that this rate allows since the question was sent or, if these are more, the prepaid tokens.
 */
export const PROMPT_PACE_MIN = limit(1_000, 'tokens', 'provider', stopPay)

/**
 * Factor between the measured pace of a whole prompt and the fastest progress that the gateway
 * believes. The first part of a long prompt takes less time than the last, because each token
 * attends to all tokens before it. The load of a provider varies, too.
 */
export const PROMPT_PACE_FACTOR = limit(8, 'factor', 'provider', stopPay)

/**
 * Fewest prompt tokens that show a provider's pace: a shorter prompt spends most of its time in the
 * network.
 */
export const STOP_PAY_PROMPT_MIN = limit(1_024, 'tokens', 'no honest user')

/**
 * Offers for which a gateway remembers the record of processed prompts, which bounds the pay for
 * stopped prompts. A new offer replaces the least recently used one. After that, the next stopped
 * prompt under the replaced offer is paid at most up to its prepaid tokens.
 */
export const STOP_PAY_OFFERS_MAX = limit(1_024, 'offers', 'no honest user')

/** Milliseconds from dialling a provider to its `ready` message. */
export const READY_WAIT_MS = limit(15_000, 'milliseconds', 'no honest user')
/** Milliseconds without a stream part after which the gateway treats the provider as lost. */
export const PART_WAIT_MS = limit(120_000, 'milliseconds', 'provider', honest)

/**
 * Fewest output tokens within `PART_WAIT_MS` after an answer has begun. The slowest supported
 * machines produce two a second, which is four times as many. A provider just above this limit
 * delays one question until the caller aborts, and earns a quarter of the usual pay meanwhile.
 */
export const PACE_OUTPUT_MIN = limit(60, 'tokens', 'provider', honest)

/** Fewest characters of text within `PART_WAIT_MS` if an engine reports no token ids. */
export const PACE_CHARACTERS_MIN = limit(4 * PACE_OUTPUT_MIN, 'characters', 'provider', honest)

/**
 * Fewest prompt tokens that a provider processes within `PART_WAIT_MS`. Providers usually report
 * progress every 256 tokens.
 */
export const PACE_PROMPT_MIN = limit(480, 'tokens', 'provider', honest)

/** Fewest embeddings within `PART_WAIT_MS`. The prompt tokens of their inputs count separately. */
export const PACE_EMBEDDINGS_MIN = limit(20, 'embeddings', 'provider', honest)

/**
 * Least milliseconds without a part before an answer with a known pace is given up, if another
 * provider may continue it: longer than usual networks need to recover.
 */
export const OWN_PACE_WAIT_MIN_MS = limit(10_000, 'milliseconds', 'provider', outputPace)

/**
 * Multiple of an answer's median gap between parts: after this time without a part, the gateway
 * gives up the answer if another provider may continue it. The slowest supported machines produce
 * two tokens a second. A step of 256 tokens of another question's prompt delays the answer on these
 * machines by 16 seconds.
 */
export const OWN_PACE_FACTOR = limit(40, 'factor', 'provider', outputPace)

/** Number of latest gaps between parts of an answer that determine its pace. */
export const OWN_PACE_GAPS = limit(32, 'gaps', 'no honest user')
/** Number of gaps that an answer needs for a pace of its own. */
export const OWN_PACE_GAPS_MIN = limit(4, 'gaps', 'no honest user')
/** Milliseconds that a provider has to settle and close a session on request. */
export const FINISH_WAIT_MS = limit(60_000, 'milliseconds', 'no honest user')
/** Milliseconds that an aborted call waits for the receipt of the delivered part. */
export const ABANDONED_WAIT_MS = limit(3_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds that a stopped answer waits for its receipt before the gateway treats the channel as
 * lost.
 */
export const STOP_RECEIPT_WAIT_MS = limit(30_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds that a stopped answer waits for its receipt while other answers use the same
 * channel, because a closed channel would end them too. The slowest supported machines need less
 * time for one step of the engine. A provider that ignores stops delays the release of the callers'
 * reserved funds, and their next questions, for this time.
 */
export const STOP_RECEIPT_SHARED_WAIT_MS = limit(60_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds that a question with a spending limit waits for the cost of a failed attempt. Within
 * this time the stopped answer or its channel has ended.
 */
export const FAILED_ATTEMPT_WAIT_MS = limit(
  STOP_RECEIPT_SHARED_WAIT_MS + 10_000,
  'milliseconds',
  'no honest user',
)

/**
 * Milliseconds that the end of an answer waits for the receipts of providers that were stopped, so
 * that the end states the final cost. A provider signs within one round trip; of one that does not,
 * the end states the cost so far, and that it is not final.
 */
export const FINAL_COST_WAIT_MS = limit(2_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds after a question within which a refusal is not late; a late refusal has the longest
 * backoff. Before an honest provider refuses credit for a prompt, it waits up to 30 seconds for the
 * pay for other prompts.
 */
export const PROMPT_CREDIT_WAIT_MS = limit(35_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds after which a provider may truncate an answer and be paid for the delivered part.
 * Before that time, only a stop by the client or the quarantine of the model permits a truncation.
 * Providers work on one answer for 30 minutes at most. A provider that truncates answers by choice
 * has to work on each of them for this time.
 */
export const TRUNCATION_AFTER_MS = limit(29 * 60_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds that the gateway's chain node may lag behind the provider's. During this time the
 * gateway checks repeatedly whether the model's status justifies a truncated answer. A provider
 * that truncates an answer by choice delays its own channel.
 */
export const MODEL_STATUS_LAG_MS = limit(10_000, 'milliseconds', 'no honest user')

/** Milliseconds between two checks whether the status of a model justifies a truncated answer. */
export const MODEL_STATUS_POLL_MS = limit(1_000, 'milliseconds', 'no honest user')
/** Milliseconds between two checks for stalled answers of a channel. */
export const STALL_POLL_MS = limit(1_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds by which a check for stalled answers may be late: a longer delay means that this
 * machine was suspended, and does not count against a provider.
 */
export const STALL_POLL_LATE_MS = limit(1_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds that a voucher waits while the readers of all running answers of a channel are
 * behind. During the wait the provider produces at most one unpaid checkpoint. Together with a
 * round trip of up to two seconds, the wait is within the four seconds that a provider allows for
 * each checkpoint, so that a stopped reader ends no answer.
 */
export const READER_HOLD_MS = limit(2_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds for which vouchers may be held during one answer, in addition to `READER_HOLD_MS`
 * for each checkpoint of the answer's own usage. An answer earns less than a checkpoint during a
 * hold if its parts are large, or if other answers of the channel use the credit. For each answer a
 * provider waits 30 seconds, and four more for each checkpoint. The rest of the 30 seconds is for
 * the network.
 */
export const READER_HOLD_SPARE_MS = limit(9_000, 'milliseconds', 'no honest user')

/** Checkpoints by which the signed maximum on disk exceeds the signed vouchers. */
export const CEILING_CHECKPOINTS = limit(64n, 'checkpoints', 'client', honest)

/**
 * Checkpoints that a new session reserves, unless the gateway is configured otherwise. Top-ups
 * follow the usage. A larger cap would take much of a small provider's capacity, and the provider
 * would refuse the session.
 */
export const SESSION_CHECKPOINTS = limit(512n, 'checkpoints', 'client', honest)

/**
 * Divisors of the usual cap that a gateway tries in turn while a provider lacks capacity. A
 * provider lets one new client take a quarter of the provider's capacity. The last divisor leaves
 * only the smallest reservation: the cost of the question, or two checkpoints if they cost more.
 */
export const CAP_DIVISORS = limit([1n, 4n, 16n, 1n << 127n], 'divisors', 'no honest user')

/**
 * Divisor: a session of an external wallet takes at most a quarter of the value that a provider's
 * stake backs, less the caps that the account has at this provider already. Providers accept no
 * more from a new client. The wallet signs only once, so the gateway cannot try a smaller cap after
 * a refusal.
 */
export const EXTERNAL_CAPACITY_DIVISOR = limit(4n, 'divisor', 'no honest user')

/**
 * Seconds from the opening of a session to its expiry. Before that, the gateway opens another
 * session in its place.
 */
export const SESSION_SECONDS = limit(24n * 60n * 60n, 'seconds', 'no honest user')

/** Seconds before the expiry of a session in which it takes no new calls. */
export const ROTATE_BEFORE_SECONDS = limit(2n * 60n * 60n, 'seconds', 'no honest user')

/**
 * Milliseconds after a call has acquired a session, in which the gateway does not close the
 * session, because the call may not have begun.
 */
export const ACQUIRED_WAIT_MS = limit(5_000, 'milliseconds', 'no honest user')

/**
 * Fewest checks of all sessions during the time for which a session gets calls (`sessionSeconds` of
 * the settings).
 */
export const POLLS_PER_SESSION = limit(2, 'checks', 'no honest user')

/**
 * Seconds in which a provider can open a session, from the time at which the gateway prepared the
 * session's authorization.
 */
export const OPEN_BY_SECONDS = limit(300n, 'seconds', 'no honest user')

/** Seconds for which a signed top-up is valid. */
export const TOP_UP_SECONDS = limit(300n, 'seconds', 'no honest user')
/** Sessions that a gateway keeps open with one provider for one offer. */
export const SESSIONS_PER_OFFER_MAX = limit(16, 'sessions', 'client', honest)
/** Milliseconds between two checks of all sessions. */
export const UPKEEP_MS = limit(30_000, 'milliseconds', 'no honest user')
/** Attempts to close a session with its provider before the gateway requests the close on chain. */
export const CLOSE_ATTEMPTS = limit(3, 'attempts', 'no honest user')

/**
 * Seconds after the latest time of a session's opening for which the gateway lets the provider keep
 * a session open in which nothing was paid. Providers count openings of new clients for an hour. A
 * provider that closes no session delays the close request on chain by this time.
 */
export const HELD_SECONDS_MAX = limit(3_600n, 'seconds', 'no honest user')

/** Sessions without a channel that the gateway closes concurrently. */
export const CLOSINGS_AT_ONCE = limit(8, 'sessions', 'no honest user')
/** Milliseconds that a start waits until the sessions of the previous run are closed. */
export const RECOVER_WAIT_MS = limit(3_000, 'milliseconds', 'no honest user')

/**
 * Output tokens that providers usually leave unpaid. The gateway chooses a session's cap from this
 * number.
 */
export const DEFAULT_CHECKPOINT_TOKENS = limit(32, 'tokens', 'no honest user')

/** Prompt tokens that providers usually process between two payments. */
export const DEFAULT_PREFILL_TOKENS = limit(512, 'tokens', 'no honest user')
/** Sessions that wait for the signature of an external wallet. A new one evicts the oldest. */
export const UNSIGNED_SESSIONS_MAX = limit(16, 'sessions', 'person', honest)

/**
 * Most UTF-16 units of the text of one answer, together with the bytes of the texts of its log
 * probabilities. An honest answer of 128,000 tokens has 600,000 units. With log probabilities of
 * twenty alternatives for each token, it has up to 16 million. An attack at this limit costs the
 * attacker a registration, an offer and an answer. It costs the gateway 150 MB of memory until the
 * answer ends.
 */
export const ANSWER_CHARACTERS_MAX = limit(1 << 24, 'characters', 'client', honest)

/**
 * Longest wait until the received part of a broken answer is compared with its grammar. A usual
 * grammar takes 30, and the process may take two seconds of processor time. After this time the
 * answer continues unchecked.
 */
export const GRAMMAR_WAIT_MS = limit(5_000, 'milliseconds', 'no honest user')

/**
 * Offer breaches that a gateway stores until they are proven on chain. Each breach is a receipt,
 * for which its provider had to give an answer.
 */
export const BREACHES_STORED_MAX = limit(256, 'breaches', 'no honest user')

/** Stored offer breaches of one provider. These breaches suffice to convict the provider. */
export const BREACHES_OF_PROVIDER_MAX = limit(8, 'breaches', 'no honest user')

/**
 * Offer breaches that a gateway proves in one round of upkeep. Each proof takes a transaction,
 * whose gas the reward repays.
 */
export const BREACH_PROOFS_PER_STEP = limit(4, 'breaches', 'no honest user')

/**
 * Milliseconds for which a gateway sends no proof against a provider after one was mined without
 * effect. The pause doubles each time.
 */
export const PROOF_PAUSE_MS = limit(10 * 60_000, 'milliseconds', 'no honest user')

/**
 * Longest pause between two proofs against one provider. A provider that makes proofs fail costs a
 * gateway the gas of one proof a day, which `PROOF_GAS_MAX` of the ledger bounds, and delays no
 * proof against others.
 */
export const PROOF_PAUSE_MAX_MS = limit(24 * 60 * 60_000, 'milliseconds', 'no honest user')

/**
 * Lost channels of one provider that a gateway remembers until the channels' prefix claims expire.
 * The savings that were lost with these channels lower the provider's rank. Above this number, the
 * gateway forgets the channels with the fewest tokens. Each channel takes at most 16 MiB.
 */
export const LOST_CHANNELS_PER_PROVIDER_MAX = limit(8, 'channels', 'no honest user')
