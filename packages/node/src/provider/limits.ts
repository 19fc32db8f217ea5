/**
 * Milliseconds from the opening of a channel to its first message. After that time the provider
 * disconnects the peer. Met by: no honest user.
 */
export const HELLO_WAIT_MS = 10_000

/**
 * Milliseconds until a provider retries to open a session after the chain was unreachable.
 * Met by: no honest user.
 */
export const OPEN_RETRY_MS = 5_000

/**
 * Milliseconds that a stream waits in total for vouchers and higher output limits before the
 * provider ends it, without the time that its usage has earned (`PAYMENT_MS_PER_CHECKPOINT`). Met
 * by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const PAYMENT_WAIT_MS = 30_000

/**
 * Milliseconds of waiting for vouchers that an answer earns by each checkpoint of usage: more than
 * two round trips to the slowest clients. A client that pays as late as possible occupies a
 * sequence of the model for this time with each checkpoint that it pays.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const PAYMENT_MS_PER_CHECKPOINT = 4_000

/**
 * Milliseconds that a provider works on one answer.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const ANSWER_MS_MAX = 30 * 60_000

/**
 * Sessions of one provider that are open or being opened on chain. Attack: 64 clients that each pay
 * for `SESSIONS_PER_CLIENT_MAX` sessions, and keep paying; further clients go to other providers.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const SESSIONS_MAX = 4_096

/**
 * Sessions of one client. At the limit an attacker has paid for 1/64 of `SESSIONS_MAX`, and has to
 * keep paying (`SESSION_IDLE_MS`).
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const SESSIONS_PER_CLIENT_MAX = 64

/**
 * Sessions of one client that has not paid a checkpoint yet. These sessions suffice for one to four
 * models.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const SESSIONS_PER_NEW_CLIENT_MAX = 4

/**
 * Milliseconds for which an opened session counts in the limits of openings.
 * Met by: no honest user.
 */
export const OPENINGS_WINDOW_MS = 60 * 60_000

/**
 * Unpaid sessions and unpaid locked requests of a client within `OPENINGS_WINDOW_MS`, in addition
 * to the openings that it has earned. A voucher for the answer or for a checkpoint pays a request.
 * An attacker signs sessions at no cost, and each session costs the provider two transactions: 16
 * in an hour. Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const OPENINGS_PER_CLIENT_MAX = 8

/**
 * Checkpoints that a client pays to earn one more session within `OPENINGS_WINDOW_MS`. Met by: no
 * honest user.
 */
export const CHECKPOINTS_PER_OPENING = 4

/**
 * Sessions that a client can earn within `OPENINGS_WINDOW_MS`. Met by: client; tested by
 * `packages/node/src/provider/honest.test.ts`.
 */
export const OPENINGS_EARNED_MAX = 64

/**
 * Chain reads in a minute that check whether a client without payments can open a session. Each
 * check is one call to the provider's own chain node. Without money, an attacker with
 * `NEW_CLIENTS_READS_MAX / NEW_CLIENT_READS_PER_PEER_MAX` connected peers can exclude new clients.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const NEW_CLIENTS_READS_MAX = 1_200

/**
 * The same as `NEW_CLIENTS_READS_MAX`, for the wallets of one peer. A hosted gateway opens fewer
 * sessions for new wallets: `NEW_CLIENTS_OPENINGS_MAX` is the bound for an hour.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const NEW_CLIENT_READS_PER_PEER_MAX = 12

/**
 * Sessions that all clients may open within `OPENINGS_WINDOW_MS`, to bound memory and gas. Beyond
 * the share of new clients, only clients that have paid a checkpoint use up this limit. Attack:
 * about 120 clients that have each paid for `OPENINGS_EARNED_MAX` openings; further clients go to
 * other providers. Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const OPENINGS_MAX = 10_000

/**
 * Divisor: the caps of one client may take a quarter of the value that the provider's stake backs.
 * To use its quarter, an attacker locks the same amount of its own money, without loss, until
 * `SESSION_IDLE_MS` after its last usage. The rest serves other clients.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const CLIENT_CAPACITY_DIVISOR = 4n

/**
 * Divisor: a client that has paid enough may take half of the value that the stake backs.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const PAYING_CLIENT_CAPACITY_DIVISOR = 2n

/**
 * Divisor: all clients without a paid checkpoint together may take half of the value that the
 * provider's stake backs, because new wallets are free. Attack: two funded wallets fill this share,
 * and keep it for `EVICT_IDLE_MS` with each opening; no other new client gets a session meanwhile.
 * To keep it longer, a wallet has to pay, and is then no longer a new client. With half as much
 * money again, 15 wallets replace their own sessions each minute, and so hold the share for an hour
 * within the bound of `NEW_CLIENTS_OPENINGS_MAX`.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const NEW_CLIENTS_CAPACITY_DIVISOR = 2n

/**
 * Milliseconds without usage after which a provider may evict a session for a client that would
 * hold no more capacity than the session's client. It is longer than `PAYMENT_WAIT_MS`, so that the
 * provider evicts no client that may still pay. For each evicted idle session, an attacker has to
 * open one of its own with as much money. An evicted client opens another session with its next
 * question. Met by: no honest user.
 */
export const EVICT_IDLE_MS = 60_000

/**
 * Base units of caps that a client may hold for each base unit that it has paid, if their sum
 * exceeds the share by `CLIENT_CAPACITY_DIVISOR`. Met by: client; tested by
 * `packages/node/src/provider/honest.test.ts`.
 */
export const CAP_PER_PAID = 16n

/**
 * Running and waiting answers of one session. Further calls fail with `too-many-streams`. As many
 * consecutive questions may be sealed to an earlier key before the provider closes their channel.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const STREAMS_PER_SESSION_MAX = 1_024

/**
 * Answers of one session that wait for a turn of the model. They delay no other session.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const ANSWERS_QUEUED_PER_SESSION_MAX = 1_000

/**
 * Slots of the queues of all models together. A waiting answer takes one slot, or more for a long
 * prompt. Beyond this limit, the provider refuses the last answer of the client with the most slots
 * (`displacedAnswer`). So an attacker that fills the queue loses its own answers first, and pays
 * for each that is answered.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const ANSWERS_QUEUED_MAX = 4_096

/**
 * Running answers of a client without payments, in all of its sessions. Each checkpoint that the
 * client has paid adds one; further questions wait. A new wallet can therefore take this many
 * checkpoints in one session without payment, of output or of due prompts, besides
 * `CREDIT_LINE_NEW_CHECKPOINTS`. The provider then refuses it for `DEBT_FORGET_MS`. With
 * `SESSIONS_PER_NEW_CLIENT_MAX` prepared sessions, a wallet takes this amount in each of them.
 * `NEW_CLIENTS_OPENINGS_MAX` bounds all new wallets: 768 checkpoints in an hour cost an attacker
 * 192 openings, and those beyond 256 need sessions with a usual cap.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const NEW_CLIENT_STREAMS_MAX = 4

/**
 * Consecutive failed questions of one channel. For each, the provider unseals a question and counts
 * the tokens of its prompt. An attacker has to send these questions, and needs another hello for
 * more.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const FAILURES_PER_CHANNEL_MAX = 64

/**
 * Encapsulated keys of sealed questions that a provider remembers for one session, to refuse
 * replays. Only the session's client can exhaust this limit, which harms only itself. Each key
 * belongs to a question that could be unsealed.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const REPLAYS_PER_SESSION_MAX = 20_000

/**
 * Channels of one peer without a first message. Each closes after `HELLO_WAIT_MS`.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const HELLO_PENDING_PER_PEER_MAX = 64

/**
 * Channels of all peers without a first message. An attacker needs 16 connected peers to fill the
 * limit, which blocks new channels and leaves open channels alone.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const HELLO_PENDING_MAX = 1_024

/**
 * Channels that one peer may open in a minute. A hello costs the provider two signature checks,
 * less than a millisecond. A hosted gateway opens a few channels for each account.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const HELLOS_PER_PEER_MAX = 600

/**
 * Peers whose channels are counted in one minute: more than the connections of a node. An attacker
 * needs the same number of connections.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const PEERS_LIMITED_MAX = 4_096

/**
 * Chain reads in a minute that verify the hello of a contract wallet. An attacker can exhaust them
 * with invented wallets at no cost, and so keeps contract wallets from opening or resuming
 * sessions. Wallets with a key need no chain read.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const CONTRACT_CHECKS_MAX = 120

/**
 * Output tokens that may be unpaid in each stream, unless the provider is configured otherwise.
 * Met by: no honest user.
 */
export const CHECKPOINT_TOKENS = 32

/**
 * Prompt tokens between two payments, unless the provider is configured otherwise.
 * Met by: no honest user.
 */
export const PREFILL_TOKENS = 512

/**
 * Milliseconds without usage after which a provider settles and closes a session that has no
 * channel or never paid. Met by: no honest user.
 */
export const SESSION_IDLE_MS = 10 * 60_000

/**
 * Milliseconds without usage after which a provider closes a paid session with an open channel.
 * Usage renews a session; an open channel does not, so that a client pays for the capacity that it
 * holds. Met by: no honest user.
 */
export const SESSION_INACTIVE_MS = 60 * 60_000

/**
 * Seconds before a session's deadline at which the provider settles its last voucher at the latest.
 * Met by: no honest user.
 */
export const SETTLE_BEFORE_SECONDS = 300n

/**
 * Divisor of the chain's least stake. A provider settles a session once its unsettled value reaches
 * this part of the stake, unless the settings name another value.
 * Met by: provider; tested by `packages/node/src/provider/sessions/sweep-sessions.test.ts`.
 */
export const SETTLE_STAKE_PARTS = 10n

/**
 * Milliseconds between two checks of all sessions for deadlines, close requests and unsettled
 * value. Met by: no honest user.
 */
export const SWEEP_MS = 30_000

/** Sessions that one check reads from the chain concurrently. Met by: no honest user. */
export const SESSION_READS_AT_ONCE_MAX = 32

/**
 * Pending transactions of one check that close or settle sessions: as many as every node of an EVM
 * chain queues for one account. Met by: no honest user.
 */
export const CLOSINGS_AT_ONCE_MAX = 16

/**
 * Settlements and idle closings that one check sends. They take four blocks, so that the next check
 * finds new close requests in time. Met by: no honest user.
 */
export const SWEEP_STEPS_MAX = 4 * CLOSINGS_AT_ONCE_MAX

/**
 * Sessions with unsettled value that a provider keeps; it settles or closes those beyond this
 * number. Their settlements fit into 25 blocks of 12 seconds, even if one block has the close
 * requests of all. These five minutes are part of the two hours that remain after a close request.
 * Met by: provider; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const UNSETTLED_SESSIONS_MAX = 25 * CLOSINGS_AT_ONCE_MAX

/**
 * Milliseconds between two reads of the models' status, when no event of the chain arrives before.
 * Met by: no honest user.
 */
export const MODEL_STATUS_POLL_MS = 5_000

/**
 * Milliseconds within which a client may pay for an answer that a quarantine of its model ended.
 * Met by: no honest user.
 */
export const LAST_VOUCHER_WAIT_MS = 2_000

/** Milliseconds between two checks for the last voucher of a client. Met by: no honest user. */
export const LAST_VOUCHER_POLL_MS = 50

/** Milliseconds between two checks for data challenges to this provider. Met by: no honest user. */
export const CHALLENGES_POLL_MS = 10_000

/** Data challenges that one check processes, in turns. Met by: no honest user. */
export const CHALLENGES_PER_STEP_MAX = 64

/**
 * Data challenges that a provider answers concurrently. Each takes the memory of a transcript.
 * Met by: no honest user.
 */
export const CHALLENGES_AT_ONCE_MAX = 16

/**
 * Milliseconds between two checks for requests to lock, when no event of the chain arrives before.
 * Met by: no honest user.
 */
export const REQUEST_POLL_MS = 5_000

/**
 * Requests that a provider holds locked, shared by all clients. Each locks a bond. Attack: several
 * funded wallets, each with `REQUESTS_PER_CLIENT_MAX` requests, fill this limit; other requests
 * wait for another provider meanwhile.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const REQUESTS_LOCKED_MAX = 16

/**
 * Locked requests of one client. Four wallets fill `REQUESTS_LOCKED_MAX` for
 * `REQUEST_CLIENT_WAIT_MS`, or for `REQUEST_VOUCHER_WAIT_MS` if they send hellos. Each request for
 * which a client does not connect, ask or pay counts as a debt; after `DEBTS_MAX` debts the
 * provider refuses the client.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const REQUESTS_PER_CLIENT_MAX = 4

/**
 * Milliseconds that a provider waits for the client of a locked request before it releases the
 * lock. Met by: no honest user.
 */
export const REQUEST_CLIENT_WAIT_MS = 120_000

/**
 * Milliseconds of a client's inactivity after which the provider ends its locked request. The lock,
 * answers and paid checkpoints count as activity. It is less than the five minutes in which a
 * release is free for the provider, so that a client at fault costs it no bond. Met by: no honest
 * user.
 */
export const REQUEST_VOUCHER_WAIT_MS = 240_000

/**
 * Milliseconds from the last voucher of an answered request to the provider's claim. In this time
 * the client sends its consent and ends the channel. Met by: no honest user.
 */
export const REQUEST_FINISH_WAIT_MS = 2_000

/**
 * Milliseconds that a client has for the voucher of the first part that it owes. Together with
 * `REQUEST_VOUCHER_WAIT_MS` and one check it is less than the five minutes of a free release.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const REQUEST_FIRST_PAY_MS = 20_000

/**
 * Requests that a provider answers on chain concurrently. Each locks a bond.
 * Met by: no honest user.
 */
export const ONCHAIN_REQUESTS_AT_ONCE_MAX = 4

/**
 * Milliseconds after which a lock that the chain does not show has failed. Met by: no honest user.
 */
export const LOCK_UNCONFIRMED_MS = 120_000

/**
 * Milliseconds between two checks for on-chain answers whose rent the provider can reclaim.
 * Met by: no honest user.
 */
export const RENT_RECLAIM_POLL_MS = 60_000

/**
 * Seconds for which an announced sealing key is valid. The provider announces a new key after half
 * of this time. Met by: no honest user.
 */
export const ENDPOINT_SECONDS = 6n * 60n * 60n

/**
 * Seconds for which a provider remembers sealed questions. A short time suffices: within a channel,
 * call ids must increase, and a new channel needs the proof of the session's signer. Met by: no
 * honest user.
 */
export const QUESTION_REPLAY_SECONDS = 900n

/**
 * Bonds that a provider deposits at once when the Vault holds too little to lock a request.
 * Met by: no honest user.
 */
export const BONDS_PER_DEPOSIT = 4n

/**
 * Milliseconds from the lock of a request to its claim at the latest, well within the hour for
 * which the lock holds. Met by: no honest user.
 */
export const REQUEST_MS_MAX = 40 * 60_000

/**
 * Open requests of one model that one step reads, highest value first. To hide a request, an
 * attacker has to open this many requests and reserve as much money in each.
 * Met by: no honest user.
 */
export const REQUESTS_SCANNED_MAX = 1_000

/**
 * Requests with a failed lock that the provider checks on chain until their state is known.
 * Met by: no honest user.
 */
export const REQUESTS_UNCONFIRMED_MAX = 64

/**
 * Checkpoints that a cap has to cover at least. The provider refuses sessions and requests with a
 * lower cap. Met by: no honest user.
 */
export const CAP_CHECKPOINTS_MIN = 2n

/**
 * Requests that a provider remembers after a first attempt, so that it does not pay for a second.
 * Met by: no honest user.
 */
export const REQUESTS_SKIPPED_MAX = 10_000

/**
 * Minimum number of checkpoints by which a top-up raises a cap, because the provider pays for the
 * transaction. Met by: no honest user.
 */
export const TOP_UP_CHECKPOINTS_MIN = 16n

/**
 * Top-ups of a session whose client has paid nothing in it; each `CHECKPOINTS_PER_OPENING`
 * checkpoints paid in the session permit one more. The provider pays for each transaction, and a
 * gateway sends the next top-up only once half of the cap is used. Without money spent, an attacker
 * makes the provider send 4 transactions more for each opening. Met by: no honest user.
 */
export const TOP_UPS_UNPAID_MAX = 4n

/**
 * Unverified vouchers of one channel. At the limit the provider stops reading the channel.
 * Met by: no honest user.
 */
export const VOUCHERS_PENDING_MAX = 64

/**
 * Top-ups of one channel that wait for the chain, the running top-up included. At the limit the
 * provider stops reading the channel. A client sends one top-up at a time. Met by: no honest user.
 */
export const TOP_UPS_PENDING_MAX = 4

/**
 * Bytes of pending sealed questions of one channel.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const QUESTION_BYTES_MAX = 64 * 1024 * 1024

/**
 * The same as `QUESTION_BYTES_MAX`, for a client without payments: two of the largest questions.
 * With `NEW_CLIENTS_OPENINGS_MAX` sessions, new clients occupy at most 1,536 MiB of memory, and
 * only by sending as many bytes; with sessions that bind little money, 512 MiB.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const NEW_CLIENT_QUESTION_BYTES_MAX = 8 * 1024 * 1024

/** Milliseconds that `stop` waits for the opening of sessions. Met by: no honest user. */
export const STOP_WAIT_MS = 20_000

/**
 * Checkpoints that a client may leave unpaid within `DEBT_FORGET_MS` before the provider refuses
 * it. A wallet that never pays can get these checkpoints and those of its running answers.
 * Met by: person; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const DEBTS_MAX = 3

/**
 * Paid checkpoints that offset one more unpaid checkpoint. Each payment counts once, so that a
 * client can leave at most 1/32 of its payments unpaid in addition to `DEBTS_MAX`.
 * Met by: no honest user.
 */
export const CHECKPOINTS_PER_DEBT = 32

/**
 * Unpaid checkpoints that payments can offset.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const DEBTS_EARNED_MAX = 64

/** Milliseconds after which a provider forgets an unpaid checkpoint. Met by: no honest user. */
export const DEBT_FORGET_MS = 60 * 60_000

/**
 * Clients whose payments, unpaid checkpoints and last calls a provider remembers. Attack:
 * `NEW_CLIENTS_OPENINGS_MAX` new wallets an hour need two days to displace the record of a client,
 * which then counts as new.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const CLIENT_HISTORIES_MAX = 10_000

/**
 * Maximum seconds that a provider adds to the time of an announced endpoint, if the chain already
 * has an announcement with this time after restarts within one second. Met by: no honest user.
 */
export const ANNOUNCE_AHEAD_MAX = 3n

/**
 * Attempts to publish an offer whose fee or royalties changed meanwhile. Met by: no honest user.
 */
export const PUBLISH_ATTEMPTS_MAX = 3

/**
 * Milliseconds between two checks for due pay. A check is due once this time has passed by the
 * node's clock or by the chain's, which may be faster. Met by: no honest user.
 */
export const COLLECT_POLL_MS = 10 * 60_000

/**
 * Ended sessions and requests that one check reads from the chain. Those due first come first.
 * Met by: no honest user.
 */
export const PAYS_CHECKED_MAX = 128

/**
 * Sessions or requests whose pay one transaction collects, with 3,000,000 gas if it pays in tokens.
 * Met by: no honest user.
 */
export const COLLECT_BATCH_MAX = 32

/** Transactions of one check that collect pay. Met by: no honest user. */
export const COLLECTIONS_PER_STEP_MAX = 8

/** Sessions whose pay is collected with the close of another session. Met by: no honest user. */
export const COLLECTED_WITH_CLOSE_MAX = 8

/**
 * Seconds until a provider checks pay under a payment hold or audit hold again.
 * Met by: no honest user.
 */
export const HELD_PAY_RETRY_SECONDS = 3_600n

/**
 * Sessions of ended cases whose pay one check releases. Each takes a transaction.
 * Met by: no honest user.
 */
export const CASE_PAYS_RELEASED_MAX = 16

/**
 * Pixels of an image whose size the client chooses. At 12 bits a pixel, more than usual image files
 * have, the file fits into one message. The provider refuses larger sizes before generation. An
 * image whose file is too large costs its client a debt, so that a new client gets `DEBTS_MAX` of
 * them in an hour.
 * Met by: client; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const IMAGE_PIXELS_MAX = 1_398_101
