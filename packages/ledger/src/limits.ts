import { limit } from '@ostrom/protocol/limits'

export {
  SCORE_MAX,
  TRAINERS_MAX,
  VALIDATOR_WEIGHT_MAX,
  VALIDATORS_CAPPED_FROM,
} from '@ostrom/protocol/limits'

const auditedArtifacts = 'packages/ledger/src/queries/audited-artifacts.test.ts'
const accountSigner = 'packages/ledger/src/evm/signers/account-signer.test.ts'
const honest = 'packages/ledger/src/honest.test.ts'

/**
 * Events of one page. A single block with more events makes a page of its own, because pages
 * contain whole blocks. Bounds memory.
 */
export const EVENTS_PAGE_MAX = limit(1_000, 'events', 'no honest user')

/**
 * Offers of one provider for one version that a market lists, cheapest first. They suffice for
 * several assets and artifact variants, and one provider cannot fill a page alone.
 */
export const OFFERS_PER_PROVIDER_MAX = limit(16, 'offers', 'no honest user')

/**
 * Accounts whose announced artifacts one query reads: those with the most weight in a domain. An
 * account with less weight than the domain's quorum divided by this number (a twelfth of a minimum
 * stake) is not read.
 */
export const ANNOUNCERS_READ_MAX = limit(256, 'accounts', 'provider', auditedArtifacts)

/** Accounts whose announced artifacts one query reads concurrently. */
export const CHAIN_READS_MAX = limit(16, 'reads', 'no honest user')
/** Blocks of one log query. Public RPC servers reject much wider ranges. */
export const LOG_RANGE_BLOCKS_MAX = limit(2_000n, 'blocks', 'no honest user')

/**
 * Reads of logs after which the search for a receipt's root ends: a million blocks of a server that
 * accepts a thousand at once.
 */
export const ANCHOR_READS_MAX = limit(1_000, 'reads', 'no honest user')

/** Blocks that the in-memory chain can revert. Its undo journal covers this number of blocks. */
export const REORG_BLOCKS_MAX = limit(256, 'blocks', 'no honest user')
/** Milliseconds to wait for a transaction's receipt. Public chains take up to a minute. */
export const RECEIPT_TIMEOUT_MS = limit(120_000, 'milliseconds', 'no honest user')
/** Milliseconds to wait for one RPC response. */
export const RPC_TIMEOUT_MS = limit(20_000, 'milliseconds', 'no honest user')

/**
 * Seconds of the longest pause before a retry that an EVM chain's RPC server can ask for. A server
 * could otherwise stop a node for days by one refusal.
 */
export const RPC_RETRY_WAIT_MAX_SECONDS = limit(10, 'seconds', 'no honest user')

/**
 * Milliseconds to wait for a remote signer's signature, which a person may have to confirm on a
 * device. Both signatures of a session fit into the time before its opening expires.
 */
export const SIGNER_WAIT_MS = limit(120_000, 'milliseconds', 'no honest user')

/**
 * Bytes of one response of a signer. Geth and clef return the transaction twice in hex, so the
 * largest transaction that nodes accept (128 KiB) takes half of these bytes.
 */
export const SIGNER_RESPONSE_BYTES_MAX = limit(1_048_576, 'bytes', 'client', accountSigner)

/** Calls that wait for a signer, which takes one call at a time. Further calls are refused. */
export const SIGNER_CALLS_WAITING_MAX = limit(64, 'calls', 'client', accountSigner)
/** Retries of an RPC request whose failure may be temporary, with growing pauses. */
export const RPC_RETRIES_MAX = limit(3, 'retries', 'no honest user')
/** Milliseconds before the first retry on Solana. The pause doubles each time. */
export const RPC_RETRY_PAUSE_MS = limit(100, 'milliseconds', 'no honest user')

/**
 * Milliseconds between two requests for the chain's head, without a subscription. On Solana, also
 * between two requests for the state of a deployment.
 */
export const POLL_INTERVAL_MS = limit(1_000, 'milliseconds', 'no honest user')

/** Milliseconds between two reads of the head of a local development chain. */
export const DEV_POLL_INTERVAL_MS = limit(100, 'milliseconds', 'no honest user')
/** Writes in the queue of one connection. The connection refuses further ones. */
export const WRITES_QUEUED_MAX = limit(1_024, 'writes', 'provider', honest)

/**
 * Entries of each cache of one connection for immutable facts, such as offers, versions, opened
 * requests and block times.
 */
export const LOOKUP_CACHE_MAX = limit(4_096, 'entries', 'no honest user')

/**
 * Milliseconds to wait for the first response of a local development chain at its start, without
 * those in which it waits for a processor.
 */
export const DEV_CHAIN_START_TIMEOUT_MS = limit(30_000, 'milliseconds', 'no honest user')

/**
 * Reads of one page of events. If the chain changes during each of these reads, the page is given
 * up.
 */
export const REREADS_MAX = limit(8, 'reads', 'no honest user')

/**
 * Connections that the port of a local development chain holds at the same time; further ones are
 * refused. A node of this network needs only a few.
 */
export const DEV_CHAIN_CONNECTIONS_MAX = limit(1_024, 'connections', 'no honest user')

/**
 * Milliseconds to wait until a local development chain has written its state and exited, without
 * those in which it waits for a processor.
 */
export const DEV_CHAIN_STOP_TIMEOUT_MS = limit(15_000, 'milliseconds', 'no honest user')

/**
 * Past states that a development chain keeps in memory. Without this limit the chain keeps 500
 * states, writes each older state to disk (several MiB a block), and leaves these files there when
 * it is killed. No code of this repository reads a past state; a test may revert to a snapshot.
 */
export const DEV_CHAIN_STATES_MAX = limit(64, 'states', 'no honest user')

/** Seconds between two writes of a development chain's persistent state. */
export const DEV_STATE_INTERVAL_S = limit(60, 'seconds', 'no honest user')
/** Concurrent chain lookups for the events of one page. */
export const LOOKUPS_MAX = limit(64, 'lookups', 'no honest user')
/** Fewest seconds for which a chain keeps the record of an ended session or request. */
export const RECORD_SECONDS_MIN = limit(604_800n, 'seconds', 'no honest user')

/**
 * Lamports of the highest bond that a provider pays to lock a request on Solana: ten times the
 * default bond. If governance raises the bond further, up to the governed maximum of 0.1 SOL,
 * providers lock no further requests, and no party profits.
 */
export const LOCK_BOND_MAX_LAMPORTS = limit(10_000_000n, 'lamports', 'no honest user')

/**
 * Lamports of the default bond. A provider pays up to this bond for a Solana request that it cannot
 * release, because four providers released the request before. If the governed bond is higher, the
 * provider pays the governed bond, up to `LOCK_BOND_MAX_LAMPORTS`. A client can burn this bond:
 * four accomplices release the client's request, and after the provider's lock the client stays
 * away. This costs the client eight signatures and a new account, whose permanent rent exceeds the
 * default bond.
 */
export const FINAL_LOCK_BOND_LAMPORTS = limit(1_000_000n, 'lamports', 'no honest user')

/** Validators of one job. One transaction combines their scores. */
export const TRAINING_VALIDATORS_MAX = limit(8, 'validators', 'no honest user')
/** Datasets that a sponsor names for a job; `train create` allows no more. */
export const TRAINING_DATASETS_MAX = limit(8, 'datasets', 'no honest user')

/**
 * Accounts that may apply for the eight seats of validators if a job names none and a beacon draws
 * them. Without a beacon all applicants have seats.
 */
export const TRAINING_APPLICANTS_MAX = limit(32, 'accounts', 'no honest user')

/** Longest time to challenge a job's last round. */
export const TRAINING_CHALLENGE_SECONDS_MAX = limit(2_592_000n, 'seconds', 'no honest user')

/**
 * Divisor: a job's penalty for a failed round is at least the lower of a trainer's and a
 * validator's stake, divided by this number.
 */
export const TRAINING_PENALTY_DIVISOR_MAX = limit(100n, 'divisor', 'no honest user')

/** Seconds for which a job waits for the beacon's value before any account can end the job. */
export const TRAINING_SEED_SECONDS_MAX = limit(604_800n, 'seconds', 'no honest user')
/** Rounds of one job. */
export const TRAINING_ROUNDS_MAX = limit(1_000, 'rounds', 'no honest user')
/** Consecutive rounds without a state that enough validators support, after which a job ends. */
export const VOID_ROUNDS_MAX = limit(3, 'rounds', 'no honest user')
/** Fewest seconds of a round's window. */
export const TRAINING_WINDOW_MIN_SECONDS = limit(60n, 'seconds', 'no honest user')
/** Longest time of all rounds of a job together, and longest time in which members may join. */
export const TRAINING_SECONDS_MAX = limit(7_776_000n, 'seconds', 'no honest user')
/** Basis points of a round's reward that validators may receive. */
export const VALIDATOR_BPS_MAX = limit(5_000, 'basis points', 'no honest user')
/** Bytes of the CID of a proposal's text. */
export const PROPOSAL_CID_BYTES_MAX = limit(128, 'bytes', 'no honest user')
/** Bytes of the CID of an update. */
export const UPDATE_CID_BYTES_MAX = limit(128, 'bytes', 'no honest user')

/** Signatures in one response of a Solana node, as clusters limit them. */
export const SIGNATURES_PAGE_MAX = limit(1_000, 'signatures', 'no honest user')

/**
 * Transactions that one page of events reads on Solana. Any account can name the program in a
 * transaction without events: 1,000 such transactions cost 0.005 SOL and take a reader as many
 * requests. After each page the reader stores its cursor, so that after an interruption it repeats
 * at most one page.
 */
export const TRANSACTIONS_PAGE_MAX = limit(1_000, 'transactions', 'no honest user')

/**
 * Attempts to read one Solana transaction that a node does not return, while it returns others. The
 * reader then skips it. With the growing pauses of an index these attempts take about a quarter of
 * an hour. This is longer than nodes lag, and the longest delay that one such transaction causes.
 */
export const UNREADABLE_TRIES_MAX = limit(16, 'attempts', 'no honest user')

/** Compute units of one Solana transaction, by the runtime's own limit. */
export const COMPUTE_UNITS_MAX = limit(1_400_000, 'compute units', 'no honest user')

/**
 * Percent of compute units that a Solana transaction requests beyond its simulation, because
 * records may change meanwhile. With too few units the transaction fails and still costs 5,000
 * lamports; with too many it waits for space in a block.
 */
export const COMPUTE_UNITS_MARGIN = limit(30, 'percent', 'no honest user')

/**
 * Compute units reserved for each balance account that a Solana transaction may have to open,
 * because its owner may close it after the simulation. Opening takes about 8,000 units, and 1,500
 * for each derived address that is refused because it lies on the curve of keys. To exceed the
 * reserve for one payment, an attacker has to try about 2^28 keys.
 */
export const OPENING_COMPUTE_UNITS = limit(50_000, 'compute units', 'no honest user')

/** Accounts in one request for priority fees, as nodes limit them. */
export const PRIORITY_ADDRESSES_MAX = limit(128, 'accounts', 'no honest user')

/**
 * Percent of the latest slots whose priority fee is no higher than the fee that a transaction pays.
 */
export const PRIORITY_SLOTS_SHARE = limit(75, 'percent', 'no honest user')

/**
 * Lamports of priority fee for one transaction, unless configured otherwise: twenty times the fee
 * for a signature. An attacker that pays high fees for the market's accounts in a quarter of the
 * slots makes others pay up to this for each transaction. A provider whose settlement misses the
 * session's deadline would lose more than this fee.
 */
export const PRIORITY_FEE_MAX_LAMPORTS = limit(100_000n, 'lamports', 'no honest user')

/**
 * Status checks of a pending Solana transaction between two sendings. These checks take about a
 * second. Leaders drop transactions under load; a transaction that is sent repeatedly executes
 * once.
 */
export const RESEND_POLLS = limit(10, 'checks', 'no honest user')

/** Tokens that a deployment lists. Each costs it 45,000 gas. */
export const ASSETS_LISTED_MAX = limit(64, 'tokens', 'no honest user')
/** Pending transactions of an upload to Solana. Public nodes accept few. */
export const UPLOADS_AT_ONCE = limit(8, 'transactions', 'no honest user')

/**
 * Rounds in which an upload sends its missing transactions again, each round with a new block hash.
 * On a busy cluster all rounds take a quarter of an hour.
 */
export const UPLOAD_ROUNDS_MAX = limit(12, 'rounds', 'no honest user')

/** Signatures in one status request to a Solana node, as nodes limit them. */
export const STATUSES_MAX = limit(256, 'signatures', 'no honest user')

/**
 * Compute units of a transaction that writes one part of a program: the units that the loader
 * needs, with a margin.
 */
export const UPLOAD_COMPUTE_UNITS = limit(10_000, 'compute units', 'no honest user')

/**
 * Units of gas that a fraud proof by signatures may take: four times the gas of a proof of two
 * contradictory receipts (`contracts/evm/snapshots/court`), so that contract wallets with many keys
 * can sign. While a contract wallet verifies its signature, it cannot use more of the prover's gas.
 * No proof succeeds against a wallet that always needs more, or that denies its signature.
 */
export const PROOF_GAS_MAX = limit(2_000_000n, 'gas', 'no honest user')

/**
 * Units of gas of a transaction that a provider sends with the signatures of a contract wallet: an
 * opening with its approval, or a top-up. An opening with an approval takes 192,000
 * (`contracts/evm/snapshots/core`); the rest is for contract wallets with many keys, or with keys
 * on another curve. A client's contract could otherwise use all the gas of a block when it verifies
 * a signature: the provider would pay a hundred times the gas, and the client nothing.
 */
export const CLIENT_SIGNATURES_GAS_MAX = limit(1_000_000n, 'gas', 'no honest user')

/**
 * Gas that an account keeps in its wallet when it deposits the rest, in multiples of a deposit's
 * gas: for approvals, and a purchase or a request.
 */
export const GAS_RESERVE_DEPOSITS = limit(16n, 'multiples', 'no honest user')
