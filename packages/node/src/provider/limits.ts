/** Milliseconds from a channel's opening to its first message; cuts off peers that only connect. */
export const HELLO_WAIT_MS = 10_000

/** Milliseconds until an opening is tried again when the chain could not be reached. */
export const OPEN_RETRY_MS = 5_000

/**
 * Milliseconds that a stream waits for vouchers before it ends as aborted: all of its waits
 * together, less what its work has earned it (`PAYMENT_MS_PER_CHECKPOINT`).
 */
export const PAYMENT_WAIT_MS = 30_000

/**
 * Milliseconds of waiting for vouchers that each checkpoint of an answer's work earns it: more than
 * two round trips to the slowest clients. Who pays just in time holds one of a model's places, and
 * pays a checkpoint for each of these; the others wait for that place so long.
 */
export const PAYMENT_MS_PER_CHECKPOINT = 4_000

/** Milliseconds that a provider works on one answer at most. */
export const ANSWER_MS_MAX = 30 * 60_000

/** Sessions that one provider keeps at once, open on chain or about to be. */
export const SESSIONS_MAX = 4_096

/**
 * Sessions that one client has at once. An attacker at the limit holds 1/64 of `SESSIONS_MAX`, has
 * paid for it, and has to go on paying (`SESSION_QUIET_MS`); the others lose nothing.
 */
export const SESSIONS_PER_CLIENT_MAX = 64

/** The same for a client that has not paid a checkpoint yet; enough for a model or four. */
export const SESSIONS_PER_NEW_CLIENT_MAX = 4

/** Milliseconds for which an opening counts against the limits below. */
export const OPENINGS_WINDOW_MS = 60 * 60_000

/**
 * Sessions that a client may open within `OPENINGS_WINDOW_MS`, beside what it has earned, and as
 * many requests of its own that are locked and then pay less than a checkpoint. An attacker signs
 * sessions for nothing; each costs the provider two transactions, 16 in an hour.
 */
export const OPENINGS_PER_CLIENT_MAX = 8

/** Checkpoints that a client must have paid to open one session more in each window. */
export const CHECKPOINTS_PER_OPENING = 4

/** Sessions that a client may open in each window for what it has paid, at most. */
export const OPENINGS_EARNED_MAX = 64

/**
 * Sessions that all clients who have not paid a checkpoint may open within `OPENINGS_WINDOW_MS`;
 * who pays is taken off the count. An attacker at the limit makes the provider send 128
 * transactions an hour for nothing. It costs a funded wallet for each `OPENINGS_PER_CLIENT_MAX`, a
 * transaction or two of its own, and keeps newcomers out for as long; who has paid is not touched.
 */
export const NEW_CLIENTS_OPENINGS_MAX = 64

/**
 * Times in a minute that the chain is asked whether a client that never paid can open a session. A
 * look is one call of the provider's own node. An attacker at the limit keeps newcomers out for as
 * long, without any money, and needs `NEW_CLIENTS_LOOKS_MAX / NEW_CLIENT_LOOKS_PER_PEER_MAX`
 * connected peers for it.
 */
export const NEW_CLIENTS_LOOKS_MAX = 1_200

/**
 * The same for wallets that one peer speaks for. A gateway shared by many accounts opens fewer for
 * new ones: `NEW_CLIENTS_OPENINGS_MAX` is as many in an hour.
 */
export const NEW_CLIENT_LOOKS_PER_PEER_MAX = 12

/**
 * Sessions that all clients may open within `OPENINGS_WINDOW_MS`. Bounds memory and gas: beyond
 * the newcomers' part each of them is paid for, `CHECKPOINTS_PER_OPENING` checkpoints or more.
 */
export const OPENINGS_MAX = 10_000

/**
 * Part of the value that the provider's stake backs that one client's caps may take, as a divisor.
 * An attacker at the limit binds as much of its own money, and none of it is lost, until
 * `SESSION_IDLE_MS` after its last work; the others have the rest.
 */
export const CLIENT_ROOM_SHARE = 4n

/** The same for what a client has earned by paying. */
export const KNOWN_CLIENT_ROOM_SHARE = 2n

/**
 * The same for all clients together that have not paid a checkpoint: fresh wallets are free. Two
 * funded wallets fill it, and hold it from others for `YIELD_IDLE_MS` with each opening; longer
 * only who works and pays, and is a newcomer no more. What `NEW_CLIENTS_OPENINGS_MAX` allows in an
 * hour is half an hour of that, for eight such wallets.
 */
export const NEW_CLIENTS_ROOM_SHARE = 2n

/**
 * Milliseconds without work after which a session is ended where its room is needed by a client
 * that would hold no more than its own does. Above `PAYMENT_WAIT_MS`, so that nobody is ended who
 * may still pay. An attacker can have idle sessions ended for as many openings of its own, each
 * with as much money bound; who is ended opens another with its next question.
 */
export const YIELD_IDLE_MS = 60_000

/** Base units of caps that a client may hold for each that it has paid, above its first share. */
export const CAP_PER_PAID = 16n

/** Answers under way in one session. More are refused with `too-many-streams`. */
export const STREAMS_PER_SESSION_MAX = 1_024

/**
 * Answers at work at once for a client that has not paid yet, in all of its sessions; one more for
 * each checkpoint that it has paid under such an offer. Others of its questions wait. So a wallet
 * that was made for it can take this many checkpoints for nothing in one session, of output or of
 * what is due of prompts, beside `LINE_NEW_CHECKPOINTS`. It is refused for `DEBT_FORGET_MS` then;
 * with `SESSIONS_PER_NEW_CLIENT_MAX` sessions prepared beforehand it takes as many times that. All
 * fresh wallets are bound by `NEW_CLIENTS_OPENINGS_MAX`: 256 checkpoints in an hour cost an
 * attacker 64 openings.
 */
export const NEW_CLIENT_STREAMS_MAX = 4

/**
 * Questions of one channel that may fail one after the other. Each costs the provider opening a
 * seal and counting a prompt; an attacker sends as many bytes, and needs another hello for more.
 */
export const FAILURES_PER_CHANNEL_MAX = 64

/**
 * Encapsulated keys that one session remembers. Only who has the session can use them up, and
 * harms itself alone; each stands for a question that could be read.
 */
export const REPLAYS_PER_SESSION_MAX = 20_000

/** Channels that have said nothing yet, of one peer; each is gone after `HELLO_WAIT_MS`. */
export const UNHEARD_PER_PEER_MAX = 64

/**
 * Channels that have said nothing yet, of all peers. An attacker needs 16 peers and their
 * connections to hold them, and keeps new channels out; the open ones serve on.
 */
export const UNHEARD_CHANNELS_MAX = 1_024

/**
 * Channels that one peer may open in a minute. A hello costs the provider two signature checks,
 * below a millisecond; a gateway shared by many accounts opens a few for each.
 */
export const HELLOS_PER_PEER_MAX = 600

/** Peers whose channels are counted in one minute; more than a node holds connections. */
export const PEERS_COUNTED_MAX = 4_096

/**
 * Times in a minute that the chain is asked whether a contract wallet signed a hello. An attacker
 * sends as many hellos with made-up wallets, for nothing, and keeps contract wallets from opening
 * sessions and coming back to them for as long; wallets with a key are checked without.
 */
export const CONTRACT_CHECKS_MAX = 120

/** Output tokens that may be unpaid in each stream, unless the provider is set otherwise. */
export const CHECKPOINT_TOKENS = 32

/** Prompt tokens processed between two payments, unless the provider is set otherwise. */
export const PREFILL_TOKENS = 512

/**
 * Milliseconds without work after which a session is settled and closed that has no channel, or
 * that never paid anything.
 */
export const SESSION_IDLE_MS = 10 * 60_000

/**
 * Milliseconds without work after which a session with an open channel that has paid is closed.
 * Work is what renews it, not the channel: to hold room, a client has to pay for answers.
 */
export const SESSION_QUIET_MS = 60 * 60_000

/** Seconds before a session's deadline at which its last voucher is settled at the latest. */
export const SETTLE_BEFORE_SECONDS = 300n

/** Milliseconds between two looks at all sessions: deadlines, close requests, unsettled value. */
export const SWEEP_MS = 30_000

/** Sessions that one look asks the chain about at the same time. */
export const SESSION_READS_AT_ONCE_MAX = 32

/**
 * Closings and settlements of a look that are on their way to the chain at once: as many as every
 * node of an EVM chain keeps of one account.
 */
export const CLOSINGS_AT_ONCE_MAX = 16

/**
 * Settlements, and closings of idle sessions, that one look sends. It ends within four blocks, and
 * the next one finds requests to close that came meanwhile.
 */
export const SWEEP_STEPS_MAX = 4 * CLOSINGS_AT_ONCE_MAX

/**
 * Sessions that may have unsettled value; what is above is settled, or closed. As many as 25 blocks
 * of 12 seconds take in: half of the ten minutes in which a client's request to close leaves time.
 * Clients who ask for all in one block leave the smallest values beyond it unpaid, and pay for each
 * a transaction of their own.
 */
export const UNSETTLED_SESSIONS_MAX = 25 * CLOSINGS_AT_ONCE_MAX

/** Milliseconds between two looks at how models stand, when the chain gives no hint before. */
export const STANDING_POLL_MS = 5_000

/** Milliseconds that a client has to pay for an answer that its model's quarantine has ended. */
export const LAST_VOUCHER_WAIT_MS = 2_000

/** Milliseconds between two looks for that payment. */
export const LAST_VOUCHER_POLL_MS = 50

/** Milliseconds between two looks for what is demanded of us on chain. */
export const DEMANDS_LOOK_MS = 10_000

/** Demands that one look attends to; they take turns. */
export const DEMANDS_ANSWERED_MAX = 64

/** Demands that are answered at the same time: a transcript of each is in memory. */
export const DEMANDS_AT_ONCE_MAX = 16

/** Milliseconds between two looks for requests to lock, when the chain gives no hint before. */
export const REQUEST_POLL_MS = 5_000

/** Requests that a provider holds locked at once; each binds a bond. */
export const REQUESTS_LOCKED_MAX = 16

/**
 * Requests of one client among them. Four wallets hold all places for `REQUEST_CLIENT_WAIT_MS`; who
 * does not come is in debt for it, and is refused after `DEBTS_MAX` times.
 */
export const REQUESTS_PER_CLIENT_MAX = 4

/** Milliseconds that a provider waits for the client of a locked request before it lets go. */
export const REQUEST_CLIENT_WAIT_MS = 120_000

/** Requests that a provider answers on the chain at once; each binds a bond. */
export const POSTED_AT_ONCE_MAX = 4

/** Milliseconds after which a lock that the chain does not show was not taken by it. */
export const LOCK_UNSURE_MS = 120_000

/** Milliseconds between two looks for answers on the chain whose rent we can have back. */
export const POSTED_CLOSE_LOOK_MS = 60_000

/** Seconds for which an announced sealing key holds; a new one is announced at half of it. */
export const ENDPOINT_SECONDS = 6n * 60n * 60n

/**
 * Seconds for which sealed questions are remembered. A repeat within one channel is refused by its
 * number, and a new channel needs the client's proof, so this only guards the time around it.
 */
export const QUESTION_REPLAY_SECONDS = 900n

/** Bonds that a provider deposits at once when it has too little in the Vault to lock a request. */
export const BONDS_DEPOSITED = 4n

/** Milliseconds from a lock to its claim at the latest, well within the hour that it holds. */
export const REQUEST_MS_MAX = 40 * 60_000

/**
 * Open requests of one model that a provider looks at in one step, with most at stake first. An
 * attacker has to reserve as much as a request in each of as many to keep it from being seen.
 */
export const REQUESTS_SEEN_MAX = 1_000

/** Requests whose lock failed that the chain is asked about until it says what became of them. */
export const REQUESTS_DOUBTFUL_MAX = 64

/** Checkpoints that a session's or request's cap must be worth at least: else it is not begun. */
export const CAP_CHECKPOINTS_MIN = 2n

/** Requests that a provider remembers having tried, so as not to pay for them again. */
export const REQUESTS_PASSED_MAX = 10_000

/** Checkpoints by which a top-up must raise a cap at least: its transaction is the provider's. */
export const TOP_UP_CHECKPOINTS_MIN = 16n

/** Vouchers of one channel that may wait to be checked; while more do, nothing further is read. */
export const PAYMENTS_WAITING_MAX = 64

/** Bytes of sealed questions that one channel may have under way. */
export const QUESTION_BYTES_MAX = 64 * 1024 * 1024

/**
 * The same for a client that has not paid yet: two of the largest questions. With
 * `NEW_CLIENTS_OPENINGS_MAX` sessions, strangers hold at most 512 MiB, and send as much for it.
 */
export const NEW_CLIENT_QUESTION_BYTES_MAX = 8 * 1024 * 1024

/** Milliseconds that `stop` waits for sessions that are being opened. */
export const STOP_WAIT_MS = 20_000

/**
 * Checkpoints that a client may leave unpaid within `DEBT_FORGET_MS` before nothing more is done
 * for it. A wallet that never pays takes these, what it has at work at that moment, and no more.
 */
export const DEBTS_MAX = 3

/**
 * Checkpoints that a client must have paid to be forgiven one more that it leaves unpaid. They are
 * used up by it: what a client takes beside `DEBTS_MAX` stays a 32nd part of what it pays.
 */
export const CHECKPOINTS_PER_DEBT = 32

/** Unpaid checkpoints that a client can be forgiven for what it paid, at most. */
export const DEBTS_EARNED_MAX = 64

/** Milliseconds after which an unpaid checkpoint is forgiven. */
export const DEBT_FORGET_MS = 60 * 60_000

/** Clients of which it is remembered what they left unpaid and paid, and when they were served. */
export const DEBTORS_MAX = 10_000

/** Seconds ahead of now at which an endpoint is announced at most, after restarts in one second. */
export const ANNOUNCE_AHEAD_MAX = 3n

/** Records of transcripts deleted in one commit, and sessions looked at in one sweep. */
export const TRANSCRIPTS_DROPPED_MAX = 256

/** Seconds by which a validator's question may be old or ahead of our clock. */
export const AUDIT_ASK_SECONDS = 300n

/**
 * Questions of one validator that are remembered for as long as they hold, so that none is answered
 * twice. A joined validator that uses them up, each with a signature, is told to come again; with
 * `AUDITORS_COUNTED_MAX` such ones it takes 150 MB of memory and all their stakes.
 */
export const AUDIT_ASKS_MAX = 4_096

/** Validators of which questions are remembered; twice as many as can have joined. */
export const AUDITORS_COUNTED_MAX = 256

/**
 * Validators answered at the same time; more are told to come again. Who takes no answer holds a
 * place for a minute; it needs three joined accounts (`AUDITS_OF_ONE_MAX`) to hold all of them, and
 * who finds none for long asks on the chain.
 */
export const AUDITS_AT_ONCE_MAX = 8

/** Questions of one validator that are answered at the same time: it audits, judges and demands. */
export const AUDITS_OF_ONE_MAX = 3

/** Times that an offer is published anew because its fee or royalties changed meanwhile. */
export const PUBLISH_TRIES_MAX = 3

/**
 * Supply windows beyond the audit window for which what can be demanded is kept: a demand of its
 * last second has its own, and two for those that were demanded before it.
 */
export const SUPPLY_WINDOWS = 3n

/** Milliseconds between two looks at pay that is due. */
export const COLLECT_LOOK_MS = 10 * 60_000

/** Ended sessions and requests that one look asks the chain about, those due first. */
export const PAYS_LOOKED_MAX = 128

/** Sessions or requests that one transaction collects the pay of: 3,000,000 gas with tokens. */
export const COLLECT_BATCH_MAX = 32

/** Transactions that one look sends to collect pay. */
export const COLLECTIONS_PER_LOOK_MAX = 8

/** Sessions whose pay is collected along with the closing of another. */
export const COLLECTED_ALONG_MAX = 8

/** Seconds until pay that a case or an audit holds is looked at again. */
export const HELD_PAY_LOOK_SECONDS = 3_600n

/** Sessions of ended cases whose pay one look lets go of: each is a transaction. */
export const CASE_PAYS_ENDED_MAX = 16

/** Milliseconds for which it is remembered whether an account audits, and who speaks for it. */
export const AUDITOR_KNOWN_MS = 60_000

/**
 * Times in a minute that the chain is asked whether an account audits. An attacker signs as many
 * questions with made-up accounts, for nothing, and keeps validators that did not ask within a
 * minute waiting for as long; those on the chain still find it there.
 */
export const AUDITOR_LOOKS_MAX = 240

/** Model versions in which one look asks for an account's weight. */
export const AUDITOR_DOMAINS_MAX = 16

/** Validators whose seal keys are kept on disk, as they told them with their questions. */
export const AUDITOR_KEYS_MAX = 512

/**
 * Pixels of a picture that a client asks for by its size: at 12 bits for each, more than usual
 * files take, it fits a message. A larger one is refused before it is drawn; one that came out too
 * large all the same costs its client a debt: a stranger has `DEBTS_MAX` drawn in vain in an hour.
 */
export const DRAW_PIXELS_MAX = 1_398_101
