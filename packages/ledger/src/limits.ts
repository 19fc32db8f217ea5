/**
 * Events of one page. A single block with more events makes a page of its own, because pages
 * contain whole blocks. Bounds memory. Met by: no honest user.
 */
export const EVENTS_PAGE_MAX = 1_000

/**
 * Offers of one provider for one version that a market lists, cheapest first. They suffice for
 * several assets and artifact variants, and one provider cannot fill a page alone.
 * Met by: no honest user.
 */
export const OFFERS_PER_PROVIDER_MAX = 16

/**
 * Accounts whose announced artifacts one query reads: those with the most weight in a domain. An
 * account with less weight than the domain's quorum divided by this number (a twelfth of a minimum
 * stake) is not read. Met by: provider; tested by
 * `packages/ledger/src/queries/audited-artifacts.test.ts`.
 */
export const ANNOUNCERS_READ_MAX = 256

/** Accounts whose announced artifacts one query reads concurrently. Met by: no honest user. */
export const CHAIN_READS_MAX = 16

/** Blocks of one log query. Public RPC servers reject much wider ranges. Met by: no honest user. */
export const LOG_RANGE_BLOCKS_MAX = 2_000n

/**
 * Reads of logs after which the search for a receipt's root ends: a million blocks of a server that
 * accepts a thousand at once. Met by: no honest user.
 */
export const ANCHOR_READS_MAX = 1_000

/**
 * Blocks that the in-memory chain can revert. Its undo journal covers this number of blocks.
 * Met by: no honest user.
 */
export const REORG_BLOCKS_MAX = 256

/**
 * Milliseconds to wait for a transaction's receipt. Public chains take up to a minute.
 * Met by: no honest user.
 */
export const RECEIPT_TIMEOUT_MS = 120_000

/** Milliseconds to wait for one RPC response. Met by: no honest user. */
export const RPC_TIMEOUT_MS = 20_000

/**
 * Seconds of the longest pause before a retry that an EVM chain's RPC server can ask for. A server
 * could otherwise stop a node for days by one refusal. Met by: no honest user.
 */
export const RPC_RETRY_WAIT_MAX_SECONDS = 10

/**
 * Milliseconds to wait for a remote signer's signature, which a person may have to confirm on a
 * device. Both signatures of a session fit into the time before its opening expires.
 * Met by: no honest user.
 */
export const SIGNER_WAIT_MS = 120_000

/**
 * Bytes of one response of a signer. Geth and clef return the transaction twice in hex, so the
 * largest transaction that nodes accept (128 KiB) takes half of these bytes.
 * Met by: client; tested by `packages/ledger/src/evm/signers/account-signer.test.ts`.
 */
export const SIGNER_RESPONSE_BYTES_MAX = 1_048_576

/**
 * Calls that wait for a signer, which takes one call at a time. Further calls are refused.
 * Met by: client; tested by `packages/ledger/src/evm/signers/account-signer.test.ts`.
 */
export const SIGNER_CALLS_WAITING_MAX = 64

/**
 * Retries of an RPC request whose failure may be temporary, with growing pauses.
 * Met by: no honest user.
 */
export const RPC_RETRIES_MAX = 3

/**
 * Milliseconds before the first retry on Solana. The pause doubles each time.
 * Met by: no honest user.
 */
export const RPC_RETRY_PAUSE_MS = 100

/**
 * Milliseconds between two requests for the chain's head, without a subscription. On Solana, also
 * between two requests for the state of a deployment.
 * Met by: no honest user.
 */
export const POLL_INTERVAL_MS = 1_000

/**
 * Milliseconds between two reads of the head of a local development chain. Met by: no honest user.
 */
export const DEV_POLL_INTERVAL_MS = 100

/**
 * Writes in the queue of one connection. The connection refuses further ones.
 * Met by: provider; tested by `packages/ledger/src/honest.test.ts`.
 */
export const WRITES_QUEUED_MAX = 1_024

/**
 * Entries of each cache of one connection for immutable facts, such as offers, versions, opened
 * requests and block times.
 * Met by: no honest user.
 */
export const LOOKUP_CACHE_MAX = 4_096

/**
 * Milliseconds to wait for the first response of a local development chain at its start, without
 * those in which it waits for a processor.
 * Met by: no honest user.
 */
export const DEV_CHAIN_START_TIMEOUT_MS = 30_000

/**
 * Reads of one page of events. If the chain changes during each of these reads, the page is given
 * up. Met by: no honest user.
 */
export const REREADS_MAX = 8

/**
 * Connections that the port of a local development chain holds at the same time; further ones are
 * refused. A node of this network needs only a few.
 *
 * Met by: no honest user.
 */
export const DEV_CHAIN_CONNECTIONS_MAX = 1_024

/**
 * Milliseconds to wait until a local development chain has written its state and exited, without
 * those in which it waits for a processor.
 * Met by: no honest user.
 */
export const DEV_CHAIN_STOP_TIMEOUT_MS = 15_000

/**
 * Past states that a development chain keeps in memory. Without this limit the chain keeps 500
 * states, writes each older state to disk (several MiB a block), and leaves these files there when
 * it is killed. No code of this repository reads a past state; a test may revert to a snapshot.
 * Met by: no honest user.
 */
export const DEV_CHAIN_STATES_MAX = 64

/** Seconds between two writes of a development chain's persistent state. Met by: no honest user. */
export const DEV_STATE_INTERVAL_S = 60

/** Concurrent chain lookups for the events of one page. Met by: no honest user. */
export const LOOKUPS_MAX = 64

/**
 * Fewest seconds for which a chain keeps the record of an ended session or request.
 * Met by: no honest user.
 */
export const RECORD_SECONDS_MIN = 604_800n

/**
 * Lamports of the highest bond that a provider pays to lock a request on Solana: ten times the
 * default bond. If governance raises the bond further, up to the governed maximum of 0.1 SOL,
 * providers lock no further requests, and no party profits. Met by: no honest user.
 */
export const LOCK_BOND_MAX_LAMPORTS = 10_000_000n

/**
 * Lamports of the default bond. A provider pays up to this bond for a Solana request that it cannot
 * release, because four providers released the request before. If the governed bond is higher, the
 * provider pays the governed bond, up to `LOCK_BOND_MAX_LAMPORTS`. A client can burn this bond:
 * four accomplices release the client's request, and after the provider's lock the client stays
 * away. This costs the client eight signatures and a new account, whose permanent rent exceeds the
 * default bond. Met by: no honest user.
 */
export const FINAL_LOCK_BOND_LAMPORTS = 1_000_000n

/**
 * Validators of a job. With this number or more, each validator's weight is lowered to less than a
 * third of the sum. A job accepts fewer validators only if its sponsor names them.
 * Met by: no honest user.
 */
export const VALIDATORS_CAPPED_FROM = 4

/** Trainers of one job. Their scores fit one transaction. Met by: no honest user. */
export const TRAINERS_MAX = 32

/** Validators of one job. One transaction combines their scores. Met by: no honest user. */
export const TRAINING_VALIDATORS_MAX = 8

/**
 * Datasets that a sponsor names for a job; `train create` allows no more. Met by: no honest user.
 */
export const TRAINING_DATASETS_MAX = 8

/**
 * Accounts that may apply for the eight seats of validators if a job names none and a beacon draws
 * them. Without a beacon all applicants have seats. Met by: no honest user.
 */
export const TRAINING_APPLICANTS_MAX = 32

/** Longest time to challenge a job's last round, in seconds. Met by: no honest user. */
export const TRAINING_CHALLENGE_SECONDS_MAX = 2_592_000n

/**
 * Divisor: a job's penalty for a failed round is at least the lower of a trainer's and a
 * validator's stake, divided by this number. Met by: no honest user.
 */
export const TRAINING_PENALTY_DIVISOR_MAX = 100n

/**
 * Seconds for which a job waits for the beacon's value before any account can end the job.
 * Met by: no honest user.
 */
export const TRAINING_SEED_SECONDS_MAX = 604_800n

/** Rounds of one job. Met by: no honest user. */
export const TRAINING_ROUNDS_MAX = 1_000

/** Units of stake with which one validator backs its scores. Met by: no honest user. */
export const VALIDATOR_WEIGHT_MAX = 1_000

/**
 * Consecutive rounds without a state that enough validators support, after which a job ends.
 * Met by: no honest user.
 */
export const VOID_ROUNDS_MAX = 3

/** Fewest seconds of a round's window. Met by: no honest user. */
export const TRAINING_WINDOW_MIN_SECONDS = 60n

/**
 * Longest time of all rounds of a job together, in seconds, and longest time in which members may
 * join. Met by: no honest user.
 */
export const TRAINING_SECONDS_MAX = 7_776_000n

/**
 * Highest score. If the scores of a round sum to less, the rest of the reward is not paid.
 * Met by: no honest user.
 */
export const SCORE_MAX = 10_000

/** Basis points of a round's reward that validators may receive. Met by: no honest user. */
export const VALIDATOR_BPS_MAX = 5_000

/** Bytes of the CID of a proposal's text. Met by: no honest user. */
export const PROPOSAL_CID_BYTES_MAX = 128

/** Bytes of the CID of an update. Met by: no honest user. */
export const UPDATE_CID_BYTES_MAX = 128

/**
 * Newest version of Solana transactions that readers request. Nodes refuse to return transactions
 * of a newer version, and readers skip and count them. Each such transaction costs an attacker
 * 5,000 lamports and a reader one request.
 * Met by: no honest user.
 */
export const TRANSACTION_VERSION_MAX = 1

/** Signatures in one response of a Solana node, as clusters limit them. Met by: no honest user. */
export const SIGNATURES_PAGE_MAX = 1_000

/**
 * Transactions that one page of events reads on Solana. Any account can name the program in a
 * transaction without events: 1,000 such transactions cost 0.005 SOL and take a reader as many
 * requests. After each page the reader stores its cursor, so that after an interruption it repeats
 * at most one page. Met by: no honest user.
 */
export const TRANSACTIONS_PAGE_MAX = 1_000

/**
 * Attempts to read one Solana transaction that a node does not return, while it returns others. The
 * reader then skips it. With the growing pauses of an index these attempts take about a quarter of
 * an hour. This is longer than nodes lag, and the longest delay that one such transaction causes.
 * Met by: no honest user.
 */
export const UNREADABLE_TRIES_MAX = 16

/** Compute units of one Solana transaction, by the runtime's own limit. Met by: no honest user. */
export const COMPUTE_UNITS_MAX = 1_400_000

/**
 * Percent of compute units that a Solana transaction requests beyond its simulation, because
 * records may change meanwhile. With too few units the transaction fails and still costs 5,000
 * lamports; with too many it waits for space in a block. Met by: no honest user.
 */
export const COMPUTE_UNITS_MARGIN = 30

/**
 * Compute units reserved for each balance account that a Solana transaction may have to open,
 * because its owner may close it after the simulation. Opening takes about 8,000 units, and 1,500
 * for each derived address that is refused because it lies on the curve of keys. To exceed the
 * reserve for one payment, an attacker has to try about 2^28 keys.
 * Met by: no honest user.
 */
export const OPENING_COMPUTE_UNITS = 50_000

/** Accounts in one request for priority fees, as nodes limit them. Met by: no honest user. */
export const PRIORITY_ADDRESSES_MAX = 128

/**
 * Percent of the latest slots whose priority fee is no higher than the fee that a transaction pays.
 * Met by: no honest user.
 */
export const PRIORITY_SLOTS_SHARE = 75

/**
 * Lamports of priority fee for one transaction, unless configured otherwise: twenty times the fee
 * for a signature. An attacker that pays high fees for the market's accounts in a quarter of the
 * slots makes others pay up to this for each transaction. A provider whose settlement misses the
 * session's deadline would lose more than this fee. Met by: no honest user.
 */
export const PRIORITY_FEE_MAX_LAMPORTS = 100_000n

/**
 * Status checks of a pending Solana transaction between two sendings. These checks take about a
 * second. Leaders drop transactions under load; a transaction that is sent repeatedly executes
 * once.
 * Met by: no honest user.
 */
export const RESEND_POLLS = 10

/** Tokens that a deployment lists. Each costs it 45,000 gas. Met by: no honest user. */
export const ASSETS_LISTED_MAX = 64

/** Pending transactions of an upload to Solana. Public nodes accept few. Met by: no honest user. */
export const UPLOADS_AT_ONCE = 8

/**
 * Rounds in which an upload sends its missing transactions again, each round with a new block hash.
 * On a busy cluster all rounds take a quarter of an hour. Met by: no honest user.
 */
export const UPLOAD_ROUNDS_MAX = 12

/**
 * Signatures in one status request to a Solana node, as nodes limit them. Met by: no honest user.
 */
export const STATUSES_MAX = 256

/**
 * Compute units of a transaction that writes one part of a program: the units that the loader
 * needs, with a margin. Met by: no honest user.
 */
export const UPLOAD_COMPUTE_UNITS = 10_000

/**
 * Units of gas that a fraud proof by signatures may take: four times the gas of a proof of two
 * contradictory receipts (`contracts/evm/snapshots/court`), so that contract wallets with many keys
 * can sign. While a contract wallet verifies its signature, it cannot use more of the prover's gas.
 * No proof succeeds against a wallet that always needs more, or that denies its signature. Met by:
 * no honest user.
 */
export const PROOF_GAS_MAX = 2_000_000n

/**
 * Units of gas of a transaction that a provider sends with the signatures of a contract wallet: an
 * opening with its approval, or a top-up. An opening with an approval takes 192,000
 * (`contracts/evm/snapshots/core`); the rest is for contract wallets with many keys, or with keys
 * on another curve. A client's contract could otherwise use all the gas of a block when it verifies
 * a signature: the provider would pay a hundred times the gas, and the client nothing.
 * Met by: no honest user.
 */
export const CLIENT_SIGNATURES_GAS_MAX = 1_000_000n

/**
 * Gas that an account keeps in its wallet when it deposits the rest, in multiples of a deposit's
 * gas: for approvals, and a purchase or a request. Met by: no honest user.
 */
export const GAS_RESERVE_DEPOSITS = 16n
