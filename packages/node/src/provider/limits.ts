import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/node/src/provider/honest.test.ts'
const sweepSessions = 'packages/node/src/provider/sessions/sweep-sessions.test.ts'

/**
 * Milliseconds from the opening of a channel to its first message. After that time the provider
 * disconnects the peer.
 */
export const HELLO_WAIT_MS = limit(10_000, 'milliseconds', 'no honest user')

/** Milliseconds until a provider retries to open a session after the chain was unreachable. */
export const OPEN_RETRY_MS = limit(5_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds that a stream waits in total for vouchers and higher output limits before the
 * provider ends it, without the time that its usage has earned (`PAYMENT_MS_PER_CHECKPOINT`).
 */
export const PAYMENT_WAIT_MS = limit(30_000, 'milliseconds', 'client', honest)

/**
 * Milliseconds of waiting for vouchers that an answer earns by each checkpoint of usage: more than
 * two round trips to the slowest clients. A client that pays as late as possible occupies a
 * sequence of the model for this time with each checkpoint that it pays.
 */
export const PAYMENT_MS_PER_CHECKPOINT = limit(4_000, 'milliseconds', 'client', honest)

/** Milliseconds that a provider works on one answer. */
export const ANSWER_MS_MAX = limit(30 * 60_000, 'milliseconds', 'client', honest)

/**
 * Sessions of one provider that are open or being opened on chain. Attack: 64 clients that each pay
 * for `SESSIONS_PER_CLIENT_MAX` sessions, and keep paying; further clients go to other providers.
 */
export const SESSIONS_MAX = limit(4_096, 'sessions', 'client', honest)

/**
 * Sessions of one client. At the limit an attacker has paid for 1/64 of `SESSIONS_MAX`, and has to
 * keep paying (`SESSION_IDLE_MS`).
 */
export const SESSIONS_PER_CLIENT_MAX = limit(64, 'sessions', 'client', honest)

/**
 * Sessions of one client that has not paid a checkpoint yet. These sessions suffice for one to four
 * models.
 */
export const SESSIONS_PER_NEW_CLIENT_MAX = limit(4, 'sessions', 'client', honest)

/** Milliseconds for which an opened session counts in the limits of openings. */
export const OPENINGS_WINDOW_MS = limit(60 * 60_000, 'milliseconds', 'no honest user')

/**
 * Unpaid sessions and unpaid locked requests of a client within `OPENINGS_WINDOW_MS`, in addition
 * to the openings that it has earned. A voucher for the answer or for a checkpoint pays a request.
 * An attacker signs sessions at no cost, and each session costs the provider two transactions: 16
 * in an hour.
 */
export const OPENINGS_PER_CLIENT_MAX = limit(8, 'openings', 'client', honest)

/** Checkpoints that a client pays to earn one more session within `OPENINGS_WINDOW_MS`. */
export const CHECKPOINTS_PER_OPENING = limit(4, 'checkpoints', 'no honest user')
/** Sessions that a client can earn within `OPENINGS_WINDOW_MS`. */
export const OPENINGS_EARNED_MAX = limit(64, 'sessions', 'client', honest)

/**
 * Chain reads in a minute that check whether a client without payments can open a session. Each
 * check is one call to the provider's own chain node. Without money, an attacker with
 * `NEW_CLIENTS_READS_MAX / NEW_CLIENT_READS_PER_PEER_MAX` connected peers can exclude new clients.
 */
export const NEW_CLIENTS_READS_MAX = limit(1_200, 'reads', 'client', honest)

/**
 * The same as `NEW_CLIENTS_READS_MAX`, for the wallets of one peer. A hosted gateway opens fewer
 * sessions for new wallets: `NEW_CLIENTS_OPENINGS_MAX` is the bound for an hour.
 */
export const NEW_CLIENT_READS_PER_PEER_MAX = limit(12, 'reads', 'client', honest)

/**
 * Sessions that all clients may open within `OPENINGS_WINDOW_MS`, to bound memory and gas. Beyond
 * the share of new clients, only clients that have paid a checkpoint use up this limit. Attack:
 * about 120 clients that have each paid for `OPENINGS_EARNED_MAX` openings; further clients go to
 * other providers.
 */
export const OPENINGS_MAX = limit(10_000, 'sessions', 'client', honest)

/**
 * Divisor: the caps of one client may take a quarter of the value that the provider's stake backs.
 * To use its quarter, an attacker locks the same amount of its own money, without loss, until
 * `SESSION_IDLE_MS` after its last usage. The rest serves other clients.
 */
export const CLIENT_CAPACITY_DIVISOR = limit(4n, 'divisor', 'client', honest)

/** Divisor: a client that has paid enough may take half of the value that the stake backs. */
export const PAYING_CLIENT_CAPACITY_DIVISOR = limit(2n, 'divisor', 'client', honest)

/**
 * Divisor: all clients without a paid checkpoint together may take half of the value that the
 * provider's stake backs, because new wallets are free. Attack: two funded wallets fill this share,
 * and keep it for `EVICT_IDLE_MS` with each opening; no other new client gets a session meanwhile.
 * To keep it longer, a wallet has to pay, and is then no longer a new client. With half as much
 * money again, 15 wallets replace their own sessions each minute, and so hold the share for an hour
 * within the bound of `NEW_CLIENTS_OPENINGS_MAX`.
 */
export const NEW_CLIENTS_CAPACITY_DIVISOR = limit(2n, 'divisor', 'client', honest)

/**
 * Milliseconds without usage after which a provider may evict a session for a client that would
 * hold no more capacity than the session's client. It is longer than `PAYMENT_WAIT_MS`, so that the
 * provider evicts no client that may still pay. For each evicted idle session, an attacker has to
 * open one of its own with as much money. An evicted client opens another session with its next
 * question.
 */
export const EVICT_IDLE_MS = limit(60_000, 'milliseconds', 'no honest user')

/**
 * Base units of caps that a client may hold for each base unit that it has paid, if their sum
 * exceeds the share by `CLIENT_CAPACITY_DIVISOR`.
 */
export const CAP_PER_PAID = limit(16n, 'base units', 'client', honest)

/**
 * Running and waiting answers of one session. Further calls fail with `too-many-streams`. As many
 * consecutive questions may be sealed to an earlier key before the provider closes their channel.
 */
export const STREAMS_PER_SESSION_MAX = limit(1_024, 'answers', 'client', honest)

/** Answers of one session that wait for a turn of the model. They delay no other session. */
export const ANSWERS_QUEUED_PER_SESSION_MAX = limit(1_000, 'answers', 'client', honest)

/**
 * Slots of the queues of all models together. A waiting answer takes one slot, or more for a long
 * prompt. Beyond this limit, the provider refuses the last answer of the client with the most slots
 * (`displacedAnswer`). So an attacker that fills the queue loses its own answers first, and pays
 * for each that is answered.
 */
export const ANSWERS_QUEUED_MAX = limit(4_096, 'answers', 'client', honest)

/**
 * Running answers of a client without payments, in all of its sessions. Each checkpoint that the
 * client has paid adds one; further questions wait. A new wallet can therefore take this many
 * checkpoints in one session without payment, of output or of due prompts, besides
 * `CREDIT_LINE_NEW_CHECKPOINTS`. The provider then refuses it for `DEBT_FORGET_MS`. With
 * `SESSIONS_PER_NEW_CLIENT_MAX` prepared sessions, a wallet takes this amount in each of them.
 * `NEW_CLIENTS_OPENINGS_MAX` bounds all new wallets: 768 checkpoints in an hour cost an attacker
 * 192 openings, and those beyond 256 need sessions with a usual cap.
 */
export const NEW_CLIENT_STREAMS_MAX = limit(4, 'answers', 'client', honest)

/**
 * Consecutive failed questions of one channel. For each, the provider unseals a question and counts
 * the tokens of its prompt. An attacker has to send these questions, and needs another hello for
 * more.
 */
export const FAILURES_PER_CHANNEL_MAX = limit(64, 'questions', 'client', honest)

/**
 * Encapsulated keys of sealed questions that a provider remembers for one session, to refuse
 * replays. Only the session's client can exhaust this limit, which harms only itself. Each key
 * belongs to a question that could be unsealed.
 */
export const REPLAYS_PER_SESSION_MAX = limit(20_000, 'keys', 'client', honest)

/** Channels of one peer without a first message. Each closes after `HELLO_WAIT_MS`. */
export const HELLO_PENDING_PER_PEER_MAX = limit(64, 'channels', 'client', honest)

/**
 * Channels of all peers without a first message. An attacker needs 16 connected peers to fill the
 * limit, which blocks new channels and leaves open channels alone.
 */
export const HELLO_PENDING_MAX = limit(1_024, 'channels', 'client', honest)

/**
 * Channels that one peer may open in a minute. A hello costs the provider two signature checks,
 * less than a millisecond. A hosted gateway opens a few channels for each account.
 */
export const HELLOS_PER_PEER_MAX = limit(600, 'channels', 'client', honest)

/**
 * Peers whose channels are counted in one minute: more than the connections of a node. An attacker
 * needs the same number of connections.
 */
export const PEERS_LIMITED_MAX = limit(4_096, 'peers', 'client', honest)

/**
 * Chain reads in a minute that verify the hello of a contract wallet. An attacker can exhaust them
 * with invented wallets at no cost, and so keeps contract wallets from opening or resuming
 * sessions. Wallets with a key need no chain read.
 */
export const CONTRACT_CHECKS_MAX = limit(120, 'reads', 'client', honest)

/** Output tokens that may be unpaid in each stream, unless the provider is configured otherwise. */
export const CHECKPOINT_TOKENS = limit(32, 'tokens', 'no honest user')
/** Prompt tokens between two payments, unless the provider is configured otherwise. */
export const PREFILL_TOKENS = limit(512, 'tokens', 'no honest user')

/**
 * Milliseconds without usage after which a provider settles and closes a session that has no
 * channel or never paid.
 */
export const SESSION_IDLE_MS = limit(10 * 60_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds without usage after which a provider closes a paid session with an open channel.
 * Usage renews a session; an open channel does not, so that a client pays for the capacity that it
 * holds.
 */
export const SESSION_INACTIVE_MS = limit(60 * 60_000, 'milliseconds', 'no honest user')

/**
 * Seconds before a session's deadline at which the provider settles its last voucher at the latest.
 */
export const SETTLE_BEFORE_SECONDS = limit(300n, 'seconds', 'no honest user')

/**
 * Divisor of the chain's least stake. A provider settles a session once its unsettled value reaches
 * this part of the stake, unless the settings name another value.
 */
export const SETTLE_STAKE_PARTS = limit(10n, 'divisor', 'provider', sweepSessions)

/**
 * Milliseconds between two checks of all sessions for deadlines, close requests and unsettled
 * value.
 */
export const SWEEP_MS = limit(30_000, 'milliseconds', 'no honest user')

/** Sessions that one check reads from the chain concurrently. */
export const SESSION_READS_AT_ONCE_MAX = limit(32, 'reads', 'no honest user')

/**
 * Pending transactions of one check that close or settle sessions: as many as every node of an EVM
 * chain queues for one account.
 */
export const CLOSINGS_AT_ONCE_MAX = limit(16, 'transactions', 'no honest user')

/**
 * Settlements and idle closings that one check sends. They take four blocks, so that the next check
 * finds new close requests in time.
 */
export const SWEEP_STEPS_MAX = limit(4 * CLOSINGS_AT_ONCE_MAX, 'settlements', 'no honest user')

/**
 * Sessions with unsettled value that a provider keeps; it settles or closes those beyond this
 * number. Their settlements fit into 25 blocks of 12 seconds, even if one block has the close
 * requests of all. These five minutes are part of the two hours that remain after a close request.
 */
export const UNSETTLED_SESSIONS_MAX = limit(
  25 * CLOSINGS_AT_ONCE_MAX,
  'sessions',
  'provider',
  honest,
)

/**
 * Milliseconds between two reads of the models' status, when no event of the chain arrives before.
 */
export const MODEL_STATUS_POLL_MS = limit(5_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds within which a client may pay for an answer that a quarantine of its model ended.
 */
export const LAST_VOUCHER_WAIT_MS = limit(2_000, 'milliseconds', 'no honest user')

/** Milliseconds between two checks for the last voucher of a client. */
export const LAST_VOUCHER_POLL_MS = limit(50, 'milliseconds', 'no honest user')
/** Milliseconds between two checks for data challenges to this provider. */
export const CHALLENGES_POLL_MS = limit(10_000, 'milliseconds', 'no honest user')
/** Data challenges that one check processes, in turns. */
export const CHALLENGES_PER_STEP_MAX = limit(64, 'challenges', 'no honest user')
/** Data challenges that a provider answers concurrently. Each takes the memory of a transcript. */
export const CHALLENGES_AT_ONCE_MAX = limit(16, 'challenges', 'no honest user')

/**
 * Milliseconds between two checks for requests to lock, when no event of the chain arrives before.
 */
export const REQUEST_POLL_MS = limit(5_000, 'milliseconds', 'no honest user')

/**
 * Requests that a provider holds locked, shared by all clients. Each locks a bond. Attack: several
 * funded wallets, each with `REQUESTS_PER_CLIENT_MAX` requests, fill this limit; other requests
 * wait for another provider meanwhile.
 */
export const REQUESTS_LOCKED_MAX = limit(16, 'requests', 'client', honest)

/**
 * Locked requests of one client. Four wallets fill `REQUESTS_LOCKED_MAX` for
 * `REQUEST_CLIENT_WAIT_MS`, or for `REQUEST_VOUCHER_WAIT_MS` if they send hellos. Each request for
 * which a client does not connect, ask or pay counts as a debt; after `DEBTS_MAX` debts the
 * provider refuses the client.
 */
export const REQUESTS_PER_CLIENT_MAX = limit(4, 'requests', 'client', honest)

/**
 * Milliseconds that a provider waits for the client of a locked request before it releases the
 * lock.
 */
export const REQUEST_CLIENT_WAIT_MS = limit(120_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds of a client's inactivity after which the provider ends its locked request. The lock,
 * answers and paid checkpoints count as activity. It is less than the five minutes in which a
 * release is free for the provider, so that a client at fault costs it no bond.
 */
export const REQUEST_VOUCHER_WAIT_MS = limit(240_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds from the last voucher of an answered request to the provider's claim. In this time
 * the client sends its consent and ends the channel.
 */
export const REQUEST_FINISH_WAIT_MS = limit(2_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds that a client has for the voucher of the first part that it owes. Together with
 * `REQUEST_VOUCHER_WAIT_MS` and one check it is less than the five minutes of a free release.
 */
export const REQUEST_FIRST_PAY_MS = limit(20_000, 'milliseconds', 'client', honest)

/** Requests that a provider answers on chain concurrently. Each locks a bond. */
export const ONCHAIN_REQUESTS_AT_ONCE_MAX = limit(4, 'requests', 'no honest user')
/** Milliseconds after which a lock that the chain does not show has failed. */
export const LOCK_UNCONFIRMED_MS = limit(120_000, 'milliseconds', 'no honest user')
/** Milliseconds between two checks for on-chain answers whose rent the provider can reclaim. */
export const RENT_RECLAIM_POLL_MS = limit(60_000, 'milliseconds', 'no honest user')

/**
 * Seconds for which an announced sealing key is valid. The provider announces a new key after half
 * of this time.
 */
export const ENDPOINT_SECONDS = limit(6n * 60n * 60n, 'seconds', 'no honest user')

/**
 * Seconds for which a provider remembers sealed questions. A short time suffices: within a channel,
 * call ids must increase, and a new channel needs the proof of the session's signer.
 */
export const QUESTION_REPLAY_SECONDS = limit(900n, 'seconds', 'no honest user')

/** Bonds that a provider deposits at once when the Vault holds too little to lock a request. */
export const BONDS_PER_DEPOSIT = limit(4n, 'bonds', 'no honest user')

/**
 * Milliseconds from the lock of a request to its claim at the latest, well within the hour for
 * which the lock holds.
 */
export const REQUEST_MS_MAX = limit(40 * 60_000, 'milliseconds', 'no honest user')

/**
 * Open requests of one model that one step reads, highest value first. To hide a request, an
 * attacker has to open this many requests and reserve as much money in each.
 */
export const REQUESTS_SCANNED_MAX = limit(1_000, 'requests', 'no honest user')

/** Requests with a failed lock that the provider checks on chain until their state is known. */
export const REQUESTS_UNCONFIRMED_MAX = limit(64, 'requests', 'no honest user')

/**
 * Checkpoints that a cap has to cover at least. The provider refuses sessions and requests with a
 * lower cap.
 */
export const CAP_CHECKPOINTS_MIN = limit(2n, 'checkpoints', 'no honest user')

/**
 * Requests that a provider remembers after a first attempt, so that it does not pay for a second.
 */
export const REQUESTS_SKIPPED_MAX = limit(10_000, 'requests', 'no honest user')

/**
 * Minimum number of checkpoints by which a top-up raises a cap, because the provider pays for the
 * transaction.
 */
export const TOP_UP_CHECKPOINTS_MIN = limit(16n, 'checkpoints', 'no honest user')

/**
 * Top-ups of a session whose client has paid nothing in it; each `CHECKPOINTS_PER_OPENING`
 * checkpoints paid in the session permit one more. The provider pays for each transaction, and a
 * gateway sends the next top-up only once half of the cap is used. Without money spent, an attacker
 * makes the provider send 4 transactions more for each opening.
 */
export const TOP_UPS_UNPAID_MAX = limit(4n, 'top-ups', 'no honest user')

/** Unverified vouchers of one channel. At the limit the provider stops reading the channel. */
export const VOUCHERS_PENDING_MAX = limit(64, 'vouchers', 'no honest user')

/**
 * Top-ups of one channel that wait for the chain, the running top-up included. At the limit the
 * provider stops reading the channel. A client sends one top-up at a time.
 */
export const TOP_UPS_PENDING_MAX = limit(4, 'top-ups', 'no honest user')

/** Bytes of pending sealed questions of one channel. */
export const QUESTION_BYTES_MAX = limit(64 * 1024 * 1024, 'bytes', 'client', honest)

/**
 * The same as `QUESTION_BYTES_MAX`, for a client without payments: two of the largest questions.
 * With `NEW_CLIENTS_OPENINGS_MAX` sessions, new clients occupy at most 1,536 MiB of memory, and
 * only by sending as many bytes; with sessions that bind little money, 512 MiB.
 */
export const NEW_CLIENT_QUESTION_BYTES_MAX = limit(8 * 1024 * 1024, 'bytes', 'client', honest)

/** Milliseconds that `stop` waits for the opening of sessions. */
export const STOP_WAIT_MS = limit(20_000, 'milliseconds', 'no honest user')

/**
 * Checkpoints that a client may leave unpaid within `DEBT_FORGET_MS` before the provider refuses
 * it. A wallet that never pays can get these checkpoints and those of its running answers.
 */
export const DEBTS_MAX = limit(3, 'checkpoints', 'person', honest)

/**
 * Paid checkpoints that offset one more unpaid checkpoint. Each payment counts once, so that a
 * client can leave at most 1/32 of its payments unpaid in addition to `DEBTS_MAX`.
 */
export const CHECKPOINTS_PER_DEBT = limit(32, 'checkpoints', 'no honest user')

/** Unpaid checkpoints that payments can offset. */
export const DEBTS_EARNED_MAX = limit(64, 'checkpoints', 'client', honest)
/** Milliseconds after which a provider forgets an unpaid checkpoint. */
export const DEBT_FORGET_MS = limit(60 * 60_000, 'milliseconds', 'no honest user')

/**
 * Clients whose payments, unpaid checkpoints and last calls a provider remembers. Attack:
 * `NEW_CLIENTS_OPENINGS_MAX` new wallets an hour need two days to displace the record of a client,
 * which then counts as new.
 */
export const CLIENT_HISTORIES_MAX = limit(10_000, 'clients', 'client', honest)

/**
 * Maximum seconds that a provider adds to the time of an announced endpoint, if the chain already
 * has an announcement with this time after restarts within one second.
 */
export const ANNOUNCE_AHEAD_MAX = limit(3n, 'seconds', 'no honest user')

/** Attempts to publish an offer whose fee or royalties changed meanwhile. */
export const PUBLISH_ATTEMPTS_MAX = limit(3, 'attempts', 'no honest user')

/**
 * Milliseconds between two checks for due pay. A check is due once this time has passed by the
 * node's clock or by the chain's, which may be faster.
 */
export const COLLECT_POLL_MS = limit(10 * 60_000, 'milliseconds', 'no honest user')

/** Ended sessions and requests that one check reads from the chain. Those due first come first. */
export const PAYS_CHECKED_MAX = limit(128, 'sessions', 'no honest user')

/**
 * Sessions or requests whose pay one transaction collects, with 3,000,000 gas if it pays in tokens.
 */
export const COLLECT_BATCH_MAX = limit(32, 'sessions', 'no honest user')

/** Transactions of one check that collect pay. */
export const COLLECTIONS_PER_STEP_MAX = limit(8, 'transactions', 'no honest user')
/** Sessions whose pay is collected with the close of another session. */
export const COLLECTED_WITH_CLOSE_MAX = limit(8, 'sessions', 'no honest user')
/** Seconds until a provider checks pay under a payment hold or audit hold again. */
export const HELD_PAY_RETRY_SECONDS = limit(3_600n, 'seconds', 'no honest user')
/** Sessions of ended cases whose pay one check releases. Each takes a transaction. */
export const CASE_PAYS_RELEASED_MAX = limit(16, 'sessions', 'no honest user')

/**
 * Pixels of an image whose size the client chooses. At 12 bits a pixel, more than usual image files
 * have, the file fits into one message. The provider refuses larger sizes before generation. An
 * image whose file is too large costs its client a debt, so that a new client gets `DEBTS_MAX` of
 * them in an hour.
 */
export const IMAGE_PIXELS_MAX = limit(1_398_101, 'pixels', 'client', honest)
