/** Events of one page at most, save that a block is never cut in two. Bounds memory. */
export const EVENTS_PAGE_MAX = 1_000

/**
 * Offers of one provider for one version that a market tells of, the cheapest: several assets and
 * forms of files have room, and nobody fills a page of the market alone.
 */
export const OFFERS_PER_PROVIDER_MAX = 16

/** Blocks that one log query spans at most; public RPC servers refuse much wider ranges. */
export const LOG_RANGE_BLOCKS_MAX = 2_000n

/** Blocks that the in-memory chain can take back. Its undo journal is kept that far. */
export const REORG_BLOCKS_MAX = 256

/** Milliseconds to wait for a transaction's receipt. Public chains take up to a minute. */
export const RECEIPT_TIMEOUT_MS = 120_000

/** Milliseconds to wait for one RPC answer. */
export const RPC_TIMEOUT_MS = 20_000

/** Times that a failed RPC read is tried again, with growing pauses. */
export const RPC_RETRIES_MAX = 3

/** Milliseconds before the first of these tries on Solana; doubles with each more. */
export const RPC_RETRY_PAUSE_MS = 100

/** Milliseconds between two looks at the chain's head where no subscription is used. */
export const POLL_INTERVAL_MS = 1_000

/** Milliseconds between two looks at the chain's head on a local development chain. */
export const DEV_POLL_INTERVAL_MS = 100

/** Writes that may wait in one connection's queue; further ones are refused. */
export const WRITES_QUEUED_MAX = 1_024

/** Offers, versions, sessions and block times of which one connection remembers what is fixed. */
export const LOOKUP_CACHE_MAX = 4_096

/** Milliseconds to wait for a local development chain to answer after its start. */
export const DEV_CHAIN_START_TIMEOUT_MS = 30_000

/** Times that a page of events is read again because the chain changed meanwhile. */
export const REREADS_MAX = 8

/** Milliseconds to wait for a local development chain to write its state and end. */
export const DEV_CHAIN_STOP_TIMEOUT_MS = 15_000

/**
 * Past states that a development chain keeps, all in memory. Without such a limit it keeps 500 in
 * memory and writes each older one to disk, several MiB for a block, and leaves them there when it
 * is killed. Nothing of ours asks for a past state; a test may revert to a snapshot.
 */
export const DEV_CHAIN_STATES_MAX = 64

/** Seconds between two writes of a kept development chain's state. */
export const DEV_STATE_INTERVAL_S = 60

/** Events of a page that are looked up on the chain at the same time. */
export const LOOKUPS_MAX = 64

/** Seconds for which the record of a session or request is kept after its end, at least. */
export const RECORD_SECONDS_MIN = 604_800n

/**
 * Lamports that a provider puts up for the lock of a request on Solana, at most: ten times what is
 * governed by default. An owner that raises the bond to its bound of 0.1 SOL gains nothing: nobody
 * locks what was asked for since.
 */
export const LOCK_BOND_MAX_LAMPORTS = 10_000_000n

/**
 * From so many validators on none of them counts for a third of a job's weight. Fewer are taken
 * only where the sponsor names them.
 */
export const VALIDATORS_CAPPED_FROM = 4

/** Trainers of one job: the scores of all fit one transaction. */
export const TRAINERS_MAX = 32

/** Validators of one job, whose scores are weighed in one transaction. */
export const TRAINING_VALIDATORS_MAX = 8

/** Rounds of one job. */
export const TRAINING_ROUNDS_MAX = 1_000

/** Units of stake that one validator puts behind its scores. */
export const VALIDATOR_WEIGHT_MAX = 1_000

/** Rounds in a row without a state of enough validators, after which a job ends. */
export const VOID_ROUNDS_MAX = 3

/** Seconds of a round's window, at least. */
export const TRAINING_WINDOW_MIN_SECONDS = 60n

/** Seconds until all rounds of a job are over, and that members may have to join. */
export const TRAINING_SECONDS_MAX = 7_776_000n

/** Highest score; where all of a round are below it together, the rest is not paid. */
export const SCORE_MAX = 10_000

/** Share of a round that its validators may have, in basis points. */
export const VALIDATOR_BPS_MAX = 5_000

/** Bytes of the place where an update is found. */
export const UPDATE_CID_BYTES_MAX = 128

/**
 * Newest version of Solana transactions that readers ask for. Nodes refuse to show newer ones,
 * which are left out and counted: an attacker pays 5,000 lamports for each, the reader a question.
 */
export const TRANSACTION_VERSION_MAX = 1

/** Signatures of one answer of a Solana node at most: what clusters give. */
export const SIGNATURES_PAGE_MAX = 1_000

/**
 * Transactions that one page of events reads on Solana. Anybody can name the program where no event
 * is told: 1,000 such transactions cost 0.005 SOL and take a reader as many questions, after which
 * its cursor is kept, so that an interruption repeats at most so many.
 */
export const TRANSACTIONS_PAGE_MAX = 1_000

/**
 * Times that a Solana node may fail to show one transaction, while it shows others, until that one
 * is left out. An index, which tries after growing pauses, then has waited for about a quarter of
 * an hour: longer than nodes lag behind, and the most that one such transaction holds it up.
 */
export const UNREADABLE_TRIES_MAX = 16

/** Compute units of one Solana transaction, at most: the runtime's own limit. */
export const COMPUTE_UNITS_MAX = 1_400_000

/**
 * Percent that a Solana transaction may use beyond what its trial took: records may have changed
 * meanwhile. Too little fails it for 5,000 lamports; too much makes it wait for room in a block.
 */
export const COMPUTE_UNITS_MARGIN = 30

/**
 * Compute units kept for each balance that a Solana transaction may have to open though its trial
 * found it open: its owner may close it meanwhile. Opening takes some 8,000, and 1,500 for each
 * place that is not free: who wants to stop one payment by more has to try 2^28 keys or so.
 */
export const OPENING_COMPUTE_UNITS = 50_000

/** Accounts by which priority fees are asked for: what nodes take. */
export const PRIORITY_ADDRESSES_MAX = 128

/** Percent of the latest slots whose price is not above the one that a transaction offers. */
export const PRIORITY_SLOTS_SHARE = 75

/**
 * Lamports that one transaction pays for priority at most, unless set otherwise: twenty times its
 * fee for a signature. Who pays high prices on a market's accounts in a quarter of the slots, each
 * with a transaction of its own, makes others pay up to this for each of theirs; the sender of a
 * settlement near its deadline loses more by not landing.
 */
export const PRIORITY_FEE_MAX_LAMPORTS = 100_000n

/**
 * Looks at a sent Solana transaction between two sendings of it, about a second. Leaders drop what
 * they cannot take; the same transaction counts once however often it comes.
 */
export const RESEND_LOOKS = 10

/** Tokens that a market lists from its start. Each costs its deployment 45,000 gas. */
export const ASSETS_LISTED_MAX = 64

/** Transactions of an upload to Solana that are sent at the same time. Public nodes allow few. */
export const UPLOADS_AT_ONCE = 8

/**
 * Times that what a Solana cluster has not taken of an upload is sent anew, each under a block hash
 * of its own: a quarter of an hour while a cluster is busy.
 */
export const UPLOAD_ROUNDS_MAX = 12

/** Signatures whose fate one question asks a Solana node: what nodes take. */
export const STATUSES_MAX = 256

/** Compute units of a transaction that writes a piece of a program: the loader's, and a margin. */
export const UPLOAD_COMPUTE_UNITS = 10_000

/**
 * Units of gas that a proof by signatures may take: four times what a contradiction takes
 * (`contracts/evm/snapshots/court`), so that contracts of many keys may sign. A contract that is to
 * say whether it signed can burn no more of its prover's, and one that always takes more is as one
 * that denies its signature.
 */
export const PROOF_GAS_MAX = 2_000_000n
